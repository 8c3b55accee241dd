import { describe, expect, test } from 'vitest';
import { columnOf, linesOf, readKey, widthOf } from '../../../src/source/traps/lines.ts';

const long = '甲'.repeat(40);

describe('the key that a line begins with', () => {
  test.each([
    ['年度: 2023', '年度', ':', ': ', '2023'],
    ['年度:2023', '年度', ':', ':', '2023'],
    ['年度:', '年度', ':', ':', ''],
    ['年度：2023', '年度', '：', '：', '2023'],
    ['年度 　：　 2023', '年度', '：', ' 　：　 ', '2023'],
    ['甲 乙: 丙', '甲 乙', ':', ': ', '丙'],
    ['"年度": 2023', '年度', ':', ': ', '2023'],
    ["'年度'  : 2023", '年度', ':', '  : ', '2023'],
    ['“年度”：2023', '年度', '：', '：', '2023'],
    ['“年：度”: 2023', '年：度', ':', ': ', '2023'],
    ['年度: 甲: 乙', '年度', ':', ': ', '甲: 乙'],
    [`${long}: 1`, long, ':', ': ', '1'],
  ])('%j', (content, name, sign, colon, value) => {
    const key = readKey(content, 0);
    expect(key).toMatchObject({ name, sign });
    expect(key && content.slice(key.colon.start, key.colon.end)).toBe(colon);
    expect(key && content.slice(key.value.start, key.value.end)).toBe(value);
    expect(key && content.slice(key.range.start, key.range.end)).toContain(name);
  });

  test.each([
    '年度',
    ': 1',
    '',
    '"": 1',
    '"年度: 2023',
    '“年度” 2023',
    '"年度"',
    '{年度: 1}',
    '# 年度: 1',
    '*甲: 1',
    '【甲】: 1',
    `${long}甲: 1`,
    `"${long}甲": 1`,
  ])('%j starts with none', (content) => {
    expect(readKey(content, 0)).toBeNull();
  });

  test('its places are those of the text', () => {
    expect(readKey('“年度” ：2023', 10)).toMatchObject({
      quote: '“',
      range: { start: 10, end: 14 },
      colon: { start: 14, end: 16 },
      value: { start: 16, end: 20 },
    });
  });
});

describe('the parts of a line', () => {
  test('its indentation, its dashes, its content and where that starts', () => {
    const [first, second, third] = linesOf('年度: 2023  \r\n　\t- -  编号: 1\r\n-甲');
    expect(first).toMatchObject({ start: 0, end: 10, indent: '', dash: '', at: 0, content: '年度: 2023' });
    expect(second).toMatchObject({
      start: 12,
      end: 24,
      indent: '　\t',
      dash: '- -  ',
      at: 19,
      content: '编号: 1',
    });
    expect(third).toMatchObject({ start: 26, indent: '', dash: '', at: 26, content: '-甲' });
  });

  test('a full-width blank and a tab are two columns wide', () => {
    expect(widthOf('　\t ')).toBe(5);
    const [line] = linesOf('　- 编号: 1');
    expect(line && columnOf(line)).toBe(4);
  });

  test('after the last line break there is an empty line', () => {
    expect(linesOf('甲\n').map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(linesOf('')).toHaveLength(1);
  });
});

describe('lines that go on with what was begun above', () => {
  const inside = (text: string): string[] => linesOf(text).map((line) => line.inside ?? '-');

  test.each([
    ['说明: |\n  甲\n\n  乙: 丙\n项目期: 1年', '- block block block -'],
    ['说明: >- # 注\n  甲', '- block'],
    ['说明: |2-\n  甲', '- block'],
    ['- |\n  甲\n- 乙', '- block -'],
    ['  - 内容: |\n      甲\n    编号: 1', '- block -'],
    ['  - 内容: |\n    甲', '- -'],
    ['说明: |甲\n  乙', '- -'],
    ['说明: 甲|\n  乙', '- -'],
    ['说明: "甲\n  乙"\n  丙', '- quote -'],
    ["说明: '甲\n  乙\n  丙'\n丁", '- quote quote -'],
    ['- "甲\n  乙"\n- 丙', '- quote -'],
    ['说明: "甲" 乙\n  丙', '- -'],
    ['说明: 甲"\n  乙', '- -'],
    ['年度总体目标: [\n  {编号: 1},\n  甲\n]\n项目期: 1年', '- flow flow flow -'],
    ['x: [{a: 1}, {b: 2}]\n  甲', '- -'],
    ['- {编号: 1,\n  内容: 甲}\n- 乙', '- flow -'],
    ['x: {a: "}",\n  b: 1}\n丙', '- flow -'],
    ["x: {a: '}',\n  b: 1}\n丙", '- flow -'],
    ['x: {a: "\\"}",\n  b: 1}\n丙', '- flow -'],
    ['x: {a: 1 # }\n  b: 1}\n丙', '- flow -'],
    ['x: {a: 1#}\n  b: 1', '- -'],
    ["x: {a: it's,\n  b: 1}\n丙", '- flow -'],
    ['x: {\n  a: [1],\n  b: [2\n  ]}\n丙', '- flow flow flow -'],
  ])('%j: %s', (text, told) => {
    expect(inside(text).join(' ')).toBe(told);
  });

  test.each([
    ['a quote that was forgotten ends at the next key of the form', '说明: "甲\n项目期: 1年\n丙', '- - -'],
    ['but not at another key', '说明: "甲\n丙: 1\n丁"\n戊', '- quote quote -'],
    [
      'a brace that was forgotten ends at the next key at the margin',
      '项目资金: {财政拨款: 5,\n项目期: 1年\n丙',
      '- - -',
    ],
    ['but not where the brace is closed', '项目资金: {\n财政拨款: 40}\n丙', '- flow -'],
    ['nor at an indented key', '项目资金: {\n  财政拨款: 40\n}\n丙', '- flow flow -'],
    ['nor at another key', 'x: {\n丙: 1\n}\n丁', '- flow flow -'],
  ])('%s', (_, text, told) => {
    expect(inside(text).join(' ')).toBe(told);
  });
});
