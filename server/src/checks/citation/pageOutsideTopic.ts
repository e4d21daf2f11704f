import type { LineFacts, SourceMention } from '../../facts/fact';
import { perLine } from '../../facts/perSentence';
import type { PageRange } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';
import type { Check } from '../check';
import { itemFor } from '../example';
import { linesOf } from './lines';
import { quoted } from '../words';

/** A page on which the cited topic does not stand. */
export const pageOutsideTopic: Check = {
  id: 'citation/page-outside-topic',
  title: 'Page of another topic',
  finds: 'A page of the chronic pain guideline of 2009 on which, by our list, the cited topic does not stand. The list is from memory and can be edited: this is never more than a hint.',
  why: 'A wrong page under a right topic is usually left over from another item.',
  source: '8 CCR 9792.24.2 (2009)',
  severity: 'hint',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [{ part: 'item', text: soma('Carisoprodol (Soma) Page(s): 46') }],
    valid: [
      { part: 'item', text: soma('Carisoprodol (Soma) Page(s): 29') },
      { part: 'item', text: soma('Muscle relaxants (for pain) Page(s): 63-65') },
      { part: 'item', text: soma('Page(s): 46'), note: 'No topic, no contradiction.' },
    ],
  },
  run(subject, report) {
    const { reference } = subject.facts;
    const list = reference.records?.topics ? 'By the project’s list and ours' : 'By our list, which is from memory';
    for (const { line, place } of linesOf(subject)) {
      for (const { source, ranges, outside } of misplacedIn(line)(reference)) {
        const where = [...new Set(ranges.map((range) => (range.from === range.to ? String(range.from) : `${range.from}-${range.to}`)))].join(' or ');
        report({
          ...place,
          range: subject.facts.rangeInLine(line, source),
          message: `${list}, ${quoted(source.citation.sections.join(', '))} stands on page ${where}, and page ${outside[0] === outside[1] ? outside[0] : `${outside[0]}-${outside[1]}`} is cited. Look whether page and topic belong together.`,
        });
      }
    }
  },
};

/** The topics' words, in lower case and in the singular, and their pages. */
type TopicWords = readonly { readonly words: ReadonlySet<string>; readonly pages: readonly PageRange[] }[];

const byReference = new WeakMap<Reference, TopicWords>();

function topicWords(reference: Reference): TopicWords {
  let topics = byReference.get(reference);
  if (!topics) byReference.set(reference, (topics = reference.topics().map(({ title, aliases, pages }) => ({ words: new Set(plainWords([title, ...aliases].join(' '))), pages }))));
  return topics;
}

/** The pages of the topics in whose names and aliases all of these words stand. */
function pagesOfTopic(words: string, topics: TopicWords): PageRange[] {
  const wanted = plainWords(words);
  if (wanted.length === 0) return [];
  return topics.flatMap((topic) => (wanted.every((word) => topic.words.has(word)) ? [...topic.pages] : []));
}

/** A source, the pages on which its topics stand, and a cited page that is none of them. */
interface Misplaced {
  readonly source: SourceMention;
  readonly ranges: readonly PageRange[];
  readonly outside: readonly [number, number];
}

/** The misplaced pages of a line. A line is read by one reference, and they are looked for once. */
const misplacedIn = perLine((line) => {
  let known: readonly Misplaced[] | undefined;
  return (reference: Reference) => (known ??= misplaced(line, reference));
});

/** For each source of a line on the chronic pain guideline of 2009: whether a page lies outside of its topics. */
function misplaced({ sources }: LineFacts, reference: Reference): Misplaced[] {
  return sources.flatMap((source) => {
    const { chapter, family, year, pages, sections } = source.citation;
    if (family !== 'mtus' || chapter !== 'Chronic Pain' || (year !== undefined && year !== 2009)) return [];
    const found = sections.map((section) => pagesOfTopic(section, topicWords(reference)));
    if (found.length === 0 || found.some((ranges, i) => ranges.length === 0 && sections[i]?.startsWith('9792') !== true)) return [];
    const ranges = found.flat();
    const outside = pages.find(([from, to]) => !ranges.some((range) => from >= range.from && to <= range.to));
    return ranges.length > 0 && outside ? [{ source, ranges, outside }] : [];
  });
}

/** Words in lower case, the small ones left out and plurals in the singular. */
function plainWords(text: string): string[] {
  const words = text.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length > 2 && word !== 'the' && word !== 'for' && word !== 'and');
  return words.map((word) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word));
}

function soma(where: string): string {
  return itemFor('Carisoprodol 350mg #30: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': `Decision based on MTUS Chronic Pain Treatment Guidelines ${where}.`,
    rationale: 'The MTUS Chronic Pain Guidelines do not recommend the drug beyond two to three weeks, and on 12/01/2016 it had been taken for six months. Therefore, the request for carisoprodol 350mg #30 is not medically necessary.',
  });
}
