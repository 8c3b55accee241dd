import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printQuantity } from '../../src/quantity/print.ts';
import { readValue } from '../../src/quantity/read.ts';
import { quantitiesOf } from '../../src/quantity/reading.ts';
import type { Quantity, Reading, Span } from '../../src/quantity/value.ts';
import { likely, soup } from './soup.ts';

const counted = (text: string): string => (text === '月' ? '个月' : '个季度');

/** The meaning of a quantity, without its position and spelling. */
function meaning(quantity: Quantity): unknown {
  const { comparator, number, upper, tolerance, unit, per } = quantity;
  const percent = unit !== null && /^([%％]|百分比|比例)$/.test(unit.text);
  const factor = percent && unit.scale !== null ? unit.scale : 1;
  return {
    comparator: comparator?.meaning ?? null,
    number: number.value.times(factor).toFixed(),
    upper: upper?.value.times(factor).toFixed() ?? null,
    tolerance,
    unit:
      unit === null
        ? null
        : [percent ? '%' : unit.text.replace(/^季度?$|^月$/, counted), unit.noun, unit.kind],
    per: per.map((one) => one.text),
  };
}

function* spansOf(reading: Reading): Generator<Span> {
  if ('span' in reading) yield reading.span;
  if (reading.kind === 'prose') for (const date of reading.dates) yield date.span;
  for (const quantity of quantitiesOf(reading)) {
    const { comparator, redundant, unit, number, upper, span } = quantity;
    for (const part of [comparator, redundant, unit, number, upper, { span }])
      if (part?.span) yield part.span;
  }
}

describe('readValue', () => {
  const anything = fc.oneof(
    { weight: 2, arbitrary: soup },
    { weight: 2, arbitrary: likely },
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes)),
  );

  test('never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const [from, to] of spansOf(readValue(text))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('a quantity that is printed and read again is the same', () => {
    fc.assert(
      fc.property(fc.oneof(soup, { weight: 4, arbitrary: likely }), (text) => {
        const reading = readValue(text);
        if (reading.kind !== 'quantity') return;
        const printed = printQuantity(reading);
        const again = readValue(printed);
        expect(again.kind, printed).toBe('quantity');
        if (again.kind === 'quantity') expect(meaning(again), printed).toEqual(meaning(reading));
      }),
      { numRuns: 5000 },
    );
  });
});
