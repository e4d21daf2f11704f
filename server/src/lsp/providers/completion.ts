import { type CompletionContext, type CompletionItem, CompletionItemKind, type CompletionList, CompletionTriggerKind, InsertTextFormat } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../../config/record';
import { plainText, type Segment, snippetText } from '../../determination/skeleton/template';
import { type About, aboutProposal, type Occasion, type Proposal, type ProposalKind, type Proposals, proposalsAt } from '../../features/completion';
import { lineEndOf } from '../../features/fixes';
import { OURS } from '../../reference/reference';
import type { ClientAbilities, CompletionAbilities } from '../abilities';
import { toRange } from '../convert';
import { guard } from '../guard';
import { toMarkup } from '../notes';
import type { Provider } from '../provider';

/** Completion where the form, the reference data or the summary know what comes next; what there is to know of an entry is told when it is looked at. */
export const completion: Provider = {
  register: ({ connection, open, abilities }) => {
    connection.onCompletion(
      guard(null, async ({ textDocument, position, context }) => {
        const occasion = occasionOf(context);
        const opened = occasion && (await open(textDocument.uri));
        if (!opened) return null;
        const { document, determination, facts } = opened;
        const proposals = proposalsAt(determination, facts(), document.offsetAt(position), occasion);
        return proposals ? toList(document, proposals, abilities()) : null;
      }),
    );
    connection.onCompletionResolve(async (item, token) => {
      const resolved = await guard(item, async () => {
        const data = item.data as unknown;
        if (!isRecord(data) || !Array.isArray(data['about'])) return item;
        const opened = typeof data['uri'] === 'string' ? await open(data['uri']) : undefined;
        const note = aboutProposal(data['about'] as unknown as About, opened?.facts().reference ?? OURS);
        return note ? { ...item, documentation: toMarkup(note, abilities().completion?.markdown ?? false) } : item;
      })(undefined, token);
      return resolved;
    });
  },
};

/** Why the client asks; undefined for a character that means nothing here. */
function occasionOf(context: CompletionContext | undefined): Occasion | undefined {
  if (context?.triggerKind !== CompletionTriggerKind.TriggerCharacter) return 'asked';
  return context.triggerCharacter === ':' || context.triggerCharacter === '\n' ? context.triggerCharacter : undefined;
}

const KINDS: Record<ProposalKind, CompletionItemKind> = {
  heading: CompletionItemKind.Class,
  label: CompletionItemKind.Field,
  decision: CompletionItemKind.EnumMember,
  statement: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
  paragraph: CompletionItemKind.Snippet,
  sentence: CompletionItemKind.Text,
};

function toList(document: TextDocument, proposals: Proposals, { completion: announced, commands }: ClientAbilities): CompletionList {
  const range = toRange(document, proposals);
  const lineEnd = lineEndOf(document.getText());
  const shared = announced?.sharedRange === true;
  const items = proposals.list.map((proposal, i): CompletionItem => {
    const { format, newText } = written(proposal.text, lineEnd, announced);
    return {
      ...described(proposal, announced),
      kind: KINDS[proposal.kind],
      sortText: String(i).padStart(3, '0'),
      ...(proposal.filter === undefined || proposal.filter === proposal.label ? {} : { filterText: proposal.filter }),
      insertTextFormat: format,
      // Where the range is shared, an entry's name is what it writes.
      ...(shared ? (newText === proposal.label ? {} : { textEditText: newText }) : { textEdit: { range, newText } }),
      ...(proposal.about ? { data: { about: proposal.about, uri: document.uri } } : {}),
      ...(proposal.goesOn && commands ? { command: { title: 'Go on', command: 'editor.action.triggerSuggest' } } : {}),
    };
  });
  return { isIncomplete: false, items, ...(shared ? { itemDefaults: { editRange: range } } : {}) };
}

/** An entry's name, and beside it what the list says of it. */
function described({ label, detail }: Proposal, announced: CompletionAbilities | undefined): Pick<CompletionItem, 'label' | 'detail' | 'labelDetails'> {
  if (detail === undefined) return { label };
  return announced?.labelDetails ? { label, labelDetails: { description: detail } } : { label, detail };
}

/** A text as the client can take it: blanks are tab stops, or placeholders that the checks know. */
function written(text: readonly Segment[], lineEnd: string, announced: CompletionAbilities | undefined): { format: InsertTextFormat; newText: string } {
  const snippet = announced?.snippets === true && text.some((segment) => typeof segment !== 'string');
  const newText = (snippet ? snippetText(text) : plainText(text)).replaceAll('\n', lineEnd);
  return { format: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText, newText };
}
