import { build } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundles } from '../build.mjs';
import { letterOf } from './letter.mjs';
import { spread } from './measure.mjs';
import { REQUESTS } from './requests.mjs';
import { Wire } from './wire.mjs';

const URI = 'file:///bench/letter.imr';
/** What a client like VS Code announces, as far as the server acts on it. */
const CAPABILITIES = {
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true }, symbol: {} },
  textDocument: {
    diagnostic: {}, completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true }, completionList: { itemDefaults: ['editRange'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, hover: { contentFormat: ['markdown'] }, definition: {}, references: {}, documentHighlight: {}, documentLink: {},
    selectionRange: {}, formatting: {}, rangeFormatting: {}, rename: {}, codeLens: {},
    semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
};

/** Through the wire: what an editor waits for, beside a server that does nothing. Both run at the same time and are asked in turn. */
export async function benchServer(root, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'imr-bench-'));
  try {
    const servers = await builtServers(root, folder);
    const text = letterOf(join(root, 'samples'), 20_000);
    return [
      ...(await typed(servers, text, rounds)),
      ...(await asked(servers, text, rounds)),
      ...(await started(servers, rounds)),
      size('server code against the empty server', BUNDLES.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0), statSync(servers.empty).size),
      reference(join(root, 'server/src/reference/data')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bundles of a running server; what exports to Word is none of them. */
const BUNDLES = ['server.js', 'language.js', 'protocol.js'];

/** Our server as it ships, and the empty one, built the same way. */
async function builtServers(root, folder) {
  const own = join(folder, BUNDLES[0]);
  const empty = join(folder, 'empty.js');
  for (const name of BUNDLES) await build({ ...bundleOf(name), outfile: join(folder, name) });
  await build({ ...bundleOf(BUNDLES[0]), plugins: [], entryPoints: ['tools/bench/empty.mjs'], outfile: empty });
  cpSync(join(root, 'server/src/reference/data'), join(folder, 'data'), { recursive: true });
  return { own, empty };
}

function bundleOf(name) {
  return { ...bundles.find(({ outfile }) => outfile === `dist/${name}`), sourcemap: false, metafile: false };
}

async function opened(server, text) {
  const wire = new Wire(server);
  const { capabilities } = await wire.request('initialize', { processId: null, rootUri: null, capabilities: CAPABILITIES });
  wire.notify('initialized', {});
  wire.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'imr-determination', version: 1, text } });
  await wire.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  return { wire, capabilities };
}

/** How long each of two works takes, in milliseconds, sorted: they are done in turn. */
async function inTurn(count, works) {
  const times = works.map(() => []);
  for (let i = 0; i < count; i++) {
    for (const [k, work] of works.entries()) {
      const start = performance.now();
      await work(i);
      times[k].push(performance.now() - start);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b));
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const sorted = (numbers) => numbers.sort((a, b) => a - b);

/** A character is typed, and the diagnostics of the new text are asked for. */
async function typed(servers, text, rounds) {
  const wires = [(await opened(servers.own, text)).wire, (await opened(servers.empty, text)).wire];
  const offset = text.indexOf('.', text.length / 2);
  const lines = text.slice(0, offset).split('\n');
  const place = { line: lines.length - 1, character: lines.at(-1).length };
  let version = 1;
  const type = (wire) => async (i) => {
    const range = { start: place, end: { ...place, character: place.character + (i % 2) } };
    wire.notify('textDocument/didChange', { textDocument: { uri: URI, version: ++version }, contentChanges: [{ range, text: i % 2 ? '' : 'x' }] });
    await wire.request('textDocument/diagnostic', { textDocument: { uri: URI } });
  };
  const works = wires.map(type);
  await inTurn(200, works);
  const found = { p50: [], p99: [] };
  for (let round = 0; round < rounds; round++) {
    const [own, empty] = await inTurn(200, works);
    found.p50.push(at(own, 0.5) / at(empty, 0.5));
    found.p99.push(at(own, 0.99) / at(empty, 0.99));
  }
  for (const wire of wires) wire.end();
  return [['p50', 4, 2], ['p99', 3, 1.5]].map(([share, must, aim]) => row(`change to diagnostics through the server, 20 KB, against the empty server, ${share}`, sorted(found[share]), must, aim));
}

/** Any other request, as far as the server claims that it answers it. */
async function asked(servers, text, rounds) {
  const own = await opened(servers.own, text);
  const empty = await opened(servers.empty, text);
  const rows = [];
  for (const { what, method, behind, ranged, rest } of REQUESTS) {
    const params = { textDocument: { uri: URI }, uri: URI, ...(behind === undefined ? {} : placed(text, behind, ranged)), ...rest };
    const works = [own, empty].map(({ wire }) => () => wire.request(method, params));
    try {
      await inTurn(60, works);
    } catch (error) {
      console.error(`  ${what} is left out: ${error instanceof Error ? error.message : 'no answer'}`);
      continue;
    }
    const ratios = [];
    for (let round = 0; round < rounds; round++) {
      const [ours, floor] = await inTurn(60, works);
      ratios.push(at(ours, 0.5) / at(floor, 0.5));
    }
    rows.push(row(`${what}, 20 KB, through the server against the empty server's round trip, p50`, sorted(ratios), 4, 2));
  }
  own.wire.end();
  empty.wire.end();
  return rows;
}

/** The place behind words, in the middle of the document. */
function placed(text, behind, ranged) {
  const offset = text.indexOf(behind, text.length / 3) + behind.length;
  const lines = text.slice(0, offset).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1).length };
  return ranged ? { range: { start: position, end: position } } : { position };
}

/** From spawning to the answer to `initialize`, and the memory of a server that waits. */
async function started(servers, rounds) {
  const ratios = [];
  const above = [];
  const begin = async (server) => {
    const start = performance.now();
    const wire = new Wire(server);
    await wire.request('initialize', { processId: null, rootUri: null, capabilities: CAPABILITIES });
    const time = performance.now() - start;
    wire.notify('initialized', {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    const memory = wire.memory();
    wire.end();
    return { time, memory };
  };
  for (let round = 0; round < rounds + 1; round++) {
    const own = await begin(servers.own);
    const empty = await begin(servers.empty);
    // The first start reads the files for all later ones.
    if (round === 0) continue;
    ratios.push(own.time / empty.time);
    if (own.memory !== undefined && empty.memory !== undefined) above.push((own.memory - empty.memory) / 2 ** 20);
  }
  return [
    row('cold start (spawn to `initialize` answered) against the empty bundled server', sorted(ratios), 1.25, 1.1, 2),
    ...(above.length > 0 ? [row('idle memory above the empty server', sorted(above), 12, 5, 1, 'MiB')] : []),
  ];
}

function row(what, values, must, aim, digits = 1, unit = 'x') {
  return [what, `${spread(values, digits)} ${unit}`, `${must} ${unit}`, `${aim} ${unit}`, values[values.length >> 1] <= must];
}

function size(what, own, floor) {
  return [`${what} (${Math.round(floor / 1000)} KB minified)`, `${(own / floor).toFixed(2)} x`, '3 x', '2 x', own <= 3 * floor];
}

function reference(folder) {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return ['reference data, files of their own', `${(bytes / 1000).toFixed(0)} KB`, '300 KB', '200 KB', bytes <= 300_000];
}
