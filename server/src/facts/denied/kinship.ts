import { isWithin } from '../../reference/anatomy';
import type { ServiceMention } from '../fact';

/**
 * Which names of services and body parts leave room for one another: "electrodiagnostic study" is an EMG or a nerve conduction study,
 * the wrist is a part of the upper extremity. Being of one kin is no equality; it only means that nothing speaks against it.
 */

/** Services whose one name takes in the others. */
const SERVICE_KIN: readonly (readonly [whole: string, ...parts: string[]])[] = [
  ['emg/ncv', 'emg', 'nerve conduction study'],
  ['physical therapy', 'occupational therapy', 'physical medicine'],
  ['chiropractic', 'manual therapy'],
];

const KIN: ReadonlySet<string> = new Set(SERVICE_KIN.flatMap(([whole, ...parts]) => parts.flatMap((part) => [`${whole}+${part}`, `${part}+${whole}`])));

/** Whether two services can be meant by one another: equal, one a kind of the other ("wrist brace", "brace"), or kin. */
export function sameService(a: ServiceMention, b: ServiceMention): boolean {
  if (a.service === b.service || a.family === b.service || b.family === a.service) return true;
  if (a.service.endsWith(` ${b.service}`) || b.service.endsWith(` ${a.service}`)) return true;
  return KIN.has(`${a.service}+${b.service}`);
}

/** Whether two canonical names of body parts can mean the same place: one lies within the other. */
export function samePart(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a) || (LUMBAR.has(a) && LUMBAR.has(b));
}

/** Names of one region that no level tells apart. */
const LUMBAR: ReadonlySet<string> = new Set(['lumbar spine', 'sacrum', 'thoracolumbar spine']);
