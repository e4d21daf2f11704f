import type { Finding } from '../checks/check';
import type { Determination } from '../determination/model';
import { LogicalText } from '../text/logicalText';
import { TOO_LARGE_TO_CHECK } from './read';

/** What is said of a document that is too large to be checked. */
export function tooLarge(): Finding {
  const range = new LogicalText('').range(0, 0);
  const message = `This document is larger than ${TOO_LARGE_TO_CHECK / 1_000_000} MB; a determination is a few pages. Its disputed items are listed, and nothing in it is checked. Give one determination a file.`;
  return { check: 'document/too-large', item: 0, severity: 'information', range, message, related: [] };
}

/** What is said of a document that holds two determinations, unless a check has said it: the first is read, the rest is not. */
export function secondDetermination({ second, text }: Determination, findings: readonly Finding[]): Finding[] {
  if (!second || findings.some(({ range }) => range.from >= second.from)) return [];
  const range = text.range(second.from, text.lineEnd(second.from));
  const message = 'A second determination begins here. Only the first one in a file is read, so nothing from here on was checked. Give each determination a file of its own.';
  return [{ check: 'document/second-determination', item: 0, severity: 'warning', range, message, related: [] }];
}
