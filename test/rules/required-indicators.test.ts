import { describe, expect, test } from 'vitest';
import { all, find, found, textOf } from './told.ts';

const RULE = 'required-indicators';

describe('required-indicators finds', () => {
  test.each([
    ['absent', undefined],
    ['null', null],
    ['an empty list', []],
  ])('a 必填 二级指标 that is %s', (_, value) => {
    const text = textOf({ 绩效指标: { 产出指标: { 质量指标: value ?? null } } });
    const told = find(RULE, value === undefined ? text.replace(/ {4}质量指标: null\n/, '') : text);
    expect(told).toMatchObject([
      { code: 'missing-second-level', path: ['绩效指标', '产出指标', '质量指标'] },
    ]);
    expect(told[0]?.words).toBe(value === undefined ? '产出指标' : '质量指标');
  });

  test.each([
    ['absent', undefined],
    ['null', null],
    ['{}', {}],
  ])('a 一级指标 that is %s, in one finding with all its 必填 children', (_, value) => {
    const text = textOf({ 绩效指标: { 效益指标: null } });
    const said =
      value === undefined
        ? text.replace(/ {2}效益指标: null\n/, '')
        : text.replace('效益指标: null', `效益指标: ${value === null ? '' : '{}'}`);
    const told = find(RULE, said);
    expect(told).toMatchObject([
      {
        code: 'missing-first-level',
        path: ['绩效指标', '效益指标'],
        data: { name: '效益指标', children: ['社会效益指标', '可持续影响指标'] },
      },
    ]);
    expect(told[0]?.words).toBe(value === undefined ? '绩效指标' : '效益指标');
    expect(told[0]?.zh).toContain('社会效益指标');
  });

  test('one finding for each 必填 child, if the 一级指标 has others', () => {
    expect(found(RULE, { 绩效指标: { 产出指标: { 质量指标: null, 时效指标: [] } } })).toEqual([
      'missing-second-level',
      'missing-second-level',
    ]);
  });

  test('绩效指标 that is {}: each 一级指标', () => {
    const text = textOf({ 绩效指标: null }).replace('绩效指标: null', '绩效指标: {}');
    expect(find(RULE, text).map(({ data }) => data)).toMatchObject([
      { name: '产出指标' },
      { name: '效益指标' },
      { name: '满意度指标' },
    ]);
  });

  test('a 一级指标 that is 必填 without a 必填 child: any of its children will do', () => {
    const form = 'mof-2015';
    const empty = { 绩效指标: { 效益指标: { 社会效益指标: [], 可持续影响指标: null } } };
    expect(find(RULE, empty, { form })).toMatchObject([
      { code: 'missing-first-level', words: '效益指标', data: { name: '效益指标', children: [] } },
    ]);
    expect(found(RULE, { 绩效指标: { 效益指标: { 社会效益指标: [] } } }, { form })).toEqual([]);
  });
});

describe('required-indicators is silent', () => {
  test.each([null, undefined])('on 绩效指标 that is %s: schema alone speaks', (value) => {
    const text = textOf({ 绩效指标: null });
    const said = value === null ? text : text.replace('绩效指标: null\n', '');
    expect(found(RULE, said)).toEqual([]);
    expect(all(said)).toEqual([value === null ? expect.stringMatching(/^schema\//) : 'schema/missing-key']);
  });

  test('on categories that the form does not require', () => {
    expect(found(RULE, { 绩效指标: { 效益指标: { 经济效益指标: [], 生态效益指标: null } } })).toEqual([]);
  });

  test('on forms that require nothing', () => {
    expect(found(RULE, { 绩效指标: { 产出指标: { 质量指标: null } } }, { form: 'mof-2015' })).toEqual([]);
    const fupin = { 表样: 'mof-fupin', 绩效指标: { 产出指标: { 质量指标: null, 时效指标: null } } };
    expect(found(RULE, fupin)).toEqual([]);
  });

  test('on a form that is not known', () => {
    expect(found(RULE, { 表样: 'nowhere', 绩效指标: { 产出指标: null } })).toEqual([]);
  });

  test.each([
    [
      'a misspelt 二级指标',
      { 产出指标: { 质量指标: null, 质量指数: [{ 编号: 1, 名称: '会议出错率', 指标值: '0%' }] } },
    ],
    [
      'one under the wrong parent',
      { 效益指标: { 服务对象满意度指标: [{ 编号: 1, 名称: '满意度', 指标值: '≥90%' }] }, 满意度指标: null },
    ],
    [
      'one without a parent',
      { 满意度指标: null, 服务对象满意度指标: [{ 编号: 1, 名称: '满意度', 指标值: '≥90%' }] },
    ],
  ])('on the place that %s was meant for', (_, fragment) => {
    expect(all({ 绩效指标: fragment })).toEqual([expect.stringMatching(/^unknown-category\//)]);
  });

  test('on a 一级指标 that is misspelt, or that only its children identify', () => {
    const text = textOf({});
    expect(all(text.replace('  满意度指标:', '  满意指标:'))).toEqual(['unknown-category/unknown']);
    expect(all(text.replace('  满意度指标:', '  其他类型:'))).toEqual(['unknown-category/unknown']);
  });

  test('on values of the wrong type: only schema reports them', () => {
    for (const fragment of [
      { 产出指标: { 质量指标: '会议出错率' } },
      { 产出指标: { 质量指标: ['会议出错率'] } },
      { 满意度指标: [{ 编号: 1, 名称: '群众满意度', 指标值: '≥90%' }] },
    ]) {
      expect(all({ 绩效指标: fragment })).toEqual([expect.stringMatching(/^schema\//)]);
    }
  });

  test('on folded names: (必填), brackets, blanks, a missing 指标, 别名', () => {
    const text = textOf({})
      .replace('质量指标:', '质量指标（必填）:')
      .replace('时效指标:', '"时效 指标":')
      .replace('数量指标:', '数量:')
      .replace('服务对象满意度指标:', '社会公众或服务对象满意度指标:');
    expect(all(text)).toEqual([]);
  });
});
