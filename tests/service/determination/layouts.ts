import type { Determination } from '../../../server/src/determination/model';
import type { TextRange } from '../../../server/src/text/range';

/** One way in which the paragraphs of a determination come to stand on lines. */
export interface Layout {
  readonly name: string;
  readonly render: (paragraphs: readonly string[]) => string;
}

/** The paragraphs of a text typed with one on each line. */
export function typedParagraphs(source: string): string[] {
  return source.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** The paragraphs of a determination that was wrapped: its parts as they were read, each one paragraph; the header's lines as they are. */
export function readParagraphs({ text, header, sections, items }: Determination): string[] {
  const words = (range: TextRange | undefined): string[] => (range === undefined || range.from === range.to ? [] : [text.slice(range)]);
  const lines = header === undefined ? [] : typedParagraphs(text.source.slice(header.whole.start, header.whole.end).replaceAll('\f', '\n'));
  return [
    ...lines,
    ...sections.flatMap(({ kind, heading, lead, body }) => [
      ...words(heading),
      ...words(lead),
      ...(kind === 'items' ? items.flatMap((item) => [...words(item.heading), ...item.fields.flatMap((field) => words(field.whole))]) : words(body)),
    ]),
  ];
}

/** Every layout of the list below, on one width of line. */
export function layouts(width: number): Layout[] {
  const wrapped = (paragraphs: readonly string[]): string[][] => paragraphs.map((paragraph) => wrap(paragraph, width));
  return [
    { name: 'typed, a blank line between paragraphs', render: (paragraphs) => `${paragraphs.join('\n\n')}\n` },
    { name: 'typed, no blank lines', render: (paragraphs) => paragraphs.join('\n') },
    { name: 'typed, CR LF, byte order mark', render: (paragraphs) => `\uFEFF${paragraphs.join('\r\n\r\n')}\r\n` },
    { name: 'typed, non-breaking spaces, curly quotes', render: (paragraphs) => typographic(paragraphs.join('\n\n')) },
    { name: `wrapped at ${width}`, render: (paragraphs) => wrapped(paragraphs).map((lines) => lines.join('\n')).join('\n\n') },
    { name: `wrapped at ${width}, CR LF, spaces at line ends`, render: (paragraphs) => `\r\n${wrapped(paragraphs).map((lines) => lines.join(' \r\n')).join(' \r\n \r\n')}` },
    { name: `wrapped at ${width}, non-breaking spaces, curly quotes`, render: (paragraphs) => typographic(wrapped(paragraphs).map((lines) => lines.join('\n')).join('\n\n')) },
    { name: `wrapped at ${width}, pages of 40 lines`, render: (paragraphs) => paged(wrapped(paragraphs).map((lines) => lines.join('\n')).join('\n\n'), 40) },
    { name: `wrapped at ${width}, as out of a PDF`, render: (paragraphs) => wrapped(paragraphs).map((lines) => lines.join(' \n\n')).join(' \n\n \n\n') },
    { name: `wrapped at ${width}, as out of a PDF, pages of 70 lines`, render: (paragraphs) => paged(wrapped(paragraphs).map((lines) => lines.join('\n\n')).join('\n\n\n\n'), 70) },
    { name: `wrapped at ${width}, as out of a PDF, paragraphs lost`, render: (paragraphs) => wrapped(paragraphs).flat().join('\n\n') },
    { name: `wrapped at ${width}, as out of a PDF, paragraphs lost, pages of 70 lines`, render: (paragraphs) => paged(wrapped(paragraphs).flat().join(' \n\n'), 70) },
  ];
}

/**
 * Breaks a paragraph into lines, between words and after hyphens inside words, as typesetting does. Not where reading could not
 * know: at a blank after a hyphen.
 */
export function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of paragraph.match(/(?:[^\s-]|-(?![A-Za-z\d]))*(?:-(?=[A-Za-z\d])|\s+|$)/g) ?? []) {
    const afterHyphen = /[A-Za-z\d]-$/.test(line) && !/^(?:and|or|to|nor|versus|vs|as|but)\b/i.test(piece);
    const breakable = line.endsWith(' ') ? !line.endsWith('- ') : afterHyphen;
    if (line.length + piece.trimEnd().length > width && line !== '' && breakable) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What word processors make of quotes, and of every seventh space. */
function typographic(text: string): string {
  let spaces = 0;
  return text
    .replaceAll("'", '\u2019')
    .replaceAll(/"([^"\n]*)"/g, '\u201C$1\u201D')
    .replaceAll(' ', () => (++spaces % 7 === 0 ? '\u00A0' : ' '));
}

/** A page break after every so many lines, wherever that is. */
function paged(text: string, lines: number): string {
  return text.split('\n').map((line, i) => (i > 0 && i % lines === 0 ? `\f${line}` : line)).join('\n');
}
