import type { Citation, SourceMention } from '../../facts/fact';
import type { Check, Severity } from '../check';
import { itemFor } from '../example';
import { quoted } from '../words';
import { type Line, linesOf } from './lines';

/** Guidelines of the MTUS that are cited as a whole: they are short and have no sections that the form lists. */
const WHOLE: ReadonlySet<string> = new Set(['Acupuncture', 'Antiemetics']);

/** Organisations and words that name no document by themselves. */
const MERE_NAMES: ReadonlySet<string> = new Set([
  'fda', 'food and drug administration', 'medical literature', 'literature', 'guidelines', 'evidence based guidelines', 'evidence based medicine', 'standard of care', 'pubmed', 'medline', 'uptodate', 'clinical judgment',
  'clinical judgement', 'expert opinion', 'peer reviewed literature', 'medicare', 'cms', 'cochrane', 'national guideline clearinghouse', 'cdc', 'nih', 'aaos', 'other', 'peer review', 'internet', 'wikipedia', 'medscape',
]);

/** A citation with which its source cannot be found. */
export const incompleteCitation: Check = {
  id: 'citation/incomplete',
  title: 'Citation incomplete',
  finds: 'A source named without what leads to its passage: “MTUS” or “ACOEM” without a chapter, “ODG” without chapter or topic, a bare address, an organisation without a document, a study without a year. A chapter of the MTUS without a section is information.',
  why: 'The parties and the judge have to find the passage that the decision rests on. The regulation on citing asks for chapter and section, and for a study’s author, title, journal and year.',
  source: '8 CCR 9792.21.1(d) (since 2015); 8 CCR 9792.10.6(d)',
  severity: 'warning',
  draft: 'information',
  fix: 'none',
  scope: 'item',
  examples: {
    invalid: [
      { part: 'item', text: sling('Decision based on MTUS.') },
      { part: 'item', text: sling('Decision based on MTUS ACOEM Page(s): 204.') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG).') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder.') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation https://www.example.org/slings.') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation Medical literature.') },
    ],
    valid: [
      { part: 'item', text: sling('Decision based on MTUS Shoulder Complaints 2004, Section(s): Initial Care.') },
      { part: 'item', text: sling('Decision based on MTUS ACOEM Chapter 9 Shoulder Complaints Page(s): 204.') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Postoperative abduction pillow sling.') },
      { part: 'item', text: sling('Decision based on Non-MTUS Citation Rivera M, et al. Slings after repair of the cuff. J Shoulder Care. 2012;21(4):501-9.') },
      { part: 'claims-guideline', text: 'Decision based on MTUS Acupuncture Treatment 2007.', note: 'It is short and cited as a whole.' },
    ],
  },
  run(subject, report) {
    for (const line of linesOf(subject)) {
      for (const source of line.line.sources) {
        const lack = lackOf(source.citation, source, line);
        if (!lack) continue;
        const words = quoted(line.line.text.slice(source.from, source.to));
        report({
          ...line.place,
          ...(lack.severity === undefined ? {} : { severity: lack.severity }),
          range: subject.facts.rangeInLine(line.line, source),
          message: `${words} ${lack.what}. The passage that the decision rests on cannot be found from it. ${line.side === 'claims' ? 'Look whether the review gives more.' : lack.remedy}`,
        });
      }
    }
  },
};

interface Lack {
  readonly what: string;
  readonly remedy: string;
  readonly severity?: Severity;
}

function lackOf(citation: Citation, source: SourceMention, { line, side }: Line): Lack | undefined {
  const { family, chapter, sections, pages, year } = citation;
  const words = line.text.slice(source.from, source.to);
  // The claims administrator's lines leave the one or the other out as a rule, and nobody can add it.
  const half = side === 'claims' ? { severity: 'hint' as const } : {};
  switch (family) {
    case 'mtus':
    case 'acoem':
      if (chapter === undefined) {
        if (family === 'mtus' && sections.length > 0) return undefined;
        return { what: 'names no chapter', remedy: 'Add the chapter’s title, its year or number, and the section or page.' };
      }
      if (sections.length > 0 || pages.length > 0 || WHOLE.has(chapter) || citation.malformedPages !== undefined) return undefined;
      return { what: year === undefined ? 'names neither section nor page' : 'names no section', remedy: `Add the ${year === undefined ? 'page' : 'section'} that was used.`, severity: 'information' };
    case 'odg':
      if (chapter === undefined && sections.length === 0) return { what: 'names neither chapter nor topic', remedy: 'Add the chapter and the topic, as “Shoulder, MRI”.' };
      if (chapter === undefined) return sections.some((section) => section.toLowerCase().includes('preface')) ? undefined : { what: 'names no chapter', remedy: 'Add the chapter in which the topic stands.', severity: 'information', ...half };
      return sections.length > 0 || pages.length > 0 ? undefined : { what: 'names no topic', remedy: 'Add the topic, as “Shoulder, MRI”.', ...half };
    case 'web':
      return hasTitle(words) ? undefined : { what: 'is an address without a title', remedy: 'Add the title, and who published it.' };
    case 'study':
      return year === undefined && !words.toLowerCase().includes('accessed') ? { what: 'gives no year', remedy: 'Add author, title, journal and year.' } : undefined;
    case 'other':
      return MERE_NAMES.has(plain(words)) ? { what: 'names no document', remedy: 'Add the title, its publisher and the year.' } : undefined;
  }
}

/** Whether words stand beside the address. */
function hasTitle(words: string): boolean {
  return words.split(/[\s()]+/).filter((word) => /^[A-Za-z][A-Za-z'’-]*[,.:]?$/.test(word) && !word.toLowerCase().startsWith('www')).length >= 2;
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll('-', ' ').replace(/\([^()]{0,20}\)/g, '').replace(/[^a-z ]/g, '').replaceAll('  ', ' ').trim();
}

function sling(line: string): string {
  const outside = line.includes('Non-MTUS');
  return itemFor('Shoulder sling: Upheld', {
    'claims-guideline': 'The Claims Administrator did not cite any medical evidence for its decision.',
    'reviewer-guideline': outside ? `The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ${line}` : line,
    rationale: `${outside ? `The MTUS does not address the request. ${line.includes('Disability') ? 'The ODG' : line.includes('Rivera') ? 'The study of Rivera, 2012,' : 'The guideline'}` : 'The ACOEM Guidelines in the MTUS'} advise a sling for a few days after an injury, and on 12/01/2016 seven months had passed. Therefore, the request for shoulder sling is not medically necessary.`,
  });
}
