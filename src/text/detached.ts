/**
 * A copy of the text with memory of its own, for texts that outlive the file they were read from. In V8 a substring
 * shares the memory of the whole string, so a name of twenty characters kept until the end of a run would keep its
 * whole file alive. (Joining it to another text and slicing it off again leaves it sharing only those few characters.)
 */
export function detachedText(text: string): string {
  return text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
}

/** V8 copies shorter substrings instead of sharing memory. */
const SHORTEST_PART = 13;

/** A copy of plain JSON in which every text has memory of its own (see `detachedText`). Property names are kept. */
export function detached(plain: unknown): unknown {
  if (typeof plain === 'string') return detachedText(plain);
  if (Array.isArray(plain)) return plain.map(detached);
  if (typeof plain !== 'object' || plain === null) return plain;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(plain)) copy[key] = detached(value);
  return copy;
}
