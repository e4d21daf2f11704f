import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CitationAnswer, CITATIONS, type CitationsAnswer, type CitationsParams } from '../../server/src/lsp/protocol';

/** A citation in the list; separators have none. */
interface CitationPick extends vscode.QuickPickItem {
  readonly citation?: CitationAnswer;
}

/** `IMR: Insert Guideline Citation`: a list to search, and what is picked goes where the server says, with its blanks as tab stops. */
export function insertCitation(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('imr.insertCitation', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'imr-determination') return;
    const { document, selection } = editor;
    const answer = await ask(client, document, selection.active);
    if (!answer) return;
    const pick = await vscode.window.showQuickPick(picksOf(answer.citations), {
      title: vscode.l10n.t('Insert Guideline Citation'),
      placeHolder: vscode.l10n.t('A guideline, chapter, topic or page'),
      matchOnDescription: true,
    });
    if (!pick?.citation) return;
    // The document may have changed while the list was open: where the citation goes is asked again.
    const current = document.version === answer.version ? answer : await ask(client, document, selection.active);
    if (!current || document.isClosed) return;
    const { before, behind } = pick.citation.mtus ? current.mtus : current.other;
    const at = new vscode.Position(current.at.line, current.at.character);
    const shown = await vscode.window.showTextDocument(document, editor.viewColumn);
    await shown.insertSnippet(new vscode.SnippetString(before + pick.citation.snippet + behind), at);
    shown.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

async function ask(client: BaseLanguageClient, document: vscode.TextDocument, { line, character }: vscode.Position): Promise<CitationsAnswer | null> {
  return client.sendRequest<CitationsAnswer | null>(CITATIONS, { uri: document.uri.toString(), position: { line, character } } satisfies CitationsParams);
}

/** The list with a line between its groups. */
function picksOf(citations: readonly CitationAnswer[]): CitationPick[] {
  const picks: CitationPick[] = [];
  let group: CitationAnswer['group'] | undefined;
  for (const citation of citations) {
    if (citation.group !== group) picks.push({ label: groupTitle(citation.group), kind: vscode.QuickPickItemKind.Separator });
    ({ group } = citation);
    picks.push({ label: citation.label, description: citation.description, citation });
  }
  return picks;
}

function groupTitle(group: CitationAnswer['group']): string {
  switch (group) {
    case 'item': return vscode.l10n.t('For this item');
    case 'in-force': return vscode.l10n.t('In force for this determination');
    case 'outside': return vscode.l10n.t('Outside of the MTUS');
    case 'not-in-force': return vscode.l10n.t('Not in force on its dates');
  }
}
