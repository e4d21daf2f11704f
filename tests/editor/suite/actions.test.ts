import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, replace, waitFor, write } from './helpers';

const STRAY = 'item/heading-punctuation';

/** The findings of one check that the editor shows for a document. */
function findings(uri: vscode.Uri, check: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === check);
}

async function found(uri: vscode.Uri, check: string): Promise<vscode.Diagnostic> {
  return waitFor(`a finding of ${check}`, () => findings(uri, check)[0]);
}

function gone(uri: vscode.Uri, check: string): Promise<true> {
  return waitFor(`${check} to go`, () => (findings(uri, check).length === 0 ? true : undefined));
}

async function actions(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind);
}

suite('What can be done about a finding', () => {
  teardown(closeAll);

  test('a quick fix takes it away, and undo brings it back', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const before = editor.document.getText();
    const heading = before.split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, heading.replace(': Upheld', '.: Upheld'));
    const stray = await found(uri, STRAY);
    const fix = (await actions(uri, stray.range)).find(({ title }) => title.startsWith('Take out'));
    assert.ok(fix?.edit && fix.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), before);
    await gone(uri, STRAY);
    await vscode.commands.executeCommand('undo');
    await found(uri, STRAY);
  });

  test('fix all has the safe fixes, and only when it is asked for', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const before = editor.document.getText();
    const heading = before.split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, heading.replace(': Upheld', '.: Upheld'));
    const stray = await found(uri, STRAY);
    assert.ok(!(await actions(uri, stray.range)).some(({ kind }) => kind?.value.startsWith('source')));
    const [all] = await actions(uri, stray.range, 'source.fixAll.imr');
    assert.ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)));
    assert.equal(editor.document.getText(), before);
  });

  test('a comment with a reason suppresses it', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const heading = editor.document.getText().split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, `<!-- imr-ignore ${STRAY}: as it was requested -->\n${heading.replace(': Upheld', '.: Upheld')}`);
    await replace(editor, 'CLINICAL CASE SUMMARY', 'CLINCAL CASE SUMMARY');
    await found(uri, 'structure/misspelled-heading');
    assert.deepEqual(findings(uri, STRAY), []);
    assert.deepEqual(findings(uri, 'suppression/unused'), []);
  });

  test('its level can be set in the settings, live', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const heading = editor.document.getText().split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, heading.replace(': Upheld', '.: Upheld'));
    await found(uri, STRAY);
    const configuration = vscode.workspace.getConfiguration('imr');
    try {
      await configuration.update('checks', { [STRAY]: 'error' }, vscode.ConfigurationTarget.Workspace);
      await waitFor('the new level', () => (findings(uri, STRAY)[0]?.severity === vscode.DiagnosticSeverity.Error ? true : undefined));
      await configuration.update('checks', { [STRAY]: 'off' }, vscode.ConfigurationTarget.Workspace);
      await gone(uri, STRAY);
    } finally {
      await configuration.update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('a project file holds for the documents below it, and a bad one says so in itself', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const heading = editor.document.getText().split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, heading.replace(': Upheld', '.: Upheld'));
    await found(uri, STRAY);
    try {
      await write('.imr-check.json', JSON.stringify({ checks: { [STRAY]: 'off' } }));
      await gone(uri, STRAY);
      await write('.imr-check.json', JSON.stringify({ preset: 'strict' }));
      await waitFor('the problem in the project file', () => vscode.languages.getDiagnostics(at('.imr-check.json')).find(({ source }) => source === 'imr'));
      await found(uri, STRAY);
    } finally {
      await vscode.workspace.fs.delete(at('.imr-check.json'));
    }
    await waitFor('the problem to go', () => (vscode.languages.getDiagnostics(at('.imr-check.json')).some(({ source }) => source === 'imr') ? undefined : true));
  });

  test('its code leads to the check’s page, which comes with the extension', async () => {
    const editor = await open('complete.imr');
    const heading = editor.document.getText().split('\n').find((line) => line.endsWith(': Upheld')) ?? '';
    await replace(editor, heading, heading.replace(': Upheld', '.: Upheld'));
    const { code } = await found(editor.document.uri, STRAY);
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'command');
    assert.deepEqual(JSON.parse(decodeURIComponent(code.target.query)), [STRAY]);
    await vscode.commands.executeCommand('imr.openCheckPage', STRAY);
    await waitFor('the page', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('heading-punctuation')));
  });
});
