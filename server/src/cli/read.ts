import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const MB = 1_000_000;

/** Above this many bytes nothing is a determination, and nothing is read. */
export const TOO_LARGE_TO_READ = 10 * MB;

/** A file's bytes, and when it was last changed. */
export interface Content {
  readonly bytes: Buffer;
  readonly changed?: number;
}

/** A file's content, or why it is too large to read. */
export type Bytes = Content | { readonly tooLarge: string };

/**
 * Reads a file, but not one that is too large; a pipe or a device only up to there. Throws the system's errors. Synchronous: a
 * thread has nothing else to do, and asking for small files one by one takes longer than reading them.
 */
export function readBytes(path: string): Bytes {
  const file = openSync(path, 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    if (size > TOO_LARGE_TO_READ) return { tooLarge: tooLarge(`${Math.round(size / MB)} MB`) };
    const bytes = readUpTo(file, size);
    return bytes.length > TOO_LARGE_TO_READ ? MORE : { bytes, changed: mtimeMs };
  } finally {
    closeSync(file);
  }
}

/** Reads a stream to its end, or up to where it is too large. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > TOO_LARGE_TO_READ) return MORE;
  }
  return { bytes: Buffer.concat(chunks) };
}

/** A regular file in one read; what says no size, or grows meanwhile, in more. */
function readUpTo(file: number, size: number): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (let length = size + 1; total <= TOO_LARGE_TO_READ; length = 65_536) {
    const chunk = Buffer.allocUnsafe(length);
    const read = readSync(file, chunk, 0, length, null);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    total += read;
  }
  return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
}

function tooLarge(size: string): string {
  return `${size}: far larger than a determination can be`;
}

const MORE = { tooLarge: tooLarge(`more than ${TOO_LARGE_TO_READ / MB} MB`) };
