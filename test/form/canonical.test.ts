import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/form/canonical.ts';
import { shippedTemplates } from '../../src/form/templates.ts';

const shapotou = shippedTemplates.get('shapotou-2023') ?? null;
const sichuan = shippedTemplates.get('sichuan-2023') ?? null;

const document = {
  年度: 2023,
  绩效指标: {
    'x-自用': { 数量指标: [{ 度量单位: '次' }] },
    产出指标: { 数量指标: [{ 名称: '会议', 度量单位: '次' }, { 名称: '文件' }] },
    效益指标: null,
  },
};

describe('a value with our names', () => {
  test('is the value itself if there is nothing to rename', () => {
    const plain = { 年度: 2023, 年度总体目标: [{ 编号: 1, 内容: '开会' }], 绩效指标: { 产出指标: {} } };
    const { value, odd } = canonical(plain, shapotou);
    expect(value).toBe(plain);
    expect(odd).toEqual([]);
  });
  test('has local columns renamed, and leaves alone what is the writer’s own', () => {
    const before = structuredClone(document);
    const { value, own } = canonical(document, sichuan);
    expect(value).toEqual({
      年度: 2023,
      绩效指标: {
        'x-自用': { 数量指标: [{ 度量单位: '次' }] },
        产出指标: { 数量指标: [{ 名称: '会议', 计量单位: '次' }, { 名称: '文件' }] },
        效益指标: null,
      },
    });
    expect(document).toEqual(before);
    const list = ['绩效指标', '产出指标', '数量指标'];
    expect(own([...list, 0, '计量单位'])).toEqual([...list, 0, '度量单位']);
    expect(own([...list, 0, '名称'])).toEqual([...list, 0, '名称']);
    // missing: the form's own name
    expect(own([...list, 1, '分值'])).toEqual([...list, 1, '权重']);
  });
  test('has keys with blanks renamed at all levels, and lists them', () => {
    const { value, own, odd } = canonical({ '年度总体 目标': [{ '内容 ': '开会' }] }, shapotou);
    expect(value).toEqual({ 年度总体目标: [{ 内容: '开会' }] });
    expect(own(['年度总体目标', 0, '内容'])).toEqual(['年度总体 目标', 0, '内容 ']);
    expect(odd.map(({ level, path }) => [level, path])).toEqual([
      ['root', []],
      ['goal', ['年度总体 目标', 0]],
    ]);
  });
  test('keeps the first of two keys for one thing', () => {
    const { value } = canonical({ 年度: 2023, '年 度': 2024 }, shapotou);
    expect(value).toEqual({ 年度: 2023 });
  });
  test.each([null, 'text', 5, true, [1], [], {}, { 绩效指标: [] }, { 绩效指标: { 产出指标: 'x' } }])(
    'is %j where that is all',
    (value) => {
      expect(canonical(value, sichuan).value).toEqual(value);
      expect(canonical(value, null).value).toEqual(value);
    },
  );
  test('keeps __proto__ as a key like any other', () => {
    const hostile = JSON.parse('{"__proto__": {"年度": 1}, "年 度": 2023}');
    const { value } = canonical(hostile, shapotou);
    expect(Object.keys(Object(value))).toEqual(['__proto__', '年度']);
  });
});
