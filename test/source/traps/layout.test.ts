import { describe, expect, test } from 'vitest';
import { type Case, lines, read } from './read.ts';

const one = ['年度: 2023', '项目名称: 甲', '项目期: 1年'];
const other = ['年度: 2023', '项目名称: 乙', '项目期: 1年'];

describe('a dash before each line of an item', () => {
  const head = ['绩效指标:', '  产出指标:', '    数量指标:'];

  test.each<[string, readonly string[]]>([
    ['values before names', ['指标值: 5次', '名称: 甲次数', '指标值: 6次', '名称: 乙次数']],
    [
      'numbers after names',
      ['名称: 甲次数', '编号: 1', '指标值: 5次', '名称: 乙次数', '编号: 2', '指标值: 6次'],
    ],
    ['numbers first, all together', ['编号: 1', '编号: 2', '名称: 甲次数', '名称: 乙次数']],
    ['a name that has lost its value', ['名称: 甲次数', '指标值: 5次', '名称: 乙次数']],
  ])('is left alone where it is unclear which lines belong together: %s', (_, pieces) => {
    const text = lines(...head, ...pieces.map((piece) => `      - ${piece}`));
    expect(read(text)).toEqual({ told: [], fixed: text });
  });
});

describe('misplaced lines are moved to where they belong', () => {
  test.each<Case>([
    [
      'two declarations of two keys',
      lines(...one.slice(0, 2), ...other.slice(0, 2)),
      ['run-together 年度'],
      lines(...one.slice(0, 2), '---', ...other.slice(0, 2)),
    ],
    [
      'three declarations',
      lines(...one, ...other, ...one),
      ['run-together 年度', 'run-together 年度'],
      lines(...one, '---', ...other, '---', ...one),
    ],
    [
      'one behind --- that is two',
      lines(...one, '---', ...other, ...one),
      ['run-together 年度'],
      lines(...one, '---', ...other, '---', ...one),
    ],
    [
      'a declaration with other keys than the one above',
      lines(...one, '备注: 乙', ...other),
      ['run-together 年度'],
      lines(...one, '备注: 乙', '---', ...other),
    ],
    [
      'a value below its key, in an item',
      lines('年度总体目标:', '  - 编号: 1', '    内容:', '    完成会议'),
      ['value-below 完成会议'],
      lines('年度总体目标:', '  - 编号: 1', '    内容: 完成会议'),
    ],
    [
      'a value below its key, which stands behind the dash',
      lines('年度总体目标:', '  - 内容:', '    完成会议', '    编号: 1'),
      ['value-below 完成会议'],
      lines('年度总体目标:', '  - 内容: 完成会议', '    编号: 1'),
    ],
    [
      'a value below its key, with a bracket in it',
      lines('项目名称:', '政府专项[一期]', '项目期: 1年'),
      ['value-below 政府专项[一期]'],
      lines('项目名称: 政府专项[一期]', '项目期: 1年'),
    ],
    [
      'numbered keys that hold keys',
      lines('年度总体目标:', '  目标1:', '    内容: 完成会议', '  目标2:', '    内容: 完成督查'),
      ['numbered-keys 目标1', 'numbered-keys 目标2'],
      lines('年度总体目标:', '  - 编号: 1', '    内容: 完成会议', '  - 编号: 2', '    内容: 完成督查'),
    ],
    [
      'numbered keys that hold keys, far to the right',
      lines('年度总体目标:', '  目标1:', '      内容: 完成会议'),
      ['numbered-keys 目标1'],
      lines('年度总体目标:', '  -   编号: 1', '      内容: 完成会议'),
    ],
    [
      'numbered keys of which one is left empty',
      lines('年度总体目标:', '  目标1: 完成会议', '  目标2:', '项目期: 1年'),
      ['numbered-keys 目标1', 'numbered-keys 目标2'],
      lines('年度总体目标:', '  - 编号: 1', '    内容: 完成会议', '  - 编号: 2', '    内容:', '项目期: 1年'),
    ],
    [
      'numbered keys of which the first is left empty',
      lines('年度总体目标:', '  目标1:', '  目标2: 完成督查'),
      ['numbered-keys 目标1', 'numbered-keys 目标2'],
      lines('年度总体目标:', '  - 编号: 1', '    内容:', '  - 编号: 2', '    内容: 完成督查'),
    ],
    [
      'a number of two full-width digits',
      lines('年度总体目标:', '  目标１２: 完成会议'),
      ['numbered-keys 目标１２'],
      lines('年度总体目标:', '  - 编号: 12', '    内容: 完成会议'),
    ],
    [
      'a blank before the number',
      lines('年度总体目标:', '  目标 1: 完成会议'),
      ['numbered-keys 目标 1'],
      lines('年度总体目标:', '  - 编号: 1', '    内容: 完成会议'),
    ],
    [
      'numbered keys, with others and a comment between them',
      lines(
        '绩效指标:',
        '  产出指标:',
        '    数量指标:',
        '      指标1: 会议次数',
        '      # 每季一次',
        '',
        '      指标值: ≥4次',
        '      指标2: 督查次数',
        '      指标值: ≥2次',
        '    质量指标:',
        '      - 编号: 1',
        '        名称: 督查质量',
      ),
      ['numbered-keys 指标1', 'numbered-keys 指标2'],
      lines(
        '绩效指标:',
        '  产出指标:',
        '    数量指标:',
        '      - 编号: 1',
        '        名称: 会议次数',
        '      # 每季一次',
        '',
        '        指标值: ≥4次',
        '      - 编号: 2',
        '        名称: 督查次数',
        '        指标值: ≥2次',
        '    质量指标:',
        '      - 编号: 1',
        '        名称: 督查质量',
      ),
    ],
    [
      'three items without a dash, with a comment and a blank line between them',
      lines(
        '年度总体目标:',
        '  编号: 1',
        '  # 第一条',
        '  内容: 甲',
        '',
        '  编号: 2',
        '  内容: 乙',
        '  编号: 3',
        '  内容: 丙',
      ),
      ['missing-dash 编号', 'missing-dash 编号', 'missing-dash 编号'],
      lines(
        '年度总体目标:',
        '  - 编号: 1',
        '  # 第一条',
        '    内容: 甲',
        '',
        '  - 编号: 2',
        '    内容: 乙',
        '  - 编号: 3',
        '    内容: 丙',
      ),
    ],
    [
      'items without a dash, and in the next category a single one',
      lines(
        '绩效指标:',
        '  产出指标:',
        '    数量指标:',
        '      名称: 甲',
        '      指标值: 1次',
        '      名称: 乙',
        '      指标值: 2次',
        '    质量指标:',
        '      名称: 丙',
        '      指标值: 1%',
      ),
      ['missing-dash 名称', 'missing-dash 名称'],
      lines(
        '绩效指标:',
        '  产出指标:',
        '    数量指标:',
        '      - 名称: 甲',
        '        指标值: 1次',
        '      - 名称: 乙',
        '        指标值: 2次',
        '    质量指标:',
        '      名称: 丙',
        '      指标值: 1%',
      ),
    ],
    [
      'blank lines that hold full-width blanks',
      lines('项目资金:', '　　', '  年度资金总额: 50', '　', '项目期: 1年'),
      ['indent-blank 　　', 'indent-blank 　'],
      lines('项目资金:', '', '  年度资金总额: 50', '', '项目期: 1年'),
    ],
    [
      'items with another dash, with a comment and an unknown key in one',
      lines(
        '年度总体目标:',
        '  -编号: 1',
        '   # 注',
        '',
        '   x-a: 乙',
        '   内容: 甲',
        '  -编号: 2',
        '   内容: 丙',
      ),
      ['list-mark -', 'list-mark -'],
      lines(
        '年度总体目标:',
        '  - 编号: 1',
        '   # 注',
        '',
        '    x-a: 乙',
        '    内容: 甲',
        '  - 编号: 2',
        '    内容: 丙',
      ),
    ],
    [
      'items with numbers that need no move',
      lines('年度总体目标:', '  1.编号: 1', '    内容: 甲', '  2.编号: 2', '    内容: 乙'),
      ['list-mark 1.', 'list-mark 2.'],
      lines('年度总体目标:', '  - 编号: 1', '    内容: 甲', '  - 编号: 2', '    内容: 乙'),
    ],
  ])('%s', (_, bad, told, fixed) => {
    expect(read(bad)).toEqual({ told, fixed });
    expect(read(fixed)).toEqual({ told: [], fixed });
  });
});

describe('what only looks like it is not moved', () => {
  test.each<readonly [title: string, text: string, told: readonly string[]]>([
    ['the first key twice', lines(...one, '年度: 2024'), ['duplicate-key 年度']],
    ['another key twice', lines(...one, '项目名称: 乙'), ['duplicate-key 项目名称']],
    ['one key, twice', lines('年度: 2023', '年度: 2024'), ['duplicate-key 年度']],
    [
      'a key twice, and the next declaration behind ---',
      lines(...one, '年度: 2024', '---', ...other),
      ['duplicate-key 年度'],
    ],
    [
      'a key twice, and others again in a text of several lines',
      lines(...one, '年度: 2024', 'x-备用: |', '  项目名称: 乙', '  项目期: 1年'),
      ['duplicate-key 年度'],
    ],
    [
      'a key twice, and others again below another key',
      lines(...one, '年度: 2024', 'x-备用:', '  项目名称: 乙', '  项目期: 1年'),
      ['duplicate-key 年度'],
    ],
    [
      'a text where amounts are due',
      lines('项目资金:', '五十万元', '项目期: 1年'),
      ['missing-colon 五十万元'],
    ],
    [
      'a text in quotes below its key',
      lines('项目名称:', '"会议费"', '项目期: 1年'),
      ['missing-colon "会议费"'],
    ],
    ['a text further below', lines('项目名称:', '', '政府专项', '项目期: 1年'), ['missing-colon 政府专项']],
    ['a text below a value', lines('项目名称: 会议', '督查', '项目期: 1年'), ['missing-colon 督查']],
    ['a text below an unknown key', lines('备用:', '专项', '项目期: 1年'), ['missing-colon 专项']],
    ['a list below its key', lines('项目名称:', '- 政府专项', '项目期: 1年'), []],
    ['a number of three digits', lines('年度总体目标:', '  目标100: 完成会议'), []],
    ['more than a number', lines('年度总体目标:', '  目标1个: 完成会议'), []],
    ['a longer word before the number', lines('年度总体目标:', '  小目标1: 完成会议'), []],
    ['a letter before the number', lines('年度总体目标:', '  目标x1: 完成会议'), []],
    ['a single item without a dash', lines('年度总体目标:', '  编号: 1', '  内容: 甲'), []],
    [
      'items of which only the first has a dash',
      lines('年度总体目标:', '  - 编号: 1', '    内容: 甲', '    编号: 2', '    内容: 乙'),
      ['duplicate-key 编号', 'duplicate-key 内容'],
    ],
    [
      'items at the margin',
      lines('年度总体目标:', '编号: 1', '内容: 甲', '编号: 2', '内容: 乙'),
      ['duplicate-key 编号', 'duplicate-key 内容'],
    ],
  ])('%s', (_, text, told) => {
    expect(read(text)).toEqual({ told, fixed: text });
  });
});
