import { describe, expect, test } from 'vitest';
import { conclude as concludeRun } from '../../src/linter/conclude.ts';
import { lintText } from '../../src/linter/lint.ts';
import { copiedIndicators } from '../../src/rules/run/copied-indicators.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { settings } from '../support.ts';
import { rows, textOf } from './told.ts';

/** The findings of a run rule; each file is given as documents to merge into the base. */
function conclude(rule: string, files: Readonly<Record<string, readonly unknown[]>>) {
  const how = settings('review');
  const run = Object.entries(files).map(([path, documents]) => {
    const text = documents.map((fragment) => textOf(fragment)).join('---\n');
    const { result, facts } = lintText({ path, text, findings: [] }, how, readYaml);
    return { result, facts, settings: how, text: () => text };
  });
  return concludeRun(run, readYaml).flatMap(({ path, text, diagnostics }) =>
    diagnostics
      .filter((diagnostic) => diagnostic.rule === rule)
      .map(({ code, document, range, related, message }) => ({
        at: `${path}#${document}`,
        code,
        words: text.slice(range.start, range.end),
        other: related.map(({ file }) => file?.path ?? path),
        zh: message.zh,
      })),
  );
}

describe('duplicate-project', () => {
  const RULE = 'duplicate-project';

  test('finds the same 年度, 实施单位 and 项目名称, at the later', () => {
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [{}, {}] })).toMatchObject([
      { at: 'b.yaml#0', code: 'duplicate', words: '政府专项工作经费', other: ['a.yaml'] },
      { at: 'b.yaml#1', other: ['a.yaml'] },
    ]);
  });

  test('folds the name', () => {
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [{ 项目名称: '政府 专项工作经费。' }] })).toHaveLength(
      1,
    );
  });

  test.each([
    { 年度: 2024 },
    { 实施单位: '某镇人民政府' },
    { 项目名称: '政府专项工作经费（二期）' },
    { 项目名称: null },
    { 年度: null },
  ])('is silent if %j', (fragment) => {
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [fragment] })).toEqual([]);
  });
});

describe('copied-indicators', () => {
  const RULE = 'copied-indicators';
  const other = { 项目名称: '另一专项经费' };

  test('finds two projects of one unit that share four fifths of five or more', () => {
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [other] })).toMatchObject([
      { at: 'b.yaml#0', code: 'copied', words: '绩效指标', other: ['a.yaml'] },
    ]);
    const changed = { ...other, ...rows('数量', ['召开政府全体会议次数', '≥5次']) };
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [changed] })).toHaveLength(1);
  });

  test('is silent if fewer are the same', () => {
    const changed = { ...other, ...rows('数量', ['甲次数', '≥5次'], ['乙次数', '≥5次']) };
    expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [changed] })).toEqual([]);
  });

  test.each([{ ...other, 实施单位: '某镇人民政府' }, {}, { 项目名称: '政府专项 工作经费' }])(
    'is silent on other units and on the same project: %j',
    (fragment) => {
      expect(conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [fragment] })).toEqual([]);
    },
  );

  test('is silent on fewer than five', () => {
    const few = { 绩效指标: { 产出指标: { 数量指标: null, 质量指标: null, 时效指标: null } } };
    expect(conclude(RULE, { 'a.yaml': [few], 'b.yaml': [{ ...few, ...other }] })).toEqual([]);
  });

  /** `later = earlier: shared of count` for each copy among projects of one unit, whose rows are letters. */
  function copies(
    percent: number,
    ...projects: readonly (readonly [name: string, rows: string])[]
  ): string[] {
    const facts = projects.map(([project, letters], i) => {
      const fact = { unit: '某局', project, path: ['绩效指标'], rows: [...letters] };
      return { file: `${i}.yaml`, document: 0, fact };
    });
    const said: string[] = [];
    copiedIndicators.conclude(facts, {
      options: { percent, indicators: 5 },
      report: (_, { data }) =>
        said.push(`${data.project} = ${data.other} in ${data.file}: ${data.shared} of ${data.count}`),
    });
    return said;
  }

  test.each([
    ['four of five', ['乙', 'abcdx'], ['乙 = 甲 in 0.yaml: 4 of 5']],
    ['in another order', ['乙', 'xdcba'], ['乙 = 甲 in 0.yaml: 4 of 5']],
    ['three of five', ['乙', 'abcxy'], []],
    ['all five of six', ['乙', 'abcdex'], ['乙 = 甲 in 0.yaml: 5 of 6']],
    ['all five of seven', ['乙', 'abcdexy'], []],
    ['too few to be compared', ['乙', 'abcd'], []],
    ['none', ['乙', 'vwxyz'], []],
  ] as const)('compared with a project of five indicators: %s', (_, later, said) => {
    expect(copies(80, ['甲', 'abcde'], later)).toEqual(said);
  });

  test('the larger of the two counts, whichever comes first', () => {
    expect(copies(80, ['甲', 'abcdexy'], ['乙', 'abcde'])).toEqual([]);
    expect(copies(80, ['甲', 'abcdex'], ['乙', 'abcde'])).toEqual(['乙 = 甲 in 0.yaml: 5 of 5']);
  });

  test('the first of several is named, though a later one is closer', () => {
    expect(copies(80, ['甲', 'abcdx'], ['乙', 'abcyz'], ['丙', 'abcde'], ['丁', 'abcde'])).toEqual([
      '丙 = 甲 in 0.yaml: 4 of 5',
      '丁 = 甲 in 0.yaml: 4 of 5',
    ]);
    // the first shares one of the rarest, but nothing else
    expect(copies(80, ['甲', 'abcde'], ['乙', 'pqrst'], ['丙', 'apqrs'])).toEqual([
      '丙 = 乙 in 1.yaml: 4 of 5',
    ]);
    expect(copies(80, ['甲', 'vwxyz'], ['乙', 'abcde'], ['丙', 'abcde'], ['丁', 'edcba'])).toEqual([
      '丙 = 乙 in 1.yaml: 5 of 5',
      '丁 = 乙 in 1.yaml: 5 of 5',
    ]);
  });

  test('a project that goes on is the same one, whatever year its name begins with', () => {
    expect(copies(80, ['2023年道路养护', 'abcde'], ['2024年度道路养护', 'abcde'])).toEqual([]);
    expect(copies(80, ['道路养护', 'abcde'], ['道路养护（2024年）', 'abcde'])).toEqual([]);
    expect(copies(80, ['2023年', 'abcde'], ['2024年', 'abcde'])).toHaveLength(1);
  });

  test('the same project declared again is passed over for one of another name', () => {
    expect(copies(80, ['甲', 'abcde'], ['甲', 'abcde'])).toEqual([]);
    expect(copies(80, ['甲', 'abcde'], ['乙', 'abcde'], ['甲', 'abcde'])).toEqual([
      '乙 = 甲 in 0.yaml: 5 of 5',
      '甲 = 乙 in 1.yaml: 5 of 5',
    ]);
  });

  test('with 100 % only the same indicators are copied', () => {
    expect(copies(100, ['甲', 'abcde'], ['乙', 'abcdx'], ['丙', 'abcde'])).toEqual([
      '丙 = 甲 in 0.yaml: 5 of 5',
    ]);
  });

  test('names are folded and blanks around values do not count, but the values do', () => {
    const value = (text: string) => ({ ...other, ...rows('数量', ['召开 政府全体会议次数。', text]) });
    const said = (fragment: unknown): string[] =>
      conclude(RULE, { 'a.yaml': [{}], 'b.yaml': [fragment] }).map(({ zh }) => zh);
    expect(said(value('  ≥4次 '))).toEqual([expect.stringContaining('7 条指标中有 7 条')]);
    expect(said(value('≥5次'))).toEqual([expect.stringContaining('7 条指标中有 6 条')]);
  });

  test('compares only what may be alike: thousands of projects of one unit', () => {
    let compared = 0;
    const facts = Array.from({ length: 3000 }, (_, i) => {
      const rest = Array.from({ length: 8 }, (_, k) => `${i}-${k}`);
      const fact = {
        unit: '某局',
        path: ['绩效指标'],
        rows: ['群众满意度\t≥95%', '完成率\t100%', ...rest],
        get project() {
          compared++;
          return `项目${i}`;
        },
      };
      return { file: `${i}.yaml`, document: 0, fact };
    });
    const found: string[] = [];
    copiedIndicators.conclude(facts, {
      options: { percent: 80, indicators: 5 },
      report: (code) => found.push(code),
    });
    expect(found).toEqual([]);
    expect(compared).toBe(0);
  });
});
