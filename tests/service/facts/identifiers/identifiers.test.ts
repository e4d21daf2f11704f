import { expect, test } from 'vitest';
import { identifiersIn } from '../../../../server/src/facts/identifiers/identifiers';

/** Identifiers are marked in the text: «...». */
function check(marked: string): void {
  const text = marked.replace(/[«»]/g, '');
  const found = identifiersIn(text, text.toLowerCase(), 0, text.length);
  let shown = text;
  for (const { from, to } of [...found].reverse()) shown = `${shown.slice(0, from)}«${shown.slice(from, to)}»${shown.slice(to)}`;
  expect(shown).toBe(marked);
}

test.each([
  'SSN «078-05-1120» was on the form.',
  'Social security number: «078051120».',
  'Call «(555) 555-0142» or «555-555-0142» today.',
  'Fax «555.555.0142».',
  'Write to «jane.roe@example.com».',
  'DOB: «04/05/1961»; date of birth «April 5, 1961».',
  'He was born on «4-5-61» in Fresno.',
  'Claim number «06-1234567», MRN «00123456», WCAB no. «ADJ1234567», EAMS «1234567».',
  'Seen by Dr. «Example» and by Mr. «John Doe».',
  'A report by «Jane Roe», M.D., was reviewed.',
  'Employee: «Jane Roe»',
])('finds what identifies somebody: %s', check);

test.each([
  'Case Number: CM16-0000001',
  'Pages 303-304, 12-15 of 2004;80:1234-1239.',
  'doi: 10.1109/IEMBS.2010.5627136 and https://example.org/a/555-555-0142/b',
  'Blood pressure 120/80, pulse 72, range of motion 0-130.',
  'The Lasegue, Phalen, McMurray and Hawkins tests; McKenzie exercises.',
  'The treating physician is an M.D. in private practice.',
  'Dr. of record was not named. Per Dr. the therapy helped.',
  'The claim was accepted; claim numbers were not given.',
  'The request was denied on 11/03/2016 and again on 11-14-2016.',
  'NDC 00591-0343-05 tablets.',
  'Reviewed by: Board Certified Orthopedic Surgery',
  'The birth of a child in 1999 is noted.',
])('leaves alone what identifies nobody: %s', check);
