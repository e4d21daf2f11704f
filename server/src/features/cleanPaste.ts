import type { Determination } from '../determination/model';
import { LogicalText } from '../text/logicalText';
import { isWrapped } from '../text/paragraphs';
import { editedText } from './fixes';
import { formattingEdits, type Stretch } from './formatting';

/**
 * What text out of a PDF is to be when it is pasted: laid out as the determination around it, every word as it was.
 * @param at the stretch of the document that it takes the place of
 * @param read reads a text as the determination was read
 * @returns nothing for text that no typesetter has wrapped, and where the document is wrapped as well
 */
export function cleanPaste(determination: Determination, at: Stretch, pasted: string, read: (source: string) => Determination): string | undefined {
  if (!isWrapped(new LogicalText(pasted)) || isWrapped(determination.text)) return undefined;
  const { source } = determination.text;
  const within = { start: at.start, end: at.start + pasted.length };
  const edits = formattingEdits(read(source.slice(0, at.start) + pasted + source.slice(at.end)), read, within);
  if (edits.length === 0) return undefined;
  return editedText(pasted, edits.map((edit) => ({ ...edit, start: edit.start - at.start, end: edit.end - at.start })));
}
