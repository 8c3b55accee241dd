import { describe, expect, test } from 'vitest';
import { foldCategory, matchFirst, matchSecond } from '../../src/form/names.ts';
import { shippedTemplates } from '../../src/form/templates.ts';

const shapotou = shippedTemplates.get('shapotou-2023') ?? null;
const mof2021 = shippedTemplates.get('mof-2021') ?? null;

const first = (name: string) => {
  const match = matchFirst(name, shapotou);
  return match.kind === 'known' ? match.level.name : match;
};
const second = (parent: string, name: string) => {
  const match = matchSecond(name, matchFirst(parent, shapotou), shapotou);
  return match.kind === 'known' ? match.level.name : match;
};

describe('names of categories', () => {
  test.each([
    '产出指标',
    '产出',
    '产出指标(必填)',
    '产出指标（必填）',
    '产出指标 ',
    '产 出 指 标',
    '【产出指标】',
    '(产出指标)',
    '产出指标[必填]',
  ])('%j is 产出指标', (name) => {
    expect(first(name)).toBe('产出指标');
  });
  test.each([
    ['产出指标', '数量指标(必填硬性指标)', '数量指标'],
    ['产出', '数量', '数量指标'],
    ['满意度指标', '社会公众或服务对象满意度指标', '服务对象满意度指标'],
    ['满意度指标', '社会公众或服务对象满意度（必填）', '服务对象满意度指标'],
    ['效益指标', '可持续影响', '可持续影响指标'],
    ['满意度指标', '服务对象满意度指标等', '服务对象满意度指标'],
  ])('under %s, %s is %s', (parent, name, level) => {
    expect(second(parent, name)).toBe(level);
  });
  test('fold what is nothing but brackets to what is in them', () => {
    expect(foldCategory('（数量指标）')).toBe('数量');
    expect(foldCategory('指标')).toBe('指标');
    expect(foldCategory('指标等')).toBe('指标等');
    expect(foldCategory('')).toBe('');
  });
});

describe('categories in a wrong place', () => {
  test('a 二级指标 as 一级指标, or under another parent', () => {
    expect(first('数量指标')).toEqual({ kind: 'misplaced', place: ['产出指标', '数量指标'] });
    expect(second('产出指标', '社会效益指标')).toEqual({
      kind: 'misplaced',
      place: ['效益指标', '社会效益指标'],
    });
  });
  test('a 一级指标 as 二级指标', () => {
    expect(second('产出指标', '效益指标')).toEqual({ kind: 'misplaced', place: ['效益指标'] });
  });
  test('a 一级指标 once more under itself means its only child', () => {
    expect(second('满意度指标', '满意度指标')).toMatchObject({
      kind: 'unknown',
      meant: { name: '服务对象满意度指标' },
    });
    expect(second('产出指标', '产出指标')).toEqual({ kind: 'unknown', meant: null });
  });
  test('成本指标 is a 一级指标 in mof-2021 and a 二级指标 in others', () => {
    expect(matchFirst('成本指标', mof2021).kind).toBe('known');
    expect(first('成本指标')).toEqual({ kind: 'misplaced', place: ['产出指标', '成本指标'] });
  });
});

describe('unknown categories', () => {
  test('with the one that was probably meant', () => {
    expect(first('产岀指标')).toMatchObject({ kind: 'unknown', meant: { name: '产出指标' } });
    expect(second('产出指标', '数目指标')).toMatchObject({ kind: 'unknown', meant: { name: '数量指标' } });
  });
  test.each(['过程指标', '其他', '', '__proto__', 'constructor'])('%j is near to none', (name) => {
    expect(first(name)).toEqual({ kind: 'unknown', meant: null });
    expect(second('产出指标', name)).toEqual({ kind: 'unknown', meant: null });
  });
  test('say nothing about what is below them', () => {
    expect(second('过程指标', '数量指标')).toEqual({ kind: 'unmatched' });
    expect(second('数量指标', '数量指标')).toEqual({ kind: 'unmatched' });
  });
  test('cannot be determined if the template is unknown', () => {
    expect(matchFirst('产出指标', null)).toEqual({ kind: 'unmatched' });
    expect(matchSecond('数量指标', { kind: 'unmatched' }, null)).toEqual({ kind: 'unmatched' });
  });
});
