import { describe, expect, test } from 'vitest';
import { all, rows, textOf } from './told.ts';

const item = (名称: string, 指标值: unknown) => [{ 编号: 1, 名称, 指标值 }];

/** One cause, one finding: the mistake, and its findings with all rules enabled. */
const table: readonly (readonly [what: string, fragment: unknown, said: readonly string[]])[] = [
  ['指标值 absent', rows('数量', ['召开会议次数', undefined]), ['missing-value/missing']],
  ['指标值 blank', rows('成本', ['会议费', ' ']), ['missing-value/missing']],
  ['指标值 null', rows('满意', ['群众满意度', null]), ['missing-value/missing']],
  ['250万', rows('成本', ['会议费', '250万']), ['cost-unit/no-unit']],
  ['292%', rows('质量', ['验收合格率', '292%']), ['percent-range/above-100']],
  ['a word under 满意度', rows('满意', ['群众满意度', '明显']), ['satisfaction-value/no-percentage']],
  ['no number in a 硬性 category', rows('成本', ['会议费', '明显']), ['quantified-value/no-number']],
  ['no number in a 硬性 category', rows('数量', ['召开会议', '及时']), ['quantified-value/no-number']],
  ['a placeholder in a value', rows('成本', ['会议费', '……']), ['placeholder-text/placeholder']],
  ['a placeholder under 满意度', rows('满意', ['群众满意度', '××%']), ['placeholder-text/placeholder']],
  [
    'a category under the wrong parent',
    { 绩效指标: { 产出指标: { 服务对象满意度指标: item('群众评价', '满意') }, 满意度指标: null } },
    ['unknown-category/misplaced'],
  ],
  [
    'an unknown 一级指标',
    textOf(rows('成本', ['会议费', '≤900万元'])).replace('产出指标:', '产出指数:'),
    ['unknown-category/unknown'],
  ],
  ['采购费 250万', rows('成本', ['采购费', '250万']), ['cost-unit/no-unit']],
  ['满意度 ≤', rows('满意', ['群众满意度', '≤95%']), ['satisfaction-value/bounded-above']],
  ['a bare number', rows('数量', ['学员数量', 220]), ['missing-unit/bare']],
  ['a bare share under 效益', rows('社会', ['政策知晓率', 90]), ['missing-unit/bare']],
  ['a misspelt key', rows('质量', ['会议出错率', undefined, { 指标指: '0%' }]), ['schema/unknown-key']],
  ['a misspelt 计量单位', rows('数量', ['学员数量', 220, { 计量单佳: '人' }]), ['schema/unknown-key']],
  ['a misspelt key at the root', textOf({}).replace('项目资金:', '项目资全:'), ['schema/unknown-key']],
  ['a misspelt category', textOf({}).replace('质量指标:', '质量指数:'), ['unknown-category/unknown']],
  [
    'a misspelt fund',
    { 项目资金: { 年度资金总额: 50, 财政拨款: 40, 其它资金: 10 } },
    ['unknown-fund/unknown'],
  ],
  [
    'parts below 其中',
    { 项目资金: { 年度资金总额: 50, 财政拨款: null, 其中: { 财政拨款: 40 }, 其他资金: 10 } },
    ['unknown-fund/unknown'],
  ],
  [
    'a total that is wrong: two sums',
    { 项目资金: { 年度资金总额: 40, 财政拨款: 50 } },
    ['cost-within-budget/exceeded', 'funds-sum/mismatch'],
  ],
  ['a total in the wrong unit', { 项目资金: { 年度资金总额: 500000, 财政拨款: 50 } }, ['amount-scale/scale']],
  [
    'two numbers and two names equal',
    textOf(rows('质量', ['文件通过率', '100%'], ['文件通过率', '100%'])).replace('编号: 2', '编号: 1'),
    ['duplicate-indicator/duplicate', 'sequential-numbering/wrong-number'],
  ],
  [
    'an unknown fund with a value that is none',
    { 项目资金: { 年度资金总额: 50, 财政拨款: 50, 捐款: '若干' } },
    ['unknown-fund/unknown'],
  ],
  ['a part of the wrong type: 指标值', rows('质量', ['会议出错率', true]), ['schema/wrong-type']],
  [
    'a part of the wrong type: a category',
    { 绩效指标: { 产出指标: { 质量指标: '出错率' } } },
    ['schema/wrong-type'],
  ],
  ['a part of the wrong type: 项目期', { 项目期: ['1年'] }, ['schema/wrong-type']],
  ['a part of the wrong type: 项目资金', { 项目资金: 50 }, ['schema/wrong-type']],
  ['绩效指标 null', { 绩效指标: null }, ['schema/null']],
];

describe('one cause, one finding', () => {
  test.each(table)('%s', (_, fragment, said) => {
    const told = all(fragment);
    const schema = (code: string) => (code.startsWith('schema/') ? 'schema' : code);
    expect([...new Set(told.map(schema))].sort()).toEqual(said.map(schema));
    expect(told).toHaveLength(said.length);
  });

  test('a document whose YAML is broken has no other findings; the others are checked', () => {
    const broken = '年度: 2023\n项目名称: "未闭合\n绩效指标: [\n';
    const other = textOf(rows('质量', ['会议出错率', null]));
    const told = all(`${broken}---\n${other}`);
    expect(told.filter((code) => !code.startsWith('yaml-syntax'))).toEqual(['missing-value/missing']);
  });

  test('a duplicate key: the first value counts, and everything is checked', () => {
    const text = textOf(rows('质量', ['会议出错率', null])).replace(
      '项目期: 1年\n',
      '项目期: 1年\n项目期: 若干\n',
    );
    const told = all(text);
    expect(told.filter((code) => code.startsWith('yaml-syntax'))).toHaveLength(1);
    expect(told.filter((code) => !code.startsWith('yaml-syntax'))).toEqual(['missing-value/missing']);
  });
});
