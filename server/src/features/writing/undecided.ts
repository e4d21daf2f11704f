import { coverageOf } from '../../checks/consistency/coverage';
import { sayRequest } from '../../checks/consistency/saying';
import { quoted } from '../../checks/words';
import { sectionOf } from '../../determination/model';
import { itemParagraphs } from '../../determination/skeleton/item';
import { joined } from '../../determination/skeleton/template';
import { asHeading } from '../completion/request';
import type { Wanted, Writing } from './writing';

/** A whole item behind the last one for what utilization review denied and no item decides. */
export function decideItem({ determination, facts, finding }: Wanted): Writing | undefined {
  const { form, items, text } = determination;
  // Where the letter's list has the decisions, an item is more than its own paragraphs.
  if (form.item.listTemplate !== undefined) return undefined;
  const entry = coverageOf(facts).undecided.find((one) => facts.rangeOf(one.statement, sayRequest(one)).start === finding.range.start);
  const end = items.at(-1)?.whole.end ?? sectionOf(determination, 'items')?.whole.end;
  if (!entry || end === undefined || entry.inPart) return undefined;
  const request = text.slice(facts.rangeOf(entry.statement, sayRequest(entry)));
  return { title: `Decide ${quoted(request)}`, start: end, end, text: ['\n\n', ...joined(itemParagraphs(form, asHeading(request), items.length + 1), '\n\n')] };
}
