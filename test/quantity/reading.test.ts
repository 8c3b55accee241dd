import { describe, expect, test } from 'vitest';
import { printQuantity } from '../../src/quantity/print.ts';
import { readValue } from '../../src/quantity/read.ts';
import { holdsNumber, soleQuantity } from '../../src/quantity/reading.ts';

describe('a number in a value', () => {
  test.each([
    '≥95%',
    '0',
    '两次',
    '全年12期',
    '开展两次培训',
    '按计划完成100%',
    '2023年12月底前',
    '十二月底前',
    '第一季度',
    '符合GB5749',
    '≥≤5',
    '12,34',
  ])('%s contains one', (text) => {
    expect(holdsNumber(text, readValue(text))).toBe(true);
  });

  test.each([
    '进一步',
    '统一',
    '一次性',
    '一次性发放',
    '进一步完善机制',
    '统一标准',
    '三位一体',
    '一户一档',
    '万无一失',
    '第三方评估',
    '十分满意',
    '明显',
    '年底前',
    '合格',
    '是',
    '',
    '≥%',
  ])('%j contains none', (text) => {
    expect(holdsNumber(text, readValue(text))).toBe(false);
  });
});

describe('the one quantity of a value', () => {
  test.each([
    ['≥95%', '≥95%'],
    ['达到95%以上', '≥95%'],
    ['控制在20万元以内', '≤20万元'],
    ['每人补助500元', '500元/人'],
    ['≥1次,每次3天', null],
    ['明显', null],
    ['2023年底前', null],
  ])('of %s it is %s', (text, printed) => {
    const quantity = soleQuantity(readValue(text));
    expect(quantity && printQuantity(quantity)).toBe(printed);
  });
});

describe('what rules ask of a quantity', () => {
  test('250万 lost its 元 and 28.40/株 its whole unit', () => {
    expect(readValue('250万')).toMatchObject({ unit: { text: '万', kind: 'multiple' }, per: [] });
    expect(readValue('28.40/株')).toMatchObject({
      unit: null,
      per: [{ text: '株', yearly: false, after: true }],
    });
    expect(readValue('每年2')).toMatchObject({
      unit: null,
      per: [{ text: '年', yearly: true, after: false }],
    });
  });

  test('a number with only a time in front has not lost its unit', () => {
    for (const text of ['每年2', '全年2', '年均2'])
      expect(readValue(text), text).toMatchObject({ unit: null, per: [{ text: '年', after: false }] });
    expect(readValue('一年两次')).toMatchObject({ per: [{ text: '年', after: false }] });
  });

  test('only per year leaves an amount an amount', () => {
    const yearly = (text: string): readonly boolean[] | null =>
      soleQuantity(readValue(text))?.per.map((one) => one.yearly) ?? null;
    expect(yearly('50万元/年')).toEqual([true]);
    expect(yearly('全年50万元')).toEqual([true]);
    expect(yearly('50万元/年度')).toEqual([true]);
    expect(yearly('每个年度50万元')).toEqual([true]);
    expect(yearly('58元/标箱/年')).toEqual([false, true]);
    expect(yearly('每月5万元')).toEqual([false]);
  });

  test('a comparator can be printed in place of the own one', () => {
    const quantity = soleQuantity(readValue('≥20万元'));
    expect(quantity && printQuantity(quantity, '≤')).toBe('≤20万元');
    expect(quantity && printQuantity(quantity, null)).toBe('20万元');
  });
});
