import type { Example } from '../check';
import { itemFor, letter } from '../example';

const PREMISE = 'The MTUS General Approaches chapter, under Initial Approaches to Treatment, advises active treatment with a measured gain in function.';

/** A fictional letter whose summary records something and whose only item is decided on something. */
export function letterOn(request: string, records: string, decides: string, note?: string): Example {
  return { part: 'document', text: letter({ summary: summaryOf(records, [request]), items: itemOn(request, decides) }), ...(note === undefined ? {} : { note }) };
}

/** A fictional letter with several items, each with what its rationale says. */
export function letterOnAll(records: string, items: readonly (readonly [request: string, decides: string])[], note?: string): Example {
  const text = letter({ summary: summaryOf(records, items.map(([request]) => request)), items: items.map(([request, decides]) => itemOn(request, decides)).join('\n\n') });
  return { part: 'document', text, ...(note === undefined ? {} : { note }) };
}

/** An item whose rationale says something between guideline and conclusion; `whole` leaves both out. */
export function itemOn(request: string, decides: string): string {
  const whole = decides.startsWith('WHOLE ');
  const lower = request.charAt(0).toLowerCase() + request.slice(1);
  const named = /^[A-Z]{2}/.test(request) ? request : lower;
  return itemFor(`${request}: Upheld`, { rationale: whole ? decides.slice('WHOLE '.length) : `${PREMISE} ${decides} Therefore, the request for ${named} is not medically necessary.` });
}

function summaryOf(records: string, requests: readonly string[]): string {
  const named = requests.map((request) => (/^[A-Z]{2}/.test(request) ? request : request.charAt(0).toLowerCase() + request.slice(1)));
  return `The injured worker is a 46-year-old female who was injured on 05/09/2016, when she fell from a ladder. ${records} On 12/12/2016 utilization review denied the requests for ${named.join(', and for ')}.`;
}
