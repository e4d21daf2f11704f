import type { LogicalText } from '../../text/logicalText';
import type { TextRange } from '../../text/range';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

/** Blanks in a row that are more than typing. */
const RUN = 3;

/** Words that need an object: behind them, "are" or a full stop shows that one is gone. */
const NEEDS_OBJECT = /\b(?:more than|less than|by|from|per|with|dr\.?|drs\.?|to|of|at) (?:(?:per|are|is|was|were|has|had|dated|on|noted|recommended|requested)\b|[,.;](?= ))/gi;
/** "to per", "of at": of those, what is no gap. */
const FINE = /\b(?:(?:to|of|at|by|from|with) (?:is|are|was|were|has|had|dated|on|noted|recommended|requested)|(?:dr\.?|drs\.?) \S+|\S+ [,.;])$/i;

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
    const look = (range: TextRange, item: number): void => {
      for (const gap of gapsIn(text, range)) {
        const severity = COMPARED.test(text.slice(gap)) ? 'information' : 'hint';
        report({ range: gap, item, severity, message: `Something is missing in ${quoted(text.slice(gap))}. Put the words back, or write the sentence without them.` });
      }
    };
    for (const { range } of facts.summary) look(range, 0);
    for (const { item, rationale } of facts.items) for (const { range } of rationale) look(range, item.index);
  },
};

/** The words around each gap of a sentence, in order. */
function gapsIn(text: LogicalText, { from, to }: TextRange): TextRange[] {
  const found = new Map<number, TextRange>();
  for (let at = text.text.indexOf(' ', from); at >= 0 && at < to; at = text.text.indexOf(' ', at + 1)) {
    if (text.toSource(at + 1) - text.toSource(at) < RUN || text.startsLine(at + 1) || !isMidSentence(text.text, at)) continue;
    found.set(at, text.range(wordStart(text.text, at, from), wordEnd(text.text, at, to)));
  }
  for (const match of text.text.slice(from, to).matchAll(NEEDS_OBJECT)) {
    if (FINE.test(match[0])) continue;
    const at = from + match.index + match[0].indexOf(' ');
    if (![...found.values()].some((gap) => gap.from <= at && gap.to >= at)) found.set(at, text.range(from + match.index, from + match.index + match[0].length));
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
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
