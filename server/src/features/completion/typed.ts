import type { Segment } from '../../determination/skeleton/template';
import { folded } from '../../text/folded';
import type { Place } from './place';
import { fitting, type Proposal, type Proposals } from './proposal';

/**
 * The proposals that go on from what is typed so far. What stands on lines before is not written again, and a space comes between
 * what is written and a label or full stop that stands right before it.
 * @param typed the beginning of what is being written, with single spaces
 */
export function goingOn(place: Place, typed: string, proposals: readonly Proposal[]): Proposals | undefined {
  const line = folded(place.before);
  const onLine = typed.length <= line.length ? typed : line;
  const earlier = typed.slice(0, typed.length - onLine.length).toLowerCase();
  const start = place.offset - typedLength(place, onLine);
  const rest = proposals.flatMap((proposal) => {
    const whole = proposal.filter ?? proposal.label;
    if (!whole.toLowerCase().startsWith(earlier)) return [];
    return earlier === '' ? [proposal] : [{ ...proposal, text: withoutStart(proposal.text, earlier.length), filter: whole.slice(earlier.length) }];
  });
  const found = fitting(start, place.offset, onLine, rest);
  const last = place.before.charAt(start - place.lineStart - 1);
  if (!found || last === '' || /\s/.test(last)) return found;
  return { ...found, list: found.list.map((proposal) => ({ ...proposal, filter: proposal.filter ?? proposal.label, text: [' ', ...proposal.text] })) };
}

/** How many characters of the line the typed words take: white space in it may be wider than one. */
function typedLength({ before }: Place, onLine: string): number {
  if (onLine === '') return 0;
  const wanted = onLine.trimStart();
  let length = wanted.length;
  while (length < before.length && folded(before.slice(before.length - length)).trimStart() !== wanted) length++;
  return length;
}

/** Segments without their first characters, which stand in the document already. */
function withoutStart(text: readonly Segment[], length: number): Segment[] {
  let left = length;
  return text.flatMap((segment): Segment[] => {
    if (left === 0) return [segment];
    if (typeof segment !== 'string') return [];
    const rest = segment.slice(left);
    left = Math.max(0, left - segment.length);
    return rest === '' ? [] : [rest];
  });
}
