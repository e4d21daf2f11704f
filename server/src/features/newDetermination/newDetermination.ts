import type { Form } from '../../determination/form';
import { type Outset, skeleton } from '../../determination/skeleton/skeleton';
import { plainText, type Segment, snippetText } from '../../determination/skeleton/template';

/** A text with blanks to fill in, in two ways of writing it. */
export interface Written {
  /** With a visible placeholder in each blank. */
  readonly text: string;
  /** As an editor's snippet: each blank is a tab stop that holds its placeholder. */
  readonly snippet: string;
}

/** A whole new determination. */
export function newDetermination(form: Form, outset: Outset): Written {
  return written(skeleton(form, outset));
}

/** A text both ways. */
export function written(segments: readonly Segment[]): Written {
  return { text: plainText(segments), snippet: snippetText(segments) };
}
