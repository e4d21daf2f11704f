import type { LetterFacts } from '../../facts/letterFacts';
import type { Place } from '../check';
import { type Amounts, amountsOf } from './amounts';
import { type Dispute, disputesOf } from './disputes';

/** Headings of several sentences: the original request, less what was authorized, is what remains in dispute. */
export function headingSums(facts: LetterFacts): Place[] {
  return disputesOf(facts).flatMap((dispute) => [...sum(facts, dispute), ...originalForRemaining(facts, dispute)]);
}

interface Parts {
  readonly original: Amounts;
  readonly authorized: Amounts;
  readonly remaining: Amounts;
}

function sum(facts: LetterFacts, dispute: Dispute): Place[] {
  const parts = partsOf(dispute);
  if (!parts) return [];
  const [x, y, z] = [single(parts.original), single(parts.authorized), single(parts.remaining)];
  if (x === undefined || y === undefined || z === undefined || x - y === z) return [];
  const { index } = dispute.item;
  return [
    {
      range: facts.rangeOf(parts.remaining.request.statement, parts.remaining.span),
      item: index,
      message: `${x} were requested and ${y} authorized, so that ${x - y} remain in dispute, not ${z}. What is decided must be what remains: correct the number that is wrong.`,
      related: [
        { range: facts.rangeOf(parts.original.request.statement, parts.original.span), item: index, message: 'The original request' },
        { range: facts.rangeOf(parts.authorized.request.statement, parts.authorized.span), item: index, message: 'What was authorized' },
      ],
    },
  ];
}

/** "An additional 8 sessions" in the rationale, where 8 were the original request and fewer remain. */
function originalForRemaining(facts: LetterFacts, dispute: Dispute): Place[] {
  const parts = partsOf(dispute);
  const x = parts && single(parts.original);
  const z = parts && single(parts.remaining);
  if (!parts || x === undefined || z === undefined || x === z) return [];
  const { index } = dispute.item;
  for (const { rationale } of facts.items.filter(({ item }) => item === dispute.item)) {
    for (const statement of rationale) {
      const { text, mentions } = statement.facts;
      if (!/\brequest/i.test(text)) continue;
      const wrong = mentions.find((mention) => mention.kind === 'quantity' && mention.count === x && mention.most === undefined && /\b(?:additional|remaining|further)\b/i.test(text.slice(Math.max(0, mention.from - 14), mention.to)));
      if (!wrong) continue;
      return [
        {
          range: facts.rangeOf(statement, wrong),
          item: index,
          message: `${x} were requested at first, but ${z} remain in dispute after what was authorized. Judge the number that is in dispute.`,
          related: [{ range: facts.rangeOf(parts.remaining.request.statement, parts.remaining.span), item: index, message: 'What remains in dispute' }],
        },
      ];
    }
  }
  return [];
}

function partsOf({ decided, context }: Dispute): Parts | undefined {
  if (context.length === 0) return undefined;
  const said = (word: RegExp): Amounts | undefined => context.filter(({ statement }) => word.test(statement.facts.text)).flatMap((request) => amountsOf(request) ?? [])[0];
  const original = said(/\bwas the original request\b/i);
  const authorized = said(/\bauthorized\b/i);
  const remaining = amountsOf(decided);
  return original && authorized && remaining && /\b(?:remaining|portion)\b/i.test(decided.statement.facts.text) ? { original, authorized, remaining } : undefined;
}

/** The one number of a request, if it has exactly one. */
function single({ numbers }: Amounts): number | undefined {
  const distinct = new Set(numbers.flatMap(([a, b]) => (a === b ? [a] : [a, b])));
  return distinct.size === 1 ? [...distinct][0] : undefined;
}
