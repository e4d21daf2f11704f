import type { Stretch } from '../fact';
import type { Statement } from '../letterFacts';
import { perSentence } from '../perSentence';
import { namesSomething, type Requested, requestedIn } from './request';

/** The entries of a list: "(1) Soma #60, (2) MRI of the right and left knee, and a cane" has three. */
export function entriesIn(statement: Statement, whole: Stretch): readonly Requested[] {
  const known = entriesOf(statement.facts);
  const key = `${whole.from} ${whole.to}`;
  let entries = known.get(key);
  if (!entries) known.set(key, (entries = read(statement, whole)));
  else if (entries.some((entry) => entry.statement !== statement)) known.set(key, (entries = entries.map((entry) => ({ ...entry, statement }))));
  return entries;
}

const entriesOf = perSentence(() => new Map<string, readonly Requested[]>());

function read(statement: Statement, whole: Stretch): Requested[] {
  const entries: Requested[] = [];
  let from = whole.from;
  let held: number | undefined;
  for (const to of [...separators(statement, whole), whole.to]) {
    const start = held ?? from;
    const piece = requestedIn(statement, { from, to });
    const last = entries.at(-1);
    from = to;
    if (namesSomething(piece)) {
      entries.push(held === undefined ? piece : requestedIn(statement, { from: start, to }));
      held = undefined;
    } else if (last) entries[entries.length - 1] = requestedIn(statement, { from: last.from, to });
    else if (to < whole.to) held = start;
    else if (piece.parts.length > 0) entries.push(requestedIn(statement, { from: start, to }));
  }
  return entries.map((entry, k) => withPartsOfTwin(entry, entries[k + 1]));
}

/** "EMG and NCS of the left arm": the part behind the second test is the first one's, too. */
function withPartsOfTwin(entry: Requested, next: Requested | undefined): Requested {
  const isTest = (request: Requested): boolean => request.services.length > 0 && request.services.every(({ type }) => type === 'test');
  if (!next || entry.parts.length > 0 || next.parts.length === 0 || !isTest(entry) || !isTest(next)) return entry;
  const own = { parts: next.parts, sides: entry.sides.length > 0 ? entry.sides : next.sides };
  return { ...entry, ...own, content: { ...entry.content, ...own } };
}

/** Where a list can be cut: at commas, semicolons, "and", "or" and numbers in parentheses, outside of names and of other parentheses. */
export function separators({ facts: { tokens, mentions } }: Statement, { from, to }: Stretch): number[] {
  const found: number[] = [];
  let depth = 0;
  tokens.forEach((token, i) => {
    if (token.from < from || token.to > to) return;
    if (token.lower === '(') {
      const numbered = tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.lower === ')';
      if (numbered && token.from > from) found.push(token.from);
      depth++;
    } else if (token.lower === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (token.lower === ',' || token.lower === ';' || token.lower === 'and' || token.lower === 'or' || token.lower === '&')) {
      if (token.from > from && !mentions.some((mention) => mention.from < token.from && mention.to > token.to)) found.push(token.from);
    }
  });
  return found;
}
