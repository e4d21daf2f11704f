import type { SentenceFacts } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';
import { PatternSet } from '../../facts/tokenPattern';
import { allConfusables, type Confusable } from '../../reference/confusables';
import { addTo, lazily } from '../../reference/tables';
import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';
import { type Slip, slipsInFrames } from './frames';
import { casedAs, isInAddress, isInDrug, passagesOf, placeOf, replacement } from './passages';
import { misspeltTerms, unlikelyWords } from './unlikely';

/** A word of medicine in the place of its neighbour. */
export const medicalTerm: Check = {
  id: 'text/medical-term',
  title: 'A word in the place of its neighbour',
  finds: 'A slip of dictation or of the keyboard that is a word itself, where the words around it leave no room for it: “well-heeled incision”, “range of notion”. Also a misspelt medical term.',
  why: 'No spelling checker sees it, and a reader of an appeal takes the sentence as it stands.',
  source: 'Practice; Labor Code 4610.6(h)(5): a plainly erroneous finding of fact',
  severity: 'information',
  draft: 'off',
  fix: 'suggested',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: `${SUMMARY} The scar was a well-heeled incision.` },
      { part: 'summary', text: `${SUMMARY} An injection into the planter fascia did not help.` },
      { part: 'summary', text: `${SUMMARY} The range of notion was tested.`, note: 'Only few words can fill this place.' },
      { part: 'summary', text: `${SUMMARY} She had parasthesias at night.`, note: 'No word, and a letter away from one term.' },
    ],
    valid: [
      { part: 'summary', text: `${SUMMARY} She works for a well-heeled employer and lifts planters.` },
      { part: 'summary', text: `${SUMMARY} The plantar fascia was tender, with a full range of motion.` },
      { part: 'summary', text: `${SUMMARY} She had paresthesias at night.` },
    ],
  },
  run(subject, report) {
    const { text } = subject.determination;
    for (const { item, statement } of passagesOf(subject)) {
      for (const { from, to, right } of slipsIn(statement.facts)) {
        const range = placeOf(text, statement, { from, to });
        const word = text.slice(range);
        const meant = casedAs(right, word);
        report({
          range,
          item,
          message: `${quoted(word)} is hardly meant here; ${quoted(meant)} fits. Spelling checkers pass over many such slips, and on appeal the sentence is read as it stands. Correct it if that is what was meant.`,
          fix: { title: `Replace by ${quoted(meant)}`, edits: [replacement(range, meant)] },
        });
      }
    }
  },
};

const slipsIn = perSentence((sentence: SentenceFacts): readonly Slip[] => {
  const found: Slip[] = [];
  const add = (slip: Slip): void => {
    if (!found.some(({ from }) => from === slip.from)) found.push(slip);
  };
  for (const find of FINDERS) find(sentence, add);
  if (found.length === 0) return NONE;
  return found.filter((slip) => !isInAddress(sentence.text, slip) && !isInDrug(sentence, slip)).sort((a, b) => a.from - b.from);
});

const FINDERS = [confusedIn, slipsInFrames, unlikelyWords, misspeltTerms] as const;
const NONE: readonly Slip[] = [];

/** The pairs of the table of confusables by the beginning of the wrong word. */
const byStart = lazily(() => {
  const map = new Map<string, Confusable[]>();
  for (const pair of allConfusables()) addTo(map, pair.wrong.slice(0, START), pair);
  return map;
});

/** The pairs whose wrong word a word can be. */
const PAIRS_OF = new PerWord((word) => (byStart().get(word.slice(0, START)) ?? []).filter(({ wrong }) => word.startsWith(wrong) && FORMS.has(word.slice(wrong.length))));

/** How many letters of a wrong word it is looked up by. */
const START = 3;

/** The contexts of a pair as one set, made when a letter first has the word: most words of the table no letter has. */
const contexts = new Map<Confusable, PatternSet<Confusable>>();

function contextsOf(pair: Confusable): PatternSet<Confusable> {
  let set = contexts.get(pair);
  if (!set) {
    set = new PatternSet(pair.contexts.map((context) => [context, pair] as const));
    contexts.set(pair, set);
  }
  return set;
}

/** What may follow a wrong word and its right one alike. */
const FORMS: ReadonlySet<string> = new Set(['', 's', 'es', 'd', 'ed', 'ing', 'ly']);

/** How many words before and behind a wrong word its context can reach. */
const REACH = 9;

/** The words of the table of confusables that stand where they cannot be meant. */
function confusedIn({ tokens }: SentenceFacts, found: (slip: Slip) => void): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const pairs = PAIRS_OF.of(token.word);
    if (pairs.length === 0) continue;
    const pair = pairs.find((candidate) => isConfused(tokens, i, candidate));
    if (pair) found({ from: token.from, to: token.to, right: pair.right + token.lower.slice(pair.wrong.length) });
  }
}

/** Whether a word stands in a context of a pair. */
function isConfused(tokens: readonly Token[], i: number, pair: Confusable): boolean {
  const matches = contextsOf(pair).matches(tokens, Math.max(0, i - REACH), Math.min(tokens.length, i + REACH));
  return matches.some(({ first, last }) => first <= i && i < last);
}
