import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Note } from '../features/hover/hover';

/** A note for a client: as Markdown where the client shows it, else as plain text. */
export function toMarkup({ title, rows }: Pick<Note, 'title' | 'rows'>, markdown: boolean): MarkupContent {
  if (!markdown) return { kind: MarkupKind.PlainText, value: [title, ...rows.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))].join('\n') };
  const lines = rows.map(({ label, text }) => (label === undefined ? literal(text) : `*${literal(label)}:* ${literal(text)}`));
  return { kind: MarkupKind.Markdown, value: [`**${literal(title)}**`, ...lines].join('\n\n') };
}

/** Text that stands in Markdown as it is: words of a document are never links, pictures, code or HTML. */
export function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/[\\`*_{}[\]()#+.!|>~:$-]/g, '\\$&');
}
