import { type Determination, type DisputedItem, fieldOf, sectionOf } from '../determination/model';
import type { HeaderKey } from '../determination/form';
import type { Reference } from '../reference/reference';
import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import type { DateMention, LineFacts, Stretch } from './fact';
import { ownCopy } from './memory';
import { derivation, nothingDerived } from './perSentence';
import type { Piece, SentenceReader, Statement } from './sentenceFacts';

export type { Statement };

/** What a disputed item says, part by part. A part that the item does not have is empty. */
export interface ItemFacts {
  readonly item: DisputedItem;
  /** The heading without its decision, sentence by sentence: the decision is about the last. */
  readonly heading: readonly Statement[];
  readonly rationale: readonly Statement[];
  readonly claims: GuidelineLine | undefined;
  readonly reviewer: GuidelineLine | undefined;
  /** What has been derived from the words of its heading and its rationale so far, wherever they stand: see `perItem`. */
  readonly derived: unknown[];
}

/** A guideline line and the sources that it cites; their offsets are relative to the line's value. */
export interface GuidelineLine extends LineFacts {
  readonly range: TextRange;
}

/** A date of the case header, and where it stands. */
interface HeaderDate {
  readonly date: DateMention;
  readonly range: TextRange;
}

/** Everything that a determination says, read when it is first asked for. */
export class LetterFacts {
  /** The text in which everything stands. */
  readonly text: LogicalText;
  /** The reference data by which it is read and checked: ours, with the project's records in their place. */
  readonly reference: Reference;
  readonly #determination: Determination;
  readonly #reader: SentenceReader;
  /** What has been derived from the letter so far: see `derivation`. */
  readonly derived = nothingDerived();
  readonly #headerDates = new Map<HeaderKey, HeaderDate | undefined>();
  #summary: readonly Statement[] | undefined;
  #items: readonly ItemFacts[] | undefined;

  /** @param known its summary and items, where it is a view of a letter that is being read already */
  constructor(determination: Determination, reader: SentenceReader, known?: Pick<LetterFacts, 'summary' | 'items'>) {
    this.text = determination.text;
    this.#determination = determination;
    this.#reader = reader;
    this.reference = reader.reference;
    this.#summary = known?.summary;
    this.#items = known?.items;
    if (!known) reader.begin();
  }

  /** The same letter with some of its items alone, and perhaps without its summary. */
  only(items: readonly ItemFacts[], { summary }: { readonly summary: boolean }): LetterFacts {
    return new LetterFacts(this.#determination, this.#reader, { items, summary: summary ? this.summary : [] });
  }

  /** The clinical case summary, sentence by sentence. */
  get summary(): readonly Statement[] {
    this.#summary ??= this.statements(sectionOf(this.#determination, 'summary')?.body);
    return this.#summary;
  }

  /** The disputed items, in order. */
  get items(): readonly ItemFacts[] {
    this.#items ??= this.#determination.items.map((item) => this.#item(item));
    return this.#items;
  }

  /** A date of the case header. */
  headerDate(key: HeaderKey): HeaderDate | undefined {
    if (!this.#headerDates.has(key)) this.#headerDates.set(key, this.#readHeaderDate(key));
    return this.#headerDates.get(key);
  }

  /** The sentences of a range. They are the same value as in the letter before, where nothing of them has changed or moved. */
  statements(range: TextRange | undefined): readonly Statement[] {
    if (!range) return [];
    const { text } = this;
    const field = this.#reader.readField(text.slice(range));
    const source = text.source.slice(range.start, range.end);
    const { placed } = field;
    if (placed?.from === range.from && placed.start === range.start && placed.source === source) return placed.statements;
    const statements = field.spoken.map(({ from, to, facts }) => ({ range: text.range(range.from + from, range.from + to), facts }));
    field.placed = { from: range.from, start: range.start, source: ownCopy(source), statements };
    return statements;
  }

  /** The words of some ranges, to be remembered with what is derived from them alone. */
  piece(...ranges: readonly Pick<TextRange, 'from' | 'to'>[]): Piece {
    return this.#reader.readPiece(ranges.map(({ from, to }) => this.text.text.slice(from, to)).join('\n'));
  }

  /** The words of a range and the layout that they have in the document, to be remembered with what is derived from both. */
  exactPiece({ from, to, start, end }: TextRange): Piece {
    return this.#reader.readPiece(`${this.text.source.slice(start, end)}\0${this.text.text.slice(from, to)}`);
  }

  /** Where something that a statement says stands in the document. */
  rangeOf(statement: Statement, { from, to }: Stretch): TextRange {
    return this.text.range(statement.range.from + from, statement.range.from + to);
  }

  /** Where a source of a guideline line stands in the document. */
  rangeInLine(line: GuidelineLine, { from, to }: Stretch): TextRange {
    return this.text.range(line.range.from + from, line.range.from + to);
  }

  #readHeaderDate(key: HeaderKey): HeaderDate | undefined {
    const field = this.#determination.header?.fields.find((candidate) => candidate.key === key);
    const statement = field && this.statements(field.value)[0];
    const date = statement?.facts.mentions.find((mention): mention is DateMention => mention.kind === 'date');
    return statement && date ? { date, range: this.rangeOf(statement, date) } : undefined;
  }

  #item(item: DisputedItem): ItemFacts {
    const rationale = fieldOf(item, 'rationale')?.value;
    return {
      item,
      heading: this.statements(item.title),
      rationale: this.statements(rationale),
      claims: this.#line(fieldOf(item, 'claims-guideline')?.value),
      reviewer: this.#line(fieldOf(item, 'reviewer-guideline')?.value),
      derived: this.piece(item.title, rationale ?? item.title).derived,
    };
  }

  #line(range: TextRange | undefined): GuidelineLine | undefined {
    if (!range || range.from === range.to) return undefined;
    return { range, ...this.#reader.readLine(this.text.slice(range)) };
  }
}

/** A reading of a letter that is made once. */
export function perLetter<T>(read: (facts: LetterFacts) => T): (facts: LetterFacts) => T {
  return derivation(read);
}

/** A reading of the summary that is made once, for all views of a letter and for the letters after it, while the summary stays as it is. */
export function perSummary<T extends object>(read: (summary: readonly Statement[]) => T): (facts: LetterFacts) => T {
  const known = new WeakMap<readonly Statement[], T>();
  return ({ summary }) => {
    let made = known.get(summary);
    if (made === undefined) known.set(summary, (made = read(summary)));
    return made;
  };
}

/** A reading of an item's heading and rationale that is made once while their words stay as they are. It must hold no place of theirs. */
export function perItem<T>(read: (item: ItemFacts) => T): (item: ItemFacts) => T {
  return derivation(read);
}
