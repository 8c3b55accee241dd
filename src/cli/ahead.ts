import type { Buffer } from 'node:buffer';
import { Worker } from 'node:worker_threads';
import { Shelf } from '../workspace/shelf.ts';

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
  const thread = started({ memory: shelf.memory, paths: paths.join('\0') });
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

function started(workerData: ReadingOrder): Worker | null {
  try {
    return new Worker(new URL('../../bin/worker.js', import.meta.url), {
      argv: ['reader.cjs'],
      workerData,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 1 },
    });
  } catch {
    return null; // ulimit -u
  }
}
