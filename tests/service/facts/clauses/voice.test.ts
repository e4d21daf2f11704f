import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../../server/src/facts/sentenceFacts';

/** The voices of a sentence's clauses, each change once. */
function read(sentence: string): string {
  const voices = readSentence(sentence).clauses.map(({ voice }) => voice);
  return voices.filter((voice, i) => voice !== voices[i - 1]).join(' ');
}

function check(sentence: string, expected: string): void {
  test(sentence, () => expect(read(sentence)).toBe(expected));
}

describe('a guideline', () => {
  check('The MTUS recommends exercise.', 'guideline');
  check('The guidelines state that massage is an option.', 'guideline');
  check('According to the ODG, a splint is used at night.', 'guideline');
  check('Per the ACOEM Guidelines, films are not needed in the first month.', 'guideline');
  check('Massage is recommended as an option.', 'guideline');
  check('Criteria for use include a trial of one month.', 'guideline');
  check('Patients with severe pain may need a short course.', 'guideline');
  check('Official Disability Guidelines support a trial of six visits.', 'guideline');
  check('A trial of six visits may be considered.', 'guideline');
  check('Muscle relaxants are recommended for short-term use only.', 'guideline');
  check('As noted on page 78 of the Chronic Pain Guidelines, there is no support for long-term use unless function improves.', 'guideline');
  check('Radiculopathy must be documented by physical examination.', 'guideline');
  check('The literature does not support its use in chronic pain.', 'guideline');
});

describe('the claims administrator', () => {
  check('Utilization review denied the request on 05/03/2016.', 'claims');
  check('The claims administrator modified the request to six visits.', 'claims');
  check('Naproxen was non-certified.', 'claims');
  check('The previous reviewer found no documentation of benefit.', 'claims');
  check('Six visits were authorized by the claims administrator.', 'claims');
  check('UR denied the brace.', 'claims');
});

describe('the record', () => {
  check('The patient reports pain of 7/10.', 'record');
  check('Examination showed spasm and tenderness.', 'record');
  check('The records indicate six visits of therapy.', 'record');
  check('The treating physician states that surgery is planned.', 'record');
  check('The progress report dated 05/03/2016 describes numbness.', 'record');
  check('He complained of headaches.', 'record');
  check('MRI of the knee showed a tear.', 'record');
  check('Treatment to date has included exercise.', 'record');
  check('Physical examination revealed no atrophy.', 'record');
  check('The treatment plan was to continue naproxen.', 'record');
});

describe('the reviewer', () => {
  check('In this case, the patient has been using the drug for a year.', 'reviewer');
  check('I find no rationale for this.', 'reviewer');
  check('Therefore, use is not supported.', 'reviewer');
  check('The request is not medically necessary.', 'reviewer');
  check('There is no documentation of benefit.', 'reviewer');
  check('It is unclear what was tried.', 'reviewer');
  check('The records do not document the dose.', 'reviewer');
  check('The patient does not meet the criteria of the guidelines.', 'reviewer');
  check('However, there is a lack of spasm.', 'reviewer');
  check('Given the above, this is not supported.', 'reviewer');
  check('The treating physician has not documented the response.', 'reviewer');
  check('Guideline criteria for continued use of the drug have been met.', 'reviewer');
  check('A recommendation for further use cannot be made.', 'reviewer');
});

describe('more than one', () => {
  check('The MTUS recommends exercise; however, there is no documentation of a program.', 'guideline reviewer');
  check('The patient reports relief, but there is no documentation of function.', 'record reviewer');
  check('While the guidelines support a trial, the request exceeds it.', 'guideline reviewer');
  check('Utilization review denied the brace, but the records show instability.', 'claims record');
  check('The weather was fine.', 'unknown');
});

test('clauses cover the sentence without gaps', () => {
  const sentence = 'While the films were normal, there was no scan; however, the request for a scan is not medically necessary, and a cane was given.';
  const { clauses } = readSentence(sentence);
  expect(clauses.length).toBeGreaterThan(3);
  expect(clauses[0]?.from).toBe(0);
  expect(clauses.at(-1)?.to).toBe(sentence.length);
  for (const [i, clause] of clauses.entries()) if (i > 0) expect(clause.from).toBe(clauses[i - 1]?.to);
});
