import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows } from './told.ts';

const RULE = 'quantified-value';

describe('quantified-value finds', () => {
  test.each([
    '进一步增加',
    '统一',
    '一次性',
    '明显',
    '按需',
    '全年',
    '年底前',
    '是',
    '合格',
    '及时',
    '统一规划',
    '进一步规范',
    '一次性发放',
    '若干万元',
    '一成不变',
    '百姓受益',
    '一户一表',
    '动态清零',
    '效果十分明显',
    '十分满意',
    '提升若干个百分点',
    '惠及千家万户',
    '千方百计完成',
    '若干千克',
  ])('no number in %s', (value) => {
    expect(find(RULE, rows('数量', ['召开会议', value]))).toMatchObject([
      {
        code: 'no-number',
        severity: 'error',
        words: value,
        path: pathOf('数量', '指标值'),
        related: ['召开会议', '数量指标'],
      },
    ]);
  });

  test('in 成本指标, which is 硬性 too', () => {
    expect(found(RULE, rows('成本', ['会议费', '控制在预算内']))).toEqual(['no-number']);
  });
});

describe('quantified-value is silent', () => {
  test.each([
    '两次',
    '全年12期',
    '3次',
    '≥３次',
    '十二个',
    '一季度一次',
    '每月1次',
    '不少于3次',
    '一批',
    '2023年12月底前',
    '十二月底前',
    '按计划完成100%',
    '5A级',
    '百分之百',
    '半年',
    '1-3级',
    '百余人',
    '近百人',
    '数百人次',
    '上万户',
    '万余册',
    '千余亩',
    '十来次',
    '百件实事',
    '十分钟一次',
    '九成以上',
    '三分之二',
    '零投诉',
    '实现零事故',
  ])('on %s', (value) => {
    expect(found(RULE, rows('数量', ['召开会议', value]))).toEqual([]);
  });

  test('on categories that are not 硬性, and forms without any', () => {
    expect(found(RULE, rows('质量', ['会议水平', '明显提高']))).toEqual([]);
    expect(found(RULE, { 表样: 'mof-2015', ...rows('数量', ['召开会议', '若干次']) })).toEqual([]);
  });

  test('on what is missing or a placeholder', () => {
    expect(found(RULE, rows('数量', ['召开会议', null], ['开展督查', '待定'], ['开展调研', '≥次']))).toEqual(
      [],
    );
  });
});

test('only quantified-value reports values without a number', () => {
  expect(all(rows('数量', ['召开会议', '明显']))).toEqual(['quantified-value/no-number']);
  expect(all(rows('数量', ['召开会议次数', '明显', { 指标类型: '定量' }]))).toEqual([
    'quantified-value/no-number',
  ]);
  expect(all(rows('成本', ['会议费', '合理']))).toEqual(['quantified-value/no-number']);
});
