import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DisputedItem } from '../../determination/model';
import { readinessOf } from '../../features/readiness';
import { readinessMarkdown, readinessReport } from '../../features/readinessReport';
import { deIdentified } from '../../letter/deidentified';
import { htmlPage } from '../../letter/html';
import { type Leftover, leftoversIn } from '../../letter/leftovers';
import { letterOf } from '../../letter/letter';
import { plainText } from '../../letter/plain';
import { titleOf } from '../../letter/title';
import { toRange } from '../convert';
import { guard } from '../guard';
import type { Host, OpenDocument, Provider } from '../provider';
import {
  DE_IDENTIFIED, type DeIdentifiedResult, EXPORT_LETTER, type ExportParams, type ExportResult, FINAL_TEXT, type FinalTextParams, type FinalTextResult,
  type LeftoverPlace, LETTER, type LetterParams, type LetterResult, READINESS, type ReadinessParams, type ReadinessResult,
} from '../protocolLetter';

/** The finished letter, whether it can be signed, and a copy without identities. */
export const letter: Provider = {
  register: ({ connection, open, host }) => {
    const answer = <P extends LetterParams, R>(make: (opened: OpenDocument, params: P) => R | null | Promise<R | null>): ReturnType<typeof guard<P, R | null>> =>
      guard<P, R | null>(null, async (params) => {
        const opened = await open(params.textDocument.uri);
        return opened ? make(opened, params) : null;
      });
    connection.onRequest(FINAL_TEXT, answer<FinalTextParams, FinalTextResult>(finalText));
    connection.onRequest(LETTER, answer<LetterParams, LetterResult>(preview));
    connection.onRequest(EXPORT_LETTER, answer<ExportParams, ExportResult>((opened, { format }) => exported(host, opened, format)));
    connection.onRequest(READINESS, answer<ReadinessParams, ReadinessResult>((opened, params) => readiness(host, opened, params)));
    connection.onRequest(DE_IDENTIFIED, answer<LetterParams, DeIdentifiedResult>(({ determination, facts }) => deIdentified(determination, facts())));
  },
};

function finalText({ document, determination }: OpenDocument, { at }: FinalTextParams): FinalTextResult | null {
  const item = at && itemAt(determination.items, document.offsetAt(at));
  if (at && !item) return null;
  const isAsked = (block: { readonly item: number }): boolean => item === undefined || block.item === item.index;
  return {
    text: plainText(letterOf(determination).blocks.filter(isAsked)),
    leftovers: leftoversIn(determination).filter(isAsked).map((leftover) => placed(document, leftover)),
    ...(item ? { item: item.index } : {}),
    second: determination.second !== undefined,
  };
}

/** The item at an offset: the one that holds it, or that ends just there. */
function itemAt(items: readonly DisputedItem[], offset: number): DisputedItem | undefined {
  return items.findLast(({ whole }) => whole.start <= offset && offset <= whole.end);
}

function preview({ document, determination }: OpenDocument): LetterResult {
  const read = letterOf(determination);
  return {
    version: document.version,
    title: titleOf(read),
    blocks: read.blocks.map(({ kind, text, labels, tight, start, end }) => ({
      kind, text, labels, tight, lines: { first: document.positionAt(start).line, last: document.positionAt(end).line },
    })),
    leftovers: leftoversIn(determination).map((leftover) => placed(document, leftover)),
    ...(determination.second ? { second: document.positionAt(determination.second.start) } : {}),
  };
}

function placed(document: TextDocument, { kind, range }: Leftover): LeftoverPlace {
  return { kind, range: toRange(document, range) };
}

async function exported({ wordFile }: Host, { determination }: OpenDocument, format: unknown): Promise<ExportResult | null> {
  const read = letterOf(determination);
  if (format === 'word') return wordFile ? { base64: base64(await wordFile(read)) } : null;
  if (format === 'html') return { text: htmlPage(read) };
  return format === 'text' ? { text: `${plainText(read.blocks)}\n` } : null;
}

/** Bytes that are turned into characters at a time: more arguments than this no call takes. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let characters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) characters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(characters);
}

async function readiness({ version }: Host, { document, determination, facts, finished }: OpenDocument, { record }: ReadinessParams): Promise<ReadinessResult> {
  const found = readinessOf(determination, facts(), finished());
  const hash = record ? await sha256(determination.text.source) : null;
  const report = readinessReport(determination, found, { sha256: hash, version, positionAt: (offset) => document.positionAt(offset) });
  return { report, ...(record ? { markdown: readinessMarkdown(report) } : {}) };
}

/** SHA-256 of a text in UTF-8, by the platform's own cryptography; `null` where it has none (a page that is not served safely). */
async function sha256(text: string): Promise<string | null> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
