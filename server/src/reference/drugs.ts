import { type Confidence, lazily, namesOf, table } from './tables';

/** What a drug is, as far as guidelines make a difference of it. */
export type DrugKind =
  | 'opioid' | 'long-acting' | 'opioid-antagonist' | 'benzodiazepine' | 'muscle-relaxant' | 'nsaid' | 'analgesic' | 'barbiturate' | 'ppi' | 'gastroprotective' | 'gastrointestinal' | 'antiemetic' | 'laxative'
  | 'antidepressant' | 'antiepileptic' | 'anxiolytic' | 'sedative-hypnotic' | 'antipsychotic' | 'psychotropic' | 'stimulant' | 'neurologic' | 'migraine' | 'cannabinoid' | 'dependence'
  | 'topical' | 'compound' | 'anesthetic' | 'medical-food' | 'supplement' | 'corticosteroid' | 'viscosupplement' | 'botulinum' | 'biologic' | 'antirheumatic' | 'gout' | 'bone'
  | 'hormone' | 'erectile' | 'antihypertensive' | 'statin' | 'lipid-lowering' | 'antidiabetic' | 'anticoagulant' | 'antiplatelet' | 'cardiac' | 'hematologic' | 'weight-loss' | 'oncologic'
  | 'antibiotic' | 'antiseptic' | 'antifungal' | 'antiviral' | 'antiparasitic' | 'vaccine' | 'antihistamine' | 'cough-and-cold' | 'inhaler' | 'respiratory' | 'urologic'
  | 'ophthalmic' | 'otic' | 'dermatologic' | 'contrast' | 'fluid';

/** Strengths that are sold: "5/325", "7.5/325" of the unit "mg". */
export interface Strengths {
  readonly amounts: readonly string[];
  /** "mg", "%", "mcg/hr", "mg/mL", "units" ... */
  readonly unit: string;
}

/** A drug, or a combination of drugs, in one release and route. */
export interface Drug {
  /** Generic name, ingredients joined by `/`: "hydrocodone/acetaminophen", "morphine ER", "diclofenac gel". */
  readonly name: string;
  /** What is in it, without release and form: ["hydrocodone", "acetaminophen"]. */
  readonly ingredients: readonly string[];
  readonly brands: readonly string[];
  /** "opioid, short-acting", "SSRI", "compounded topical". */
  readonly class: string;
  readonly kinds: readonly DrugKind[];
  readonly strengths: readonly Strengths[];
  /** "tablet", "patch", "cream", "injection" ... the usual first. */
  readonly forms: readonly string[];
  /** Title of its topic in the chronic pain guideline of 2009; see `topic2009` for the pages. From memory. */
  readonly topic?: string;
  /** Chapter and topic of the Official Disability Guidelines where the MTUS has none: "Pain, Antiemetics (for opioid nausea)". */
  readonly odgTopic?: string;
  /** Its name is also that of a laboratory test: testosterone, vitamin D. */
  readonly alsoTest: boolean;
  /** Names and classes are common knowledge; strengths and topics are from memory. */
  readonly confidence: Confidence;
}

/** All drugs, in the order of the source. */
export const allDrugs: () => readonly Drug[] = lazily(() => {
  const { classes, topics, forms, drugs } = table('drugs');
  return drugs.map(([name, drugClass = 0, brands, strengths, formCodes = '', topicIndex = 0, alsoTest]): Drug => {
    const [, title = '', kinds, classTopic] = classes[drugClass] ?? [];
    const own = topics[topicIndex - 1];
    const odg = own?.startsWith('ODG ') ? own.slice(4) : undefined;
    const topic = odg === undefined ? own ?? classTopic : undefined;
    return {
      name,
      ingredients: ingredientsIn(name),
      brands: namesOf(brands),
      class: title,
      kinds: namesOf(kinds) as readonly DrugKind[],
      strengths: strengthsOf(strengths),
      forms: formCodes.split('').map((code) => forms[parseInt(code, 36)] ?? ''),
      ...(topic ? { topic } : {}),
      ...(odg === undefined ? {} : { odgTopic: odg }),
      alsoTest: alsoTest === 1,
      confidence: 'common',
    };
  });
});

/** Whether a drug is of a kind. */
export function isKind(drug: Drug, kind: DrugKind): boolean {
  return drug.kinds.includes(kind);
}

/** The kinds of a class by its title: "muscle relaxant", "NSAID". None where the class is not ours. */
export function kindsOfClass(title: string): readonly DrugKind[] {
  const wanted = title.toLowerCase();
  return namesOf(table('drugs').classes.find(([, known]) => known.toLowerCase() === wanted)?.[2]) as readonly DrugKind[];
}

/** Words behind a generic name that say how it is made and not what it is. */
const MAKES: ReadonlySet<string> = new Set('ER patch gel topical cream suspension ophthalmic inhaler nasal liposomal solution compound'.split(' '));

/** The ingredients of a generic name: "hydrocodone/acetaminophen", "diclofenac gel". */
export function ingredientsIn(name: string): string[] {
  return name.split('/').map((part) => {
    const words = part.split(' ');
    while (words.length > 1 && MAKES.has(words.at(-1) ?? '')) words.pop();
    return words.join(' ');
  });
}

/** "2,8 mg; 75,150 mcg" in groups. */
function strengthsOf(text: string | undefined): Strengths[] {
  if (!text) return [];
  return text.split('; ').map((group) => {
    const space = group.indexOf(' ');
    return { amounts: group.slice(0, space).split(','), unit: group.slice(space + 1) };
  });
}
