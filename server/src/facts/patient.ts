import type { AgeMention, SexMention } from './fact';
import type { LetterFacts, Statement } from './letterFacts';

/** Something said of the patient, and where. */
export interface Said<T> {
  readonly mention: T;
  readonly statement: Statement;
  /** The item in whose rationale it stands; 0 for the summary. */
  readonly item: number;
}

/** The patient as the letter introduces them: the first age and the first word of sex that are the patient's own. */
export interface Patient {
  readonly age: Said<AgeMention> | undefined;
  readonly sex: Said<SexMention> | undefined;
  /** All statements of the patient's own age. */
  readonly ages: readonly Said<AgeMention>[];
}

const PATIENTS = new WeakMap<LetterFacts, Patient>();

/** The patient, by the case summary first and by the rationales where it says nothing. */
export function patientOf(facts: LetterFacts): Patient {
  let patient = PATIENTS.get(facts);
  if (!patient) {
    patient = read(facts);
    PATIENTS.set(facts, patient);
  }
  return patient;
}

function read(facts: LetterFacts): Patient {
  const ages: Said<AgeMention>[] = [];
  let sex: Said<SexMention> | undefined;
  const look = (statement: Statement, item: number): void => {
    const { mentions } = statement.facts;
    const own = mentions.filter((mention): mention is AgeMention => mention.kind === 'age' && mention.patient);
    for (const mention of own) ages.push({ mention, statement, item });
    if (sex || own.length === 0) return;
    const noun = mentions.find((mention): mention is SexMention => mention.kind === 'sex' && !mention.pronoun && own.some((age) => near(age, mention)));
    if (noun) sex = { mention: noun, statement, item };
  };
  for (const statement of facts.summary) look(statement, 0);
  for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  return { age: ages[0], sex: sex ?? introduced(facts), ages };
}

/** Farthest that the noun stands behind the age: "48-year-old, right-handed female". */
const FAR = 40;

function near(age: AgeMention, sex: SexMention): boolean {
  return sex.from >= age.from && sex.from - age.to <= FAR;
}

/** "The patient is a male": a noun in the summary's first sentences where no age goes with it. */
function introduced({ summary }: LetterFacts): Said<SexMention> | undefined {
  for (const statement of summary.slice(0, 2)) {
    const noun = statement.facts.mentions.find((mention): mention is SexMention => mention.kind === 'sex' && !mention.pronoun);
    if (noun && /\b(?:patient|worker|applicant|claimant|employee|this is)\b/i.test(statement.facts.text)) return { mention: noun, statement, item: 0 };
  }
  return undefined;
}
