import type { Determination, Labelled } from '../determination/model';
import { SPACE } from '../text/characters';
import type { TextRange } from '../text/range';

/** Whether two texts say the same, read as the same parts: blanks and where they stand count for nothing. */
export function readsTheSame(a: Determination, b: Determination): boolean {
  return withoutSpaces(a) === withoutSpaces(b) && partsOf(a) === partsOf(b);
}

function withoutSpaces({ text }: Determination): string {
  return text.text.replaceAll(' ', '');
}

/** Every part by its name and place, counted in characters that are no spaces. */
function partsOf(determination: Determination): string {
  const { text, form, header, sections, reviewer, items, unplaced, second } = determination;
  const letters = new Int32Array(text.text.length + 1);
  for (let i = 0; i < text.text.length; i++) letters[i + 1] = (letters[i] ?? 0) + (text.text.charCodeAt(i) === SPACE ? 0 : 1);
  const place = (range: TextRange | undefined): unknown => range && [letters[range.from], letters[range.to]];
  const labelled = ({ label, value, misspeltFor }: Labelled): unknown => [place(label), place(value), misspeltFor];
  return JSON.stringify([
    form.id,
    header?.fields.map((field) => [field.key, labelled(field)]),
    sections.map(({ kind, heading, lead, body, misspeltFor }) => [kind, place(heading), place(lead), place(body), misspeltFor]),
    [place(reviewer?.specialty), place(reviewer?.licensure)],
    items.map(({ heading, title, decision, fields }) => [
      place(heading), place(title), decision?.value, place(decision?.range), fields.map((field) => [field.kind, labelled(field)]),
    ]),
    unplaced.map(place),
    place(second),
  ]);
}
