import type * as vscode from 'vscode';
import type { Editor } from '../editor';
import { copyFinalText } from './copyFinalText';
import { deIdentifyCopy } from './deIdentify';
import { exportLetter } from './exportLetter';
import { letterPreview } from './preview';
import { checkReadiness } from './readiness';

/** Everything about a determination that is done: whether it can be signed, what it will look like, and how it leaves. */
export function finishedLetter(editor: Editor): vscode.Disposable[] {
  return [
    ...copyFinalText(editor.client),
    ...letterPreview(editor),
    exportLetter(editor.client),
    ...checkReadiness(editor),
    deIdentifyCopy(editor.client),
  ];
}
