/** Whether a name at an offset stands in the citation of a study: its authors are nobody's identity. */
export function isCited(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 60), at + 80).toLowerCase();
  return around.includes('et al') || around.includes('journal') || around.includes('http') || around.includes('doi');
}
