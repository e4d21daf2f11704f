import { describe, expect, test } from 'vitest';
import { readSentence } from '../../../../server/src/facts/sentenceFacts';

/** What a sentence denies, one part for each clause that denies something; "~" before it where the clause weighs rather than states. */
function read(sentence: string): string {
  return readSentence(sentence)
    .clauses.flatMap(({ denial, hedged }) => (denial ? [`${hedged ? '~ ' : ''}${sentence.slice(denial.object.from, denial.object.to)}`] : []))
    .join(' | ');
}

function check(sentence: string, expected: string): void {
  test(sentence, () => expect(read(sentence)).toBe(expected));
}

describe('denied', () => {
  check('There is no evidence of neurologic deficit in the left leg.', 'neurologic deficit in the left leg');
  check('There is no documentation of a home exercise program.', 'home exercise program');
  check('There was no documentation noting reduction of medication.', 'reduction of medication');
  check('There is no indication that the patient has gastritis.', 'patient has gastritis');
  check('There is no mention of sleep hygiene.', 'sleep hygiene');
  check('There are no signs or symptoms of infection.', 'infection');
  check('No urine drug screen was submitted.', 'urine drug screen');
  check('No plain films are noted.', 'plain films');
  check('There was no physical examination.', 'physical examination');
  check('The patient has no history of ulcer.', 'ulcer');
  check('He denies numbness in the hands.', 'numbness in the hands');
  check('The claimant denied any adverse effects.', 'adverse effects');
  check('The exam was negative for swelling.', 'swelling');
  check('There was a lack of muscle spasm noted on examination to support ongoing use.', 'muscle spasm noted on examination');
  check('There is an absence of sensory loss.', 'sensory loss');
  check('The knee was stable without effusion.', 'effusion');
  check('The records do not document previous use of tramadol.', 'previous use of tramadol');
  check('The report did not include a diagnosis.', 'diagnosis');
  check('The note failed to document muscle strength.', 'muscle strength');
  check('The records fail to show weakness of the foot.', 'weakness of the foot');
  check('The provider has not documented reflexes.', 'reflexes');
  check('The examination does not reveal atrophy.', 'atrophy');
  check('The patient does not have radicular pain.', 'radicular pain');
  check('The patient does not present with swelling of the wrist.', 'swelling of the wrist');
  check('The patient has not had physical therapy.', 'physical therapy');
  check('She has not undergone electrodiagnostic testing.', 'electrodiagnostic testing');
  check('He never received acupuncture.', 'acupuncture');
  check('Current medications are not documented.', 'Current medications');
  check('The number of visits completed was not provided.', 'The number of visits completed');
  check('Repeat films were not performed.', 'Repeat films');
  check('The report of the scan is not available.', 'The report of the scan');
  check('The ingredients are unknown.', 'The ingredients');
  check('The dosage is unspecified.', 'The dosage');
  check('The results of the visits were not indicated.', 'The results of the visits');
  check("The notes don't mention a brace.", 'brace');
  check('There is no documentation of fracture, tumor, or infection.', 'fracture, tumor, or infection');
  check('There is no weakness that would support a scan.', 'weakness');
  check('There is no numbness since the operation.', 'numbness');
  check('It was not stated that surgery was planned.', 'surgery was planned');
});

describe('denied twice', () => {
  check('There is no weakness and no sensory loss.', 'weakness | sensory loss');
  check('There was no swelling, no redness.', 'swelling | redness');
  check('There is no weakness, but there is no documentation of reflexes.', 'weakness | reflexes');
  check('A scan was done, and there was no evidence of fracture.', 'fracture');
});

describe('weighed', () => {
  check('There was no significant improvement.', '~ significant improvement');
  check('There is no clear rationale for the request.', '~ clear rationale for the request');
  check('There are no red flags.', '~ red flags');
  check('There is no documentation of failure of first-line medication.', '~ failure of first-line medication');
  check('There is no true attempt at exercise.', '~ true attempt at exercise');
  check('There is no objective evidence of weakness.', '~ weakness');
  check('There was a lack of documentation of objective functional improvement.', '~ objective functional improvement');
  check('There is no measurable gain in function.', '~ measurable gain in function');
  check('There is no sustained relief.', '~ sustained relief');
  check('There is no specific diagnosis.', '~ specific diagnosis');
  check('There is no recent drug screen.', '~ recent drug screen');
  check('There are no exceptional factors to warrant more visits.', '~ exceptional factors');
  check('There is no adequate trial of therapy.', '~ adequate trial of therapy');
  check('There is no weakness on recent examination.', 'weakness on recent examination');
});

describe('weighed without a denial', () => {
  for (const sentence of [
    'It is unclear what has been tried.', 'The response to therapy is unclear.', 'Not all available conservative care has been used.', 'There is insufficient evidence of benefit.', 'The records are limited.',
    'It is not clear to what extent the patient improved.',
  ]) {
    test(sentence, () => expect(readSentence(sentence).clauses.some(({ hedged }) => hedged)).toBe(true));
  }
});

describe('not denied', () => {
  check('The patient has not failed to respond to therapy.', '');
  check('The report did not fail to document strength.', '');
  check('MRI of the knee without contrast was requested.', '');
  check('The scan may be done with or without contrast.', '');
  check('Utilization review denied the request for therapy.', '');
  check('The request was denied on 05/03/2016.', '');
  check('Use is limited to no more than two weeks.', '');
  check('The pain is no longer constant.', '');
  check('No, the request is not medically necessary.', '');
  check('Scans are recommended if films are not available.', '');
  check('The requested cane is not seen as medically necessary.', '');
  check('The patient has weakness of the left foot.', '');
});
