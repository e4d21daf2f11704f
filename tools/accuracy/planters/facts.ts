import type { DisputedItem } from '../../../server/src/determination/model';
import { type Bed, common, field, pick, type Planter, raw, replace, sentences, tellingWords } from './planter';

/** Mistakes of fact: another item's text, and a fact changed in one of the places where it stands. */
export const FACT_PLANTERS: readonly Planter[] = [
  {
    name: 'conclusion of another item',
    group: 'facts',
    noticedBy: ['conclusion/*', 'rationale/*', 'consistency/*'],
    plant: (bed) => {
      const [item, other] = twoItems(bed);
      const own = item && conclusionOf(bed, item);
      const theirs = other && conclusionOf(bed, other);
      if (!own || !theirs || own.text === theirs.text) return undefined;
      const names = tellingWords(theirs.text);
      if (common(names, tellingWords(raw(bed, other.title))) < 0.3) return undefined;
      return replace(bed.source, own, theirs.text);
    },
  },
  {
    name: 'rationale of another item',
    group: 'facts',
    noticedBy: ['conclusion/*', 'rationale/*', 'consistency/*', 'citation/*'],
    plant: (bed) => {
      const [item, other] = twoItems(bed);
      const own = item && field(item, 'rationale');
      const theirs = other && field(other, 'rationale');
      if (!own || !theirs || common(tellingWords(raw(bed, theirs.value)), tellingWords(raw(bed, other.title))) < 0.5) return undefined;
      return replace(bed.source, own.value, raw(bed, theirs.value));
    },
  },
  {
    name: 'guideline line of another item',
    group: 'facts',
    noticedBy: ['citation/*'],
    plant: (bed) => {
      const [item, other] = twoItems(bed);
      const own = item && field(item, 'reviewer-guideline');
      const theirs = other && field(other, 'reviewer-guideline');
      if (!own || !theirs || common(tellingWords(raw(bed, own.value)), tellingWords(raw(bed, theirs.value))) > 0.5) return undefined;
      return replace(bed.source, own.value, raw(bed, theirs.value));
    },
  },
  changeInHeading('side changed', ['consistency/side', 'conclusion/*', 'consistency/*'], /\b(left|right)\s+([a-z]{3,})/gi, (side) => opposite(side)),
  changeInHeading('level changed', ['consistency/level', 'consistency/*'], /\b([CTL])(\d)-\1?(\d)\b/g, (letter, upper, lower) =>
    Number(upper) > 1 ? `${letter}${String(Number(upper) - 1)}-${letter}${String(Number(lower) - 1)}` : `${letter}${String(Number(upper) + 1)}-${letter}${String(Number(lower) + 1)}`,
  ),
  changeInHeading('dose changed', ['consistency/dose', 'consistency/*'], /\b(\d+(?:\.\d+)?)\s?mg\b/g, (amount) => `${String(Number(amount) * 2)}mg`),
  changeInHeading('quantity changed', ['consistency/quantity', 'consistency/*'], /#\s?(\d+)\b/g, (count) => `#${String(Number(count) + 30)}`),
  {
    name: 'sex changed',
    group: 'facts',
    noticedBy: ['consistency/sex'],
    plant: (bed) => {
      const summary = bed.determination.sections.find(({ kind }) => kind === 'summary')?.body;
      const text = summary ? raw(bed, summary) : '';
      const noun = /\b(?:year|y)[- \n]*(?:old|o)[- \n]+(male|female|man|woman)\b/i.exec(text);
      if (!summary || !noun?.[1]) return undefined;
      const male = /^m/i.test(noun[1]);
      const pronouns = text.match(male ? /\b(?:he|his|him)\b/gi : /\b(?:she|her)\b/gi)?.length ?? 0;
      if (pronouns < 2) return undefined;
      const at = summary.start + noun.index + noun[0].length - noun[1].length;
      return replace(bed.source, { start: at, end: at + noun[1].length }, male ? 'female' : 'male');
    },
  },
  {
    name: 'age changed',
    group: 'facts',
    noticedBy: ['consistency/age'],
    plant: (bed) => {
      const ages = [...bed.source.matchAll(/\b(\d\d)[- \n]?year[- \n]?old\b/gi)];
      const twice = ages.filter(([, years]) => ages.filter(([, other]) => other === years).length > 1);
      const last = twice.at(-1);
      return last?.[1] === undefined ? undefined : replace(bed.source, { start: last.index, end: last.index + 2 }, String(Number(last[1]) + 3));
    },
  },
  {
    name: 'date of injury changed',
    group: 'facts',
    noticedBy: ['consistency/date'],
    plant: (bed) => {
      const date = bed.determination.header?.fields.find(({ key }) => key === 'dateOfInjury');
      const summary = bed.determination.sections.find(({ kind }) => kind === 'summary')?.body;
      const [, month, day, year] = (date && /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(raw(bed, date.value))) ?? [];
      if (!summary || !month || !day || !year) return undefined;
      const short = [String(Number(month)), String(Number(day)), year.slice(2)];
      const ways = ['-', '/'].flatMap((mark) => [[month, day, year], [month, day, short[2]], [short[0], short[1], year], short].map((parts) => ({ mark, text: parts.join(mark) })));
      const beginning = raw(bed, summary).slice(0, 250);
      const way = ways.find(({ text }) => beginning.includes(text));
      if (!way) return undefined;
      const start = summary.start + beginning.indexOf(way.text);
      const changed = [month, String(((Number(day) + 11) % 27) + 1), String(Number(year) - 1)].join(way.mark);
      return replace(bed.source, { start, end: start + way.text.length }, changed);
    },
  },
  {
    name: 'denied item dropped',
    group: 'facts',
    noticedBy: ['consistency/undecided-item'],
    plant: (bed) => {
      if (bed.determination.items.length < 2) return undefined;
      const summary = bed.determination.sections.find(({ kind }) => kind === 'summary')?.body;
      const denial = summary && raw(bed, summary).slice(-900);
      const named = bed.cleanItems.filter((item) => {
        const words = tellingWords(raw(bed, item.title));
        const others = bed.determination.items.filter((other) => other !== item).flatMap((other) => [...tellingWords(raw(bed, other.title))]);
        return denial && /utilization review|\bUR\b|denied|non-?certified/i.test(denial) && common(words, tellingWords(denial)) === 1 && [...words].some((word) => !others.includes(word));
      });
      const item = pick(bed, named);
      return item && replace(bed.source, item.whole, '');
    },
  },
];

/** Two items about different things. */
function twoItems(bed: Bed): [DisputedItem, DisputedItem] | [undefined, undefined] {
  const item = pick(bed, bed.cleanItems);
  if (!item) return [undefined, undefined];
  const words = tellingWords(raw(bed, item.title));
  const others = bed.determination.items.filter((candidate) => candidate !== item && candidate.decision?.value === item.decision?.value);
  const other = pick(bed, others.filter(({ title }) => common(words, tellingWords(raw(bed, title))) < 0.34));
  return other ? [item, other] : [undefined, undefined];
}

/** The last sentence of a rationale that says "medically necessary". */
function conclusionOf(bed: Bed, item: DisputedItem): { start: number; end: number; text: string } | undefined {
  const rationale = field(item, 'rationale');
  const stated = rationale ? sentences(bed, rationale.value).filter(({ text }) => /medically\snecessary/.test(text)) : [];
  return stated.at(-1);
}

/** Changes a fact in a heading that the summary or the item's own rationale states in the same words. */
function changeInHeading(name: string, noticedBy: readonly string[], pattern: RegExp, change: (...groups: string[]) => string): Planter {
  return {
    name,
    group: 'facts',
    noticedBy,
    plant: (bed) => {
      const summary = bed.determination.sections.find(({ kind }) => kind === 'summary')?.body;
      const places = bed.cleanItems.flatMap((item) => {
        const rationale = field(item, 'rationale');
        const elsewhere = `${summary ? raw(bed, summary) : ''} ${rationale ? raw(bed, rationale.value) : ''}`.toLowerCase().replace(/\s+/g, ' ');
        const found = [...raw(bed, item.title).matchAll(pattern)];
        const match = found.length === 1 ? found[0] : undefined;
        if (!match || !elsewhere.includes(match[0].toLowerCase().replace(/\s+/g, ' '))) return [];
        const changed = change(...match.slice(1));
        if (elsewhere.includes(changed.toLowerCase())) return [];
        const start = item.title.start + match.index;
        const rest = name.startsWith('side') ? (match[1]?.length ?? 0) : match[0].length;
        return [{ start, end: start + rest, changed }];
      });
      const place = pick(bed, places);
      return place && replace(bed.source, place, place.changed);
    },
  };
}

function opposite(side: string): string {
  const other = side.toLowerCase() === 'left' ? 'right' : 'left';
  return /^[A-Z]/.test(side) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
