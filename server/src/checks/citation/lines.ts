import type { Citation, SentenceFacts, SourceMention } from '../../facts/fact';
import { type GuidelineLine, type ItemFacts, perLetter, type Statement } from '../../facts/letterFacts';
import { dividedBySilence, explainsHierarchy } from '../../facts/sources/silence';
import { sourcesOf } from '../../facts/sources/sourcesOf';
import { perSentence } from '../../facts/perSentence';
import { kindsInSentences } from '../../facts/wordKinds';
import type { Severity } from '../check';
import { hasBlank, saysNothing } from '../words';
import type { Subject } from '../subject';

/** A guideline line of a disputed item that says something. */
export interface Line {
  readonly side: 'claims' | 'reviewer';
  readonly line: GuidelineLine;
  readonly facts: ItemFacts;
  /** Where the finding on it is placed: the item's number, and the most it deserves. */
  readonly place: { readonly item: number; readonly severity?: Severity };
}

/** What the form says in the place of a source. */
export type FormStatement = 'cites-nothing' | 'outside-mtus' | undefined;

/** Both guideline lines of all items, as far as something stands in them and no blank is left to fill in. The claims administrator's was transcribed. */
export function linesOf({ facts }: Pick<Subject, 'facts'>, side?: Line['side']): readonly Line[] {
  const lines = allLines(facts);
  return side ? lines.filter((line) => line.side === side) : lines;
}

const allLines = perLetter((letter) => {
  const lines: Line[] = [];
  for (const facts of letter.items) {
    for (const [side, line] of [['claims', facts.claims], ['reviewer', facts.reviewer]] as const) {
      if (!line || saysNothing(letter.text, line.range) || hasBlank(letter.text, line.range)) continue;
      lines.push({ side, line, facts, place: { item: facts.item.index, ...(side === 'claims' ? { severity: 'information' as const } : {}) } });
    }
  }
  return lines;
});

/** The form's own sentence at the head of a line, if there is one. */
export function formStatement(line: string): FormStatement {
  const words = line.toLowerCase();
  if (words.includes('did not cite any') || words.includes('did not cite evidence')) return 'cites-nothing';
  if (words.includes('not base their decision on the mtus') || words.includes('not base his/her decision on the mtus') || words.includes('outside of the mtus') || words.includes('no section of the mtus')) return 'outside-mtus';
  return undefined;
}

/** Whether a source is part of the MTUS as cited. */
export function isMtus({ family, nonMtus }: Citation): boolean {
  return (family === 'mtus' || family === 'acoem') && !nonMtus;
}

/** A source that a rationale refers to, in its place. */
export interface Reference {
  readonly statement: Statement;
  readonly mention: SourceMention;
  readonly citation: Citation;
}

/** The sources that the reviewer's reasons rest on: those named as silent, in the claims administrator's mouth or for later reading are none. */
export function reliedOn(item: ItemFacts): Reference[] {
  return item.rationale.flatMap((statement) => relied(statement.facts).map((mention) => ({ statement, mention, citation: mention.citation })));
}

const relied = perSentence((facts) => {
  const sources = dividedBySilence(facts).relied;
  return sources.length === 0 || isOthersVoice(facts) || isAdvice(facts) ? [] : sources;
});

/** The sources that a rationale names as silent on the request. */
export function namedSilent(item: ItemFacts): Reference[] {
  return item.rationale.flatMap((statement) => dividedBySilence(statement.facts).silent.map((mention) => ({ statement, mention, citation: mention.citation })));
}

/** Whether a rationale has any word on the MTUS, on ACOEM, or on why a lower source was used. */
export function speaksOfMtus(item: ItemFacts): boolean {
  return item.rationale.some(({ facts }) => isOnMtus(facts));
}

const isOnMtus = perSentence((facts) => explainsHierarchy(facts) || sourcesOf(facts).some(({ citation }) => citation.family === 'mtus' || citation.family === 'acoem') || facts.text.includes('9792.'));

/** Whether a rationale rests on the denial of another item: "As the surgery is not medically necessary, the garment is not either." */
export function restsOnAnotherItem(item: ItemFacts): boolean {
  return item.rationale.some(({ facts }) => restsOnAnother(facts));
}

/** Words with which a rationale rests on another item: the first alone, or one of each other row. */
const DEPENDING = ['moot', 'as since because given due therefore', 'not', 'necessary supported appropriate approved authorized certified indicated established warranted needed medically', 'surgery surgical procedure operation intervention injection associated primary concurrent arthroscopy fusion'].map((words) => new Set(words.split(' ')));
const MOOT = 1;
const ALL_OTHERS = 2 | 4 | 8 | 16;

const dependingIn = kindsInSentences((word) => DEPENDING.reduce((kinds, words, kind) => (words.has(word) ? kinds | (1 << kind) : kinds), 0));

function restsOnAnother(facts: SentenceFacts): boolean {
  const kinds = dependingIn(facts);
  return (kinds & MOOT) !== 0 || (kinds & ALL_OTHERS) === ALL_OTHERS;
}

function isOthersVoice({ tokens }: SentenceFacts): boolean {
  return tokens.some(({ lower }, i) => (lower === 'utilization' && tokens[i + 1]?.lower === 'review') || (lower === 'claims' && tokens[i + 1]?.lower === 'administrator') || lower === 'ur');
}

/** "The physician is advised to consult the guideline on tapering" relies on nothing. */
function isAdvice({ tokens }: SentenceFacts): boolean {
  return tokens.some(({ lower }, i) => lower === 'consult' && tokens[i - 1]?.lower === 'to') && tokens.some(({ lower }) => lower === 'advised');
}

/** How a source is called in a message: "MTUS Low Back Complaints 2004", "ODG Shoulder", "the MTUS". */
export function nameOf({ family, chapter, year, number, sections }: Citation): string {
  const work = { mtus: 'MTUS', acoem: 'ACOEM', odg: 'ODG', study: '', other: '', web: '' }[family];
  if (work === '') return sections[0] ?? '';
  return [work, ...(family === 'acoem' && number !== undefined ? [`chapter ${number},`] : []), chapter, year].filter((part) => part !== undefined).join(' ');
}
