import { describe, expect, test } from 'vitest';
import { type Case, lines, read } from './read.ts';

describe('full-width signs in a flow collection', () => {
  const goal = (item: string): string => lines('年度总体目标:', `  - ${item}`);
  test.each<Case>([
    [
      'a comma inside quotes stays',
      goal('{编号: 1，内容: "甲，内容: 乙"}'),
      ['flow-width ，'],
      goal('{编号: 1, 内容: "甲，内容: 乙"}'),
    ],
    [
      'a comma inside single quotes stays',
      goal("{编号: 1，内容: '甲，编号: 乙'}"),
      ['flow-width ，'],
      goal("{编号: 1, 内容: '甲，编号: 乙'}"),
    ],
    [
      'a comma inside a value stays',
      goal('{编号: 1，内容: 甲，乙}'),
      ['flow-width ，'],
      goal('{编号: 1, 内容: 甲，乙}'),
    ],
    ['brackets', goal('｛编号: 1, 内容: 甲｝'), ['flow-width ｛'], goal('{编号: 1, 内容: 甲}')],
    ['a colon', goal('{编号：1, 内容: 甲}'), ['flow-width ：'], goal('{编号: 1, 内容: 甲}')],
    [
      'all brackets of a list',
      lines('年度总体目标: ［｛编号: 1，内容: 甲｝］'),
      ['flow-width ［'],
      lines('年度总体目标: [{编号: 1, 内容: 甲}]'),
    ],
    [
      'a comma between two collections',
      lines('年度总体目标: [{编号: 1，内容: 甲}，{编号: 2，内容: 乙}]'),
      ['flow-width ，'],
      lines('年度总体目标: [{编号: 1, 内容: 甲}, {编号: 2, 内容: 乙}]'),
    ],
    [
      'a comma behind a collection, at the end of its line, as the only one',
      lines('年度总体目标: [', '  {编号: 1, 内容: 甲}，', '  {编号: 2, 内容: 乙}', ']'),
      ['flow-width ，'],
      lines('年度总体目标: [', '  {编号: 1, 内容: 甲},', '  {编号: 2, 内容: 乙}', ']'),
    ],
    [
      'commas inside and behind a collection',
      lines('年度总体目标: [', '  {编号: 1， 内容: 甲}，', '  {编号: 2， 内容: 乙}', ']'),
      ['flow-width ，', 'flow-width ，'],
      lines('年度总体目标: [', '  {编号: 1, 内容: 甲},', '  {编号: 2, 内容: 乙}', ']'),
    ],
    [
      'no blank behind a colon; a number in quotes stays',
      goal('{编号:1, 内容:甲, 备注: "编号:2"}'),
      ['missing-space :', 'missing-space :'],
      goal('{编号: 1, 内容: 甲, 备注: "编号:2"}'),
    ],
  ])('%s', (_, bad, told, fixed) => {
    expect(read(bad)).toEqual({ told, fixed });
  });

  test.each([
    lines('说明: |', '  {编号: 1，内容: 甲}'),
    lines('说明: "甲', '  {编号: 1，内容: 乙}"'),
    goal('{编号: 1, 内容: 编号:2}'),
    goal('{编号: 1, x:内容, 内容: 甲}'),
    lines('说明: |', '  －编号: 1', '  年度:2023'),
    lines('项目名称: 甲', '\t', '项目期: 1年'),
  ])('%j is left', (text) => {
    expect(read(text).told).toEqual([]);
  });
});

describe('signs of YAML before a value', () => {
  test.each([
    ['名称: ?', '名称: "?"'],
    ['名称: *', '名称: "*"'],
    ['名称: &', '名称: "&"'],
    ['名称: !重', '名称: "!重"'],
    ['名称: &甲乙 丙\n说明: *甲', '名称: "&甲乙 丙"\n说明: "*甲"'],
    ['名称: *甲乙\n说明: &甲 丙', '名称: "*甲乙"\n说明: "&甲 丙"'],
    ['名称: %甲"乙', `名称: '%甲"乙'`],
    ['名称: %甲\\乙', `名称: '%甲\\乙'`],
    [`名称: %甲"'乙`, `名称: "%甲\\"'乙"`],
    [`名称: %it's`, `名称: "%it's"`],
  ])('%j is meant as %j', (bad, fixed) => {
    const { told, ...rest } = read(`${bad}\n`);
    expect(told.every((one) => one.startsWith('reserved-start '))).toBe(true);
    expect(rest.fixed).toBe(`${fixed}\n`);
  });

  test.each(['财政拨款: &a 50', '名称: ! 甲', '名称: !', '名称: 甲!重 乙', '名称: &甲 丙\n说明: *甲'])(
    '%j is left',
    (text) => {
      expect(read(`${text}\n`).told).toEqual([]);
    },
  );
});
