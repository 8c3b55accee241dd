import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, pathOf, textOf } from './told.ts';

const RULE = 'sequential-numbering';
const LIST = ['绩效指标', '产出指标', '数量指标'];

/** 数量指标 with these numbers; undefined: none. */
function numbered(...numbers: readonly unknown[]): Record<string, unknown> {
  const list = numbers.map((number, i) => ({
    ...(number === undefined ? {} : { 编号: number }),
    名称: `第${'甲乙丙丁戊己庚辛'[i]}类会议次数`,
    指标值: '≥1次',
  }));
  return { 绩效指标: { 产出指标: { 数量指标: list } } };
}

function numbersOf(value: unknown, path: readonly (string | number)[] = LIST): unknown[] {
  const list = at(value, path);
  return Array.isArray(list) ? list.map((item) => at(item, ['编号'])) : [];
}

describe('sequential-numbering finds', () => {
  test('a number that is used twice: each is off by a different amount, and where it is first', () => {
    const told = find(RULE, numbered(1, 2, 3, 4, 4, 4, 4));
    expect(told.map(({ data }) => data)).toMatchObject([
      { expected: 5, actual: 4, count: 1 },
      { expected: 6, actual: 4, count: 1 },
      { expected: 7, actual: 4, count: 1 },
    ]);
    expect(told[0]).toMatchObject({
      code: 'wrong-number',
      words: '4',
      path: pathOf('数量', '编号', 4),
      related: ['4'],
      safe: true,
    });
    expect(numbersOf(fixed(RULE, numbered(1, 2, 3, 4, 4, 4, 4)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('neighbours that are off by the same amount: one finding, at the first, which sets them all', () => {
    const told = find(RULE, numbered(1, 3, 4, 5));
    expect(told).toMatchObject([
      { path: pathOf('数量', '编号', 1), data: { expected: 2, actual: 3, count: 3 }, related: [] },
    ]);
    expect(numbersOf(fixed(RULE, numbered(1, 3, 4, 5)))).toEqual([1, 2, 3, 4]);
  });

  test('a list that does not begin with 1, and one that changes in between', () => {
    expect(find(RULE, numbered(2, 3, 4)).map(({ data }) => data)).toMatchObject([
      { expected: 1, actual: 2, count: 3 },
    ]);
    expect(find(RULE, numbered(2, 3, 3, 5)).map(({ data }) => data)).toMatchObject([
      { expected: 1, count: 2 },
      { expected: 4, actual: 5, count: 1 },
    ]);
    expect(find(RULE, numbered(2, 1)).map(({ data }) => data)).toMatchObject([
      { expected: 1, actual: 2 },
      { expected: 2, actual: 1 },
    ]);
  });

  test('missing numbers: neighbours are one finding, at the item’s first key; the fix inserts them', () => {
    const told = find(RULE, numbered(1, undefined, undefined, 4));
    expect(told).toMatchObject([
      {
        code: 'missing-number',
        words: '名称',
        path: pathOf('数量', '编号', 1),
        data: { expected: 2, count: 2 },
        safe: true,
      },
    ]);
    expect(numbersOf(fixed(RULE, numbered(1, undefined, undefined, 4)))).toEqual([1, 2, 3, 4]);
  });

  test('a missing number next to a wrong one: two findings', () => {
    expect(found(RULE, numbered(1, undefined, 2))).toEqual(['missing-number', 'wrong-number']);
  });

  test.each(['年度总体目标', '中期目标'])('the numbers of %s', (key) => {
    const goals = {
      [key]: [{ 编号: 1, 内容: '完成线路维护' }, { 编号: 3, 内容: '保障网络畅通' }, { 内容: '建成机房' }],
    };
    expect(find(RULE, goals)).toMatchObject([
      { code: 'wrong-number', path: [key, 1, '编号'] },
      { code: 'missing-number', path: [key, 2, '编号'] },
    ]);
    expect(numbersOf(fixed(RULE, goals), [key])).toEqual([1, 2, 3]);
  });

  test('the place in the list counts, even if an item could not be read', () => {
    const text = textOf(numbered(1, 2, 3)).replace(/ {6}- 编号: 2\n.*\n.*\n/, '      - 会议\n');
    expect(found(RULE, text)).toEqual([]);
  });
});

describe('if goals or 备注 cite a number, the fix is a suggestion', () => {
  test.each([
    ['备注', { 备注: '指标3由乡镇负责' }],
    ['a goal', { 年度总体目标: [{ 编号: 1, 内容: '按指标２的进度完成' }] }],
    ['a 中期目标', { 中期目标: [{ 编号: 1, 内容: '见指标 三' }] }],
  ])('%s', (_, fragment) => {
    expect(find(RULE, textOf(numbered(1, 1), fragment))).toMatchObject([{ safe: false }]);
  });

  test('a goal that cites a goal makes only the goals’ numbers a suggestion', () => {
    const goals = {
      年度总体目标: [
        { 编号: 1, 内容: '甲' },
        { 编号: 1, 内容: '在目标1的基础上推进' },
      ],
    };
    expect(find(RULE, textOf(numbered(1, 1), goals)).map(({ safe }) => safe)).toEqual([false, true]);
  });
});

test('if an entry has no name, the fix is a suggestion: one entry may have been cut into several', () => {
  const pieces = { 绩效指标: { 产出指标: { 数量指标: [{ 指标值: '9次' }, { 名称: '会议次数' }] } } };
  expect(find(RULE, pieces)).toMatchObject([{ code: 'missing-number', safe: false }]);
  const goals = { 年度总体目标: [{ 编号: 2, 内容: '甲' }, { 编号: 2 }] };
  expect(find(RULE, goals)).toMatchObject([{ code: 'wrong-number', safe: false }]);
  expect(find(RULE, { 年度总体目标: [{ 内容: '甲' }, { 内容: '乙' }] })).toMatchObject([{ safe: true }]);
});

describe('sequential-numbering is silent', () => {
  test('on forms that number nothing', () => {
    expect(found(RULE, { 表样: 'ningxia-2019', ...numbered(4, undefined, 9) })).toEqual([]);
  });

  test('on forms that are not known', () => {
    expect(found(RULE, { 表样: 'nowhere', ...numbered(4, 4) })).toEqual([]);
  });

  test.each([0, -1, 1.5, '一点五', true, null])('on %j: schema speaks', (number) => {
    expect(found(RULE, numbered(1, number, 3))).toEqual([]);
  });

  test('on numbers in disguise that are right', () => {
    expect(found(RULE, numbered('1', '二', '３'))).toEqual([]);
  });

  test('on a misspelt key: schema reports it', () => {
    expect(found(RULE, textOf(numbered(1, 2)).replace('编号: 2', '编码: 2'))).toEqual([]);
  });
});
