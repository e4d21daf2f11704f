import { isMtus, speaksOfMtus } from '../../checks/citation/lines';
import type { ItemFacts, Statement } from '../../facts/letterFacts';
import { sentencesOf } from '../../text/sentences';
import { folded } from '../../text/folded';
import { paragraphProposals } from './paragraph';
import { patientFacts } from './patientFacts';
import { factsOf, type Place } from './place';
import type { Proposal, Proposals } from './proposal';
import { conclusionOf } from './request';
import { standardsFor } from './topics';
import { goingOn } from './typed';

/** In a rationale: the standard paragraph, what the summary says of this patient, the step down from the MTUS, and the conclusion. */
export function inRationale(place: Place): Proposals | undefined {
  const { determination: { text: { source } }, field, item, offset, occasion, after } = place;
  if (!item || field?.kind !== 'rationale' || occasion === '\n' || /^\S/.test(after)) return undefined;
  const value = folded(source.slice(field.label.end, offset)).trimStart();
  if (occasion === ':' && value !== '') return undefined;
  const typed = sentenceTyped(value);
  const list = [...(value === typed ? paragraphProposals(place) : []), ...sentences(place)];
  // In the middle of a sentence only what begins with its words goes on.
  const begun = typed.includes(' ') ? list.filter(({ filter, label }) => (filter ?? label).toLowerCase().startsWith(typed.toLowerCase())) : list;
  return goingOn(place, typed, begun);
}

/** What is typed of the last sentence; nothing where it has ended. */
function sentenceTyped(value: string): string {
  const last = sentencesOf(value, 0, value.length).at(-1);
  if (!last) return '';
  const words = value.slice(last.from, last.to);
  return /[.!?]["')\]]*$/.test(words) ? '' : value.slice(last.from);
}

function sentences(place: Place): Proposal[] {
  const { determination, item } = place;
  if (!item) return [];
  const conclusion: Proposal = {
    kind: 'sentence', label: 'Therefore, the request … medically necessary.', filter: 'Therefore, the request for', detail: 'conclusion', text: conclusionOf(determination, item),
    about: ['form', item.decision?.value ? `It agrees with the decision of the heading, ${item.decision.value}.` : 'The heading is not decided yet: the conclusion has its own choice.'],
  };
  return [...hierarchy(place), ...patientFacts(place), conclusion];
}

/** Why a lower source is used, where the line rests on one and the rationale does not say it yet. */
function hierarchy(place: Place): Proposal[] {
  const item = place.item && factsOf(place, place.item);
  const cited = item?.reviewer?.sources ?? [];
  if (!item || cited.length === 0 || cited.some(({ citation }) => isMtus(citation)) || speaksOfMtus({ ...item, rationale: others(item, place.offset) })) return [];
  const subject = standardsFor(place)[0]?.topic.subject;
  const odg = cited.some(({ citation }) => citation.family === 'odg');
  return [{
    kind: 'sentence', label: 'The MTUS does not address …', filter: 'The MTUS does not address', detail: 'step down the hierarchy', about: ['form', 'A lower source may be used only where every higher one does not apply (Labor Code 4610.5(c)(2)). Say it only when no guideline of the MTUS in force covers the request.'],
    text: ['The MTUS does not address ', subject ?? { words: 'request' }, odg ? ', so the Official Disability Guidelines (ODG) were consulted.' : ', so current evidence outside of it was consulted.'],
  }];
}

/** The sentences of a rationale without the one that is being written. */
function others({ rationale }: ItemFacts, offset: number): readonly Statement[] {
  return rationale.filter(({ range }) => offset < range.start || offset > range.end);
}
