import type { TextRange } from '../text/range';
import type { Subject } from './subject';

/** How loud a finding is. By policy: the form or the law requires it; a careful reader would send it back; worth a look; style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A severity, or silence. */
export type Level = Severity | 'off';

/** `draft` for a determination that is still being written, `final` for a finished one. */
export type Preset = 'draft' | 'final';

/** One thing the product looks for. */
export interface Check {
  /** `group/name`, stable: settings, comments and reports name it. */
  readonly id: string;
  /** A few words, for lists. */
  readonly title: string;
  /** What it looks for, in a sentence or two for a physician. */
  readonly finds: string;
  /** Why it matters. */
  readonly why: string;
  /** The rule of law, the form or the practice that it rests on. */
  readonly source: string;
  readonly severity: Severity;
  /** Its level while a determination is being written, where that is another. */
  readonly draft?: Level;
  /** `safe`: its fix may be applied without looking; `suggested`: it is offered; `none`: the right text is not known. */
  readonly fix: 'safe' | 'suggested' | 'none';
  /** Each invalid one gives exactly one finding of this check, each valid one none of any. */
  readonly examples: { readonly invalid: readonly Example[]; readonly valid: readonly Example[] };
  /**
   * `item`: it looks at each disputed item beside the summary and the header, and at no other item. `part`: it looks at each item and
   * at what stands before the items, and at nothing else beside it. It is given one item at a time, and what it found in one is
   * remembered as long as nothing has changed that it was given. Absent: it looks at the letter as a whole.
   */
  readonly scope?: 'item' | 'part';
  /** A pure function: reports every place. */
  run(subject: Subject, report: Report): void;
  /** What a check of single items looks for among the items, in the whole letter. */
  across?(subject: Subject, report: Report): void;
}

/** A piece of a fictional determination; the rest of the letter is complete. */
export interface Example {
  /** What the piece takes the place of. `document` is a whole text. */
  readonly part: 'document' | 'header' | 'statement' | 'summary' | 'items' | 'item' | 'heading' | 'claims-guideline' | 'reviewer-guideline' | 'rationale';
  readonly text: string;
  /** Why it is right or wrong, where that is not plain. */
  readonly note?: string;
  /** The finding's severity, where it is lower than the check's own. */
  readonly severity?: Severity;
}

/** Takes one place that a check has found. */
export type Report = (place: Place) => void;

/** One place that a check has found. */
export interface Place {
  /** The exact words. */
  readonly range: TextRange;
  /** The disputed item, from 1; 0 or absent for the document. */
  readonly item?: number;
  /** What is wrong, why it matters and what to do, in a physician's words. */
  readonly message: string;
  /** The other place of a contradiction. */
  readonly related?: readonly Related[];
  readonly fix?: Fix;
  /** Lower than the check's own, where this place deserves less. */
  readonly severity?: Severity;
}

export interface Related {
  readonly range: TextRange;
  readonly item?: number;
  readonly message: string;
}

/** Edits that remove a finding and add none. */
export interface Fix {
  /** What it does, as a menu entry: "Replace by “Upheld”". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Offsets into the document as it stands, end exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** One place where a check found what it looks for. The diagnostic, the quick fix and the report are views of it. */
export interface Finding extends Place {
  readonly check: string;
  readonly item: number;
  readonly severity: Severity;
  readonly related: readonly Related[];
}
