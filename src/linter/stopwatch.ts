/** Parts of the work on a text that are measured; each rule is a part of its own. */
export type Part = 'reading' | 'parsing' | 'form' | 'schema' | 'places' | { readonly rule: string };

/** Measures where time goes. Time spent on nested work counts only for the inner part. */
export interface Stopwatch {
  time<T>(part: Part, work: () => T): T;
}

/** Does the work and measures it if there is a stopwatch. */
export function timed<T>(stopwatch: Stopwatch | null, part: Part, work: () => T): T {
  return stopwatch === null ? work() : stopwatch.time(part, work);
}
