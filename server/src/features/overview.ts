import type { HeaderKey } from '../determination/form';
import type { Decision, Determination } from '../determination/model';
import type { Citation, LineFacts } from '../facts/fact';
import type { LetterFacts } from '../facts/letterFacts';
import { chapters2004, findGuideline } from '../reference/guidelines';
import { SPECIALTIES } from '../reference/specialties';

/** What a determination is, in words that are never its own: good for counting, and for telling to whom its text must not go. */
export interface Overview {
  /** Year and month of the decision, "2016-11"; absent where the case header has no such date. */
  readonly month?: string;
  /** The reviewer's specialties by their full or usual names, as far as they are known. */
  readonly specialties: readonly string[];
  readonly items: readonly ItemOverview[];
}

/** A disputed item, counted. */
export interface ItemOverview {
  readonly decision: Decision | null;
  /** What the reviewer guideline cites, each once: "MTUS: Chronic Pain", "ODG: Knee & Leg", "Study". */
  readonly guidelines: readonly string[];
}

/** What a determination is, for counting. */
export function overviewOf(determination: Determination, facts: LetterFacts): Overview {
  const month = monthOf(facts, 'decisionDate');
  return {
    ...(month === undefined ? {} : { month }),
    specialties: specialtiesIn(specialtyText(determination)),
    items: facts.items.map(({ item, reviewer }) => ({ decision: item.decision?.value ?? null, guidelines: guidelinesOf(reviewer) })),
  };
}

function monthOf(facts: LetterFacts, key: HeaderKey): string | undefined {
  const { year, month } = facts.headerDate(key)?.date ?? {};
  return year === undefined || month === undefined ? undefined : `${String(year)}-${String(month).padStart(2, '0')}`;
}

function specialtyText({ reviewer, text }: Determination): string {
  return reviewer?.specialty ? text.slice(reviewer.specialty) : '';
}

/** The specialties that a text names, in its order, the longest name first: "Internal Medicine, Rheumatology" has two, and "Pain Medicine" is not also "Medicine". */
export function specialtiesIn(text: string): string[] {
  const words = plainWords(text);
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST_NAME, words.length - i); length > 0; length--) {
      const name = nameOf(words.slice(i, i + length).join(' '));
      if (name === undefined) continue;
      if (!found.includes(name)) found.push(name);
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Words in the longest name of a specialty. */
const LONGEST_NAME = 10;

function nameOf(words: string): string | undefined {
  return (names ??= new Map([...SPECIALTIES.also, ...SPECIALTIES.names].map((name) => [plainWords(name).join(' '), name]))).get(words);
}

let names: ReadonlyMap<string, string> | undefined;

function plainWords(text: string): string[] {
  return text.toLowerCase().replaceAll('&', ' and ').split(/[^a-z]+/).filter((word) => word !== '');
}

function guidelinesOf(line: LineFacts | undefined): string[] {
  return [...new Set(line?.sources.map(({ citation }) => guidelineName(citation)))];
}

const FAMILIES: Readonly<Record<Citation['family'], string>> = {
  mtus: 'MTUS', acoem: 'ACOEM', odg: 'ODG', study: 'Study', other: 'Another guideline', web: 'A web page',
};

/** A citation by the names of the reference data alone. */
function guidelineName({ family, chapter, number }: Citation): string {
  const title = chapter === undefined ? undefined : titleOf(chapter, family === 'odg');
  const known = title ?? (number === undefined ? undefined : chapters2004().find((one) => one.number === number)?.title);
  return known === undefined ? FAMILIES[family] : `${FAMILIES[family]}: ${known}`;
}

function titleOf(chapter: string, odg: boolean): string | undefined {
  const hit = findGuideline(chapter).find(({ kind }) => (kind === 'odg') === odg);
  switch (hit?.kind) {
    case 'edition': return hit.edition.title;
    case 'topic': return hit.topic.title;
    case 'chapter': return hit.chapter.title;
    case 'odg': return hit.odg.title;
    default: return undefined;
  }
}
