import type { Requested } from '../../facts/denied/request';
import type { LevelMention } from '../../facts/fact';
import type { TextRange } from '../../text/range';
import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { disagreements, itemOf, PLACES } from './pairs';
import { denied } from './saying';
import { unknownLevels } from './unknownValues';

interface Levels {
  readonly request: Requested;
  readonly names: ReadonlySet<string>;
  readonly first: LevelMention;
  readonly last: LevelMention;
}

/** The same procedure at two levels of the spine. */
export const level: Check = {
  id: 'consistency/level',
  title: 'Spinal level differs',
  finds: 'A disputed item at other spinal levels than in the account of the denial or in the rationale’s own words on the request.',
  why: 'The wrong level of the spine is a plainly erroneous finding of fact: determinations have been reversed for it.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('an epidural steroid injection at L4-5'), items: itemFor('Epidural steroid injection at L5-S1: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('a medial branch block at C4-5 and C5-6'), items: itemFor('Medial branch block at C5-6 and C6-7: Upheld') }) },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('an epidural steroid injection at L4-5 and L5-S1'), items: itemFor('Epidural steroid injection L4-S1: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('an epidural steroid injection at C3-C4'), items: itemFor('Epidural steroid injection at C3-4: Upheld') }) },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    const told: TextRange[] = [];
    for (const { pair, mine, value } of disagreements(facts, levelsOf, agree)) {
      const here = facts.rangeOf(value.request.statement, { from: value.first.from, to: value.last.to });
      const there = facts.rangeOf(mine.request.statement, { from: mine.first.from, to: mine.last.to });
      told.push(here);
      report({
        range: here,
        item: itemOf(pair),
        message: `${quoted(text.slice(here))} in ${PLACES[pair.place]}, but ${quoted(text.slice(there))} in the heading of item ${pair.dispute.item.index}. The wrong level is a ground of appeal: look it up in the request and correct one of them.`,
        related: [{ range: there, item: pair.dispute.item.index, message: `The heading of item ${pair.dispute.item.index}` }],
      });
    }
    for (const { statement, span: words, item, heading, own } of unknownLevels(facts)) {
      const here = facts.rangeOf(statement, words);
      const there = facts.rangeOf(heading, own);
      if (told.some(({ from, to }) => from < here.to && here.from < to)) continue;
      report({
        range: here,
        item: item.item.index,
        severity: 'information',
        message: `${quoted(text.slice(here))} stands in the rationale alone: the heading has ${quoted(text.slice(there))}, and the case summary knows no other level that fits. Look it up in the request and correct one of them.`,
        related: [{ range: there, item: item.item.index, message: 'The heading' }],
      });
    }
  },
};

function levelsOf(request: Requested): Levels | undefined {
  const usable = request.levels.filter(({ impossible }) => impossible === undefined);
  const [first] = usable;
  const last = usable.at(-1);
  return first && last ? { request, names: new Set(usable.flatMap(({ levels }) => levels)), first, last } : undefined;
}

/** One may name fewer levels than the other, but none that the other has not. */
function agree({ names: mine }: Levels, { names: other }: Levels): boolean {
  return [...mine].every((name) => other.has(name)) || [...other].every((name) => mine.has(name));
}
