import type { SentenceFacts, SexMention } from '../../facts/fact';
import { perSentence } from '../../facts/perSentence';
import type { Statement } from '../../facts/letterFacts';

/** Anybody but the patient whom "he" or "she" can mean. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'physician physicians doctor dr provider providers surgeon surgeons specialist therapist therapists chiropractor psychologist psychiatrist radiologist neurologist orthopedist orthopaedist podiatrist ' +
    'acupuncturist nurse practitioner examiner evaluator reviewer reviewers qme ame pqme ptp treater pharmacist dentist assistant attorney adjuster consultant author authors clinician counselor ' +
    'husband wife spouse son daughter mother father brother sister parent parents family child children friend partner girlfriend boyfriend baby grandmother grandfather uncle aunt cousin fiance fiancee ' +
    'employer supervisor manager boss coworker coworkers colleague customer client clients student students resident inmate suspect driver passenger man woman boy girl gentleman lady male female person ' +
    'somebody someone individual another assailant robber police officer teacher neighbor'
  ).split(' '),
);

/** Who the patient is called: a pronoun behind it is the patient's. */
const PATIENT: ReadonlySet<string> = new Set('patient worker claimant applicant employee iw'.split(' '));

/** Whether a sentence names somebody else. */
export function othersIn({ facts }: Statement): boolean {
  return namesOthers(facts);
}

const namesOthers = perSentence(({ tokens, mentions }) =>
  tokens.some(({ lower, from }) => OTHERS.has(lower) && !mentions.some((mention) => mention.kind === 'sex' && mention.from === from && isIntroduced(mentions, mention))),
);

/** "a 48-year-old male": the patient, and nobody else. */
function isIntroduced(mentions: Statement['facts']['mentions'], sex: SexMention): boolean {
  return mentions.some((age) => age.kind === 'age' && age.patient && sex.from >= age.from && sex.from - age.to < 40);
}

/** How many sentences back a pronoun can reach. */
const REACH = 3;

/**
 * Whether a pronoun means the patient: nobody else is named in its sentence, and of the sentences before, the nearest one that names
 * anybody names nobody else, unless its own names the patient first.
 */
export function pronounIsPatients(statements: readonly Statement[], k: number, pronoun: SexMention): boolean {
  const statement = statements[k];
  if (!statement || othersIn(statement) || statement.facts.clauses.some((clause) => clause.voice === 'guideline' && clause.from <= pronoun.from && clause.to >= pronoun.to)) return false;
  if (statement.facts.tokens.some(({ lower, to }) => PATIENT.has(lower) && to <= pronoun.from)) return true;
  for (let i = k - 1; i >= 0 && i >= k - REACH; i--) {
    const before = statements[i];
    if (!before) break;
    if (othersIn(before)) return false;
    if (namesPatient(before.facts, pronoun)) return true;
  }
  return true;
}

/** Whether a sentence speaks of the patient: by name, or with a pronoun of the other sex than the one in question. */
function namesPatient({ tokens, mentions }: SentenceFacts, { sex }: SexMention): boolean {
  return tokens.some(({ lower }) => PATIENT.has(lower)) || mentions.some((mention) => mention.kind === 'sex' && mention.sex !== sex);
}
