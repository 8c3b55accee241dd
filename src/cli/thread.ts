import { Worker } from 'node:worker_threads';

/** The files of the program that run in threads of their own. */
type ThreadFile = 'worker.cjs' | 'reader.cjs';

/** Starts a thread; null: the system refuses (`ulimit -u`). `youngMegabytes`: the size of its young generation heap. */
export function startThread(file: ThreadFile, workerData: object, youngMegabytes?: number): Worker | null {
  try {
    return new Worker(new URL('../../bin/worker.js', import.meta.url), {
      argv: [file],
      workerData,
      // don't inherit the options of this process: V8 options apply to all threads anyway, and Worker rejects them
      execArgv: [],
      ...(youngMegabytes === undefined
        ? {}
        : { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
    });
  } catch {
    return null;
  }
}
