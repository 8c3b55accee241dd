import { Worker } from 'node:worker_threads';

/** A file of the program that runs in a thread of its own. */
type ThreadFile = 'worker.cjs' | 'reader.cjs';

/** Starts a thread; null: the system gives none (`ulimit -u`). `youngMegabytes`: room for what lives briefly. */
export function startThread(file: ThreadFile, workerData: object, youngMegabytes?: number): Worker | null {
  try {
    return new Worker(new URL('../../bin/worker.js', import.meta.url), {
      argv: [file],
      workerData,
      // Options of this process are not handed on: those of V8 hold for all threads, and are refused here.
      execArgv: [],
      ...(youngMegabytes === undefined
        ? {}
        : { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
    });
  } catch {
    return null;
  }
}
