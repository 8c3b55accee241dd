import { availableParallelism } from 'node:os';

/** A thread that checks pays for its start, and for what V8 compiles once more, when it has so many files. */
const FILES_A_THREAD = 6000;

/**
 * How many threads are to do the work. `jobs`: `--jobs`; null: two where there is a second core, since reading goes on
 * beside checking at no cost, and one for each further core that has enough to do.
 */
export function threadsFor(jobs: number | null, files: number): number {
  if (jobs !== null) return Math.max(1, Math.min(jobs, files));
  return Math.min(availableParallelism(), Math.max(2, Math.floor(files / FILES_A_THREAD)));
}
