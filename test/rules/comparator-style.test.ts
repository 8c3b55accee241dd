import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, pathOf, rows } from './told.ts';

const RULE = 'comparator-style';

describe('comparator-style finds', () => {
  test.each([
    ['>=95%', '>=', '≥95%'],
    ['=>95%', '=>', '≥95%'],
    ['≧95%', '≧', '≥95%'],
    ['≦5%', '≦', '≤5%'],
    ['═3次', '═', '=3次'],
    ['＞＝95%', '＞＝', '≥95%'],
    ['大于等于95%', '大于等于', '≥95%'],
    ['不少于3次', '不少于', '≥3次'],
    ['不低于95%', '不低于', '≥95%'],
    ['至少3次', '至少', '≥3次'],
    ['不超过5%', '不超过', '≤5%'],
    ['不高于5%', '不高于', '≤5%'],
    ['不少于 3次', '不少于', '≥3次'],
    ['95%以上', '以上', '≥95%'],
    ['5%以下', '以下', '≤5%'],
    ['30分钟以内', '以内', '≤30分钟'],
    ['每年12期以上', '以上', '每年≥12期'],
    ['100人（含）以上', '（含）以上', '≥100人'],
    ['超过95%', '超过', '＞95%'],
    ['高于95%', '高于', '＞95%'],
    ['大于95%', '大于', '＞95%'],
  ])('%s', (value, words, meant) => {
    expect(find(RULE, rows('质量', ['某项内容', value]))).toMatchObject([
      {
        code: 'style',
        severity: 'warning',
        words,
        path: pathOf('质量', '指标值'),
        related: ['某项内容', '质量指标'],
        safe: true,
      },
    ]);
    const to = fixed(RULE, rows('质量', ['某项内容', value]));
    expect(at(to, pathOf('质量', '指标值'))).toBe(meant);
    expect(found(RULE, rows('质量', ['某项内容', meant]))).toEqual([]);
  });

  test.each([
    ['≥95%以上', '以上', '≥95%'],
    ['≤5天以内', '以内', '≤5天'],
    ['≥90%（含）以上', '（含）以上', '≥90%'],
  ])('%s: the second is one too many', (value, words, meant) => {
    const [told, ...more] = find(RULE, rows('质量', ['某项内容', value]));
    expect(more).toEqual([]);
    expect(told).toMatchObject({ code: 'redundant', severity: 'warning', words, safe: true });
    expect(told?.zh).toBe(`“${value}”已有“${value[0]}”，“${words}”是多余的`);
    const to = fixed(RULE, rows('质量', ['某项内容', value]));
    expect(at(to, pathOf('质量', '指标值'))).toBe(meant);
  });

  test.each(['》95%', '《5%'])('%s: only a suggestion', (value) => {
    expect(find(RULE, rows('质量', ['某项内容', value]))).toMatchObject([
      { code: 'mistyped', words: value[0], safe: false },
    ]);
  });

  test.each([
    ['>', '＞'],
    ['<', '＜'],
    ['>=', '≥'],
    ['<=', '≤'],
    ['≧', '≥'],
    ['≦', '≤'],
    ['═', '='],
    ['不少于', '≥'],
    ['大于等于', '≥'],
    ['大于', '＞'],
  ])('指标性质 %s', (nature, meant) => {
    const fragment = rows('质量', ['某项内容', 95, { 指标性质: nature, 计量单位: '%' }]);
    expect(find(RULE, fragment)).toMatchObject([
      { code: 'style', words: nature, path: pathOf('质量', '指标性质'), safe: true },
    ]);
    expect(at(fixed(RULE, fragment), pathOf('质量', '指标性质'))).toBe(meant);
  });
});

describe('comparator-style is silent', () => {
  test.each([
    ...['≥95%', '≤5%', '＞5次', '＜5次', '=3次', '＝3次', '95%', '5-8次', '约5次'],
    ...['>5次', '<5%'],
    ...[
      '审核通过率不低于上年水平',
      '全年不少于3次，每次不超过2天',
      '达到国家二级以上标准',
      '二级以上',
      '良好以上',
      '超过上年水平',
    ],
    ...['2023年12月底以前', '不晚于12月底', '30日内', '7天之内', '以上', '不低于'],
  ])('on %s', (value) => {
    expect(found(RULE, rows('质量', ['某项内容', value]))).toEqual([]);
  });

  test.each(['≥', '≤', '＞', '＜', '=', '＝', '定性', null])('on 指标性质 %s', (nature) => {
    expect(found(RULE, rows('质量', ['某项内容', 95, { 指标性质: nature, 计量单位: '%' }]))).toEqual([]);
  });

  test('on a sign in the name’s bracket', () => {
    expect(found(RULE, rows('质量', ['苗木成活率(>=**%)', 85]))).toEqual([]);
  });
});
