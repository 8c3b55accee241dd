import { printDay } from '../../src/quantity/day.ts';
import { printQuantity } from '../../src/quantity/print.ts';
import type { CalendarValue, Quantity, Reading } from '../../src/quantity/value.ts';

function tellQuantity(quantity: Quantity): string {
  const extra = quantity.redundant === null ? '' : ` +${quantity.redundant.text}`;
  return `${printQuantity(quantity)} ${quantity.unit?.kind ?? 'bare'}${extra}`;
}

function tellDate(date: CalendarValue): string {
  return date.period === null ? '?' : `${printDay(date.period.from)}..${printDay(date.period.to)}`;
}

/**
 * A reading in one line: a quantity as printed, with the kind of its unit; `date` with its days (? if the year is
 * missing); `prose` with its quantities and dates.
 */
export function tell(reading: Reading): string {
  switch (reading.kind) {
    case 'quantity':
      return tellQuantity(reading);
    case 'date':
      return `date ${tellDate(reading)}`;
    case 'yes-no':
      return reading.yes ? 'yes' : 'no';
    case 'prose':
      return ['prose', ...reading.quantities.map(tellQuantity), ...reading.dates.map(tellDate)].join(' | ');
    default:
      return reading.kind;
  }
}
