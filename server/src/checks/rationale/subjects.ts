import type { Clause, SentenceFacts, ServiceMention, Stretch } from '../../facts/fact';
import { sameService } from '../../facts/denied/kinship';
import type { ItemFacts, LetterFacts, Statement } from '../../facts/letterFacts';
import { recordOf } from '../../facts/record/hits';
import { perSentence } from '../../facts/perSentence';
import { joined, LIMBS, nerveZone, regionsOfWord } from '../../facts/record/places';
import { SummaryRecord } from '../../facts/record/record';
import { kindsInSentences } from '../../facts/wordKinds';
import { inSentences, type PatternMatch, PatternSet, type TokenPattern } from '../../facts/tokenPattern';
import { requestOf, type Request, servicesIn, tokenAt, wordsOf } from './namesOf';
import { APART, BEFORE_SURGERY, CHAPTER_SENTENCES, CRITERION_WORDS, DRUG_CLASSES, FORMS, GUIDELINE_OF, STUDY_WORDS, SUBJECT_BEFORE, SUBJECT_BEHIND, SURGERY_WORDS } from './subjectTables';

/** Words of a rationale that are about something else than the item. */
export interface Foreign {
  readonly statement: Statement;
  readonly words: Stretch;
  /** The last statement, where it goes on. */
  readonly until?: Statement;
  /** What is wrong, to follow the quoted words. */
  readonly says: string;
}

function find(patterns: readonly TokenPattern[]): (facts: SentenceFacts) => readonly PatternMatch<true>[] {
  return inSentences(new PatternSet(patterns.map((pattern) => [pattern, true] as const)));
}

const beforeIn = find(SUBJECT_BEFORE);
const behindIn = find(SUBJECT_BEHIND);
const ofGuidelineIn = find(GUIDELINE_OF);
const preoperativeIn = find(BEFORE_SURGERY);
const chaptersIn = inSentences(new PatternSet(CHAPTER_SENTENCES.map((row) => [row[0], row] as const)));
const classesIn = inSentences(new PatternSet(DRUG_CLASSES.flatMap((drugClass) => drugClass.called.map((pattern) => [pattern, drugClass] as const))));
/** What of a sentence can show its subject: read once, so that a sentence without any of it is passed over. */
const cuesIn = perSentence((facts) => ({
  before: beforeIn(facts),
  behind: behindIn(facts),
  ofGuideline: ofGuidelineIn(facts),
  chapters: chaptersIn(facts),
  classes: classesIn(facts),
  preoperative: preoperativeIn(facts).length > 0,
  form: (kindsIn(facts) & OF_FORM) !== 0,
  operated: (kindsIn(facts) & OF_SURGERY) !== 0,
}));
const FORM_WORDS: ReadonlySet<string> = new Set(FORMS.flat());
const OF_FORM = 1;
const OF_SURGERY = 2;
const kindsIn = kindsInSentences((word) => (FORM_WORDS.has(word) ? OF_FORM : 0) | (SURGERY_WORDS.has(word) || word.endsWith('ectomy') || word.endsWith('plasty') || word === 'preoperative' ? OF_SURGERY : 0));
/** What guidelines say in a sentence, clause by clause. */
const guidelineClauses = perSentence((facts) =>
  facts.clauses.filter(({ voice }) => voice === 'guideline').map((clause) => {
    const words = wordsOf(facts, clause);
    return {
      clause,
      ofStudies: words.some((word) => STUDY_WORDS.has(word)),
      services: servicesIn(facts.mentions).filter(({ from, to }) => from >= clause.from && to <= clause.to),
      isCriterion: words.some((word) => CRITERION_WORDS.has(word)),
    };
  }),
);
/** How near to its phrase a subject stands, in words. */
const NEAR = 6;

/** Where a rationale is about another service, body part, drug or form than its heading. */
export function foreignSubjects(facts: LetterFacts, item: ItemFacts): Foreign[] {
  const request = requestOf(item);
  const found = item.rationale.flatMap((statement) => {
    const { before, behind, ofGuideline, chapters, form } = cuesIn(statement.facts);
    if (before.length + behind.length + ofGuideline.length + chapters.length === 0 && !form) return [];
    for (const clause of statement.facts.clauses) {
      const says = clause.voice === 'claims' ? undefined : (otherSubject(statement, clause, request) ?? otherGuideline(statement, clause, request) ?? otherChapter(statement, clause, request) ?? otherForm(statement, clause, request));
      if (says !== undefined) return [{ statement, words: clause, says }];
    }
    return [];
  });
  const more = [otherCriteria(item, request), otherClass(item, request), withoutSurgery(facts, item), otherComplaint(facts, item, request), otherPart(facts, item, request)];
  return [...found, ...more.filter((one): one is Foreign => one !== undefined)].slice(0, 1);
}

/** "does not meet criteria for a shoulder MRI" of an elbow; "the ultrasound in question" of an EMG. */
function otherSubject({ facts }: Statement, clause: Clause, request: Request): string | undefined {
  if (clause.voice === 'guideline' || clause.necessity?.strength === 'stated') return undefined;
  const [from, to] = [tokenAt(facts, clause.from), tokenAt(facts, clause.to)];
  const { before, behind } = cuesIn(facts);
  const spans = [
    ...before.filter(({ first }) => first >= from && first < to).map(({ last }) => [last, Math.min(to, last + NEAR)] as const),
    ...behind.filter(({ first }) => first >= from && first < to).map(({ first }) => [Math.max(from, first - NEAR), first + 1] as const),
  ];
  for (const [first, last] of spans) {
    const services = servicesIn(facts.mentions).filter((mention) => tokenAt(facts, mention.from) >= first && tokenAt(facts, mention.from) < last);
    if (services.length === 0) continue;
    if (isAnother(services, request) && [...services, ...request.services].every(({ type }) => type === 'imaging' || type === 'test')) return `This item is about ${nameOf(request)}, not about ${services[0]?.service ?? ''}`;
    const { regions } = joined(recordOf(facts).places.filter(({ at }) => at >= first && at < last));
    if (regions !== 0 && request.regions !== 0 && (regions & request.regions) === 0) return 'This item is about another part of the body';
  }
  return undefined;
}

/** "the guidelines for epidural steroid injection recommend ..." of an MRI. */
function otherGuideline({ facts }: Statement, clause: Clause, request: Request): string | undefined {
  const [from, to] = [tokenAt(facts, clause.from), tokenAt(facts, clause.to)];
  for (const { first, last } of cuesIn(facts).ofGuideline) {
    if (first < from || first >= to) continue;
    const service = servicesIn(facts.mentions).find((mention) => tokenAt(facts, mention.from) >= last && tokenAt(facts, mention.from) <= last + 2);
    if (service && isApart([service], request)) return `These are the criteria of ${service.service}; this item is about ${nameOf(request)}`;
  }
  return undefined;
}

/** A standing sentence of a chapter on another part of the body. */
function otherChapter({ facts }: Statement, clause: Clause, request: Request): string | undefined {
  if (request.regions === 0 || !request.services.some(({ type }) => type === 'imaging')) return undefined;
  const [from, to] = [tokenAt(facts, clause.from), tokenAt(facts, clause.to)];
  for (const { value: [, regions, chapter], first } of cuesIn(facts).chapters) {
    if (first < from || first >= to) continue;
    const about = regions.split(' ').reduce((all, word) => all | regionsOfWord(word), 0);
    if ((about & request.regions) === 0) return `This is the criterion of the ${chapter} chapters; the item is about another part of the body`;
  }
  return undefined;
}

/** A cream under an ointment. */
function otherForm({ facts }: Statement, clause: Clause, request: Request): string | undefined {
  const own = FORMS.filter((form) => form.some((word) => request.words.has(word)));
  if (own.length !== 1 || clause.voice === 'guideline' || !cuesIn(facts).form) return undefined;
  const words = wordsOf(facts, clause);
  const named = FORMS.filter((form) => words.some((word, i) => form.includes(word) && /^(?:topical|a|the|this|requested)$/.test(words[i - 1] ?? '')));
  return named.length === 1 && named[0] !== own[0] && !words.some((word) => own[0]?.includes(word)) ? `This item is for ${article(own[0]?.[0] ?? '')}` : undefined;
}

/** The only criteria that are given are another kind of service's. */
function otherCriteria({ rationale }: ItemFacts, request: Request): Foreign | undefined {
  if (!request.services.some(({ type }) => APART.has(type))) return undefined;
  let other: Foreign | undefined;
  for (const statement of rationale) {
    for (const { clause, ofStudies, services, isCriterion } of guidelineClauses(statement.facts)) {
      if (ofStudies || services.some((service) => request.allServices.some((own) => sameService(service, own)))) return undefined;
      if (!other && services.length > 0 && isApart(services, request) && isCriterion) {
        other = { statement, words: clause, says: `These are the criteria of ${services[0]?.service ?? ''}, and none are given for ${nameOf(request)}` };
      }
    }
  }
  return other;
}

/** Text on one class of drugs under a drug of another, where the own class is never named. */
function otherClass({ rationale }: ItemFacts, request: Request): Foreign | undefined {
  const own = DRUG_CLASSES.filter(({ drugs }) => [...request.words].some((word) => drugs.has(word)));
  if (own.length !== 1 || own[0] === undefined || rationale.some(({ facts }) => facts.tokens.some(({ lower }) => lower === 'topical'))) return undefined;
  const [mine] = own;
  const named = rationale.flatMap((statement) => cuesIn(statement.facts).classes.map((match) => ({ statement, match })));
  if (named.length === 0 || named.some(({ match }) => match.value === mine)) return undefined;
  if (rationale.some(({ facts }) => facts.tokens.some(({ lower }) => mine.drugs.has(lower) && !isVerdictWord(facts, lower)))) return undefined;
  const first = named.find(({ statement, match }) => statement.facts.clauses.some(({ voice, from, to }) => voice === 'guideline' && from <= (statement.facts.tokens[match.first]?.from ?? 0) && to > (statement.facts.tokens[match.first]?.from ?? 0)));
  return first && { statement: first.statement, words: { from: 0, to: first.statement.facts.text.length }, says: `This is about ${first.match.value.name}; the item is for ${mine.name}` };
}

/** A drug's name in the conclusion alone does not show what its text is about. */
function isVerdictWord({ clauses, tokens }: Statement['facts'], word: string): boolean {
  return tokens.every(({ lower, from }) => lower !== word || clauses.some((clause) => clause.necessity?.strength === 'stated' && clause.from <= from && from < clause.to));
}

/** A rule for the time before surgery where nobody is to be operated on. */
function withoutSurgery(facts: LetterFacts, { rationale, heading }: ItemFacts): Foreign | undefined {
  const rules = rationale.filter((one) => cuesIn(one.facts).preoperative);
  const [statement] = rules;
  const until = rules.at(-1);
  if (!statement || !until) return undefined;
  const elsewhere = [...facts.summary, ...heading, ...facts.items.flatMap((item) => item.heading)];
  const operated = elsewhere.some((one) => cuesIn(one.facts).operated);
  return operated || elsewhere.some((one) => cuesIn(one.facts).preoperative)
    ? undefined
    : { statement, words: { from: 0, to: statement.facts.text.length }, until, says: 'This is a rule for the time before surgery, and the letter tells of none' };
}

/** The rationale speaks of a part of the body that the letter has nowhere else, and never of the item's own. */
function otherPart(facts: LetterFacts, { rationale }: ItemFacts, request: Request): Foreign | undefined {
  if (request.regions === 0 || request.services.some(({ type }) => type === 'drug' || type === 'consultation')) return undefined;
  const zone = (request.regions & LIMBS) === 0 ? nerveZone(request.regions) : nerveZone(request.regions) & ~(LIMBS & ~request.regions);
  let first: Foreign | undefined;
  for (const statement of rationale) {
    for (const { at, regions } of recordOf(statement.facts).places) {
      const offset = statement.facts.tokens[at]?.from ?? 0;
      const clause = statement.facts.clauses.find(({ from, to }) => from <= offset && offset < to);
      if (!clause || clause.voice === 'guideline' || clause.voice === 'claims' || clause.necessity?.strength === 'stated') continue;
      if ((regions & zone) !== 0) return undefined;
      const elsewhere = [...facts.summary, ...facts.items.flatMap(({ heading }) => heading)];
      if (!elsewhere.some((one) => recordOf(one.facts).places.some((place) => (place.regions & regions) !== 0))) {
        first ??= { statement, words: clause, says: 'The case summary never names that part of the body, and this rationale never comes to the item’s own' };
      }
    }
  }
  return first;
}

/** The rationale weighs the pain of one region, and the item is about another, where the summary records pain too. */
function otherComplaint(facts: LetterFacts, { rationale }: ItemFacts, request: Request): Foreign | undefined {
  if (request.regions === 0 || !request.services.some(({ type }) => type === 'imaging')) return undefined;
  const zone = nerveZone(request.regions);
  let first: Foreign | undefined;
  for (const statement of rationale) {
    for (const hit of recordOf(statement.facts).hits) {
      if (hit.finding.kind !== 'exam' && hit.finding.kind !== 'complaint') continue;
      const at = statement.facts.tokens[hit.first]?.from ?? 0;
      const clause = statement.facts.clauses.find(({ from, to }) => from <= at && at < to);
      if (!clause || clause.voice === 'guideline' || clause.voice === 'claims') continue;
      if (hit.regions === 0 || (hit.regions & zone) !== 0) return undefined;
      if (hit.finding.id === 'pain') first ??= { statement, words: clause, says: 'The item is about another part of the body, whose pain the case summary records and this rationale never weighs' };
    }
  }
  return SummaryRecord.of(facts).present({ finding: 'pain', regions: request.regions, sides: request.sides, zone: false, date: 0 }) ? first : undefined;
}

function isAnother(services: readonly ServiceMention[], { services: own, allServices }: Request): boolean {
  return own.length > 0 && services.every((service) => allServices.every((mine) => !sameService(service, mine) && !sameService(mine, service)));
}

function isApart(services: readonly ServiceMention[], request: Request): boolean {
  return isAnother(services, request) && services.every(({ type }) => request.services.every((own) => APART.get(own.type)?.has(type) === true));
}

function nameOf({ services }: Request): string {
  return services[0]?.service ?? 'something else';
}

function article(word: string): string {
  return 'aeiou'.includes(word.charAt(0)) ? `an ${word}` : `a ${word}`;
}
