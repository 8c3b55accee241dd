import { describe, expect, test } from 'vitest';
import { all, at, find, fixed, found, pathOf, rows, textOf } from './told.ts';

const RULE = 'cost-unit';

describe('cost-unit finds', () => {
  test.each([
    ['250万', '250万', '250万元'],
    ['≤250万', '250万', '≤250万元'],
    ['20', '20', '20万元'],
    [20, '20', '20万元'],
    ['≤20', '20', '≤20万元'],
    ['20-30', '20-30', '20-30万元'],
    ['1.5亿', '1.5亿', '1.5亿元'],
    ['控制在250万以内', '250万', '控制在250万元以内'],
  ])('an amount that lost its unit: %j', (value, words, meant) => {
    const told = find(RULE, rows('成本', ['设备采购费', value]));
    expect(told).toMatchObject([
      {
        code: 'no-unit',
        severity: 'error',
        path: pathOf('成本', '指标值'),
        related: ['设备采购费', '成本指标'],
        data: { meant },
        safe: false,
      },
    ]);
    expect(told[0]?.words).toContain(words);
    expect(at(fixed(RULE, rows('成本', ['设备采购费', value])), pathOf('成本', '指标值'))).toBe(meant);
  });

  test('a unit cost that lost its unit: nothing is known of it', () => {
    expect(find(RULE, rows('成本', ['苗木采购成本', '28.40/株']))).toMatchObject([
      { code: 'no-unit', words: '28.40/株', data: { meant: null }, safe: null },
    ]);
    expect(found(RULE, rows('成本', ['苗木采购成本(元)', '28.40/株']))).toEqual(['no-unit']);
    expect(found(RULE, rows('成本', ['苗木采购成本', '28.40/株', { 计量单位: '元' }]))).toEqual(['no-unit']);
  });

  test('a unit cost whose unit only the form’s hint says', () => {
    const fragment = rows('成本', ['苗木采购成本（≤**元/株）', '≤28.40/株']);
    expect(find(RULE, fragment)).toMatchObject([
      { code: 'no-unit', words: '28.40/株', data: { meant: '≤28.40元/株' }, safe: false },
    ]);
    expect(at(fixed(RULE, fragment), pathOf('成本', '指标值'))).toBe('≤28.40元/株');
  });

  test('of the cost of one of many nobody knows whether it is so many 元 or 万元', () => {
    expect(find(RULE, rows('成本', ['寄宿生补助标准', 1250]))).toMatchObject([
      { code: 'no-unit', words: '1250', data: { meant: null }, safe: null },
    ]);
    expect(find(RULE, rows('成本', ['设备单价', '1.5万']))).toMatchObject([{ data: { meant: '1.5万元' } }]);
  });

  test('a unit that is short in 计量单位, and speaks of it there', () => {
    const fragment = rows('成本', ['印制费', 12, { 计量单位: '万' }]);
    expect(find(RULE, fragment)).toMatchObject([
      {
        code: 'no-unit',
        words: '万',
        path: pathOf('成本', '计量单位'),
        data: { meant: '12万元' },
        safe: false,
      },
    ]);
    expect(at(fixed(RULE, fragment), pathOf('成本', '计量单位'))).toBe('万元');
  });

  test('the form’s unit is what a bare number most likely lost', () => {
    const text = textOf({ 表样: 'sichuan-2023' }, rows('成本', ['设备采购费', 20]));
    expect(find(RULE, text)).toMatchObject([{ data: { meant: '20元' } }]);
  });

  test('of a number that the funds have no room for in 万元, 元 is meant', () => {
    expect(find(RULE, rows('成本', ['设备采购费', 380000]))).toMatchObject([{ data: { meant: '380000元' } }]);
    expect(find(RULE, rows('成本', ['设备采购费', 60]))).toMatchObject([{ data: { meant: '60万元' } }]);
  });

  test.each([
    ['3台', '3台'],
    ['≥5次', '5次'],
    ['30天', '30天'],
    ['2公里', '2公里'],
    ['2023年12月底前', '2023年12月底前'],
  ])('a number that is neither money nor a share: %s', (value, words) => {
    expect(find(RULE, rows('成本', ['设备采购', value]))).toMatchObject([
      { code: 'not-money', words, safe: null },
    ]);
  });

  test('where 计量单位 is wrong, at 计量单位', () => {
    expect(find(RULE, rows('成本', ['设备采购', 3, { 计量单位: '台' }]))).toMatchObject([
      { code: 'not-money', words: '台', path: pathOf('成本', '计量单位') },
    ]);
    const text = textOf({ 表样: 'sichuan-2023' }, rows('成本', ['设备采购', 3, { 度量单位: '台' }]));
    expect(find(RULE, text)).toMatchObject([{ words: '台', path: pathOf('成本', '度量单位') }]);
  });
});

describe('cost-unit is silent', () => {
  test.each([
    ['成本控制率', '100%'],
    ['节支率', '≥5%'],
    ['成本降低', '5个百分点'],
    ['设备采购费', '≤20万元'],
    ['设备采购费', '200000元'],
    ['设备采购费', '≤ 20 万 元'],
    ['护林员补助', '1000元/人·月'],
    ['设备采购费（万元）', 20],
    ['设备采购费(万元)', '≤20'],
    ['设备采购费（单位：万元）', '20'],
    ['设备采购费', 0],
    ['设备采购费', '控制在预算范围内'],
    ['设备采购费', '控制在批复概算内'],
    ['设备采购费', '合理'],
    ['设备采购费', '20万元以内，其中设备3台'],
    ['专线租用', '200M/3000元/月'],
  ])('on %s %j', (name, value) => {
    expect(found(RULE, rows('成本', [name, value]))).toEqual([]);
  });

  test('on a number whose unit stands in 计量单位', () => {
    expect(found(RULE, rows('成本', ['设备采购费', 20, { 计量单位: '万元' }]))).toEqual([]);
    expect(found(RULE, rows('成本', ['苗木采购成本', 28.4, { 计量单位: '元/株' }]))).toEqual([]);
    expect(
      found(RULE, textOf({ 表样: 'sichuan-2023' }, rows('成本', ['设备采购费', 20, { 度量单位: '万元' }]))),
    ).toEqual([]);
  });

  test('on categories without 角色 成本', () => {
    const costs = (key: string) => ({
      表样: 'mof-2021',
      绩效指标: {
        产出指标: { 成本指标: null },
        成本指标: { [key]: [{ 编号: 1, 名称: '居民出行成本', 指标值: '3小时' }] },
      },
    });
    expect(found(RULE, costs('社会成本指标'))).toEqual([]);
    expect(found(RULE, costs('生态环境成本指标'))).toEqual([]);
    expect(found(RULE, costs('经济成本指标'))).toEqual(['not-money']);
    expect(found(RULE, rows('质量', ['设备采购费', '250万']))).toEqual([]);
  });
});

test('only cost-unit reports what it finds', () => {
  const alone = (name: string, value: unknown) => all(rows('成本', [name, value]));
  expect(alone('设备采购费', '250万')).toEqual(['cost-unit/no-unit']);
  expect(alone('设备采购费', 20)).toEqual(['cost-unit/no-unit']);
  expect(alone('设备采购费', '3次')).toEqual(['cost-unit/not-money']);
  expect(alone('设备采购费', '有限')).toEqual(['quantified-value/no-number']);
});
