import type { Segment } from '../../determination/skeleton/template';

/** What a proposal writes: the editor gives each an icon of its own. */
export type ProposalKind = 'heading' | 'label' | 'decision' | 'statement' | 'citation' | 'paragraph' | 'sentence';

/** Something that can be written at a place. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** A few words, for the list. */
  readonly label: string;
  /** What else the list says of it. */
  readonly detail?: string;
  readonly text: readonly Segment[];
  /** What is typed is compared with this; without it, with the label. */
  readonly filter?: string;
  /** What tells more of it: see `aboutText`. */
  readonly about?: About;
  /** Whether more is to be chosen behind it. */
  readonly goesOn?: boolean;
}

/** What there is to know of a proposal, as a value that a client can keep and hand in again. */
export type About =
  | readonly ['edition', id: string]
  | readonly ['topic', title: string]
  | readonly ['odg', id: string]
  | readonly ['paragraph', title: string, source: number]
  /** Words of the summary that it rests on; none where it is a sentence of it. */
  | readonly ['summary', words?: string]
  | readonly ['form', words: string];

/** Proposals for one place, the best first: each takes the place of the same stretch of one line. */
export interface Proposals {
  readonly start: number;
  readonly end: number;
  readonly list: readonly Proposal[];
}

/** Most proposals of one list. */
const MOST = 60;

/** Proposals that fit what is typed, each once and so many at most; none at all where none fits. */
export function fitting(start: number, end: number, typed: string, list: readonly Proposal[], most = MOST): Proposals | undefined {
  const words = typed.trim().toLowerCase();
  const seen = new Set<string>();
  const fit = list.filter(({ filter, label }) => {
    const own = filter ?? label;
    if (seen.has(label) || !fits(own.toLowerCase(), words)) return false;
    seen.add(label);
    return true;
  });
  return fit.length === 0 ? undefined : { start, end, list: fit.slice(0, most) };
}

/** Whether typed words begin a proposal, or a word of it. */
function fits(own: string, typed: string): boolean {
  return typed === '' || own.startsWith(typed) || own.includes(` ${typed}`) || own.includes(`(${typed}`);
}
