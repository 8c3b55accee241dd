import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/quantity/decimal.ts';
import { amountIn, amountOf, money, moneyOf, printMoney, sumMoney } from '../../src/quantity/money.ts';
import { readValue } from '../../src/quantity/read.ts';
import { quantitiesOf } from '../../src/quantity/reading.ts';

function yuan(text: string): string | null {
  const [quantity] = quantitiesOf(readValue(text));
  const amount = quantity === undefined ? null : moneyOf(quantity);
  return amount === null ? null : amount.yuan.toFixed();
}

describe('the amount of a value is the upper end of what it allows', () => {
  test.each([
    ['≤20万元', '200000'],
    ['＜20万元', '200000'],
    ['20万元', '200000'],
    ['约20万元', '200000'],
    ['≥20万元', '200000'],
    ['5-10万元', '100000'],
    ['5万-10万元', '100000'],
    ['3千元', '3000'],
    ['2百万元', '2000000'],
    ['1.2亿元', '120000000'],
    ['12.3456万元', '123456'],
    ['0.01元', '0.01'],
    ['1,234.5元', '1234.5'],
    ['五十万元', '500000'],
    ['控制在20万元以内', '200000'],
    ['250万', null],
    ['20', null],
    ['95%', null],
    ['500美元', null],
  ])('%s: %s 元', (text, amount) => {
    expect(yuan(text)).toBe(amount);
  });
});

describe('the amount in the form’s unit', () => {
  test.each([
    ['≤20万元', '万元', '20'],
    ['≤20万元', '元', '200000'],
    ['1500元', '元', '1500'],
    ['1500元', '万元', '0.15'],
    ['5-10万元', '万元', '10'],
    ['1.2亿元', '万元', '12000'],
    ['95%', '万元', null],
    ['500美元', '元', null],
  ] as const)('%s in %s: %s', (text, unit, amount) => {
    const [quantity] = quantitiesOf(readValue(text));
    expect(quantity === undefined ? null : (amountOf(quantity, unit)?.toFixed() ?? null)).toBe(amount);
  });
});

describe('money is exact', () => {
  test('0.1 and 0.2 万元 are 3,000 元', () => {
    expect(sumMoney([money(0.1, '万元'), money(0.2, '万元')]).yuan.toFixed()).toBe('3000');
  });

  test('into 万元 and back nothing is lost', () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 20n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 8 }), (number, places) => {
        const amount = { yuan: decimal(`${number}e-${places}`) };
        expect(money(amountIn(amount, '万元'), '万元').yuan.eq(amount.yuan)).toBe(true);
      }),
    );
  });

  test.each([
    [620000, '万元', '62 万元'],
    [3722900, '万元', '372.29 万元'],
    [1, '万元', '0.0001 万元'],
    [0.01, '万元', '0.000001 万元'],
    [0.005, '万元', '0.005 元'],
    [0, '万元', '0 万元'],
    [-120000, '万元', '-12 万元'],
    [620000, '元', '620000 元'],
  ] as const)('%d 元 in %s: %s', (amount, unit, text) => {
    expect(printMoney(money(amount, '元'), unit)).toBe(text);
  });
});
