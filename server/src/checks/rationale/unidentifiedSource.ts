import type { SentenceFacts } from '../../facts/fact';
import { sourcesOf } from '../../facts/sources/sourcesOf';
import { inSentences, PatternSet } from '../../facts/tokenPattern';
import type { Check } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';

/** A review or study that is spoken of as if it had been named. "This study" alone may be the study that is requested. */
const unnamedIn = inSentences(new PatternSet<true>(
  [
    'this|these|the|a|one|another recent? systematic review|reviews',
    'this|these|the|a|one|another recent? meta_analysis',
    'this|the|a|one recent? systematic review and|& meta_analysis',
    'this|the|one|another cochrane? literature review',
    'a|one|another recent|large|small|randomized|prospective|retrospective randomized? controlled? study|trial|review|article *2 found|showed|shows|demonstrated|demonstrates|concluded|concludes|suggested|suggests|reported|reports|finds',
    'this|one|another randomized controlled? trial|study',
    'recent studies|research|trials found|showed|show|demonstrated|demonstrate|concluded|suggest|suggested|found|indicate',
    'this|the cohort|prospective|retrospective study|trial found|showed|shows|demonstrated|demonstrates|concluded|concludes|suggests',
  ].map((pattern) => [pattern, true] as const),
));

/** A study or review that cannot be told from any other. */
export const unidentifiedSource: Check = {
  id: 'rationale/unidentified-source',
  title: 'Study not named',
  finds: '“This systematic review” or “a recent study” in a rationale that names no review or study nearby, and whose guideline line has none.',
  why: 'The sentence was probably taken over from a guideline that goes on to name the study. The parties cannot look up what is not named.',
  source: '8 CCR 9792.21.1(d)(3); Labor Code 4610.6(e)',
  severity: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'rationale', text: elbow('This systematic review and meta-analysis demonstrates that such testing has limited accuracy.') },
      { part: 'rationale', text: elbow('A recent study found that half of the patients recovered without it.') },
    ],
    valid: [
      { part: 'rationale', text: elbow('A recent study found that half of the patients recovered without it (Okafor, 2014).') },
      { part: 'rationale', text: elbow('The findings do not provide a clear rationale for this study.'), note: 'The study that is requested.' },
      { part: 'rationale', text: elbow('In a review of 2012, Okafor et al. gave the numbers. This systematic review found no benefit.') },
    ],
  },
  run({ facts, determination }, report) {
    for (const item of facts.items) {
      if (item.reviewer?.sources.some(({ citation }) => citation.family === 'study' || citation.family === 'web')) continue;
      item.rationale.forEach((statement, i) => {
        const match = unnamedIn(statement.facts)[0];
        if (!match) return;
        const near = [item.rationale[i - 1], statement, item.rationale[i + 1]];
        if (near.some((other, at) => other && namesStudy(other.facts, at === 2))) return;
        const from = statement.facts.tokens[match.first]?.from ?? 0;
        const to = statement.facts.tokens[match.last - 1]?.to ?? from;
        const range = facts.rangeOf(statement, { from, to });
        report({
          range,
          item: item.item.index,
          message: `${quoted(determination.text.slice(range))} refers to nothing that the rationale or the guideline line names. The parties cannot look it up: name the author, title, journal and year, or leave the sentence out.`,
        });
      });
    }
  },
};

/** Whether a sentence names a study: an author with a year, "et al", a title, a journal. In the sentence behind it only a reference in parentheses counts. */
function namesStudy(facts: SentenceFacts, behind: boolean): boolean {
  const { tokens, text } = facts;
  if (/\([A-Z][A-Za-z'-]+(?: et al\.?)?,? (?:19|20)\d\d\)/.test(text)) return true;
  if (behind) return false;
  return tokens.some(({ lower }, i) => (lower === 'et' && tokens[i + 1]?.lower === 'al') || lower === 'entitled' || lower === 'titled' || lower === 'journal' || lower === 'cochrane') ||
    (sourcesOf(facts).length > 0 && /\b(?:19|20)\d\d\b/.test(text));
}

function elbow(sentence: string): string {
  const rationale = itemFor('Physical therapy 2 times a week for 4 weeks for the left knee: Upheld');
  return rationale.slice(rationale.indexOf('Decision rationale:') + 'Decision rationale:'.length).trim().replace('In this case', `${sentence} In this case`);
}
