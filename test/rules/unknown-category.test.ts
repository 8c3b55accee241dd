import { describe, expect, test } from 'vitest';
import { all, at, find, fixed, textOf } from './told.ts';

const RULE = 'unknown-category';
const item = [{ 编号: 1, 名称: '会议出错率', 指标值: '0%' }];

describe('unknown-category finds', () => {
  test('a misspelt 二级指标, with the one that was meant as a suggestion', () => {
    const text = textOf({}).replace('质量指标:', '质量指数:');
    expect(find(RULE, text)).toMatchObject([
      {
        code: 'unknown',
        words: '质量指数',
        path: ['绩效指标', '产出指标', '质量指数'],
        data: { meant: '质量指标' },
        safe: false,
      },
    ]);
    expect(at(fixed(RULE, text), ['绩效指标', '产出指标', '质量指标'])).toHaveLength(1);
  });

  test('a misspelt 一级指标', () => {
    const text = textOf({}).replace('  效益指标:', '  效益目标:');
    expect(find(RULE, text)).toMatchObject([
      { words: '效益目标', data: { meant: '效益指标', parent: null } },
    ]);
  });

  test.each([
    ['产出指标', '数量指标', '产出数量'],
    ['产出指标', '成本指标', '产出成本'],
    ['效益指标', '生态效益指标', '环境效益指标'],
    ['满意度指标', '服务对象满意度指标', '公众满意度指标'],
  ])('what other forms call it under %s: %s is their %s', (first, second, elsewhere) => {
    const told = find(RULE, { 绩效指标: { [first]: { [elsewhere]: item } } });
    expect(told).toMatchObject([{ words: elsewhere, data: { meant: second } }]);
  });

  test('项目完成指标, as older forms call 产出指标', () => {
    const text = textOf({}).replace('  产出指标:', '  项目完成指标:');
    expect(find(RULE, text)).toMatchObject([{ words: '项目完成指标', data: { meant: '产出指标' } }]);
  });

  test('no suggestion onto a name that is taken', () => {
    expect(find(RULE, { 绩效指标: { 产出指标: { 质量指数: item } } })).toMatchObject([{ safe: null }]);
  });

  test('a name that resembles none', () => {
    expect(find(RULE, { 绩效指标: { 产出指标: { 创新情况: item } } })).toMatchObject([
      { data: { meant: null } },
    ]);
  });

  test('one under the wrong parent, and where it belongs', () => {
    const told = find(RULE, { 绩效指标: { 产出指标: { 社会效益指标: item } } });
    expect(told).toMatchObject([
      {
        code: 'misplaced',
        words: '社会效益指标',
        data: { place: ['效益指标', '社会效益指标'] },
        related: ['效益指标'],
      },
    ]);
    expect(told[0]?.zh).toContain('“效益指标”');
  });

  test('one under the wrong parent, if the right one is missing', () => {
    const text = textOf({ 绩效指标: { 产出指标: { 社会效益指标: item } } }).replace(
      / {2}效益指标:[\s\S]*(?= {2}满意度)/,
      '',
    );
    expect(find(RULE, text)).toMatchObject([{ code: 'misplaced', related: ['绩效指标'] }]);
  });

  test('a 一级指标 one level too deep, with everything below it: once', () => {
    const text = textOf({}).replace('  效益指标:', '    效益指标:');
    expect(all(text)).toEqual(['unknown-category/misplaced']);
    const [told] = find(RULE, text);
    expect(told).toMatchObject({
      words: '效益指标',
      data: { following: ['社会效益指标', '可持续影响指标'] },
    });
  });

  test('a 二级指标 next to the 一级指标', () => {
    expect(find(RULE, { 绩效指标: { 数量指标: item } })).toMatchObject([
      { code: 'misplaced', data: { parent: null, place: ['产出指标', '数量指标'] }, related: ['产出指标'] },
    ]);
  });

  test('a 一级指标 below another', () => {
    expect(all({ 绩效指标: { 产出指标: { 满意度指标: item, 质量指标: null }, 满意度指标: null } })).toEqual([
      'required-indicators/missing-second-level',
      'unknown-category/misplaced',
    ]);
  });
});

describe('unknown-category is silent', () => {
  test.each([
    '质量指标(必填)',
    '质量指标（必填）',
    '质量指标（必填硬性指标）',
    '质量',
    '质 量 指 标',
    '质量指标：',
    '【质量指标】',
  ])('on %s', (name) => {
    expect(find(RULE, textOf({}).replace('质量指标:', `${JSON.stringify(name)}:`))).toEqual([]);
  });

  test('on a name that the form accepts too', () => {
    expect(find(RULE, textOf({}).replace('服务对象满意度指标:', '社会公众或服务对象满意度指标:'))).toEqual(
      [],
    );
  });

  test('on the order of categories', () => {
    const text = textOf({});
    const [, head = '', output = '', rest = ''] =
      /^([\s\S]*绩效指标:\n)( {2}产出指标:[\s\S]*)( {2}效益指标:[\s\S]*)$/.exec(text) ?? [];
    expect(rest).not.toBe('');
    expect(find(RULE, head + rest + output)).toEqual([]);
  });

  test('below a 一级指标 that is not known, and on x- keys', () => {
    expect(find(RULE, { 绩效指标: { 创新情况: { 什么: item } } })).toHaveLength(1);
    expect(find(RULE, { 绩效指标: { 'x-自用': { 什么: item }, 产出指标: { 'x-备查': item } } })).toEqual([]);
  });

  test('on a form that is not known', () => {
    expect(find(RULE, { 表样: 'nowhere', 绩效指标: { 产出指标: { 创新情况: item } } })).toEqual([]);
  });
});

test('indicators in a misplaced category have no role: amounts are not summed, units not checked', () => {
  const cost = [{ 编号: 1, 名称: '会议费', 指标值: '≤500万元' }];
  expect(all({ 绩效指标: { 效益指标: { 成本指标: cost }, 产出指标: { 成本指标: null } } })).toEqual([
    'unknown-category/misplaced',
  ]);
});
