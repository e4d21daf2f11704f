import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { READINESS, type ReadinessParams, type ReadinessResult } from '../../../server/src/lsp/protocolLetter';
import type { Editor } from '../editor';
import { FollowingPage } from '../page/following';
import { theDetermination } from './leaving';
import { readinessNodes } from './readinessNodes';
import { besides } from './saving';

/** A file to which a caller wants the report written: Markdown, or JSON if its name ends so. */
interface Wanted {
  readonly to: vscode.Uri;
}

/** Whether the determination can be signed, in a page beside the editor and as a file for its records. */
export function checkReadiness({ client, context }: Editor): vscode.Disposable[] {
  const page = new FollowingPage({
    extension: context.extensionUri,
    viewType: 'imr.readiness',
    title: (document) => vscode.l10n.t('Readiness of {0}', document.uri.path.split('/').pop() ?? ''),
    followsEditor: false,
    nodes: async (document) => {
      const result = await ask(client, document);
      return result ? readinessNodes(result.report) : undefined;
    },
    act: (command, document) => { void save(client, document, command === 'json' ? 'json' : 'md'); },
  });
  return [
    new vscode.Disposable(() => { page.dispose(); }),
    vscode.commands.registerCommand('imr.checkReadiness', async (wanted?: unknown) => {
      const document = await theDetermination();
      if (!document) return undefined;
      if (!isWanted(wanted)) return page.open(document);
      await writeReport(client, document, wanted.to);
      return undefined;
    }),
  ];
}

function ask(client: BaseLanguageClient, { uri }: vscode.TextDocument, record = false): Promise<ReadinessResult | null> {
  return client.sendRequest<ReadinessResult | null>(READINESS, { textDocument: { uri: uri.toString() }, record } satisfies ReadinessParams);
}

async function save(client: BaseLanguageClient, document: vscode.TextDocument, extension: 'md' | 'json'): Promise<void> {
  const name = (document.uri.path.split('/').pop() ?? '').replace(/\.\w+$/, '');
  const to = await vscode.window.showSaveDialog({ defaultUri: besides(document.uri, `${name}.readiness.${extension}`), filters: extension === 'md' ? { Markdown: ['md'] } : { JSON: ['json'] } });
  if (to) await writeReport(client, document, to);
}

/** Writes the report on the text as it stands at this moment. */
async function writeReport(client: BaseLanguageClient, document: vscode.TextDocument, to: vscode.Uri): Promise<void> {
  const result = await ask(client, document, true);
  if (!result) return;
  const content = to.path.endsWith('.json') ? `${JSON.stringify(result.report, undefined, 2)}\n` : (result.markdown ?? '');
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(content));
}

function isWanted(value: unknown): value is Wanted {
  return typeof value === 'object' && value !== null && 'to' in value && value.to instanceof vscode.Uri;
}
