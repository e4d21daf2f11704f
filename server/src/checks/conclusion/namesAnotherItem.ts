import type { DisputedItem } from '../../determination/model';
import { type ItemFacts, perItem } from '../../facts/letterFacts';
import type { Check } from '../check';
import { concludingWith, itemFor } from '../example';
import type { Subject } from '../subject';
import { quoted } from '../words';
import { type Conclusion, conclusionsOf } from './conclusions';
import { requestWords } from './requestWords';

/** How much of what a conclusion names must stand in the other item's heading. */
const SHARE = 0.6;

/** Requests that go with another one and may conclude on it. */
const ANCILLARY = /\b(?:associated|ancillary|post-? ?operative|pre-? ?operative|assistant|clearance)\b/i;

/** A conclusion on the request of another item. */
export const namesAnotherItem: Check = {
  id: 'conclusion/names-another-item',
  title: 'Conclusion names another item',
  finds: 'A conclusion that names the request of another disputed item and nothing of its own.',
  why: 'Its own request is then not decided in words, and the other one is decided twice. It happens when a rationale is copied from item to item. A determination on the wrong service is what appeals succeed on.',
  source: 'Labor Code 4610.6(e): the determination states whether the disputed service is medically necessary; 4610.6(h)(5): a plainly erroneous finding of fact',
  severity: 'error',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'items', text: `${itemFor('Blood test, ferritin: Upheld').replace('blood test, ferritin is', 'blood test, cortisol level is')}\n\n${itemFor('Blood test, cortisol level: Upheld')}`, note: 'The item on ferritin concludes on cortisol.' },
      { part: 'items', text: `${itemFor('X-ray of the left ankle: Upheld')}\n\n${itemFor('X-ray of the right ankle: Upheld').replace('right ankle is', 'left ankle is')}`, note: 'The left one was decided above.' },
    ],
    valid: [
      { part: 'items', text: `${itemFor('X-ray of the left ankle: Upheld')}\n\n${itemFor('X-ray of the right ankle: Upheld')}`, note: 'Twins: the same words but for the side.' },
      { part: 'items', text: `${itemFor('Ferritin level: Upheld').replace('request for ferritin level is', 'request is')}\n\n${itemFor('Cortisol level: Upheld')}`, note: 'A conclusion that names nothing names nothing wrong.' },
      {
        part: 'items',
        text: `${itemFor('Right knee arthroscopy: Upheld')}\n\n${concludingWith(itemFor('Associated surgical service: Knee brace: Upheld'), 'As the requested right knee arthroscopy is not medically necessary, the requested ancillary service is not medically necessary.')}`,
        note: 'A service that goes with the surgery falls with it.',
      },
    ],
  },
  run(subject, report) {
    const { items } = subject.facts;
    if (items.length < 2) return;
    const headings = items.map(wordsOfHeading);
    const last = items.map(wordsOfDecided);
    items.forEach((itemFacts, i) => {
      if (itemFacts.heading.some(({ facts }) => ANCILLARY.test(facts.text))) return;
      const found = wrongConclusion(itemFacts, headings[i] ?? new Set(), last, i);
      if (!found) return;
      const { conclusion, other } = found;
      const otherItem = items[other]?.item;
      if (!otherItem) return;
      const words = conclusion.statement.facts.text.slice(conclusion.necessity.object.from, conclusion.necessity.object.to);
      report({
        range: subject.facts.rangeOf(conclusion.statement, conclusion.necessity.object),
        item: itemFacts.item.index,
        message: `The conclusion names ${quoted(words)}, which is the request of item ${otherItem.index}, and nothing of this item’s own request, ${titleOf(subject, itemFacts.item)}. Name the request that is decided here.`,
        related: [{ range: otherItem.title, item: otherItem.index, message: 'The item whose request is named' }],
      });
    });
  },
};

/** The first conclusion that names another item's request, unless one of the item's conclusions names its own. */
function wrongConclusion(item: ItemFacts, own: ReadonlySet<string>, headings: readonly ReadonlySet<string>[], i: number): { conclusion: Conclusion; other: number } | undefined {
  let found: { conclusion: Conclusion; other: number } | undefined;
  for (const conclusion of conclusionsOf(item)) {
    const words = requestWords(conclusion.statement.facts, conclusion.necessity.object);
    if (words.size === 0) continue;
    const other = headings.findIndex((heading, k) => k !== i && names(words, own, heading));
    if (other < 0) return undefined;
    found ??= { conclusion, other };
  }
  return found;
}

/** Whether words name the other request and not this one: nothing of what is this one's alone, and something of what is the other's alone. */
function names(words: ReadonlySet<string>, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let alone = 0;
  for (const word of own) {
    if (other.has(word)) continue;
    if (words.has(word)) return false;
    alone++;
  }
  let shared = 0;
  let others = 0;
  for (const word of words) {
    if (!other.has(word)) continue;
    shared++;
    if (!own.has(word)) others++;
  }
  return alone > 0 && others > 0 && shared >= SHARE * words.size;
}

function titleOf({ determination }: Subject, item: DisputedItem): string {
  return quoted(determination.text.slice(item.title));
}

const wordsOfHeading = perItem(({ heading }) => union(heading.map(({ facts }) => requestWords(facts))));
const wordsOfDecided = perItem(({ heading }) => union(heading.slice(-1).map(({ facts }) => requestWords(facts))));

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  return new Set(sets.flatMap((words) => [...words]));
}
