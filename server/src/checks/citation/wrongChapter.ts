import type { SourceMention } from '../../facts/fact';
import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { chapterKey } from './chapterKey';
import { type Line, linesOf, nameOf } from './lines';
import { type Region, REGIONAL, regionOf } from './regions';
import type { Report } from '../check';
import type { Subject } from '../subject';

/** Topics that the ODG keeps in one chapter for the whole body. */
const WHOLE_BODY = ['preoperative', 'pre-operative', 'transportation', 'durable medical', 'dme', 'home health', 'gym', 'mri (general)', 'office visit', 'return to work', 'compression'];

/** Sections of a chapter that are about treatment, under which no imaging study stands. */
const TREATMENT_SECTIONS: ReadonlySet<string> = new Set(['physical methods', 'activity modification', 'work activities', 'medications', 'epidural steroid injections', 'epidural steroid injections (esis)', 'comfort', 'physical medicine treatment']);

/** A chapter on another part of the body than the request's. */
export const wrongChapter: Check = {
  id: 'citation/wrong-chapter',
  title: 'Chapter of another body part',
  finds: 'A chapter on one part of the body cited for a request about another: an MRI of the knee under Low Back Complaints. The thoracic spine stands under the neck or under the low back; nerve studies under any chapter of the limb.',
  why: 'The criteria of another part of the body were not written for this request. Usually the neighbouring entry of the list was picked.',
  source: 'Labor Code 4610.5(c)(2); 8 CCR 9792.23.1-9792.23.9',
  severity: 'warning',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: imaging('MRI of the right knee', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.') },
      { part: 'item', text: imaging('MRI of the cervical spine', 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.') },
    ],
    valid: [
      { part: 'item', text: imaging('MRI of the thoracic spine', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.') },
      { part: 'item', text: imaging('EMG of the left hand', 'Decision based on MTUS Elbow Complaints 2007, Section(s): Special Studies.') },
      { part: 'item', text: imaging('X-rays of the left shoulder and lumbar spine', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'), note: 'One chapter that fits is enough.' },
      { part: 'item', text: imaging('Pre-operative chest x-ray before arthroscopy of the right knee', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.'), note: 'Preparation for surgery stands where the guideline has it.' },
    ],
  },
  run(subject, report) {
    for (const line of linesOf(subject)) {
      const region = regionOf(line.facts);
      if (!region) continue;
      const wrong = [line.line.sources.filter(({ citation }) => citation.family !== 'odg'), line.line.sources.filter(({ citation }) => citation.family === 'odg')]
        .map((sources) => otherPart(sources, region))
        .filter((source) => source !== undefined);
      for (const source of wrong) {
        // The MTUS had no chapter on the hip before 2017, so that its nearest one is only worth a look.
        const nearest = region.chapters.has('hip') && chapterKey(source.citation) === 'low back' && source.citation.family !== 'odg';
        report({
          ...line.place,
          ...(nearest ? { severity: 'information' as const } : {}),
          range: subject.facts.rangeInLine(line.line, source),
          message: `The request is about ${quoted(region.words)}, and ${nameOf(source.citation)} is about another part of the body; its criteria were not written for this request. ${line.side === 'claims' ? 'Look whether it was transcribed so.' : 'Cite the chapter that covers it, or say why this one is used.'}`,
          related: [{ range: line.facts.item.title, item: line.place.item, message: 'The request' }],
        });
      }
      if (wrong.length === 0 && region.imaging && line.side === 'reviewer') imagingElsewhere(subject, line, region, report);
    }
  },
};

/** The first chapter on another part of the body, if none of the chapters fits. */
function otherPart(sources: readonly SourceMention[], { chapters }: Region): SourceMention | undefined {
  const regional = sources.filter(({ citation }) => REGIONAL.has(chapterKey(citation) ?? ''));
  if (regional.some(({ citation }) => chapters.has(chapterKey(citation) ?? ''))) return undefined;
  return regional.find(({ citation }) => !citation.sections.some((section) => WHOLE_BODY.some((topic) => section.toLowerCase().includes(topic))));
}

/** An imaging study of a part of the body under the chapter on pain, or under sections on treatment. */
function imagingElsewhere({ facts }: Subject, { line, facts: item, place }: Line, region: Region, report: Report): void {
  const fits = line.sources.some(({ citation }) => REGIONAL.has(chapterKey(citation) ?? '') && (citation.sections.length === 0 || citation.sections.some((section) => !TREATMENT_SECTIONS.has(section.toLowerCase()))));
  if (fits || line.sources.length === 0) return;
  const source = line.sources.find(({ citation }) => (chapterKey(citation) === 'chronic pain' && citation.family === 'odg') || (REGIONAL.has(chapterKey(citation) ?? '') && citation.sections.length > 0));
  if (!source) return;
  const pain = chapterKey(source.citation) === 'chronic pain';
  report({
    ...place,
    severity: 'information',
    range: facts.rangeInLine(line, source),
    message: pain
      ? `Imaging of ${quoted(region.words)} is cited under a chapter on pain; its criteria stand in the chapter on that part of the body. Look whether the right chapter was picked.`
      : `An imaging study is cited under ${quoted(source.citation.sections.join(', '))}, which is about treatment; the criteria for imaging stand in another section, such as Special Studies. Look whether the right section was picked.`,
    related: [{ range: item.item.title, item: place.item, message: 'The request' }],
  });
}

function imaging(request: string, line: string): string {
  return itemFor(`${request}: Upheld`, {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': line,
    rationale: `The ACOEM Guidelines advise the study after four to six weeks of care where red flags are seen, and none are recorded. Therefore, the request for ${request.startsWith('P') || request.startsWith('X') ? request.charAt(0).toLowerCase() + request.slice(1) : request} is not medically necessary.`,
  });
}
