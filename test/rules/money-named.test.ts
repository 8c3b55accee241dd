import { describe, expect, test } from 'vitest';
import { lint, settings } from '../support.ts';
import { find, found, rows, textOf } from './told.ts';

const funds = (parts: Readonly<Record<string, unknown>>) => ({ 项目资金: parts });

describe('年度资金总额 and its parts', () => {
  test('the sum is written out as it was added, so that it can be checked', () => {
    const [told] = find('funds-sum', funds({ 年度资金总额: 50, 财政拨款: 40, 其他资金: 9.5 }));
    expect(told).toMatchObject({ words: '50', related: ['40', '9.5'] });
    expect(told?.zh).toContain('多 0.5 万元');
  });

  test('a single part is not a sum', () => {
    const { result } = lint(textOf(funds({ 年度资金总额: 50, 财政拨款: 40 })), settings());
    expect(result.diagnostics.map(({ help }) => help?.zh)).toEqual(['只写了财政拨款 40，请核对']);
  });

  test.each([
    ['parts that add up', { 年度资金总额: 50, 财政拨款: 40, 其他资金: 10 }],
    ['parts that do with what the form has not', { 年度资金总额: 60, 财政拨款: 50, 捐款: 10 }],
    ['one that is misspelt', { 年度资金总额: 50, 财政拨款: 30, 其它资金: 10 }],
    ['a total in another unit', { 年度资金总额: 500000, 财政拨款: 50 }],
  ])('silent: %s', (_, parts) => {
    expect(found('funds-sum', funds(parts))).toEqual([]);
  });

  test.each([
    ['an unknown part that does not make up for it', { 年度资金总额: 60, 财政拨款: 50, 捐款: 9 }],
    ['an unknown part of no amount', { 年度资金总额: 60, 财政拨款: 50, 捐款: null }],
    ['an unknown part, though the others add up to less', { 年度资金总额: 40, 财政拨款: 50, 捐款: 9 }],
  ])('reported: %s', (_, parts) => {
    expect(found('funds-sum', funds(parts))).toEqual(['mismatch']);
  });
});

describe('a total in the wrong unit names what it was compared with', () => {
  test('the parts', () => {
    const [told] = find('amount-scale', funds({ 年度资金总额: 500000, 财政拨款: 40, 其他资金: 10 }));
    expect(told).toMatchObject({ words: '500000', related: ['40', '10'] });
    expect(told?.zh).toContain('各项资金之和 50 万元');
    expect(told?.en).toContain('the sum of its parts (50 万元)');
  });

  test('the costs', () => {
    const [told] = find('amount-scale', {
      ...funds({ 年度资金总额: 80000, 财政拨款: 80000 }),
      ...rows('成本', ['会议费', '≤3万元'], ['督查费', '≤5万元']),
    });
    expect(told).toMatchObject({ words: '80000', related: ['≤3万元', '≤5万元'] });
    expect(told?.zh).toContain('成本指标合计 8 万元');
    expect(told?.en).toContain('the sum of the 成本 indicators (8 万元)');
  });
});

describe('the costs that are added up', () => {
  const costs = (count: number) => ({
    ...funds({ 年度资金总额: 1, 财政拨款: 1 }),
    ...rows(
      '成本',
      ...Array.from(
        { length: count },
        (_, i) =>
          [`第${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'子丑寅'[Math.floor(i / 10)]}项会议费`, '≤1万元'] as const,
      ),
    ),
  });

  test.each([
    [20, 20],
    [21, 20],
    [25, 20],
  ])('of %d amounts %d are marked', (count, marked) => {
    const [told] = find('cost-within-budget', costs(count));
    expect(told?.related.filter((words) => words === '≤1万元')).toHaveLength(marked);
  });

  test.each([
    [5, '人均费用5'],
    [6, '另有 1 项'],
    [8, '另有 3 项'],
  ])('%d that are left out: %s', (count, said) => {
    const left = Array.from({ length: count }, (_, i) => [`人均费用${i + 1}`, '5元/人'] as const);
    const [told] = find('cost-within-budget', {
      ...funds({ 年度资金总额: 1, 财政拨款: 1 }),
      ...rows('成本', ['会议费', '≤3万元'], ...left),
    });
    expect(told?.zh).toContain(said);
    if (count === 5) expect(told?.zh).not.toContain('另有');
  });
});
