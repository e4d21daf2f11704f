import type { IdentifierKind } from '../../facts/identifiers/identifier';
import { isCited } from '../../facts/identifiers/cited';
import { identifiersOf } from '../../facts/identifiers/identifiersOf';
import type { Check } from '../check';
import { SUMMARY } from '../example';
import { quoted } from '../words';

/** Personal identifiers in a determination. */
export const identifier: Check = {
  id: 'privacy/identifier',
  title: 'A personal identifier',
  finds:
    'Social security and telephone numbers, e-mail addresses, dates of birth, medical record and claim numbers, and names of people, the reviewer’s too. What stands in a letterhead above the case header is only worth a look. The form’s own case number is none, and nor are eponyms (Lasegue, McKenzie) and the authors of a study.',
  why: 'Determinations are published with identities removed, and the reviewer’s name is confidential by law.',
  source: 'Labor Code 4610.6(f): names of reviewers are confidential; HIPAA, 45 CFR 164.514(b)(2): identifiers',
  severity: 'error',
  fix: 'none',
  examples: {
    invalid: [
      { part: 'summary', text: 'He can be reached at (555) 555-0142.' },
      { part: 'summary', text: 'His social security number is 078-05-1120.' },
      { part: 'summary', text: 'Her DOB: 04/05/1961.' },
      { part: 'summary', text: 'The claim number is 06-1234567.' },
      { part: 'summary', text: 'Reports were sent to jane.roe@example.com.' },
      { part: 'summary', text: 'He was seen by Dr. Example on that day.', note: 'A name is a warning.', severity: 'warning' },
    ],
    valid: [
      { part: 'summary', text: `${SUMMARY} The Lasegue test was negative, and she does McKenzie exercises.`, note: 'Eponyms are no names.' },
      { part: 'summary', text: `${SUMMARY} The treating physician, an M.D., saw her again. Dr. requested more visits.`, note: 'A title whose name was redacted.' },
      { part: 'summary', text: `${SUMMARY} Pain was 4/10 to 6/10 on a 0-10 scale.` },
    ],
  },
  run({ determination, facts }, report) {
    const { text, items, header, second } = determination;
    for (const { kind, from, to } of identifiersOf(determination, facts)) {
      if (second && from >= second.from) break;
      const item = items.find(({ whole }) => whole.from <= from && to <= whole.to);
      if (kind === 'name' && item && isCited(text.text, from)) continue;
      const range = text.range(from, to);
      report({
        range,
        item: item?.index ?? 0,
        message: `${quoted(text.slice(range))} looks like a ${kind}, and determinations are published without identities. ${ADVICE[kind]}`,
        ...(header && to <= header.whole.from ? { severity: 'information' } : kind === 'name' ? { severity: 'warning' } : {}),
      });
    }
  },
};

const ADVICE: Record<IdentifierKind, string> = {
  'social security number': 'Take it out.',
  'telephone number': 'Take it out.',
  'e-mail address': 'Take it out.',
  'date of birth': 'Give the age instead.',
  'record or claim number': 'Take it out; the form’s case number identifies the case.',
  name: 'Say what the person is (“the treating physician”) instead.',
};
