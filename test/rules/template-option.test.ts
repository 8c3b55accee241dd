import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, textOf } from './told.ts';

const RULE = 'template-option';

describe('template-option finds', () => {
  test.each([
    ['项目属性', 'missing-attribute'],
    ['项目期', 'missing-term'],
  ])('%s that is absent, at the first key', (key, code) => {
    const text = textOf({}).replace(new RegExp(`${key}: .*\n`), '');
    expect(find(RULE, text)).toMatchObject([{ code, path: [key], words: '年度' }]);
  });

  test.each([
    ['项目属性', 'missing-attribute'],
    ['项目期', 'missing-term'],
  ])('%s that is null', (key, code) => {
    expect(find(RULE, { [key]: null })).toMatchObject([{ code, path: [key] }]);
  });

  test.each([
    ['延续', '延续性项目'],
    ['上年延续性项目', '延续性项目'],
    ['延续项目', '延续性项目'],
    ['续建项目', '延续性项目'],
    ['新建', '新增项目'],
    ['新增', '新增项目'],
    ['新建项目', '新增项目'],
    ['一次性项目', '新增项目'],
    ['延续性项日', '延续性项目'],
    ['其他', null],
    ['新增项目□ 延续性项目□', null],
  ])('an option that the form has not: %s (%s)', (value, meant) => {
    expect(find(RULE, { 项目属性: value })).toMatchObject([
      {
        code: 'unknown-option',
        words: value,
        path: ['项目属性'],
        data: { meant },
        safe: meant === null ? null : false,
      },
    ]);
    if (meant !== null) expect(at(fixed(RULE, { 项目属性: value }), ['项目属性'])).toBe(meant);
  });

  test('项目期 by the form’s own name', () => {
    expect(find(RULE, { 表样: 'hunan-xiangtan-2023', 项目期: null })).toMatchObject([
      { code: 'missing-term' },
    ]);
    const text = textOf({ 表样: 'hunan-xiangtan-2023' }).replace(/项目期: .*\n/, '');
    const told = find(RULE, text);
    expect(told).toMatchObject([{ path: ['实施期'] }]);
    expect(told[0]?.zh).toContain('实施期');
  });
});

describe('template-option is silent', () => {
  test.each(['新增项目', '延续性项目', ' 延续性项目 ', '延续性 项目'])('on %s', (value) => {
    expect(found(RULE, { 项目属性: value })).toEqual([]);
  });

  test('on an option that another form has', () => {
    expect(found(RULE, { 表样: 'ningxia-2019', 项目属性: '上年延续性项目' })).toEqual([]);
  });

  test('on forms without options and 项目期', () => {
    expect(found(RULE, { 表样: 'mof-fupin', 项目属性: null, 项目期: null })).toEqual([]);
    expect(found(RULE, { 表样: 'mof-2021', 项目属性: '什么都行', 项目期: null })).toEqual([]);
  });

  test('on a misspelt key: schema speaks', () => {
    expect(found(RULE, textOf({}).replace('项目属性:', '项目属姓:'))).toEqual([]);
    expect(found(RULE, textOf({}).replace('项目期:', '项目周期:'))).toEqual([]);
  });

  test('on blank text and wrong types: schema speaks', () => {
    expect(found(RULE, { 项目属性: ' ', 项目期: ['1年'] })).toEqual([]);
  });

  test.each(['- 项目名称: 会议经费\n', '项目名称\n'])(
    'on a document that is no mapping (%j): schema speaks',
    (text) => {
      expect(found(RULE, text)).toEqual([]);
    },
  );
});
