import type { Requested } from '../../facts/denied/request';
import type { ReviewedEntry } from '../../facts/denied/deniedList';

const SPINE: readonly string[] = ['cervical spine', 'thoracic spine', 'lumbar spine'];

/** Of an entry that names two things at once, the one that no item decides: "MRI of the cervical and lumbar spine", "EMG and NCS". */
export function restOf(entry: ReviewedEntry, deciding: readonly Requested[]): ReviewedEntry[] {
  return isUndecidedPart(entry, deciding) || isUndecidedTest(entry, deciding) ? [{ ...entry, inPart: true }] : [];
}

function isUndecidedPart({ services, parts }: ReviewedEntry, deciding: readonly Requested[]): boolean {
  const regions = SPINE.filter((region) => parts.some(({ part }) => part === region));
  if (services.length !== 1 || services[0]?.type !== 'imaging' || regions.length < 2 || deciding.some((request) => request.parts.length === 0)) return false;
  return regions.some((region) => !deciding.some((request) => request.parts.some(({ part }) => part === region || !SPINE.includes(part))));
}

const EMG = /\b(?:emg|electromyo\w*)/i;
const NCS = /\b(?:nc[sv]|nerve conduction)/i;

function isUndecidedTest({ statement, from, to }: ReviewedEntry, deciding: readonly Requested[]): boolean {
  const words = statement.facts.text.slice(from, to);
  if (!EMG.test(words) || !NCS.test(words)) return false;
  const decided = deciding.map((request) => request.statement.facts.text);
  return !decided.some((heading) => EMG.test(heading)) || !decided.some((heading) => NCS.test(heading));
}
