import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HEADINGS, itemFor, letter, STATEMENT, SUMMARY } from '../../../server/src/checks/example';
import { plainText } from '../../../server/src/determination/skeleton/template';
import { aboutProposal, type Occasion, proposalsAt } from '../../../server/src/features/completion';
import { createLanguageService } from '../../../server/src/languageService';
import { OURS } from '../../../server/src/reference/reference';

const service = createLanguageService({
  onCheckError: (check, error) => {
    throw new Error(check, { cause: error });
  },
});

interface Offered {
  readonly label: string;
  /** The line with the first characters of the document's rest, after the proposal was taken. */
  readonly line: string;
  readonly text: string;
}

/** What is offered at the `|` of a text. */
function offered(marked: string, occasion: Occasion = 'asked'): Offered[] {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const determination = service.read(source);
  const proposals = proposalsAt(determination, service.facts(determination), offset, occasion);
  return (proposals?.list ?? []).map(({ label, text }) => {
    const written = plainText(text);
    const whole = source.slice(0, proposals!.start) + written + source.slice(proposals!.end);
    const from = whole.lastIndexOf('\n', proposals!.start - 1) + 1;
    return { label, text: whole, line: whole.slice(from, proposals!.start + written.length).trimEnd() };
  });
}

const lines = (marked: string, occasion: Occasion = 'asked'): string[] => offered(marked, occasion).map(({ line }) => line);

/** An item without what is left out, in the standard letter; the summary tells of its denial. */
function inLetter(items: string, request: string, header?: string): string {
  const summary = `${SUMMARY.slice(0, SUMMARY.lastIndexOf('On 12/12/2016'))}She takes Soma 350mg twice a day since March 2016. On 12/12/2016 utilization review denied ${request}.`;
  return letter({ items, summary, ...(header === undefined ? {} : { header }) });
}

const OF_2014 = 'Case Number: CM14-0000017\nDate Assigned: 06/04/2014 Date of Injury: 05/09/2012\nDecision Date: 07/17/2014 UR Denial Date: 05/12/2014\nPriority: Standard Application Received: 05/21/2014';
const FORM_2014 = 'The expert reviewer is Board Certified in Occupational Medicine and is licensed to practice in California.';
const SOMA = 'Soma 350mg #60';
const [CLAIMS, MAXIMUS, RATIONALE] = ['Claims Administrator guideline:', 'MAXIMUS guideline:', 'Decision rationale:'];
const NOTHING = 'The Claims Administrator did not cite any medical evidence for its decision.';
const soma = (rest: string): string => inLetter(`${SOMA}: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${rest}`, SOMA);

describe('at a line’s beginning', () => {
  test.each([
    ['the labels that an item lacks, behind its heading', inLetter(`${SOMA}: Upheld\n\n|`, SOMA), [CLAIMS, MAXIMUS, RATIONALE]],
    ['those behind the line that is done', soma('|'), [MAXIMUS, RATIONALE]],
    ['those that are being typed', soma('MAX|'), [MAXIMUS]],
    ['between what is there, only what belongs between', soma(`|\n\n${RATIONALE} The knee is stable.`), [MAXIMUS]],
    ['a section that is missing', letter({ items: undefined }).concat('\nIMR|'), [HEADINGS.items]],
    ['none that is there', letter({}).replace(HEADINGS.summary, `|\n\n${HEADINGS.summary}`), []],
    ['what the case header lacks', letter({ header: 'Case Number: CM17-0000017\nUR|' }), ['UR Denial Date:']],
  ])('%s', (_, text, expected) => {
    const headings = offered(text).map(({ label }) => label).filter((label) => !label.includes('DOCUMENTS'));
    expect(headings).toEqual(expected);
    for (const line of lines(text)) expect(line.startsWith('[') || expected.some((words) => line.startsWith(words)) || line.includes('DOCUMENTS')).toBe(true);
  });

  test('in a document with blank lines between its parts, a label comes behind one', () => {
    const [first] = offered(inLetter(`${SOMA}: Upheld\n|`, SOMA), '\n');
    expect(first?.text).toContain(`${SOMA}: Upheld\n\n${CLAIMS}`);
  });

  test('what utilization review denied and nothing decides yet, as whole items', () => {
    const text = inLetter(`${itemFor(`${SOMA}: Upheld`)}\n\n|`, `${SOMA} and MRI of the left knee`);
    expect(offered(text).map(({ label }) => label)).toEqual(['MRI of the left knee']);
    expect(service.read(offered(text)[0]!.text).items.map(({ fields }) => fields.length)).toEqual([3, 3]);
  });

  test('the sentences on the reviewer where none stands', () => {
    const text = letter({ made: '|' });
    const [whole] = offered(text);
    expect(whole?.label).toBe('The reviewer statement');
    expect(service.check(service.read(whole!.text)).map(({ check }) => check)).not.toContain('reviewer/missing-statement');
  });
});

describe('the reviewer’s specialty', () => {
  const made = (words: string): string => letter({ made: `${STATEMENT.slice(0, STATEMENT.indexOf('Certification(s)/Specialty:'))}Certification(s)/Specialty:${words}` });

  test.each<[string, string, Occasion, string]>([
    ['behind its label', '|', ':', 'Certification(s)/Specialty: Orthopedic Surgery'],
    ['half typed', ' Ortho|', 'asked', 'Certification(s)/Specialty: Orthopedic Surgery'],
    ['the second of two', ' Preventive Medicine, Occ|', 'asked', 'Certification(s)/Specialty: Preventive Medicine, Occupational Medicine'],
    ['in place of its blank', ' [TO COMPLETE: |specialty]', 'asked', 'Certification(s)/Specialty: Orthopedic Surgery'],
  ])('%s', (_, words, occasion, line) => {
    expect(lines(made(words), occasion)).toContain(line);
  });

  test('in the sentence of 2014', () => {
    expect(lines(letter({ header: OF_2014, made: FORM_2014.replace('Occupational Medicine and', 'Orth| and') }))).toEqual(expect.arrayContaining(['The expert reviewer is Board Certified in Orthopedic Surgery']));
  });
});

describe('behind a heading', () => {
  const DECISIONS = ['Upheld', 'Overturned'];
  const heading = (words: string, rest = ''): string => inLetter(`${itemFor('MRI of the left knee: Upheld')}\n\n${words}${rest}`, 'MRI of the left knee');

  test.each<[string, string, Occasion, string[]]>([
    ['that ends in a colon', heading('Soma 350mg #60:|'), ':', ['Soma 350mg #60: Upheld', 'Soma 350mg #60: Overturned']],
    ['with its fields below it', heading('Soma 350mg #60:|', `\n\n${CLAIMS} ${NOTHING}`), ':', ['Soma 350mg #60: Upheld', 'Soma 350mg #60: Overturned']],
    ['that nothing knows, with its fields', heading('Gloves:|', `\n\n${CLAIMS} ${NOTHING}`), ':', ['Gloves: Upheld', 'Gloves: Overturned']],
    ['whose decision is being typed', heading('Soma 350mg #60: Ov|'), 'asked', ['Soma 350mg #60: Overturned']],
    ['without a colon, if asked', heading('Soma 350mg #60|', `\n\n${CLAIMS} ${NOTHING}`), 'asked', ['Soma 350mg #60: Upheld', 'Soma 350mg #60: Overturned']],
    ['of several sentences', heading('Soma 350mg #60 was the original request. Soma 350mg #30 was authorized. The remaining portion of the original request, Soma 350mg #30 is:|'), ':', DECISIONS.map((word) => `Soma 350mg #60 was the original request. Soma 350mg #30 was authorized. The remaining portion of the original request, Soma 350mg #30 is: ${word}`)],
    ['that is decided: nothing', heading('Soma 350mg #60: Upheld|', `\n\n${CLAIMS} ${NOTHING}`), ':', []],
    ['no sentence that names a drug and ends in a colon', soma(`${RATIONALE} The knee is stable.\n\nThe criteria for Soma are as follows:|`), ':', []],
    ['no line inside a sentence', soma(`${RATIONALE} The guideline speaks of\nSoma:|`), ':', []],
    ['no sentence of the summary', letter({ summary: 'Current medications:|' }), ':', []],
  ])('%s', (_, text, occasion, expected) => {
    expect(lines(text, occasion)).toEqual(expected);
  });

  test('of a numbered sentence, the words that decide', () => {
    const text = readFileSync(new URL('../../../samples/2013-early-form.imr', import.meta.url), 'utf8');
    const open = text.replace('for the right wrist is not medically necessary and appropriate.\n\nThe Claims', 'for the right wrist|\n\nThe Claims');
    expect(lines(open).map((line) => line.slice(line.indexOf('wrist')))).toEqual(['wrist is not medically necessary and appropriate.', 'wrist is medically necessary and appropriate.']);
  });
});

describe('in a guideline line', () => {
  const first = (text: string, occasion: Occasion = 'asked'): string | undefined => lines(text, occasion)[0];

  test('the form’s sentences stand beside what the item calls for', () => {
    const text = inLetter(`${SOMA}: Upheld\n\n${CLAIMS}|`, SOMA);
    expect(lines(text, ':')).toContain(`${CLAIMS} ${NOTHING}`);
    expect(lines(text, ':')).toContain(`${CLAIMS} The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation`);
  });

  test.each([
    ['Soma in 2017', soma(`${MAXIMUS} |`), `${MAXIMUS} Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).`],
    ['Soma in 2014, on the form that cites by page', letter({ header: OF_2014, made: FORM_2014, items: `${SOMA}: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} |` }), `${MAXIMUS} Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29.`],
    ['a lumbar MRI in 2014', letter({ header: OF_2014, made: FORM_2014, items: `MRI of the lumbar spine: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} |` }), `${MAXIMUS} Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303-304.`],
    ['a lumbar MRI in 2017', inLetter(`MRI of the lumbar spine: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} |`, 'MRI of the lumbar spine'), `${MAXIMUS} Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.`],
    ['a brace of the knee that is half typed', inLetter(`Knee brace: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on MTUS Kn|`, 'knee brace'), `${MAXIMUS} Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.`],
    ['behind “Section(s):”', soma(`${MAXIMUS} Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s):|`), `${MAXIMUS} Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).`],
    ['behind “Page(s):”', letter({ header: OF_2014, made: FORM_2014, items: `${SOMA}: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): |` }), `${MAXIMUS} Decision based on MTUS Chronic Pain Treatment Guidelines Carisoprodol (Soma) Page(s): 29.`],
    ['behind a chapter of the ODG', inLetter(`MRI of the lumbar spine: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic, M|`, 'MRI of the lumbar spine'), `${MAXIMUS} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back - Lumbar & Thoracic, MRIs (magnetic resonance imaging).`],
    ['on a line that is wrapped', soma(`${MAXIMUS} Decision based on MTUS Chronic\nPain Med|`), 'Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).'],
    ['between Windows’ line ends', soma(`${MAXIMUS} Decision based on MTUS Chronic Pain Med|`).replaceAll('\n', '\r\n'), `${MAXIMUS} Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).`],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test('an edition that was not in force is not offered', () => {
    const labels = (header: string) => offered(letter({ header, items: `${SOMA}: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on MTUS |` })).map(({ label }) => label);
    expect(labels(OF_2014).filter((label) => /\b20(?:1[5-9]|2\d)\b/.test(label))).toEqual([]);
    expect(labels(OF_2014.replaceAll('2014', '2024').replace('CM14', 'CM24')).filter((label) => label.includes('2009') || label.includes('2004'))).toEqual(['MTUS Postsurgical Treatment 2009, Section(s): [TO COMPLETE: section]']);
  });
});

describe('in a rationale', () => {
  const item = (decision: string, rationale: string): string => inLetter(`${SOMA}: ${decision}\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).\n\n${RATIONALE}${rationale}`, SOMA);

  test.each([['Upheld', 'is not medically necessary.'], ['Overturned', 'is medically necessary.']])('the paragraph for the item agrees with %s, and has its request and drug', (decision, end) => {
    const [paragraph] = offered(item(decision, '|'), ':');
    expect(paragraph?.label).toBe('Paragraph: Carisoprodol, Carisoprodol (Soma)');
    expect(paragraph?.text).toContain('has taken carisoprodol 350mg since [TO COMPLETE: date]');
    expect(paragraph?.text).toContain(`Therefore, the request for Soma 350mg #60 ${end}`);
    const found = service.check(service.read(paragraph!.text)).map(({ check }) => check);
    expect(found.filter((check) => check !== 'structure/unfilled-placeholder')).toEqual([]);
  });

  test('where nothing is decided, the conclusion is left to choose', () => {
    expect(offered(item('', '|').replace(`${SOMA}: `, SOMA), ':')[0]?.text).toContain('Therefore, the request for Soma 350mg #60 [TO COMPLETE: is or is not] medically necessary.');
  });

  test('what the summary says of this patient, as sentences', () => {
    const sentences = lines(item('Upheld', ' The guideline is strict. |'));
    expect(sentences).toContain(`${RATIONALE} The guideline is strict. The injured worker is a 46-year-old female who was injured on 05/09/2016.`);
    expect(sentences).toContain(`${RATIONALE} The guideline is strict. Utilization review denied the request on 12/12/2016.`);
    expect(sentences).toContain(`${RATIONALE} The guideline is strict. She takes Soma 350mg twice a day since March 2016.`);
  });

  test('no sentence of the summary with a blank', () => {
    const text = item('Upheld', ' The guideline is strict. |').replace('She takes Soma 350mg twice a day since March 2016.', 'She takes Soma 350mg since [TO COMPLETE: date]. Soma eases her spasm.');
    expect(offered(text).map(({ label }) => label)).toContain('Soma eases her spasm.');
    expect(offered(text).filter(({ label }) => label.includes('[TO COMPLETE'))).toEqual([]);
  });

  test('the conclusion, once it is begun', () => {
    expect(lines(item('Overturned', ' The guideline is strict. Therefore, the requ|'))).toEqual([`${RATIONALE} The guideline is strict. Therefore, the request for Soma 350mg #60 is medically necessary.`]);
    expect(lines(item('Upheld', ' The guideline is strict. Therefore, the\nrequ|'))).toEqual(['request for Soma 350mg #60 is not medically necessary.']);
  });

  test('the step down from the MTUS, where the line cites a lower source', () => {
    const text = inLetter(`Zolpidem 10mg #30: Upheld\n\n${CLAIMS} ${NOTHING}\n\n${MAXIMUS} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Zolpidem.\n\n${RATIONALE} The MTUS d|`, 'zolpidem 10mg #30');
    expect(lines(text)[0]).toMatch(/^Decision rationale: The MTUS does not address .*, so the Official Disability Guidelines \(ODG\) were consulted\.$/);
    expect(lines(item('Upheld', ' The MTUS d|'))).toEqual([]);
  });
});

describe('typing is never in the way', () => {
  const samples = ['2014-lumbar-pain.imr', '2016-knee-and-medications.imr', 'current-neck-and-sleep.imr', 'plain-text-letter.txt', '2013-first-form.imr']
    .map((name) => ({ name, source: readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8') }));

  test.each(samples)('$name: a colon or a line’s end that is typed in prose proposes nothing', ({ source }) => {
    const { sections, items } = service.read(source);
    const prose = [...sections.filter(({ kind }) => kind === 'summary').map(({ body }) => body), ...items.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'rationale').map(({ value }) => value))];
    for (const { start, end } of prose) {
      for (let at = source.indexOf(' ', start); at > 0 && at < end; at = source.indexOf(' ', at + 40)) {
        for (const occasion of [':', '\n'] as const) expect(lines(`${source.slice(0, at)}${occasion}|${source.slice(at)}`, occasion)).toEqual([]);
      }
    }
  });

  test.each(samples)('$name: inside a sentence nothing is proposed either, if asked', ({ source }) => {
    const determination = service.read(source);
    const facts = service.facts(determination);
    for (const { value } of determination.items.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'rationale'))) {
      const words = source.slice(value.start, value.end);
      const stop = words.indexOf('. ');
      const at = value.start + words.slice(0, stop).lastIndexOf(' ') + 1;
      expect(proposalsAt(determination, facts, at, 'asked')?.list.map(({ label }) => label)).toBeUndefined();
    }
  });

  test('a comment is nobody’s place to write', () => {
    expect(offered(letter({}).replace(HEADINGS.items, `<!-- imr-ignore item/duplicate-item: |seen -->\n${HEADINGS.items}`))).toEqual([]);
  });
});

describe('everywhere', () => {
  test.each(['2013-first-form.imr', '2015-shoulder-injury.imr', 'in-progress.imr', 'plain-text-letter.txt'])('%s: what is proposed takes the place of words right before the cursor, on its line', (name) => {
    const source = readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
    const determination = service.read(source);
    const facts = service.facts(determination);
    for (let at = 0; at <= source.length; at += 7) {
      for (const occasion of [':', '\n', 'asked'] as const) {
        const proposals = proposalsAt(determination, facts, at, occasion);
        if (!proposals) continue;
        expect(proposals.end).toBe(at);
        expect(proposals.start).toBeLessThanOrEqual(at);
        expect(source.slice(proposals.start, at)).not.toMatch(/[\r\n]/);
        for (const { text, about } of proposals.list) {
          expect(plainText(text).trim()).not.toBe('');
          if (about) expect(aboutProposal(about, OURS)?.rows.length).toBeGreaterThan(0);
        }
      }
    }
  });

  test.each(['2014-lumbar-pain.imr', 'current-neck-and-sleep.imr'])('%s: cut off anywhere, it can be gone on with', (name) => {
    const source = readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
    for (let at = 0; at <= source.length; at += 61) {
      const determination = service.read(source.slice(0, at));
      for (const occasion of [':', '\n', 'asked'] as const) expect(() => proposalsAt(determination, service.facts(determination), at, occasion)).not.toThrow();
    }
  });
});
