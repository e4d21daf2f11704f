/** The layouts in which every example is read: as typed, and with lines wrapped as a letter has them. */
export const LAYOUTS: readonly { readonly name: string; readonly of: (text: string) => string }[] = [
  { name: 'as typed', of: (text) => text },
  { name: 'hard-wrapped', of: (text) => text.split('\n').map((line) => wrapped(line, 90)).join('\n') },
];

/** A line broken at blanks so that none of its parts is longer than a width. */
function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}
