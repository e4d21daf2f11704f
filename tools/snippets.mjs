#!/usr/bin/env node
// Writes snippets/imr-determination.code-snippets from data/snippets, which a physician can read and edit (how, is said in form.json), and
// the same paragraphs for the server, packed. What a paragraph says is put together by server/src/reference/paragraphs.ts for both.
// `--check` writes nothing and fails when a file is stale.
import { build } from 'esbuild';
import { deflateSync } from 'fflate';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('../', import.meta.url);
const sources = new URL('data/snippets/', root);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));

const { asOf, parts } = read(new URL('form.json', sources));
const topics = readdirSync(sources).filter((file) => file.endsWith('.json') && file !== 'form.json').sort().flatMap((file) => read(new URL(file, sources)).topics);

/** How the server puts paragraphs together and writes blanks. */
async function server() {
  const folder = mkdtempSync(join(tmpdir(), 'imr-snippets-'));
  const outfile = join(folder, 'paragraphs.mjs');
  const contents = "export * from './reference/paragraphs'; export { OURS } from './reference/reference'; export * from './determination/skeleton/template';";
  const banner = { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" };
  try {
    await build({ stdin: { contents, resolveDir: fileURLToPath(new URL('server/src', root)), loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error', banner, external: ['./data/paragraphs.json'] });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { filled, OURS, paragraphTemplate, snippetText, standardParagraph } = await server();

function main(checkOnly) {
  const snippets = [...parts.map(part), ...topics.flatMap(paragraphs)];
  if (new Set(snippets.map(({ name }) => name)).size !== snippets.length) throw new Error('Two snippets have the same name.');
  const files = {
    'snippets/imr-determination.code-snippets': `${JSON.stringify(Object.fromEntries(snippets.map(({ name, ...snippet }) => [name, snippet])), null, 1)}\n`,
    'server/src/reference/data/paragraphs.json': `${JSON.stringify({ packed: packed(columns()) })}\n`,
  };
  for (const [path, wanted] of Object.entries(files)) {
    if (!checkOnly) {
      writeFileSync(new URL(path, root), wanted);
      console.log(`wrote ${path}`);
    } else if (fresh(path, wanted)) console.log(`${path} is fresh.`);
    else {
      console.error(`Stale: ${path}. Run "node tools/snippets.mjs".`);
      process.exitCode = 1;
    }
  }
}

function fresh(path, wanted) {
  try {
    return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n') === wanted;
  } catch {
    return false;
  }
}

/** What the server needs of the topics, as server/src/reference/packed.ts takes it apart: like things together, for that packs best. */
function columns() {
  const lines = (list, of) => list.map(of).join('\n');
  const all = topics.flatMap(({ editions }) => editions);
  const coded = (e) => (e.guideline ? `g${e.guideline}` : e.edition ? `e${e.edition}` : e.odg ? `o${e.odg}` : e.outside ? `x${e.outside}` : `f${e.form}`);
  return {
    titles: lines(topics, ({ title }) => title),
    subjects: lines(topics, ({ subject }) => subject),
    facts: lines(topics, ({ facts }) => facts),
    fits: lines(topics, ({ fits }) => ['kinds', 'drugs', 'services', 'parts'].map((kind) => (fits[kind] ?? []).join()).join(';')),
    counts: topics.map(({ editions }) => editions.length).join(' '),
    sources: lines(all, coded),
    sections: lines(all, (e) => (e.odg ? e.topic : e.outside ? e.name : e.section) ?? ''),
    pages: lines(all, ({ pages = '' }) => pages),
    says: lines(all, ({ says, criteria }) => says ?? `|${criteria.join('|')}`),
  };
}

/** Prose packs to a third; base64 keeps it a text file. */
function packed(value) {
  return Buffer.from(deflateSync(Buffer.from(JSON.stringify(value)), { level: 9, mem: 12 })).toString('base64');
}

function part({ prefix, title, description, body }) {
  return { name: `Form: ${title}`, prefix, body: snippetLines(included(body)), description };
}

/** A part's lines with the parts that it names by "@prefix". */
function included(body) {
  return body.flatMap((line) => (line.startsWith('@') ? included(parts.find(({ prefix }) => prefix === line.slice(1)).body) : [line]));
}

/** The snippets of a topic, one for each edition, the one in force first. */
function paragraphs(topic) {
  const suffixes = suffixesOf(topic);
  return topic.editions.map((edition, i) => {
    const paragraph = standardParagraph(topic, edition, { reference: OURS, isInForce: ({ to }) => to === undefined || to >= asOf, ended: true });
    if (!paragraph) throw new Error(`${topic.id}: no edition of ${edition.guideline ?? edition.edition} is in force on ${asOf}.`);
    const { source, confidence, cited } = paragraph;
    const body = snippetLines([`MAXIMUS guideline: ${lineOf(cited)}`, '', `Decision rationale: ${paragraphTemplate(topic, paragraph)}`], paragraph.guidelines);
    const current = suffixes[i] === '';
    const name = current ? topic.title : `${topic.title}, ${suffixes[i].slice(1).replaceAll('-', ' ')}`;
    return { name, prefix: topic.prefix + suffixes[i], body, description: `${current ? `${topic.title}. ` : ''}${source} ${confidence} Verify before signing.` };
  });
}

/** The guideline line of the form of today. */
function lineOf(cited) {
  if (!cited) return 'The Expert Reviewer did not cite any medical evidence for its decision.';
  const words = cited.ways.filter(({ by }) => by !== 'words').map((way) => way.words);
  if (!cited.mtus) return `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ${words[0]}.`;
  return words.length === 1 ? `Decision based on ${words[0]}.` : `Decision based on {${words.join('|')}}.`;
}

/** Templates of lines in the syntax of snippets: their tab stops are numbered through. */
function snippetLines(lines, guidelines = []) {
  const [written] = guidelines;
  const known = written === undefined ? [] : [['guideline', { words: 'guideline', key: 'guideline', written, ...(guidelines.length > 1 ? { choices: guidelines } : {}) }]];
  return snippetText(filled(lines.join('\n'), new Map(known))).split('\n');
}

/** What is added to the prefix: nothing for the first edition, then the year or "odg", and the chapter where that stands twice. */
function suffixesOf({ editions: all }) {
  const kind = (e) => (e.guideline ? '-mtus' : e.odg ? '-odg' : e.outside ? '-other' : `-${/\d{4}/.exec(e.edition)[0]}`);
  const chapter = (e) => (e.odg ? e.odg.toLowerCase().split(/[^a-z]+/)[0] : e.edition.replace(/^(?:acoem|dwc)-\d{4}-/, ''));
  return all.map((e, i) => {
    if (i === 0) return '';
    const twice = all.some((other, j) => j !== 0 && j < i && kind(other) === kind(e));
    return twice ? `${kind(e)}-${chapter(e)}` : kind(e);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
