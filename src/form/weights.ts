import type { Decimal } from '../quantity/decimal.ts';
import type { FirstCategory } from './declaration.ts';
import type { Template, Weight, WeightScheme } from './template.ts';

/** The sums that the weights of a declaration must reach. */
export interface WeightsDue {
  /** By the template's name of the first level. */
  readonly levels: Readonly<Record<string, Weight>>;
  /** false: a level with a weight has no indicators, and the form does not say what applies then. */
  readonly complete: boolean;
}

/** Whether something in the level is unknown or could not be read, so its weights can't be summed. */
export function isUnsure({ match, incomplete, children }: FirstCategory): boolean {
  if (match.kind !== 'known' || incomplete) return true;
  return children.some((child) => child.match.kind !== 'known' || child.incomplete);
}

/** The sum that each first level must reach, by the variant for the levels without indicators or by the form’s rule. */
export function weightsDue(
  firstLevels: readonly FirstCategory[],
  template: Template,
  weights: WeightScheme,
): WeightsDue {
  const filled = new Set(
    firstLevels.flatMap(({ match, children }) =>
      match.kind === 'known' && children.some((child) => child.indicators.length > 0) ? match.level.name : [],
    ),
  );
  const empty = template.firstLevels
    .map(({ name }) => name)
    .filter((name) => !filled.has(name) && weights.levels[name] !== undefined);
  const variant = weights.variants.find(
    ({ without }) => without.length === empty.length && without.every((name) => empty.includes(name)),
  );
  return { levels: variant?.levels ?? weights.levels, complete: empty.length === 0 || variant !== undefined };
}

/** Whether a sum is the required number, or within the required range. */
export function fits(value: Decimal, weight: Weight): boolean {
  return typeof weight === 'number' ? value.eq(weight) : value.gte(weight[0]) && value.lte(weight[1]);
}
