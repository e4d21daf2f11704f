import type { Determination, DisputedItem, Field } from '../../../server/src/determination/model';
import { sentencesOf } from '../../../server/src/text/sentences';

/** A letter as planters see it: its text and its parts. They know the form and no check. */
export interface Bed {
  readonly source: string;
  readonly determination: Determination;
  /** Items in which careful readers found nothing. */
  readonly cleanItems: readonly DisputedItem[];
  /** A number from 0 to below `below`, by the run's seed. */
  readonly random: (below: number) => number;
}

/** One mistake put into a letter. */
export interface Planter {
  /** What is wrong with the letter afterwards, in a few words. */
  readonly name: string;
  /** The groups of the goals: which figure the trials count for. */
  readonly group: 'form' | 'facts';
  /** Checks that may notice it; `group/*` is all of a group. */
  readonly noticedBy: readonly string[];
  /** The letter with the mistake, or nothing where it has no place for it. */
  plant(bed: Bed): string | undefined;
}

/** Replaces a stretch of the source. */
export function replace(source: string, { start, end }: { readonly start: number; readonly end: number }, by: string): string {
  return source.slice(0, start) + by + source.slice(end);
}

/** One of a list, by the seed. */
export function pick<T>({ random }: Bed, list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : list[random(list.length)];
}

/** A field of an item that has text. */
export function field(item: DisputedItem, kind: Field['kind']): Field | undefined {
  return item.fields.find((candidate) => candidate.kind === kind && candidate.value.end > candidate.value.start);
}

/** The words of a range as they stand. */
export function raw({ source }: Bed, { start, end }: { readonly start: number; readonly end: number }): string {
  return source.slice(start, end);
}

/** The sentences of a range: where they stand in the source, and their words as they stand. */
export function sentences(bed: Bed, range: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number; readonly text: string }[] {
  const text = raw(bed, range);
  const oneLine = text.replace(/\s/g, ' ');
  return sentencesOf(oneLine, 0, oneLine.length).map(({ from, to }) => ({ start: range.start + from, end: range.start + to, text: text.slice(from, to) }));
}

/** Lower-case words of a text that say something: five letters and more. */
export function tellingWords(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((word) => !COMMON.has(word)));
}

const COMMON = new Set(('request requested medically necessary treatment guidelines patient therefore injured worker right current original ' +
  'authorized claims administrator remaining eligible portion without contrast times sessions visits tablets capsules refills quantity').split(' '));

/** How much of the smaller set the two have in common, 0 to 1. */
export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : [...a].filter((word) => b.has(word)).length / smaller;
}
