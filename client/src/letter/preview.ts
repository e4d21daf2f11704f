import * as vscode from 'vscode';
import { LETTER, type LetterBlock, type LetterParams, type LetterResult } from '../../../server/src/lsp/protocolLetter';
import type { Editor } from '../editor';
import { FollowingPage } from '../page/following';
import type { PageNode, Tag } from '../page/node';
import { theDetermination, whatIsLeft } from './leaving';

/** The determination as the letter it will be, beside the editor. It follows the text and the cursor; a double click or Enter leads back. */
export function letterPreview({ client, context }: Editor): vscode.Disposable[] {
  const page = new FollowingPage({
    extension: context.extensionUri,
    viewType: 'imr.preview',
    title: (document) => vscode.l10n.t('Preview {0}', document.uri.path.split('/').pop() ?? ''),
    followsEditor: true,
    nodes: async ({ uri }) => {
      const letter = await client.sendRequest<LetterResult | null>(LETTER, { textDocument: { uri: uri.toString() } } satisfies LetterParams);
      return letter ? nodesOf(letter) : undefined;
    },
  });
  return [
    new vscode.Disposable(() => { page.dispose(); }),
    vscode.commands.registerCommand('imr.preview', async (uri?: unknown) => {
      const document = await theDetermination(uri);
      return document && page.open(document);
    }),
  ];
}

const TAGS: Readonly<Record<LetterBlock['kind'], Tag>> = { section: 'h1', item: 'h2', text: 'p' };

function nodesOf({ blocks, leftovers, second }: LetterResult): PageNode[] {
  const [first] = leftovers;
  const notice: PageNode[] = [
    ...(first ? [{ tag: 'p', class: 'notice', text: whatIsLeft(leftovers), action: first.range.start } as const] : []),
    ...(second ? [{ tag: 'p', class: 'notice', text: vscode.l10n.t('Another determination begins in this document. Only the first is shown.'), action: second } as const] : []),
  ];
  if (blocks.length === 0) return [{ tag: 'p', text: vscode.l10n.t('There is no text yet.') }];
  return [...notice, ...blocks.map(node)];
}

function node({ kind, text, labels, tight, lines }: LetterBlock): PageNode {
  const about = { tag: TAGS[kind], lines, ...(tight ? { class: 'tight' } : {}) };
  if (kind !== 'text' || labels.length === 0) return { ...about, text };
  const children: PageNode[] = [];
  let at = 0;
  for (const { from, to } of labels) {
    if (from > at) children.push({ tag: 'span', text: text.slice(at, from) });
    children.push({ tag: 'strong', text: text.slice(from, to) });
    at = to;
  }
  return { ...about, children: at < text.length ? [...children, { tag: 'span', text: text.slice(at) }] : children };
}
