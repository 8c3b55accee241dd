import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, decimal, ONE, scaled } from '../../src/quantity/decimal.ts';

const texts = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, places]) => `${digits}e${places}`);

describe('exact decimals', () => {
  test.each([
    ['10', '9', 1],
    ['9', '10', -1],
    ['1.50', '1.5', 0],
    ['1.5', '1.49', 1],
    ['1.5', '1.501', -1],
    ['-3', '2', -1],
    ['-3', '-2', -1],
    ['0', '-0', 0],
    ['0', '0.001', -1],
    ['0', '-0.001', 1],
  ])('%s compared with %s', (a, b, sign) => {
    expect(Math.sign(compare(decimal(a), decimal(b)))).toBe(sign);
  });

  test('compare as those of the library do', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(Math.sign(compare(decimal(a), decimal(b)))).toBe(decimal(a).cmp(decimal(b)));
        expect(compare(decimal(a), decimal(a))).toBe(0);
      }),
    );
  });

  test('scaled are the product', () => {
    fc.assert(
      fc.property(texts, fc.oneof(texts, fc.constant('1')), (value, scale) => {
        expect(scaled(decimal(value), decimal(scale)).toFixed()).toBe(
          decimal(value).times(decimal(scale)).toFixed(),
        );
        expect(scaled(decimal(value), ONE).toFixed()).toBe(decimal(value).toFixed());
      }),
    );
  });
});
