import type { SentenceFacts, Stretch } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';
import { suggestDrug } from '../../reference/spelling';
import { drugNames } from '../../reference/drugNames';
import { isKnownTerm } from '../../reference/words';
import { PerWord } from '../../text/lexicon';
import type { Token } from '../../text/tokens';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';
import { isInAddress, isInDrug, passagesOf, placeOf, replacement } from './passages';

/** A misspelt name of a drug. */
export const drugName: Check = {
  id: 'text/drug-name',
  title: 'A misspelt drug name',
  finds: 'A word that is no drug and no other word we know, one or two letters away from exactly one drug’s name: “Alprazloam”.',
  why: 'The decision is carried out, filed and searched by the drug’s name, and sound-alike names are a known source of medication errors.',
  source: 'Practice; ISMP List of Confused Drug Names',
  severity: 'warning',
  fix: 'suggested',
  scope: 'part',
  examples: {
    invalid: [
      { part: 'summary', text: `${SUMMARY} She takes Alprazloam at night.` },
      { part: 'summary', text: `${SUMMARY} She takes cyclobenzaprime 7.5 mg.` },
    ],
    valid: [
      { part: 'summary', text: `${SUMMARY} She takes cyclobenzaprine 7.5 mg and naproxen.` },
      { part: 'summary', text: `${SUMMARY} She takes cyclobenz aprine 7.5 mg.`, note: 'A word broken by a blank is left alone.' },
      { part: 'summary', text: `${SUMMARY} A sliver of metal was taken out.`, note: 'Near a drug’s name, and right.' },
    ],
  },
  run(subject, report) {
    const { text } = subject.determination;
    for (const { item, statement, transcribed } of passagesOf(subject)) {
      for (const { from, to, right } of misspeltDrugs(statement.facts)) {
        const range = placeOf(text, statement, { from, to });
        report({
          range,
          item,
          message: `${quoted(text.slice(range))} is no drug that we know; ${quoted(right)} is one letter or two away. The decision is carried out and filed by the drug’s name. Correct it if that is the drug.`,
          fix: { title: `Replace by ${quoted(right)}`, edits: [replacement(range, right)] },
          ...(transcribed ? { severity: 'information' } : {}),
        });
      }
    }
  },
};

interface Misspelt extends Stretch {
  readonly right: string;
}

const isMisspelt = new PerWord((word) => suggestDrug(word) !== undefined);

const misspeltDrugs = perSentence((sentence: SentenceFacts): Misspelt[] => {
  const { text, tokens } = sentence;
  const found: Misspelt[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || !isMisspelt.of(token.word)) return;
    const right = suggestDrug(text.slice(token.from, token.to));
    if (right === undefined || isBroken(tokens, i) || isName(text, tokens, i) || isInAddress(text, token) || isInDrug(sentence, token)) return;
    found.push({ from: token.from, to: token.to, right });
  });
  return found;
});

/** Whether the word and a neighbour are one known word that the layout broke. */
function isBroken(tokens: readonly Token[], i: number): boolean {
  return [[i - 1, i], [i, i + 1]].some(([one = 0, other = 0]) => {
    const whole = `${tokens[one]?.lower ?? ''}${tokens[other]?.lower ?? ''}`;
    return drugNames().has(whole) || isKnownTerm(whole);
  });
}

/** Whether the word is somebody's name: behind a title, before "et al", or an initial. */
function isName(text: string, tokens: readonly Token[], i: number): boolean {
  const first = text.charAt(tokens[i]?.from ?? 0);
  if (first !== first.toUpperCase()) return false;
  const before = tokens[i - 1]?.lower === '.' ? tokens[i - 2]?.lower : tokens[i - 1]?.lower;
  const after = tokens[i + 1]?.lower === ',' ? tokens[i + 2] : tokens[i + 1];
  return ['dr', 'mr', 'mrs', 'ms', 'prof'].includes(before ?? '') || after?.lower === 'et' || (after?.kind === 'word' && ['md', 'do', 'dc', 'phd', 'dpm'].includes(after.lower));
}
