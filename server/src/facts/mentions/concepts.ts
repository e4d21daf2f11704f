import { allConcepts } from '../../reference/concepts';
import { lazily } from '../../reference/tables';
import type { Token } from '../../text/tokens';
import type { ConceptMention } from '../fact';
import { PatternSet } from '../tokenPattern';

type Meaning = Pick<ConceptMention, 'concept' | 'polarity'>;

/** How many of the last mentions can overlap the next one. */
const LATEST = 40;

const POLARITIES = ['present', 'absent', 'named'] as const;

const patterns = lazily(() => new PatternSet<Meaning>(allConcepts().flatMap(({ id: concept, present, absent, denied }) =>
  [present, absent, denied].flatMap((phrases, k) => phrases.map((phrase) => [phrase, { concept, polarity: POLARITIES[k] ?? 'named' }] as const)))));

/**
 * The clinical findings that a sentence names. Where one concept is said in several ways at one place, what is said counts more than
 * what is only named, and then the words that begin earlier and go on for longer: "no spasm" over "spasm was".
 */
export function readConcepts(tokens: readonly Token[]): ConceptMention[] {
  const found: ConceptMention[] = [];
  for (const { first, last, value } of patterns().matches(tokens)) {
    const mention: ConceptMention = { kind: 'concept', from: tokens[first]?.from ?? 0, to: tokens[last - 1]?.to ?? 0, ...value };
    const at = overlapping(found, mention);
    const other = found[at];
    if (!other) found.push(mention);
    else if (isBetter(mention, other)) found[at] = mention;
  }
  return found;
}

/** Index of what was found of the same concept at the same place, or -1. Patterns are short: it is among the last. */
function overlapping(found: readonly ConceptMention[], mention: ConceptMention): number {
  for (let at = found.length - 1; at >= Math.max(0, found.length - LATEST); at--) {
    const other = found[at];
    if (other?.concept === mention.concept && other.from < mention.to && mention.from < other.to) return at;
  }
  return -1;
}

function isBetter(mention: ConceptMention, other: ConceptMention): boolean {
  const named = Number(mention.polarity === 'named') - Number(other.polarity === 'named');
  return named !== 0 ? named < 0 : mention.from < other.from || (mention.from === other.from && mention.to > other.to);
}
