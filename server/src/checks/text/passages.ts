import { fieldOf } from '../../determination/model';
import type { SentenceFacts, Stretch } from '../../facts/fact';
import type { LetterFacts, Statement } from '../../facts/letterFacts';
import { SPACE } from '../../text/characters';
import type { LogicalText } from '../../text/logicalText';
import type { TextRange } from '../../text/range';
import type { Edit } from '../check';
import type { Subject } from '../subject';

/** A sentence that the reviewer wrote or copied, and the item that it belongs to. */
export interface Passage {
  readonly item: number;
  readonly statement: Statement;
  /** Whether it stands in the claims administrator's line, which was transcribed. */
  readonly transcribed: boolean;
}

const known = new WeakMap<LetterFacts, readonly Passage[]>();

/** The sentences of the summary, the headings, the guideline lines and the rationales, in order; put together once for all checks. */
export function passagesOf({ facts }: Pick<Subject, 'facts'>): readonly Passage[] {
  let passages = known.get(facts);
  if (!passages) {
    passages = [...allPassages(facts)];
    known.set(facts, passages);
  }
  return passages;
}

function* allPassages(facts: LetterFacts): Generator<Passage> {
  for (const statement of facts.summary) yield { item: 0, statement, transcribed: false };
  for (const { item, heading, rationale } of facts.items) {
    for (const statement of heading) yield { item: item.index, statement, transcribed: false };
    for (const kind of ['claims-guideline', 'reviewer-guideline'] as const) {
      for (const statement of facts.statements(fieldOf(item, kind)?.value)) yield { item: item.index, statement, transcribed: kind === 'claims-guideline' };
    }
    for (const statement of rationale) yield { item: item.index, statement, transcribed: false };
  }
}

/** Where something that a sentence says stands in the document. */
export function placeOf(text: LogicalText, { range }: Statement, { from, to }: Stretch): TextRange {
  return text.range(range.from + from, range.from + to);
}

/** The edit that puts other words in a place. */
export function replacement({ start, end }: TextRange, newText: string): Edit {
  return { start, end, newText };
}

/** A word with the capitals of the one whose place it takes: all, the first, or none. */
export function casedAs(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Whether a word of a sentence is part of a drug's name: one that only the project knows looks like a slip of another word. */
export function isInDrug({ mentions }: SentenceFacts, { from, to }: Stretch): boolean {
  return mentions.some((mention) => mention.kind === 'drug' && mention.from <= from && to <= mention.to);
}

/** Whether a word of a sentence is part of an address, a path or a name with a full stop inside: what stands between its blanks says so. */
export function isInAddress(sentence: string, { from, to }: Stretch): boolean {
  let start = from;
  let end = to;
  while (start > 0 && sentence.charCodeAt(start - 1) !== SPACE) start--;
  while (end < sentence.length && sentence.charCodeAt(end) !== SPACE) end++;
  const whole = sentence.slice(start, end).toLowerCase();
  return whole.includes('://') || whole.includes('www.') || whole.includes('@') || whole.includes('_') || /\.(?:com|org|gov|edu|net|htm|html|pdf|asp|aspx)\b/.test(whole);
}
