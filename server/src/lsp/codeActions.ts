import {
  type CodeAction, CodeActionKind, type CodeActionParams, type Command, type Diagnostic, type SnippetTextEdit, type TextDocumentEdit, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '../checks/check';
import { snippetText } from '../determination/skeleton/template';
import { actionsFor, type FindingAction, findingsAt, safeFixes } from '../features/codeActions';
import { lineEndOf } from '../features/fixes';
import type { ClientAbilities } from './abilities';
import { FIX_ALL } from './capabilities';
import { toDiagnostic, toRange } from './convert';
import type { OpenDocument } from './provider';

/** The code actions for a stretch of a document. */
export function codeActions({ document, determination, facts, findings: all }: OpenDocument, params: CodeActionParams, abilities: ClientAbilities): CodeAction[] {
  const findings = all();
  const { only } = params.context;
  const wants = (kind: string): boolean => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const at = findingsAt(findings, document.offsetAt(params.range.start), document.offsetAt(params.range.end));
    for (const finding of at) {
      const diagnostic = toDiagnostic(document, finding, abilities);
      actions.push(...actionsFor(determination, facts(), finding).map((action) => quickFix(document, action, diagnostic, abilities)));
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
  const { writing } = action;
  const snippet = writing && abilities.snippetEdits && abilities.documentChanges ? withTabStops(document, writing) : undefined;
  return {
    title: action.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: action.preferred,
    edit: workspaceEdit(document, snippet ? [...textEdits(document, writing?.also ?? []), snippet] : textEdits(document, action.edits), abilities),
  };
}

/** An edit after which the cursor goes from blank to blank. */
function withTabStops(document: TextDocument, { start, end, text }: NonNullable<FindingAction['writing']>): SnippetTextEdit {
  return { range: toRange(document, { start, end }), snippet: { kind: 'snippet', value: inLinesOf(document, snippetText(text)) } };
}

function textEdits(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: inLinesOf(document, edit.newText) }));
}

/** A text with the line ends of the document. */
function inLinesOf(document: TextDocument, text: string): string {
  return text.includes('\n') ? text.replace(/\r\n|\r|\n/g, lineEndOf(document.getText())) : text;
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
