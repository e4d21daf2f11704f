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

/** Regions and what lies in them. */
const REGIONS: readonly (readonly [region: string, ...parts: string[]])[] = [
  ['upper extremity', 'shoulder', 'upper arm', 'arm', 'elbow', 'forearm', 'wrist', 'hand', 'finger', 'thumb'],
  ['lower extremity', 'hip', 'thigh', 'leg', 'knee', 'lower leg', 'calf', 'ankle', 'foot', 'toe'],
  ['hand', 'finger', 'thumb'],
  ['foot', 'toe'],
  ['spine', 'cervical spine', 'thoracic spine', 'lumbar spine', 'sacrum', 'lumbosacral spine', 'coccyx'],
  ['lumbar spine', 'lumbosacral spine', 'sacrum'],
  ['back', 'thoracic spine', 'lumbar spine', 'lumbosacral spine'],
];

/** Whether two services can be meant by one another. */
export function sameService(a: ServiceMention, b: ServiceMention): boolean {
  if (a.service === b.service || a.family === b.service || b.family === a.service) return true;
  return SERVICE_KIN.some(([whole, ...parts]) => (a.service === whole && parts.includes(b.service)) || (b.service === whole && parts.includes(a.service)));
}

/** Whether two canonical names of body parts can mean the same place. */
export function samePart(a: string, b: string): boolean {
  return a === b || REGIONS.some(([region, ...parts]) => (a === region && parts.includes(b)) || (b === region && parts.includes(a)));
}
