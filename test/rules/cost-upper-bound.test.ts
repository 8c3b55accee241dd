import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, pathOf, rows } from './told.ts';

const RULE = 'cost-upper-bound';

describe('cost-upper-bound finds', () => {
  test.each([
    ['≥20万元', '≥', '≤20万元'],
    ['不少于20万元', '不少于', '≤20万元'],
    ['>20万元', '>', '≤20万元'],
    ['＞20万元', '＞', '≤20万元'],
    ['不低于20万元', '不低于', '≤20万元'],
    ['≥ 2000元/人', '≥', '≤ 2000元/人'],
  ])('%s', (value, words, meant) => {
    expect(find(RULE, rows('成本', ['会议费', value]))).toMatchObject([
      {
        code: 'lower-bound',
        severity: 'warning',
        words,
        path: pathOf('成本', '指标值'),
        related: ['会议费', '成本指标'],
        safe: false,
      },
    ]);
    expect(at(fixed(RULE, rows('成本', ['会议费', value])), pathOf('成本', '指标值'))).toBe(meant);
  });

  test('one after the number, without a suggestion', () => {
    expect(find(RULE, rows('成本', ['会议费', '20万元以上']))).toMatchObject([{ words: '以上', safe: null }]);
  });

  test('one in 指标性质, there', () => {
    const fragment = rows('成本', ['会议费', 20, { 指标性质: '≥', 计量单位: '万元' }]);
    expect(find(RULE, fragment)).toMatchObject([{ words: '≥', path: pathOf('成本', '指标性质') }]);
    expect(at(fixed(RULE, fragment), pathOf('成本', '指标性质'))).toBe('≤');
  });
});

describe('cost-upper-bound is silent', () => {
  test.each([
    ['会议费', '≤20万元'],
    ['会议费', '20万元'],
    ['会议费', '20-30万元'],
    ['会议费(≥**万元)', '20'],
    ['会议费（≥万元）', '20'],
    ['节约经费', '≥20万元'],
    ['节支金额', '≥20万元'],
    ['运行成本下降', '≥20万元'],
    ['运行成本降低额', '≥20万元'],
    ['门票收入', '≥20万元'],
    ['社会资本投入', '≥20万元'],
    ['农产品销售额', '≥20万元'],
    ['评审核减金额', '≥20万元'],
    ['挽回经济损失', '≥20万元'],
    ['盘活存量资金', '≥20万元'],
    ['补助标准', '≥500元'],
    ['护林员补助', '≥500元/人'],
    ['种粮补贴', '≥120元/亩'],
    ['公益岗位工资', '≥1950元/月'],
    ['高温津贴', '≥200元/人·月'],
    ['苗木单价', '≥20元/株'],
    ['孤儿救助金', '≥1000元/人·月'],
    ['成本控制率', '≥95%'],
  ])('on %s %s', (name, value) => {
    expect(found(RULE, rows('成本', [name, value]))).toEqual([]);
  });

  test('elsewhere, and on further words by option', () => {
    expect(found(RULE, rows('经济', ['企业投入经费', '≥20万元']))).toEqual([]);
    expect(found(RULE, rows('成本', ['科研投入', '≥20万元']), { options: { silent: ['科研投入'] } })).toEqual(
      [],
    );
  });
});
