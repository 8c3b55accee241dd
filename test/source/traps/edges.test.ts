import { describe, expect, test } from 'vitest';
import { type Case, lines, read } from './read.ts';

const quantities = (...items: readonly string[]): string =>
  lines('绩效指标:', '  产出指标:', '    数量指标:', ...items.map((item) => `      ${item}`));
const goals = (...items: readonly string[]): string =>
  lines('年度总体目标:', ...items.map((item) => `  ${item}`));

const withComment = (name: string): string =>
  lines('年度: 2023', `项目名称: ${name}`, '项目资金: # 单位: 万元', '  年度资金总额: 50');

/** Keys that are not the form's, and a surplus comma: keys alone don't determine what opens and closes. */
const BRACES = (colon: string): string =>
  `绩效指标: {产出指标: {数量指标: [{甲: 1}], x-时: [{乙: 1}]}, 效益指标: {社会效益指标: [{编号: 1,}], 可持续影响指标${colon}[{编号: 1}]}, 满意度指标: {服务对象满意度指标: [{编号: 1,}],}}`;

describe('fixed as it was meant', () => {
  test.each<Case>([
    [
      'semicolons between keys, but not one in quotes that has an escaped quote before it',
      quantities('- [编号: 1； 名称: "甲\\"； 指标值: 乙"； 指标值: 5次]'),
      ['flow-width ['],
      quantities('- {编号: 1, 名称: "甲\\"； 指标值: 乙", 指标值: 5次}'),
    ],
    [
      'a value without its key, behind a text with an escaped quote',
      quantities('- {编号: 1, 名称: "甲\\", 乙", ≥5次}'),
      ['flow-comma ≥5次'],
      quantities('- {编号: 1, 名称: "甲\\", 乙", 指标值: ≥5次}'),
    ],
    [
      'a key without its colon above a list in its own column',
      lines('年度总体目标', '- 编号: 1', '  内容: 甲'),
      ['missing-colon 年度总体目标'],
      lines('年度总体目标:', '- 编号: 1', '  内容: 甲'),
    ],
    [
      'another sign in place of the colon, above a mapping',
      lines('绩效指标 ；', '  产出指标:', '    数量指标: []'),
      ['missing-colon 绩效指标'],
      lines('绩效指标:', '  产出指标:', '    数量指标: []'),
    ],
    [
      'a heading with nothing below it',
      lines('绩效指标', '年度: 2023'),
      ['stray-line 绩效指标'],
      lines('# 绩效指标', '年度: 2023'),
    ],
    [
      'a second key behind a comma and a full-width blank',
      lines('年度: 2023，\u3000项目名称: 会议费'),
      ['two-keys 项目名称'],
      lines('年度: 2023', '项目名称: 会议费'),
    ],
    [
      'a second key right behind a comma that has a blank before it',
      lines('年度: 2023 ,项目名称: 会议费'),
      ['two-keys 项目名称'],
      lines('年度: 2023', '项目名称: 会议费'),
    ],
    [
      'a key that is the whole value of another',
      lines('年度: 项目名称: 会议费'),
      ['colon-in-value :'],
      lines('年度: "项目名称: 会议费"'),
    ],
    [
      'a key that ends a word',
      lines('项目名称: 会议年度: 2023'),
      ['colon-in-value :'],
      lines('项目名称: "会议年度: 2023"'),
    ],
    [
      '名称 in prose',
      quantities('- 编号: 1', '  名称: 次数', '  指标值: 见 名称: 甲'),
      ['colon-in-value :'],
      quantities('- 编号: 1', '  名称: 次数', '  指标值: "见 名称: 甲"'),
    ],
    [
      '其中 above several parts, without a colon',
      lines(
        '项目资金:',
        '  年度资金总额: 50',
        '  其中',
        '    财政拨款: 50',
        '    其他资金: 0',
        '项目期: 1年',
      ),
      ['of-which 其中'],
      lines('项目资金:', '  年度资金总额: 50', '  财政拨款: 50', '  其他资金: 0', '项目期: 1年'),
    ],
    [
      '其中 right before a part',
      lines('项目资金:', '  年度资金总额: 50', '  其中财政拨款: 50'),
      ['of-which 其中'],
      lines('项目资金:', '  年度资金总额: 50', '  财政拨款: 50'),
    ],
    [
      'text behind brackets, and behind several words in single quotes',
      lines('项目名称: [甲]乙', "实施单位: '甲 乙'（丙）"),
      ['text-after-value 乙', 'text-after-value （丙）'],
      lines('项目名称: "[甲]乙"', `实施单位: "'甲 乙'（丙）"`),
    ],
    [
      'a sentence that goes on over three lines of an item',
      goals('- 编号: 1', '  内容: 完成会议，', '  做好保障；', '  做好记录。', '- 编号: 2', '  内容: 乙'),
      ['value-below 做好保障；', 'value-below 做好记录。'],
      goals('- 编号: 1', '  内容: 完成会议，做好保障；做好记录。', '- 编号: 2', '  内容: 乙'),
    ],
    [
      'its second line as far left as the dash',
      goals('- 编号: 1', '  内容: 完成会议，', '做好保障。', '- 编号: 2', '  内容: 乙'),
      ['value-below 做好保障。'],
      goals('- 编号: 1', '  内容: 完成会议，做好保障。', '- 编号: 2', '  内容: 乙'),
    ],
    [
      'a line that ends the sentence, without a comma before it',
      lines('备注: 完成会议', '做好保障。', '项目期: 1年'),
      ['value-below 做好保障。'],
      lines('备注: 完成会议做好保障。', '项目期: 1年'),
    ],
    [
      'two Latin words, which keep a blank between them',
      lines('备注: 见附件 annex;', 'B部分。', '项目期: 1年'),
      ['value-below B部分。'],
      lines('备注: 见附件 annex; B部分。', '项目期: 1年'),
    ],
    [
      'a full-width colon in braces, beside plain brackets that close plain ones',
      lines(BRACES('：')),
      ['flow-width ：'],
      lines(BRACES(': ')),
    ],
    [
      'numbered indicators with their values behind them',
      quantities('指标1: 会议次数 5次', '指标2: 督查次数≥3次'),
      ['numbered-keys 指标1', 'numbered-keys 指标2'],
      quantities(
        '- 编号: 1',
        '  名称: 会议次数',
        '  指标值: 5次',
        '- 编号: 2',
        '  名称: 督查次数',
        '  指标值: ≥3次',
      ),
    ],
    [
      'one behind a dash, with another column below',
      quantities('- 指标1: 会议次数 5次', '  计量单位: 次'),
      ['numbered-keys 指标1'],
      quantities('- 编号: 1', '  名称: 会议次数', '  指标值: 5次', '  计量单位: 次'),
    ],
    [
      'one whose 指标值 stands below: the number in the name stays there',
      quantities('指标1: 会议次数 5次', '指标值: ≥6次'),
      ['numbered-keys 指标1'],
      quantities('- 编号: 1', '  名称: 会议次数 5次', '  指标值: ≥6次'),
    ],
    [
      'a numbered goal behind a dash, whose other keys stand where they belong',
      goals('- 目标1: 完成会议', '  备注: 无'),
      ['numbered-keys 目标1'],
      goals('- 编号: 1', '  内容: 完成会议', '  备注: 无'),
    ],
    [
      'a second declaration: a comment in it is no value, though it holds a colon',
      withComment('甲') + withComment('乙'),
      ['run-together 年度'],
      `${withComment('甲')}---\n${withComment('乙')}`,
    ],
    [
      'a second declaration behind a list of one’s own',
      lines('年度: 2023', '项目名称: 甲', 'x-年度:', '  - 甲', '年度: 2023', '项目名称: 乙'),
      ['run-together 年度'],
      lines('年度: 2023', '项目名称: 甲', 'x-年度:', '  - 甲', '---', '年度: 2023', '项目名称: 乙'),
    ],
    [
      'what nobody sees, each run of it',
      lines('项目名称: 甲\u200b\u200b乙\u00ad丙\u200b'),
      ['word-leftovers \u200b\u200b', 'word-leftovers \u00ad', 'word-leftovers \u200b'],
      lines('项目名称: 甲乙丙'),
    ],
    [
      'blanks that hold words together, and breaks of a line that are none: as a blank',
      lines('项目名称: 甲\u00a0\u00a0乙\u2028丙'),
      ['word-leftovers \u00a0\u00a0', 'word-leftovers \u2028'],
      lines('项目名称: 甲 乙 丙'),
    ],
    [
      'the same inside quotes',
      lines('项目名称: "甲\u200b乙"'),
      ['word-leftovers \u200b'],
      lines('项目名称: "甲乙"'),
    ],
    [
      'non-breaking blanks before a key',
      lines('项目资金:', '\u00a0\u00a0年度资金总额: 50'),
      ['indent-blank \u00a0\u00a0'],
      lines('项目资金:', '  年度资金总额: 50'),
    ],
    [
      'a tab beside a line that tells how far it is',
      lines('项目资金:', '    财政拨款: 50', '\t年度资金总额: 50'),
      ['indent-blank \t'],
      lines('项目资金:', '    财政拨款: 50', '    年度资金总额: 50'),
    ],
    [
      'curly quotes around a number: none are wanted',
      lines('年度: “2023”'),
      ['curly-quotes “2023”'],
      lines('年度: 2023'),
    ],
  ])('%s', (_, bad, told, fixed) => {
    expect(read(bad)).toEqual({ told, fixed });
    expect(read(fixed)).toEqual({ told: [], fixed });
  });
});

describe('left as it is', () => {
  test.each<readonly [title: string, text: string, told: readonly string[]]>([
    [
      'declarations with ... between them',
      lines('年度: 2023', '项目名称: 甲', '...', '年度: 2023', '项目名称: 乙'),
      [],
    ],
    [
      'declarations with a remark behind ---',
      lines('年度: 2023', '项目名称: 甲', '--- # 乙', '年度: 2023', '项目名称: 乙'),
      [],
    ],
    [
      'keys that stand again in another order',
      lines('年度: 2023', '项目名称: 甲', '项目期: 1年', '项目名称: 乙', '年度: 2023', '项目期: 1年'),
      ['duplicate-key 项目名称', 'duplicate-key 年度', 'duplicate-key 项目期'],
    ],
    [
      'a sentence behind a blank line',
      lines('备注: 完成会议，', '', '做好保障。', '项目期: 1年'),
      ['missing-colon 做好保障。'],
    ],
    [
      'two words below each other',
      lines('备注: 完成会议', '做好保障', '项目期: 1年'),
      ['missing-colon 做好保障'],
    ],
    [
      'a sentence below a text in quotes',
      lines('备注: "完成会议，"', '做好保障。', '项目期: 1年'),
      ['missing-colon 做好保障。'],
    ],
    [
      'a sentence below a remark',
      lines('备注: 完成会议， # 注', '做好保障。', '项目期: 1年'),
      ['missing-colon 做好保障。'],
    ],
    [
      'a sentence below a key that holds no sentences',
      lines('主管部门及代码: 某局，', '做好保障。', '项目期: 1年'),
      ['missing-colon 做好保障。'],
    ],
    ['a list below a numbered key', quantities('指标1:', '  - 甲'), []],
    ['a text below a numbered key', goals('目标1:', '  完成会议'), []],
    ['unseen signs at keys of one’s own', lines('备用\u200b: 甲', 'x-甲: 乙\u200b丙'), []],
    ['unseen signs in a remark', lines('# 甲\u200b', '年度: 2023'), []],
    ['what looks like a second key, in quotes', quantities('- 编号: 1', '  名称: "次数 指标值: 5次"'), []],
    ['a tab on a blank line', lines('\t', '年度: 2023'), []],
  ])('%s', (_, text, told) => {
    expect(read(text)).toEqual({ told, fixed: text });
  });
});
