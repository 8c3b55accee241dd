import { expect, test } from 'vitest';
import { fixText } from '../../src/linter/fix.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { lint, settings } from '../support.ts';

const SAFE = { safe: true, suggestions: false, rules: null } as const;

/** The base declaration with a part written differently: its findings and the fixed text. */
function told(from: string, to: string) {
  const text = baseDeclaration.replace(from, to);
  expect(text).not.toBe(baseDeclaration);
  const codes = lint(text).result.diagnostics.map(({ code }) => code);
  return { codes, fixed: fixText({ path: 'x.yaml', text, findings: [] }, settings(), readYaml, SAFE).text };
}

const FUNDS = '  年度资金总额: 50\n  财政拨款: 50\n';
const GOALS = '  - 编号: 1\n    内容: 全年召开政府全体会议 4 次，保障机关正常运转。\n';
const COSTS = '      - 编号: 1\n        名称: 会议费\n        指标值: ≤50万元\n';

test('a list in place of a mapping is one finding, and is merged', () => {
  const { codes, fixed } = told(FUNDS, '  - 年度资金总额: 50\n  - 财政拨款: 50\n');
  expect(codes).toEqual(['not-a-mapping']);
  expect(fixed).toBe(baseDeclaration);
});

test('of categories too', () => {
  const { codes, fixed } = told('  产出指标:\n', '  - 产出指标:\n');
  expect(codes.length).toBeGreaterThan(0);
  expect(fixed).not.toContain('\n- 产出指标');
  const [from] = baseDeclaration.split('绩效指标:\n').slice(1);
  const listed = (from ?? '').replaceAll(/^ {2}(?! )/gm, '  - ').replaceAll(/^ {4}/gm, '      ');
  const all = told(from ?? '', listed);
  expect(all.codes).toEqual(['not-a-mapping']);
  expect(readYaml(all.fixed)?.documents[0]?.value).toEqual(readYaml(baseDeclaration)?.documents[0]?.value);
});

test('a duplicate key in it is for a person to decide', () => {
  const { codes, fixed } = told(FUNDS, '  - 年度资金总额: 50\n  - 年度资金总额: 50\n');
  expect(codes).toEqual(['not-a-mapping']);
  expect(fixed).toContain('  - 年度资金总额: 50\n  - 年度资金总额: 50\n');
});

test('a mapping in place of a list gets its dash', () => {
  const { codes, fixed } = told(COSTS, '      编号: 1\n      名称: 会议费\n      指标值: ≤50万元\n');
  expect(codes).toEqual(['not-a-list']);
  expect(fixed).toBe(baseDeclaration);
});

test.each([
  '  － 开会4次。\n  － 办文。\n',
  '  1、开会4次。\n  2、办文。\n',
  '  · 开会4次。\n  · 办文。\n',
  '  • 开会4次。\n  • 办文。\n',
])('goals marked %j are split in place', (typed) => {
  const { codes, fixed } = told(GOALS, typed);
  expect(codes).toEqual(['not-a-list']);
  expect(fixed).toBe(
    baseDeclaration.replace(GOALS, '  - 编号: 1\n    内容: 开会4次。\n  - 编号: 2\n    内容: 办文。\n'),
  );
});

const INDICATOR = '      - 编号: 1\n        名称: 会议费\n        指标值: ≤50万元\n';

test.each([
  ['      - 会议费 ≤50万元\n', 'not-a-mapping'],
  ['      - 会议费：≤50万元\n', 'not-a-mapping'],
  ['      - 会议费≤50万元\n', 'not-a-mapping'],
  ['      - 会议费: ≤50万元\n', 'name-as-key'],
  ['      - 会议费: ≤50万元\n        编号: 1\n', 'name-as-key'],
  ['      会议费 ≤50万元\n', 'not-a-list'],
  ['      会议费: ≤50万元\n', 'not-a-list'],
])('an indicator written as %j is one finding, and gets its columns', (typed, code) => {
  const { codes, fixed } = told(INDICATOR, typed);
  expect(codes).toEqual([code]);
  expect(readYaml(fixed)?.documents[0]?.value).toEqual(readYaml(baseDeclaration)?.documents[0]?.value);
});

test('a name alone is written under 名称, though its value is then seen to be missing', () => {
  const { codes, fixed } = told(INDICATOR, '      - 会议费\n');
  expect(codes).toEqual(['not-a-mapping']);
  expect(fixed).toBe(baseDeclaration.replace('\n        指标值: ≤50万元', ''));
  expect(lint(fixed).result.diagnostics.map(({ rule }) => rule)).toEqual(['missing-value']);
});

test.each(['      - 会议费 50\n', '      - 会议、培训\n', '      - 会议费（≤50万元）\n'])(
  'what may be name and value is left to a person: %j',
  (typed) => {
    const { codes, fixed } = told(INDICATOR, typed);
    expect(codes).toEqual(['not-a-mapping']);
    expect(fixed).toBe(baseDeclaration.replace(INDICATOR, typed));
  },
);

test.each(['      无\n', '      会议费\n', '      []\n', '      - 无\n'])(
  'nothing is made of %j',
  (typed) => {
    const { fixed } = told(INDICATOR, typed);
    expect(fixed).toBe(baseDeclaration.replace(INDICATOR, typed));
  },
);

test.each([
  [`\n${INDICATOR}`, ' 无\n', '没有指标就留空', '删去这一栏'],
  [`\n${INDICATOR}`, ' /\n', '没有指标就留空', '删去这一栏'],
  [/满意度指标:\n(?:.*\n)*/, '满意度指标: 不适用\n', '没有指标就留空', '删去这一栏'],
  [INDICATOR, '      - 不涉及\n', '没有指标就留空', null],
  ['  财政拨款: 50\n', '  财政拨款: 50\n  其他资金: ——\n', '没有金额就写 0 或留空', '改为 0'],
])('a word for “nothing” from a paper form becomes an empty value: %j, %j', (from, to, said, title) => {
  const { diagnostics } = lint(baseDeclaration.replace(from, to)).result;
  const [found, ...more] = diagnostics.filter(({ rule }) => rule === 'schema');
  expect(more).toEqual([]);
  expect(found?.message.zh).toContain(said);
  expect(found?.fix?.title.zh ?? null).toBe(title);
});

test.each(['      - 完成情况: 会议按计划召开\n', '      - 会议费: ≤50万元\n        培训费: ≤20万元\n'])(
  'a key that is no name for sure stays an unknown key: %j',
  (typed) => {
    expect(told(INDICATOR, typed).codes).toContain('unknown-key');
  },
);

test('a list right below a 一级指标 is put under its only 二级指标', () => {
  const { codes, fixed } = told('    服务对象满意度指标:\n', '');
  expect(codes).toEqual(['not-a-mapping']);
  expect(readYaml(fixed)?.documents[0]?.value).toEqual(readYaml(baseDeclaration)?.documents[0]?.value);
});

test('if it has several, a person must choose', () => {
  const from =
    '    社会效益指标:\n      - 编号: 1\n        名称: 政策知晓率\n        指标值: ≥90%\n    可持续影响指标:\n';
  const { codes, fixed } = told(from, '');
  expect(codes).toEqual(['not-a-mapping']);
  expect(fixed).toBe(baseDeclaration.replace(from, ''));
});

test('list items below 绩效指标 are reported, and not taken for its categories', () => {
  const { result } = lint('绩效指标:\n  - 编号: 1\n  - 名称: 会议次数\n');
  const [told] = result.diagnostics.filter(({ code }) => code === 'not-a-mapping');
  expect(told?.message.zh).toContain('“绩效指标”之下应分栏填写');
  expect(told?.fix).toBeUndefined();
});

test.each([
  ['a goal', GOALS, '  - {}\n', []],
  ['an indicator', COSTS, '      - {}\n', []],
  ['one more goal', GOALS, `${GOALS}  - {}\n`, []],
  ['one more indicator', COSTS, `${COSTS}      - {}\n`, []],
  ['an indicator that has but its number lacks the rest', COSTS, '      - {编号: 1}\n', ['missing']],
] as const)('an item that holds nothing is one finding: %s', (_, from, to, more) => {
  const { codes } = told(from, to);
  expect(codes.filter((code) => code !== 'missing-key')).toEqual(more.length > 0 ? more : ['empty']);
});
