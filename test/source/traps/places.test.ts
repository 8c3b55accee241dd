import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/source/yaml.ts';
import type { Finding } from '../../../src/text/finding.ts';

/** The findings in a text: code, marked words, message. */
function told(
  text: string,
): { code: string; marked: string; zh: string; en: string; safe: boolean | null }[] {
  const source = readYaml(text);
  const found: readonly Finding[] = [
    ...(source?.findings ?? []),
    ...(source?.documents ?? []).flatMap((document) => document.findings),
  ];
  return found.map(({ code, target, message, fix }) => ({
    code,
    marked: target.at === 'text' ? text.slice(target.range.start, target.range.end) : '',
    zh: message.zh,
    en: message.en,
    safe: fix?.safe ?? null,
  }));
}

const items = (...lines: readonly string[]): string =>
  `年度总体目标:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('a trap marks what was typed, and names it', () => {
  test.each<[code: string, text: string, marked: string, named: string]>([
    ['block-sign', '名称: 会议次数\n指标值: >=5次\n', '>=', '“>=5次”'],
    ['block-sign', '指标值: > 5次\n', '>', '“> 5次”'],
    ['block-sign', '指标值: >＝5次\n', '>＝', '请写“≥”'],
    ['block-sign', '指标性质: >\n指标值: 5\n', '>', '指标性质就成了空的；请写“＞”'],
    ['block-sign', '指标值: >\n\n说明: 甲\n', '>', '“>”'],
    ['block-sign', '年度总体目标: []\nx-a: [{名称: 甲, 指标值: >=5次, 编号: 1}]\n', '>=', '“>=5次”'],
    ['block-sign', 'x-a: {指标性质 : >, 编号: 1}\n', '>', '请写“＞”'],
    ['reserved-start', '指标值: %95\n', '%95', '应为“95%”'],
    ['reserved-start', '名称: %95以上\n', '%', '指令'],
    ['reserved-start', '名称: @会议\n', '@', '保留'],
    ['reserved-start', '名称: `会议`\n', '`', '保留'],
    ['reserved-start', '名称: *重点\n', '*', '引用'],
    ['reserved-start', '名称: * 重点\n', '*', '引用'],
    ['reserved-start', '名称: &重点 项目\n', '&', '锚点'],
    ['reserved-start', '名称: !重要 会议\n', '!', '标签'],
    ['hash', '名称: 维修教学楼 #3栋\n', '#3栋', '“#3栋”'],
    ['hash', '名称: 维修a #重点\n', '#重点', '“#重点”'],
    ['fullwidth-colon', '年度 ： 2023\n', '：', '“年度”'],
    ['fullwidth-colon', '年度﹕2023\n', '﹕', '“﹕”'],
    ['fullwidth-colon', '项目资金:\n  年度资金总额: 50\n  捐款：12.5万元\n', '：', '“捐款”'],
    ['list-mark', items('-编号: 1', ' 内容: 完成会议'), '-', '“-编号: 1”'],
    ['list-mark', items('－ 编号: 1', '  内容: 完成会议'), '－', '“－”'],
    ['list-mark', items('（1） 编号: 1', '    内容: 完成会议'), '（1）', '“（1）”'],
    ['list-mark', items('12、编号: 1', '   内容: 完成会议'), '12、', '“12、”'],
    ['list-mark', items('•{编号: 1, 内容: 完成会议}'), '•', '“•”'],
    ['missing-space', '年度:2023\n项目名称: 会议费\n', ':', '“年度”'],
    ['colon-in-value', '备注: 重点: 会议\n', ':', '“: ”'],
    ['value-below', '项目名称:\n政府专项\n项目期: 1年\n', '政府专项', '“项目名称”'],
    ['numbered-keys', items('目标1: 完成会议'), '目标1', '“目标1”'],
    ['indentation', items('- 编号: 1', ' 内容: 完成会议'), '内容', '3 格'],
    ['indentation', items('- 编号: 1', '  内容: 甲').replace('  - ', ' - '), '内容', '4 格'],
    ['block-sign', '- {名称: 甲, 指标值: >5次}\n', '>', '花括号里的值不能这样开头'],
    ['flow-comma', '- {名称: 甲, 乙, 丙, 指标值: 5次}\n', ',', '“甲, 乙, 丙”'],
    ['flow-comma', '- {名称: 甲, 指标值: 5,000.5元}\n', ',', '“5,000.5元”'],
    ['flow-comma', '项目资金: {年度资金总额: 1,268, 财政拨款: 1268}\n', ',', '请写成 1268'],
    ['flow-comma', '- {名称: 甲, ≥5次}\n', '≥5次', '“指标值: ≥5次”'],
    ['flow-comma', '年度总体目标: [{编号: 1, 内容: 甲, 乙}]\n', ',', '“甲, 乙”'],
    ['flow-width', '- {编号: 1；名称: 甲}\n', '；', '半角逗号'],
    ['missing-colon', '年度；2023\n项目名称: 会议费\n', '年度；', '“年度”'],
    ['missing-colon', '年度: 2023\n项目名称 会议费\n', '项目名称', '“项目名称”'],
    ['missing-colon', '绩效指标\n  产出指标:\n    数量指标: []\n', '绩效指标', '“绩效指标”'],
    ['of-which', '项目资金:\n  年度资金总额: 50\n  其中:财政拨款: 50\n', '其中', '不写“其中”'],
    ['two-keys', items('- 编号: 1 内容: 开会'), '内容', '“内容”与“编号”'],
    ['two-keys', 'x-表:\n  - 名称: 甲\t指标值: 5次\n', '指标值', '“指标值”与“名称”'],
    ['stray-line', '某某申报表\n年度: 2023\n项目名称: 甲\n', '某某申报表', '“某某申报表”'],
    ['text-after-value', '名称: "甲"乙丙\n', '乙丙', '值以 " 开头'],
    ['curly-quotes', '名称: "甲”\n说明: 乙\n', '”', '收尾'],
    ['value-below', '备注: 甲，\n乙。\n项目期: 1年\n', '乙。', '“备注”'],
    ['flow-width', '项目资金: {年度资金总额: 50，财政拨款: 50}\n', '，', '“，”'],
  ])('%s: %j', (code, text, marked, named) => {
    const [first, ...others] = told(text);
    expect(first).toMatchObject({ code, marked });
    expect(first?.zh).toContain(named);
    expect(others.every((one) => one.code === code)).toBe(true);
  });

  test.each([
    ['reserved-start', '指标值: %95以上\n', 'a directive'],
    ['reserved-start', '名称: !重要 会议\n', 'a tag'],
    ['hash', '名称: 维修教学楼 #3栋\n', ': “#3栋” is'],
    ['block-sign', '指标值: >5次\n', '“>5次” starts'],
    ['list-mark', items('12、编号: 1', '   内容: 完成会议'), 'not “12、”'],
  ])('in English too: %s', (code, text, named) => {
    expect(told(text)[0]).toMatchObject({ code });
    expect(told(text)[0]?.en).toContain(named);
  });
});

const indicators = (...lines: readonly string[]): string =>
  `绩效指标:\n  产出指标:\n    数量指标:\n${lines.map((line) => `${line}\n`).join('')}`;
const FIRST = ['      - 编号: 1', '        名称: 甲', '        指标值: 1次'];
const SECOND = ['- 编号: 2', '  名称: 乙', '  指标值: 2次'];

describe('an item with another indentation than its list is reported at its dash and moves as a whole', () => {
  test.each([0, 2, 4, 5, 7, 8])('%i spaces before the dash', (spaces) => {
    const bad = indicators(...FIRST, ...SECOND.map((line) => ' '.repeat(spaces) + line));
    const [only, ...more] = told(bad);
    expect(only).toMatchObject({ code: 'indentation', marked: '-', safe: true });
    expect(only?.zh).toContain(`缩进是 ${spaces} 格，应与同一列表的“-”对齐，缩进 6 格`);
    expect(more).toEqual([]);
  });

  test('the keys of the item may already be where they belong', () => {
    const bad = indicators(...FIRST, '    - 编号: 2', '        名称: 乙', '        指标值: 2次');
    expect(told(bad).map(({ code, marked }) => [code, marked])).toEqual([['indentation', '-']]);
  });

  test('a list that is indented less than its key is reported with the key', () => {
    const [only, ...more] = told(indicators(...SECOND));
    expect(only).toMatchObject({ code: 'indentation', marked: '-' });
    expect(only?.zh).toContain('没有放在“数量指标”之下');
    expect(more).toEqual([]);
  });

  test.each([0, 2, 4])('a list may stand %i spaces below its key', (spaces) => {
    const indent = ' '.repeat(4 + spaces);
    expect(told(indicators(...[...SECOND, ...SECOND].map((line) => indent + line)))).toEqual([]);
  });
});

describe('tabs become the spaces that the lines around them ask for', () => {
  test.each([1, 2, 3, 4, 7])('%i of them before a key of an item', (tabs) => {
    const bad = indicators('      - 编号: 1', `${'\t'.repeat(tabs)}名称: 甲`, '        指标值: 1次');
    expect(told(bad).map(({ code, safe }) => [code, safe])).toEqual([['indent-blank', true]]);
    expect(readYaml(bad)?.documents[0]?.value).toEqual(readYaml(indicators(...FIRST))?.documents[0]?.value);
  });

  test.each([1, 2, 3])('%i of them before a dash', (tabs) => {
    const bad = indicators(...FIRST, ...SECOND.map((line) => '\t'.repeat(tabs) + line));
    const good = indicators(...FIRST, ...SECOND.map((line) => `      ${line}`));
    expect(told(bad).map(({ code }) => code)).toEqual(['indent-blank', 'indent-blank', 'indent-blank']);
    expect(readYaml(bad)?.documents[0]?.value).toEqual(readYaml(good)?.documents[0]?.value);
  });
});

describe('a fix that only a person can choose is not a safe one', () => {
  test.each([
    ['名称: 维修 #重点项目\n', null],
    ['名称: 维修A楼 #重点项目\n', null],
    ['名称: 维修 #A楼\n', true],
  ])('%j', (text, safe) => {
    expect(told(text).map((one) => [one.code, one.safe])).toEqual([['hash', safe]]);
  });
});

describe('what is meant so is left alone', () => {
  test.each([
    // folded texts, whatever their first line contains
    '指标值: >\n  五次\n',
    '指标值: >-\n\n  五次\n',
    '指标值: >2 # 注释\n    五次\n',
    '- 指标值: >\n    五次\n',
    // anchors, aliases, tags of YAML
    '名称: &a 会议\n说明: *a\n',
    '名称: !!str 会议\n',
    '名称: !<tag:yaml.org,2002:str> 会议\n',
    '名称: "!重要"\n',
    // a # that starts no comment, or a comment
    '名称: C#程序\n',
    '名称: "甲 #乙"\n',
    '名称: 甲 # 乙\n',
    '名称: 甲 #jixiao-disable-line schema\n',
    '年度资金总额: 50 #万元\n',
    // braces with only unknown keys, and commas in quotes
    '- {编号: 1, 名称: "甲, 乙", 指标值: 5次}\n',
    '- {编号: 1, 名称: 甲, 指标值: 5次,}\n',
    '- {编号: 1, 名称: 甲, 说明: , 指标值: 5次}\n',
    '- {编号: 1, 名称: 甲, 说明}\n',
    '- {编号: 1, 名称: 甲, 时间, 9:30开始}\n'.replace(', 时间, 9:30开始', '，9:30开始'),
    'x-列: [甲, 乙, 丙]\n',
    'x-表: {甲, 乙, 丙}\n',
    '备注: 甲 {编号, 名称} 乙\n',
    '备注: "{名称: 甲, 乙}"\n',
    "备注: '{名称: 甲, 乙}'\n",
    '名称: 甲 # {名称: 甲, 乙}\n',
    // words of the form within a text
    '备注: 年度 2023\n',
    '备注: 甲\n  年度 2023\n  项目名称 乙\n',
    '备注: 其中财政拨款：50 万元\n',
    '备注: 甲\n  其中:乙\n',
    'x-资金:\n  其中:\n    会议费: 50\n',
    '备注: 甲，名称：乙，指标值：5次\n',
    '内容: 见附表，指标值：5次\n',
    '名称: 甲（指标值：见附表）\n',
    '名称: 甲 // 乙\n',
    '备注: https://example.org/x\n',
    '名称: "甲" # 乙\n',
    "名称: ['甲', '乙']\n",
    '- {编号: 1, 名称: 甲；乙、丙;丁}\n',
    '备注: 甲，\n  乙。\n项目期: 1年\n',
    // colons and marks in texts
    '备注: 时间：2023年\n',
    '备注: 重点：会议\n',
    '备注: -5 度\n',
    '备注: 1、甲 2、乙\n',
    '备注: •甲\n',
    '名称: “一村一品”建设\n',
    '名称: “甲”和“乙”\n',
  ])('%j', (text) => {
    expect(told(text)).toEqual([]);
  });
});
