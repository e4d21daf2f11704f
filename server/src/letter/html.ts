import type { Block, Letter } from './letter';
import { titleOf } from './title';

/**
 * A letter as an HTML page of its own, made for printing: semantic headings, nothing remote, no script. Words of the document are
 * escaped, all of them.
 */
export function htmlPage(letter: Letter): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titleOf(letter))}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${letter.blocks.map(element).join('\n')}
</main>
</body>
</html>
`;
}

/** Text as it is written between or inside HTML's tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;');
}

/** Sections and items are headings of their own; a label inside a paragraph is strong. */
function element({ kind, text, labels, tight }: Block): string {
  if (kind === 'section') return `<h1>${escapeHtml(text)}</h1>`;
  if (kind === 'item') return `<h2>${escapeHtml(text)}</h2>`;
  let words = '';
  let at = 0;
  for (const { from, to } of labels) {
    words += `${escapeHtml(text.slice(at, from))}<strong>${escapeHtml(text.slice(from, to))}</strong>`;
    at = to;
  }
  return `<p${tight ? ' class="tight"' : ''}>${words}${escapeHtml(text.slice(at))}</p>`;
}

/** A page that reads well on a screen, and on paper does not tear a heading from its text. */
const STYLE = `@page { size: letter; margin: 1in; }
body { margin: 0; color: #000; background: #fff; font: 11pt/1.4 "Times New Roman", Tinos, serif; }
main { max-width: 6.5in; margin: 1in auto; overflow-wrap: anywhere; }
h1 { margin: 1.6em 0 0.6em; font-size: 1.1em; }
h2 { margin: 1.4em 0 0.5em; font-size: 1em; }
h1, h2 { break-after: avoid; }
p { margin: 0.7em 0 0; orphans: 3; widows: 3; }
p.tight { margin-top: 0; }
@media print { main { max-width: none; margin: 0; } }
`;
