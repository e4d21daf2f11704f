/**
 * A form: one of the layouts that a determination has had over the years, as data. `forms/*.json` are those we know; an
 * organisation adds its own in the same shape (`schemas/imr-form.schema.json`).
 */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** `memory`: no letter of this form was seen, so nothing found on it is above information. */
  readonly knownFrom: 'letters' | 'memory';
  /** Decision dates (ISO, inclusive) between which the form was in use; decides between forms that look alike. */
  readonly decided: { readonly from?: string; readonly to?: string };
  /** Words that this form has and its neighbours have not. */
  readonly marks: readonly string[];
  readonly header: FormHeader;
  readonly sections: readonly FormSection[];
  readonly statement: FormStatement;
  readonly item: FormItem;
  /** What a guideline line may say; without it, nothing is offered for one. */
  readonly guidelineLines?: GuidelineLines;
}

/** The form's sentences for a guideline line, in which `{mtus}` is a citation of the MTUS and `{other}` one of any other source. */
export interface GuidelineLines {
  /** How a citation leads to its passage: "Page(s): 29", "Section(s): Carisoprodol (Soma)", "page 29". */
  readonly locator: 'pages' | 'sections' | 'words';
  readonly claims: readonly string[];
  readonly reviewer: readonly string[];
}

export interface FormHeader {
  /** Spellings of each label, without its colon; the first is the form's own. */
  readonly labels: Readonly<Partial<Record<HeaderKey, readonly string[]>>>;
  /** Which of them stand in a line together, when a new determination is written. Without it, each has a line. */
  readonly lines?: readonly (readonly HeaderKey[])[];
}

export type HeaderKey =
  | 'caseNumber' | 'dateAssigned' | 'dateOfInjury' | 'decisionDate' | 'urDenialDate' | 'priority' | 'received';

export type SectionKind = 'letter' | 'made' | 'documents' | 'summary' | 'items';

export type FieldKind = 'claims-guideline' | 'reviewer-guideline' | 'rationale';

export interface FormSection {
  readonly kind: SectionKind;
  /** The name by which messages and the outline call it. */
  readonly title: string;
  /** Spellings of its heading; the first is the form's own. */
  readonly headings: readonly string[];
  /** The fixed sentence that opens it. */
  readonly lead?: string;
  readonly required: boolean;
  /** Its paragraphs in a new determination (`skeleton/template.ts` has the grammar). Without it, those that a section of its kind has in any form. */
  readonly template?: readonly string[];
}

export interface FormStatement {
  /** The standard sentences; `{specialty}` and `{licensure}` stand for the reviewer's own words. */
  readonly sentences: readonly string[];
  readonly specialty: readonly Slot[];
  readonly licensure: readonly Slot[];
  /** The lines below the sentences in a new determination, where those do not name the reviewer's specialty and licensure. Without it, they follow from the slots. */
  readonly template?: readonly string[];
}

/** Where words of the reviewer's own stand: after a phrase, and before the first of some others ("." is the sentence's end) or the section's end. */
export interface Slot {
  readonly after: string;
  readonly before: readonly string[];
}

export interface FormItem {
  /**
   * `decision-last`: the heading ends in a colon and the decision. `numbered`: the heading is a numbered sentence, which has the
   * decision in its words or under the same number in the letter's list.
   */
  readonly heading: 'decision-last' | 'numbered';
  /** Words that open a numbered heading, after its number. */
  readonly openings: readonly string[];
  /** Words that open a numbered sentence of the letter's list of decisions. */
  readonly listOpenings: readonly string[];
  /** Headings of several sentences: what the last one says of an earlier one, and what shows that an earlier one belongs to it. */
  readonly continuations: { readonly refersBack: readonly string[]; readonly before: readonly string[] };
  readonly decisions: { readonly Upheld: readonly string[]; readonly Overturned: readonly string[] };
  readonly fields: readonly FormField[];
  /** The paragraphs of an item in a new determination. Without it, they follow from heading and fields. */
  readonly template?: readonly string[];
  /** The sentence on an item in the letter's list of decisions, where a form has one. */
  readonly listTemplate?: string;
}

export interface FormField {
  readonly kind: FieldKind;
  /** The name by which messages and the outline call it. */
  readonly title: string;
  /** Labels, with their colon if the form has one; the first is the form's own. */
  readonly labels: readonly string[];
  /** Words that open the field where a form gives it no label: they belong to the field's text. */
  readonly openings: readonly string[];
  readonly required: boolean;
}
