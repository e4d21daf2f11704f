import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { itemFor, letter } from '../../../server/src/checks/example';
import { hoverAt, type Note } from '../../../server/src/features/hover/hover';
import { createLanguageService, DEFAULT_SETTINGS, type ServiceSettings } from '../../../server/src/languageService';
import { toMarkup } from '../../../server/src/lsp/notes';
import { Reference } from '../../../server/src/reference/reference';

const service = createLanguageService({ onCheckError: (check) => { throw new Error(check); } });

/** What is shown at `<|>` in a text, as "[words] title / row / row". */
function shown(marked: string, settings: ServiceSettings = DEFAULT_SETTINGS): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const determination = service.read(text, settings);
  const note = hoverAt({ determination, facts: service.facts(determination), findings: service.check(determination, settings) }, offset);
  return note ? [`[${text.slice(note.range.start, note.range.end).replaceAll(/\s+/g, ' ')}] ${note.title}`, ...note.rows.map(({ label, text: row }) => (label === undefined ? row : `${label}: ${row}`))].join(' / ') : '';
}

const line = (cited: string, claims?: string): string => letter({ items: itemFor('Carisoprodol 350mg #30: Upheld', { 'reviewer-guideline': `Decision based on ${cited}.`, ...(claims === undefined ? {} : { 'claims-guideline': claims }) }) });
const rationale = (words: string): string => letter({ items: itemFor('Carisoprodol 350mg #30: Upheld', { rationale: words }) });

describe('a citation', () => {
  test.each<[what: string, text: string, says: string[], not?: string[]]>([
    ['is its edition, in force on the determination’s dates', line('MTUS Low Back <|>Complaints 2004'), ['[MTUS Low Back Complaints 2004] Low Back Complaints, 2004', '8 CCR 9792.23.5', 'In force: Yes, between 12/12/2016 and 01/17/2017', 'Pages: 287-326', 'Source: www.dir.ca.gov', 'verified']],
    ['that had ended says so where no finding does', rationale('The MTUS Chronic <|>Pain Medical Treatment Guidelines 2009 advise against it.'), ['Chronic Pain Medical Treatment Guidelines, 2009', 'In force: No, it had ended']],
    ['that a finding calls out of force is not called so again', line('MTUS Chronic <|>Pain Medical Treatment 2009, Section(s): Carisoprodol (Soma)'), ['Chronic Pain Medical Treatment Guidelines, 2009', 'Edition: DWC July 18, 2009'], ['In force']],
    ['by its section, with that of the words alone', line('MTUS Low Back Complaints 2004, Section(s): Special <|>Studies'), ['[Special Studies] Special Studies', 'Guideline: Low Back Complaints, 2004', 'Pages: 287-326']],
    ['by a section that nobody knows', line('MTUS Low Back Complaints 2004, Section(s): Moon <|>phases'), ['[Moon phases] Moon phases', 'that we do not list']],
    ['of General Approaches, by its section', line('MTUS General Approaches 2004, Section(s): Cornerstones of <|>Disability Prevention and Management'), ['[Cornerstones of Disability Prevention and Management]', 'Cornerstones of Disability Prevention and Management, 2004']],
    ['of the ODG is outside the MTUS', line('Non-MTUS Citation Official Disability <|>Guidelines (ODG) Shoulder, MRI'), ['Official Disability Guidelines, Shoulder', 'Not part of the MTUS', 'Order: After the MTUS']],
    ['of the ODG, by a topic in other words', line('Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, M<|>RI'), ['[MRI] MRI (magnetic resonance imaging)', 'Guideline: Official Disability Guidelines, Shoulder', 'How sure: verified'], ['do not list']],
    ['outside of the MTUS is not held against its days', line('Non-MTUS Citation ACOEM Hip and <|>Groin Disorders, Diagnostic Testing'), ['Hip and Groin', 'Cited outside the MTUS'], ['In force', 'No, it']],
    ['of the claims administrator is held against the denial', line('MTUS Low Back Complaints 2004', 'Decision based on MTUS Low <|>Back Complaints 2004.'), ['In force: Yes, on 12/12/2016']],
    ['in prose without its year is that of the line', line('MTUS Opioid Treatment 2016, Section(s): 4.1 Tapering Opioids: Indications for Tapering Opioids').replace('The MTUS General Approaches chapter', 'The MTUS Opioid <|>Treatment guideline'), ['[MTUS Opioid Treatment guideline] Opioids Treatment Guidelines, 2016']],
  ])('%s', (_, text, says, not = []) => {
    const all = shown(text);
    for (const words of says) expect(all).toContain(words);
    for (const words of not) expect(all).not.toContain(words);
  });

  test('by page has the topic’s pages', () => {
    const sample = readFileSync(`${SAMPLES}2014-lumbar-pain.imr`, 'utf8').replace('Treatment Guidelines Epidural', 'Treatment Guidelines Epi<|>dural');
    expect(shown(sample)).toContain('[Epidural steroid injections (ESIs)] Epidural steroid injections (ESIs)');
    expect(shown(sample)).toContain('Pages: 46');
  });
});

test('a citation by page, its page too, has the pages of its topic', () => {
  const sample = readFileSync(`${SAMPLES}2014-lumbar-pain.imr`, 'utf8');
  const at = sample.indexOf('Page(s): 46') + 'Page(s): '.length;
  expect(shown(`${sample.slice(0, at)}<|>${sample.slice(at)}`)).toContain('Pages: Epidural steroid injections (ESIs): 46');
});

test('a drug’s topic in an edition that had ended says so', () => {
  const header = 'Case Number: CM24-0000017\nDate Assigned: 06/04/2024 Date of Injury: 05/09/2022\nDecision Date: 07/17/2024 UR Denial Date: 05/12/2024\nPriority: Standard Application Received: 05/21/2024';
  const text = letter({ header, items: itemFor('Lyrica 75mg #60: Upheld', { rationale: 'He takes <|>Lyrica.' }) });
  expect(shown(text)).toContain('pages 99-100 from memory; it was no longer in force');
});

describe('other words', () => {
  test.each<[what: string, text: string, says: string[]]>([
    ['a brand', rationale('He takes <|>Soma at night.'), ['[Soma] carisoprodol', 'Class: muscle relaxant', 'MTUS topic: Carisoprodol (Soma) (Chronic Pain Medical Treatment Guidelines 2016)', 'Other brands: Vanadom']],
    ['a generic name', rationale('He takes carisopro<|>dol at night.'), ['[carisoprodol] carisoprodol', 'Brands: Soma, Vanadom']],
    ['an abbreviation', rationale('A <|>UDS was consistent.'), ['[UDS] UDS / urine drug screen']],
    ['RFA beside nerves', rationale('He had an <|>RFA of the medial branches at L4-5.'), ['[RFA] RFA / radiofrequency ablation / Elsewhere also: request for authorization']],
    ['RFA beside a date', rationale('The <|>RFA dated 12/01/2016 asks for it.'), ['[RFA] RFA / request for authorization']],
    ['an abbreviation that the letter spells out', rationale('He had radiofrequency ablation (RFA). The <|>RFA form is missing.'), ['[RFA] RFA / radiofrequency ablation']],
    ['Upheld', letter({ items: itemFor('Carisoprodol 350mg #30: Up<|>held') }), ['[Upheld] Upheld', 'denial by utilization review stands', 'not medically necessary']],
    ['Overturned', letter({ items: itemFor('Carisoprodol 350mg #30: Over<|>turned') }), ['[Overturned] Overturned', 'does not stand']],
  ])('%s', (_, text, says) => {
    for (const words of says) expect(shown(text)).toContain(words);
  });

  test.each([
    ['a plain word', rationale('The <|>knee was stable.')],
    ['a word that is an abbreviation in capitals', rationale('It was not of <|>us.')],
    ['a label', letter({}).replace('CLINICAL CASE', 'CLINI<|>CAL CASE')],
    ['an empty text', '<|>'],
  ])('nothing on %s', (_, text) => {
    expect(shown(text)).toBe('');
  });
});

test('what a project corrects is what is shown', () => {
  const settings: ServiceSettings = {
    ...DEFAULT_SETTINGS,
    reference: new Reference({
      editions: [{ id: 'own-knee-2016', title: 'Knee Pathways', topic: 'knee', years: [2016], from: '2016-01-01', source: 'a letter of the Division' }],
      drugs: [{ name: 'carisoprodol', class: 'controlled muscle relaxant', brands: ['Somafort'] }],
    }),
  };
  expect(shown(rationale('He takes <|>Somafort at night.'), settings)).toContain('[Somafort] carisoprodol / Class: controlled muscle relaxant');
  expect(shown(line('MTUS Knee <|>Pathways 2016, Section(s): Braces'), settings)).toMatch(/^\[MTUS Knee Pathways 2016.*\] Knee Pathways, 2016 .*a letter of the Division \(your project file\)/);
});

describe('as the client shows it', () => {
  const note: Note = { range: { start: 0, end: 1, from: 0, to: 1 }, title: '[a](http://x)', rows: [{ label: 'Class', text: '<img src=x> *b* `c`' }, { text: '![d](e) & #' }] };

  test('no word of a document is Markdown or HTML', () => {
    const { kind, value } = toMarkup(note, true);
    expect(kind).toBe('markdown');
    expect(value).toBe('**\\[a\\](http:\\//x)**\n\n*Class:* \\<img src=x\\> \\*b\\* \\`c\\`\n\n\\!\\[d\\](e) \\& \\#');
  });

  test('plain text is as it is', () => {
    expect(toMarkup(note, false)).toEqual({ kind: 'plaintext', value: '[a](http://x)\nClass: <img src=x> *b* `c`\n![d](e) & #' });
  });
});

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

test.each(readdirSync(SAMPLES).filter((name) => /\.(?:imr|txt)$/.test(name)))('every place of %s has an answer, and its words hold the place', (name) => {
  const text = readFileSync(SAMPLES + name, 'utf8');
  const determination = service.read(text);
  const reading = { determination, facts: service.facts(determination), findings: service.check(determination) };
  let notes = 0;
  for (let offset = 0; offset <= text.length; offset++) {
    const note = hoverAt(reading, offset);
    if (!note) continue;
    notes++;
    expect(note.range.start <= offset && offset <= note.range.end && note.range.start < note.range.end).toBe(true);
    expect(note.title.length).toBeGreaterThan(0);
  }
  expect(notes).toBeGreaterThan(100);
});
