import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REQUESTED_ITEMS, type RequestedItemsParams } from '../../../server/src/lsp/protocol';
import { outcomeOf, type Step } from './steps';

/** An entry of the list below the input: what Enter takes. */
interface Choice extends vscode.QuickPickItem {
  /** The text whose items are taken. */
  readonly text: string;
}

/** How many lines of a clipboard are looked at: nobody requests more. */
const MOST_LINES = 80;

/** Longest clipboard that is looked at, in characters. */
const LONGEST = 10_000;

/**
 * The disputed items, typed or pasted. Below the input stands how it is read, item by item. An input has one line, so that a list loses
 * its lines when it is pasted: the clipboard has them still, and is offered where it holds several.
 * @param skip what Enter does on an empty input; without it, an empty input is not taken
 */
export function itemsStep(client: BaseLanguageClient, skip?: string): Step<string> {
  return async (place, before) => {
    const input = vscode.window.createQuickPick<Choice>();
    Object.assign(input, {
      placeholder: vscode.l10n.t('Paste or type the disputed items: one a line, numbered, or separated by commas'),
      value: (before ?? '').replace(/\s+/g, ' '),
    });
    let asked = 0;
    const read = async (): Promise<void> => {
      const turn = ++asked;
      const choices = await choicesFor(client, input.value, before ?? '', skip);
      if (turn === asked) input.items = choices;
    };
    input.onDidChangeValue(() => void read());
    await read();
    return outcomeOf(input, place, () => input.activeItems[0]?.text ?? input.value);
  };
}

async function choicesFor(client: BaseLanguageClient, value: string, before: string, skip: string | undefined): Promise<Choice[]> {
  const clipboard = await clipboardLines();
  if (value.trim() === '') {
    const copied = clipboard === undefined ? [] : await itemsIn(client, clipboard);
    const offer = clipboard !== undefined && copied.length > 1 ? [offered(vscode.l10n.t('Use the {0} items on the clipboard', copied.length), clipboard, copied)] : [];
    return [...offer, ...(skip === undefined ? [] : [{ label: skip, text: '', alwaysShow: true }])];
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
