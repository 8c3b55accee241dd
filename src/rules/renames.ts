/** Former ids of rules → their current ids. Suppressions and configurations with the old ids keep working. */
export const RENAMES: ReadonlyMap<string, string> = new Map();
