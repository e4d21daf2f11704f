import { expect, test } from 'vitest';
import { HEADINGS, letter, STATEMENT, statementWith } from '../../../server/src/checks/example';
import { createLanguageService } from '../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check) => {
    throw new Error(check);
  },
});

/** What the check that is named finds in a text. */
function found(text: string, check: string): number {
  return service.check(service.read(text)).filter((finding) => finding.check === check).length;
}

const MADE = `${HEADINGS.made}\n\n${STATEMENT}`;
const SPECIALTY = `${HEADINGS.made}\n\n${statementWith('Physical Medicine')}`;

test.each([
  ['structure/misspelled-heading', `${MADE}\n\nCLINICAL CASE SU`],
  ['structure/misspelled-heading', `${MADE}\n\nCLINICAL CASE SUMMAR\n\n`],
  ['structure/misspelled-heading', `${MADE}\n\nClinical case summary:\n\nThe patient is 46.`],
  ['structure/misspelled-heading', `${HEADINGS.items}\n\nKnee brace: Upheld\nDecision rationale`],
  ['reviewer/incomplete-specialty', SPECIALTY],
  ['reviewer/incomplete-specialty', `${SPECIALTY} &`],
  ['reviewer/incomplete-specialty', `${SPECIALTY} and Rehab\n`],
  ['item/unknown-decision', `${HEADINGS.items}\n\nKnee brace: Overturne`],
  ['item/unknown-decision', `${HEADINGS.items}\n\nKnee brace: Uphel`],
])('%s is silent on what is still being typed: %j', (check, text) => {
  expect(found(text, check)).toBe(0);
});

test.each([
  ['structure/misspelled-heading', letter({ summaryHeading: 'CLINICAL CASE SUMMAR' })],
  ['structure/misspelled-heading', `${MADE}\n\nCLINCAL CASE SUMMARY`],
  ['reviewer/incomplete-specialty', letter({ made: statementWith('Physical Medicine') })],
  ['item/unknown-decision', `${HEADINGS.items}\n\nKnee brace: Upheald`],
  ['item/unknown-decision', `${HEADINGS.items}\n\nKnee brace: Uphel\nDecision rationale: None.`],
])('%s reports what is finished, or wrong from its beginning: %j', (check, text) => {
  expect(found(text, check)).toBe(1);
});
