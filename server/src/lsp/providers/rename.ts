import { type AnnotatedTextEdit, type ChangeAnnotation, LSPErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { itemAt, renameItem, type Renaming } from '../../features/rename';
import type { ClientAbilities } from '../abilities';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { OpenDocument, Provider } from '../provider';

/** Another name for a disputed item, in its heading and wherever the letter names it. */
export const rename: Provider = {
  register: ({ connection, open, service, abilities }) => {
    connection.onPrepareRename(
      guard(null, async ({ textDocument, position }) => {
        const opened = await open(textDocument.uri);
        const item = opened && itemAt(opened.determination, opened.facts(), opened.document.offsetAt(position));
        return item ? { range: toRange(opened.document, item.range), placeholder: item.name } : null;
      }),
    );
    connection.onRenameRequest(
      guard<Parameters<Parameters<typeof connection.onRenameRequest>[0]>[0], WorkspaceEdit | null | ResponseError<never>>(null, async ({ textDocument, position, newName }) => {
        const opened = await open(textDocument.uri);
        if (!opened) return null;
        const { document, determination, settings } = opened;
        const item = itemAt(determination, opened.facts(), document.offsetAt(position));
        if (!item) return null;
        const renamings = renameItem(determination, opened.facts(), item.index, newName, (source) => service.read(source, settings));
        return renamings ? workspaceEdit(opened, renamings, abilities()) : new ResponseError(LSPErrorCodes.RequestFailed, 'This would not be read as the name of the item. Nothing was changed.');
      }),
    );
  },
};

const UNSURE: Readonly<Record<string, ChangeAnnotation>> = {
  unsure: { label: 'Other mentions of the item', description: 'In other words, or of earlier treatment', needsConfirmation: true },
};

/** Without a way to ask, what is not sure stays as it is. */
function workspaceEdit({ document }: OpenDocument, renamings: readonly Renaming[], { changeAnnotations, documentChanges }: ClientAbilities): WorkspaceEdit {
  const edit = ({ start, end, newText }: Renaming): TextEdit => ({ range: toRange(document, { start, end }), newText });
  const annotated = (renaming: Renaming): TextEdit | AnnotatedTextEdit => (renaming.sure ? edit(renaming) : { ...edit(renaming), annotationId: 'unsure' });
  const sure = renamings.filter((renaming) => renaming.sure).map(edit);
  if (!documentChanges) return { changes: { [document.uri]: sure } };
  const textDocument = { uri: document.uri, version: document.version };
  if (!changeAnnotations || sure.length === renamings.length) return { documentChanges: [{ textDocument, edits: sure }] };
  return { documentChanges: [{ textDocument, edits: renamings.map(annotated) }], changeAnnotations: UNSURE };
}
