import type { Determination } from '../../../server/src/determination/model';
import type { TextRange } from '../../../server/src/text/range';

/** What a determination says, without where it says it: equal for equal determinations, whatever their layout. */
export function modelOf({ text, form, header, sections, reviewer, items, unplaced, second }: Determination): unknown {
  const words = (range: TextRange | undefined): string | undefined => range && text.slice(range);
  return {
    form: form.id,
    header: header?.fields.map(({ key, label, value }) => [key, words(label), words(value)]),
    sections: sections.map(({ kind, heading, lead, body, misspeltFor }) => ({ kind, heading: words(heading), lead: words(lead), body: words(body), misspeltFor })),
    reviewer: reviewer && { specialty: words(reviewer.specialty), licensure: words(reviewer.licensure) },
    items: items.map(({ index, heading, title, decision, fields }) => ({
      index,
      heading: words(heading),
      title: words(title),
      decision: decision && [words(decision.range), decision.value],
      fields: fields.map(({ kind, label, value, misspeltFor }) => ({ kind, label: words(label), value: words(value), misspeltFor })),
    })),
    unplaced: unplaced.map(words),
    second: words(second),
  };
}
