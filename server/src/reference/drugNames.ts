import { allDrugs, type Drug } from './drugs';
import { lazily, table } from './tables';

/** How two names of drugs stand to each other. */
export type DrugRelation =
  /** The same drug: brand and generic, two brands, two spellings. */
  | 'same'
  /** The same ingredients in another release or route: MS Contin and MSIR, Lidoderm and lidocaine ointment. */
  | 'formulation'
  /** One is an ingredient of the other: Norco and acetaminophen. */
  | 'part'
  | 'different';

/** Short and other names of ingredients. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['apap', 'acetaminophen'], ['paracetamol', 'acetaminophen'], ['acetaminophin', 'acetaminophen'], ['asa', 'aspirin'], ['hctz', 'hydrochlorothiazide'], ['ibu', 'ibuprofen'], ['msm', 'methylsulfonylmethane'], ['bac', 'baclofen'],
  ['tram', 'tramadol'], ['gaba', 'gabapentin'], ['flurb', 'flurbiprofen'], ['cyclo', 'cyclobenzaprine'], ['lido', 'lidocaine'], ['caps', 'capsaicin'], ['keto', 'ketoprofen'], ['diclo', 'diclofenac'], ['salicylate', 'methyl salicylate'],
]);

/** Words of form, with the form they mean; '' where it tells no record from another. */
const FORMS: ReadonlyMap<string, string> = new Map(
  ('tablet=tablet tablets=tablet tab=tablet tabs=tablet capsule=capsule capsules=capsule cap=capsule patch=patch patches=patch transdermal=patch cream=cream crm=cream creme=cream gel=gel ointment=ointment oint=ointment lotion=lotion ' +
    'topical=topical solution=solution suspension=suspension susp=suspension injection=injection injections=injection inj=injection injectable=injection spray=spray drops=drops inhaler=inhaler suppository=suppository lozenge=lozenge film=film ' +
    'powder=powder kit=kit syrup=syrup elixir=elixir ophthalmic=drops nasal=spray oral= compound= compounded= compounding= cpd= medication= pill= pills= generic= brand= trial= refill= use= im=injection iv=injection')
    .split(' ').map((entry) => entry.split('=') as [string, string]),
);

const EXTENDED: ReadonlySet<string> = new Set('er xr sr cr la xl extended sustained controlled release'.split(' '));
const OTHER_RELEASE: ReadonlySet<string> = new Set('ir dr ec ds dr. odt immediate delayed hfa hcl'.split(' '));

/**
 * The drug of a name: brand or generic, any case, with or without strength, quantity and form ("Lidoderm patch", "tramadol ER",
 * "hydrocodone-APAP 10/325mg #60"). The form decides between records of one drug; without one it is the usual.
 */
export function findDrug(name: string): Drug | undefined {
  const exact = index().get(keyOf(name));
  if (exact?.length === 1) return exact[0];
  const { base, forms, extended } = taken(name);
  if (base === '') return undefined;
  const found = index().get(base) ?? exact ?? index().get(withoutSalts(base)) ?? byIngredients().get(ingredientKey(base.split('/').map(canonical)));
  return found && choose(found, forms, extended);
}

/** The ingredients that a name means, in small letters: of "Norco" two, of "Flurbiprofen 20%/Lidocaine 5% cream" two; none where it is no drug. */
export function ingredientsOf(name: string): readonly string[] {
  const drug = findDrug(name);
  if (drug) return drug.ingredients.map((ingredient) => ingredient.toLowerCase());
  const parts = taken(name).base.split('/').map(canonical);
  return parts.length > 1 && parts.every((part) => index().has(part)) ? parts : [];
}

/** How two names stand to each other; `undefined` where one of them is no drug we know. */
export function compareDrugs(a: string, b: string): DrugRelation | undefined {
  const one = ingredientsOf(a);
  const other = ingredientsOf(b);
  if (one.length === 0 || other.length === 0) return undefined;
  if (ingredientKey(one) === ingredientKey(other)) return sameRecord(a, b) ? 'same' : 'formulation';
  const [small, large] = one.length < other.length ? [one, other] : [other, one];
  return small.every((ingredient) => large.includes(ingredient)) ? 'part' : 'different';
}

/** Whether two names mean the same ingredients, in whatever release or form: brand and generic do, a combination and its part do not. */
export function sameDrug(a: string, b: string): boolean {
  const relation = compareDrugs(a, b);
  return relation === 'same' || relation === 'formulation';
}

/** Every name that a drug is written by, in small letters, with its drug: for finding drugs in running text. */
export const drugNames: () => ReadonlyMap<string, Drug> = lazily(() => {
  const names = new Map<string, Drug>();
  for (const drug of allDrugs()) {
    for (const name of [drug.name, ...drug.brands]) {
      const key = name.toLowerCase();
      if (!names.has(key)) names.set(key, drug);
    }
  }
  return names;
});

function sameRecord(a: string, b: string): boolean {
  const one = findDrug(a);
  const other = findDrug(b);
  if (!one || !other || one === other) return true;
  // A bare generic name says nothing of release and form.
  return isBare(a) || isBare(b);
}

function isBare(name: string): boolean {
  const { base, forms, extended } = taken(name);
  return forms.length === 0 && !extended && (index().get(base) ?? []).some((drug) => drug.ingredients.join('/').toLowerCase() === base);
}

const index = lazily(() => {
  const map = new Map<string, Drug[]>();
  const add = (key: string, drug: Drug): void => {
    const known = map.get(key);
    if (!known) map.set(key, [drug]);
    else if (!known.includes(drug)) known.push(drug);
  };
  // Own names first, so that they come before what only shares the ingredients.
  for (const drug of allDrugs()) for (const name of [drug.name, ...drug.brands]) add(keyOf(name), drug);
  for (const drug of allDrugs()) {
    add(drug.ingredients.join('/').toLowerCase(), drug);
    for (const name of [drug.name, ...drug.brands]) add(taken(name).base, drug);
  }
  map.delete('');
  return map;
});

const byIngredients = lazily(() => {
  const map = new Map<string, Drug[]>();
  for (const drug of allDrugs()) {
    const key = ingredientKey(drug.ingredients.map((ingredient) => ingredient.toLowerCase()));
    map.set(key, [...(map.get(key) ?? []), drug]);
  }
  return map;
});

const salts = lazily((): ReadonlySet<string> => new Set(table('drugs').salts.split(' ')));

/** Among the records of one name the one that the form and the release ask for. */
function choose(drugs: readonly Drug[], forms: readonly string[], extended: boolean): Drug | undefined {
  const released = drugs.filter((drug) => drug.name.endsWith(' ER') === extended);
  const among = released.length > 0 ? released : drugs;
  const wanted = forms.find((form) => form !== '');
  if (wanted === undefined) return among[0];
  return among.find((drug) => drug.forms[0] === wanted) ?? among.find((drug) => drug.forms.includes(wanted) || (wanted === 'topical' && drug.kinds.includes('topical'))) ?? among[0];
}

/** A name as a key: small letters, single spaces, joints as `/`, no marks of trade. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[®™©]/g, '').split(/\s/).filter((word) => word !== '').join(' ').replace(/ ?[/+&,] ?/g, '/');
}

interface Taken {
  readonly base: string;
  readonly forms: readonly string[];
  readonly extended: boolean;
}

/** A name without amounts, quantity, form and release, and what those were. */
function taken(name: string): Taken {
  const forms: string[] = [];
  let extended = false;
  const parts = joined(name).split('/').map((part) => {
    const kept: string[] = [];
    for (const word of part.split(' ')) {
      if (isAmount(word)) continue;
      const form = FORMS.get(word);
      if (form !== undefined && kept.length > 0) forms.push(form);
      else if (EXTENDED.has(word) && kept.length > 0) extended = true;
      else if (word !== '' && !(OTHER_RELEASE.has(word) && kept.length > 0)) kept.push(word);
    }
    return kept.join(' ');
  });
  return { base: parts.filter((part) => part !== '').join('/'), forms, extended };
}

/** The key of a name in which "and", "with" and hyphens between ingredients are joints too. */
function joined(name: string): string {
  const key = keyOf(name.replace(/\([^()]*\)/g, ' ')).replace(/[;:#]/g, ' ');
  return key.split(' ').map((word) => (word === 'and' ? '/' : /^[a-z]{3,}-[a-z]{4,}$/.test(word) && !HYPHENED.has(word) ? word.replace('-', '/') : word)).join(' ').replace(/ ?\/ ?/g, '/');
}

/** Hyphens that join no ingredients. */
const HYPHENED: ReadonlySet<string> = new Set(['beta-blocker', 'depo-medrol', 'depo-testosterone', 'depo-provera', 'solu-medrol', 'solu-cortef', 'vitamin-d', 'thera-gesic', 'capzasin-hp', 'mag-ox', 'slow-mag', 'sinecatechins']);

/** "10/325mg", "5%", "#60", "350", "x30": no part of a name. The number of Tylenol #3 stands in its own record. */
function isAmount(word: string): boolean {
  return /^[x#.]?\d[\d.,]*(?:mg|mcg|g|ml|gm|grams?|%|units?|iu|meq|hr)?$/.test(word) || /^(?:mg|mcg|gm?|ml|grams?|%|units?|iu|meq|hr|qty|quantity|count|ct|day|days|supply|with|refills?)$/.test(word);
}

function withoutSalts(base: string): string {
  return base.split('/').map((part) => withoutSalt(part)).join('/');
}

function withoutSalt(part: string): string {
  const words = part.split(' ');
  const kept = words.filter((word, i) => i === 0 || !salts().has(word));
  return kept.join(' ');
}

function canonical(part: string): string {
  const bare = withoutSalt(part);
  return SYNONYMS.get(bare) ?? bare;
}

function ingredientKey(ingredients: readonly string[]): string {
  return [...ingredients].sort().join('+');
}
