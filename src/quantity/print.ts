import { printDecimal } from './decimal.ts';
import type { Comparator, Quantity, Reading } from './value.ts';

/** Units that after a bare number would read as a calendar month or quarter. */
const COUNTED: Readonly<Record<string, string>> = { 月: '个月', 季: '个季度', 季度: '个季度' };

/**
 * A quantity in standard notation: ≥95%, 5–8个, ＞3万元, 1次/年. Reading the text again gives the same quantity.
 * `comparator`: replaces the quantity's own.
 */
export function printQuantity(quantity: Quantity, comparator?: Comparator | null): string {
  const { number, upper, unit, per } = quantity;
  const mark = comparator === undefined ? (quantity.comparator?.meaning ?? null) : comparator;
  // without a unit, 每年2 must not become 2/年, which reads as a quantity that lost its unit
  const front = unit === null ? per.filter((one) => !one.after) : [];
  const behind = per.filter((one) => !front.includes(one));
  // ％, 百分比 and 比例 become %; ‰ and 百分点 stay
  const percent = unit?.kind === 'share' && /^(?:[%％]|百分比|比例)$/.test(unit.text);
  const factor = (percent ? unit.scale : null) ?? 1;
  return [
    ...front.map((one) => `每${one.text}`),
    mark ?? '',
    quantity.tolerance ? '±' : '',
    printDecimal(number.value.times(factor)),
    upper === null ? '' : `–${printDecimal(upper.value.times(factor))}`,
    unit === null ? '' : percent ? '%' : (COUNTED[unit.text] ?? unit.text) + unit.noun,
    ...behind.map((one) => `/${one.text}`),
  ].join('');
}

/** A reading in the notation of `printQuantity`; null if it is not a quantity. */
export function printReading(reading: Reading): string | null {
  return reading.kind === 'quantity' ? printQuantity(reading) : null;
}
