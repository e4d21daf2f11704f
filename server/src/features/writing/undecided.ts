import { coverageOf } from '../../checks/consistency/coverage';
import { sayRequest } from '../../checks/consistency/saying';
import { quoted } from '../../checks/words';
import { sectionOf } from '../../determination/model';
import { itemParagraphs } from '../../determination/skeleton/item';
import { joined } from '../../determination/skeleton/template';
import { asHeading } from '../completion/request';
import { listInsertions } from '../newDetermination/addItems';
import type { Wanted, Writing } from './writing';

/** A whole item behind the last one for what utilization review denied and no item decides, and its sentence in the letter's lists of decisions. */
export function decideItem({ determination, facts, finding }: Wanted): Writing | undefined {
  const { form, items, text } = determination;
  const entry = coverageOf(facts).undecided.find((one) => facts.rangeOf(one.statement, sayRequest(one)).start === finding.range.start);
  const end = items.at(-1)?.whole.end ?? sectionOf(determination, 'items')?.whole.end;
  if (!entry || end === undefined || entry.inPart) return undefined;
  const request = withoutEnd(text.slice(facts.rangeOf(entry.statement, sayRequest(entry))));
  const first = items.length + 1;
  // On forms whose headings are sentences, the request goes on in the middle of one.
  const heading = form.item.heading === 'decision-last' ? asHeading(request) : request;
  const also = listInsertions(determination, [heading], { first, overBlank: false }).map(({ start, end: to, text: newText }) => ({ start, end: to, newText }));
  return { title: `Decide ${quoted(request)}`, start: end, end, text: ['\n\n', ...joined(itemParagraphs(form, heading, first), '\n\n')], also };
}

/** A request without the punctuation behind it: a summary that is quoted ends in a quotation mark. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && ' .,;:"”'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}
