import type { TextRange } from '../../text/range';
import type { Confidence } from '../../reference/tables';

/** What is said about some words of a document. Everything is plain text: it may hold words of the document, which are no Markdown. */
export interface Note {
  /** The words that it is about. */
  readonly range: TextRange;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** One line of a note: what it tells, and that. */
export interface Row {
  readonly label?: string;
  readonly text: string;
}

const SURE: Readonly<Record<Confidence, string>> = {
  verified: 'verified: a public page or an issued letter shows it',
  common: 'common knowledge of the field',
  inferred: 'inferred from public pages; verify it',
  memory: 'from memory; verify it',
  project: 'your project file',
};

/** Where a record is from and how sure it is, as one line. */
export function sourceRow(confidence: Confidence, source?: string): Row {
  return source === undefined || source === '' ? { label: 'How sure', text: SURE[confidence] } : { label: 'Source', text: `${source} (${SURE[confidence]})` };
}

/** A day as the form writes it: 12/09/2016. */
export function shownDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${month}/${day}/${year}`;
}

/** Pages as they are cited: "29, 65-66". */
export function shownPages(pages: readonly { readonly from: number; readonly to: number }[]): string {
  return pages.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
