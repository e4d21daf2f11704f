import { sameDrug } from '../../facts/denied/request';
import type { DrugMention, LevelMention, SentenceFacts, StrengthMention, Stretch } from '../../facts/fact';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';

/** A value in a rationale that stands neither in its heading nor anywhere in the summary. */
export interface UnknownValue {
  readonly statement: Statement;
  readonly span: Stretch;
  readonly item: ItemFacts;
  /** The heading's own words for it. */
  readonly heading: Statement;
  readonly own: Stretch;
}

/** A drug with the strength behind it. */
interface Dose extends Stretch {
  readonly drug: string;
  readonly amounts: readonly number[];
}

/** Farthest that a strength stands behind its drug: "tramadol ER 100 mg". */
const FAR = 8;
/** A daily sum or a limit is no strength. */
const SUM = /^\s*(?:\/|per|a) ?day\b|^\s*(?:daily|maximum|max|total)\b/i;
const LIMIT = /\b(?:maximum|max|limit|exceed\w*|more than|less than|up to|equivalents?|morphine|med)\b/i;

const dosesIn = perSentence((facts) => {
  const found: Dose[] = [];
  let drug: DrugMention | undefined;
  for (const mention of facts.mentions) {
    if (mention.kind === 'drug') drug = mention;
    else if (mention.kind === 'strength' && drug && isStrengthOf(facts, drug, mention)) found.push({ drug: drug.generic, amounts: mention.amounts, from: drug.from, to: mention.to });
  }
  return found;
});

function isStrengthOf({ text }: SentenceFacts, drug: DrugMention, { from, to, unit }: StrengthMention): boolean {
  return unit === 'mg' && from - drug.to <= FAR && !SUM.test(text.slice(to, to + 14)) && !LIMIT.test(text);
}

const disksIn = perSentence(({ mentions }) => mentions.filter((mention): mention is LevelMention => mention.kind === 'level' && mention.levels.length > 1 && mention.impossible === undefined));

/** The first dose of each rationale that is the item's drug in a strength of which neither heading nor summary knows. */
export function unknownDoses(facts: LetterFacts): UnknownValue[] {
  let known: ReturnType<typeof dosesIn> | undefined;
  return unknown(
    facts,
    dosesIn,
    (own, dose) => sameDrug(own.drug, dose.drug),
    (dose) => (known ??= knownBeside(facts, dosesIn)).some((other) => sameDrug(other.drug, dose.drug) && sameAmounts(other.amounts, dose.amounts)),
  );
}

function sameAmounts(a: readonly number[], b: readonly number[]): boolean {
  return a.slice(0, b.length).every((amount, k) => amount === b[k]);
}

/** The first pair of vertebrae of each rationale that lies outside of its heading's levels and of all that the summary names. */
export function unknownLevels(facts: LetterFacts): UnknownValue[] {
  let known: ReturnType<typeof disksIn> | undefined;
  return unknown(
    facts,
    disksIn,
    (own, level) => own.levels[0]?.charAt(0) === level.levels[0]?.charAt(0),
    (level) => (known ??= knownBeside(facts, disksIn)).some((other) => level.levels.every((name) => other.levels.includes(name))),
  );
}

/** What the summary and the headings have. */
function knownBeside<T>(facts: LetterFacts, valuesIn: (facts: SentenceFacts) => readonly T[]): T[] {
  return [...facts.summary, ...facts.items.flatMap(({ heading }) => heading)].flatMap((statement) => valuesIn(statement.facts));
}

function unknown<T extends Stretch>(
  facts: LetterFacts,
  valuesIn: (facts: SentenceFacts) => readonly T[],
  isOwn: (own: T, value: T) => boolean,
  isKnown: (value: T) => boolean,
): UnknownValue[] {
  return facts.items.flatMap((item) => {
    for (const heading of item.heading) {
      const [own] = valuesIn(heading.facts);
      if (!own) continue;
      for (const statement of item.rationale) {
        const value = valuesIn(statement.facts).find((candidate) => isOwn(own, candidate) && !isKnown(candidate) && !isGuidelines(statement.facts, candidate));
        if (value) return [{ statement, span: value, item, heading, own }];
      }
    }
    return [];
  });
}

/** What a guideline says of a drug or a level is about patients in general. */
function isGuidelines({ clauses }: SentenceFacts, { from }: Stretch): boolean {
  return clauses.some((clause) => clause.voice === 'guideline' && clause.from <= from && clause.to > from);
}
