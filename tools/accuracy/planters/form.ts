import { type Bed, field, pick, type Planter, raw, replace, sentences } from './planter';

/** Mistakes in the form: parts that are missing, decisions that contradict, sentences cut, identifiers left in. */
export const FORM_PLANTERS: readonly Planter[] = [
  {
    name: 'decision flipped',
    group: 'form',
    noticedBy: ['conclusion/*', 'rationale/contradicts-itself'],
    plant: (bed) => {
      const item = pick(bed, bed.cleanItems.filter(({ decision }) => decision?.value));
      return item?.decision && replace(bed.source, item.decision.range, item.decision.value === 'Upheld' ? 'Overturned' : 'Upheld');
    },
  },
  {
    name: '“not” dropped from a conclusion',
    group: 'form',
    noticedBy: ['conclusion/*', 'rationale/contradicts-itself'],
    plant: (bed) => {
      const places = bed.cleanItems.flatMap((item) => {
        const rationale = field(item, 'rationale');
        if (!rationale || item.decision?.value !== 'Upheld') return [];
        const text = raw(bed, rationale.value);
        const found = [...text.matchAll(/\bis not (?=medically\snecessary)/g)];
        return found.length === 1 && found[0] ? [rationale.value.start + found[0].index] : [];
      });
      const at = pick(bed, places);
      return at === undefined ? undefined : replace(bed.source, { start: at, end: at + 'is not '.length }, 'is ');
    },
  },
  removal('claims administrator guideline removed', 'claims-guideline', 'item/missing-claims-guideline'),
  removal('reviewer guideline removed', 'reviewer-guideline', 'item/missing-reviewer-guideline'),
  removal('rationale removed', 'rationale', 'item/missing-rationale'),
  {
    name: 'citation removed from the reviewer guideline',
    group: 'form',
    noticedBy: ['item/empty-field', 'citation/missing'],
    plant: (bed) => {
      const item = pick(bed, bed.cleanItems.filter((candidate) => field(candidate, 'reviewer-guideline')));
      const line = item && field(item, 'reviewer-guideline');
      return line && replace(bed.source, line.value, '');
    },
  },
  {
    name: 'decision removed',
    group: 'form',
    noticedBy: ['item/missing-decision'],
    plant: (bed) => {
      const item = pick(bed, bed.cleanItems.filter(({ decision }) => decision?.value));
      return item?.decision && replace(bed.source, { start: item.title.end, end: item.decision.range.end }, '');
    },
  },
  {
    name: 'decision misspelt',
    group: 'form',
    noticedBy: ['item/unknown-decision', 'item/missing-decision'],
    plant: (bed) => {
      const item = pick(bed, bed.cleanItems.filter(({ decision }) => decision?.value));
      return item?.decision && replace(bed.source, item.decision.range, item.decision.value === 'Upheld' ? 'Upheald' : 'Overtuned');
    },
  },
  {
    name: 'section heading removed',
    group: 'form',
    noticedBy: ['structure/*'],
    plant: (bed) => {
      const section = pick(bed, bed.determination.sections);
      return section && replace(bed.source, section.heading, '');
    },
  },
  {
    name: 'standard sentence cut',
    group: 'form',
    noticedBy: ['reviewer/missing-statement', 'reviewer/altered-statement'],
    plant: (bed) => {
      const body = bed.determination.reviewer?.whole;
      const standard = body ? sentences(bed, body).filter(({ text }) => text.startsWith('He/she ')) : [];
      const sentence = pick(bed, standard);
      return sentence && replace(bed.source, sentence, '');
    },
  },
  {
    name: 'specialty removed',
    group: 'form',
    noticedBy: ['reviewer/missing-specialty', 'reviewer/incomplete-specialty'],
    plant: (bed) => {
      const specialty = bed.determination.reviewer?.specialty;
      return specialty && replace(bed.source, specialty, '');
    },
  },
  ...['SSN 078-05-1120', 'telephone (555) 555-0142', 'e-mail jane.roe@example.com', 'date of birth 04/05/1961', 'claim number 06-123456789', 'MRN 00123456'].map(
    (identifier): Planter => ({
      name: `identifier inserted: ${identifier.split(' ')[0] ?? ''}`,
      group: 'form',
      noticedBy: ['privacy/*'],
      plant: (bed) => {
        const body = bed.determination.sections.find(({ kind }) => kind === 'summary')?.body;
        return body && replace(bed.source, { start: body.end, end: body.end }, ` Per the intake form: ${identifier}.`);
      },
    }),
  ),
];

function removal(name: string, kind: 'claims-guideline' | 'reviewer-guideline' | 'rationale', noticedBy: string): Planter {
  return {
    name,
    group: 'form',
    noticedBy: [noticedBy],
    plant: (bed: Bed) => {
      const item = pick(bed, bed.cleanItems.filter((candidate) => field(candidate, kind)));
      const removed = item && field(item, kind);
      return removed && replace(bed.source, removed.whole, '');
    },
  };
}
