import { type Determination, sectionOf } from '../../determination/model';
import { isWordCode } from '../../text/characters';
import type { LogicalText } from '../../text/logicalText';
import { isEmpty, type TextRange } from '../../text/range';
import { sentenceEnd, sentencesOf } from '../../text/sentences';
import { wordSimilarity, wordsOf } from '../../text/similarity';
import { isUnfilled, saysNothing } from '../words';
import { namedSpecialty } from './specialtyValue';

/** A standard sentence of the form, and where the text has it. */
export interface StandardSentence {
  /** The form's sentence, with the reviewer's own words in its blanks; absent where they are not known. */
  readonly own?: string;
  /** The form's sentence as it stands in the form. */
  readonly pattern: string;
  /** Where it stands, word for word or altered. */
  readonly range?: TextRange;
  readonly altered: boolean;
}

interface Slots {
  readonly specialty?: TextRange;
  readonly licensure?: TextRange;
}

/** How alike a sentence must be to a standard one to be taken for it. */
const ALTERED_FROM = 0.6;

/**
 * The form's standard sentences and where the determination has them. Punctuation, case, blanks inside words and layout count for
 * nothing. None where the section is absent or empty, which is another check's finding.
 */
export function standardSentences(determination: Determination): readonly StandardSentence[] {
  let found = known.get(determination);
  if (!found) {
    found = read(determination);
    known.set(determination, found);
  }
  return found;
}

const known = new WeakMap<Determination, readonly StandardSentence[]>();

function read(determination: Determination): StandardSentence[] {
  const { form, text } = determination;
  const made = sectionOf(determination, 'made');
  if (!made || saysNothing(text, made.body) || isUnfilled(text, made.body)) return [];
  const named = slotRanges(determination);
  const slots = Object.values(named);
  const body = new Compact(text, made.body, slots);
  const found = form.statement.sentences.map((pattern): StandardSentence => {
    const range = body.find(compact(fixedWords(pattern)));
    return { pattern, ...filled(text, pattern, named), ...(range ? { range: text.range(range.from, sentenceStop(text, range.to, made.body.to)) } : {}), altered: false };
  });
  return found.every(({ range }) => range) ? found : withAltered(determination, made.body, slots, found);
}

/** Matches what is left of the text's sentences with what is left of the form's, by their words. */
function withAltered(determination: Determination, body: TextRange, slots: readonly TextRange[], found: readonly StandardSentence[]): StandardSentence[] {
  const { text } = determination;
  const taken = found.flatMap(({ range }) => (range ? [range] : []));
  const free = sentencesOf(text.text, body.from, body.to).filter(({ from, to }) => !taken.some((range) => range.from < to && from < range.to));
  const candidates = free.map(({ from, to }) => ({ range: text.range(from, to), words: wordsOf(withoutSlots(text, from, to, slots)), used: false }));
  return found.map((sentence) => {
    if (sentence.range) return sentence;
    const words = wordsOf(fixedWords(sentence.pattern));
    let best: { candidate: (typeof candidates)[number]; likeness: number } | undefined;
    for (const candidate of candidates) {
      if (candidate.used || Math.min(candidate.words.length, words.length) * 2 < Math.max(candidate.words.length, words.length)) continue;
      const likeness = wordSimilarity(candidate.words, words);
      if (likeness >= ALTERED_FROM && likeness > (best?.likeness ?? 0)) best = { candidate, likeness };
    }
    if (!best) return sentence;
    best.candidate.used = true;
    return { ...sentence, range: best.candidate.range, altered: true };
  });
}

/** Where the reviewer's own words stand. "..., has a subspecialty in X" belongs to the specialty: the form allows it there. */
function slotRanges(determination: Determination): Slots {
  const { form, reviewer, text } = determination;
  const named = namedSpecialty(determination);
  const licensure = reviewer?.licensure;
  const pattern = form.statement.sentences.find((sentence) => sentence.includes('{specialty}'));
  const next = pattern?.split('{specialty}')[1]?.split('{')[0]?.trim().toLowerCase();
  const follows = named && next ? text.lower.indexOf(next, named.from) : -1;
  const specialty = named && follows > named.to && follows <= sentenceEnd(text.text, named.to, text.text.length) ? text.range(named.from, follows) : named;
  return { ...(specialty && !isEmpty(specialty) ? { specialty } : {}), ...(licensure && !isEmpty(licensure) ? { licensure } : {}) };
}

function withoutSlots(text: LogicalText, from: number, to: number, slots: readonly TextRange[]): string {
  let words = '';
  let at = from;
  for (const slot of [...slots].sort((a, b) => a.from - b.from)) {
    if (slot.from < at || slot.to > to) continue;
    words += text.text.slice(at, slot.from);
    at = slot.to;
  }
  return words + text.text.slice(at, to);
}

/** A form's sentence without its blanks. */
function fixedWords(pattern: string): string {
  return pattern.replaceAll('{specialty}', ' ').replaceAll('{licensure}', ' ');
}

function filled(text: LogicalText, pattern: string, { specialty, licensure }: Slots): { own?: string } {
  if ((pattern.includes('{specialty}') && !specialty) || (pattern.includes('{licensure}') && !licensure)) return {};
  return { own: pattern.replaceAll('{specialty}', () => (specialty ? text.slice(specialty) : '')).replaceAll('{licensure}', () => (licensure ? text.slice(licensure) : '')) };
}

/** After the closing mark of the sentence whose last word ends at `at`. */
function sentenceStop(text: LogicalText, at: number, end: number): number {
  const next = text.text.charCodeAt(at);
  return at < end && (next === 46 || next === 33) ? at + 1 : at;
}

/** Letters and digits alone, small; the form says "items/Service" in one year and "items/services" in another. */
function compact(words: string): string {
  return wordsOf(words).map((word) => (word === 'service' ? 'services' : word)).join('');
}

/** A stretch of text as `compact` has it, with the way back. */
class Compact {
  readonly #letters: string;
  readonly #at: number[] = [];

  constructor(text: LogicalText, { from, to }: TextRange, slots: readonly TextRange[]) {
    const words: string[] = [];
    let at = from;
    for (const slot of [...slots.filter((range) => range.from >= from && range.from < to).sort((a, b) => a.from - b.from), text.range(to, to)]) {
      this.#read(text.lower, at, slot.from, words);
      at = Math.max(at, slot.to);
    }
    this.#letters = words.join('');
  }

  /** Adds the words of a stretch. */
  #read(lower: string, from: number, to: number, words: string[]): void {
    for (let i = from; i < to; i++) {
      const start = i;
      while (i < to && isWordCode(lower.charCodeAt(i))) this.#at.push(i++);
      if (i === start) continue;
      const word = lower.slice(start, i);
      words.push(word);
      if (word !== 'service') continue;
      words.push('s');
      this.#at.push(i - 1);
    }
  }

  /** Logical offsets of a compact text's first and last letter (exclusive). */
  find(letters: string): { from: number; to: number } | undefined {
    const at = this.#letters.indexOf(letters);
    const from = this.#at[at];
    const last = this.#at[at + letters.length - 1];
    return at < 0 || from === undefined || last === undefined ? undefined : { from, to: last + 1 };
  }
}
