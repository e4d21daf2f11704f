import type { Citation } from '../../facts/fact';
import type { Check } from '../check';
import { itemFor } from '../example';
import { type Edition, inForce } from '../../reference/editions';
import type { Reference } from '../../reference/reference';
import { chapterKey, topicOf } from './chapterKey';
import { periodOf } from './dates';
import { isMtus, type Line, linesOf, nameOf } from './lines';

/** An edition of the MTUS that was not in force. */
export const supersededEdition: Check = {
  id: 'citation/superseded-edition',
  title: 'Edition not in force',
  finds: 'A year of an MTUS guideline that ended before utilization review, or began after the decision, by the determination’s own dates. An edition in force on any day between them is accepted; a determination without dates accepts every one.',
  why: 'The presumption of correctness belongs to the MTUS in force. What an earlier edition advised may have been changed.',
  source: '8 CCR 9792.21(a), the current MTUS; Labor Code 4604.5(a)',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: tens('Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).'), note: 'Reviewed in December 2016, after the edition of 2016 had come into force.' },
      { part: 'item', text: tens('Decision based on MTUS Chronic Pain 2017, Section(s): TENS.'), note: 'In force from December 2017.' },
    ],
    valid: [
      { part: 'item', text: tens('Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).') },
      { part: 'claims-guideline', text: 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Knee.', note: 'Not known to have been replaced.' },
    ],
  },
  run(subject, report) {
    const { reference } = subject.facts;
    const lines = linesOf(subject);
    const period = lines.some(({ line }) => line.sources.length > 0) ? periodOf(subject) : undefined;
    if (!period) return;
    for (const line of lines) {
      for (const source of line.line.sources) {
        const decided = line.side === 'claims' ? period.denied.iso : period.decided.iso;
        const edition = outOfForce(source.citation, reference, period.denied.iso, decided);
        if (!edition) continue;
        const before = inForce(edition, period.denied.iso, decided) === 'ended-before';
        const day = before ? period.denied : period.decided;
        const [current] = reference.editionInForce(edition.topic, day.iso, day.iso);
        const now = current ? ` The one in force was that of ${current.years.join(' or ')}.` : '';
        report({
          ...line.place,
          ...(edition.confidence === 'memory' ? { severity: 'hint' as const } : line.side === 'reviewer' && isOnPurpose(source.citation, line) ? { severity: 'information' as const } : {}),
          range: subject.facts.rangeInLine(line.line, source),
          message: `${nameOf(source.citation)} ${before ? `was in force until ${shown(edition.to ?? '')}, before utilization review (${shown(day.iso)})` : `came into force on ${shown(edition.from ?? '')}, after the decision (${shown(day.iso)})`}.${now} ${line.side === 'claims' ? 'Decide by the edition in force.' : 'Cite the edition in force, or say in the rationale why the other one is used.'}`,
          related: [{ range: day.range, message: before ? 'Utilization review' : 'The decision' }],
        });
      }
    }
  },
};

/** The cited edition, if every edition of that year ended before the period or began after it. */
function outOfForce(citation: Citation, reference: Reference, denied: string, decided: string): Edition | undefined {
  const topic = topicOf(citation, reference);
  const { year } = citation;
  if (!isMtus(citation) || year === undefined || topic === undefined) return undefined;
  const cited = reference.editions().filter((edition) => edition.topic === topic && edition.years.includes(year));
  const outside = cited.every((edition) => ['ended-before', 'started-after'].includes(inForce(edition, denied, decided)));
  return outside ? cited[0] : undefined;
}

/** Whether the rationale names the year, beside another edition of the same guideline: then it is used on purpose. */
function isOnPurpose(citation: Citation, { facts: item }: Line): boolean {
  const named = item.rationale.flatMap(({ facts: { mentions } }) => mentions.flatMap((mention) => (mention.kind === 'source' && chapterKey(mention.citation) === chapterKey(citation) ? [mention.citation.year] : [])));
  return named.includes(citation.year) && named.some((year) => year !== undefined && year !== citation.year);
}

function shown(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${month}/${day}/${year}`;
}

function tens(line: string): string {
  return itemFor('TENS unit rental for one month: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': line,
    rationale: 'The MTUS Chronic Pain Guidelines advise a trial of one month beside a program of functional restoration, and no such program is planned. Therefore, the request for TENS unit rental for one month is not medically necessary.',
  });
}
