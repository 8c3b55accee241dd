import { describe, expect, test } from 'vitest';
import { applyEdits, fix, lint } from '../../src/index.ts';
import { baseDeclaration } from '../../src/rules/base.ts';

// Whole declarations with one typical typing mistake, once or repeatedly: each cause is reported once, at its place,
// and nothing else is.

const ITEM = '- 编号: 1\n        名称: 会议出错率\n        指标值: 0%';
const IN_BRACES = '- {编号: 1, 名称: 会议出错率, 指标值: 0%}';
const FUNDS = '项目资金:\n  年度资金总额: 50\n  财政拨款: 50';
const FUNDS_IN_BRACES = '项目资金: {年度资金总额: 50, 财政拨款: 50}';
const GOAL = '全年召开政府全体会议 4 次，保障机关正常运转。';

/** The base declaration with `from` replaced by `to`. */
const typed = (from: string, to: string): string => {
  expect(baseDeclaration).toContain(from);
  return baseDeclaration.replaceAll(from, to);
};
const told = (text: string): string[] =>
  lint(text).diagnostics.map(
    ({ rule, code, range }) => `${rule}/${code} ${text.slice(range.start, range.end)}`,
  );

type Slip = readonly [title: string, from: string, to: string, told: string, fixed: string | null];

describe('one typing mistake is reported once, at its place; --fix gives what was meant', () => {
  test.each<Slip>([
    ['a percent sign before its number', ': 0%', ': %0', 'yaml-syntax/reserved-start %0', ': 0%'],
    ['a comparator before that', '≥92%', '≥%92', 'value-syntax/mistyped ≥%92', '≥92%'],
    ['a decimal point of a Chinese keyboard', '≥92%', '≥92。5%', 'value-syntax/mistyped ≥92。5%', '≥92.5%'],
    ['the same in money', '≤50万元', '≤50·0万元', 'value-syntax/mistyped ≤50·0万元', '≤50.0万元'],
    ['a colon and a comma', '指标值: ≥92', '指标值：，≥92', 'yaml-syntax/surplus-sign ：，', '指标值: ≥92'],
    ['two colons', '指标值: ≥92', '指标值：：≥92', 'yaml-syntax/surplus-sign ：：', '指标值: ≥92'],
    [
      'a comma for the colon',
      '指标值: ≥92',
      '指标值，≥92',
      'yaml-syntax/missing-colon 指标值，',
      '指标值: ≥92',
    ],
    [
      'round brackets for braces',
      ITEM,
      '- （编号: 1, 名称: 会议出错率, 指标值: 0%）',
      'yaml-syntax/flow-width （',
      IN_BRACES,
    ],
    [
      'everything full-width',
      ITEM,
      '- （编号：1，名称：会议出错率，指标值：0%）',
      'yaml-syntax/flow-width （',
      IN_BRACES,
    ],
    [
      'square brackets for braces',
      ITEM,
      '- [编号: 1, 名称: 会议出错率, 指标值: 0%]',
      'yaml-syntax/flow-width [',
      IN_BRACES,
    ],
    [
      'funds in round brackets',
      FUNDS,
      '项目资金: （年度资金总额：50，财政拨款：50）',
      'yaml-syntax/flow-width （',
      FUNDS_IN_BRACES,
    ],
    [
      'funds on one line',
      FUNDS,
      '项目资金: 年度资金总额: 50, 财政拨款: 50',
      'yaml-syntax/missing-braces 年度资金总额: 50, 财政拨款: 50',
      FUNDS_IN_BRACES,
    ],
    ['a brace that is not closed', ITEM, IN_BRACES.slice(0, -1), 'yaml-syntax/unclosed-bracket {', IN_BRACES],
    [
      'braces over lines, a full-width comma',
      ITEM,
      '- {编号: 1,\n         名称: 会议出错率，\n         指标值: 0%}',
      'yaml-syntax/flow-width ，',
      '- {编号: 1,\n         名称: 会议出错率,\n         指标值: 0%}',
    ],
    [
      'braces over lines, no comma',
      ITEM,
      '- {编号: 1,\n         名称: 会议出错率\n         指标值: 0%}',
      'yaml-syntax/flow-comma 率',
      '- {编号: 1,\n         名称: 会议出错率,\n         指标值: 0%}',
    ],
    [
      'braces over lines, a comma in a value',
      ITEM,
      '- {编号: 1,\n         名称: 会议, 出错率,\n         指标值: 0%}',
      'yaml-syntax/flow-comma ,',
      '- {编号: 1,\n         名称: "会议, 出错率",\n         指标值: 0%}',
    ],
    ['dots in the middle', '绩效指标:\n', '...\n绩效指标:\n', 'yaml-syntax/stray-marker ...', '绩效指标:\n'],
    ['a line of dashes', '绩效指标:\n', '---\n绩效指标:\n', 'yaml-syntax/stray-marker ---', '绩效指标:\n'],
    [
      'a line of signs',
      '绩效指标:\n',
      '————\n绩效指标:\n',
      'yaml-syntax/stray-line ————',
      '# ————\n绩效指标:\n',
    ],
    [
      'more to come',
      '    质量指标:\n',
      '    ……\n    质量指标:\n',
      'yaml-syntax/stray-line ……',
      '    # ……\n    质量指标:\n',
    ],
    ['a category without its name', '    质量指标:', '    :', 'unknown-category/nameless :', null],
    [
      'a full-width comment',
      '绩效指标:\n',
      '＃ 指标\n绩效指标:\n',
      'yaml-syntax/stray-line ＃ 指标',
      '# 指标\n绩效指标:\n',
    ],
    ['a comment without a space', '额: 50', '额: 50#万元', 'yaml-syntax/comment-sign #', '额: 50 #万元'],
    ['traditional characters', '项目名称:', '項目名稱:', 'schema/unknown-key 項目名稱', '项目名称:'],
    ['a number in a circle', ITEM, ITEM.replace('1', '①'), 'schema/number-in-disguise ①', ITEM],
    ['a number in brackets', ITEM, ITEM.replace('1', '（1）'), 'schema/number-in-disguise （1）', ITEM],
    ['a number in a circle for the dash', ITEM, ITEM.replace('- ', '①'), 'yaml-syntax/list-mark ①', ITEM],
    ['a tab behind the dash', ITEM, ITEM.replace('- ', '-\t'), 'yaml-syntax/indent-blank \t', ITEM],
    ['a blank in a key', ITEM, ITEM.replace('指标值', '指标 值'), 'schema/unknown-key 指标 值', ITEM],
    [
      'a line break of a PDF',
      GOAL,
      GOAL.replace('，', '，\n'),
      'yaml-syntax/value-below 保障机关正常运转。',
      GOAL,
    ],
  ])('%s', (_, from, to, cause, right) => {
    const bad = typed(from, to);
    expect(told(bad)).toEqual([cause]);
    const fixed = right === null ? bad : typed(from, right);
    expect(fix(bad).text).toBe(fixed);
    if (right !== null) expect(told(fixed)).toEqual([]);
  });
});

describe('several mistakes in one file are all reported', () => {
  test('of five kinds', () => {
    const bad = typed('项目期: 1年', '项目期：1年')
      .replace(ITEM, '- （编号：1，名称：会议出错率，指标值：0%）')
      .replace('指标值: ≥4次', '指标值: >=4次')
      .replace('- 编号: 1\n        名称: 会议费', '-编号：1\n        名称: 会议费')
      .replace('绩效指标:\n', '=====\n绩效指标:\n');
    expect(told(bad)).toEqual([
      'yaml-syntax/fullwidth-colon ：',
      'yaml-syntax/stray-line =====',
      'yaml-syntax/block-sign >=',
      'yaml-syntax/flow-width （',
      'yaml-syntax/list-mark -',
      'yaml-syntax/fullwidth-colon ：',
    ]);
    expect(told(fix(bad).text)).toEqual([]);
  });

  test('the beginning of a declaration that was pasted twice', () => {
    const lines = baseDeclaration.split('\n');
    const [only, ...more] = told(`${baseDeclaration}${lines.slice(0, 12).join('\n')}\n`);
    expect([only, more]).toEqual(['yaml-syntax/run-together 年度', []]);
  });
});

describe('what is right stays silent', () => {
  test.each<readonly [from: string, to: string]>([
    ['名称: 会议费', '名称: （三公）会议费'],
    ['名称: 会议费', '名称: 会议费（培训、会议）'],
    ['名称: 会议费', '名称: 【重点】会议费'],
    ['名称: 会议费', '名称: “三公”会议费'],
    [GOAL, `（一）${GOAL}`],
    [GOAL, `${GOAL}\n      ……`],
    [GOAL, '全年召开会议：4次；\n      编印会刊: 12期'.replace(': ', '：')],
    [ITEM, '- {编号: 1, 名称: 会议（培训，讲座）出错率, 指标值: 0%}'],
    [ITEM, '- {编号: 1,\n         名称: 会议出错率,\n         指标值: 0%}'],
    [ITEM, '- {\n          编号: 1,\n          名称: 会议出错率,\n          指标值: 0%\n        }'],
    [ITEM, `${ITEM}\n        说明: 见 5·12 会议纪要。3月底前完成`],
    ['年度资金总额: 50', '年度资金总额: 50 # 万元'],
    ['绩效指标:\n', '# ……\n绩效指标:\n'],
    ['≥92%', '≥92%。'],
    ['≥92%', '≥92.5%'],
    ['项目属性: 延续性项目', '项目属性: 延续性项目\t'],
    ['项目期: 1年\n', '项目期: 1年\n\n# ———— 资金 ————\n'],
  ])('%j as %j', (from, to) => {
    expect(told(typed(from, to))).toEqual([]);
  });

  test('several declarations in one file', () => {
    expect(told(`---\n${baseDeclaration}---\n${baseDeclaration}...\n`)).toEqual([]);
  });
});

describe('a large text full of slips is read as a small one is', () => {
  const [head = '', items = ''] = baseDeclaration.split(/(?<=数量指标:\n)/);
  const entries = (slip: (entry: string, at: number) => string): string =>
    Array.from({ length: 4800 }, (_, i) =>
      slip(`      - 编号: ${i + 1}\n        名称: 第${i + 1}类会议次数\n        指标值: ≥4次\n`, i),
    ).join('');
  const large = (slip: (entry: string, at: number) => string): string =>
    head + entries(slip) + items.slice(items.indexOf('    质量指标'));

  test.each<readonly [string, string, (entry: string, at: number) => string]>([
    ['full-width colons', 'fullwidth-colon', (entry) => entry.replaceAll(': ', '：')],
    ['no space behind colons', 'missing-space', (entry) => entry.replaceAll(': ', ':')],
    ['>= for ≥', 'block-sign', (entry) => entry.replace('≥', '>=')],
    ['a kind that begins late', 'block-sign', (entry, at) => (at > 3000 ? entry.replace('≥', '>=') : entry)],
  ])('%s: a thousand are reported at most, and all are fixed', (_, code, slip) => {
    const bad = large(slip);
    const found = lint(bad).diagnostics;
    expect(new Set(found.map((one) => `${one.rule}/${one.code}`))).toEqual(new Set([`yaml-syntax/${code}`]));
    expect(found.length).toBe(1000);
    expect(found.at(-1)?.message.zh).toContain('不再一一列出');
    expect(
      applyEdits(
        bad,
        found.flatMap(({ fix: one }) => (one !== undefined && 'edits' in one ? one.edits : [])),
      ),
    ).toBe(large((entry) => entry));
  });

  test('what is right in it stays silent', () => {
    expect(told(large((entry) => `${entry}        说明: 见 {附件}，重点：会议\n`))).toEqual([]);
  });
});
