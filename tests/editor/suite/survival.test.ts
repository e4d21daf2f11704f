import * as vscode from 'vscode';
import { at, closeAll, LANGUAGE_ID, open, read, waitForLanguage, write } from './helpers';

/** The server answers: it recognises a determination that it has not seen before. */
async function serverAnswers(name: string): Promise<void> {
  await write(name, await read('letter.txt'));
  await waitForLanguage((await open(name)).document.uri, LANGUAGE_ID);
}

suite('Whatever is opened, the server goes on', () => {
  teardown(closeAll);

  test('an empty file', async () => {
    await write('empty.imr', '');
    await open('empty.imr');
    await serverAnswers('after-empty.txt');
  });

  test('a file that is hardly text', async () => {
    // Unpaired surrogates, replacement characters, controls and zeros, behind enough text that an editor opens it.
    const bytes = new Uint8Array(4096).map((_, i) => (i < 1024 ? 0x41 + (i % 26) : (i * 167) % 256));
    await write('binary.imr', bytes);
    await open('binary.imr');
    await serverAnswers('after-binary.txt');
  });

  test('three megabytes in one line', async () => {
    await write('long.imr', `HOW THE IMR FINAL DETERMINATION WAS MADE ${'The request is not medically necessary. '.repeat(80_000)}`);
    await vscode.workspace.openTextDocument(at('long.imr'));
    await serverAnswers('after-long.txt');
  });
});
