import { topicOf } from '../../checks/citation/chapterKey';
import type { Period } from '../../checks/citation/dates';
import type { Citation } from '../../facts/fact';
import { type Edition, inForce } from '../../reference/editions';
import { titleKey } from '../../reference/guidelines';
import type { Reference } from '../../reference/reference';

/** From the denial to the decision, as ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of a determination for a citation: the claims administrator's was made by the day of the denial. */
export function daysOf(period: Period | undefined, side: 'claims' | 'reviewer'): Days | undefined {
  return period && { from: period.denied.iso, to: side === 'claims' ? period.denied.iso : period.decided.iso };
}

/**
 * The editions that a citation can mean, those in force on the determination's days first: by the title and the year that it names, or
 * without a year by those days. "General Approaches 2004" is several; the section says which.
 */
export function editionsCited(citation: Citation, reference: Reference, days: Days | undefined): readonly Edition[] {
  const { family, chapter, year, sections } = citation;
  if ((family !== 'mtus' && family !== 'acoem') || chapter === undefined) return [];
  const named = reference.find(`${chapter}${year === undefined ? '' : ` ${year}`}`).flatMap((hit) => (hit.kind === 'edition' ? [hit.edition] : []));
  const topic = topicOf(citation, reference);
  const ofTopic = topic === undefined ? [] : reference.editions().filter((edition) => edition.topic === topic && (year === undefined || edition.years.includes(year)));
  // "Low Back Complaints" is the chapter of 2004 alone; "Chronic Pain" is any edition's.
  const byTitle = year === undefined && /(?:complaints|disorders)$/i.test(chapter) && named.length > 0;
  const all = byTitle || ofTopic.length === 0 ? named : ofTopic;
  const bySection = all.filter(({ title }) => sections.some((section) => titleKey(section) === titleKey(title)));
  const meant = bySection.length > 0 ? bySection : all;
  const current = days ? meant.filter((edition) => inForce(edition, days.from, days.to) === 'in-force') : [];
  return current.length > 0 ? current : meant;
}
