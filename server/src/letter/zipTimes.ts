/** Signatures of a ZIP archive's records. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The earliest time that an archive can name: midnight, 1 January 1980. */
const EARLIEST = 0x00210000;

/**
 * A ZIP archive whose files all have the same time, so that its bytes depend on what is in it and not on when it was written.
 * Changes the bytes that it is given. One that is no archive stays as it is.
 */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END) return archive;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left--) {
    view.setUint32(at + 12, EARLIEST, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, EARLIEST, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return archive;
}
