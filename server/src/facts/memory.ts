/** What the last so many letters needed is kept: one that is typed is read anew with every letter, and a few may be open. */
const KEPT = 16;
/** How much text may be added before the memory is looked through for what nobody needs any more, in characters. */
const LOOKED_THROUGH_AFTER = 200_000;

/** Values by the texts that they are made of, as long as letters need them. */
export class Memory<T> {
  readonly #entries = new Map<string, { readonly value: T; used: number }>();
  #letter = 0;
  #added = 0;

  /** Another letter begins. */
  begin(): void {
    this.#letter++;
    if (this.#added < LOOKED_THROUGH_AFTER) return;
    for (const [text, { used }] of this.#entries) if (used < this.#letter - KEPT) this.#entries.delete(text);
    this.#added = 0;
  }

  /** The value of a text: equal texts give the same one. */
  at(text: string, make: (text: string) => T): T {
    const known = this.#entries.get(text);
    if (known) {
      known.used = this.#letter;
      return known.value;
    }
    const own = ownCopy(text);
    const value = make(own);
    this.#entries.set(own, { value, used: this.#letter });
    this.#added += own.length;
    return value;
  }
}

/** The same text in a place of its own: a piece of a letter would keep all of it in memory, however short it is. */
export function ownCopy(text: string): string {
  return [text.charAt(0), text.slice(1)].join('');
}
