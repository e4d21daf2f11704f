import type { Finding } from '../checks/check';
import type { Determination } from '../determination/model';
import type { Overall } from '../determination/overall';
import { escapeMarkdown } from './markdown';
import type { DeniedAndDecided, Readiness, Verdict } from './readiness';

/** A place in a document: lines and characters count from 0, in UTF-16 units; the end is exclusive. */
interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A finding in the report. */
export interface ReportedFinding {
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

/** What a determination's file keeps of the question whether it can be signed: plain data, the same for the same text, version and settings. */
export interface ReadinessReport {
  /** Of the report's own shape. */
  readonly version: 1;
  readonly verdict: Verdict;
  /** The answer in a sentence. */
  readonly answer: string;
  readonly text: {
    readonly caseNumber: string | null;
    readonly form: string;
    /** Length in UTF-16 units. */
    readonly length: number;
    /** SHA-256 of the text in UTF-8, in hexadecimal digits; `null` where it cannot be computed, or was not asked for. */
    readonly sha256: string | null;
  };
  readonly checkedBy: { readonly name: string; readonly version: string };
  /** The decision of the whole case; `null` while an item is undecided. */
  readonly overall: Overall | null;
  readonly counts: Readonly<Record<'errors' | 'warnings' | 'others' | 'items' | 'upheld' | 'overturned' | 'undecided' | 'placeholders' | 'comments', number>>;
  readonly items: readonly {
    readonly index: number;
    readonly title: string;
    readonly decision: string | null;
    readonly range: Range;
    readonly findings: readonly ReportedFinding[];
  }[];
  /** Findings that belong to no item. */
  readonly findings: readonly ReportedFinding[];
  /** The items against what the case summary says was denied; `null` where the document was not checked. */
  readonly denied: DeniedAndDecided | null;
  /** What utilization review denied and no item decides. */
  readonly undecided: readonly ReportedFinding[];
  /** Blanks to fill in, and comments in the middle of text. */
  readonly leftovers: readonly { readonly kind: 'placeholder' | 'comment'; readonly item: number; readonly text: string; readonly range: Range }[];
  /** Comments in lines of their own, which do not leave. */
  readonly comments: readonly { readonly text: string; readonly range: Range }[];
}

/** What a report names beside the determination. */
export interface ReportContext {
  readonly sha256: string | null;
  readonly version: string;
  /** Where an offset of the document stands. */
  readonly positionAt: (offset: number) => Range['start'];
}

/** The report as data. */
export function readinessReport({ text }: Determination, readiness: Readiness, { sha256, version, positionAt }: ReportContext): ReadinessReport {
  const placed = ({ start, end }: { readonly start: number; readonly end: number }): Range => ({ start: positionAt(start), end: positionAt(end) });
  const reported = ({ check, severity, message, range }: Finding): ReportedFinding => ({ check, severity, message, range: placed(range) });
  const decided = (decision: string | null): number => readiness.items.filter((item) => item.decision === decision).length;
  const { verdict, overall, items, leftovers } = readiness;
  return {
    version: 1,
    verdict,
    answer: answerOf(readiness),
    text: { caseNumber: readiness.caseNumber, form: readiness.form.title, length: text.source.length, sha256 },
    checkedBy: { name: 'IMR Determinations', version },
    overall,
    counts: {
      errors: readiness.errors,
      warnings: readiness.warnings,
      others: readiness.others,
      items: items.length,
      upheld: decided('Upheld'),
      overturned: decided('Overturned'),
      undecided: decided(null),
      placeholders: leftovers.filter(({ kind }) => kind === 'placeholder').length,
      comments: readiness.comments.length + leftovers.filter(({ kind }) => kind === 'comment').length,
    },
    items: items.map(({ index, title, decision, range, findings }) => ({ index, title, decision, range: placed(range), findings: findings.map(reported) })),
    findings: readiness.findings.map(reported),
    denied: readiness.denied,
    undecided: readiness.undecided.map(reported),
    leftovers: leftovers.map(({ kind, item, range }) => ({ kind, item, text: text.slice(range), range: placed(range) })),
    comments: readiness.comments.map((comment) => ({ text: comment.text, range: placed(comment) })),
  };
}

/** The answer to the one question, in a sentence, with the first reason. */
function answerOf({ verdict, items, overall, errors, warnings, leftovers, second, unchecked, undecided }: Readiness): string {
  if (unchecked) return 'Not ready to sign: the document was not checked.';
  if (second) return 'Not ready to sign: another determination begins in the same document.';
  if (items.length === 0) return 'Not ready to sign: there is no disputed item.';
  if (overall === null) return `Not ready to sign: ${counted(items.filter(({ decision }) => decision === null).length, 'item has', 'items have')} no decision.`;
  const blocks = [
    ...(errors > 0 ? [counted(errors, 'error', 'errors')] : []),
    ...(leftovers.length > 0 ? [`${counted(leftovers.length, 'thing', 'things')} to fill in or take out`] : []),
  ];
  if (verdict === 'blocked') return `Not ready to sign: ${blocks.join(' and ')}.`;
  if (verdict === 'ready') return 'Nothing was found that stands against a signature.';
  return warnings > 0 ? `No error was found. Look at ${counted(warnings, 'warning', 'warnings')} before you sign.` : `No error was found. Look at ${counted(undecided.length, 'request', 'requests')} that may be undecided before you sign.`;
}

function counted(count: number, one: string, more: string): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

/** The report as Markdown. Words of the document are escaped: none of them is a heading, a link or HTML. */
export function readinessMarkdown(report: ReadinessReport): string {
  const { text, counts, overall, checkedBy } = report;
  return [
    `# Readiness of ${text.caseNumber === null ? 'a determination' : escapeMarkdown(text.caseNumber)}`,
    `**${report.answer}**`,
    [
      `- Decision of the whole case: ${overall ?? 'open'} (${counted(counts.items, 'item', 'items')}: ${String(counts.upheld)} upheld, ${String(counts.overturned)} overturned, ${String(counts.undecided)} undecided)`,
      `- Findings: ${counted(counts.errors, 'error', 'errors')}, ${counted(counts.warnings, 'warning', 'warnings')}, ${String(counts.others)} of less weight`,
      ...(report.denied ? [`- Denied by utilization review: ${deniedInWords(report.denied)}`] : []),
      `- Blanks to fill in: ${String(counts.placeholders)}; comments: ${String(counts.comments)}`,
      `- Form: ${escapeMarkdown(text.form)}`,
      `- SHA-256 of the text: ${text.sha256 ?? 'not computed'}`,
      `- Checked by ${checkedBy.name} ${checkedBy.version}, which reads the letter and not the records`,
    ].join('\n'),
    ...section('The whole determination', report.findings),
    ...report.items.flatMap(({ index, title, decision, findings }) =>
      [`## ${String(index)}. ${escapeMarkdown(title) || 'No heading'}: ${decision ?? 'no decision'}`, findings.length > 0 ? lines(findings) : 'No error and no warning.'],
    ),
    ...section('Denied by utilization review, and not decided', report.undecided),
    ...(report.leftovers.length > 0 ? ['## To fill in or to take out', report.leftovers.map(({ text: words, range }) => `- Line ${line(range)}: ${escapeMarkdown(words)}`).join('\n')] : []),
    ...(report.comments.length > 0 ? ['## Comments, which do not leave', report.comments.map((comment) => `- Line ${line(comment.range)}: ${escapeMarkdown(comment.text)}`).join('\n')] : []),
  ].join('\n\n').concat('\n');
}

function deniedInWords({ named, undecided }: DeniedAndDecided): string {
  if (!named) return 'the case summary names no request';
  return undecided === 0 ? 'each request that the case summary names has an item' : `${counted(undecided, 'request has', 'requests have')} no item`;
}

function section(title: string, findings: readonly ReportedFinding[]): string[] {
  return findings.length > 0 ? [`## ${title}`, lines(findings)] : [];
}

function lines(findings: readonly ReportedFinding[]): string {
  return findings.map(({ check, severity, message, range }) => `- ${severity}, line ${line(range)}: ${escapeMarkdown(message)} (${check})`).join('\n');
}

function line({ start }: Range): string {
  return String(start.line + 1);
}
