/**
 * What outlives the file that it was read from. A part of a text shares the memory of the whole in V8, so that a name
 * of twenty characters kept for the end of a run would keep its whole file.
 */

/** The same text in memory of its own. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** The same plain JSON in memory of its own. */
export function detachedJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
