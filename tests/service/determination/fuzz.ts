import fc from 'fast-check';

/** Pieces that a determination is made of, and pieces that trip a reader up. */
const PIECES = [
  'HOW THE IMR FINAL DETERMINATION WAS MADE', 'CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES', 'IMR DECISION(S) AND RATIONALE(S)', 'DOCUMENTS REVIEWED',
  'Notice of Independent Medical Review Determination', 'INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE', 'Case Summary:', 'CLINCAL CASE SUMARY',
  'The Final Determination was based on decisions for the disputed items/services set forth below:',
  'Case Number: CM16-0000001', 'Date of Injury:', '03/04/2016', 'Decision Date: 01/20/2017', 'Decision Date: 06/24/2014', 'Dated: 09/20/2013', 'Priority: Standard Application', 'Received:',
  'The expert reviewer is Board Certified in', 'is licensed to practice in', 'State(s) of Licensure:', 'Certification(s)/Specialty:', 'The Expert Reviewer has the following credentials:',
  'Knee brace', ': Upheld', ': Overturned', ' : Upheld.', ': Upheald', ': Denied', 'Upheld', ':', '::', 'original request', 'was the original request.', 'medically necessary', 'not medically necessary.',
  'Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:', 'Decision ration ale:', 'Decison rationale', 'MAXIMUS guideline', 'decision rationale:',
  'The Claims Administrator based its decision on', 'The Expert Reviewer based his/her decision on', 'The Physician Reviewer\'s decision rationale:', 'Rationale for the Decision:',
  '1. Regarding the request for', '1)', '2. Acupuncture is not medically necessary and appropriate.', '1) X has determined the request for Y is medically necessary and appropriate.',
  '<!-- c -->', '<!--', '-->', '<!-- a\nb -->', 'guide-', 'lines', 'low-', 'and', '8-', '10', 'Dr.', 'e.g.', '.', '. ', '?', '"', ')',
];

const BLANKS = [' ', ' ', ' ', '\n', '\n', '\n\n', '\n\n\n', '\r\n', '\r', '\f', '\t', '\u00A0', '\u2028', '\u00AD', '\u200B', '\uFEFF', ''];

const ODD = ['\0', '\uD800', '\uDC00', '\uD83D\uDE00', '\u0301', '\u0130', '\uFB03', '\u05D0', '\u202E', '\u2019', '\u2013', '\u0085'];

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 10, arbitrary: fc.constantFrom(...BLANKS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', ':', '-', ' ', '\n', '<', '!', '>'), maxLength: 12 }) },
);

/** What looks like a determination and is none. */
const structured = fc.array(fc.tuple(piece, fc.constantFrom(...BLANKS)), { maxLength: 24 }).map((parts) => parts.flat().join(''));

/** Any code units at all. */
const arbitrary = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
);

/** Short texts of every kind, most of them nearly determinations. */
export const anyText = fc.oneof({ weight: 3, arbitrary: structured }, { weight: 1, arbitrary });

/** What a slip of the hand, an editor or a copy does to a text. */
export interface Mutation {
  readonly kind: 'delete' | 'insert' | 'repeat' | 'swap' | 'break' | 'join';
  /** Where, as a share of the text; how much, in characters; and what is put in. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'repeat', 'swap', 'break', 'join'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  text: piece,
});

export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((before, { kind, at, length, text: put }) => {
    const from = Math.floor(at * before.length);
    const [head, middle, tail] = [before.slice(0, from), before.slice(from, from + length), before.slice(from + length)];
    switch (kind) {
      case 'delete': return head + tail;
      case 'insert': return head + put + middle + tail;
      case 'repeat': return head + middle + middle + tail;
      case 'swap': return head + tail + middle;
      case 'break': return head + middle.replaceAll(' ', '\n') + tail;
      case 'join': return head + middle.replaceAll(/\s+/g, ' ') + tail;
    }
  }, text);
}
