import type { Slot } from '../determination/form';
import type { Determination } from '../determination/model';
import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import { finalWords } from './finalWords';
import { type Paragraph, type ParagraphRole, paragraphsOf } from './paragraphs';
import { remarksIn } from './remarks';

/** What a block of the letter is: the heading of a section or of a disputed item, or text. */
export type BlockKind = 'section' | 'item' | 'text';

/** One block of the finished letter, its text on one line. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** The labels of the form in the text, in order: offsets into it. */
  readonly labels: readonly Span[];
  /** Whether it stands right below the block before, as the lines of a table or a list do. */
  readonly tight: boolean;
  /** The disputed item to which it belongs, from 1; 0 for none. */
  readonly item: number;
  /** Where it stands in the document. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of a block's text, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A determination as it leaves: its words and nothing else. */
export interface Letter {
  /** The case number, where the case header has one. */
  readonly caseNumber?: string;
  readonly blocks: readonly Block[];
}

/**
 * The finished letter: every word of the determination once, in its order, without its comments, its line breaks, and the hyphens at
 * which lines end. Of two determinations in one document it is the first.
 */
export function letterOf(determination: Determination): Letter {
  let letter = LETTERS.get(determination);
  if (!letter) {
    letter = write(determination);
    LETTERS.set(determination, letter);
  }
  return letter;
}

/** The letters of determinations as they stand: the preview, a copy and an export ask for the same. */
const LETTERS = new WeakMap<Determination, Letter>();

function write(determination: Determination): Letter {
  const { text, header } = determination;
  const paragraphs = paragraphsOf(determination).filter(({ role }) => role !== 'unread');
  const writer = new Writer(determination);
  const number = header?.fields.find(({ key }) => key === 'caseNumber');
  const caseNumber = number ? finalWords(text, number.value) : '';
  return {
    ...(caseNumber === '' ? {} : { caseNumber }),
    blocks: paragraphs.map((paragraph) => writer.block(paragraph)).filter((block) => block.text !== ''),
  };
}

const KINDS: Readonly<Partial<Record<ParagraphRole, BlockKind>>> = { 'section-heading': 'section', 'item-heading': 'item' };

/** Makes the blocks, in the order of the text. */
class Writer {
  readonly #text: LogicalText;
  readonly #labels: readonly Span[];
  /** Index of the first label that is not before the block to come. */
  #label = 0;
  readonly #stays: ((at: number) => boolean) | undefined;

  constructor(determination: Determination) {
    this.#text = determination.text;
    this.#labels = labelsOf(determination);
    const remarks = remarksIn(this.#text, this.#text.text.length);
    if (remarks.length === 0) return;
    const mask = new Uint8Array(this.#text.text.length);
    for (const { from, to } of remarks) mask.fill(1, from, to);
    this.#stays = (at) => mask[at] === 1;
  }

  block({ role, range, tight, item }: Paragraph): Block {
    return {
      kind: KINDS[role] ?? 'text',
      text: this.#words(range),
      labels: this.#labelsIn(range),
      tight,
      item: item?.index ?? 0,
      start: range.start,
      end: range.end,
    };
  }

  #labelsIn(range: Span): Span[] {
    const labels: Span[] = [];
    for (let label = this.#labels[this.#label]; label && label.from < range.to; label = this.#labels[++this.#label]) {
      const to = this.#words({ from: range.from, to: label.to }).length;
      if (label.from >= range.from && label.to <= range.to) labels.push({ from: to - this.#words(label).length, to });
    }
    return labels.filter(({ from, to }) => to > from);
  }

  #words(span: Span): string {
    return finalWords(this.#text, span, this.#stays);
  }
}

/** The labels of the whole letter, in logical offsets: those of the case header, of the reviewer's credentials and of the items' fields. */
function labelsOf({ text, form, header, reviewer, items }: Determination): Span[] {
  const credential = (slots: readonly Slot[], value: TextRange | undefined): Span[] => {
    if (!reviewer || !value) return [];
    const words = slots.map(({ after }) => after).filter((after) => after.endsWith(':'));
    const found = words.map((after) => ({ from: text.lower.lastIndexOf(after.toLowerCase(), value.from), length: after.length }));
    return found.filter(({ from }) => from >= reviewer.whole.from).slice(0, 1).map(({ from, length }) => ({ from, to: from + length }));
  };
  return [
    ...(header?.fields ?? []).map(({ label }) => label),
    ...credential(form.statement.licensure, reviewer?.licensure),
    ...credential(form.statement.specialty, reviewer?.specialty),
    ...items.flatMap(({ fields }) => fields.map(({ label }) => label)),
  ].filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
}
