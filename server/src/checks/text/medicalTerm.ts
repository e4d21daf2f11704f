import type { SentenceFacts } from '../../facts/fact';
import { PatternSet } from '../../facts/tokenPattern';
import { allConfusables } from '../../reference/confusables';
import { lazily } from '../../reference/tables';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';
import { type Slip, slipsInFrames } from './frames';
import { casedAs, inEachSentence, isInAddress, passagesOf, placeOf, replacement } from './passages';
import { misspeltTerms, unlikelyWords } from './unlikely';

/** A word of medicine in the place of its neighbour. */
export const medicalTerm: Check = {
  id: 'text/medical-term',
  title: 'A word in the place of its neighbour',
  finds: 'A slip of dictation or of the keyboard that is a word itself, where the words around it leave no room for it: “well-heeled incision”, “positive for sever pain”. Also a misspelt medical term.',
  why: 'No spelling checker sees it, and a reader of an appeal takes the sentence as it stands.',
  source: 'Practice; Labor Code 4610.6(h)(5): a plainly erroneous finding of fact',
  severity: 'information',
  draft: 'off',
  fix: 'suggested',
  examples: {
    invalid: [
      { part: 'summary', text: `${SUMMARY} The scar was a well-heeled incision.` },
      { part: 'summary', text: `${SUMMARY} An injection into the planter fascia did not help.` },
    ],
    valid: [
      { part: 'summary', text: `${SUMMARY} She works for a well-heeled employer and lifts planters.` },
      { part: 'summary', text: `${SUMMARY} The plantar fascia was tender.` },
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
          message: `${quoted(word)} is hardly meant here; ${quoted(meant)} is. A slip that is a word itself passes every spelling checker, and the sentence is read as it stands. Correct it if so.`,
          fix: { title: `Replace by ${quoted(meant)}`, edits: [replacement(range, meant)] },
        });
      }
    }
  },
};

const slipsIn = inEachSentence((sentence: SentenceFacts): Slip[] => {
  const found = new Map<number, Slip>();
  for (const slips of [confusedIn(sentence), slipsInFrames(sentence), unlikelyWords(sentence), misspeltTerms(sentence)]) {
    for (const slip of slips) if (!found.has(slip.from)) found.set(slip.from, slip);
  }
  return [...found.values()].filter((slip) => !isInAddress(sentence.text, slip)).sort((a, b) => a.from - b.from);
});

const confusables = lazily(() => new PatternSet(allConfusables().flatMap((pair) => pair.contexts.map((context) => [context, pair] as const))));

/** The words of the table of confusables that stand where they cannot be meant. */
function* confusedIn({ tokens }: SentenceFacts): Generator<Slip> {
  for (const { value, first, last } of confusables().matches(tokens)) {
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (token?.lower.startsWith(value.wrong) !== true) continue;
      yield { from: token.from, to: token.to, right: value.right + token.lower.slice(value.wrong.length) };
      break;
    }
  }
}
