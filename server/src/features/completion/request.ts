import type { Determination, DisputedItem } from '../../determination/model';
import type { Segment } from '../../determination/skeleton/template';
import type { LetterFacts } from '../../facts/letterFacts';
import { findDrug } from '../../reference/drugNames';
import { shortTitle } from '../itemTitle';

/** What an item requests, as a sentence says it: without the mark of a list, and with a small letter unless it begins with a name. */
export function requestOf({ text }: Pick<Determination, 'text'>, item: DisputedItem): string {
  return insideSentence(shortTitle(text.slice(item.title), Infinity));
}

/** Words of a heading inside a sentence. */
export function insideSentence(words: string): string {
  const first = /^[A-Z][a-z]+/.exec(words)?.[0];
  if (first === undefined) return words;
  const drug = findDrug(first);
  if (drug && !drug.name.toLowerCase().startsWith(first.toLowerCase())) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Words at the beginning of a heading. */
export function asHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "is" or "is not", by the item's decision; a blank where there is none. */
export function verdictOf({ decision }: Pick<DisputedItem, 'decision'>): Segment {
  if (decision?.value === 'Upheld') return 'is not';
  if (decision?.value === 'Overturned') return 'is';
  return { words: 'is or is not', key: 'is or is not', choices: ['is not', 'is'] };
}

/** The sentence on medical necessity that agrees with the item's decision, in the form's words. */
export function conclusionOf(determination: Determination, item: DisputedItem): Segment[] {
  const request = requestOf(determination, item);
  return [`Therefore, the request for ${request} `, verdictOf(item), necessity(determination)];
}

/** How a form's conclusions end. */
export function necessity({ form }: Pick<Determination, 'form'>): string {
  return form.item.decisions.Overturned[0]?.endsWith('and appropriate') === true ? ' medically necessary and appropriate.' : ' medically necessary.';
}

/** What the case summary calls the patient: "injured worker", where it says nothing else. */
export function patientNoun({ summary }: Pick<LetterFacts, 'summary'>): string {
  for (const { facts } of summary.slice(0, 3)) {
    const noun = /^(?:the|this) (injured worker|patient|applicant|claimant|employee|worker)\b/i.exec(facts.text)?.[1];
    if (noun !== undefined) return noun.toLowerCase();
  }
  return 'injured worker';
}
