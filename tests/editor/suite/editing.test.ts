import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, waitFor, write } from './helpers';

const WRAPPED = 'The injured worker was seen for complaints of neck, back and right shoulder pain. She was concerned\n' +
  'about numbness and weakness in the right arm and reported limited motion of the shoulder with-\nout relief from naproxen, and the pain was rated 6-\n8 on a scale of 10.';
const CLEAN = WRAPPED.replace('with-\nout', 'without').replace('6-\n8', '6-8').replaceAll('\n', ' ');

function fold(name: string): Promise<vscode.FoldingRange[]> {
  return waitFor('folding ranges', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', at(name));
    return ranges && ranges.length > 0 ? ranges : undefined;
  });
}

suite('Working on a text', () => {
  teardown(closeAll);

  test('format document makes paragraphs of what came out of a PDF, in one step back', async () => {
    await write('wrapped.imr', `CLINICAL CASE SUMMARY \n\n${WRAPPED.replaceAll('\n', ' \n\n')} \n`);
    const editor = await open('wrapped.imr');
    await fold('wrapped.imr');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(editor.document.getText(), `CLINICAL CASE SUMMARY\n\n${CLEAN}\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  test('format selection lays out what is selected, and nothing else', async () => {
    await write('part.imr', `CLINICAL CASE SUMMARY\n\n${WRAPPED}\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nKnee  brace: Upheld\n`);
    const editor = await open('part.imr');
    await fold('part.imr');
    editor.selection = new vscode.Selection(2, 0, 5, 0);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    assert.equal(editor.document.getText(), `CLINICAL CASE SUMMARY\n\n${CLEAN}\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\nKnee  brace: Upheld\n`);
  });

  test('the editor’s own formatting of what is pasted makes paragraphs too', async () => {
    await write('paste.imr', 'CLINICAL CASE SUMMARY\n\nShe was examined.\n\n');
    const editor = await open('paste.imr');
    const { document } = editor;
    const configuration = vscode.workspace.getConfiguration('editor', { uri: document.uri, languageId: 'imr-determination' });
    await fold('paste.imr');
    await configuration.update('formatOnPaste', true, vscode.ConfigurationTarget.Workspace, true);
    editor.selection = new vscode.Selection(4, 0, 4, 0);
    await vscode.env.clipboard.writeText(WRAPPED);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await waitFor('what was pasted as paragraphs', () => (document.getText() === `CLINICAL CASE SUMMARY\n\nShe was examined.\n\n${CLEAN}` ? true : undefined));
    await configuration.update('formatOnPaste', undefined, vscode.ConfigurationTarget.Workspace, true);
  });

  test('an item gets another name wherever it is named', async () => {
    await write('rename.imr', 'CLINICAL CASE SUMMARY\n\nUR denied the knee brace.\n\nIMR ISSUES, DECISIONS AND RATIONALES\n\n1. Knee brace: Upheld\n\nDecision rationale: The request for knee brace is not medically necessary.\n');
    const { document } = await open('rename.imr');
    await fold('rename.imr');
    const at = document.positionAt(document.getText().indexOf('Knee brace') + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'Walking stick');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.deepEqual(['UR denied the walking stick.', '1. Walking stick: Upheld', 'request for walking stick is'].filter((words) => !text.includes(words)), []);
  });

  test('mentions and conclusions have tokens of our own', async () => {
    const { document } = await open('complete.imr');
    const legend = await waitFor('a legend', async () => vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri));
    assert.deepEqual(legend.tokenTypes, ['disputedItem', 'conclusion']);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length > 0);
  });

  test('a line above each item says how far it is, leads on, and can be switched off', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    const lenses = (): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
    const [lens] = await waitFor('lenses', async () => { const found = await lenses(); return found.length > 0 ? found : undefined; });
    assert.match(lens?.command?.title ?? '', /^item 1 of \d+ · (?:upheld|overturned) · /);
    await vscode.commands.executeCommand(lens!.command!.command, ...(lens!.command!.arguments as unknown[]));
    assert.ok((vscode.window.activeTextEditor?.selection.active.line ?? 0) > 0);
    const configuration = vscode.workspace.getConfiguration('imr', uri);
    await configuration.update('codeLens', false, vscode.ConfigurationTarget.Workspace);
    await waitFor('the lenses to go', async () => ((await lenses()).length === 0 ? true : undefined));
    await configuration.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('complete items fold', async () => {
    const editor = await open('complete.imr');
    await fold('complete.imr');
    const all = editor.visibleRanges.length;
    await waitFor('the items to fold', async () => {
      await vscode.commands.executeCommand('imr.foldCompleteItems');
      return editor.visibleRanges.length > all ? true : undefined;
    });
    await vscode.commands.executeCommand('editor.unfoldAll');
  });
});
