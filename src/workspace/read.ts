import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_BYTES } from '../source/size.ts';

/** How many bytes of a larger file are read to see what it is. */
export const HEAD_SIZE = 64 * 1024;

/** A buffer that is reused for reading file after file, if the bytes are decoded at once. */
export const page: Buffer = Buffer.allocUnsafeSlow(HEAD_SIZE);

/** The contents of a file, or why there are none. */
export type FileBytes =
  /** If a buffer was lent, the bytes are in it and are overwritten by the next file. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Over the limit: only its head was read, up to a line's end. */
  | { readonly kind: 'too-large'; readonly head: Buffer; readonly size: number }
  /** A folder, FIFO, socket or device. */
  | { readonly kind: 'special' }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Fills the buffer from the file; returns how many bytes were read. Stops once the claimed size is reached.
 */
function fill(fd: number, buffer: Buffer, length = buffer.length, claimed = 0): number {
  let filled = 0;
  while (filled < length) {
    const got = readSync(fd, buffer, filled, length - filled, null);
    filled += got;
    if (got === 0 || filled === claimed) break;
  }
  return filled;
}

/** All bytes of an open file, or null if there are more than the limit, whatever size it claims to have. */
function readAll(fd: number, claimed: number, lent: Buffer | null): Buffer | null {
  const length = Math.min(claimed, MAX_BYTES) + 1;
  const first = lent !== null && length <= lent.length ? lent : Buffer.allocUnsafe(length);
  const filled = fill(fd, first, length, claimed);
  if (filled < length) return first.subarray(0, filled);
  // It grew while it was read, or is of a kind that claims no size (/proc).
  const rest = Buffer.allocUnsafe(MAX_BYTES + 1 - filled);
  const more = fill(fd, rest);
  return filled + more > MAX_BYTES
    ? null
    : Buffer.concat([first.subarray(0, filled), rest.subarray(0, more)]);
}

function headOf(fd: number): Buffer {
  const buffer = Buffer.allocUnsafe(HEAD_SIZE);
  let filled = 0;
  while (filled < HEAD_SIZE) {
    const got = readSync(fd, buffer, filled, HEAD_SIZE - filled, filled);
    if (got === 0) break;
    filled += got;
  }
  return wholeLines(buffer.subarray(0, filled));
}

/** The head of a file without its last, incomplete line. */
export function wholeLines(head: Buffer): Buffer {
  const lineEnd = head.lastIndexOf(0x0a);
  return head.subarray(0, lineEnd > 0 ? lineEnd + 1 : head.length);
}

function readOpen(fd: number, lent: Buffer | null): FileBytes {
  const status = fstatSync(fd);
  if (!status.isFile()) return { kind: 'special' };
  const bytes = status.size > MAX_BYTES ? null : readAll(fd, status.size, lent);
  if (bytes === null) return { kind: 'too-large', head: headOf(fd), size: status.size };
  return { kind: 'bytes', bytes };
}

/**
 * Reads a file, at most 10 MB of it. Never waits for a FIFO and never throws. `lent`: a buffer for files that fit into
 * it, since touching fresh memory takes longer than reading.
 */
export function readFile(path: string, lent: Buffer | null = null): FileBytes {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { kind: 'failed', error };
  }
  try {
    return readOpen(fd, lent);
  } catch (error) {
    return { kind: 'failed', error };
  } finally {
    closeSync(fd);
  }
}
