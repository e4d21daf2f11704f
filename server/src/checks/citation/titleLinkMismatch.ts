import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { linesOf } from './lines';

/** Parts of addresses that name no subject. */
const PLAIN: ReadonlySet<string> = new Set([
  'http', 'https', 'www', 'com', 'org', 'gov', 'net', 'edu', 'html', 'htm', 'pdf', 'php', 'aspx', 'index', 'tab', 'test', 'tests', 'understanding', 'analytes', 'article', 'articles', 'pmc', 'pubmed', 'doi',
  'health', 'topics', 'topic', 'conditions', 'content', 'pages', 'page', 'documents', 'docs', 'guidelines', 'guideline', 'drugs', 'drug', 'medication', 'medications', 'treatment', 'treatments', 'main', 'home', 'default', 'view', 'full', 'abstract',
]);

/** Words of a request or title that are no subject either. */
const GENERAL: ReadonlySet<string> = new Set(['blood', 'tests', 'test', 'levels', 'level', 'free', 'total', 'and', 'the', 'of', 'for', 'labs', 'lab', 'laboratory', 'serum', 'screen', 'panel', 'times', 'upheld', 'overturned', 'retrospective', 'request', 'with', 'without']);

/** A title that is not that of the page its address leads to. */
export const titleLinkMismatch: Check = {
  id: 'citation/title-link-mismatch',
  title: 'Title and address differ',
  finds: 'A source whose title names one subject and whose address leads to another, the one that was requested.',
  why: 'The title was left over from another item. Whoever looks the source up finds another one than the line names.',
  source: 'Practice; 8 CCR 9792.21.1(d)',
  severity: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: blood('Ferritin', 'Folate Tests', 'https://labs.example.org/understanding/analytes/ferritin/tab/test/') },
      { part: 'item', text: blood('TSH', 'Folate Tests', 'https://labs.example.org/understanding/analytes/tsh/') },
    ],
    valid: [
      { part: 'item', text: blood('Ferritin', 'Ferritin Tests', 'https://labs.example.org/understanding/analytes/ferritin/tab/test/') },
      { part: 'item', text: blood('DHEA', 'Dehydroepiandrosterone Sulfate Test', 'https://labs.example.org/understanding/analytes/DHEAS/tab/test/'), note: 'The address has the title’s abbreviation.' },
      { part: 'item', text: blood('Cortisol', 'Hormones of the adrenal gland', 'https://labs.example.org/a/12345/'), note: 'An address without words says nothing.' },
    ],
  },
  run(subject, report) {
    for (const { line, facts, place } of linesOf(subject)) {
      const heading = new Set(facts.heading.flatMap((statement) => statement.facts.tokens.map(({ lower }) => lower)).filter((word) => !GENERAL.has(word)));
      for (const source of line.sources) {
        const words = line.text.slice(source.from, source.to);
        const link = addressIn(words);
        if (!link) continue;
        const title = words.slice(0, link.from).split(',', 1)[0]?.trim() ?? '';
        const titleWords = wordsIn(title).filter((word) => !GENERAL.has(word));
        const slug = slugWords(link.address).find((word) => heading.has(word));
        if (slug === undefined || titleWords.length === 0) continue;
        if (titleWords.some((word) => heading.has(word) || slug.includes(word)) || isAbbreviation(slug, title)) continue;
        report({
          ...place,
          range: subject.facts.rangeInLine(line, source),
          message: `The title ${quoted(title)} and the address (“${slug}”) are of two different pages; the request is about ${quoted(slug)}. The title was probably left over from another item: correct it.`,
        });
      }
    }
  },
};

function addressIn(text: string): { readonly from: number; readonly address: string } | undefined {
  const lower = text.toLowerCase();
  const from = ['http://', 'https://', 'www.'].map((start) => lower.indexOf(start)).filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (from === undefined) return undefined;
  let to = from;
  while (to < text.length && !' ,()'.includes(text.charAt(to))) to++;
  return { from, address: lower.slice(from, to) };
}

/** The words of an address behind its host. */
function slugWords(address: string): string[] {
  const path = address.replace('http://', '').replace('https://', '').split('/').slice(1).join('/');
  return wordsIn(path).filter((word) => word.length > 2 && !PLAIN.has(word));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+\d*/g) ?? [];
}

/** Whether the letters stand in the title in their order, from its first on: "dhea" in "Dehydroepiandrosterone". */
function isAbbreviation(short: string, title: string): boolean {
  const letters = title.toLowerCase();
  if (!letters.startsWith(short.charAt(0))) return false;
  let at = 0;
  for (const char of short) {
    at = letters.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function blood(what: string, title: string, address: string): string {
  return itemFor(`Blood test: ${what}: Upheld`, {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ${title}, Society of Laboratory Medicine (${address}).`,
    rationale: `The MTUS does not address this test. The Society of Laboratory Medicine advises it where symptoms point to it, and none are recorded. Therefore, the request for blood test: ${what} is not medically necessary.`,
  });
}
