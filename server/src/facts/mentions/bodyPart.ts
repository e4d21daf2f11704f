import { anatomyTerms, bodyPart, related } from '../../reference/anatomy';
import { lazily } from '../../reference/tables';
import { longestPhrase, type PhraseTree, phraseTree } from './phrases';
import { type FoundPart, type Reading, words } from './reading';

/** Terms of the tables that name something else as often as the body: "visual analog scale", "the sole reason". */
const AMBIGUOUS = words('visual vision sole soles crown digital pedal respiratory cord grip oral temporal cutaneous dermal hearing auditory disc discs disk disks annular');
/** The words of three letters or fewer that are no abbreviations. */
const SHORT_WORDS = words('hip arm leg eye ear jaw lip gum rib toe');
/** Abbreviations that hold a side: 1 left, 2 right, 3 both. */
const SIDED: readonly (readonly [name: string, part: string, side: number])[] = [
  ['RUE', 'upper extremity', 2], ['LUE', 'upper extremity', 1], ['BUE', 'upper extremity', 3],
  ['RLE', 'lower extremity', 2], ['LLE', 'lower extremity', 1], ['BLE', 'lower extremity', 3],
];

/** The names of body parts, and of structures: one whose parts all belong together names the chief one. */
export const bodyPartNames: () => PhraseTree<FoundPart> = lazily(() => phraseTree(names()));

function* names(): Generator<readonly [name: string, value: FoundPart]> {
  for (const [name, part, side] of SIDED) yield [name, { part, midline: false, side }];
  for (const [term, { kind, parts }] of anatomyTerms()) {
    const [chief, ...others] = parts;
    if (kind === 'test' || chief === undefined || AMBIGUOUS.has(term)) continue;
    yield [spelled(term), { part: others.every((other) => related(chief, other)) ? chief : undefined, midline: !bodyPart(chief)?.sided }];
  }
}

/** An abbreviation in capitals, so that "le" and "dip" stay words. */
function spelled(term: string): string {
  return term.length <= 3 && !SHORT_WORDS.has(term) ? term.toUpperCase() : term;
}

/** Before "back" and "hand" where they are no part of the body: "go back", "on the other hand". */
const BEFORE_PHRASE = words('come came comes go goes went going call called get getting bring dates dating date fall scale scaled cut look looking refer referred hold feed set step taper wean push return returned other one at first second');
const AFTER_BACK = words('to up and on in out off');
const PHRASED = words('back hand head foot feet face heart arm chest');

/** The longest body part that begins at a token. Index after it, or -1. */
export function readBodyPart(reading: Reading, index: number, tree: PhraseTree<FoundPart>): number {
  const match = longestPhrase(reading, index, tree);
  if (!match || (match.end === index + 1 && PHRASED.has(reading.word(index)) && isPhrase(reading, index))) return -1;
  reading.parts.push({ first: index, last: match.end, value: match.value });
  return match.end;
}

function isPhrase(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  const after = reading.word(index + 1);
  switch (reading.word(index)) {
    case 'back': return BEFORE_PHRASE.has(before) || (AFTER_BACK.has(after) && before !== 'the' && before !== 'her' && before !== 'his' && reading.word(index + 2) === 'work') || after === 'up';
    case 'foot': case 'feet': return reading.isNumber(index - 1);
    case 'hand': return BEFORE_PHRASE.has(before);
    case 'head': return after === 'of';
    case 'face': return after === 'to' || after === 'of' || before === 'to';
    default: return false;
  }
}
