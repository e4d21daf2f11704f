import { type Determination, type DisputedItem, fieldOf, sectionOf } from '../determination/model';
import type { HeaderKey } from '../determination/form';
import type { TextRange } from '../text/range';
import { sentencesOf } from '../text/sentences';
import type { DateMention, SentenceFacts, SourceMention, Stretch } from './fact';
import type { SentenceReader } from './sentenceFacts';
import { sourcesInLine } from './sources/readSources';

/** A sentence in its place. */
export interface Statement {
  readonly range: TextRange;
  readonly facts: SentenceFacts;
}

/** What a disputed item says, part by part. A part that the item does not have is empty. */
export interface ItemFacts {
  readonly item: DisputedItem;
  /** The heading without its decision, sentence by sentence: the decision is about the last. */
  readonly heading: readonly Statement[];
  readonly rationale: readonly Statement[];
  readonly claims: GuidelineLine | undefined;
  readonly reviewer: GuidelineLine | undefined;
}

/** A guideline line and the sources that it cites; their offsets are relative to the line's value. */
export interface GuidelineLine {
  readonly range: TextRange;
  readonly text: string;
  readonly sources: readonly SourceMention[];
}

/** Everything that a determination says, read when it is first asked for. */
export class LetterFacts {
  readonly #determination: Determination;
  readonly #reader: SentenceReader;
  #summary: readonly Statement[] | undefined;
  #items: readonly ItemFacts[] | undefined;

  constructor(determination: Determination, reader: SentenceReader) {
    this.#determination = determination;
    this.#reader = reader;
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
  headerDate(key: HeaderKey): { readonly date: DateMention; readonly range: TextRange } | undefined {
    const field = this.#determination.header?.fields.find((candidate) => candidate.key === key);
    const statement = field && this.statements(field.value)[0];
    const date = statement?.facts.mentions.find((mention): mention is DateMention => mention.kind === 'date');
    return statement && date ? { date, range: this.rangeOf(statement, date) } : undefined;
  }

  /** The sentences of a range. */
  statements(range: TextRange | undefined): Statement[] {
    if (!range) return [];
    const { text } = this.#determination;
    return sentencesOf(text.text, range.from, range.to).map(({ from, to }) => ({
      range: text.range(from, to),
      facts: this.#reader.read(text.text.slice(from, to)),
    }));
  }

  /** Where something that a statement says stands in the document. */
  rangeOf(statement: Statement, { from, to }: Stretch): TextRange {
    return this.#determination.text.range(statement.range.from + from, statement.range.from + to);
  }

  /** Where a source of a guideline line stands in the document. */
  rangeInLine(line: GuidelineLine, { from, to }: Stretch): TextRange {
    return this.#determination.text.range(line.range.from + from, line.range.from + to);
  }

  #item(item: DisputedItem): ItemFacts {
    return {
      item,
      heading: this.statements(item.title),
      rationale: this.statements(fieldOf(item, 'rationale')?.value),
      claims: this.#line(fieldOf(item, 'claims-guideline')?.value),
      reviewer: this.#line(fieldOf(item, 'reviewer-guideline')?.value),
    };
  }

  #line(range: TextRange | undefined): GuidelineLine | undefined {
    if (!range || range.from === range.to) return undefined;
    const text = this.#determination.text.slice(range);
    return { range, text, sources: sourcesInLine(text) };
  }
}
