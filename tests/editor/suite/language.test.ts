import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LANGUAGE_ID } from './helpers';

suite('Prose, not code', () => {
  const editorSetting = (name: string): unknown => vscode.workspace.getConfiguration('editor', { languageId: LANGUAGE_ID }).get(name);

  test('long lines wrap', () => assert.equal(editorSetting('wordWrap'), 'on'));

  test('words of the document are not suggested', () => assert.equal(editorSetting('wordBasedSuggestions'), 'off'));

  test('a number of tablets is no colour: "#120"', () => assert.equal(editorSetting('colorDecorators'), false));

  test('there are no rulers', () => assert.deepEqual(editorSetting('rulers'), []));
});
