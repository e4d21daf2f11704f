/** A text with places marked in it, «so», without the marks; and where each place is. */
export function marked(text: string): { readonly text: string; readonly places: Readonly<Record<string, number>> } {
  const places: Record<string, number> = {};
  let plain = '';
  for (const piece of text.split('«')) {
    const end = piece.indexOf('»');
    if (end >= 0) places[piece.slice(0, end)] = plain.length;
    plain += end >= 0 ? piece.slice(end + 1) : piece;
  }
  return { text: plain, places };
}
