import type { ConfiguredWords } from '../../form/configured-words.ts';
import { namesUnitCost } from '../../form/cost.ts';
import type { Indicator, IndicatorValue } from '../../form/declaration.ts';
import { type LostUnit, lostUnit } from '../../form/units.ts';
import { type Decimal, isZero } from '../../quantity/decimal.ts';
import type { MoneyUnit } from '../../quantity/money.ts';
import type { CalendarValue, Quantity } from '../../quantity/value.ts';
import { bareName } from '../../text/bare-name.ts';
import type { Edit, Fix } from '../../text/finding.ts';
import { quote } from '../phrases.ts';

/** The value, if it is neither money nor a share; zero is fine in any unit. */
export function faultIn({ reading }: IndicatorValue): Quantity | CalendarValue | null {
  if (reading.kind === 'date') return reading;
  if (reading.kind === 'quantity') {
    if (reading.unit?.kind === 'money' || reading.unit?.kind === 'share') return null;
    // 100M/5000元/月 has its amount after the slash.
    if (reading.per.some((per) => per.text.includes('元'))) return null;
    return isZero(reading.number.value) && reading.upper === null ? null : reading;
  }
  if (reading.kind !== 'prose') return null;
  const [only, second] = reading.quantities;
  return only !== undefined && second === undefined && only.unit?.kind === 'multiple' ? only : null;
}

/** The lost 元 of 28.40/株, if the name has the hint (≤**元/株). */
function hintedUnit({ unit, per, number, upper }: Quantity, { hint }: Indicator): LostUnit | null {
  const hinted = /^万?元/.exec(hint?.unit ?? '')?.[0];
  if (hinted === undefined || unit !== null || per.length === 0) return null;
  return { at: (upper ?? number).span[1], unit: hinted };
}

/** Whether it is a cost per unit: 补助标准 1000 is hardly 1000万元, but may be 1000元 for anything. */
const isUnitCost = ({ unit }: Quantity, { name }: Indicator, more: ConfiguredWords): boolean =>
  unit === null && namesUnitCost(bareName(name?.text ?? ''), more);

/** The unit that the amount has lost, and where it belongs; null if the author alone can tell. */
export function lostMoneyUnit(
  fault: Quantity,
  indicator: Indicator,
  likely: MoneyUnit,
  more: ConfiguredWords,
): LostUnit | null {
  return (
    hintedUnit(fault, indicator) ?? (isUnitCost(fault, indicator, more) ? null : lostUnit(fault, likely))
  );
}

/** The unit that a bare amount probably has: 1200000 is in 元 if the total of a form in 万元 is 300. */
export function likelyUnit({ number }: Quantity, formUnit: MoneyUnit, total: Decimal | undefined): MoneyUnit {
  const { value } = number;
  return formUnit === '万元' && total !== undefined && value.gte(1000) && value.gt(total) ? '元' : formUnit;
}

/** A suggestion to insert the unit, which only the author knows for certain. */
export function insertion(value: IndicatorValue, { at, unit }: LostUnit): Fix {
  const place = value.at([at, at]);
  const edit: Edit = {
    kind: 'set',
    path: place.path,
    value: unit,
    ...(place.span ? { span: place.span } : {}),
  };
  return { title: { zh: `补上${quote(unit)}`, en: `add ${quote(unit)}` }, safe: false, edits: [edit] };
}
