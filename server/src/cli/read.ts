import { type FileHandle, open } from 'node:fs/promises';

const MB = 1_000_000;

/** Above this many bytes nothing is a determination, and nothing is read. */
export const TOO_LARGE_TO_READ = 10 * MB;

/** Above this many characters a document is read, and not checked. */
export const TOO_LARGE_TO_CHECK = 2 * MB;

/** A file's bytes, and when it was last changed. */
export interface Content {
  readonly bytes: Buffer;
  readonly changed?: number;
}

/** A file's content, or why it is too large to read. */
export type Bytes = Content | { readonly tooLarge: string };

/** Reads a file, but not one that is too large; a pipe or a device only up to there. Throws the system's errors. */
export async function readBytes(path: string): Promise<Bytes> {
  const file = await open(path, 'r');
  try {
    const { size, mtimeMs } = await file.stat();
    if (size > TOO_LARGE_TO_READ) return { tooLarge: tooLarge(`${Math.round(size / MB)} MB`) };
    const read = await readStream(chunksOf(file, size));
    return 'bytes' in read ? { ...read, changed: mtimeMs } : read;
  } finally {
    await file.close();
  }
}

/** Reads a stream to its end, or up to where it is too large. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > TOO_LARGE_TO_READ) return { tooLarge: tooLarge(`more than ${TOO_LARGE_TO_READ / MB} MB`) };
  }
  return { bytes: Buffer.concat(chunks) };
}

/** A regular file in one read; what says no size, or grows meanwhile, in more. */
async function* chunksOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let length = size + 1; ; length = 65_536) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

function tooLarge(size: string): string {
  return `${size}: far larger than a determination can be`;
}
