/** Characters that mean something to Markdown inside a line. */
const MARKS = /[\\`*_{}[\]<>#|~&!$@^]/g;

/** Words of a document in Markdown: on one line, and nothing but words. What looks like an address is no link. */
export function escapeMarkdown(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim().replaceAll(MARKS, '\\$&');
  const plain = words.replaceAll('://', ':\\//').replaceAll(/www\./gi, (match) => `${match.slice(0, -1)}\\.`);
  return plain.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}
