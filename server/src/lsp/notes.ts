import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import type { Note } from '../features/hover/hover';
import { escapeMarkdown } from '../features/markdown';

/** A note for a client: as Markdown where the client shows it, else as plain text. */
export function toMarkup({ title, rows }: Pick<Note, 'title' | 'rows'>, markdown: boolean): MarkupContent {
  if (!markdown) return { kind: MarkupKind.PlainText, value: [title, ...rows.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))].join('\n') };
  const lines = rows.map(({ label, text }) => (label === undefined ? escapeMarkdown(text) : `*${escapeMarkdown(label)}:* ${escapeMarkdown(text)}`));
  return { kind: MarkupKind.Markdown, value: [`**${escapeMarkdown(title)}**`, ...lines].join('\n\n') };
}
