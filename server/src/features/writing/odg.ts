import { reliedOn } from '../../checks/citation/lines';
import type { Segment } from '../../determination/skeleton/template';
import type { Wanted, Writing } from './writing';

/** The Official Disability Guidelines in the reviewer's line, where the rationale relies on them and the line does not have them. */
export function citeOdg({ determination, facts, finding }: Wanted): Writing | undefined {
  const item = facts.items.find((one) => one.item.index === finding.item);
  const line = item?.reviewer;
  const reference = item && reliedOn(item).find(({ statement, mention }) => facts.rangeOf(statement, mention).start === finding.range.start);
  const sentence = determination.form.guidelineLines?.reviewer.find((words) => words.includes('{other}'))?.split('. ').at(-1);
  if (!line || sentence === undefined || reference?.citation.family !== 'odg') return undefined;
  const [before = '', behind = ''] = sentence.split('{other}');
  const { chapter, sections: [section] } = reference.citation;
  const source: Segment[] = ['Official Disability Guidelines (ODG) ', chapter ?? { words: 'chapter' }, ', ', section ?? { words: 'topic' }];
  const stop = line.text.trimEnd().endsWith('.') ? '' : '.';
  return { title: 'Cite ODG in the guideline line', start: line.range.end, end: line.range.end, text: [`${stop} ${before}`, ...source, behind] };
}
