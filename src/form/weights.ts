import type { Decimal } from '../quantity/decimal.ts';
import type { FirstCategory } from './declaration.ts';
import type { Template, Weight, WeightScheme } from './template.ts';

/** What the weights must come to in a declaration. */
export interface WeightsDue {
  /** By the template's name of the first level. */
  readonly levels: Readonly<Record<string, Weight>>;
  /** false: a level that has a weight has no indicators, and the form does not say what then. */
  readonly complete: boolean;
}

/** Whether something in the level is not the form's, or could not be read: its weights can't be summed. */
export function isUnsure({ match, incomplete, children }: FirstCategory): boolean {
  if (match.kind !== 'known' || incomplete) return true;
  return children.some((child) => child.match.kind !== 'known' || child.incomplete);
}

/** What each first level must come to: the variant for the levels that have no indicator, else the form’s own. */
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

/** Whether a sum is the number, or in the range, that is due. */
export function fits(value: Decimal, weight: Weight): boolean {
  return typeof weight === 'number' ? value.eq(weight) : value.gte(weight[0]) && value.lte(weight[1]);
}
