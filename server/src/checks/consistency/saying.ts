import type { Requested } from '../../facts/denied/request';
import type { Stretch } from '../../facts/fact';
import { SUMMARY } from '../example';

/** Words before the name of a request that say nothing of it: "the request for an". */
const LEADING = /^(?:[\s,;:(&]|\d{1,2}\)|(?:and|the|a|an|of|for|to|requests?|retrospective|authorization|certification|that)\b)*/i;

/** The words of a request, without "the request for" before it and marks behind it. */
export function sayRequest({ statement, from, to }: Requested): Stretch {
  const words = statement.facts.text.slice(from, to);
  const skipped = LEADING.exec(words)?.[0].length ?? 0;
  let end = to;
  while (end > from && ' ,;:.('.includes(statement.facts.text.charAt(end - 1))) end--;
  return from + skipped < end ? { from: from + skipped, to: end } : { from, to };
}

/** The example letter's case summary with another list of what utilization review denied. */
export function denied(list: string): string {
  return `${SUMMARY.slice(0, SUMMARY.lastIndexOf('On 12/12/2016'))}On 12/12/2016 utilization review denied the request for ${list}.`;
}
