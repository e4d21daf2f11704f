import type { SentenceFacts, Stretch } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';
import { SPACE } from '../../text/characters';
import type { LogicalText } from '../../text/logicalText';
import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { Check, Fix } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';
import { isInAddress, passagesOf, placeOf } from './passages';

/** A word or phrase that stands twice by accident. */
export const repeatedWord: Check = {
  id: 'text/repeated-word',
  title: 'A word that stands twice',
  finds: 'The same word or phrase twice in a row (“the the”, “weaning of weaning of”), and a list that names the same thing twice running (“diagnostic imaging, diagnostic imaging”).',
  why: 'It is a slip of the keyboard or of copying; in a list it can stand where another thing was meant.',
  source: 'Practice',
  severity: 'information',
  fix: 'suggested',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: `${SUMMARY} The the splint was worn at night.` },
      { part: 'summary', text: `${SUMMARY} She was given ice packs, ice packs, and a splint.` },
      { part: 'summary', text: `${SUMMARY} She was asked to walk every day and to walk every day and to rest.` },
      { part: 'summary', text: `${SUMMARY} The left left foot was cold.`, severity: 'hint', note: 'A word of content could be meant twice, or stand for “left, left”.' },
    ],
    valid: [
      { part: 'summary', text: `${SUMMARY} She had had a very, very good result.` },
      { part: 'summary', text: `${SUMMARY} She reported that that treatment helped.` },
      { part: 'summary', text: `${SUMMARY} A cream that is not recommended is not recommended in a mixture.`, note: 'The first verb belongs to the clause inside.' },
    ],
  },
  run(subject, report) {
    const { text } = subject.determination;
    for (const { item, statement } of passagesOf(subject)) {
      for (const found of repetitionsIn(statement.facts)) {
        const range = placeOf(text, statement, found);
        const words = statement.facts.text.slice(found.from, found.middle).trim();
        report({
          range,
          item,
          message: found.list
            ? `The list has ${quoted(words)} twice in a row, and another thing may have been meant. Take one out, or put in what was meant.`
            : `${quoted(words)} stands twice in a row, a slip of the keyboard or of copying. Take one out.`,
          fix: fixOf(text, statement.range.from, found, words),
          ...(found.certain ? {} : { severity: 'hint' }),
        });
      }
    }
  },
};

/** Two equal stretches of a sentence, one behind the other. */
interface Repetition extends Stretch {
  /** Where the first one ends. */
  readonly middle: number;
  /** Whether a comma parts the two. */
  readonly list: boolean;
  readonly certain: boolean;
}

/** The longest phrase that is looked for, in words. */
const LONGEST = 12;

/** Words that stand twice and are right. */
const TWICE: ReadonlySet<string> = new Set('had that very so much many no yes long far more less again really quite her you you is in on out over up bye ha walla baden beri pago bora sing tom yo go night extra'.split(' '));

/** Words that are never meant twice. */
const NEVER: ReadonlySet<string> = new Set('the an of and or to with for from by at as was were are be been has have not this these those their his its if when which who than but into it he she they we may can will would should'.split(' '));

/** Words before which "that that" is one too many. */
const BEGINS_CLAUSE: ReadonlySet<string> = new Set('the this these those there it he she they we his her their its a an any all such no if when'.split(' '));

const repetitionsIn = perSentence(({ text, tokens }: SentenceFacts): Repetition[] => {
  const found: Repetition[] = [];
  let i = 0;
  while (i < tokens.length) {
    const repetition = repetitionAt(text, tokens, i) ?? listedTwiceAt(tokens, i);
    if (!repetition) {
      i++;
      continue;
    }
    found.push(repetition);
    while (i < tokens.length && (tokens[i]?.from ?? 0) < repetition.to) i++;
  }
  return found;
});

/** A word or phrase that begins here and is followed by itself. */
function repetitionAt(text: string, tokens: readonly Token[], i: number): Repetition | undefined {
  const first = tokens[i];
  if (first?.kind !== 'word' || first.glued) return undefined;
  for (let length = 1; length <= LONGEST && i + 2 * length <= tokens.length; length++) {
    const last = tokens[i + length - 1];
    if (last?.kind === 'mark') return undefined;
    const again = tokens[i + length];
    if (again === undefined || (again.word !== first.word && again.lower !== first.lower)) continue;
    if (text.charCodeAt(again.from - 1) !== SPACE || !isSame(tokens, i, i + length, length)) continue;
    const end = tokens[i + 2 * length - 1];
    if (!last || !end || tokens[i + 2 * length]?.glued === true && isJoined(text, end.to)) return undefined;
    if (length === 1 ? !isSlip(text, tokens, i) : isWayOfSpeaking(tokens, i, length) || isClauseInClause(tokens, i)) return undefined;
    const certain = length > 1 || NEVER.has(first.lower) || first.lower === 'that' || first.lower === 'a';
    return { from: first.from, middle: last.to, to: end.to, list: false, certain };
  }
  return undefined;
}

function isSame(tokens: readonly Token[], one: number, other: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (tokens[one + k]?.lower !== tokens[other + k]?.lower || tokens[other + k]?.kind === 'mark') return false;
  return true;
}

/** Whether a hyphen, an apostrophe or a stroke follows: the word goes on and is another. */
function isJoined(text: string, at: number): boolean {
  return "-/'".includes(text.charAt(at));
}

/** Whether a word that stands twice does so by accident. */
function isSlip(text: string, tokens: readonly Token[], i: number): boolean {
  const one = tokens[i];
  const other = tokens[i + 1];
  const next = tokens[i + 2]?.lower ?? '';
  if (!one || !other || isInAddress(text, other)) return false;
  const { lower } = one;
  if (lower === 'that') return BEGINS_CLAUSE.has(next) || (next.length >= 7 && next.endsWith('s') && !next.endsWith('ss'));
  if (lower === 'a') return text.slice(one.from, other.to) === 'a a';
  if (lower.length < 2 || TWICE.has(lower) || hasDigit(lower)) return false;
  // A capital begins a label, a heading or a line of a list that has lost its mark: "low back pain Pain level 5/10".
  return NEVER.has(lower) || text.charAt(other.from) === text.charAt(other.from).toLowerCase() || isCapitals(text, one, other);
}

function isCapitals(text: string, one: Token, other: Token): boolean {
  return other.to - other.from > 1 && text.slice(one.from, one.to) === text.slice(other.from, other.to) && text.slice(one.from, one.to) === one.lower.toUpperCase();
}

/** "day by day by day", "5 of 5 of 5": said so, and no slip. A phrase of numbers is a table. */
function isWayOfSpeaking(tokens: readonly Token[], i: number, length: number): boolean {
  let words = 0;
  for (let k = 0; k < length; k++) {
    const token = tokens[i + k];
    if (token?.kind === 'word' && token.lower.length > 2 && !hasDigit(token.lower)) words++;
  }
  return words < 2 || (length === 2 && tokens[i]?.lower === tokens[i + 4]?.lower);
}

/** "A drug that is not recommended is not recommended": the first verb is that of a relative clause. */
function isClauseInClause(tokens: readonly Token[], i: number): boolean {
  return ['that', 'which', 'who', 'what'].includes(tokens[i - 1]?.lower ?? '');
}

/** A thing of a list that begins here, and behind a comma the same thing again. */
function listedTwiceAt(tokens: readonly Token[], i: number): Repetition | undefined {
  const first = tokens[i];
  if (first?.kind !== 'word') return undefined;
  let length = 0;
  while (length <= 6 && isPlainWord(tokens[i + length])) length++;
  const comma = tokens[i + length];
  const last = tokens[i + length - 1];
  if (comma?.lower !== ',' || !last) return undefined;
  const start = ['and', 'or'].includes(tokens[i + length + 1]?.lower ?? '') && first.lower !== tokens[i + length + 1]?.lower ? i + length + 2 : i + length + 1;
  if (!isSame(tokens, i, start, length) || TWICE.has(first.lower) || !endsThing(tokens[start + length])) return undefined;
  const end = tokens[start + length - 1];
  if (!end || (length === 1 && (first.lower.length < 4 || !beginsThing(tokens[i - 1])))) return undefined;
  return { from: first.from, middle: last.to, to: end.to, list: true, certain: true };
}

/** Whether one word alone is a thing of a list here; two words are anywhere. */
function beginsThing(before: Token | undefined): boolean {
  return before === undefined || ',:;('.includes(before.lower) || ['and', 'or', 'of', 'with', 'including', 'included', 'include', 'as', 'for', 'by'].includes(before.lower);
}

function endsThing(after: Token | undefined): boolean {
  return after === undefined || ',.;)'.includes(after.lower) || ['and', 'or', 'as'].includes(after.lower);
}

function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && IS_PLAIN.of(token.word);
}

const IS_PLAIN = new PerWord((word) => !hasDigit(word));

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

/** Takes out the second one, unless a comment stands between the two. */
function fixOf(text: LogicalText, offset: number, { middle, to }: Repetition, words: string): Fix {
  const start = text.toSource(offset + middle - 1) + 1;
  const end = text.toSource(offset + to - 1) + 1;
  return { title: `Take out the second ${quoted(words)}`, edits: [{ start, end, newText: '' }] };
}
