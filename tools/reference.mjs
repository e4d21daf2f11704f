#!/usr/bin/env node
// Writes the reference data that ships (server/src/reference/data) and the terms for spelling checkers (dictionaries) from the
// sources in data/reference, which a physician can read and which say of every record where it is from and how sure it is.
// `--check` writes nothing and fails when something is stale. `--dictionary FILE` (English words, one a line) also renews
// data/reference/near-words.txt: the ordinary words that lie so near to a drug's name that they must never be taken for it.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nearWords, spelledNames } from './lib/nearWords.mjs';

const root = new URL('../', import.meta.url);
const sources = new URL('data/reference/', root);
const shipped = new URL('server/src/reference/data/', root);

const source = (name) => JSON.parse(readFileSync(new URL(name, sources), 'utf8'));
const lines = (name) => readFileSync(new URL(name, sources), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const list = (names) => (names ?? []).join(',');

/** A record as a row, without the empty columns at its end. */
function row(...columns) {
  while (columns.length > 0 && (columns.at(-1) === '' || columns.at(-1) === undefined || columns.at(-1) === 0)) columns.pop();
  return columns.map((column) => column ?? '');
}

/** The confidence in one letter: v(erified), c(ommon), i(nferred), m(emory). */
const sure = ({ confidence }) => confidence[0];

function drugs() {
  const { classes, salts, records } = source('drugs.json');
  const classIds = Object.keys(classes);
  const topics = [...new Set(records.flatMap(({ topic, odg }) => [topic, odg && `ODG ${odg}`]).filter(Boolean))];
  const forms = [...new Set(records.flatMap((drug) => drug.forms ?? []))];
  return {
    classes: classIds.map((id) => row(id, classes[id].title, list(classes[id].kinds), classes[id].topic)),
    salts: salts.join(' '),
    topics,
    forms,
    drugs: records.map((drug) => row(
      drug.name, classIds.indexOf(drug.class), list(drug.brands), drug.strengths, (drug.forms ?? []).map((form) => forms.indexOf(form).toString(36)).join(''),
      drug.topic || drug.odg ? topics.indexOf(drug.topic ?? `ODG ${drug.odg}`) + 1 : 0, drug.alsoTest ? 1 : 0)),
  };
}

function anatomy() {
  const { parts, adjoining, structures, tests, roots } = source('anatomy.json');
  return {
    parts: parts.map((part) => [part.name, part.region ?? '', part.sided ? 1 : 0, list(part.within), list(part.terms)]),
    adjoining: adjoining.map(({ part, adjoins }) => [part, list(adjoins)]),
    structures: structures.map(({ terms, parts: of }) => [list(terms), list(of)]),
    tests: tests.map(({ terms, parts: of }) => [list(terms), list(of)]),
    roots: roots.map(({ root: name, muscles, reflex, dermatome }) => [name, list(muscles), list(reflex), list(dermatome)]),
  };
}

function guidelines() {
  const { sections, odg, homes, conditions, services, postsurgical } = source('chapters.json');
  // Chapters share most of the names of their sections: each name is kept once, and an edition has a list of their numbers.
  const sectionNames = [...new Set(sections.map(({ section }) => section))];
  const bySections = {};
  for (const record of sections) (bySections[record.edition] ??= []).push(`${sure(record)}${record.cited ?? ''}.${sectionNames.indexOf(record.section).toString(36)}`);
  const { records: editions } = source('editions.json');
  const pages = [...new Set(editions.map(pageOf))];
  return {
    pages,
    editions: editions.map((e) => row(
      e.id, e.topic, e.title, e.edition, otherTitles(e), e.years, e.from, e.to, e.fromRange, e.toRange, sure(e), e.status === 'adopted' ? 0 : 1, regulationOf(e), pages.indexOf(pageOf(e)))),
    orders: source('orders.json').records.map(({ id, effective, whichDateCounts }) => [id, effective, whichDateCounts]),
    topics: source('topics-2009.json').records.map((topic) => [topic.title, topic.pages.flat(), topic.aliases, sure(topic)]),
    chapters: source('chapters-2004.json').records.map((c) => [c.chapter, c.title, c.pages, c.edition ?? '', sure(c)]),
    sectionNames,
    sections: Object.fromEntries(Object.entries(bySections).map(([edition, coded]) => [edition, coded.join(' ')])),
    odg: odg.map(({ id, title, aliases, parts, ...rest }) => [id, title, aliases ?? [], list(parts), sure(rest)]),
    homes: homes.map(({ topic, parts, loosely }) => row(topic, list(parts), list(loosely))),
    conditions: conditions.map(({ condition, names, topics, odg: chapters }) => [condition, list(names), list(topics), list(chapters)]),
    services: services.map(({ service, chapter, phrases, ...rest }) => [service, chapter, phrases, sure(rest)]),
    postsurgical: postsurgical.map(({ operation, aliases, visits, weeks, part }) => [operation, list(aliases), visits, weeks, part]),
  };
}

/** The public page that a record rests on: the Division's own before any other. */
const pageOf = ({ source: pages }) => (pages.find((page) => page.includes('dir.ca.gov/')) ?? pages[0] ?? '').replace(/^https?:\/\//, '');

/** "8 CCR 9792.22 (2007-09: 9792.21(a)(1))" without the title of the code and the remark. */
const regulationOf = ({ section }) => (section ?? '').replace(/^8 CCR /, '').split(' (')[0];

/** What letters call an edition, without what the look-up adds or leaves out by itself: the title, the year, "MTUS", the chapter's number. */
function otherTitles({ title, citedAs }) {
  return [...new Set(citedAs.map((name) => name.replace(/^MTUS /, '').replace(/ (?:19|20)\d\d$/, '').replace(/^ACOEM Chapter \d+ /, '')))].filter((name) => name !== title);
}

/** Sorted words, each as how many letters it shares with the one before and the rest: "0abduct 6or". */
function frontCoded(words) {
  const sorted = [...words].sort();
  return sorted.map((word, i) => {
    let shared = 0;
    while (shared < 35 && shared < word.length && word[shared] === sorted[i - 1]?.[shared]) shared++;
    return `${shared.toString(36)}${word.slice(shared)}`;
  }).join(' ');
}

const abbreviations = () => Object.fromEntries(source('abbreviations.json').records.map(({ short, long }) => [short, long.join(';')]));
/** The canonical name, the type, the wider service, and the other names. */
const services = () => source('services.json').services.map(({ service, type, family, names }) => [service, type, family ?? '', list(names.filter((name) => name !== service))]);
/** In its contexts the wrong word is written `=`. */
const confusables = () => source('confusables.json').records.map(({ wrong, right, contexts }) => [wrong, right, contexts.map((context) => context.split(' ').map((word) => (word === wrong ? '=' : word)).join(' '))]);

function words() {
  const near = lines('near-words.txt');
  return { terms: frontCoded(lines('terms.txt')), near: frontCoded(near) };
}

/** Everything that is said in one word or more and that an English dictionary need not know: drugs, parts, terms. */
function dictionary() {
  const { parts, structures, tests } = source('anatomy.json');
  const named = [...source('drugs.json').records.flatMap(({ name, brands }) => [name, ...(brands ?? [])]), ...[...parts, ...structures, ...tests].flatMap(({ terms }) => terms), ...source('abbreviations.json').records.map(({ short }) => short)];
  const all = new Set(lines('terms.txt'));
  for (const name of named) for (const word of name.split(/[^A-Za-z']+/)) if (word.length > 3) all.add(word);
  return [...all].sort((a, b) => a.localeCompare(b, 'en')).filter((word, i, sorted) => word !== sorted[i - 1]);
}

const compact = (value) => `${JSON.stringify(value)}\n`;
const tables = { drugs, anatomy, guidelines, abbreviations, confusables, services, words };

const tableOf = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The page on the records, with its tables of editions and of counted sections. */
function guidelinesPage() {
  const { records: editions } = source('editions.json');
  const { sections, odg } = source('chapters.json');
  const titles = new Map([...editions.map(({ id, title, years }) => [id, `${title} ${years[0]}`]), ...odg.map(({ id, title }) => [id, `ODG ${title}`]), ['acoem-2004-general', 'General Approaches 2004']]);
  const tables = {
    editions: `${tableOf(['id', 'topic', 'guideline', 'edition', 'in force', 'how sure'], editions.map((e) => [`\`${e.id}\``, `\`${e.topic}\``, e.title, e.edition, e.status === 'adopted' ? `${e.from ?? '?'} to ${e.to ?? 'open'}` : 'proposed', e.confidence]))}

Chapters of the ODG: ${odg.map(({ id, title }) => `\`${id}\` (${title})`).join(', ')}.`,
    sections: tableOf(['of', 'section', 'entries'], sections.filter(({ cited }) => cited).sort((a, b) => b.cited - a.cited || (titles.get(a.edition) < titles.get(b.edition) ? -1 : 1)).map((s) => [titles.get(s.edition), s.section, s.cited])),
  };
  let page = readFileSync(new URL('docs/guidelines.md', root), 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`].map((mark) => page.indexOf(mark));
    page = `${page.slice(0, from)}<!-- ${name} -->\n\n${text}\n${page.slice(to)}`;
  }
  return page;
}

/** What each file must hold, by its path below the project. */
function outputs() {
  const files = new Map(Object.entries(tables).map(([name, make]) => [`server/src/reference/data/${name}.json`, compact(make())]));
  files.set('docs/guidelines.md', guidelinesPage());
  files.set('dictionaries/imr-terms.txt', `# Terms of occupational medicine for spelling checkers. Written by tools/reference.mjs from data/reference.\n${dictionary().join('\n')}\n`);
  return files;
}

/** By which the near words tell for which names they were worked out. */
function namesLine() {
  const names = spelledNames(source('drugs.json').records).map((name) => name.toLowerCase()).sort();
  return `# Worked out for ${names.length} names, ${createHash('sha256').update(names.join(' ')).digest('hex').slice(0, 16)}.`;
}

function renewNearWords(file) {
  const english = readFileSync(file, 'utf8').split(/\s+/);
  const names = spelledNames(source('drugs.json').records);
  const near = nearWords(names, [...english, ...lines('terms.txt')]);
  const head = '# Words that lie within the reach of the drug spelling check and are right. Renew with `node tools/reference.mjs --dictionary FILE`.';
  writeFileSync(new URL('near-words.txt', sources), `${head}\n${namesLine()}\n${near.join('\n')}\n`);
}

const dictionaryFile = process.argv[process.argv.indexOf('--dictionary') + 1];
if (process.argv.includes('--dictionary')) renewNearWords(dictionaryFile);

const stale = [];
if (!readFileSync(new URL('near-words.txt', sources), 'utf8').includes(namesLine())) stale.push('data/reference/near-words.txt, with --dictionary FILE:');
mkdirSync(shipped, { recursive: true });
for (const [path, text] of outputs()) {
  const url = new URL(path, root);
  let known = '';
  try {
    known = readFileSync(url, 'utf8');
  } catch {
    // Not written yet.
  }
  if (known === text) continue;
  stale.push(path);
  if (!process.argv.includes('--check')) {
    mkdirSync(new URL('.', url), { recursive: true });
    writeFileSync(url, text);
  }
}
if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`stale: ${path} (run node ${fileURLToPath(import.meta.url).split('/').slice(-2).join('/')})`);
  process.exitCode = stale.length > 0 ? 1 : 0;
}
