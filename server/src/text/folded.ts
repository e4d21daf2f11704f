/** Words with single spaces, whatever stands between them in the document. */
export function folded(words: string): string {
  return words.replace(/\s+/g, ' ');
}
