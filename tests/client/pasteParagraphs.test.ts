import { build } from 'esbuild';
import { compileFunction } from 'node:vm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../architecture/imports';

interface Pasting { provideDocumentPasteEdits(...given: unknown[]): Promise<{ insertText: string; title: string; kind: string }[] | undefined> }

const PDF = 'The patient was injured in a fall from a loading dock and has low back pain, which travels down\nthe left leg to the foot and does not get better with any of the drugs.';
const RANGE = { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } };
const DOCUMENT = { uri: 'file:///a.imr' };

let code = '';
let pasting: Pasting;
let asked: unknown[][];
let answer: () => Promise<string | null>;

beforeAll(async () => {
  const { outputFiles } = await build({ absWorkingDir: ROOT, entryPoints: ['client/src/editing/pasteParagraphs.ts'], bundle: true, write: false, format: 'cjs', external: ['vscode'] });
  code = outputFiles.map(({ text }) => text).join('');
});
beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve('clean');
  const kind = (value: string): object => ({ value, append: (...parts: string[]) => [value, ...parts].join('.') });
  const vscode = {
    DocumentDropOrPasteEditKind: { Text: kind('text') },
    DocumentPasteEdit: class { constructor(readonly insertText: string, readonly title: string, readonly kind: string) {} },
    l10n: { t: (words: string) => words },
    languages: { registerDocumentPasteEditProvider: (_: unknown, provider: Pasting, metadata: unknown) => { pasting = provider; asked.push([metadata]); } },
  };
  const module = { exports: {} as { pasteParagraphs: (client: unknown) => void } };
  (compileFunction(code, ['module', 'exports', 'require']) as (...given: unknown[]) => void)(module, module.exports, () => vscode);
  module.exports.pasteParagraphs({ sendRequest: (...given: unknown[]) => { asked.push(given); return answer(); } });
  expect(asked.splice(0)).toEqual([[{ providedPasteEditKinds: ['text.imr.paragraphs'], pasteMimeTypes: ['text/plain'] }]]);
});

/** What comes of a text on the clipboard. */
function pasted(text: string | undefined, ranges: unknown[] = [RANGE]): ReturnType<Pasting['provideDocumentPasteEdits']> {
  const transfer = { get: (type: string) => (type === 'text/plain' && text !== undefined ? { asString: () => Promise.resolve(text) } : undefined) };
  return pasting.provideDocumentPasteEdits(DOCUMENT, ranges, transfer, {}, 'token');
}

describe('A paste', () => {
  test('of lines is what the server makes of it, beside the plain text', async () => {
    expect(await pasted(PDF)).toEqual([{ insertText: 'clean', title: 'Paste as clean paragraphs', kind: 'text.imr.paragraphs' }]);
    expect(asked).toEqual([['imr/cleanPaste', { textDocument: { uri: DOCUMENT.uri }, range: RANGE, text: PDF }, 'token']]);
  });

  test.each<[what: string, text: string | undefined, ranges?: unknown[]]>([
    ['without text', undefined], ['that is short', 'two\nlines'], ['of one line', 'word '.repeat(50)], ['that is huge', 'line\n'.repeat(200_000)], ['at several cursors', PDF, [RANGE, RANGE]],
  ])('%s is left to the editor, and the server is not asked', async (_, text, ranges) => {
    expect(await pasted(text, ranges)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test.each<[what: string, answer: () => Promise<string | null>]>([
    ['that the server would not change', () => Promise.resolve(null)], ['while there is no server', () => Promise.reject(new Error('gone'))],
  ])('%s is left to the editor', async (_, given) => {
    answer = given;
    expect(await pasted(PDF)).toBeUndefined();
  });
});
