import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import type { FieldKind, Form, HeaderKey, SectionKind } from './form';

/** Upheld: the denial stands, the item is not medically necessary. Overturned: it is medically necessary. */
export type Decision = 'Upheld' | 'Overturned';

/** A label of the form and what follows it. */
export interface Labelled {
  readonly label: TextRange;
  /** What follows the label, spaces left out; empty where nothing does. */
  readonly value: TextRange;
  readonly whole: TextRange;
  /** The label as the form has it, where the text has it misspelt. */
  readonly misspeltFor?: string;
}

/** One line of the case header. */
export interface HeaderField extends Labelled {
  readonly key: HeaderKey;
}

/** The block above the first section: case number and dates. */
export interface CaseHeader {
  readonly whole: TextRange;
  readonly fields: readonly HeaderField[];
}

/** A section: its heading and what stands below it, up to the next heading. */
export interface Section {
  readonly kind: SectionKind;
  /** Empty where a form opens the section without a heading of its own. */
  readonly heading: TextRange;
  /** The form's fixed sentence that opens the section, where it is there. */
  readonly lead?: TextRange;
  /** What the reviewer writes: below heading and lead. */
  readonly body: TextRange;
  readonly whole: TextRange;
  /** The heading as the form has it, where the text has it misspelt. */
  readonly misspeltFor?: string;
}

/** What the section "How the determination was made" says of the expert reviewer. */
export interface ReviewerStatement {
  /** All of it. */
  readonly whole: TextRange;
  /** The specialty: the words alone. Absent where the form's place for it is absent; empty where nothing stands in it. */
  readonly specialty?: TextRange;
  /** The state or states of licensure: the words alone. */
  readonly licensure?: TextRange;
}

/** A field of a disputed item: one of the two guideline lines, or the rationale. */
export interface Field extends Labelled {
  readonly kind: FieldKind;
}

/** The words of a heading that decide. */
export interface DecisionNode {
  readonly range: TextRange;
  /** Absent where the word is none that the form knows ("Upheald"), or a blank to fill in. */
  readonly value?: Decision;
}

/** A disputed treatment, service or drug, with its own decision. */
export interface DisputedItem {
  /** Counted from 1 in the order of the document. */
  readonly index: number;
  /** The first lines, up to and including the decision. Empty where fields follow without a heading. */
  readonly heading: TextRange;
  /** The heading without the decision and its colon. */
  readonly title: TextRange;
  readonly decision?: DecisionNode;
  /** In the order of the document; a kind may occur twice. */
  readonly fields: readonly Field[];
  readonly whole: TextRange;
}

/** A determination as read. Whatever the text, there is one: what is missing is absent, what could not be placed is listed. */
export interface Determination {
  readonly text: LogicalText;
  readonly form: Form;
  readonly header?: CaseHeader;
  readonly sections: readonly Section[];
  readonly reviewer?: ReviewerStatement;
  readonly items: readonly DisputedItem[];
  /** Text that belongs to no part of the form. */
  readonly unplaced: readonly TextRange[];
  /** Where another determination begins in the same document; it is not read. */
  readonly second?: TextRange;
}

/** The first section of a kind. */
export function sectionOf(determination: Determination, kind: SectionKind): Section | undefined {
  return determination.sections.find((section) => section.kind === kind);
}

/** The first field of a kind. */
export function fieldOf(item: DisputedItem, kind: FieldKind): Field | undefined {
  return item.fields.find((field) => field.kind === kind);
}
