import type { Determination, DisputedItem, Field } from '../determination/model';
import { derivation } from '../facts/perSentence';
import type { Piece } from '../facts/sentenceFacts';
import type { TextRange } from '../text/range';
import type { Check, Edit, Place } from './check';
import type { Subject } from './subject';

/** What an item was checked with beside its own words. */
interface Around {
  readonly form: Determination['form'];
  /** What stands before the first item, and where that begins in the document. */
  readonly before: Piece;
  readonly firstItem: number;
}

/** What checks found in an item. It holds as long as the item and what is around it are the same. */
export class ItemFindings {
  /** The checks that have run. */
  readonly checked = new Set<Check>();
  /** What they found, where that is anything. */
  readonly places = new Map<Check, readonly Place[]>();
  #item: DisputedItem;

  constructor(
    item: DisputedItem,
    readonly around: Around,
  ) {
    this.#item = item;
  }

  /** Notes what a check found. It is not remembered if a place of it is neither in the item nor before the items. */
  add(check: Check, places: readonly Place[]): void {
    if (places.length > 0) this.places.set(check, places);
    else this.places.delete(check);
    if (places.every((place) => placesOf(place).every((range) => this.#isKept(range)))) this.checked.add(check);
  }

  /** Moves the findings to where the item stands now; false where they do not hold for it. */
  moveTo(item: DisputedItem, { form, before }: Around): boolean {
    if (form !== this.around.form || before !== this.around.before || item.index !== this.#item.index) return false;
    const home = this.#item.whole;
    const shift = { from: item.whole.from - home.from, start: item.whole.start - home.start };
    if (!isMoved(this.#item, item, shift)) return false;
    if (shift.start !== 0 || shift.from !== 0) for (const [check, places] of this.places) this.places.set(check, places.map((place) => movedPlace(place, home, shift)));
    this.#item = item;
    return true;
  }

  #isKept({ start, end }: Pick<TextRange, 'start' | 'end'>): boolean {
    const { whole } = this.#item;
    return (whole.start <= start && end <= whole.end) || end < this.around.firstItem;
  }
}

/** How far something has moved, in the logical text and in the document. */
type Shift = Pick<TextRange, 'from' | 'start'>;

/** The findings of items of the same words and layout that came last. */
const lastFindings = derivation((): { last: ItemFindings | undefined } => ({ last: undefined }));

/** Per item of a letter, what is known of it and holds. */
export function itemFindingsOf({ determination: { form, items }, facts }: Subject): ItemFindings[] {
  const [first] = items;
  if (!first) return [];
  const around: Around = { form, before: facts.exactPiece({ from: 0, to: first.whole.from, start: 0, end: first.whole.start }), firstItem: first.whole.start };
  return items.map((item) => {
    const kept = lastFindings(facts.exactPiece(item.whole));
    if (!kept.last?.moveTo(item, around)) kept.last = new ItemFindings(item, around);
    return kept.last;
  });
}

/** All that a place points at. */
function placesOf({ range, related = [], fix }: Place): Pick<TextRange, 'start' | 'end'>[] {
  return [range, ...related.map((other) => other.range), ...(fix?.edits ?? [])];
}

function movedPlace(place: Place, home: TextRange, shift: Shift): Place {
  const { range, related, fix } = place;
  return {
    ...place,
    range: movedRange(range, home, shift),
    ...(related ? { related: related.map((other) => ({ ...other, range: movedRange(other.range, home, shift) })) } : {}),
    ...(fix ? { fix: { ...fix, edits: fix.edits.map((edit) => movedEdit(edit, home, shift)) } } : {}),
  };
}

function movedRange(range: TextRange, home: TextRange, shift: Shift): TextRange {
  return range.start < home.start ? range : shifted(range, shift);
}

function movedEdit(edit: Edit, home: TextRange, { start }: Shift): Edit {
  return edit.start < home.start ? edit : { ...edit, start: edit.start + start, end: edit.end + start };
}

function shifted({ from, to, start, end }: TextRange, by: Shift): TextRange {
  return { from: from + by.from, to: to + by.from, start: start + by.start, end: end + by.start };
}

/** Whether one item is another one that has moved: all its parts are there, each as far from where it was as the whole. */
function isMoved(item: DisputedItem, other: DisputedItem, shift: Shift): boolean {
  const [was, is] = [rangesOf(item), rangesOf(other)];
  return (
    was.length === is.length &&
    item.decision?.value === other.decision?.value &&
    item.fields.every(({ kind, misspeltFor }, i) => isField(other.fields[i], kind, misspeltFor)) &&
    was.every((range, i) => isShifted(range, is[i], shift))
  );
}

function rangesOf({ heading, title, whole, decision, fields }: DisputedItem): TextRange[] {
  const ranges = [heading, title, whole, decision?.range ?? whole];
  for (const field of fields) ranges.push(field.label, field.value, field.whole);
  return ranges;
}

function isField(field: Field | undefined, kind: Field['kind'], misspeltFor: string | undefined): boolean {
  return field?.kind === kind && field.misspeltFor === misspeltFor;
}

function isShifted(range: TextRange, other: TextRange | undefined, by: Shift): boolean {
  if (!other) return false;
  return other.from - range.from === by.from && other.to - range.to === by.from && other.start - range.start === by.start && other.end - range.end === by.start;
}
