import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTemplate } from '../../src/schema/template.ts';

const small = `
标识: our-county
一级指标:
  - 名称: 产出指标
    必填: true
    二级指标:
      - {名称: 数量指标, 硬性: true, 角色: 数量, 至少: 1, 至多: 3}
      - {名称: 其他指标, 别名: [其它]}
`;

function found(text: string): readonly string[] {
  const { findings = [] } = readTemplate(parse(text));
  return findings.map(({ code, target }) =>
    target.at === 'text' ? code : `${code} ${target.at} ${target.path.join('/')}`,
  );
}

describe('a template of one’s own', () => {
  test('has the default for each key it leaves out', () => {
    expect(readTemplate(parse(small)).template).toEqual({
      id: 'our-county',
      title: 'our-county',
      source: null,
      moneyUnit: '万元',
      numbered: true,
      attributes: [],
      hasTerm: false,
      funds: ['财政拨款', '其他资金'],
      columns: {},
      firstLevels: [
        {
          name: '产出指标',
          aliases: [],
          required: true,
          atLeast: null,
          atMost: null,
          children: [
            {
              name: '数量指标',
              aliases: [],
              required: false,
              quantified: true,
              role: '数量',
              atLeast: 1,
              atMost: 3,
            },
            {
              name: '其他指标',
              aliases: ['其它'],
              required: false,
              quantified: false,
              role: null,
              atLeast: null,
              atMost: null,
            },
          ],
        },
      ],
      textLimits: {},
      weights: null,
    });
  });
  test('may limit, weigh and rename', () => {
    const { template } = readTemplate(
      parse(`${small}
字数上限: {项目名称: 50, 年度总体目标: 450}
列: {权重: 分值, 实施期: 项目期}
分值:
  合计: [90, 100]
  一级指标: {产出指标: 90}
  变体: [{缺: [产出指标]}]
`),
    );
    expect(template).toMatchObject({
      textLimits: { 项目名称: 50, 年度总体目标: 450 },
      columns: { 权重: '分值', 实施期: '项目期' },
      weights: {
        total: [90, 100],
        levels: { 产出指标: 90 },
        variants: [{ without: ['产出指标'], levels: {} }],
      },
    });
  });
});

describe('a mistake in a template is reported at its place', () => {
  test.each([
    ['标识: our-county', '', ['missing-key key 标识']],
    ['标识: our-county', '标识: our county', ['wrong-type value 标识']],
    ['标识: our-county', '标识:', ['empty key 标识']],
    ['标识: our-county', '标示: our-county', ['unknown-key key 标示']],
    ['标识: our-county', '标识: our-county\n金额单位: 亿元', ['wrong-option value 金额单位']],
    ['标识: our-county', '标识: our-county\n资金: []', ['empty value 资金']],
    ['标识: our-county', '标识: our-county\n列: {权重: 分数}', ['wrong-option value 列/权重']],
    ['标识: our-county', '标识: our-county\n列: {名称: 说明}', ['repeated-name key 列/名称']],
    ['标识: our-county', '标识: our-county\n字数上限: {名称: 0}', ['out-of-range value 字数上限/名称']],
    ['标识: our-county', '标识: our-county\n字数上限: {名字: 9}', ['unknown-key key 字数上限/名字']],
    ['标识: our-county', '标识: our-county\n分值: {合计: 满分}', ['wrong-type value 分值/合计']],
    ['标识: our-county', '标识: our-county\n分值: {合计: [1, 2, 3]}', ['wrong-type value 分值/合计']],
    ['标识: our-county', '标识: our-county\n分值: {合计: [9, 1]}', ['out-of-range value 分值/合计']],
    [
      '标识: our-county',
      '标识: our-county\n分值: {一级指标: {产出: 9}}',
      ['unknown-level key 分值/一级指标/产出'],
    ],
    ['必填: true', '必填: 是', ['wrong-type value 一级指标/0/必填']],
    ['必填: true', '必添: true', ['unknown-key key 一级指标/0/必添']],
    ['角色: 数量', '角色: 数目', ['wrong-option value 一级指标/0/二级指标/0/角色']],
    ['至多: 3', '至多: 0', ['out-of-range value 一级指标/0/二级指标/0/至多']],
    ['名称: 其他指标', '名称: 数量', ['repeated-name value 一级指标/0/二级指标/1/名称']],
    ['名称: 其他指标', '名字: 其他指标', ['unknown-key key 一级指标/0/二级指标/1/名字']],
  ])('%s → %s', (from, to, findings) => {
    expect(found(small.replace(from, to))).toEqual(findings);
  });
  test('that is not a template at all', () => {
    expect(found('开会')).toEqual(['not-a-mapping value ']);
    expect(found('标识: x\n一级指标: [产出指标]')).toEqual(['wrong-type value 一级指标/0']);
    expect(found('标识: x\n一级指标: []')).toEqual(['empty value 一级指标']);
  });
});

test('anything is read without throwing, as a template or with findings', () => {
  const word = fc.constantFrom(
    '标识',
    '名称',
    '一级指标',
    '二级指标',
    '列',
    '分值',
    '变体',
    '缺',
    'x-我',
    '__proto__',
  );
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, true, 0, -1, 90, '', '产出指标', '指标值'),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(word, tie('node'), { maxKeys: 5 }),
    ),
  })).node;
  fc.assert(
    fc.property(value, (tree) => {
      const { template, findings } = readTemplate(tree);
      expect(template === undefined ? findings?.length : 1).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
