import type { Determination } from '../determination/model';
import type { Finding } from './check';

/** Above this many characters a document is read, and not checked: real determinations have 3,000 to 22,000. */
export const TOO_LARGE_TO_CHECK = 2_000_000;

/** What is said of a document that is too large to be checked, in the place of all findings; nothing of any other. */
export function tooLarge({ text }: Determination): Finding | undefined {
  if (text.source.length <= TOO_LARGE_TO_CHECK) return undefined;
  const range = text.range(0, Math.min(text.lineEnd(0), 80));
  const message = `This document is larger than ${String(TOO_LARGE_TO_CHECK / 1_000_000)} MB; a determination is a few pages. Its disputed items are listed, and nothing in it is checked. Give one determination a file.`;
  return { check: 'structure/too-large', item: 0, severity: 'information', range, message, related: [] };
}
