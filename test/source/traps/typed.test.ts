import { expect, test } from 'vitest';
import { linesOf } from '../../../src/source/traps/lines.ts';
import { typedValues, withoutComment } from '../../../src/source/traps/typed.ts';

test.each([
  ['50 # 万元', '50'],
  ['50   # 万元', '50'],
  ['50\t#', '50'],
  ['# 待填', ''],
  ['#', ''],
  ['50 #3机组', '50 #3机组'],
  ['50# 万元', '50# 万元'],
  ['"甲 # 乙"', '"甲 # 乙"'],
  ["'甲 # 乙'", "'甲 # 乙'"],
])('%j without what is certainly a comment is %j', (written, value) => {
  expect(withoutComment(written)).toBe(value);
});

test.each([
  ['年度: 2023 # 预算', ['2023']],
  ['备用: 2023', []],
  ['年度：2023', []],
  ['年度:', []],
  ['年度: # 待填', []],
  ['- 编号: 1', ['1']],
  ['年度: 2023\n项目名称: 会议费', ['2023', '会议费']],
])('the values of the form’s keys in %j are %j', (text, values) => {
  const found = typedValues(linesOf(`${text}\n`));
  expect(found.map(({ value }) => value)).toEqual(values);
  for (const { value, start, end } of found) expect(text.slice(start, end)).toBe(value);
});
