/* eslint-disable @typescript-eslint/no-require-imports, no-restricted-globals -- data loaded at first use: `import` would read them at every start */
import { inflateSync, strFromU8 } from 'fflate';
import type { ParagraphSource, ParagraphTopic } from './paragraphTopic';

/** The standard paragraphs as `tools/snippets.mjs` packs them: like things together, a line each, which packs best. */
interface Columns {
  readonly titles: string;
  readonly subjects: string;
  readonly facts: string;
  /** Kinds of drug, drugs, services, parts: lists with commas between, lists parted by `;`. */
  readonly fits: string;
  /** How many sources each topic has, with spaces between. */
  readonly counts: string;
  /** A letter for what it is, and its name. */
  readonly sources: string;
  readonly sections: string;
  readonly pages: string;
  /** What a source says, or `|` and what to look up, with `|` between. */
  readonly says: string;
}

/** The standard paragraphs by topic: prose, so they are packed. Unpacked at each call; whoever calls remembers. */
export function packedParagraphs(): ParagraphTopic[] {
  const { packed } = require('./data/paragraphs.json') as { packed: string };
  const columns = JSON.parse(strFromU8(inflateSync(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))))) as Columns;
  const [titles, subjects, facts, fits, names, sections, pages, says] = (['titles', 'subjects', 'facts', 'fits', 'sources', 'sections', 'pages', 'says'] as const).map((key) => columns[key].split('\n'));
  const counts = columns.counts.split(' ').map(Number);
  let next = 0;
  return counts.map((count, i): ParagraphTopic => {
    const [kinds, drugs, services, parts] = (fits?.[i] ?? '').split(';').map((list) => (list === '' ? [] : list.split(',')));
    const editions = Array.from({ length: count }, () => sourceFrom(names?.[next] ?? '', sections?.[next] ?? '', pages?.[next] ?? '', says?.[next++] ?? ''));
    return { title: titles?.[i] ?? '', subject: subjects?.[i] ?? '', facts: facts?.[i] ?? '', fits: { kinds: kinds ?? [], drugs: drugs ?? [], services: services ?? [], parts: parts ?? [] }, editions };
  });
}

function sourceFrom(coded: string, section: string, pages: string, says: string): ParagraphSource {
  const name = coded.slice(1);
  const rest = { ...(pages === '' ? {} : { pages }), ...(says.startsWith('|') ? { criteria: says.slice(1).split('|') } : { says }) };
  switch (coded.charAt(0)) {
    case 'g': return { guideline: name.split(','), section, ...rest };
    case 'e': return { edition: name, ...(section === '' ? {} : { section }), ...rest };
    case 'o': return { odg: name, topic: section, ...rest };
    case 'x': return { outside: name, name: section, ...rest };
    default: return { form: name, ...rest };
  }
}
