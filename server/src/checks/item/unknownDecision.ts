import type { Check } from '../check';
import { editDistance } from '../../text/similarity';
import { ITEM } from '../example';
import { isHalfTyped } from '../halfTyped';
import { isUnfilled, listed, quoted } from '../words';

/** A decision in a word that the form does not have. */
export const unknownDecision: Check = {
  id: 'item/unknown-decision',
  title: 'Unknown decision',
  finds: 'A word in the decision’s place that is neither Upheld nor Overturned: “Upheald”, “Denied”.',
  why: 'Only the two words say what becomes of the denial. “Approved” and “Denied” leave open whether the request or the denial is meant.',
  source: 'The form; Labor Code 4610.6',
  severity: 'error',
  fix: 'suggested',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: ITEM.replace(': Upheld', ': Upheald') },
      { part: 'item', text: ITEM.replace(': Upheld', ': Denied') },
    ],
    valid: [
      { part: 'item', text: ITEM },
      { part: 'item', text: ITEM.replace(': Upheld', ':  UPHELD') },
    ],
  },
  run({ determination }, report) {
    const { form, items, text } = determination;
    const known = [...form.item.decisions.Upheld, ...form.item.decisions.Overturned];
    for (const { decision, index } of items) {
      if (!decision || decision.value) continue;
      const { range } = decision;
      if (isHalfTyped(text, range, known) || isUnfilled(text, range)) continue;
      const written = text.slice(range);
      const meant = known.filter((word) => editDistance(written.toLowerCase(), word.toLowerCase(), 2) <= 2);
      const [only] = meant;
      report({
        range,
        item: index,
        message: `${quoted(written)} is no decision that the form knows, so it is not clear whether the denial stands. Write ${listed((meant.length === 1 ? meant : known).map(quoted), 'or')}.`,
        ...(only !== undefined && meant.length === 1 ? { fix: { title: `Replace by ${quoted(only)}`, edits: [{ start: range.start, end: range.end, newText: only }] } } : {}),
      });
    }
  },
};
