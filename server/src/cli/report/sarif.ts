import type { Severity } from '../../checks/check';
import { CHECKS } from '../../checks/registry';
import type { FindingReport, PlaceReport, Skipped } from '../result';
import { RELATED } from './plain';
import type { Look, Reporter } from './report';

/** The Static Analysis Results Interchange Format, 2.1.0 (OASIS), a result a line. */
export function createSarif(look: Look): Reporter {
  const skipped: Skipped[] = [];
  let separator = '';
  const result = (path: string, finding: FindingReport): string => {
    const text = separator + JSON.stringify(resultOf(path, finding, look));
    separator = ',\n';
    return text;
  };
  return {
    begin: () => `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${
      JSON.stringify(driver(look.version))}},"columnKind":"utf16CodeUnits","results":[\n`,
    file: ({ path, findings }) => findings.map((finding) => result(path, finding)).join(''),
    skipped: (file) => {
      skipped.push(file);
      return '';
    },
    end: () => `${separator === '' ? '' : '\n'}],"invocations":[${JSON.stringify(invocation(skipped))}]}]}\n`,
  };
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function driver(version: string): object {
  return {
    name: 'imr-check',
    semanticVersion: version,
    rules: CHECKS.map(({ id, title, severity }) => ({ id, shortDescription: { text: title }, defaultConfiguration: { level: LEVELS[severity] } })),
  };
}

function resultOf(path: string, { check, title, severity, related, ...place }: FindingReport, look: Look): object {
  return {
    ruleId: check,
    level: LEVELS[severity],
    message: { text: look.text ? place.message : title },
    locations: [location(path, place, look)],
    ...(related.length > 0 ? { relatedLocations: related.map((other) => ({ ...location(path, other, look), message: { text: look.text ? other.message : RELATED } })) } : {}),
    ...(place.item > 0 ? { properties: { item: place.item } } : {}),
  };
}

function location(path: string, { range: { start, end }, quote }: PlaceReport, look: Look): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: {
        startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
        ...(look.text ? { snippet: { text: quote } } : {}),
      },
    },
  };
}

/** A path as a reference: each part encoded, so that none of it reads as a scheme, a query or a fragment. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  return `${path.startsWith('/') ? 'file://' : ''}${parts.join('/')}`;
}

/** What could not be read is told here; what is no determination was not meant. */
function invocation(skipped: readonly Skipped[]): object {
  const failed = skipped.filter((file) => file.failed);
  return {
    executionSuccessful: failed.length === 0,
    toolExecutionNotifications: failed.map(({ path, reason }) => ({ level: 'error', message: { text: reason }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] })),
  };
}
