/** Words from the configuration that the reader of declarations needs, so that all rules see the same reading. */
export interface ConfiguredWords {
  /** Texts that are placeholders, and words in which a mark such as XX is not one (XX大道). */
  readonly placeholders: readonly string[];
  readonly noPlaceholders: readonly string[];
  /** Words in names of things that should not happen, for which 无 is a proper value. */
  readonly evils: readonly string[];
  /** Words in names of costs: per unit, a saving, spent by others, a total, a total over the whole project. */
  readonly unitCosts: readonly string[];
  readonly savings: readonly string[];
  readonly notSpent: readonly string[];
  readonly totals: readonly string[];
  readonly projectTotals: readonly string[];
  /** Words in names of shares that can’t exceed 100 %, and of those that can. */
  readonly closedShares: readonly string[];
  readonly openShares: readonly string[];
}

/** What applies if nothing is configured. */
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
