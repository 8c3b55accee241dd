/**
 * The same text in memory of its own, for what outlives the file that it was read from: a part of a text shares the
 * memory of the whole in V8, so that a name of twenty characters kept for the end of a run would keep its whole file.
 * (Joined to another and cut off again, it is part of those few characters.)
 */
export function detachedText(text: string): string {
  return text.length < SHORTEST_PART ? text : ` ${text}`.slice(1);
}

/** Shorter parts of a text are copies in V8. */
const SHORTEST_PART = 13;

/** The same plain JSON, with properties that code has named, and all its texts in memory of their own. */
export function detached(plain: unknown): unknown {
  if (typeof plain === 'string') return detachedText(plain);
  if (Array.isArray(plain)) return plain.map(detached);
  if (typeof plain !== 'object' || plain === null) return plain;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(plain)) copy[key] = detached(value);
  return copy;
}
