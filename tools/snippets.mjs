#!/usr/bin/env node
// Writes snippets/imr-determination.code-snippets from data/snippets, which a physician can read and edit (how, is said in form.json).
// `--check` writes nothing and fails when the file is stale. `paragraphs()` is the same, resolved, for whatever chooses a paragraph for an item.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const target = new URL('snippets/imr-determination.code-snippets', root);
const sources = new URL('data/snippets/', root);
const read = (url) => JSON.parse(readFileSync(url, 'utf8'));
const reference = (name) => read(new URL(`data/reference/${name}.json`, root));

/** First day of the guidelines whose wording the reference data do not know. */
const ACOEM_SINCE = '2017-12-01';

/** What a paragraph on a lower source has to say of the MTUS. */
const BESIDE = '{is silent on this point, or what it says of it}';

const editions = reference('editions').records;
const topics2009 = reference('topics-2009').records;
const chapters2004 = reference('chapters-2004').records;
const { asOf, parts } = read(new URL('form.json', sources));
const topics = readdirSync(sources).filter((file) => file.endsWith('.json') && file !== 'form.json').sort().flatMap((file) => read(new URL(file, sources)).topics);

function main(checkOnly) {
  const snippets = [...parts.map(part), ...paragraphs().flatMap(({ editions: all }) => all.map((edition) => edition.snippet))];
  const wanted = `${JSON.stringify(Object.fromEntries(snippets.map(({ name, ...snippet }) => [name, snippet])), null, 1)}\n`;
  if (Object.keys(JSON.parse(wanted)).length !== snippets.length) throw new Error('Two snippets have the same name.');
  const path = 'snippets/imr-determination.code-snippets';
  if (!checkOnly) {
    writeFileSync(target, wanted);
    console.log(`wrote ${path}: ${topics.length} topics and ${parts.length} parts of the form in ${snippets.length} snippets`);
  } else if (fresh(wanted)) console.log(`${path} is fresh.`);
  else {
    console.error(`Stale: ${path}. Run "node tools/snippets.mjs".`);
    process.exitCode = 1;
  }
}

function fresh(wanted) {
  try {
    return readFileSync(target, 'utf8').replaceAll('\r\n', '\n') === wanted;
  } catch {
    return false;
  }
}

/** Every topic with its editions, the one in force first: its line and paragraph in the syntax of snippets, when it was in force, its source and how sure that is. */
export function paragraphs() {
  return topics.map((topic) => {
    const suffixes = suffixesOf(topic);
    return {
      id: topic.id, title: topic.title, prefix: topic.prefix, request: topic.request, fits: topic.fits,
      editions: topic.editions.map((edition, i) => resolve(topic, edition, suffixes[i])),
    };
  });
}

function part({ prefix, title, description, body }) {
  return { name: `Form: ${title}`, prefix, body: expand(included(body).join('\n')).split('\n'), description };
}

/** A part's lines with the parts that it names by "@prefix". */
function included(body) {
  return body.flatMap((line) => (line.startsWith('@') ? included(parts.find(({ prefix }) => prefix === line.slice(1)).body) : [line]));
}

function resolve(topic, edition, suffix) {
  const { line, opening, source, confidence, ids, inForce } = sourceOf(topic, edition);
  const patient = `In this case, ${topic.facts} Therefore, the request for {request, as in the heading} {=is or is not|is not|is} medically necessary.`;
  const stops = new Stops();
  const body = [`MAXIMUS guideline: ${stops.expand(line)}`, '', `Decision rationale: ${stops.expand([opening, patient].filter(Boolean).join(' '))}`];
  const current = suffix === '';
  const name = current ? topic.title : `${topic.title}, ${suffix.slice(1).replaceAll('-', ' ')}`;
  return {
    editions: ids, inForce, source, confidence, line: body[0], paragraph: body[2],
    snippet: { name, prefix: topic.prefix + suffix, body, description: `${current ? `${topic.title}. ` : ''}${source} ${confidence} Verify before signing.` },
  };
}

/** What an edition is cited as, what its paragraph begins with, and how sure that is. */
function sourceOf(topic, edition) {
  if (edition.guideline) return current(topic, edition);
  if (edition.odg) return odg(topic, edition);
  if (edition.outside) {
    return {
      line: outside(`${edition.outside}.`), opening: `The MTUS ${BESIDE}. The ${edition.name} ${said(topic, edition, 'the source')}`, ids: [], inForce: {},
      source: `Outside the MTUS: ${edition.outside}.`, confidence: 'Restated from memory.',
    };
  }
  if (edition.form) {
    return {
      line: 'The Expert Reviewer did not cite any medical evidence for its decision.', opening: '', ids: [], inForce: {},
      source: 'The form’s own sentence, for a service that stands or falls with an operation decided here.', confidence: 'No guideline is cited.',
    };
  }
  return older(topic, edition);
}

/** Guidelines adopted since December 2017: the one in force first, those that ended beside it. Their wording is not in the reference data. */
function current(topic, { guideline, section, criteria }) {
  const adopted = guideline.flatMap((id) => editions.filter((e) => e.topic === id && e.status !== undefined && e.citedAs.length > 0 && (e.from ?? '') >= ACOEM_SINCE));
  const newest = (a, b) => guideline.indexOf(a.topic) - guideline.indexOf(b.topic) || b.from.localeCompare(a.from);
  const now = adopted.filter((e) => e.to === undefined || e.to === null || e.to >= asOf).sort(newest);
  const ended = adopted.filter((e) => !now.includes(e)).sort(newest);
  const [first] = now;
  if (!first) throw new Error(`${topic.id}: no edition of ${guideline.join(', ')} is in force on ${asOf}.`);
  const names = [...now, ...ended].map(nameOf);
  const cited = names.length === 1 ? `{==${names[0]}}` : `{==${names.join('|')}}`;
  const adoption = first.confidence === 'verified' ? 'its adoption is shown by a public page' : 'its adoption is inferred: look which edition is in force';
  return {
    line: `Decision based on ${cited}, Section(s): {=section on ${section}}.`,
    opening: `The {==} guideline, under {=section on ${section}}, ${looked(topic, criteria)}`,
    ids: [...now, ...ended].map(({ id }) => id), inForce: period(first),
    source: `In force: ${names[0]} (${adoption})${names.length > 1 ? '; other chapters and ended editions in the choice' : ''}.`,
    confidence: 'Its sections and wording are not in our data: look them up and fill them in.',
  };
}

function odg(topic, edition) {
  const { odg: chapter, topic: name } = edition;
  const known = edition.says !== undefined;
  return {
    line: outside(`Official Disability Guidelines (ODG) ${chapter}, ${name}.`),
    opening: `${silence(topic, edition)} The ODG ${chapter} chapter, under ${name}, ${said(topic, edition, 'the ODG')}`,
    ids: [], inForce: {},
    source: `Official Disability Guidelines, ${chapter}, ${name}, where the MTUS in force is silent.`,
    confidence: known ? 'Restated from memory as letters of 2014 to 2017 cited it; it is revised all the time.' : 'It is revised all the time: look its wording up and fill it in.',
  };
}

/** An edition that has ended, with its pages where it is cited by pages. */
function older(topic, edition) {
  const record = editions.find(({ id }) => id === edition.edition);
  if (!record) throw new Error(`${topic.id}: no edition ${edition.edition}.`);
  const { line, title, pages, sure } = citedLine(topic, edition, record);
  const numbered = /^\d[\d.]*\d/.exec(edition.section ?? '');
  const under = edition.section === undefined || title.includes(edition.section) ? '' : numbered ? `, under section ${numbered[0]},` : `, under ${edition.section},`;
  const known = edition.says !== undefined;
  const to = record.to ? `to ${record.to}` : 'with no end found';
  return {
    line, opening: `The ${title}${under} ${said(topic, edition, pages ? `the guideline, ${inWords(pages)}` : 'the guideline')}`,
    ids: [record.id], inForce: period(record),
    source: `${title}${edition.section ? `, ${edition.section.replace(/[{}=]/g, '')}` : ''}${pages ? `, ${inWords(pages)}` : ''}; in force ${record.from} ${to}.`,
    confidence: [pages ? sure : '', known ? 'Restated from memory.' : 'Its wording is not in our data: look it up and fill it in.'].filter(Boolean).join(' '),
  };
}

function citedLine(topic, edition, { id, years }) {
  const { section } = edition;
  switch (id) {
    case 'dwc-2016-chronic-pain':
      return { title: 'MTUS Chronic Pain Medical Treatment guideline of 2016', line: `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${section}.` };
    case 'dwc-2016-opioids':
      return { title: 'MTUS Opioid Treatment guideline of 2016', line: `Decision based on MTUS Opioid Treatment 2016, Section(s): ${section}.` };
    case 'dwc-2009-postsurgical':
      return { title: 'MTUS Postsurgical Treatment guideline of 2009', line: `Decision based on MTUS Postsurgical Treatment 2009, Section(s): ${section}.` };
    case 'dwc-2007-acupuncture':
      return { title: 'MTUS Acupuncture Treatment guideline of 2007', line: 'Decision based on {MTUS Acupuncture Treatment 2007|MTUS Acupuncture Treatment Guidelines}.' };
    case 'acoem-2007-elbow':
      return { title: 'MTUS Elbow Complaints chapter of 2007', line: `Decision based on MTUS Elbow Complaints 2007, Section(s): ${section}.` };
    case 'dwc-2009-chronic-pain': {
      const record = topics2009.find(({ title }) => title === section);
      const pages = edition.pages ?? record?.pages.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
      if (!pages) throw new Error(`${topic.id}: no page for ${section}.`);
      return {
        title: 'MTUS Chronic Pain Medical Treatment guideline of 2009', pages,
        sure: record?.source === 'letters' ? 'The pages are seen in letters of the time.' : 'The pages are from memory and may be off by one or two.',
        line: `Decision based on {MTUS Chronic Pain Treatment Guidelines ${section} Page(s): ${pages}|MTUS Chronic Pain Medical Treatment 2009, Section(s): ${section}}.`,
      };
    }
    default: {
      const chapter = chapters2004.find((record) => record.edition === id);
      if (!chapter || !edition.pages) throw new Error(`${topic.id}: ${id} needs a chapter and pages.`);
      const general = id === 'acoem-2004-cornerstones' || id === 'acoem-2004-initial-approaches';
      return {
        title: `MTUS ${chapter.title} chapter of ${Math.min(...years)}`, pages: edition.pages, sure: 'The pages are from memory.',
        line: `Decision based on {MTUS ACOEM Chapter ${chapter.chapter} ${chapter.title} Page(s): ${edition.pages}|MTUS ${general ? 'General Approaches' : chapter.title} 2004, Section(s): ${section}}.`,
      };
    }
  }
}

/** What a source says, restated and to be verified, or the criteria to look up. */
function said(topic, { says, criteria }, where) {
  return says === undefined ? looked(topic, criteria) : `${says}. {verify the wording in ${where}, then delete}`;
}

function looked({ subject }, criteria) {
  return `advises on ${subject} as follows: ${criteria.map((criterion) => `{criterion: ${criterion}}`).join('; ')}.`;
}

/** Why a source below the MTUS is used: the MTUS is silent, or, beside an edition of it, what the reviewer has found it to say. */
function silence({ subject, editions: all }, edition) {
  const odgWas = 'the Official Disability Guidelines (ODG) were consulted.';
  if (all[0] !== edition && all.some((other) => other.guideline || other.edition)) return `The MTUS ${BESIDE}, and ${odgWas}`;
  return `The MTUS does not address ${subject}, so ${odgWas} {confirm that the MTUS in force is silent, then delete}`;
}

function outside(citation) {
  return `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ${citation}`;
}

function nameOf({ id, title, years, citedAs }) {
  const name = `MTUS ${title} ${Math.min(...years)}`;
  if (!citedAs.includes(name)) throw new Error(`${id} is not cited as ${name}.`);
  return name;
}

function inWords(pages) {
  return `${/^\d+$/.test(pages) ? 'page' : 'pages'} ${pages}`;
}

function period({ from, to }) {
  return { from, ...(to ? { to } : {}) };
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

/** The tab stops of one snippet, numbered as they come. */
class Stops {
  #last = 0;
  #shared = new Map();

  /** A text in the notation of data/snippets in the syntax of snippets. */
  expand(text) {
    return text
      .split(/(\{[^{}]*\})/)
      .map((piece) => (piece.startsWith('{') ? this.#stop(piece.slice(1, -1)) : piece.replace(/[\\$]/g, '\\$&')))
      .join('');
  }

  /** "{==a|b}" is a choice that "{==}" repeats. */
  #stop(words) {
    if (words === '==') return `$${this.#shared.get('==')}`;
    const shared = words.startsWith('==') ? '==' : words.startsWith('=') && !words.includes('|') ? words : undefined;
    if (shared !== undefined && this.#shared.has(shared)) return `$${this.#shared.get(shared)}`;
    const number = ++this.#last;
    if (shared !== undefined) this.#shared.set(shared, number);
    const choices = words.split('|');
    if (words.startsWith('==')) choices[0] = choices[0].slice(2);
    else if (words.startsWith('=')) choices[0] = blank(choices[0].slice(1));
    else if (choices.length === 1) choices[0] = blank(choices[0]);
    if (choices.length === 1) return `\${${number}:${choices[0].replace(/[\\$}]/g, '\\$&')}}`;
    return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}

function expand(text) {
  return new Stops().expand(text);
}

function blank(words) {
  return `[TO COMPLETE: ${words}]`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check'));
