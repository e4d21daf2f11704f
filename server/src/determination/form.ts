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
  readonly header: { readonly labels: Readonly<Partial<Record<HeaderKey, readonly string[]>>> };
  readonly sections: readonly FormSection[];
  readonly statement: FormStatement;
  readonly item: FormItem;
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
}

export interface FormStatement {
  /** The standard sentences; `{specialty}` and `{licensure}` stand for the reviewer's own words. */
  readonly sentences: readonly string[];
  readonly specialty: readonly Slot[];
  readonly licensure: readonly Slot[];
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
