/** Ids that rules had once → the ids they have now. Suppressions and configurations that name the old ones go on working. */
export const RENAMES: ReadonlyMap<string, string> = new Map();
