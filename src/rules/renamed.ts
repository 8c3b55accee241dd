/** Ids that rules had once → the ids they have now. Suppressions and configurations that name the old ones go on working. */
const RENAMED: ReadonlyMap<string, string> = new Map();

/** The id that a rule has now: what it was renamed to, else the id itself, known or not. */
export function currentId(id: string, renamed: ReadonlyMap<string, string> = RENAMED): string {
  return renamed.get(id) ?? id;
}

/** Every old id with its new one, for tests and lists. */
export const renamedIds: readonly (readonly [before: string, now: string])[] = [...RENAMED];
