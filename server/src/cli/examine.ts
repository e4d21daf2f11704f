import type { Check, Finding } from '../checks/check';
import { TOO_LARGE_TO_CHECK } from '../checks/tooLarge';
import type { Determination } from '../determination/model';
import { shortTitle } from '../features/itemTitle';
import type { Overview } from '../features/overview';
import type { ServiceSettings } from '../languageService';
import { isBlank } from '../text/characters';
import { type Decoded, decode, encode, isBinary } from './decode';
import { CannotWork, reasonOf } from './errors';
import type { Found } from './files';
import { applyFixes, type Fixed } from '../features/fixes';
import { folded, Lines } from './lines';
import { type Content, readBytes } from './read';
import type { FileReport, FindingReport, ItemReport, Outcome, PlaceReport, Skipped } from './result';
import { createChecker } from './service';
import { type Chosen, loadSettings } from './settings';
import { writeWhole } from './write';

/** What is asked of every file. Plain data. */
export interface Work extends Chosen {
  /** Whether safe fixes are applied and written. */
  readonly fix: boolean;
}

/** Reads and checks a file. Never rejects. */
export type Examine = (file: Found) => Promise<Outcome>;

/**
 * Makes the function that reads and checks files.
 * @param checks those to run in the place of all
 */
export function createExaminer(work: Work, checks?: readonly Check[]): Examine {
  const crashed = new Set<string>();
  const checker = createChecker((check) => crashed.add(check), checks);
  const settingsOf = loadSettings(work);

  return async ({ path, problem, bytes }) => {
    if (problem !== undefined) return skipped(path, problem, true);
    try {
      const read = bytes ? { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) } : readBytes(path);
      if ('tooLarge' in read) return skipped(path, read.tooLarge, true);
      const settings = await settingsOf(path);
      return examine(path, read, settings);
    } catch (error) {
      return skipped(path, error instanceof CannotWork ? error.message : reasonOf(error), true);
    }
  };

  function examine(path: string, content: Content, settings: ServiceSettings): Outcome {
    const decoded = decode(content.bytes);
    if (isBinary(content.bytes, decoded.text)) return skipped(path, 'binary file', false);
    if (isEmpty(decoded.text)) return skipped(path, 'empty file', false);
    if (!/\.imr$/i.test(path) && !isDetermination(decoded.text, settings)) return skipped(path, 'not a determination', false);
    crashed.clear();
    const problems: string[] = [];
    let { text } = decoded;
    let fixed = 0;
    if (work.fix) {
      try {
        const after = fix(path, content, decoded, settings);
        text = after.text;
        fixed = after.count;
      } catch (error) {
        problems.push(`it cannot be fixed: ${error instanceof CannotWork ? error.message : reasonOf(error)}`);
      }
    }
    const report = { ...reportOf(path, text, settings), fixed };
    for (const check of crashed) problems.push(`the check ${check} failed, and what it would have found is missing`);
    return { kind: 'read', report, problems };
  }

  function isDetermination(text: string, settings: ServiceSettings): boolean {
    return checker.recognises(text.slice(0, HEAD), settings) || (text.length > HEAD && checker.recognises(text.slice(0, TOO_LARGE_TO_CHECK), settings));
  }

  function fix(path: string, { bytes, changed }: Content, decoded: Decoded, settings: ServiceSettings): Fixed {
    if (decoded.text.length > TOO_LARGE_TO_CHECK) return { text: decoded.text, count: 0 };
    const safe = (text: string): Finding[] => checker.check(checker.read(text, settings), settings).filter(({ check }) => checker.isSafe(check));
    const after = applyFixes(decoded.text, safe, (text) => encode(text, decoded) !== undefined);
    if (after.text === decoded.text) return { text: decoded.text, count: 0 };
    const fixed = encode(after.text, decoded);
    if (!fixed || !encode(decoded.text, decoded)?.equals(bytes)) throw new CannotWork('it does not come out of its encoding and back unchanged');
    writeWhole(path, fixed, changed);
    return after;
  }

  function reportOf(path: string, source: string, settings: ServiceSettings): FileReport {
    const determination = checker.read(source, settings);
    const lines = new Lines(source);
    const findings = checker.check(determination, settings);
    const overview = checker.overview(determination);
    return {
      ...overview,
      path,
      form: determination.form.id,
      items: itemsOf(determination, overview, lines),
      findings: findings.map((finding): FindingReport => ({
        check: finding.check,
        title: checker.titleOf(finding.check),
        severity: finding.severity,
        ...placeOf(finding, lines),
        related: finding.related.map((related) => placeOf(related, lines)),
      })),
      fixed: 0,
    };
  }
}

/** How much of a text is looked at first to see whether it is a determination. */
const HEAD = 8192;

function itemsOf({ items, text }: Determination, overview: Overview, lines: Lines): ItemReport[] {
  return items.map((item, i) => ({
    index: item.index,
    heading: folded(lines.source, item.title),
    title: shortTitle(text.slice(item.title)),
    decision: item.decision?.value ?? null,
    guidelines: overview.items[i]?.guidelines ?? [],
    range: lines.range(item.whole),
  }));
}

function placeOf({ message, item = 0, range }: Pick<Finding, 'message' | 'range'> & { readonly item?: number }, lines: Lines): PlaceReport {
  return { message, item, range: lines.range(range), quote: folded(lines.source, range), excerpt: lines.excerpt(range) };
}

function isEmpty(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

function skipped(path: string, reason: string, failed: boolean): Skipped {
  return { kind: 'skipped', path, reason, failed };
}
