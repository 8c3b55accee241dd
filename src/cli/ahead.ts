import type { Buffer } from 'node:buffer';
import { Shelf } from '../workspace/shelf.ts';
import { startThread } from './thread.ts';

/** The data that the reading thread starts with. */
export interface ReadingOrder {
  readonly memory: SharedArrayBuffer;
  /** Joined by NUL, which no path contains. */
  readonly paths: string;
}

/** Files that a thread reads before they are needed. */
export interface Ahead {
  /** The bytes of a file (absolute), valid until the next call; null: the caller has to read it. */
  readonly bytesOf: (path: string) => Buffer | null;
  readonly end: () => Promise<unknown>;
}

/**
 * Starts a thread that reads files ahead. They have to be requested in order; some may be skipped. null: the system
 * refuses to start a thread.
 */
export function readAhead(paths: readonly string[]): Ahead | null {
  const shelf = new Shelf();
  const order: ReadingOrder = { memory: shelf.memory, paths: paths.join('\0') };
  const thread = startThread('reader.cjs', order, 1);
  if (thread === null) return null;
  // if the thread fails, callers read the remaining files themselves
  thread.on('error', () => {});
  thread.unref();
  let next = 0;
  return {
    bytesOf(path) {
      const file = paths.indexOf(path, next);
      if (file < 0) return null;
      next = file + 1;
      return shelf.take(file);
    },
    end: () => thread.terminate(),
  };
}
