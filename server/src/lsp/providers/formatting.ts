import type { Range, TextEdit } from 'vscode-languageserver';
import type { Edit } from '../../checks/check';
import { cleanPaste } from '../../features/cleanPaste';
import { formattingEdits } from '../../features/formatting';
import { toRange } from '../convert';
import { guard } from '../guard';
import { CLEAN_PASTE, type CleanPasteParams } from '../protocolEditing';
import type { Desk, OpenDocument, Provider } from '../provider';

/** Layout of a document, of a part of it, and of text that is pasted into it. */
export const formatting: Provider = {
  register: (desk) => {
    const { connection, open } = desk;
    connection.onDocumentFormatting(guard([], async ({ textDocument }) => editsOf(desk, await open(textDocument.uri), [])));
    connection.onDocumentRangeFormatting(guard([], async ({ textDocument, range }) => editsOf(desk, await open(textDocument.uri), [range])));
    connection.onDocumentRangesFormatting(guard([], async ({ textDocument, ranges }) => editsOf(desk, await open(textDocument.uri), ranges)));
    connection.onRequest(
      CLEAN_PASTE,
      guard<CleanPasteParams, string | null>(null, async ({ textDocument, range, text }) => {
        const opened = await open(textDocument.uri);
        if (!opened || typeof text !== 'string') return null;
        const { document, determination, settings } = opened;
        const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return cleanPaste(determination, at, text, (source) => desk.service.read(source, settings)) ?? null;
      }),
    );
  },
};

/** The edits in some ranges of a document, or in all of it. */
function editsOf({ service }: Desk, opened: OpenDocument | undefined, ranges: readonly Range[]): TextEdit[] {
  if (!opened) return [];
  const { document, determination, settings } = opened;
  const read = (source: string): OpenDocument['determination'] => service.read(source, settings);
  const stretches = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  const edits = ranges.length === 0 ? formattingEdits(determination, read) : stretches.flatMap((stretch) => formattingEdits(determination, read, stretch));
  return apart(edits).map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

/** Edits in order, none over another: ranges that are near each other, or overlap, ask for the same ones. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (!last || edit.start > last.end || (edit.start === last.end && edit.end > edit.start && last.end > last.start)) kept.push(edit);
  }
  return kept;
}
