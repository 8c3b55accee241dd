import type { Buffer } from 'node:buffer';
import { Shelf } from '../workspace/shelf.ts';
import { startThread } from './thread.ts';

/** What the thread that reads is told. */
export interface ReadingOrder {
  readonly memory: SharedArrayBuffer;
  /** Joined by NUL, which no path holds. */
  readonly paths: string;
}

/** Files that a thread reads before they are asked for. */
export interface Ahead {
  /** The bytes of a file (absolute) in plain sight, until the next is asked for; null: read it yourself. */
  readonly bytesOf: (path: string) => Buffer | null;
  readonly end: () => Promise<unknown>;
}

/**
 * Starts a thread that reads files. They have to be asked for in their order; some may be left out. null: the system
 * gives none, and nothing is read ahead.
 */
export function readAhead(paths: readonly string[]): Ahead | null {
  const shelf = new Shelf();
  const order: ReadingOrder = { memory: shelf.memory, paths: paths.join('\0') };
  const thread = startThread('reader.cjs', order, 1);
  if (thread === null) return null;
  // whatever becomes of it: what it does not read is read here
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
