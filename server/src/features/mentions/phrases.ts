import type { Mention, SentenceFacts, Stretch } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';
import { sameDrug } from '../../reference/drugNames';

/** Words that stand between a request's name and what goes with it: "MRI [scan of the] left knee", "tablets [, ]#60". */
const LINKS = new Set(
  'of to for the a an at on in x times qty quantity count ( ) - # : / . scan scans study studies treatment treatments session sessions visit visits tablet tablets tab tabs capsule capsules cap caps patch patches cream test tests testing imaging therapy his her with without contrast'.split(' '),
);
/** Most of them in a row. */
const MOST_LINKS = 5;
/** Behind a body part that is no place of the request's: "physical therapy for low back pain". */
const COMPLAINTS = new Set('pain complaint complaints injury injuries symptom symptoms condition conditions problem problems sprain strain radiculopathy disorder'.split(' '));

const OF_DRUGS: ReadonlySet<Mention['kind']> = new Set(['strength', 'quantity', 'frequency', 'duration']);
const OF_SERVICES: ReadonlySet<Mention['kind']> = new Set(['side', 'body-part', 'level', 'quantity', 'frequency', 'duration']);
const AMOUNTS: ReadonlySet<Mention['kind']> = new Set(['strength', 'quantity', 'frequency', 'duration']);

/** The stretches of a sentence that can name a request: each drug and service with the strength, the place and the amount that go with it. */
export const phrasesIn = perSentence((facts): readonly Stretch[] => {
  const phrases: Stretch[] = [];
  for (const mention of facts.mentions) {
    if (mention.kind !== 'drug' && mention.kind !== 'service') continue;
    const from = Math.max(phrases.at(-1)?.to ?? 0, beginning(facts, mention));
    if (mention.from >= from) phrases.push({ from, to: ending(facts, mention) });
  }
  return phrases;
});

/** A name that no table has, with what goes with it: "chirophysio[ therapy of the left elbow]". */
export function withPlaces(facts: SentenceFacts, name: Stretch): Stretch {
  const service: Mention = { kind: 'service', service: '', type: 'other', ...name };
  return { from: beginning(facts, service), to: ending(facts, service) };
}

/** Where what stands before a name and goes with it begins: "[bilateral L4-5 ]facet injections", "[12 sessions of ]acupuncture". */
function beginning({ tokens, mentions }: SentenceFacts, name: Mention): number {
  const kinds = name.kind === 'drug' ? AMOUNTS : OF_SERVICES;
  let from = name.from;
  for (;;) {
    const i = tokens.findLastIndex((token) => token.to <= from);
    const at = tokens[i]?.lower === 'of' ? i - 1 : i;
    const end = tokens[at]?.to;
    const before = mentions.find((mention) => mention.to === end && mention.from < from && kinds.has(mention.kind) && (at === i || AMOUNTS.has(mention.kind)));
    if (!before) return from;
    from = before.from;
  }
}

/** Where what stands behind a name and goes with it ends: "MRI[ of the left knee]", "naproxen[ 550 mg, #60]". */
function ending(facts: SentenceFacts, name: Mention): number {
  const { tokens, mentions } = facts;
  const kinds = name.kind === 'drug' ? OF_DRUGS : OF_SERVICES;
  let to = name.to;
  let last = name;
  for (;;) {
    const next = following(facts, to, last);
    const goesWith = next && (kinds.has(next.kind) || isSame(name, next)) && !isComplaint(facts, next) && !isOfAnother(facts, next);
    if (!goesWith) break;
    to = next.to;
    last = next;
  }
  // The parenthesis that was opened inside is closed inside: "Mobic (meloxicam)".
  const inside = facts.text.slice(name.from, to);
  const closing = tokens.find((token) => token.from >= to);
  if (inside.lastIndexOf('(') > inside.lastIndexOf(')') && closing?.lower === ')' && mentions.every((mention) => mention.from !== closing.from)) to = closing.to;
  return to;
}

/** The next mention behind an offset, where only links stand between; "and" and commas join two of a kind. */
function following({ tokens, mentions }: SentenceFacts, from: number, last: Mention): Mention | undefined {
  let i = tokens.findIndex((token) => token.from >= from);
  if (i < 0) return undefined;
  for (let links = 0; links <= MOST_LINKS; links++, i++) {
    const token = tokens[i];
    if (!token) return undefined;
    const next = mentions.find((mention) => mention.from === token.from);
    if (next) return next;
    const joins = token.lower === ',' || token.lower === 'and' || token.lower === '&';
    const joined = joins ? mentions.find((mention) => mention.from === tokens[i + 1]?.from) : undefined;
    if (joins) return joined && (AMOUNTS.has(joined.kind) || (isPlace(last) && isPlace(joined))) ? joined : undefined;
    if (!LINKS.has(token.lower) || (token.lower === '.' && !tokens[i + 1]?.glued)) return undefined;
  }
  return undefined;
}

function isPlace({ kind }: Mention): boolean {
  return kind === 'side' || kind === 'body-part' || kind === 'level';
}

/** "Mobic (meloxicam)", "electromyography (EMG)", "blood test magnesium". */
function isSame(a: Mention, b: Mention): boolean {
  if (a.kind === 'drug') return b.kind === 'drug' && sameDrug(a.generic, b.generic);
  return a.kind === 'service' && ((b.kind === 'service' && a.service === b.service) || (b.kind === 'drug' && a.type === 'test' && b.from === a.to + 1));
}

function isComplaint({ tokens, mentions }: SentenceFacts, place: Mention): boolean {
  if (!isPlace(place)) return false;
  const part = place.kind === 'side' ? mentions.find((mention) => mention.kind === 'body-part' && mention.from >= place.to) ?? place : place;
  return COMPLAINTS.has(tokens.find((token) => token.from >= part.to)?.lower ?? '');
}

/** Whether a place is the next service's: "MRI and [left knee ]brace". */
function isOfAnother({ tokens, mentions }: SentenceFacts, place: Mention): boolean {
  if (!isPlace(place)) return false;
  let to = place.to;
  for (;;) {
    const next = tokens.find((token) => token.from >= to);
    const mention = next && mentions.find((other) => other.from === next.from && (isPlace(other) || other.kind === 'service'));
    if (!mention) return false;
    if (mention.kind === 'service') return true;
    to = mention.to;
  }
}
