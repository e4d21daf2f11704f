import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Services from '../../server/src/languageService';
import type * as Later from '../../server/src/lsp/soon';
import { budget, numbers, oneOf, pair, type Pair, SEED } from './inProcess';

/** What the server puts off until it has read what is waiting, first come first served: here, until the schedule says so. */
const putOff = vi.hoisted((): (() => void)[] => []);
vi.mock('../../server/src/lsp/soon', () => ({ soon: (action: () => void) => void putOff.push(action) }) satisfies typeof Later);

/** How often a text was checked with the same settings. */
const checked = vi.hoisted(() => new Map<object, Map<string, number>>());
vi.mock('../../server/src/languageService', async (original) => {
  const real = await original<typeof Services>();
  const createLanguageService: typeof real.createLanguageService = (options) => {
    const service = real.createLanguageService(options);
    const check: typeof service.check = (determination, settings = real.DEFAULT_SETTINGS) => {
      const texts = checked.get(settings) ?? new Map<string, number>();
      checked.set(settings, texts.set(determination.text.source, (texts.get(determination.text.source) ?? 0) + 1));
      return service.check(determination, settings);
    };
    return { ...service, check };
  };
  return { ...real, createLanguageService };
});

const RUNS = budget(200);
const STEPS = 40;
const SLIP = 'item/unknown-decision';
const RIGHT = 'IMR ISSUES, DECISIONS AND RATIONALES\n\nKnee brace: Upheld\nDecision rationale: The knee is stable. Not medically necessary.\n';
const WRONG = RIGHT.replace(': Upheld', ': Upheald');

interface Published { readonly uri: string; readonly version?: number; readonly diagnostics: readonly { readonly code: string }[] }

const published: Published[] = [];
/** Questions for settings that the client has not answered yet. */
const questions: (() => void)[] = [];
let level = 'error';
let server: Pair;

beforeAll(async () => {
  server = await pair({ workspace: { configuration: true }, textDocument: { publishDiagnostics: {} } }, {
    prepare: (client) => {
      client.onNotification('textDocument/publishDiagnostics', (params: Published) => void published.push(params));
      client.onRequest('workspace/configuration', () => {
        const answer = [{ checks: { [SLIP]: level } }];
        return new Promise((resolve) => questions.push(() => resolve(answer)));
      });
    },
  });
});
afterAll(() => server.end());

/** Lets messages that are on their way arrive. */
async function arrive(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Goes on until nothing is left to do on either side: messages are read one after the other, so that the last is answered last. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = putOff.length + questions.length > 0 ? 0 : quiet + 1) {
    await server.client.sendRequest('imr/nothing').catch(() => undefined);
    await arrive(2);
    for (const action of putOff.splice(0)) action();
    for (const answer of questions.splice(0)) answer();
    await arrive(2);
  }
}

/** What stands in a document that is open. */
interface Open { version: number; text: string }

/** One life of three documents, in an order that nobody would choose; then what is seen of them. */
async function schedule(run: number): Promise<void> {
  const next = numbers(SEED * 1_000_003 + run);
  const uris = ['a', 'b', 'c'].map((name) => `file:///letters/${run}-${name}.imr`);
  const open = new Map<string, Open>();
  const text = (): string => `${next() < 0.5 ? RIGHT : WRONG}<!-- ${next()} -->\n`;
  published.length = 0;
  checked.clear();
  for (let step = 0; step < STEPS; step++) {
    const uri = oneOf(uris, next);
    const document = open.get(uri);
    const kind = next();
    if (!document) {
      const opened = { version: oneOf([1, 1, 5], next), text: text() };
      open.set(uri, opened);
      server.open(uri, opened.text, opened.version);
    } else if (kind < 0.2) {
      Object.assign(document, { version: document.version + 1, text: text() });
      server.change(uri, document.version, [{ text: document.text }]);
    } else if (kind < 0.25) {
      open.delete(uri);
      server.close(uri);
    } else if (kind < 0.4) {
      level = level === 'off' ? 'error' : 'off';
      void server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    } else if (kind < 0.75) putOff.shift()?.();
    else if (questions.length > 0) questions.splice(Math.floor(next() * questions.length), 1)[0]?.();
    if (next() < 0.8) await arrive(1 + Math.floor(next() * 3));
  }
  await arrive();
  await settle();
  for (const uri of uris) {
    const document = open.get(uri);
    const last = published.findLast((params) => params.uri === uri);
    const seen = last?.diagnostics.some(({ code }) => code === SLIP) ?? false;
    if (document) expect([last?.version, seen], `schedule ${run}: ${uri}`).toEqual([document.version, level === 'error' && document.text.startsWith(WRONG)]);
    else expect(last?.diagnostics ?? [], `schedule ${run}: ${uri} is closed`).toEqual([]);
  }
  const twice = [...checked.values()].flatMap((texts) => [...texts.values()]).filter((times) => times > 1);
  expect(twice, `schedule ${run}: checked more than once with the same settings`).toEqual([]);
  for (const uri of open.keys()) server.close(uri);
  await arrive();
  await settle();
}

test(`after ${RUNS} schedules of typing, closing, slow settings and changed settings, what is shown is what stands there, and a version was checked once (seed ${SEED})`, async () => {
  for (let run = 0; run < RUNS; run++) await schedule(run);
}, 60_000 + RUNS * 200);
