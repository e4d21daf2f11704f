import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HEADINGS, letter, STATEMENT } from '../../../server/src/checks/example';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';
import { partsOf } from '../../../server/src/reference/anatomy';
import { findDrug } from '../../../server/src/reference/drugNames';
import { allDrugs } from '../../../server/src/reference/drugs';
import { editionNamed, editions, inForce } from '../../../server/src/reference/editions';
import { odgChapters } from '../../../server/src/reference/guidelines';
import { corpusFiles } from '../../corpus/corpus';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

interface Source {
  readonly guideline?: readonly string[];
  readonly edition?: string;
  readonly odg?: string;
  readonly says?: string;
  readonly criteria?: readonly string[];
}

interface Topic {
  readonly id: string;
  readonly prefix: string;
  readonly request: string;
  readonly fits: { readonly kinds?: readonly string[]; readonly drugs?: readonly string[]; readonly services?: readonly string[]; readonly parts?: readonly string[] };
  readonly facts: string;
  readonly editions: readonly Source[];
}

const root = new URL('../../../', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const snippets = Object.entries(read<Record<string, Snippet>>('snippets/imr-determination.code-snippets')).map(([name, snippet]) => ({ name, ...snippet }));
const { asOf, parts } = read<{ asOf: string; parts: readonly Snippet[] }>('data/snippets/form.json');
const topics = readdirSync(new URL('data/snippets/', root))
  .filter((file) => file !== 'form.json')
  .flatMap((file) => read<{ topics: readonly Topic[] }>(`data/snippets/${file}`).topics);
const paragraphs = snippets.filter(({ prefix }) => !parts.some((part) => part.prefix === prefix));

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(`${check} threw`, { cause: error });
  },
});

/** A snippet as it stands before anything is typed: every tab stop holds its default, every choice its first entry. */
function inserted({ body }: Pick<Snippet, 'body'>): string {
  const values = new Map<string, string>();
  const text = body.join('\n').replace(/\$\{(\d+)([:|])([^}]*)\}/g, (_, number: string, kind: string, stop: string) => {
    const written = (kind === ':' ? stop : choicesOf(stop)[0] ?? '').replace(/\\(.)/g, '$1');
    values.set(number, written);
    return written;
  });
  return text.replace(/\$(\d+)/g, (_, number: string) => values.get(number) ?? `$${number}`).replace(/\\(.)/g, '$1');
}

/** The entries of a choice, which a comma parts that is not escaped. */
function choicesOf(stop: string): string[] {
  return stop.replace(/\|$/, '').split(/(?<!\\),/);
}

/** The words of a text, without punctuation and capitals. */
function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*|\d+(?:\.\d+)*/g) ?? [];
}

/** The days of a letter in which the edition of a snippet is the one to cite. */
function header(prefix: string): string {
  const year = prefix.includes('-2016') ? 2017 : /-20\d\d|-o(?:dg|ther)/.test(prefix) ? 2015 : 2026;
  return [
    `Case Number: CM${year - 2000}-0000017`, `Date Assigned: 02/04/${year} Date of Injury: 05/09/${year - 2}`,
    `Decision Date: 03/03/${year} UR Denial Date: 01/12/${year}`, `Priority: Standard Application Received: 01/21/${year}`,
  ].join('\n');
}

const GROUPS = ['structure/', 'reviewer/', 'item/', 'citation/'];

/** What is found in a letter besides blanks to fill in. */
function findings(text: string): string[] {
  return service
    .check(service.read(text), { ...DEFAULT_SETTINGS, preset: 'final' })
    .filter(({ check }) => GROUPS.some((group) => check.startsWith(group)) && check !== 'structure/unfilled-placeholder')
    .map(({ check, range, message }) => `${check}: ${text.slice(range.start, range.end)} (${message})`);
}

function blanks(text: string): number {
  return service.check(service.read(text), { ...DEFAULT_SETTINGS, preset: 'final' }).filter(({ check }) => check === 'structure/unfilled-placeholder').length;
}

const summary = (request: string, year: number): string =>
  `The injured worker is a 46-year-old female who was injured on 05/09/${year - 2}, when she slipped on a wet floor. The diagnoses are recorded. ` +
  `On 12/01/${year - 1} she reported pain of 5/10. On examination motion was limited. On 01/12/${year} utilization review denied ${request}.`;

function letterWith(prefix: string, request: string, paragraph: string): string {
  const head = header(prefix);
  return letter({
    header: head, made: STATEMENT, summary: summary(request, 2000 + Number(head.slice(15, 17))),
    items: `${request}: Upheld\n\nClaims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.\n\n${paragraph}`,
  });
}

describe('the file of snippets', () => {
  test('is what its sources say', () => {
    expect(execFileSync(process.execPath, [fileURLToPath(new URL('tools/snippets.mjs', root)), '--check'], { encoding: 'utf8' })).toContain('fresh');
  });

  test('is contributed for determinations alone', () => {
    const { contributes } = read<{ contributes: { snippets: readonly { language: string; path: string }[] } }>('package.json');
    expect(contributes.snippets).toEqual([{ language: 'imr-determination', path: './snippets/imr-determination.code-snippets' }]);
  });

  test('has a prefix of its own for each, which no prose contains', () => {
    expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
    expect(snippets.map(({ prefix }) => prefix).filter((prefix) => !/^imr-[a-z\d]+(?:-[a-z\d]+)*$/.test(prefix))).toEqual([]);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });

  test('has at least 60 topics', () => {
    expect(topics.length).toBeGreaterThanOrEqual(60);
  });

  test('tells of every paragraph its source and to verify it', () => {
    expect(paragraphs.filter(({ description }) => !description.endsWith('Verify before signing.') || description.length < 60).map(({ prefix }) => prefix)).toEqual([]);
  });

  test('has tab stops that are numbered from 1 without a gap, and no choice of one', () => {
    for (const { prefix, body } of snippets) {
      const numbers = [...body.join('\n').matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      expect(numbers, prefix).toEqual(numbers.map((_, i) => i + 1));
      expect(body.join('\n'), prefix).not.toMatch(/\|[^,|]*\|\}|[{}]{2}|\$\{(?!\d)/);
    }
  });
});

describe('the topics', () => {
  test.each(topics.map((topic) => [topic.id, topic] as const))('%s has the guideline in force first', (_, topic) => {
    const [first] = topic.editions;
    expect(paragraphs.some(({ prefix }) => prefix === topic.prefix)).toBe(true);
    if (first?.guideline) {
      const now = editions().filter((edition) => edition.topic === first.guideline?.[0] && edition.from !== undefined && inForce(edition, asOf, asOf) !== 'ended-before');
      // Where no adoption is shown for the day, the edition whose adoption is likely stands in.
      const shown = now.filter((edition) => inForce(edition, asOf, asOf) === 'in-force');
      const adopted = shown.length > 0 ? shown : now;
      const line = inserted(paragraphs.find(({ prefix }) => prefix === topic.prefix) ?? { body: [] }).split('\n')[0] ?? '';
      expect(adopted.some(({ title, years }) => years.some((year) => line.includes(`MTUS ${title} ${year}, Section(s): [TO COMPLETE: section on `)))).toBe(true);
      expect(first.says, 'the wording of a guideline in force is not in the reference data').toBeUndefined();
    } else if (first?.odg) expect(first.says, 'the ODG is revised all the time').toBeUndefined();
    else expect(topic.id).toBe('ancillary');
  });

  test('name editions, chapters, kinds, drugs and parts of the body that the reference data know', () => {
    const kinds = new Set(allDrugs().flatMap((drug) => drug.kinds as readonly string[]));
    const known = {
      edition: (id: string) => editionNamed(id) !== undefined,
      odg: (title: string) => odgChapters().some((chapter) => chapter.title === title),
      kind: (kind: string) => kinds.has(kind),
      drug: (name: string) => findDrug(name) !== undefined,
      part: (name: string) => partsOf(name).length > 0,
    };
    const unknown = topics.flatMap(({ id, fits, editions: sources }) =>
      [
        ...sources.flatMap(({ edition, odg }) => [...(edition && !known.edition(edition) ? [edition] : []), ...(odg && !known.odg(odg) ? [odg] : [])]),
        ...(fits.kinds ?? []).filter((kind) => !known.kind(kind)),
        ...(fits.drugs ?? []).filter((drug) => !known.drug(drug)),
        ...(fits.parts ?? []).filter((part) => !known.part(part)),
      ].map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('say of an older edition either what it says or what to look up', () => {
    for (const { id, editions: sources } of topics) {
      for (const source of sources) expect((source.says === undefined) !== (source.criteria === undefined), id).toBe(true);
    }
  });
});

describe('a paragraph as inserted', () => {
  const requestOf = (prefix: string): string => [...topics].sort((a, b) => b.prefix.length - a.prefix.length).find((topic) => prefix.startsWith(topic.prefix))?.request ?? '';

  test.each(paragraphs.map((snippet) => [snippet.prefix, snippet] as const))('%s has no finding but its blanks', (prefix, snippet) => {
    const text = letterWith(prefix, requestOf(prefix), inserted(snippet));
    expect(findings(text)).toEqual([]);
    expect(blanks(text)).toBeGreaterThan(3);
  });

  test.each(paragraphs.map((snippet) => [snippet.prefix, snippet] as const))('%s decides nothing and has a place for this patient', (_, snippet) => {
    const text = inserted(snippet);
    expect(text).toMatch(/In this case, .*\[TO COMPLETE: /);
    expect(text).toMatch(/\[TO COMPLETE: is or is not\] medically necessary\.$/);
    expect(snippet.body.join('\n')).toContain('|[TO COMPLETE: is or is not],is not,is|}');
  });

  test('has a restated guideline verified before it is signed', () => {
    for (const { prefix, description, body } of paragraphs) {
      if (description.includes('Restated from memory')) expect(body.join('\n'), prefix).toContain('[TO COMPLETE: verify ');
      else expect(body.join('\n'), prefix).toMatch(/\[TO COMPLETE: criterion: |did not cite any medical evidence/);
    }
  });
});

describe('the parts of the form', () => {
  const part = (prefix: string): string => inserted(snippets.find((snippet) => snippet.prefix === prefix) ?? { body: [] });

  test('make a whole determination that lacks nothing but what is to be filled in', () => {
    const text = part('imr-determination');
    const determination = service.read(text);
    expect(findings(text)).toEqual([]);
    expect(determination.items).toHaveLength(1);
    expect(text).toContain(HEADINGS.items);
  });

  test.each(['imr-item', 'imr-item-head', 'imr-modified'])('%s begins an item', (prefix) => {
    const rest = prefix === 'imr-item' ? '' : prefix === 'imr-item-head' ? part('imr-muscle-relaxants') : `${part('imr-claims')}\n\n${part('imr-muscle-relaxants')}`;
    const text = letter({ items: [part(prefix), rest].filter(Boolean).join('\n\n') });
    expect(findings(text)).toEqual([]);
    expect(service.read(text).items).toHaveLength(1);
  });
});

describe('the words of the snippets are our own', () => {
  const RUN = 10;
  /** The sealed letters of the corpus (its README says which) stay closed. */
  const corpus = corpusFiles().filter(({ path }) => path.startsWith('2014/') || Number(/(\d+)\.txt$/.exec(path)?.[1]) % 4 !== 3);

  test.skipIf(corpus.length === 0)(`no ${RUN} words running stand in a letter of the corpus, but the form's own`, () => {
    const form = new Set(runs([...Object.values(HEADINGS), ...parts.filter(({ prefix }) => FORM_PARTS.has(prefix)).map(inserted)].map((text) => words(text))));
    const letters = new Set(runs(corpus.map(({ text }) => words(text))));
    const shared = snippets
      .filter(({ prefix }) => !FORM_PARTS.has(prefix))
      .flatMap(({ prefix, body }) => pieces(own(body)).flatMap((piece) => runs([words(piece)]).filter((run) => letters.has(run) && !form.has(run)).map((run) => `${prefix}: ${run}`)));
    expect(shared).toEqual([]);
  });

  function runs(texts: readonly (readonly string[])[]): string[] {
    return texts.flatMap((text) => text.slice(0, Math.max(0, text.length - RUN + 1)).map((_, i) => text.slice(i, i + RUN).join(' ')));
  }

  /** A snippet without its guideline line, which is the form's words and titles. */
  function own(body: readonly string[]): string {
    return body.filter((line) => !line.startsWith('MAXIMUS guideline:')).join('\n');
  }

  /** What a snippet can put into a letter: its text with the defaults, and every choice. */
  function pieces(body: string): string[] {
    return [inserted({ body: body.split('\n') }), ...[...body.matchAll(/\$\{\d+\|([^}]*)\}/g)].flatMap(([, stop]) => choicesOf(stop ?? ''))];
  }
});

/** Parts that are the form's fixed text. */
const FORM_PARTS = new Set(['imr-determination', 'imr-statement', 'imr-credentials', 'imr-summary-lead', 'imr-summary', 'imr-items-lead', 'imr-claims', 'imr-maximus', 'imr-modified', 'imr-item', 'imr-item-head']);
