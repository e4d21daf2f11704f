import type { Mention, SentenceFacts, Stretch } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';

/** Words that name no request, or stand in any: verdicts, grammar, counts. */
const GENERAL = new Set(
  ('the a an this that these those of for to in on at by with without and or is was are be as not it its his her per from no any all other both each same such request requests requested requesting decision service services item items ' +
    'treatment treatments medication medications additional current medically medical necessary necessity patient injured worker claimant applicant employee time times week weeks month months day days day\'s daily mg mcg ml gm tablet tablets tab tabs ' +
    'capsule capsules cap caps quantity qty refill refills use usage continued ongoing further prescription prescriptions therapy session sessions visit visits procedure retrospective prospective dos date unit units purchase supply one two three four five six seven eight ' +
    'nine ten twelve remaining eligible portion original imr authorized administrator claims associated surgical ancillary outpatient inpatient x period specified unspecified evaluation total test testing tests study studies performed office').split(' '),
);

/** Words that tell requests apart, in a form in which equal ones are equal, and the drugs, services and body parts that they name. */
export function requestWords(facts: SentenceFacts, stretch?: Stretch): ReadonlySet<string> {
  const known = wordsOfStretches(facts);
  let words = known.get(stretch);
  if (!words) {
    words = read(facts, stretch ?? { from: 0, to: facts.text.length });
    known.set(stretch, words);
  }
  return words;
}

/** The words of stretches of a sentence, and of the whole. */
const wordsOfStretches = perSentence(() => new Map<Stretch | undefined, ReadonlySet<string>>());

function read(facts: SentenceFacts, { from, to }: Stretch): Set<string> {
  const words = new Set<string>();
  for (const token of facts.tokens) {
    if (token.from < from || token.to > to || token.kind !== 'word') continue;
    if (token.lower.length > 1 && !GENERAL.has(token.lower)) words.add(stem(token.lower));
  }
  for (const mention of facts.mentions) {
    const named = mention.from >= from && mention.to <= to ? nameOf(mention) : undefined;
    if (named !== undefined) words.add(named);
  }
  return words;
}

/** A canonical name: "Norco" and "hydrocodone/acetaminophen" are one. */
function nameOf(mention: Mention): string | undefined {
  if (mention.kind === 'drug') return `drug ${mention.generic}`;
  if (mention.kind === 'service') return `service ${mention.service}`;
  return mention.kind === 'body-part' ? `part ${mention.part}` : undefined;
}

/** Singular and plural, and a possessive, are one word. */
function stem(word: string): string {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') && !plain.endsWith('is') && !plain.endsWith('us') ? plain.slice(0, -1) : plain;
}
