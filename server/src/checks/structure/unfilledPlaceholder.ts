import { placeholdersIn } from '../../text/placeholders';
import { contains } from '../../text/range';
import type { Check } from '../check';
import { ITEM, SUMMARY } from '../example';
import { quoted } from '../words';

/** A template's or snippet's blank left in the text. */
export const unfilledPlaceholder: Check = {
  id: 'structure/unfilled-placeholder',
  title: 'Blank left to fill in',
  finds: 'A blank of a template or snippet that was not filled in: “[TO COMPLETE]”, a row of underscores, question marks or capital X, “<<...>>”.',
  why: 'A determination that is mailed with a blank in it lacks the fact that belongs there.',
  source: 'Practice',
  severity: 'error',
  draft: 'information',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('six sessions', '[TO COMPLETE: number] sessions') },
      { part: 'summary', text: SUMMARY.replace('six sessions', '____ sessions') },
      { part: 'item', text: ITEM.replace('a good result', '<<result>>') },
      { part: 'rationale', text: '???', note: 'One finding, not an empty rationale as well.' },
    ],
    valid: [
      { part: 'summary', text: SUMMARY.replace('six sessions', '6 sessions') },
      { part: 'summary', text: SUMMARY.replace('left knee pain', '“left knee [medial] pain”'), note: 'Words in square brackets inside a quotation are the writer’s explanation.' },
      { part: 'summary', text: `${SUMMARY}\n\n____________________________`, note: 'A line of its own is a rule or a place to sign.' },
    ],
  },
  run({ determination }, report) {
    const { items, second, text } = determination;
    for (const range of placeholdersIn(text, 0, second?.from ?? text.text.length)) {
      const item = items.find(({ whole }) => contains(whole, range));
      report({
        range,
        ...(item ? { item: item.index } : {}),
        message: `The blank ${quoted(text.slice(range))} is still to be filled in. Write what belongs here, or take it out.`,
      });
    }
  },
};
