import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REQUESTED_ITEMS, type RequestedItemsParams } from '../../../server/src/lsp/protocol';
import { NOT_YET, outcomeOf, type Step } from './steps';

/** An entry of the list below the input: what Enter takes. */
interface Choice extends vscode.QuickPickItem {
  /** The text whose items are taken; absent for the entry that reads the clipboard. */
  readonly text?: string;
}

/** How many lines of a clipboard are looked at: nobody requests more. */
const MOST_LINES = 80;

/** Longest clipboard that is looked at, in characters. */
const LONGEST = 10_000;

/** What is known while the step is open. */
interface Known {
  readonly client: BaseLanguageClient;
  readonly skip: string | undefined;
  /** What was answered when the step was open before: it has its lines still. */
  readonly before: string;
  /** What the clipboard holds, as far as it was read. A browser asks its user for leave, so that there it is read only when it is asked for. */
  clipboard: string | undefined;
  asksForClipboard: boolean;
}

/**
 * The disputed items, typed or pasted. Below the input stands how it is read, item by item. An input has one line, so that a list loses
 * its lines when it is pasted: the clipboard has them still, and is offered where it holds several.
 * @param skip what Enter does on an empty input; without it, an empty input is not taken
 */
export function itemsStep(client: BaseLanguageClient, skip?: string): Step<string> {
  return (place, before = '') => {
    const input = vscode.window.createQuickPick<Choice>();
    const known: Known = { client, skip, before, clipboard: undefined, asksForClipboard: vscode.env.uiKind === vscode.UIKind.Web };
    Object.assign(input, { placeholder: vscode.l10n.t('Paste or type the disputed items: one a line, numbered, or separated by commas'), value: before.replace(/\s+/g, ' ') });
    let choices: readonly Choice[] = [];
    let asked = 0;
    const list = async (readFirst: boolean): Promise<void> => {
      const turn = ++asked;
      input.busy = true;
      if (readFirst) known.clipboard = await clipboardLines();
      const found = await choicesFor(known, input.value).catch(() => []);
      if (turn !== asked) return;
      input.items = choices = found;
      input.busy = false;
    };
    input.onDidChangeValue(() => void list(!known.asksForClipboard));
    void list(!known.asksForClipboard);
    return outcomeOf(input, place, () => {
      // What the editor holds for active may still be of the list before.
      const chosen = choices.find((choice) => choice === input.activeItems[0]) ?? choices[0];
      if (input.busy || !chosen) return NOT_YET;
      if (chosen.text !== undefined) return chosen.text;
      known.asksForClipboard = false;
      void list(true);
      return NOT_YET;
    });
  };
}

async function choicesFor({ client, skip, before, clipboard, asksForClipboard }: Known, value: string): Promise<Choice[]> {
  if (value.trim() === '') {
    const copied = clipboard === undefined ? [] : await itemsIn(client, clipboard);
    const offer = clipboard !== undefined && copied.length > 1 ? [offered(vscode.l10n.t('Use the {0} items on the clipboard', copied.length), clipboard, copied)] : [];
    return [
      ...offer,
      ...(skip === undefined ? [] : [{ label: skip, text: '', alwaysShow: true }]),
      ...(asksForClipboard ? [{ label: vscode.l10n.t('Read the clipboard'), alwaysShow: true }] : []),
    ];
  }
  const text = [clipboard, before].find((lines) => lines !== undefined && withoutSpace(lines) === withoutSpace(value)) ?? value;
  const items = await itemsIn(client, text);
  const label = items.length === 1 ? vscode.l10n.t('Use this item') : vscode.l10n.t('Use these {0} items', items.length);
  return [offered(label, text, []), ...items.map((item, i) => ({ label: `${String(i + 1)}. ${item}`, text, alwaysShow: true }))];
}

function offered(label: string, text: string, items: readonly string[]): Choice {
  return { label, text, alwaysShow: true, ...(items.length > 0 ? { detail: items.join(' · ') } : {}) };
}

function itemsIn(client: BaseLanguageClient, text: string): Promise<string[]> {
  return client.sendRequest<string[]>(REQUESTED_ITEMS, { text } satisfies RequestedItemsParams);
}

/** What the clipboard holds, if it has several lines that say something. A browser may refuse to say. */
async function clipboardLines(): Promise<string | undefined> {
  try {
    const text = (await vscode.env.clipboard.readText()).trim();
    const lines = text.length > LONGEST ? 0 : text.split('\n').filter((line) => line.trim() !== '').length;
    return lines > 1 && lines <= MOST_LINES ? text : undefined;
  } catch {
    return undefined;
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
