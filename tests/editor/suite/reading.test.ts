import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { at, closeAll, open, replace, waitFor, write } from './helpers';

const CONTRADICTION = 'conclusion/contradicts-decision';

/** The findings of one check that the editor shows for a document. */
function findings(uri: vscode.Uri, check: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ code }) => (typeof code === 'object' ? code.value : code) === check);
}

/** The outline of a document, as the editor's Outline view has it. */
async function outline(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return waitFor('an outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return symbols?.length ? symbols : undefined;
  });
}

/** All symbols of an outline, parents before children. */
function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children)]);
}

suite('Reading a determination', () => {
  teardown(closeAll);

  test('a conclusion against the decision is shown while it stands there, and only then', async () => {
    const editor = await open('complete.imr');
    const { uri } = editor.document;
    // The outline has been computed, so the document has been read.
    await outline(uri);
    assert.deepEqual(findings(uri, CONTRADICTION), []);

    await replace(editor, 'therefore, the request is not medically necessary', 'therefore, the request is medically necessary');
    const [finding] = await waitFor('the finding', () => (findings(uri, CONTRADICTION).length ? findings(uri, CONTRADICTION) : undefined));
    assert.ok(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.match(editor.document.getText(finding.range), /medically necessary|Upheld/);
    assert.ok(finding.relatedInformation?.length, 'a contradiction shows both places');

    await replace(editor, 'therefore, the request is medically necessary', 'therefore, the request is not medically necessary');
    await waitFor('the finding to go away', () => (findings(uri, CONTRADICTION).length ? undefined : true));
  });

  test('a draft shows what is missing in it', async () => {
    const { document } = await open('draft.imr');
    const [finding] = await waitFor('the finding', () => (findings(document.uri, 'item/unknown-decision').length ? findings(document.uri, 'item/unknown-decision') : undefined));
    assert.equal(document.getText(finding!.range).includes('Upheald'), true);
  });

  test('the outline has the sections, the items with number, heading and decision, and their fields', async () => {
    const { document } = await open('complete.imr');
    const symbols = await outline(document.uri);
    const names = symbols.map(({ name }) => name.toLowerCase());
    for (const section of ['made', 'summary', 'decisions']) {
      assert.ok(names.some((name) => name.includes(section)), `no section "${section}" among ${names.join(' | ')}`);
    }
    const all = flatten(symbols);
    const items = all.filter(({ detail }) => /^(Upheld|Overturned)/.test(detail));
    assert.deepEqual(items.map(({ detail }) => /^\w+/.exec(detail)?.[0]), ['Upheld', 'Overturned']);
    assert.match(items[0]!.name, /1.*Acupuncture/);
    assert.match(items[1]!.name, /2.*Naproxen/);
    for (const item of items) assert.equal(item.children.length, 3, `the fields of ${item.name}`);
  });

  test('sections and items fold', async () => {
    const { document } = await open('complete.imr');
    const folds = await waitFor('folding ranges', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri);
      return ranges?.length ? ranges : undefined;
    });
    const lines = document.getText().split('\n');
    const starts = folds.map(({ start }) => lines[start]?.trim());
    assert.ok(starts.includes('CLINICAL CASE SUMMARY'), `folds start at ${starts.join(' | ')}`);
    assert.ok(starts.some((line) => line?.startsWith('1. Acupuncture')), `folds start at ${starts.join(' | ')}`);
  });

  test('an empty file has no outline and no finding that points nowhere', async () => {
    await write('nothing.imr', '');
    const { document } = await open('nothing.imr');
    await outline((await open('complete.imr')).document.uri);
    for (const { range } of vscode.languages.getDiagnostics(document.uri)) assert.deepEqual(document.validateRange(range), range);
  });

  test('after three megabytes in one line, another determination is still read', async () => {
    await write('long-line.imr', `HOW THE IMR FINAL DETERMINATION WAS MADE ${'The request is not medically necessary. '.repeat(80_000)}`);
    await vscode.workspace.openTextDocument(at('long-line.imr'));
    await outline((await open('complete.imr')).document.uri);
  });
});
