import type { Worker } from 'node:worker_threads';

/** Pieces of work, numbered from 0, that are shared among this thread and others. */
export interface Work<R> {
  readonly count: number;
  /** The number of pieces that a thread takes at a time. */
  readonly chunk: number;
  /** Starts the other threads. Each takes chunks (`nextChunk`) and posts a `Done` for each of them. */
  readonly start: (counter: SharedArrayBuffer) => readonly Worker[];
  /** Does a piece in this thread. */
  readonly here: (index: number) => Promise<R>;
  /** Called now and then with the number of finished pieces. */
  readonly progress: (done: number) => Promise<void>;
}

/** The results of a chunk. */
export interface Done<R> {
  readonly first: number;
  readonly results: readonly R[];
}

/** Takes the next chunk; returns its first piece. */
export function nextChunk(counter: SharedArrayBuffer, chunk: number): number {
  return Atomics.add(new Int32Array(counter), 0, chunk);
}

/** Yields to the event loop, so that messages from other threads arrive. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does all pieces, in this thread and the others in parallel. Returns the results in the order of the pieces, and the
 * number of threads that died (out of memory); the chunks they had taken are done here.
 */
export async function doTogether<R>(work: Work<R>): Promise<{ results: R[]; lost: number }> {
  const counter = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const results = new Map<number, R>();
  const workers = work.start(counter);
  const lost = new Set<Worker>();
  const ended = workers.map((worker) => {
    worker.on('message', ({ first, results: some }: Done<R>) => {
      for (const [at, result] of some.entries()) results.set(first + at, result);
    });
    worker.on('error', () => lost.add(worker));
    return new Promise<void>((resolve) => {
      worker.on('exit', () => resolve());
    });
  });
  const doHere = async (index: number): Promise<R> => {
    const result = await work.here(index);
    results.set(index, result);
    return result;
  };
  try {
    for (;;) {
      const first = nextChunk(counter, work.chunk);
      if (first >= work.count) break;
      const end = Math.min(first + work.chunk, work.count);
      for (let index = first; index < end; index += 1) await doHere(index);
      await breath();
      await work.progress(results.size);
    }
    await Promise.all(ended);
    const ordered: R[] = [];
    for (let index = 0; index < work.count; index += 1) {
      ordered.push(results.get(index) ?? (await doHere(index)));
    }
    return { results: ordered, lost: lost.size };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
