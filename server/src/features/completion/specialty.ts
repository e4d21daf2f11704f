import { SPECIALTIES } from '../../reference/specialties';
import type { Place } from './place';
import { fitting, type Proposal, type Proposals } from './proposal';

/** Behind the label of the reviewer's specialty, or behind a comma there: the names of specialties. Behind words of a sentence only if asked. */
export function inSpecialty(place: Place): Proposals | undefined {
  const { before, after, determination: { form }, occasion, offset, section } = place;
  if (section?.kind !== 'made' || occasion === '\n' || /^[^\s,.]/.test(after)) return undefined;
  const slot = form.statement.specialty.find((one) => (one.after.endsWith(':') || occasion === 'asked') && before.toLowerCase().includes(one.after.toLowerCase()));
  if (!slot) return undefined;
  const value = before.slice(before.toLowerCase().lastIndexOf(slot.after.toLowerCase()) + slot.after.length);
  if (slot.before.some((words) => value.includes(words)) || (occasion === ':' && value !== '')) return undefined;
  const typed = value.slice(value.lastIndexOf(',') + 1).trimStart();
  const space = /\s$/.test(before.slice(0, before.length - typed.length)) ? '' : ' ';
  return fitting(offset - typed.length, offset, typed, SPECIALTIES.names.map((name): Proposal => ({ kind: 'statement', label: name, detail: 'specialty', text: [space + name] })), SPECIALTIES.names.length);
}
