import { longestPhrase, type PhraseTree, phraseTree } from './phrases';
import { type FoundPart, type Reading, words } from './reading';

const NAMES: readonly (readonly [name: string, part: string])[] = [
  ['low back', 'lumbar spine'], ['lumbar spine', 'lumbar spine'], ['back', 'back'], ['neck', 'cervical spine'], ['cervical spine', 'cervical spine'], ['l spine', 'lumbar spine'], ['c spine', 'cervical spine'],
  ['shoulder', 'shoulder'], ['knee', 'knee'], ['wrist', 'wrist'], ['finger', 'finger'], ['hand', 'hand'], ['facet joint', 'facet joint'], ['elbow', 'elbow'], ['ankle', 'ankle'], ['foot', 'foot'], ['feet', 'foot'], ['hip', 'hip'],
  ['lower extremity', 'lower extremity'], ['upper extremity', 'upper extremity'], ['carpal tunnel', 'wrist'], ['rotator cuff', 'shoulder'], ['head', 'head'],
];
const MIDLINE = words('cervical lumbar thoracic spine back head chest abdomen');

/** The names of body parts. */
export const BODY_PART_NAMES: PhraseTree<FoundPart> = phraseTree(
  NAMES.map(([name, part]) => [name, { part, midline: part.split(' ').some((word) => MIDLINE.has(word)) }] as const),
);

/** "back to work", "on the other hand": words of the body that mean none. */
const NOT_BEHIND = words('come came comes go goes went going call called get getting bring dates dating date fall scale scaled cut look looking refer referred hold feed set step taper wean push other one at first second');
const NOT_BEFORE_BACK = words('to up and on in out off');
const PHRASED = words('back hand head foot feet face heart arm');

/** The longest body part that begins at a token. Index after it, or -1. */
export function readBodyPart(reading: Reading, index: number, names: PhraseTree<FoundPart>): number {
  const match = longestPhrase(reading, index, names);
  if (!match || (match.end === index + 1 && PHRASED.has(reading.word(index)) && isPhrase(reading, index))) return -1;
  reading.parts.push({ first: index, last: match.end, value: match.value });
  return match.end;
}

function isPhrase(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  const word = reading.word(index);
  if (word === 'back') return (NOT_BEHIND.has(before) || NOT_BEFORE_BACK.has(reading.word(index + 1))) && before !== 'low' && before !== 'lower' && before !== 'mid' && before !== 'upper';
  if (word === 'foot' || word === 'feet') return reading.isNumber(index - 1);
  if (word === 'hand') return NOT_BEHIND.has(before) && reading.word(index - 2) !== 'of';
  if (word === 'head') return reading.word(index + 1) === 'of';
  if (word === 'face') return reading.word(index + 1) === 'to' || reading.word(index + 1) === 'of' || before === 'to';
  return false;
}
