import { Document, HeadingLevel, type IRunOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Block, Letter } from './letter';
import { escapeHtml } from './html';
import { titleOf } from './title';
import { withoutTimes } from './zipTimes';

/**
 * A letter as a Word file (.docx): sections are headings of the first level, disputed items of the second, all else is text in the
 * document's own style. The same letter gives the same bytes, whenever it is written.
 */
export async function wordFile(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: FONT, size: 22, language: { value: 'en-US' } }, paragraph: { spacing: { line: 276 } } },
        heading1: { run: { font: FONT, size: 24, bold: true, color: BLACK }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
        heading2: { run: { font: FONT, size: 22, bold: true, color: BLACK }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
      },
    },
    sections: [{ properties: { page: { size: LETTER, margin: { top: INCH, right: INCH, bottom: INCH, left: INCH } } }, children: letter.blocks.map(paragraph) }],
  });
  const file = await Packer.toArrayBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(titleOf(letter)) }]);
  return withoutTimes(new Uint8Array(file));
}

const FONT = 'Times New Roman';
const BLACK = '000000';
/** Twentieths of a point. */
const INCH = 1440;
const LETTER = { width: 8.5 * INCH, height: 11 * INCH };
/** Space above a paragraph. */
const APART = 140;

function paragraph({ kind, text, labels, tight }: Block): Paragraph {
  if (kind === 'section') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  if (kind === 'item') return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  const runs: TextRun[] = [];
  let at = 0;
  const add = (to: number, isLabel: boolean): void => {
    const run: IRunOptions = { text: text.slice(at, to), bold: isLabel };
    if (to > at) runs.push(new TextRun(run));
    at = to;
  };
  for (const { from, to } of labels) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return new Paragraph({ children: runs, spacing: { before: tight ? 0 : APART } });
}

/** What the file says of itself: its title, and neither who wrote it nor when. */
function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeHtml(title)}</dc:title><dc:language>en-US</dc:language></cp:coreProperties>`;
}
