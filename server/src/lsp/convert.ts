import {
  type Diagnostic, DiagnosticSeverity, type DocumentSymbol, type FoldingRange, type Range, SymbolKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../checks/check';
import type { Fold } from '../features/folding';
import type { OutlineEntry, OutlineKind } from '../features/outline';
import type { ClientAbilities } from './abilities';

/** What the service says, in the protocol's terms. The service's offsets become lines and columns here and nowhere else. */

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const KINDS: Record<OutlineKind, SymbolKind> = {
  header: SymbolKind.File,
  section: SymbolKind.Namespace,
  upheld: SymbolKind.Class,
  overturned: SymbolKind.Event,
  undecided: SymbolKind.Null,
  guideline: SymbolKind.Property,
  rationale: SymbolKind.String,
};

/** A stretch of the document as a protocol range. */
export function toRange(document: TextDocument, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** A finding as a diagnostic: with its other places and the link to its check's page for clients that show them. */
export function toDiagnostic(document: TextDocument, finding: Finding, abilities: ClientAbilities): Diagnostic {
  return {
    range: toRange(document, finding.range),
    severity: SEVERITIES[finding.severity],
    source: 'imr',
    code: finding.check,
    message: finding.message,
    ...(abilities.codeDescription && abilities.commands ? { codeDescription: { href: checkPage(finding.check) } } : {}),
    ...(abilities.relatedInformation && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ range, message }) => ({
            location: { uri: document.uri, range: toRange(document, range) },
            message,
          })),
        }
      : {}),
  };
}

/** A link that has our client open a check's page. */
function checkPage(check: string): string {
  return `command:imr.openCheckPage?${encodeURIComponent(JSON.stringify([check]))}`;
}

/** An outline entry as a document symbol. What is empty is left out: an outline is the longest answer that is asked for at every change. */
export function toSymbol(document: TextDocument, { name, detail, kind, range, selection, children }: OutlineEntry): DocumentSymbol {
  return {
    name,
    ...(detail === '' ? {} : { detail }),
    kind: KINDS[kind],
    range: toRange(document, range),
    selectionRange: toRange(document, selection),
    ...(children.length === 0 ? {} : { children: children.map((child) => toSymbol(document, child)) }),
  };
}

/** Folds as line ranges; what is on one line does not fold. */
export function toFoldingRanges(document: TextDocument, folds: readonly Fold[]): FoldingRange[] {
  return folds
    .map(({ head, end }) => ({ startLine: document.positionAt(head).line, endLine: document.positionAt(end).line }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}
