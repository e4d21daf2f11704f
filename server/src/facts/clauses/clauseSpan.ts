import type { Voice } from '../fact';

/** A clause as the readers see it: indexes of tokens, end exclusive, and what is known of it so far. */
export interface ClauseSpan {
  readonly first: number;
  readonly last: number;
  /** What each word of the sentence can be: bits of `Role`. */
  readonly roles: readonly number[];
  readonly voice: Voice;
  /** Whether a condition opens the sentence ("if", "when"), so that every clause of it is under it. */
  readonly conditional: boolean;
  /** Whether it begins with "as", "because", "although": a premise of another clause. */
  readonly subordinate: boolean;
}
