import * as vscode from 'vscode';
import type { ReadinessReport, ReportedFinding } from '../../../server/src/lsp/protocolLetter';
import type { PageNode } from '../page/node';

/** The report on readiness as a page: the answer first, then what it rests on, each place a link. */
export function readinessNodes(report: ReadinessReport): PageNode[] {
  const { counts, overall } = report;
  return [
    { tag: 'h1', text: vscode.l10n.t('Can this be signed?') },
    { tag: 'p', class: `answer ${report.verdict}`, text: report.answer },
    {
      tag: 'dl',
      children: [
        ...row(vscode.l10n.t('Whole case'), overall ?? vscode.l10n.t('not decided')),
        ...row(vscode.l10n.t('Items'), vscode.l10n.t('{0}: {1} upheld, {2} overturned, {3} undecided', counts.items, counts.upheld, counts.overturned, counts.undecided)),
        ...row(vscode.l10n.t('Findings'), vscode.l10n.t('errors: {0}, warnings: {1}, of less weight: {2}', counts.errors, counts.warnings, counts.others)),
        ...(report.denied ? row(vscode.l10n.t('Denied by utilization review'), deniedInWords(report.denied)) : []),
        ...row(vscode.l10n.t('Blanks to fill in'), String(counts.placeholders)),
        ...row(vscode.l10n.t('Comments'), String(counts.comments)),
      ],
    },
    { tag: 'p', class: 'actions', children: [link(vscode.l10n.t('Save as Markdown…'), 'markdown'), link(vscode.l10n.t('Save as JSON…'), 'json')] },
    ...section(vscode.l10n.t('The whole determination'), report.findings.map(finding)),
    ...report.items.flatMap(({ index, title, decision, range, findings }): PageNode[] => [
      { tag: 'h2', text: `${String(index)}. ${title}: ${decision ?? vscode.l10n.t('no decision')}`, action: range.start },
      findings.length > 0 ? { tag: 'ul', children: findings.map(finding) } : { tag: 'p', class: 'tight', text: vscode.l10n.t('No error and no warning.') },
    ]),
    ...section(vscode.l10n.t('Denied by utilization review, and not decided'), report.undecided.map(finding)),
    ...section(vscode.l10n.t('To fill in or to take out'), report.leftovers.map((leftover) => place(leftover))),
    ...section(vscode.l10n.t('Comments, which do not leave'), report.comments.map((comment) => place(comment))),
  ];
}

function deniedInWords({ named, undecided }: NonNullable<ReadinessReport['denied']>): string {
  if (!named) return vscode.l10n.t('the case summary names no request');
  if (undecided === 0) return vscode.l10n.t('each request that the case summary names has an item');
  return undecided === 1 ? vscode.l10n.t('1 request has no item') : vscode.l10n.t('{0} requests have no item', undecided);
}

function row(name: string, value: string): PageNode[] {
  return [{ tag: 'dt', text: name }, { tag: 'dd', text: value }];
}

function link(text: string, command: string): PageNode {
  return { tag: 'span', text, action: { command } };
}

function section(title: string, entries: readonly PageNode[]): PageNode[] {
  return entries.length > 0 ? [{ tag: 'h2', text: title }, { tag: 'ul', children: entries }] : [];
}

/** A finding: how loud it is, in a word, its message, and the line as a link. */
function finding({ severity, message, range }: ReportedFinding): PageNode {
  return { tag: 'li', children: [{ tag: 'strong', text: `${loudness(severity)}: ` }, { tag: 'span', text: `${message} ` }, lineLink(range.start)] };
}

function loudness(severity: string): string {
  if (severity === 'error') return vscode.l10n.t('Error');
  return severity === 'warning' ? vscode.l10n.t('Warning') : vscode.l10n.t('Worth a look');
}

function place({ text, range }: { readonly text: string; readonly range: ReportedFinding['range'] }): PageNode {
  return { tag: 'li', children: [{ tag: 'span', text: `${text} ` }, lineLink(range.start)] };
}

function lineLink(start: ReportedFinding['range']['start']): PageNode {
  return { tag: 'span', text: vscode.l10n.t('Line {0}', start.line + 1), action: start };
}
