import type { Statement } from '../../facts/letterFacts';
import { perSentence } from '../../facts/perSentence';
import type { LogicalText } from '../../text/logicalText';
import type { TextRange } from '../../text/range';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

/** Blanks in a row that are more than typing. */
const BLANKS = /[ \u00a0]{3,}/g;

/** Words that need an object: behind them, a verb shows that it is gone. */
const NEEDS_OBJECT = /\b(?:(?:more|less) than (?:per|are|is|was|were|has|had)|per (?:are|is|was|were|has|had|dated))\b/gi;

/** A number is gone: without it the sentence says nothing. */
const COMPARED = /\b(?:more|less) than\b/i;

/** Words that the State took out, and left a hole. */
export const redactionGap: Check = {
  id: 'summary/redaction-gap',
  title: 'Words are missing',
  finds: 'A gap of several blanks in the middle of a sentence, and a preposition whose object is gone (“The diagnoses per are”, “costing more than per ear”).',
  why: 'A name or a number stood here. Without it the sentence cannot be understood.',
  source: 'Practice: gaps of a redaction stand in issued letters only',
  severity: 'information',
  draft: 'off',
  fix: 'none',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: SUMMARY.replace('exercises at home,', 'exercises at home with a device that cost more than per day,') },
      { part: 'summary', text: SUMMARY.replace('The diagnosis is', 'The diagnosis per is'), severity: 'hint' },
      { part: 'summary', text: SUMMARY.replace('The diagnosis is', 'The diagnosis of     is'), severity: 'hint' },
    ],
    valid: [
      { part: 'summary', text: SUMMARY.replace('The diagnosis is', 'The diagnosis per the treating physician is') },
      { part: 'summary', text: SUMMARY.replace('. The diagnosis is', '.   The diagnosis is'), note: 'Several blanks after a full stop are typing.' },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    const runs = runsOfBlanks(text);
    const look = (statement: Statement, item: number): void => {
      for (const gap of gapsIn(text, runs, statement)) {
        const severity = COMPARED.test(text.slice(gap)) ? 'information' : 'hint';
        report({ range: gap, item, severity, message: `Something is missing in ${quoted(text.slice(gap))}. Put the words back, or write the sentence without them.` });
      }
    };
    for (const statement of facts.summary) look(statement, 0);
    for (const { item, rationale } of facts.items) for (const statement of rationale) look(statement, item.index);
  },
};

/** The words around each gap of a sentence, in order. */
function gapsIn(text: LogicalText, runs: readonly number[], { range, facts }: Statement): TextRange[] {
  const found = runs.filter((at) => at >= range.from && at < range.to).map((at) => text.range(wordStart(text.text, at, range.from), wordEnd(text.text, at, range.to)));
  for (const { from, to } of objectsGone(facts)) {
    const gone = text.range(range.from + from, range.from + to);
    if (!found.some((gap) => gap.from < gone.to && gone.from < gap.to)) found.push(gone);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Where a preposition stands without its object. */
const objectsGone = perSentence(({ text }) =>
  [...text.matchAll(NEEDS_OBJECT)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
);

/** Logical offsets of the spaces that stand for a run of blanks in the middle of a line. */
function runsOfBlanks(text: LogicalText): number[] {
  const found: number[] = [];
  for (const { index } of text.source.matchAll(BLANKS)) {
    const at = text.toLogical(index);
    if (text.text.charAt(at) === ' ' && !text.startsLine(at + 1) && isMidSentence(text.text, at)) found.push(at);
  }
  return found;
}

/** Between two words of one sentence: behind a mark, blanks are typing. */
function isMidSentence(text: string, at: number): boolean {
  return /[a-z,]/i.test(text.charAt(at - 1)) && /[a-z]/.test(text.charAt(at + 1));
}

function wordStart(text: string, at: number, from: number): number {
  const before = text.lastIndexOf(' ', at - 1);
  return Math.max(from, before + 1);
}

function wordEnd(text: string, at: number, to: number): number {
  const after = text.indexOf(' ', at + 1);
  return after < 0 ? to : Math.min(to, after);
}
