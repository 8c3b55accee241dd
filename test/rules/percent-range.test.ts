import { describe, expect, test } from 'vitest';
import { all, find, found, pathOf, rows } from './told.ts';

const RULE = 'percent-range';

describe('percent-range finds', () => {
  const words = '合格 达标 优良 通过 准确 差错 及时 知晓 公开 出勤 完好 畅通 成活 满意 覆盖'.split(' ');

  test.each(words)('%s率 above 100 %%', (word) => {
    expect(find(RULE, rows('质量', [`会议${word}率`, '≥292%']))).toMatchObject([
      {
        code: 'above-100',
        severity: 'error',
        words: '292%',
        path: pathOf('质量', '指标值'),
        related: [`会议${word}率`, '质量指标'],
      },
    ]);
  });

  test.each(words)('%s anywhere before 率', (word) => {
    expect(found(RULE, rows('质量', [`${word}的会议所占比率`, '120%']))).toEqual(['above-100']);
  });

  test.each([
    ['群众满意度', '120%'],
    ['政策知晓度', '100.5%'],
    ['验收合格率', '95-120%'],
    ['验收合格率', '1001‰'],
    ['验收合格率', '１２０％'],
    ['验收合格率', '＞100%'],
    ['验收合格率（%）', 120],
  ])('%s %s', (name, value) => {
    expect(found(RULE, rows('质量', [name, value]))).toEqual(['above-100']);
  });

  test('one whose % is in 计量单位', () => {
    expect(find(RULE, rows('质量', ['验收合格率', 292, { 计量单位: '%' }]))).toMatchObject([
      { words: '292', path: pathOf('质量', '指标值') },
    ]);
  });

  test('below 0 %', () => {
    expect(find(RULE, rows('质量', ['会议差错率', '-5%']))).toMatchObject([
      { code: 'below-0', words: '-5%' },
    ]);
    expect(found(RULE, rows('质量', ['会议差错率', '＜0%']))).toEqual(['below-0']);
    expect(found(RULE, rows('质量', ['会议差错率', '≤0%']))).toEqual([]);
  });

  test('any value of 角色 满意度', () => {
    expect(found(RULE, rows('满意', ['群众评价', '≥120%']))).toEqual(['above-100']);
  });
});

describe('percent-range is silent', () => {
  test.each([
    '任务完成率',
    '预算执行率',
    '资金到位率',
    '小学毛入学率',
    '基本医保参保率',
    '资产负债率',
    '产销率',
    '收入增长率',
    '产值增幅',
    '知晓提高率',
    '合格完成率',
    '公开任务完成率',
    '利用率',
    '及时完成年度任务',
    '疫情防控及时性',
    '公开制度建设',
  ])('on %s', (name) => {
    expect(found(RULE, rows('质量', [name, '≥292%']))).toEqual([]);
  });

  test.each(['100%', '≥100%', '0%', '0-5%', '1000‰', '≤100%', '±3%', '120分', '合格率达到120%的有3家'])(
    'on %s',
    (value) => {
      expect(found(RULE, rows('质量', ['验收合格率', value]))).toEqual([]);
    },
  );

  test('on words by option', () => {
    expect(found(RULE, rows('质量', ['治愈率', '120%']), { options: { words: ['治愈'] } })).toEqual([
      'above-100',
    ]);
    expect(found(RULE, rows('质量', ['合格产出率', '120%']), { options: { silent: ['产出率'] } })).toEqual(
      [],
    );
  });
});

test('only percent-range reports 292%', () => {
  expect(all(rows('质量', ['验收合格率', '≥292%']))).toEqual(['percent-range/above-100']);
  expect(all(rows('满意', ['群众满意度', '≥292%']))).toEqual(['percent-range/above-100']);
  expect(all(rows('满意', ['群众满意度', '-5%']))).toEqual(['percent-range/below-0']);
});
