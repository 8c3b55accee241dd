import { once } from '../text/memo.ts';
import { indicatorCount } from './completeness/indicator-count.ts';
import { missingValue } from './completeness/missing-value.ts';
import { placeholderText } from './completeness/placeholder-text.ts';
import { requiredIndicators } from './completeness/required-indicators.ts';
import { templateOption } from './completeness/template-option.ts';
import { textLength } from './completeness/text-length.ts';
import { unknownCategory } from './completeness/unknown-category.ts';
import { unknownFund } from './completeness/unknown-fund.ts';
import { duplicateIndicator } from './consistency/duplicate-indicator.ts';
import { dutyAsGoal } from './consistency/duty-as-goal.ts';
import { misplacedIndicator } from './consistency/misplaced-indicator.ts';
import { nameValueNumber } from './consistency/name-value-number.ts';
import { periodSyntax } from './consistency/period-syntax.ts';
import { textStyle } from './consistency/text-style.ts';
import { uniformValues } from './consistency/uniform-values.ts';
import { weightsSum } from './consistency/weights-sum.ts';
import { yearMismatch } from './consistency/year-mismatch.ts';
import { amountScale } from './funds/amount-scale.ts';
import { costCoversBudget } from './funds/cost-covers-budget.ts';
import { costUnit } from './funds/cost-unit.ts';
import { costUpperBound } from './funds/cost-upper-bound.ts';
import { costWithinBudget } from './funds/cost-within-budget.ts';
import { fundsSum } from './funds/funds-sum.ts';
import { goalAmount } from './funds/goal-amount.ts';
import { sequentialNumbering } from './numbering/sequential-numbering.ts';
import type { DocumentedRule, Rule } from './rule.ts';
import { copiedIndicators } from './run/copied-indicators.ts';
import { duplicateProject } from './run/duplicate-project.ts';
import { encoding } from './source/encoding.ts';
import { schema } from './source/schema.ts';
import { unusedSuppression } from './source/unused-suppression.ts';
import { yamlSyntax } from './source/yaml-syntax.ts';
import { comparatorStyle } from './values/comparator-style.ts';
import { direction } from './values/direction.ts';
import { impossibleExact } from './values/impossible-exact.ts';
import { missingUnit } from './values/missing-unit.ts';
import { percentRange } from './values/percent-range.ts';
import { processIndicator } from './values/process-indicator.ts';
import { quantifiedValue } from './values/quantified-value.ts';
import { satisfactionRange } from './values/satisfaction-range.ts';
import { satisfactionValue } from './values/satisfaction-value.ts';
import { timelinessValue } from './values/timeliness-value.ts';
import { unitMismatch } from './values/unit-mismatch.ts';
import { unmeasurableName } from './values/unmeasurable-name.ts';
import { vagueValue } from './values/vague-value.ts';
import { valueSyntax } from './values/value-syntax.ts';

/** Every rule with its texts, in the order of pages and lists; the command line is built without the texts. */
export const documentedRules: readonly DocumentedRule[] = [
  encoding,
  yamlSyntax,
  schema,
  unusedSuppression,
  requiredIndicators,
  unknownCategory,
  unknownFund,
  templateOption,
  missingValue,
  placeholderText,
  indicatorCount,
  textLength,
  sequentialNumbering,
  fundsSum,
  costWithinBudget,
  costCoversBudget,
  amountScale,
  costUnit,
  costUpperBound,
  goalAmount,
  quantifiedValue,
  valueSyntax,
  comparatorStyle,
  percentRange,
  satisfactionValue,
  missingUnit,
  unitMismatch,
  direction,
  vagueValue,
  unmeasurableName,
  timelinessValue,
  impossibleExact,
  satisfactionRange,
  processIndicator,
  duplicateIndicator,
  misplacedIndicator,
  yearMismatch,
  periodSyntax,
  weightsSum,
  uniformValues,
  dutyAsGoal,
  nameValueNumber,
  textStyle,
  duplicateProject,
  copiedIndicators,
];

/** Every rule, in the same order. */
export const rules: readonly Rule[] = documentedRules;

const byId = once((): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id, rule])));

/** The rule with that id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return byId().get(id);
}
