import type { Check } from '../check';
import { letter, SUMMARY } from '../example';
import { datesAgainstHeader } from './headerDates';
import { outOfTime } from './outOfTime';
import { relativeDates } from './relativeDates';
import { unknownRecords } from './unknownRecords';

const HEADER = ['Case Number: CM17-0000017', 'Date Assigned: 01/04/2017 Date of Injury: 05/09/2016', 'Decision Date: 01/17/2017 UR Denial Date: 12/12/2016', 'Priority: Standard Application Received: 12/21/2016'].join('\n');

/** Dates that cannot all be right. */
export const date: Check = {
  id: 'consistency/date',
  title: 'Dates do not go together',
  finds: 'The dates of injury and of utilization review in the header and in the text, the order of the header’s own dates, a visit or an approval of this claim before the injury, a report after the decision, “a month ago” where it is much longer, and a visit in a rationale whose date the summary does not have.',
  why: 'The dates say which injury, which denial and which records are decided on. A wrong one makes the facts wrong, and an edition of a guideline may hang on it.',
  source: 'Labor Code 4610.6(e), (h)(5); 8 CCR 9792.10.6',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'header', text: HEADER.replace('Date of Injury: 05/09/2016', 'Date of Injury: 05/19/2016') },
      { part: 'header', text: HEADER.replace('UR Denial Date: 12/12/2016', 'UR Denial Date: 11/12/2016') },
      { part: 'header', text: HEADER.replace('UR Denial Date: 12/12/2016', 'UR Denial Date: 12/16/2016'), severity: 'information' },
      { part: 'header', text: HEADER.replace('Date Assigned: 01/04/2017', 'Date Assigned: 01/04/2016') },
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she reported', 'On 06/02/2016 an x-ray was normal. In a progress report of 1/21/2016 she complained of swelling. On 12/01/2016 she reported') },
      { part: 'summary', text: SUMMARY.replace('On 12/01/2016 she', 'On 12/01/2017 she') },
      {
        part: 'rationale',
        text: 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function. At the office visit of 12/11/2016 the left knee was stable and motion was full. Therefore, the request for physical therapy is not medically necessary.',
        severity: 'information',
      },
    ],
    valid: [
      { part: 'document', text: letter({ header: HEADER.replace('UR Denial Date: 12/12/2016', 'UR Denial Date: 12/13/2016') }), note: 'The day of the review and the day of the letter.' },
      { part: 'summary', text: SUMMARY.replace('The diagnosis', 'X-rays of 03/02/2014, after a prior injury, were normal. The diagnosis') },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    for (const place of [...datesAgainstHeader(facts, text), ...outOfTime(facts, text), ...relativeDates(facts, text), ...unknownRecords(facts, text)]) report(place);
  },
};
