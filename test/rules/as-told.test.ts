import { describe, expect, test } from 'vitest';
import { find, found, rows, textOf } from './told.ts';

describe('timeliness-value: a time anywhere in the category is enough', () => {
  const beside = (value: unknown) => rows('时效', ['起草及时性', '100%'], ['办理时限', value]);

  test.each(['≤5个工作日', '2023年12月底前', '收到申请后5个工作日内办结', '于2023年6月底前办结'])(
    'silent beside %s',
    (value) => {
      expect(found('timeliness-value', beside(value))).toEqual([]);
    },
  );

  test.each(['按时', '≥3次', '办结率达到95%', null])('told beside %s', (value) => {
    const [told] = find('timeliness-value', beside(value));
    expect(told).toMatchObject({ code: 'no-time', related: ['起草及时性'] });
  });

  test.each(['及时', '3次', '…%', null])('a timeliness of %s is for other rules', (value) => {
    expect(found('timeliness-value', rows('时效', ['起草及时性', value]))).toEqual([]);
  });

  test('only the categories of time', () => {
    expect(found('timeliness-value', rows('质量', ['起草及时性', '100%']))).toEqual([]);
  });
});

describe('sequential-numbering: numbers that are off in a row are one finding', () => {
  const numbered = (...numbers: readonly number[]) =>
    rows('质量', ...numbers.map((编号, i) => [`第${'甲乙丙丁'[i]}项通过率`, '1%', { 编号 }] as const));

  test('how many, and what they become', () => {
    const [told, ...others] = find('sequential-numbering', numbered(1, 3, 4, 5));
    expect(others).toEqual([]);
    expect(told?.zh).toBe('编号应为 2，写成了 3（连同其后共 3 个编号依次有误）');
    expect(told?.en).toContain('(3 numbers in a row are off)');
  });

  test('a single one is reported alone', () => {
    const [told] = find('sequential-numbering', numbered(1, 3));
    expect(told?.zh).toBe('编号应为 2，写成了 3');
    expect(told?.en).toBe('编号 should be 2 but is 3');
  });
});

describe('unknown-fund: what was meant, if it can be determined', () => {
  const funds = (parts: Readonly<Record<string, unknown>>) => ({ 项目资金: parts });

  test('a misspelt part', () => {
    const [told] = find('unknown-fund', funds({ 年度资金总额: 50, 财政拨款: 40, 其它资金: 10 }));
    expect(told?.zh).toBe('项目资金中没有“其它资金”这一项，是不是“其他资金”？');
    expect(told?.en).toContain('did you mean “其他资金”?');
  });

  test('another part', () => {
    const [told] = find('unknown-fund', funds({ 年度资金总额: 50, 财政拨款: 40, 捐款: 10 }));
    expect(told?.zh).toBe('项目资金中没有“捐款”这一项');
    expect(told?.en).not.toContain('did you mean');
    expect(told?.safe).toBeNull();
  });

  test('an existing part is not suggested as the name of another', () => {
    const twice = textOf(funds({ 年度资金总额: 50, 财政拨款: 40, 其他资金: 10 })).replace(
      '  其他资金: 10',
      '  其他资金: 10\n  其它资金: 0',
    );
    expect(find('unknown-fund', twice).map(({ safe }) => safe)).toEqual([null]);
    const total = textOf(funds({ 年度资金总额: 50, 财政拨款: 50 })).replace(
      '  财政拨款: 50',
      '  财政拨款: 50\n  年度资金总颔: 50',
    );
    expect(find('unknown-fund', total).map(({ safe }) => safe)).toEqual([null]);
  });

  test('a key without a word is for schema', () => {
    const blank = textOf(funds({ 年度资金总额: 50, 财政拨款: 50 })).replace(
      '  财政拨款: 50',
      '  财政拨款: 50\n  " ": 5',
    );
    expect(found('unknown-fund', blank)).toEqual([]);
  });
});

describe('unmeasurable-name: the name is checked without additions at its end', () => {
  test.each([
    ['维护社会稳定≥95%', '维护社会稳定'],
    ['维护社会稳定（一期）', '维护社会稳定'],
    ['维护（一期）社会稳定', '维护（一期）社会稳定'],
    ['维护社会稳定达95%以上', '维护社会稳定'],
    ['信息准时送达', '信息准时送达'],
  ])('%s', (name, bare) => {
    const [told] = find('unmeasurable-name', rows('质量', [name, '≥95%']));
    expect(told?.zh).toContain(`“${bare}”`);
  });

  test.each(['社会稳定程度≥95%', '社会稳定程度（一期）', '≥95%', '（一期）'])('silent on %s', (name) => {
    expect(found('unmeasurable-name', rows('质量', [name, '≥95%']))).toEqual([]);
  });
});

describe('missing-unit: numbers without what they count', () => {
  test.each([
    ['绿化面积', '0-5'],
    ['绿化面积', 5],
    ['次数（一期）绿化面积', 5],
  ])('reports %s: %s', (name, value) => {
    expect(found('missing-unit', rows('数量', [name, value]))).toEqual(['bare']);
  });

  test.each([
    ['绿化面积', 0],
    ['空气质量指数（AQI）', 80],
    ['培训次数（含线上）', 5],
    ['考核得分', 90],
    ['使用年限', 5],
    ['职称等级', 3],
    ['全市排名', 3],
    ['饮用水pH值', 7],
    ['师生比', 0.1],
    ['病床位数', 20],
    ['培训班次', 3],
    ['绿化面积', '××'],
    ['绿化面积', null],
  ])('silent on %s: %s', (name, value) => {
    expect(found('missing-unit', rows('数量', [name, value]))).toEqual([]);
  });
});
