import {
  type CodeAction, CodeActionKind, type CodeActionParams, type Command, type Diagnostic, type SnippetTextEdit, type TextDocumentEdit, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '../checks/check';
import type { Determination } from '../determination/model';
import { actionsFor, type FindingAction, findingsAt, safeFixes } from '../features/codeActions';
import type { ClientAbilities } from './abilities';
import { toDiagnostic, toRange } from './convert';

/** All safe fixes of a document, for "fix all" and on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.imr`;

/** The kinds of code action that the server gives. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** The code actions for a stretch of a document. */
export function codeActions(
  document: TextDocument,
  determination: Determination,
  findings: readonly Finding[],
  params: CodeActionParams,
  abilities: ClientAbilities,
): CodeAction[] {
  const { only } = params.context;
  const wants = (kind: string): boolean => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const at = findingsAt(findings, document.offsetAt(params.range.start), document.offsetAt(params.range.end));
    for (const finding of at) {
      const diagnostic = toDiagnostic(document, finding, abilities);
      actions.push(...actionsFor(determination, finding).map((action) => quickFix(document, action, diagnostic, abilities)));
      if (abilities.commands) actions.push(...commandsFor(finding, diagnostic));
    }
  }
  if (only !== undefined && wants(FIX_ALL)) {
    const edits = safeFixes(findings);
    if (edits.length > 0) actions.push({ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: workspaceEdit(document, textEdits(document, edits), abilities) });
  }
  return actions;
}

function quickFix(document: TextDocument, action: FindingAction, diagnostic: Diagnostic, abilities: ClientAbilities): CodeAction {
  const snippet = action.cursor !== undefined && abilities.snippetEdits && abilities.documentChanges ? withCursor(document, action) : undefined;
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: action.preferred,
    edit: workspaceEdit(document, snippet ? [snippet] : textEdits(document, action.edits), abilities),
  };
}

/** An edit after which the cursor stands where the writer goes on. */
function withCursor(document: TextDocument, { edits: [edit], cursor = 0 }: FindingAction): SnippetTextEdit | undefined {
  if (!edit) return undefined;
  const escape = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const value = `${escape(edit.newText.slice(0, cursor))}\${1:reason}${escape(edit.newText.slice(cursor))}`;
  return { range: toRange(document, edit), snippet: { kind: 'snippet', value } };
}

function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.newText }));
}

function workspaceEdit(document: TextDocument, edits: TextDocumentEdit['edits'], { documentChanges }: ClientAbilities): WorkspaceEdit {
  if (documentChanges) return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
  return { changes: { [document.uri]: edits.filter((edit): edit is TextEdit => 'newText' in edit) } };
}

/** What only our own client can do: set a level, and show a check's page. */
function commandsFor({ check }: Finding, diagnostic: Diagnostic): CodeAction[] {
  const action = (command: Command): CodeAction => ({ title: command.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command });
  return [
    action({ title: `Set the severity of ${check}`, command: 'imr.setSeverity', arguments: [check] }),
    action({ title: `About ${check}`, command: 'imr.openCheckPage', arguments: [check] }),
  ];
}
