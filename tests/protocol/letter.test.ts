import mammoth from 'mammoth';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '../../server/src/checks/example';
import { builtServer, Client } from './client';

const TEXT = letter({
  items: 'MRI of the left knee: Upheld\n\nDecision rationale: The knee is stable <b>now</b>.\n\n<!-- ask about the dose -->\n\nNaproxen 500mg #60: Overturned\n\nDecision rationale: Seen by Dr. Example [TO COMPLETE: when].\n',
});
const URI = 'file:///letters/finished.imr';

let client: Client;
beforeAll(async () => {
  client = new Client(await builtServer());
  await client.initialize();
  open(URI, TEXT);
}, 60_000);
afterAll(() => {
  client.kill();
});

function open(uri: string, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'imr-determination', version: 7, text } });
}

async function ask<R>(method: string, params: object = {}, uri = URI): Promise<R> {
  const { result, error } = await client.request(method, { textDocument: { uri }, ...params });
  expect(error).toBeUndefined();
  return result as R;
}

interface Leftover { readonly kind: string; readonly range: { readonly start: { readonly line: number } } }
interface FinalText { readonly text: string; readonly leftovers: readonly Leftover[]; readonly item?: number; readonly second: boolean }

/** The line on which some words stand. */
function lineOf(words: string): number {
  return TEXT.slice(0, TEXT.indexOf(words)).split('\n').length - 1;
}

describe('imr/finalText', () => {
  test('is the clean text, with the places of blanks', async () => {
    const { text, leftovers, item, second } = await ask<FinalText>('imr/finalText');
    expect(text).toContain('\n\nMRI of the left knee: Upheld\n\nDecision rationale: The knee is stable <b>now</b>.\n\nNaproxen 500mg #60: Overturned\n\n');
    expect(text).not.toContain('<!--');
    expect(leftovers.map(({ kind, range }) => [kind, range.start.line])).toEqual([['placeholder', lineOf('[TO COMPLETE')]]);
    expect([item, second]).toEqual([undefined, false]);
  });

  test('of an item is what stands at a place', async () => {
    expect(await ask('imr/finalText', { at: { line: lineOf('stable <b>'), character: 2 } })).toEqual({
      text: 'MRI of the left knee: Upheld\n\nDecision rationale: The knee is stable <b>now</b>.', leftovers: [], item: 1, second: false,
    });
    expect(await ask<FinalText>('imr/finalText', { at: { line: lineOf('[TO COMPLETE'), character: 0 } })).toMatchObject({ item: 2, leftovers: [{ kind: 'placeholder' }] });
    expect(await ask('imr/finalText', { at: { line: 0, character: 0 } })).toBeNull();
  });
});

test('imr/letter gives blocks with the lines on which they stand', async () => {
  const { version, title, blocks } = await ask<{ version: number; title: string; blocks: { kind: string; text: string; lines: { first: number; last: number } }[] }>('imr/letter');
  expect([version, title]).toEqual([7, 'IMR Final Determination CM17-0000017']);
  const rationale = lineOf('Decision rationale: The knee');
  expect(blocks.filter(({ kind }) => kind === 'item').map(({ text }) => text)).toEqual(['MRI of the left knee: Upheld', 'Naproxen 500mg #60: Overturned']);
  expect(blocks.find(({ text }) => text.includes('stable <b>'))?.lines).toEqual({ first: rationale, last: rationale });
});

test('imr/letter says where another determination begins, and shows nothing of it', async () => {
  const uri = 'file:///letters/two.imr';
  const two = `${letter({})}\n\n${letter({ items: 'Crutches: Upheld\n\nDecision rationale: Crutches are not medically necessary.' })}`;
  open(uri, two);
  const { second, blocks } = await ask<{ second?: { line: number; character: number }; blocks: { text: string }[] }>('imr/letter', {}, uri);
  expect(second).toEqual({ line: letter({}).split('\n').length + 1, character: 0 });
  expect(blocks.some(({ text }) => text.includes('Crutches'))).toBe(false);
  expect(await ask('imr/letter')).not.toHaveProperty('second');
});

describe('imr/exportLetter', () => {
  const exported = async (format: string): Promise<string> => (await ask<{ text: string }>('imr/exportLetter', { format })).text;

  test('writes a Word file that another library reads', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from((await ask<{ base64: string }>('imr/exportLetter', { format: 'word' })).base64, 'base64') });
    const { text } = await ask<FinalText>('imr/finalText');
    expect(value.split(/\n+/).filter((line) => line !== '')).toEqual(text.split(/\n+/));
  });

  test('writes HTML in which no word is a tag', async () => {
    expect(await exported('html')).toContain('stable &lt;b&gt;now&lt;/b&gt;.</p>');
  });

  test('writes plain text that ends with a line end', async () => {
    expect(await exported('text')).toBe(`${(await ask<FinalText>('imr/finalText')).text}\n`);
  });

  test.each(['pdf', '', null, 1])('writes nothing as %j', async (format) => {
    expect(await ask('imr/exportLetter', { format })).toBeNull();
  });
});

test('imr/readiness judges the determination as a finished one, names the text by its hash, and escapes its words', async () => {
  const { report, markdown } = await ask<{ report: { verdict: string; text: { sha256: string }; checkedBy: { version: string }; comments: { text: string; range: { start: { line: number } } }[] }; markdown: string }>('imr/readiness', { record: true });
  expect(report.verdict).toBe('blocked');
  expect(report.text.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
  expect(report.checkedBy.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(report.comments.map(({ text, range }) => [text, range.start.line])).toEqual([['ask about the dose', lineOf('<!--')]]);
  expect(markdown).toContain('\\[TO COMPLETE: when\\]');
  expect(markdown).not.toMatch(/[^\\]\[TO/);
  expect(await ask('imr/readiness')).toEqual({ report: { ...report, text: { ...report.text, sha256: null } } });
});

test('imr/deIdentified is the text without comments and identifiers', async () => {
  expect(await ask('imr/deIdentified')).toEqual({ text: TEXT.replace('Dr. Example', 'Dr. [name]').replace('<!-- ask about the dose -->\n', ''), replaced: { name: 1 } });
});

test.each(['imr/finalText', 'imr/letter', 'imr/exportLetter', 'imr/readiness', 'imr/deIdentified'])('%s of a document that is not open is nothing', async (method) => {
  expect(await ask(method, { format: 'text' }, 'file:///letters/closed.imr')).toBeNull();
});

test.each(['', '\0', '<!--', ' \n'.repeat(1000)])('an odd text %# is answered, too', async (text) => {
  const uri = 'file:///letters/odd.imr';
  open(uri, text);
  for (const [method, params] of [['imr/finalText', {}], ['imr/letter', {}], ['imr/exportLetter', { format: 'word' }], ['imr/readiness', {}], ['imr/deIdentified', {}]] as const) {
    expect(await ask(method, params, uri)).not.toBeNull();
  }
  client.notify('textDocument/didClose', { textDocument: { uri } });
});
