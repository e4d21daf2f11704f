import type { Clause, SentenceFacts } from '../../facts/fact';

/** Words with which a reviewer turns from a guideline to the patient inside one sentence: "..., here, however, the provider failed to". */
const TURNS = new Set(['here', 'however', 'but', 'conversely']);

/** Whether what a clause says from an offset on is the reviewer's, and not a guideline's or the claims administrator's. */
export function isReviewers({ tokens }: SentenceFacts, { voice, from }: Clause, offset: number): boolean {
  if (voice === 'claims') return false;
  return voice !== 'guideline' || tokens.some((token) => token.from > from && token.to <= offset && TURNS.has(token.lower));
}
