import { describe, expect, test } from 'vitest';
import { find, found, textOf } from './told.ts';

const RULE = 'weights-sum';
type Weighted = readonly [category: string, ...weights: readonly unknown[]];

/** A declaration of mof-2021 with indicators of these weights. */
function weighted(
  levels: Readonly<Record<string, readonly Weighted[]>>,
  key = '分值',
  form = 'mof-2021',
): string {
  let count = 0;
  const tree = Object.entries(levels).map(([first, categories]) => [
    first,
    Object.fromEntries(
      categories.map(([category, ...weights]) => [
        category,
        weights.map((weight, i) => ({
          编号: i + 1,
          名称: `第${++count}项工作完成率`,
          指标值: '100%',
          ...(weight === undefined ? {} : { [key]: weight }),
        })),
      ]),
    ),
  ]);
  return textOf({ 表样: form, 绩效指标: null }, { 绩效指标: Object.fromEntries(tree) });
}

const cost: Weighted = ['经济成本指标', 20];
const output: Weighted[] = [
  ['数量指标', 12.5, 7.5],
  ['质量指标', 20],
];
const benefit: Weighted = ['社会效益指标', 20];
const satisfied: Weighted = ['服务对象满意度指标', 10];

describe('weights-sum finds', () => {
  test('a 一级指标 with another sum than the form requires, at its key', () => {
    const text = weighted({
      成本指标: [cost],
      产出指标: [
        ['数量指标', 12.5, 7.4],
        ['质量指标', 20],
      ],
      效益指标: [benefit],
      满意度指标: [satisfied],
    });
    const [told, ...more] = find(RULE, text);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: 'level',
      severity: 'error',
      words: '产出指标',
      path: ['绩效指标', '产出指标'],
      data: { sum: 39.9, expected: '40' },
      related: ['12.5', '7.4', '20'],
    });
  });

  test('each 一级指标', () => {
    const text = weighted({
      成本指标: [cost],
      产出指标: [['数量指标', 50]],
      效益指标: [['社会效益指标', 10]],
      满意度指标: [satisfied],
    });
    expect(found(RULE, text)).toEqual(['level', 'level']);
  });

  test('a wrong total, if the form has no weights of 一级指标', () => {
    const levels = {
      产出指标: [
        ['数量指标', 50],
        ['质量指标', 20],
      ],
      效益指标: [benefit],
      满意度指标: [['服务对象满意度指标', 10.5]],
    } as const;
    const text = weighted(levels, '权重', 'sichuan-2023');
    expect(find(RULE, text)).toMatchObject([
      { code: 'total', words: '绩效指标', path: ['绩效指标'], data: { sum: 100.5, expected: '90' } },
    ]);
  });

  test('an indicator without 分值 if others have it, at its first key; nothing is added up then', () => {
    const text = weighted({
      成本指标: [cost],
      产出指标: [['数量指标', 50, undefined]],
      效益指标: [benefit],
      满意度指标: [satisfied],
    });
    expect(find(RULE, text)).toMatchObject([
      { code: 'missing', words: '编号', path: ['绩效指标', '产出指标', '数量指标', 1, '分值'] },
    ]);
    const sichuan = weighted({ 产出指标: [['数量指标', 90, undefined]] }, '权重', 'sichuan-2023');
    expect(find(RULE, sichuan)).toMatchObject([{ path: ['绩效指标', '产出指标', '数量指标', 1, '权重'] }]);
  });
});

describe('weights-sum is silent', () => {
  test.each([
    ['all four', { 成本指标: [cost], 产出指标: output, 效益指标: [benefit], 满意度指标: [satisfied] }],
    [
      'without 成本',
      { 产出指标: [...output, ['时效指标', 10]], 效益指标: [['社会效益指标', 30]], 满意度指标: [satisfied] },
    ],
    ['without 满意度', { 成本指标: [cost], 产出指标: output, 效益指标: [['社会效益指标', 30]] }],
    ['without both', { 产出指标: [...output, ['时效指标', 10]], 效益指标: [['社会效益指标', 22.5, 17.5]] }],
  ] as const)('where they add up: %s', (_, levels) => {
    expect(find(RULE, weighted(levels as never))).toEqual([]);
  });

  test('if a variant applies, its numbers count', () => {
    const text = weighted({ 产出指标: output, 效益指标: [benefit], 满意度指标: [satisfied] });
    expect(found(RULE, text)).toEqual(['level', 'level']);
  });

  test('on ranges, with both ends', () => {
    const template = '分值: {一级指标: {产出指标: [40, 50], 效益指标: [20, 30], 满意度指标: 10}}';
    const shapotou = (out: number, rest: number) =>
      textOf({
        绩效指标: {
          产出指标: {
            数量指标: [{ 编号: 1, 名称: '甲', 指标值: '1次', 分值: out }],
            质量指标: null,
            时效指标: null,
            成本指标: null,
          },
          效益指标: {
            社会效益指标: [{ 编号: 1, 名称: '乙', 指标值: '1次', 分值: rest }],
            可持续影响指标: null,
          },
          满意度指标: { 服务对象满意度指标: [{ 编号: 1, 名称: '丙', 指标值: '≥90%', 分值: 10 }] },
        },
      });
    expect(found(RULE, shapotou(40, 30), { template })).toEqual([]);
    expect(found(RULE, shapotou(50, 20), { template })).toEqual([]);
    expect(found(RULE, shapotou(39.5, 30.5), { template })).toEqual(['level', 'level']);
  });

  test('on 其中 rows', () => {
    const text = weighted({
      成本指标: [cost],
      产出指标: [
        ['数量指标', 20, undefined],
        ['质量指标', 20],
      ],
      效益指标: [benefit],
      满意度指标: [satisfied],
    }).replace('第3项', '其中第3项');
    expect(found(RULE, text)).toEqual([]);
  });

  test('on forms without 分值, and if there is none', () => {
    expect(found(RULE, weighted({ 产出指标: [['数量指标', 3]] }, '分值', 'mof-2015'))).toEqual([]);
    expect(found(RULE, weighted({ 产出指标: [['数量指标', undefined]] }))).toEqual([]);
  });

  test('if one is not a number or misspelt (schema), or a category is not the form’s (unknown-category)', () => {
    const levels = (weight: unknown) => ({
      成本指标: [cost],
      产出指标: [['数量指标', weight]] as Weighted[],
      效益指标: [benefit],
      满意度指标: [satisfied],
    });
    expect(found(RULE, weighted(levels('许多')))).toEqual([]);
    expect(found(RULE, weighted(levels(41)).replace('分值: 41', '分数值: 41'))).toEqual([]);
    expect(found(RULE, weighted(levels(41)).replace('数量指标:', '数目指标:'))).toEqual([]);
    expect(found(RULE, weighted(levels(41)))).toEqual(['level']);
  });

  test('on numbers in disguise', () => {
    expect(
      found(
        RULE,
        weighted({
          成本指标: [['经济成本指标', '20分']],
          产出指标: output,
          效益指标: [['社会效益指标', '二十']],
          满意度指标: [satisfied],
        }),
      ),
    ).toEqual([]);
  });
});
