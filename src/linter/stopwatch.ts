/** Parts of the work on a text whose time may be measured; a rule's part goes by its id. */
export type Part = 'reading' | 'parsing' | 'form' | 'schema' | 'places' | { readonly rule: string };

/** Measures where time goes. Of work within other work the time counts once, to the inner. */
export interface Stopwatch {
  time<T>(part: Part, work: () => T): T;
}

/** Does the work, with a look at the stopwatch where there is one: nobody pays for what was not asked for. */
export function timed<T>(stopwatch: Stopwatch | null, part: Part, work: () => T): T {
  return stopwatch === null ? work() : stopwatch.time(part, work);
}
