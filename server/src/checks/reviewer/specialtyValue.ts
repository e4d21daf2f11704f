import type { Determination } from '../../determination/model';
import type { TextRange } from '../../text/range';
import { sentenceEnd } from '../../text/sentences';

/** Longest list of specialties, in characters. What is longer has run on into other text, and its first sentence or line alone is the specialty. */
const LONGEST = 160;

/** The specialty's words without what follows them: another label, where the credentials stand in another order, or text below them. */
export function namedSpecialty({ form, reviewer, text }: Determination): TextRange | undefined {
  const value = reviewer?.specialty;
  if (!value) return undefined;
  const ends = form.statement.licensure
    .map(({ after }) => text.lower.indexOf(after.toLowerCase(), value.from))
    .filter((at) => at >= 0 && at < value.to);
  const to = Math.min(value.to, ...ends);
  return text.range(value.from, to - value.from > LONGEST ? Math.min(text.lineEnd(value.from), sentenceEnd(text.text, value.from, to)) : to);
}
