import type { SourceMention } from '../../../../server/src/facts/fact';

/** A source in short: family chapter #number year | sections | pages, `*` for outside of the MTUS. The number is shown where ACOEM is named. */
export function shown({ citation }: SourceMention): string {
  const { family, chapter, number, year, sections, pages, malformedPages, nonMtus } = citation;
  const head = [family, chapter, family === 'acoem' && number !== undefined ? `#${number}` : undefined, year].filter((part) => part !== undefined).join(' ');
  const list = pages.length > 0 ? `p. ${pages.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ')}` : undefined;
  const parts = [head, sections.length > 0 ? sections.join(' + ') : undefined, list, malformedPages === undefined ? undefined : 'malformed'].filter((part) => part !== undefined);
  return parts.join(' | ') + (nonMtus ? ' *' : '');
}
