import { drugNames, findDrug } from '../../reference/drugNames';
import { allDrugs } from '../../reference/drugs';
import { lazily } from '../../reference/tables';
import { longestPhrase, type PhraseTree, phraseTree } from './phrases';
import { type Reading, words } from './reading';

/** Names that are words of the language as well: only with a capital, and not where a sentence begins. */
const ALSO_WORDS = words('versed muse infuse requip sonata intermezzo iron zinc choline urea calcium potassium magnesium sodium');
/** Salts, releases and forms that belong to a name before them: "tramadol HCl ER", "diclofenac sodium". */
const BEHIND = words(
  'hydrochloride hcl hci sodium potassium calcium citrate tartrate sulfate sulphate maleate besylate succinate bitartrate mesylate phosphate fumarate acetate hydrobromide hbr tromethamine hyclate monohydrate pamoate ' +
    'epolamine er xr sr cr la xl ir dr ec odt',
);
/** What else stands between the parts of a combination: "hydrocodone and acetaminophen", "hydrocodone-apap". */
const JOINTS = ['/', ' ', ' and ', ' with ', ' & ', ' + '];
const SHORT: readonly (readonly [name: string, short: string])[] = [['acetaminophen', 'apap'], ['aspirin', 'asa'], ['acetaminophen', 'acetamin']];

/** The names of drugs, generic and brand, with the generic one. */
export const drugTree: () => PhraseTree<string> = lazily(() => phraseTree(names()));

function* names(): Generator<readonly [name: string, generic: string]> {
  for (const [name, drug] of drugNames()) yield [name, drug.name.toLowerCase()];
  for (const drug of allDrugs()) for (const name of spellings(drug.name.toLowerCase())) yield [name, drug.name.toLowerCase()];
}

/** A combination of two may stand in either order and with other signs between them. */
function spellings(generic: string): string[] {
  const parts = generic.split('/');
  if (parts.length === 1) return [];
  const orders = parts.length === 2 ? [parts, parts.toReversed()] : [parts];
  return orders.flatMap((order) => JOINTS.flatMap((joint) => {
    const name = order.join(joint);
    return [name, ...SHORT.flatMap(([long, short]) => (name.includes(long) ? [name.replace(long, short)] : []))];
  }));
}

/**
 * The longest drug name that begins at a token, with its salt and its release. Index after it, or -1.
 * @param own whether the names are the project's, of which our own tables know nothing
 */
export function readDrug(reading: Reading, index: number, tree: PhraseTree<string>, own = false): number {
  const match = longestPhrase(reading, index, tree);
  if (!match || (match.end === index + 1 && ALSO_WORDS.has(reading.word(index)) && !isName(reading, index))) return -1;
  let { end } = match;
  while (BEHIND.has(reading.word(end))) end++;
  const generic = own || end === match.end ? match.value : genericOf(reading.text.slice(reading.from(index), reading.to(end))) ?? match.value;
  reading.mentions.push({ kind: 'drug', from: reading.from(index), to: reading.to(end), generic });
  reading.drugEnd = end;
  return end;
}

/** The record of a name with its salt and release. */
function genericOf(name: string): string | undefined {
  return findDrug(name)?.name.toLowerCase();
}

/** Written with a capital inside a sentence. */
function isName(reading: Reading, index: number): boolean {
  const code = reading.text.charCodeAt(reading.from(index));
  return index > 0 && code >= 65 && code <= 90;
}
