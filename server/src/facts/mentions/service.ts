import { lazily, namesOf, table } from '../../reference/tables';
import type { ServiceMention } from '../fact';
import { longestPhrase, type PhraseTree, phraseTree } from './phrases';
import { looksLikeLevel } from './levels';
import { type Reading, words } from './reading';

type ServiceType = ServiceMention['type'];

/** A service of the table. */
export interface Service {
  readonly service: string;
  readonly type: ServiceType;
  readonly family?: string;
}

const RADIOFREQUENCY: Service = { service: 'radiofrequency ablation', type: 'procedure' };

/** The names of the table, the canonical one of each service first. */
export const serviceNames: () => PhraseTree<Service> = lazily(() => phraseTree(
  table('services').flatMap(([service, type, family, names]) => {
    const value: Service = { service, type: type as ServiceType, ...(family === '' ? {} : { family }) };
    return [service, ...namesOf(names)].map((name) => [name, value] as const);
  }),
));

/** Behind "epidural", "trigger point" and the like: an anatomical or clinical finding, no service. */
const FINDINGS = words('hematoma abscess space fibrosis fat lipomatosis scarring spur spurs tenderness');
const NO_SERVICE_ALONE = words('epidural traction fusion infrared aspiration');
/** Beside "RFA" where it is radiofrequency ablation. */
const RADIOFREQUENCY_WORDS = words(
  'medial branch facet facets genicular nerve nerves ablation lumbar cervical thoracic sacroiliac underwent procedure repeat relief lesioning lesion neurotomy rhizotomy radiofrequency left right bilateral levels block blocks mbb mbbs',
);
/** Beside "RFA" where it is the request for authorization. */
const REQUEST_WORDS = words('dated form forms submitted received receipt on date request requests requesting per reviewed undated signed authorization included');
const NEAR = 4;

/** The longest service that begins at a token. Index after it, or -1. */
export function readService(reading: Reading, index: number, names: PhraseTree<Service>): number {
  const match = longestPhrase(reading, index, names);
  return match && !isFinding(reading, index, match.end) ? put(reading, index, match.end, match.value) : -1;
}

/** "RFA": radiofrequency ablation where the words around it speak of nerves and levels, otherwise a request and no service. */
export function readRfa(reading: Reading, index: number): number {
  if (!reading.capital(index)) return -1;
  let procedure = 0;
  for (let i = Math.max(0, index - NEAR); i <= index + NEAR; i++) {
    const word = reading.word(i);
    if (RADIOFREQUENCY_WORDS.has(word) || looksLikeLevel(word)) procedure++;
  }
  if (procedure === 0 || REQUEST_WORDS.has(reading.word(index + 1)) || REQUEST_WORDS.has(reading.word(index - 1))) return -1;
  return put(reading, index, index + 1, RADIOFREQUENCY);
}

function isFinding(reading: Reading, index: number, end: number): boolean {
  return end === index + 1 && NO_SERVICE_ALONE.has(reading.word(index)) && FINDINGS.has(reading.word(end));
}

function put(reading: Reading, first: number, last: number, service: Service): number {
  reading.services.push({ first, last, value: service.service });
  reading.mentions.push({ kind: 'service', from: reading.from(first), to: reading.to(last), ...service });
  return last;
}
