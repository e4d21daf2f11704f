import { isDigit } from '../../text/characters';
import type { Check } from '../check';
import { quoted } from '../words';
import generic from './genericWords.json';
import { tokens } from './headingWords';

const GENERIC: ReadonlySet<string> = new Set(generic.generic);
const FILLER: ReadonlySet<string> = new Set(generic.filler);

/** A heading that names no particular drug, study, treatment or body part. */
export const vagueHeading: Check = {
  id: 'item/vague-heading',
  title: 'Vague heading',
  finds: 'A heading of general words only, with no drug, study, body part, quantity or date: “Creams”, “Medications”, “Physical therapy”.',
  why: 'The claims administrator has to carry out the decision, and cannot tell from such a heading what was decided.',
  source: 'Practice; 8 CCR 9792.10.6(d), a statement of the disputed medical treatment',
  severity: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'heading', text: 'Creams: Upheld' },
      { part: 'heading', text: 'Topical compounded medications: Upheld' },
      { part: 'heading', text: 'Physical therapy: Upheld' },
      { part: 'heading', text: 'MRI (at the next visit): Upheld', note: 'No body part.' },
    ],
    valid: [
      { part: 'heading', text: 'Lidocaine 5% cream: Upheld' },
      { part: 'heading', text: 'Six physical therapy sessions: Upheld' },
      { part: 'heading', text: 'Associated surgical service: Crutches: Upheld' },
      { part: 'heading', text: 'Gym membership: Upheld' },
    ],
  },
  run({ determination }, report) {
    const { items, text } = determination;
    for (const { title, index } of items) {
      const words = tokens(text.lower.slice(title.from, title.to));
      if (!words.some((word) => GENERIC.has(word)) || !words.every((word) => GENERIC.has(word) || FILLER.has(word) || isListNumber(word, words))) continue;
      report({
        range: title,
        item: index,
        message: `${quoted(text.slice(title))} does not say which one, so that it is not clear what was decided. Name the drug, study or body part, and how much, as the request has it.`,
      });
    }
  },
};

/** A lone number in front of a heading counts the item and says nothing of it. */
function isListNumber(word: string, words: readonly string[]): boolean {
  return word === words[0] && words.length > 1 && word.length === 1 && isDigit(word.charCodeAt(0)) && !words.some((other) => other.startsWith('session') || other.startsWith('visit'));
}
