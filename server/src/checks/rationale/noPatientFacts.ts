import { isEmpty } from '../../text/range';
import type { SentenceFacts } from '../../facts/fact';
import { recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import type { Check } from '../check';
import { hasBlank } from '../words';
import { fieldOf } from '../../determination/model';

/** Words that bring the guideline to this patient: the patient, the record, the one who treats. */
const PATIENT = new Set(
  ('patient claimant applicant worker employee iw he she his her him individual record records documentation documented documents documentations planned file notes note report reports progress provider physician physicians treater surgeon therapist ' +
    'case submitted clinical examination exam findings symptoms diagnosis diagnosed diagnoses history injury injured age evidence prescribed prescriber indication indications ancillary surgery surgical information complaints').split(' '),
);
/** Of those, the ones that stand in no guideline. */
const OWN = new Set('claimant applicant employee worker iw she her him attending treating submitted treater'.split(' '));
/** A request that leaves open what is asked for cannot be measured against a patient. */
const UNSPECIFIC = new Set('specify specified unspecified rationale'.split(' '));
/** Words that measure the request itself against the guideline: it needs little more. */
const REQUEST = new Set('exceeds exceed exceeding excess excessive quantity number amount duration frequency body parts compound compounded fda retired duplicate approved certified authorized authorised'.split(' '));
/** Words with which a guideline is applied in the sentence that quotes it: "and none is recorded", "and it has not". */
const APPLIED = /\b(?:none|recorded|it has|it was|they were|(?:was|were) (?:used|tried|taken|given|done|found|seen|noted|normal)|there (?:was|were) no|(?:is|was|are|were) planned)\b/i;
/** A service that falls with another one. */
const DEPENDS = /\b(?:as|since|because) the\b.{1,80}\bnot medically necessary|\baccompany\b/i;
/** Too short to judge. */
const SHORTEST = 25;

/**
 * What of a sentence brings the guideline to this patient. A sentence that names a guideline or speaks of patients in general does it
 * only by words that stand in no guideline.
 */
const wordsIn = perSentence((facts) => {
  const { text, tokens, clauses, mentions } = facts;
  const general = clauses.every(({ voice }) => voice === 'guideline');
  return {
    applied:
      tokens.some(({ lower }) => OWN.has(lower) || (!general && (PATIENT.has(lower) || UNSPECIFIC.has(lower)))) || APPLIED.test(text) || DEPENDS.test(text) || clauses.some(({ denial, voice }) => denial && (voice === 'reviewer' || voice === 'record')) || recordsFinding(facts) ||
      mentions.some(({ kind }) => kind === 'date' || kind === 'age'),
    measures: !general && tokens.some(({ lower }) => REQUEST.has(lower)),
    length: tokens.length,
  };
});

/** Whether it tells what was found or complained of, and no guideline speaks. */
function recordsFinding(facts: SentenceFacts): boolean {
  return recordOf(facts).hits.some(({ finding, first }) => {
    if (finding.kind !== 'exam' && finding.kind !== 'complaint') return false;
    const at = facts.tokens[first]?.from ?? 0;
    return facts.clauses.some(({ voice, from, to }) => from <= at && at < to && voice !== 'guideline');
  });
}

/** A rationale without the patient. */
export const noPatientFacts: Check = {
  id: 'rationale/no-patient-facts',
  title: 'The rationale never comes to this patient',
  finds:
    'A rationale that repeats a guideline and concludes, without a word on this patient: no finding, no history, no reference to the record. Where it measures the number or the kind of what is requested against the guideline, it is worth a look; a service that falls with its surgery needs no more.',
  why: 'The decision is about the medical needs of this employee. A guideline alone decides nobody’s case, and the parties cannot see what would have changed the decision.',
  source: 'Labor Code 4610.6(c) and (e): each analysis cites the employee’s medical condition, the relevant documents and the relevant findings',
  severity: 'warning',
  draft: 'hint',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. Passive treatment is not advised. Therefore, the request for physical therapy 2 times a week for 4 weeks for the left knee is not medically necessary.' },
    ],
    valid: [
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. In this case, the injured worker exercises at home. Therefore, the request for physical therapy 2 times a week for 4 weeks for the left knee is not medically necessary.' },
      { part: 'rationale', text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. On 12/01/2016 the knee was stable, and motion was full. Therefore, the request for physical therapy 2 times a week for 4 weeks for the left knee is not medically necessary.', note: 'The finding is enough: nobody has to be named.' },
    ],
  },
  run({ determination: { text }, facts }, report) {
    for (const { item, rationale } of facts.items) {
      const field = fieldOf(item, 'rationale');
      if (!field || isEmpty(field.value) || hasBlank(text, field.value)) continue;
      const words = rationale.map((statement) => wordsIn(statement.facts));
      if (words.some(({ applied }) => applied) || words.reduce((sum, { length }) => sum + length, 0) < SHORTEST) continue;
      const measured = words.some(({ measures }) => measures);
      const last = rationale.at(-1);
      if (!last) continue;
      report({
        range: last.range,
        item: item.index,
        message: 'This conclusion follows from the guideline alone: the rationale says nothing of this patient. Name the finding, the history or the document of the record on which it rests.',
        ...(measured ? { severity: 'information' as const } : {}),
      });
    }
  },
};
