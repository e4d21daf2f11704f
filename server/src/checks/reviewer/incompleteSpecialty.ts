import type { Check } from '../check';
import { statementWith } from '../example';
import { isHalfTyped } from '../halfTyped';
import { isUnfilled, listed, quoted } from '../words';
import { resemblance } from './resemblance';
import { namedSpecialty } from './specialtyValue';

/** A specialty that is cut off or misspelled. */
export const incompleteSpecialty: Check = {
  id: 'reviewer/incomplete-specialty',
  title: 'Specialty cut off or misspelled',
  finds: 'A specialty of the reviewer that is the beginning of a known one, or nearly one: “Board Certified in Family”, “Physical Medicine & Rehabn”. A specialty that resembles no known one is left alone.',
  why: 'The specialty shows that the reviewer is competent in the treatment in dispute. “Board Certified in Family” names no board.',
  source: '8 CCR 9792.10.6(e)',
  severity: 'warning',
  fix: 'suggested',
  examples: {
    invalid: [
      { part: 'statement', text: statementWith('Family') },
      { part: 'statement', text: statementWith('Physical Medicine & Rehabn') },
      { part: 'statement', text: statementWith('Orthopedic Surgery, Sports Medecine') },
    ],
    valid: [
      { part: 'statement', text: statementWith('Preventive Medicine, Occupational Medicine') },
      { part: 'statement', text: statementWith('Physical Medicine and Rehabilitation, Pain Management') },
      { part: 'statement', text: statementWith('PM&R') },
      { part: 'statement', text: statementWith('Surgery, Orthopedic'), note: 'A name turned round.' },
      { part: 'statement', text: statementWith('Chiropractor, Acupuncturist') },
      { part: 'statement', text: statementWith('Travel Medicine'), note: 'Not on the list, and like nothing on it.' },
    ],
  },
  run({ determination }, report) {
    const { text } = determination;
    const value = namedSpecialty(determination);
    if (!value || isUnfilled(text, value)) return;
    for (const { from, to, cut, names } of resemblance(text.slice(value))) {
      const range = text.range(value.from + from, value.from + to);
      if (isHalfTyped(text, range, [...names, ...names.map((name) => name.replaceAll(' & ', ' and '))])) continue;
      const [only] = names;
      const what = cut ? 'is only the beginning of a specialty' : 'is not quite the name of a specialty';
      report({
        range,
        message: `${quoted(text.slice(range))} ${what}, and the specialty shows that the reviewer is competent in this treatment. Write it in full: ${listed(names.slice(0, 3).map(quoted), 'or')}.`,
        ...(only !== undefined && names.length === 1 ? { fix: { title: `Replace by ${quoted(only)}`, edits: [{ start: range.start, end: range.end, newText: only }] } } : {}),
      });
    }
  },
};
