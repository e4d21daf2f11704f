import type * as vscode from 'vscode';
import { checkCommands } from './checkCommands';
import { checkWorkspace } from './checkWorkspace';
import { pasteParagraphs } from './editing/pasteParagraphs';
import { progress } from './editing/progress';
import type { Editor } from './editor';
import { insertCitation } from './insertCitation';
import { disputedItems } from './items/items';
import { finishedLetter } from './letter/letter';
import { addItems } from './newDetermination/addItems';
import { newDetermination } from './newDetermination/newDetermination';
import { recogniseDeterminations } from './recognise';
import { workspaceFiles } from './workspaceFiles';

/** One part of what the client adds to the editor. */
type Contribution = (editor: Editor) => vscode.Disposable | readonly vscode.Disposable[];

const CONTRIBUTIONS: readonly Contribution[] = [
  ({ context }) => checkCommands(context.extensionUri),
  ({ client }) => recogniseDeterminations(client),
  checkWorkspace,
  newDetermination,
  addItems,
  ({ client }) => insertCitation(client),
  ({ client }) => pasteParagraphs(client),
  ({ client }) => progress(client),
  disputedItems,
  workspaceFiles,
  finishedLetter,
];

/** Adds everything that the client contributes. Commands are there even if the server is not. */
export function contribute(editor: Editor): void {
  for (const contribution of CONTRIBUTIONS) {
    const made = contribution(editor);
    editor.context.subscriptions.push(...('dispose' in made ? [made] : made));
  }
}
