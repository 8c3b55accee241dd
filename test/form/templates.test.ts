import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_TEMPLATE, namedTemplate, shippedTemplates, templateOf } from '../../src/form/templates.ts';
import { readTemplate } from '../../src/schema/template.ts';

const folder = new URL('../../schemas/templates/', import.meta.url);
const files = readdirSync(folder);
const get = (id: string) => {
  const template = shippedTemplates.get(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
};
const tree = (id: string) =>
  get(id).firstLevels.map((first) => [
    first.name + (first.required ? '!' : ''),
    ...first.children.map(
      (child) => child.name + (child.required ? '!' : '') + (child.quantified ? '*' : ''),
    ),
  ]);

describe('the forms that come with the tool', () => {
  test('are one of each file', () => {
    expect([...shippedTemplates.keys()].map((id) => `${id}.yaml`)).toEqual(files.sort());
    expect(shippedTemplates.has(DEFAULT_TEMPLATE)).toBe(true);
  });
  test.each(files)('%s holds what its file says', (name) => {
    const { template, findings } = readTemplate(parse(readFileSync(new URL(name, folder), 'utf8')));
    expect(findings).toBeUndefined();
    expect(template).toEqual(get(name.replace('.yaml', '')));
  });
  test('shapotou-2023', () => {
    expect(tree('shapotou-2023')).toEqual([
      ['产出指标!', '数量指标!*', '质量指标!', '时效指标!', '成本指标!*'],
      ['效益指标', '经济效益指标', '社会效益指标!', '生态效益指标', '可持续影响指标!'],
      ['满意度指标', '服务对象满意度指标!'],
    ]);
    expect(get('shapotou-2023')).toMatchObject({
      moneyUnit: '万元',
      numbered: true,
      attributes: ['新增项目', '延续性项目'],
      hasTerm: true,
      funds: ['财政拨款', '其他资金'],
      columns: {},
    });
  });
  test.each(['mof-2015', 'mof-fupin', 'ningxia-2019', 'sichuan-2023'])('%s has the tree of 2015', (id) => {
    expect(tree(id)).toEqual([
      ['产出指标!', '数量指标', '质量指标', '时效指标', '成本指标'],
      ['效益指标!', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
  });
  test('mof-fupin numbers nothing and asks for neither 项目属性 nor 项目期', () => {
    expect(get('mof-fupin')).toMatchObject({ numbered: false, attributes: [], hasTerm: false });
  });
  test('ningxia-2019 numbers nothing and has a third 项目属性', () => {
    expect(get('ningxia-2019')).toMatchObject({
      numbered: false,
      attributes: ['新增项目', '延续性项目', '上年延续性项目'],
    });
  });
  test('sichuan-2023 counts in 元 and has columns and weights of its own', () => {
    expect(get('sichuan-2023')).toMatchObject({
      moneyUnit: '元',
      columns: { 度量单位: '计量单位', 权重: '分值', 指标方向性: '指标方向' },
      weights: { total: 90, levels: {}, variants: [] },
    });
  });
  test('hunan-xiangtan-2023 has 实施期, and its own name for the satisfaction of those served', () => {
    const template = get('hunan-xiangtan-2023');
    expect(template.columns).toEqual({ 实施期: '项目期' });
    expect(template.firstLevels.at(-1)?.children).toMatchObject([
      { name: '社会公众或服务对象满意度指标', aliases: ['服务对象满意度指标'], role: '满意度' },
    ]);
  });
  test('mof-2021 sums only 经济成本指标, and weighs 90 in all', () => {
    expect(tree('mof-2021')).toEqual([
      ['成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标'],
      ['产出指标!', '数量指标!', '质量指标!', '时效指标'],
      ['效益指标!', '经济效益指标', '社会效益指标', '生态效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    const { firstLevels, weights } = get('mof-2021');
    const children = firstLevels.flatMap((first) => first.children);
    expect(children.filter(({ role }) => role === '成本').map(({ name }) => name)).toEqual(['经济成本指标']);
    expect(weights).toEqual({
      total: 90,
      levels: { 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 },
      variants: [
        { without: ['成本指标'], levels: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 } },
        { without: ['满意度指标'], levels: { 成本指标: 20, 产出指标: 40, 效益指标: 30 } },
        { without: ['成本指标', '满意度指标'], levels: { 产出指标: 50, 效益指标: 40 } },
      ],
    });
  });
  test('weigh the same in all, whatever is left out', () => {
    for (const { weights } of shippedTemplates.values()) {
      for (const levels of [weights?.levels ?? {}, ...(weights?.variants ?? []).map((one) => one.levels)]) {
        const sum = Object.values(levels).reduce<number>((total, weight) => total + Number(weight), 0);
        expect([0, weights?.total]).toContain(sum);
      }
    }
  });
  test('quantify nothing but in shapotou-2023', () => {
    for (const { id, firstLevels } of shippedTemplates.values()) {
      const hard = firstLevels.flatMap((first) => first.children).some((child) => child.quantified);
      expect(hard).toBe(id === 'shapotou-2023');
    }
  });
});

describe('the form of a document', () => {
  test('is the one that it names, else the default', () => {
    expect(templateOf({ 表样: 'mof-2015' }, DEFAULT_TEMPLATE, shippedTemplates)?.id).toBe('mof-2015');
    expect(templateOf({ 表样: null }, DEFAULT_TEMPLATE, shippedTemplates)?.id).toBe('shapotou-2023');
    expect(templateOf('text', DEFAULT_TEMPLATE, shippedTemplates)?.id).toBe('shapotou-2023');
  });
  test('is null if it names one that does not exist', () => {
    expect(templateOf({ 表样: 'mof-2016' }, DEFAULT_TEMPLATE, shippedTemplates)).toBeNull();
    expect(namedTemplate({ 表样: 5 })).toBeNull();
  });
});
