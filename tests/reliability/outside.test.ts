import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtServer } from '../protocol/client';
import { METHODS } from './everyRequest';
import { samples } from './inProcess';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WATCH = pathToFileURL(fileURLToPath(new URL('watch.mjs', import.meta.url))).href;
const FOLDER = mkdtempSync(join(tmpdir(), 'imr-outside-'));
const LETTER = samples()[0]!.text;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Runs a program that is watched, and gives what it did outside of itself. Its input stays open until the last words are said. */
async function watched(args: readonly string[], input = '', last = ''): Promise<{ out: string; err: string; did: string[] }> {
  const log = join(FOLDER, `log-${Math.random()}`);
  const child = spawn(process.execPath, ['--import', WATCH, ...args], { cwd: FOLDER, env: { ...process.env, IMR_WATCH: log, NODE_OPTIONS: '' } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    out += words;
    if (last !== '' && out.includes(last)) child.stdin.end();
  });
  child.stderr.setEncoding('utf8').on('data', (words: string) => (err += words));
  child.stdin.on('error', () => undefined);
  child.stdin.write(input);
  if (last === '') child.stdin.end();
  await once(child, 'close');
  return { out, err, did: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [] };
}

describe('The command line', () => {
  const program = join(ROOT, 'dist/imr-check.js');

  test('reads the files that it is given and project files above them, and goes nowhere else', async () => {
    put('letters/a.imr', LETTER);
    put('letters/b.txt', LETTER);
    put('letters/notes.md', LETTER);
    put('other/c.imr', LETTER);
    const { out, did } = await watched([program, '--format', 'json', 'letters']);
    expect((JSON.parse(out) as { files: object[] }).files).toHaveLength(2);
    expect(did.filter((line) => line.startsWith('forbidden'))).toEqual([]);
    const paths = did.map((line) => line.slice(line.indexOf(' ') + 1)).map((path) => (path.startsWith('file:') ? fileURLToPath(path) : path));
    const foreign = paths.filter((path) => !path.startsWith(join(ROOT, 'dist')) && path !== join(ROOT, 'package.json') && !path.endsWith(`${sep}.imr-check.json`));
    expect([...new Set(foreign)].filter((path) => !/^(?:letters(?:\/[ab]\.\w+)?|\/dev\/\w+)$/.test(path))).toEqual([]);
    expect(foreign).toContain('letters/a.imr');
  });
});

describe('The server', () => {
  let server = '';
  beforeAll(async () => {
    server = await builtServer();
  }, 60_000);

  const message = (body: object): string => {
    return framed(JSON.stringify({ jsonrpc: '2.0', ...body }));
  };
  const framed = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;

  test('goes nowhere, writes no file and logs no word of a letter, whatever it is asked, and if the question is nonsense', async () => {
    const MARK = 'Xyzzyplugh';
    const text = LETTER.replaceAll('. ', `. ${MARK} `).replace(': Upheld', `: ${MARK}`);
    const uri = pathToFileURL(put('letters/open.imr', text)).href;
    const position = { line: 12, character: 4 };
    const range = { start: { line: 0, character: 0 }, end: { line: 400, character: 0 } };
    const good = {
      textDocument: { uri }, uri, position, positions: [position], range, ranges: [range], at: position, index: 1, by: 1, items: MARK, text, format: 'html', newName: MARK, query: MARK, label: MARK,
      context: { diagnostics: [], triggerKind: 1, includeDeclaration: true }, options: { tabSize: 2, insertSpaces: true }, letters: [{ form: MARK }], previousResultId: MARK,
    };
    const nonsense = [{ ...good, position: MARK, range: MARK, index: MARK, text: [MARK], letters: MARK }, [MARK], { [MARK]: MARK }, { uri: MARK, textDocument: { uri: MARK } }];
    let id = 1;
    const input = [
      message({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { publishDiagnostics: {} } }, trace: 'verbose' } }),
      message({ method: 'initialized', params: {} }), message({ method: '$/setTrace', params: { value: 'verbose' } }),
      message({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'imr-determination', version: 1, text } } }),
      ...METHODS.flatMap((method) => [good, ...nonsense].map((params) => message({ id: id++, method, params }))),
      message({ id: id++, method: `imr/${MARK}`, params: good }),
      message({ method: 'textDocument/didChange', params: { textDocument: { uri, version: MARK }, contentChanges: [{ text: MARK }, { range: MARK, text: MARK }, MARK] } }),
      message({ method: 'workspace/didChangeConfiguration', params: { settings: { imr: { checks: { [MARK]: MARK } } } } }),
      framed(`{"jsonrpc": "2.0", ${MARK}}`),
      message({ id: 'end', method: 'shutdown' }),
    ].join('');
    const { out, err, did } = await watched([server, '--stdio'], input, '"id":"end"');
    const messages = out.split(/Content-Length: \d+\r\n(?:Content-Type: [^\r]*\r\n)?\r\n/).filter((body) => body !== '').map((body) => JSON.parse(body) as { id?: unknown; method?: string; error?: { message: string }; params?: unknown });
    const answers = messages.filter(({ method }) => method === undefined);
    expect(answers.length).toBeGreaterThan(METHODS.length * 3);
    const told = messages.filter(({ method }) => /log|trace|show|telemetry/i.test(method ?? '')).map(({ params }) => JSON.stringify(params));
    const errors = answers.map(({ error }) => error?.message ?? '').filter((error) => !error.includes(`imr/${MARK}`));
    expect([err, ...told, ...errors].filter((words) => words.includes(MARK))).toEqual([]);
    expect(did.filter((line) => /^(?:forbidden|write|createWrite)/.test(line))).toEqual([]);
    const opened = did.map((line) => line.slice(line.indexOf(' ') + 1).replace(/^file:\/\//, '')).filter((path) => !path.startsWith(dirname(server)) && !path.endsWith('.imr-check.json') && !path.startsWith('/dev/'));
    expect(opened).toEqual([]);
  });
});
