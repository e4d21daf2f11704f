import type { Determination } from '../../determination/model';
import type { TextRange } from '../../text/range';

/** The specialty's words without another label of the form that follows them, where the credentials stand in another order. */
export function namedSpecialty({ form, reviewer, text }: Determination): TextRange | undefined {
  const value = reviewer?.specialty;
  if (!value) return undefined;
  const ends = form.statement.licensure
    .map(({ after }) => text.lower.indexOf(after.toLowerCase(), value.from))
    .filter((at) => at >= 0 && at < value.to);
  return ends.length > 0 ? text.range(value.from, Math.min(...ends)) : value;
}
