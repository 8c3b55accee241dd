import { describe, expect, test } from 'vitest';
import { all, at, find, fixed, found, pathOf, rows } from './told.ts';

const RULE = 'value-syntax';

describe('value-syntax finds', () => {
  test.each(['≥≤5', '100%%', '5--8', '≥≤95%', '95≥%', '8-5次', '5次次', '1.2.3万元', '12..5%'])(
    '%s',
    (value) => {
      expect(find(RULE, rows('质量', ['会议出错率', value]))).toMatchObject([
        {
          code: 'unreadable',
          severity: 'warning',
          words: value,
          path: pathOf('质量', '指标值'),
          related: ['会议出错率', '质量指标'],
        },
      ]);
      expect(all(rows('质量', ['会议出错率', value]))).toEqual(['value-syntax/unreadable']);
    },
  );

  test('what satisfaction and cost can’t read either', () => {
    expect(all(rows('满意', ['群众满意度', '≥≤95%']))).toEqual(['value-syntax/unreadable']);
    expect(all(rows('成本', ['会议费', '≤≥50万元']))).toEqual(['value-syntax/unreadable']);
  });
});

test.each([
  ['≥9O%', '≥90%'],
  ['1OO%', '100%'],
  ['l00％', '100％'],
  ['≤o.5%', '≤0.5%'],
])('a letter for a digit: %s is fixed', (value, right) => {
  expect(all(rows('质量', ['会议准确率', value]))).toEqual(['value-syntax/mistyped']);
  expect(at(fixed(RULE, rows('质量', ['会议准确率', value])), pathOf('质量', '指标值'))).toBe(right);
});

test.each([
  ['≥1O场', '≥10场'],
  ['2O0份', '200份'],
  ['１Ｏ天', '１0天'],
])('a letter for a digit in a count: %s', (value, right) => {
  const data = rows('数量', ['政策宣讲', value]);
  expect(all(data).filter((told) => told !== 'text-style/style')).toEqual(['value-syntax/mistyped']);
  expect(at(fixed(RULE, data), pathOf('数量', '指标值'))).toBe(right);
});

test('a letter after a digit may be a slip, too: only a person fixes 5l%', () => {
  const data = rows('质量', ['会议差错率', '5l%']);
  expect(find(RULE, data)).toMatchObject([{ code: 'mistyped', data: { meant: '51%' }, safe: false }]);
  expect(find(RULE, rows('质量', ['会议差错率', 'l5%']))).toMatchObject([{ safe: true }]);
});

describe('value-syntax is silent', () => {
  test.each(['L3级', '3L桶', '10l', '5l', 'O2O', '5O', '1i级', '2.5L瓶', '3O类2个', '1OO兆瓦'])(
    'on counts with a letter that may be meant: %s',
    (value) => {
      expect(found(RULE, rows('数量', ['设备容积', value]))).toEqual([]);
    },
  );

  test.each(['PM2.5浓度下降5%', 'CO2减排5%', 'ISO达标率95%', 'O%', 'oil%', '5%OK'])(
    'on letters that stand for no digit: %s',
    (value) => {
      expect(found(RULE, rows('质量', ['会议准确率', value]))).toEqual([]);
    },
  );

  test.each([
    ...[
      '≥95%',
      '>=95%',
      '≧95%',
      '≦5%',
      '═3次',
      '5-8次',
      '5~8次',
      '±3%以内',
      '１００％',
      '5,000元',
      '3.5‰',
      '100百分比',
      '0.97比例',
    ],
    ...[
      '1次/年',
      '每月1次',
      '80元/人·月',
      '80元/人*月',
      '80元/月/人',
      '58元/标箱/年',
      '3M',
      '5m³',
      '200㎡',
      '3亩',
      '2吨',
      '≥95%。',
    ],
    ...[
      '2023年12月底前',
      '12月底前',
      '每年12月底前',
      '6月30日前',
      '2023.07-2024.01',
      '2020年1月--2020年11月',
      '202001-202012',
      '第一季度',
    ],
    ...[
      '≤30分钟',
      '≤5个工作日',
      '7天',
      '优',
      '二级以上',
      '是',
      '否',
      '符合GB5749-2022',
      '师生比1:30',
      '1/3',
      '12345热线',
      '9:30前',
    ],
    ...[
      '按计划完成100%',
      '2×3米',
      '3、4月',
      '0-6岁',
      '≥1次，每次3天',
      '24小时',
      '7×24小时',
      '1+3',
      'V2.0',
      '10月1日',
      '≥5且≤8次',
    ],
  ])('on %s', (value) => {
    expect(found(RULE, rows('质量', ['某项内容', value]))).toEqual([]);
  });
});
