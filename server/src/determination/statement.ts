import type { LogicalText } from '../text/logicalText';
import type { TextRange } from '../text/range';
import { sentenceEnd } from '../text/sentences';
import type { Form, Slot } from './form';
import type { ReviewerStatement } from './model';

/** Reads what the section "How the determination was made" says of the reviewer. */
export function reviewerStatement(text: LogicalText, form: Form, body: TextRange): ReviewerStatement {
  const specialty = slotIn(text, form.statement.specialty, body);
  const licensure = slotIn(text, form.statement.licensure, body);
  return { whole: body, ...(specialty ? { specialty } : {}), ...(licensure ? { licensure } : {}) };
}

function slotIn(text: LogicalText, slots: readonly Slot[], body: TextRange): TextRange | undefined {
  for (const { after, before } of slots) {
    const at = text.lower.indexOf(after.toLowerCase(), body.from);
    if (at < 0 || at >= body.to) continue;
    const from = at + after.length;
    const ends = before.map((words) => endOf(text, words, from, body.to));
    return text.range(from, Math.min(body.to, ...ends));
  }
  return undefined;
}

function endOf(text: LogicalText, words: string, from: number, to: number): number {
  if (words === '.') {
    const end = sentenceEnd(text.text, from, to);
    return text.text.charCodeAt(end - 1) === 46 ? end - 1 : end;
  }
  const at = text.lower.indexOf(words.toLowerCase(), from);
  return at < 0 ? to : at;
}
