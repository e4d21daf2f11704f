import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../../server/src/facts/sentenceFacts';

/**
 * What a sentence says of necessity, one part for each clause that says something: "+" or "-", "~" behind it for an equivalent,
 * "?" behind it where it is no conclusion, then what is said to be necessary.
 */
function read(sentence: string): string {
  return readSentence(sentence)
    .clauses.flatMap(({ necessity }) => {
      if (!necessity) return [];
      const { necessary, strength, conclusion, object } = necessity;
      return [`${necessary ? '+' : '-'}${strength === 'stated' ? '' : '~'}${conclusion ? '' : '?'} ${sentence.slice(object.from, object.to)}`.trim()];
    })
    .join(' | ');
}

function check(sentence: string, expected: string): void {
  test(sentence, () => expect(read(sentence)).toBe(expected));
}

describe('not necessary', () => {
  check('Therefore, the request for MRI of the left ankle is not medically necessary.', '- the request for MRI of the left ankle');
  check('The request is not medically necessary and appropriate.', '- The request');
  check('As such, this request is not-medically necessary.', '- this request');
  check('Therefore the requested cane is not seen as medically necessary.', '- the requested cane');
  check('The requested cane is not indicated as medically necessary.', '- The requested cane');
  check('A wrist splint does not appear medically necessary at this time.', '- A wrist splint');
  check('A wrist splint does not appear to be medically necessary.', '- A wrist splint');
  check('Twelve visits cannot be deemed medically necessary.', '- Twelve visits');
  check('The request for a walker is determined to not be medically necessary.', '- The request for a walker');
  check('The request for a walker is determined to be not medically necessary.', '- The request for a walker');
  check('A scan of the foot is not a medical necessity to the patient at this time.', '- A scan of the foot');
  check('The request will be considered not medically necessary.', '- The request');
  check('Based on the records provided, the request is not medically reasonable.', '- the request');
  check('For these reasons, the current request for two visits is not medically appropriate.', '- the current request for two visits');
  check('The medical necessity cannot be established.', '-');
  check('Medical necessity has not been established for the requested brace.', '- the requested brace');
  check('The medical necessity of the brace is not established.', '- the brace');
  check('Medical necessity of a second opinion was not substantiated.', '- a second opinion');
  check('The records do not establish the medical necessity of the brace.', '- the brace');
  check('The request lacks medical necessity.', '-');
  check('There is no medical necessity for the pump.', '- the pump');
  check('There is insufficient information to establish medical necessity.', '-');
  check("The request for the pump isn't medically necessary.", '- The request for the pump');
  check('The request for the pump was medically unnecessary.', '- The request for the pump');
  check('Neither the brace nor the cane is medically necessary.', '- Neither the brace nor the cane');
  check('I do not find that the request for the brace is medically necessary.', '- the request for the brace');
  check('There is no evidence that the request for the brace is medically necessary.', '- the request for the brace');
  check('No, the request for nerve testing was not medically necessary, medically appropriate, or indicated here.', '- the request for nerve testing');
  check('The request is neither reasonable nor medically necessary.', '- The request');
  check('The request, therefore, is not medically necessary.', '- The request');
  check('The prior determination is upheld.', '-');
  check('I agree with the utilization review decision.', '-');
  check('I find the request not medically necessary.', '- the request');
  check('Not medically necessary.', '-');
  check('The remaining portion of the original request, two visits for the thumb is not medically necessary.', '- The remaining portion of the original request, two visits for the thumb');
});

describe('necessary', () => {
  check('Therefore, the request for naproxen is medically necessary.', '+ the request for naproxen');
  check('It is deemed that the request for naproxen is medically necessary.', '+ the request for naproxen');
  check('Yes, the request for nerve testing was medically necessary and appropriate.', '+ the request for nerve testing');
  check('Both the cane and the brace are medically necessary.', '+ Both the cane and the brace');
  check('I am reversing the prior review decision.', '+');
  check('I recommend overturning the utilization review decision.', '+');
  check('The denial is overturned.', '+');
  check('I disagree with the utilization review determination.', '+');
  check('The request for the cane is not medically unnecessary.', '+ The request for the cane');
  check('As such, medical necessity of the referral is supported by the records.', '+ the referral');
  check('Medical necessity has been established.', '+');
  check('The request is reasonable and medically necessary.', '+ The request');
  check('The request is two visits over the guideline and is medically necessary.', '+ The request');
  check('I find the request to be medically necessary.', '+ the request');
  check('As per the guidelines, ultrasound of the heel is medically necessary.', '+ ultrasound of the heel');
});

describe('as good as that', () => {
  check('Given the above, the request is not supported.', '-~ the request');
  check('Therefore, the requested imaging would not be supported.', '-~ the requested imaging');
  check('The request is not warranted.', '-~ The request');
  check('The request is not substantiated.', '-~ The request');
  check('Additional visits are not recommended at this time.', '-~ Additional visits');
  check('Continued use of the medication cannot be recommended.', '-~ Continued use of the medication');
  check('The patient fails to meet the criteria for the requested service.', '-~ the requested service');
  check('The documentation meets the criteria for the requested service.', '+~ the requested service');
  check('The criteria for imaging have not been met.', '-~ imaging');
  check('The guidelines do not support the request.', '-~ the request');
  check('The request is approved.', '+~ The request');
  check('Therefore, a recommendation for further use cannot be made.', '-~ further use');
});

describe('no conclusion on this request', () => {
  check('If radiculopathy is documented, an injection would be medically necessary.', '+? an injection');
  check('An injection may be medically necessary.', '+? An injection');
  check('The question is whether the request is medically necessary.', '+? the request');
  check('A walker is considered medically necessary when balance is impaired.', '+? A walker');
  check('Utilization review determined that the request was not medically necessary.', '-? the request');
  check('The claims administrator found the request not medically necessary.', '-? the request');
  check('The request was determined to be not medically necessary by utilization review.', '-? The request');
  check('The treating physician states that the request is medically necessary.', '+? the request');
  check('The provider must show that the brace is medically necessary.', '+? the brace');
  check('There is no explanation why the brace is medically necessary.', '+? the brace');
  check('As the requested surgery is not medically necessary, the requested ancillary service is not medically necessary.', '-? the requested surgery | - the requested ancillary service');
});

describe('nothing of necessity', () => {
  check('The denial was based on lack of medical necessity.', '');
  check('The brace was requested as medically necessary treatment.', '');
  check('This decision addresses the medical necessity of opioids.', '');
  check('The medical necessity decision should not be read as advice to stop.', '');
  check('Take one tablet as needed, and if necessary another.', '');
  check('The Official Disability Guidelines recommend massage as an option.', '');
  check('A scan was approved on May 3, 2016.', '');
  check('There is no finding that would warrant a scan.', '');
  check('The request did not specify the number of visits that are recommended.', '');
  check('The results of the visits were not indicated.', '');
});

describe('two in one sentence', () => {
  check('The cane is medically necessary, and the walker is not medically necessary.', '+ The cane | - the walker');
  check('Therefore the request was modified to two visits and the remaining portion of the request is determined to be not medically necessary.', '- the remaining portion of the request');
});
