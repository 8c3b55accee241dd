import { expect, test } from 'vitest';
import { baseDeclaration } from '../../../src/rules/base.ts';
import { read } from './read.ts';

const ATTRIBUTE = /项目属性: .*\n/;
const of = (line: string) => read(baseDeclaration.replace(ATTRIBUTE, `${line}\n`));
const becomes = (line: string) => ATTRIBUTE.exec(of(line).fixed)?.[0].trim() ?? of(line).fixed;

test.each([
  ['项目属性: ☑新增项目 □延续性项目', '项目属性: 新增项目'],
  ['项目属性: ☑ 新增项目 □ 延续性项目', '项目属性: 新增项目'],
  ['项目属性: 新增项目☑ 延续性项目□', '项目属性: 新增项目'],
  ['项目属性: 新增项目☑延续性项目☐', '项目属性: 新增项目'],
  ['项目属性: 新增项目口 延续性项目☑', '项目属性: 延续性项目'],
  ['项目属性: 新增项目（√） 延续性项目（ ）', '项目属性: 新增项目'],
  ['项目属性: (√)新增项目 ( )延续性项目', '项目属性: 新增项目'],
  ['项目属性: 新增项目 √', '项目属性: 新增项目'],
  ['项目属性: 新增项目R 延续性项目□', '项目属性: 新增项目'],
  ['项目属性: "新增项目☑ 延续性项目□"', '项目属性: 新增项目'],
  ['项目属性: ✔\ufe0f新增项目 ☐延续性项目', '项目属性: 新增项目'],
  ['项目属性: ☑新增项目 # 见批复', '项目属性: 新增项目 # 见批复'],
])('boxes before their options or after them: %s', (line, fixed) => {
  expect(of(line).told).toMatchObject([expect.stringMatching(/^checkbox /)]);
  expect(becomes(line)).toBe(fixed);
});

test.each(['√新增项目 延续性项目', '新增项目√ 延续性项目', '□新增项目'])(
  'a person chooses where boxes are missing: %s',
  (value) => {
    expect(of(`项目属性: ${value}`).told).toEqual([`checkbox ${value}`]);
    expect(becomes(`项目属性: ${value}`)).toBe(`项目属性: ${value}`);
  },
);

test.each(['新增项目□ 延续性项目□', '新增项目☑ 延续性项目☑', '新增项目 √ 延续性项目', '出口项目'])(
  'nothing is known of %s, of which template-option speaks',
  (value) => {
    expect(of(`项目属性: ${value}`).told).toEqual([]);
  },
);
