import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { letter } from '../../../server/src/checks/example';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { proposalsAt } from '../../../server/src/features/completion';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

interface Topic {
  readonly title: string;
  readonly request: string;
}

const root = new URL('../../../data/snippets/', import.meta.url);
const topics = readdirSync(root)
  .filter((file) => file !== 'form.json')
  .flatMap((file) => (JSON.parse(readFileSync(new URL(file, root), 'utf8')) as { topics: readonly Topic[] }).topics);

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

const [DENIED, CITED] = ['The Claims Administrator did not cite any medical evidence for its decision.', '[TO COMPLETE: guideline]'];

/** A determination with one item, as two of its parts stand. */
function determination(year: number, heading: string, request: string, rationale: string): string {
  return letter({
    header: `Case Number: CM${year - 2000}-0000017\nDate Assigned: 02/04/${year} Date of Injury: 05/09/${year - 2}\nDecision Date: 03/03/${year} UR Denial Date: 01/12/${year}\nPriority: Standard Application Received: 01/21/${year}`,
    summary: `The injured worker is a 46-year-old female who was injured on 05/09/${year - 2}, when she slipped on a wet floor. The diagnoses are recorded. On 12/01/${year - 1} she reported pain of 5/10. On 01/12/${year} utilization review denied ${request}.`,
    items: `${heading}\n\nClaims Administrator guideline: ${DENIED}\n\nMAXIMUS guideline: ${CITED}\n\nDecision rationale: ${rationale}`,
  });
}

/** The paragraphs that are offered in the rationale of an item, by their names, each in its place. */
function offered(year: number, request: string, decision: string): { readonly name: string; readonly text: string }[] {
  const [source = '', rest = ''] = determination(year, `${request}: ${decision}`, request, '|').split('|');
  const read = service.read(source + rest);
  const { start = 0, end = 0, list = [] } = proposalsAt(read, service.facts(read), source.length, 'asked') ?? {};
  return list.filter(({ kind }) => kind === 'paragraph').map(({ label, text }) => ({ name: label, text: (source + rest).slice(0, start) + plainText(text) + (source + rest).slice(end) }));
}

describe.each([2015, 2026])('In %i', (year) => {
  test.each(topics)('$title: the paragraphs agree with either decision, and nothing is found but blanks', ({ title, request }) => {
    for (const decision of ['Upheld', 'Overturned']) {
      const own = offered(year, request, decision).filter(({ name }) => name === `Paragraph: ${title}` || name.startsWith(`Paragraph: ${title}, `));
      expect(own.length).toBeGreaterThan(0);
      for (const { text } of own) {
        const found = service.check(service.read(text), { ...DEFAULT_SETTINGS, preset: 'final' });
        expect(found.filter(({ check }) => check !== 'structure/unfilled-placeholder').map(({ check, range }) => `${check}: ${text.slice(range.start, range.end)}`)).toEqual([]);
        expect(text).toContain(decision === 'Upheld' ? 'is not medically necessary.' : 'is medically necessary.');
      }
    }
  });
});

describe('The paragraph that fits best stands first', () => {
  test.each([
    ['C6-7 interlaminar epidural steroid injection', 'Epidural steroid injection, cervical'],
    ['Left L5-S1 epidural steroid injection', 'Epidural steroid injection, lumbar'],
    ['Bilateral L4-5 and L5-S1 medial branch blocks', 'Facet joint and medial branch blocks, lumbar'],
    ['Right C4-5 and C5-6 medial branch blocks', 'Facet joint and medial branch blocks, cervical and thoracic'],
    ['Aquatic therapy 2 times a week for 4 weeks', 'Aquatic therapy'],
    ['Flurbiprofen 20%, baclofen 2%, lidocaine 5% cream 180g', 'Compounded topical creams'],
    ['Lidocaine 5% patch #30', 'Lidocaine patch'],
    ['Cyclobenzaprine oral suspension 150ml', 'Compounded oral drugs and kits'],
    ['Cyclobenzaprine 10mg #60', 'Muscle relaxants'],
    ['Right carpal tunnel corticosteroid injection', 'Carpal tunnel and tendon sheath injection'],
    ['Complete blood count and comprehensive metabolic panel', 'Laboratory monitoring'],
  ])('%s: %s', (request, title) => {
    expect(offered(2026, request, 'Upheld')[0]?.name.replace('Paragraph: ', '')).toMatch(new RegExp(`^${title}(?:, |$)`));
  });
});
