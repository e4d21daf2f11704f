import type { Citation } from '../../facts/fact';
import { sourcesOf } from '../../facts/sources/sourcesOf';
import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { chapterKey } from './chapterKey';
import { type Line, linesOf, reliedOn, restsOnAnotherItem, speaksOfMtus } from './lines';

/** A source that is cited and not used. */
export const notDiscussed: Check = {
  id: 'citation/not-discussed',
  title: 'Source not discussed',
  finds: 'A source of the reviewer’s line that the rationale uses neither by its name, nor by its chapter, its topic, its pages or as “the guidelines”.',
  why: 'The reasons have to show what the cited source advises and how it applies to this patient. A source that is only named decides nothing.',
  source: 'Labor Code 4610.6(e); 8 CCR 9792.10.6(d)',
  severity: 'information',
  draft: 'off',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: wrist('The ACOEM Guidelines advise a splint at night, and one was used without relief. Surgery is not planned.') },
    ],
    valid: [
      { part: 'item', text: wrist('The ACOEM Guidelines advise a splint at night. The ODG advises no more than one, and one was used without relief.') },
      { part: 'item', text: wrist('The ACOEM chapter advises a splint at night, and the guidelines for carpal tunnel syndrome the same. One was used without relief.'), note: '“The guidelines” may be any of those cited.' },
    ],
  },
  run(subject, report) {
    for (const line of linesOf(subject, 'reviewer')) {
      const { facts: item, place } = line;
      if (item.rationale.length === 0 || restsOnAnotherItem(item)) continue;
      for (const source of line.line.sources) {
        if (isUsed(source.citation, line)) continue;
        const words = quoted(line.line.text.slice(source.from, source.to));
        report({
          ...place,
          range: subject.facts.rangeInLine(line.line, source),
          message: `${words} is cited, and the rationale does not use it. The reasons have to show what the source advises for this patient: say it, or take the source out of the line.`,
        });
      }
    }
  },
};

/** Words of a rationale that may mean any source. */
const ANY: ReadonlySet<string> = new Set(['guideline', 'guidelines', 'literature', 'evidence', 'recommended', 'recommends', 'criteria']);

/** Words that stand in every citation. */
const COMMON: ReadonlySet<string> = new Set(['test', 'tests', 'treatment', 'medical', 'american', 'association', 'society', 'national', 'care', 'with', 'from', 'after', 'guidelines', 'guideline', 'chapter', 'medicine', 'journal']);

function isUsed(citation: Citation, { facts: item, line }: Line): boolean {
  const { family } = citation;
  if (family === 'odg' || family === 'mtus' || family === 'acoem') {
    const mtus = family !== 'odg';
    const references = reliedOn(item).filter((reference) => (reference.citation.family === 'odg') !== mtus);
    if (mtus && references.length === 0 && speaksOfMtus(item)) return true;
    if (mtus && references.length > 0) return references.some(({ citation: referred }) => mayBe(referred, citation)) || speaksOfTopic(citation, item);
    return references.length > 0 || speaksOfAny(item, line.sources.length === 1) || speaksOfTopic(citation, item);
  }
  return speaksOfAny(item, line.sources.length === 1) || speaksOfTopic(citation, item);
}

/** Whether what a rationale refers to may be what the line cites. */
function mayBe(referred: Citation, cited: Citation): boolean {
  return referred.chapter === undefined || chapterKey(referred) === chapterKey(cited) || cited.chapter === 'General Approaches';
}

/** "The guidelines" and the like, unless it is another's name ("the ACOEM Guidelines"); quoted criteria count where the line has one source only. */
function speaksOfAny(item: Line['facts'], alone: boolean): boolean {
  return item.rationale.some(({ facts }) => facts.tokens.some(({ lower, from }) => {
    if (alone) return ANY.has(lower);
    return (lower === 'guideline' || lower === 'guidelines') && !sourcesOf(facts).some((source) => from >= source.from && from <= source.to + 1);
  }));
}

/** Whether a word of the cited topic or title stands in the rationale. A topic that the request itself names proves nothing. */
function speaksOfTopic({ sections, family }: Citation, item: Line['facts']): boolean {
  const topic = new Set(sections.flatMap((section) => section.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 3 && !COMMON.has(word)));
  const heading = new Set(item.heading.flatMap(({ facts: { tokens } }) => tokens.map(({ lower }) => lower)));
  const named = (word: string): boolean => topic.has(word) && (!heading.has(word) || family === 'mtus');
  return item.rationale.some(({ facts: { tokens } }) => tokens.some(({ lower }) => named(lower)));
}

function wrist(reasons: string): string {
  return itemFor('Wrist splint: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Carpal Tunnel Syndrome, Splinting.',
    rationale: `${reasons} Therefore, the request for wrist splint is not medically necessary.`,
  });
}
