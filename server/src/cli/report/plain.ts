import type { FileReport, FindingReport, PlaceReport, Range, Skipped } from '../result';
import type { Look } from './report';

/** A file's entry in the JSON formats; the shape is a contract (docs/imr-check.schema.json). */
export function plainFile({ path, form, items, findings }: FileReport, look: Look): object {
  return {
    path,
    form,
    items: items.map(({ index, heading, title, decision, range }) => (look.text ? { index, heading, title, decision, range } : { index, decision, range })),
    findings: findings.map((finding) => plainFinding(finding, look)),
  };
}

/** A skipped file's entry in the JSON formats. */
export function plainSkipped({ path, reason }: Skipped): object {
  return { path, reason };
}

function plainFinding({ check, title, severity, message, item, range, quote, related }: FindingReport, look: Look): object {
  const where = { item, range: plainRange(range) };
  if (!look.text) return { check, severity, message: title, ...where, related: related.map((place) => ({ message: RELATED, item: place.item, range: plainRange(place.range) })) };
  return { check, severity, message, ...where, quote, related: related.map(plainPlace) };
}

/** A message may quote the document. Where no text of it may be told, this stands for it, and for a finding its check's title. */
export const RELATED = 'The other place';

function plainPlace({ message, item, range, quote }: PlaceReport): object {
  return { message, item, range: plainRange(range), quote };
}

function plainRange({ start, end }: Range): Range {
  return { start, end };
}
