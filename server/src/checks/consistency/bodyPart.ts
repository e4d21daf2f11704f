import type { Check } from '../check';
import { itemFor, letter } from '../example';
import { quoted } from '../words';
import { coverageOf } from './coverage';
import { otherPartsInRationales } from './otherParts';
import { misplacedTests } from './misplacedTest';
import { denied, sayRequest } from './saying';

/** The same request for two parts of the body. */
export const bodyPart: Check = {
  id: 'consistency/body-part',
  title: 'Body part differs',
  finds: 'A disputed item for another part of the body than in the account of the denial or in the rationale’s own words on the request, and a named examination sign in a part of the body that it does not examine.',
  why: 'Another part of the body is another request. A decision on it is a plainly erroneous finding of fact.',
  source: 'Labor Code 4610.6(e), (h)(5)',
  severity: 'warning',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'document', text: letter({ summary: denied('an MRI of the cervical spine'), items: itemFor('MRI of the lumbar spine: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('a brace for the left knee'), items: itemFor('Brace for the left knee: Upheld').replace('request for brace for the left knee', 'request for a brace for the left ankle') }) },
      { part: 'summary', text: denied('physical therapy 2 times a week for 4 weeks for the left knee').replace('motion was full', 'motion was full, with a positive Patrick test on the left upper extremity') },
    ],
    valid: [
      { part: 'document', text: letter({ summary: denied('an MRI of the low back'), items: itemFor('MRI of the lumbar spine: Upheld') }) },
      { part: 'document', text: letter({ summary: denied('x-rays of the hand and wrist'), items: itemFor('X-ray of the right wrist: Upheld') }) },
    ],
  },
  run({ determination, facts }, report) {
    const { text } = determination;
    for (const { dispute, entry } of coverageOf(facts).otherPart) {
      const here = facts.rangeOf(entry.statement, sayRequest(entry));
      report({
        range: dispute.item.title,
        item: dispute.item.index,
        message: `This item is for another part of the body than what utilization review denied, ${quoted(text.slice(here))}. A decision on another part is a ground of appeal: look it up in the request and correct one of them.`,
        related: [{ range: here, message: 'What utilization review denied' }],
      });
    }
    for (const { dispute, request } of otherPartsInRationales(facts)) {
      const here = facts.rangeOf(request.statement, sayRequest(request));
      report({
        range: here,
        item: dispute.item.index,
        message: `${quoted(text.slice(here))} is for another part of the body than this item’s heading. A decision on another part is a ground of appeal: look it up in the request and correct one of them.`,
        related: [{ range: dispute.item.title, item: dispute.item.index, message: 'The heading' }],
      });
    }
    for (const { range, item, sign, examines } of misplacedTests(facts)) {
      report({ range, item, message: `${quoted(text.slice(range))}: ${sign} examines ${examines}. The sign or the part of the body is wrong: look it up in the report.` });
    }
  },
};
