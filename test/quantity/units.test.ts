import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/quantity/decimal.ts';
import { fold } from '../../src/quantity/fold.ts';
import { readValue } from '../../src/quantity/read.ts';
import { knownUnit } from '../../src/quantity/units.ts';

/** `kind scale`; null: it is not a unit. */
function told(text: string): string | null {
  const unit = knownUnit(fold(text));
  return unit && `${unit.kind} ${unit.scale?.toFixed() ?? '-'}`;
}

describe('a word that is a unit', () => {
  test.each([
    ['元', 'money 1'],
    ['万元', 'money 10000'],
    ['万 元', 'money 10000'],
    ['百万元', 'money 1000000'],
    ['亿元', 'money 100000000'],
    ['万亿元', 'money 1000000000000'],
    ['美元', 'money -'],
    ['万美元', 'money -'],
    ['％', 'share 1'],
    ['‰', 'share 0.1'],
    ['百分点', 'share 1'],
    ['万人次', 'count 10000'],
    ['千米', 'length 1000'],
    ['千克', 'mass 1'],
    ['千瓦时', 'other -'],
    ['KM', 'length 1000'],
    ['亩', 'area -'],
    ['万立方米', 'volume 10000'],
    ['小时', 'time 3600'],
    ['个工作日', 'time -'],
    ['分', 'score -'],
  ])('%s: %s', (text, unit) => {
    expect(told(text)).toBe(unit);
  });

  test.each(['', '万', '亿', '亩地', '元/人', '5元', '乡镇', 'kmh', '万%', '元 '])('%j is none', (text) => {
    expect(told(text)).toBeNull();
  });
});

test('5万% is not a percentage: the 万 has no unit after it', () => {
  expect(readValue('5万%')).not.toMatchObject({ unit: { kind: 'share' } });
});

describe('decimals', () => {
  test('numbers and texts of the same value are the same, whatever was asked before', () => {
    for (const value of [0, 1, 2, 7, 999, 1000, 1001, 0.5, 1.5, -1, -0.5, 1e15]) {
      expect(decimal(value).toFixed(), String(value)).toBe(decimal(String(value)).toFixed());
      expect(decimal(value).toFixed()).toBe(value.toFixed(value % 1 === 0 ? 0 : 1));
    }
  });
});
