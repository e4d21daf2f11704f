import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../server/src/checks/check';
import { itemFor, letter, SUMMARY } from '../../../server/src/checks/example';
import { snippetText } from '../../../server/src/determination/skeleton/template';
import { actionsFor, type FindingAction } from '../../../server/src/features/codeActions';
import { createLanguageService, DEFAULT_SETTINGS } from '../../../server/src/languageService';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});
const FINAL = { ...DEFAULT_SETTINGS, preset: 'final' as const };

function findings(text: string): Finding[] {
  return service.check(service.read(text), FINAL);
}

/** The action that writes what the first finding of a check misses. */
function writing(text: string, check: string): FindingAction & Required<Pick<FindingAction, 'writing'>> {
  const determination = service.read(text);
  const finding = service.check(determination, FINAL).find((one) => one.check === check);
  const action = finding && actionsFor(determination, service.facts(determination), finding).find((one) => one.writing && !one.title.startsWith('Suppress'));
  if (!action?.writing) throw new Error(`nothing writes what ${check} misses`);
  return { ...action, writing: action.writing };
}

function apply(text: string, { edits: [edit] }: FindingAction): string {
  return text.slice(0, edit!.start) + edit!.newText + text.slice(edit!.end);
}

/** What is found after an action and was not before, blanks to fill in left out. */
function added(before: string, after: string): string[] {
  const known = findings(before).map(({ check, item }) => `${check} ${item}`);
  return findings(after).filter(({ check, item }) => check !== 'structure/unfilled-placeholder' && !known.includes(`${check} ${item}`)).map(({ check, item, message }) => `${check} ${item}: ${message}`);
}

const denying = (list: string, items: string): string => letter({ items, summary: `${SUMMARY.slice(0, SUMMARY.lastIndexOf('On 12/12/2016'))}On 12/12/2016 utilization review denied ${list}.` });
const without = (item: string, label: string): string => item.split('\n\n').filter((paragraph) => !paragraph.startsWith(label)).join('\n\n');
const [CLAIMS, MAXIMUS, RATIONALE] = ['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:'] as const;
const NOTHING = 'The Claims Administrator did not cite any medical evidence for its decision.';
const OUTSIDE = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Magnetic resonance imaging (MRI).';
const KNEE = 'Physical therapy 2 times a week for 4 weeks for the left knee';

const CASES: readonly (readonly [what: string, check: string, title: string, text: string, written: string])[] = [
  ['a rationale', 'item/missing-rationale', 'Add the missing rationale', letter({ items: without(itemFor(`${KNEE}: Upheld`), RATIONALE) }), 'Therefore, the request for physical therapy 2 times a week for 4 weeks for the left knee is not medically necessary.'],
  ['the rationale of an item that is overturned', 'item/missing-rationale', 'Add the missing rationale', letter({ items: without(itemFor(`${KNEE}: Overturned`), RATIONALE) }), 'left knee is medically necessary.'],
  ['a rationale before the next item', 'item/missing-rationale', 'Add the missing rationale', denying(`${KNEE} and crutches`, `${without(itemFor(`${KNEE}: Upheld`), RATIONALE)}\n\n${itemFor('Crutches: Upheld')}`), 'In this case, [TO COMPLETE: facts of this patient, with dates].'],
  ['the standard paragraph, where the line cites its guideline', 'item/missing-rationale', 'Add the missing rationale', denying('Soma 350mg #60', without(itemFor('Soma 350mg #60: Upheld', { 'reviewer-guideline': 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).' }), RATIONALE)), 'has taken carisoprodol 350mg since [TO COMPLETE: date]'],
  ['a rationale on a source outside of the MTUS', 'item/missing-rationale', 'Add the missing rationale', denying('MRI of the left shoulder', without(itemFor('MRI of the left shoulder: Upheld', { 'reviewer-guideline': OUTSIDE, 'claims-guideline': NOTHING }), RATIONALE)), 'The MTUS [TO COMPLETE: is silent on this point, or what it says of it].'],
  ['what follows an empty label', 'item/empty-field', 'Write the rationale', letter({ items: itemFor(`${KNEE}: Upheld`, { rationale: '' }) }), 'Decision rationale: The '],
  ['an empty guideline line', 'item/empty-field', 'Write the guideline line', letter({ items: itemFor(`${KNEE}: Upheld`, { 'reviewer-guideline': '' }) }), `${MAXIMUS} [TO COMPLETE: what the decision rests on]`],
  ['the claims administrator’s line', 'item/missing-claims-guideline', 'Add the guideline line of the claims administrator', letter({ items: without(itemFor(`${KNEE}: Upheld`), CLAIMS) }), `${KNEE}: Upheld\n\n${CLAIMS} [TO COMPLETE: what the claims administrator cited]\n\n${MAXIMUS}`],
  ['the reviewer’s line', 'item/missing-reviewer-guideline', 'Add the guideline line', letter({ items: without(itemFor(`${KNEE}: Upheld`), MAXIMUS) }), `\n\n${MAXIMUS} [TO COMPLETE: what the decision rests on]\n\n${RATIONALE}`],
  ['a line where parts stand without blank lines', 'item/missing-reviewer-guideline', 'Add the guideline line', letter({ items: without(itemFor(`${KNEE}: Upheld`), MAXIMUS).replaceAll('\n\n', '\n') }), `\n${MAXIMUS} [TO COMPLETE: what the decision rests on]\n${RATIONALE}`],
  ['the ODG that a rationale relies on', 'citation/not-in-guideline-line', 'Cite ODG in the guideline line', denying('MRI of the left shoulder', itemFor('MRI of the left shoulder: Upheld', {
    'reviewer-guideline': 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.', 'claims-guideline': NOTHING,
    rationale: 'The MTUS Shoulder Complaints chapter, under Special Studies, advises imaging after four weeks of care. The ODG Shoulder chapter advises the study where a tear is suspected. On 12/01/2016 no sign of a tear was found. Therefore, the request for MRI of the left shoulder is not medically necessary.',
  })), 'Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, [TO COMPLETE: topic].'],
  ['the item that utilization review denied', 'consistency/undecided-item', 'Decide “Naproxen 500mg #60”', denying(`${KNEE.replace('Phys', 'phys')} and Naproxen 500mg #60`, itemFor(`${KNEE}: Upheld`)), `\n\nNaproxen 500mg #60: [TO COMPLETE: Upheld or Overturned]\n\n${CLAIMS} `],
];

describe('a quick fix that writes', () => {
  test.each(CASES)('%s', (_, check, title, text, written) => {
    const action = writing(text, check);
    const after = apply(text, action);
    expect(action.title).toBe(title);
    expect(after).toContain(written);
    expect(findings(after).filter((finding) => finding.check === check)).toEqual([]);
    expect(added(text, after)).toEqual([]);
  });

  test.each(CASES)('%s, with a tab stop for every blank', (_, check, __, text) => {
    const { writing: { text: segments }, edits: [edit] } = writing(text, check);
    const blanks = segments.filter((segment) => typeof segment !== 'string');
    expect(blanks.length).toBeGreaterThan(0);
    expect(snippetText(segments).match(/\$\{?\d+/g)).toHaveLength(blanks.length);
    expect(edit?.newText.match(/\[TO COMPLETE: /g)?.length).toBeGreaterThan(0);
  });

  test('an item of a form whose letter lists the decisions is written there, too', () => {
    const sample = readFileSync(new URL('../../../samples/2013-first-form.imr', import.meta.url), 'utf8');
    const text = sample.replace('Both requests are denied.', 'On 07/22/2013 utilization review denied an MRI of the left ankle without contrast, additional physical therapy 3 times a week for 4 weeks for the left ankle and a CAM boot.');
    const { edits, title } = writing(text, 'consistency/undecided-item');
    const after = [...edits].sort((a, b) => b.start - a.start).reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
    expect(title).toContain('CAM boot');
    expect(after.match(/^3\) MAXIMUS Federal Services, Inc\. has determined the request for CAM boot \[TO COMPLETE: .*\]\.$/gm)).toHaveLength(2);
    expect(after).toContain('\n3) Regarding the request for CAM boot:\n');
    expect(findings(after).filter(({ check }) => check !== 'structure/unfilled-placeholder')).toEqual([]);
  });
});
