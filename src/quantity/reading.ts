import type { Quantity, Reading } from './value.ts';

/** The quantities in a reading: the reading itself, or those within prose. */
export function quantitiesOf(reading: Reading): readonly Quantity[] {
  if (reading.kind === 'quantity') return [reading];
  return reading.kind === 'prose' ? reading.quantities : [];
}

/** The only quantity in a reading: itself, or the only one within prose (达到95%以上); null: none, or several. */
export function soleQuantity(reading: Reading): Quantity | null {
  const [first, ...more] = quantitiesOf(reading);
  return first === undefined || more.length > 0 ? null : first;
}

/** Whether a value contains a number: digits, or Chinese numerals directly before a unit (两次, 十二月底前). */
export function holdsNumber(text: string, reading: Reading): boolean {
  if (quantitiesOf(reading).length > 0 || /[0-9０-９]/.test(text)) return true;
  return reading.kind === 'date' && /[一二三四五六七八九十]/.test(text);
}
