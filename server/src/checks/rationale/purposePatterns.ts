import type { TokenPattern } from '../../facts/tokenPattern';

/** What a rationale says is missing: the reason for the request. */
export const REASON_NAMES: readonly TokenPattern[] = [
  'rationale|reason|reasons|justification|purpose|indication|indications for|why|as_to_why|the|additional|that', 'why *9 ordered|requested|needed|necessary|required', 'rationale provided|given|documented|stated',
];

/** Words with which a reason is weighed: it may be there, only not good enough. */
export const REASON_WEIGHED: ReadonlySet<string> = new Set('clear compelling convincing adequate sufficient indications indication clearly detailed specific'.split(' '));

/** Words that make it a comparison and no missing reason. */
export const REASON_COMPARED: ReadonlySet<string> = new Set('versus vs instead rather over previously multiple both exceeding beyond'.split(' '));

/** How a purpose is recorded. */
export const PURPOSES: readonly TokenPattern[] = [
  'to rule out', 'rule out', 'r / o', 'to evaluate', 'evaluate for', 'for evaluation of', 'to assess', 'to determine', 'to confirm', 'to exclude', 'ordered to', 'intended to', 'for results', 'for review_of', 'to monitor', 'to clarify',
];

/** The same for any treatment: what it is to do. Whether that is the reason is for a reader to say. */
export const AIMS: readonly TokenPattern[] = [
  'due to', 'because of', 'in_order to', 'for treatment|management|relief|control of', 'to treat|reduce|improve|help|address|avoid|increase|decrease|control|relieve|restore|prevent|alleviate|stabilize|strengthen', 'as_needed for', 'for pain|spasm|spasms|sleep|insomnia|inflammation|neuropathic|nausea|constipation|anxiety|depression|stomach',
];
