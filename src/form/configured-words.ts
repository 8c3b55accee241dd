/** Words that a configuration adds to those by which a declaration is read, so that all rules read it alike. */
export interface ConfiguredWords {
  /** Texts that are only placeholders, and words whose marks are none (XX大道). */
  readonly placeholders: readonly string[];
  readonly noPlaceholders: readonly string[];
  /** Words in a name of what had better not happen, so that 无 is an answer. */
  readonly evils: readonly string[];
  /** Words in the name of a cost: of one unit, of a saving, of what others spend, of a total, of a total over the whole project. */
  readonly unitCosts: readonly string[];
  readonly savings: readonly string[];
  readonly notSpent: readonly string[];
  readonly totals: readonly string[];
  readonly projectTotals: readonly string[];
  /** Words of shares that can’t pass 100 %, and of those that may. */
  readonly closedShares: readonly string[];
  readonly openShares: readonly string[];
}

export const NO_CONFIGURED_WORDS: ConfiguredWords = {
  placeholders: [],
  noPlaceholders: [],
  evils: [],
  unitCosts: [],
  savings: [],
  notSpent: [],
  totals: [],
  projectTotals: [],
  closedShares: [],
  openShares: [],
};
