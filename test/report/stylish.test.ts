import { describe, expect, it } from 'vitest';
import { stylish } from '../../src/report/stylish.ts';
import {
  contextOf,
  diagnosticOf,
  fileOf,
  OFFICE,
  officeDiagnostics,
  officeFile,
  rangeOf,
  related,
  runOf,
} from './samples.ts';

describe('a whole report', () => {
  it('frames errors and warnings, has a line for each info, and says what was checked', () => {
    expect(
      `\n${stylish(runOf([officeFile(), fileOf('')], { skipped: 2 }), contextOf())}`,
    ).toMatchInlineSnapshot(`
      "
      error[cost-within-budget]: 成本指标合计 62 万元，超出年度资金总额 50 万元，多 12 万元
        --> examples/published/政府专项工作经费.yaml:8:11
         |
       8 |   年度资金总额: 50
         |   　　　　　　  ^^ 上限 50 万元
      ...
      40 |         指标值: ≤3万元
         |         　　　  ------   3
      43 |         指标值: ≤20万元
         |         　　　  ------- 20
      46 |         指标值: ≤29万元
         |         　　　  ------- 29
      49 |         指标值: ≤10万元
         |         　　　  ------- 10
         |
         = 请核对各项成本，或调整年度资金总额

      error[sequential-numbering]: 编号应为 5，写成了 4
        --> examples/published/政府专项工作经费.yaml:28:13
      error[sequential-numbering]: 编号应为 6，写成了 4
        --> examples/published/政府专项工作经费.yaml:31:13
      error[sequential-numbering]: 编号应为 7，写成了 4
        --> examples/published/政府专项工作经费.yaml:34:13
         |
      25 |       - 编号: 4
         |         　　  - 4 已用在这里：档案整理工作次数
      ...
      28 |       - 编号: 4
         |         　　  ^ 应为 5
      29 |         名称: 重点项目开工、重大活动开展、政府开放日活动次数
      30 |         指标值: ≥10次
      31 |       - 编号: 4
         |         　　  ^ 应为 6
      32 |         名称: 观摩会议次数
      33 |         指标值: ≥4次
      34 |       - 编号: 4
         |         　　  ^ 应为 7
      35 |         名称: 外出考察学习次数
         |
         = 修复: 加 --fix 可把“数量指标”依次编为 1–7

      info[cost-covers-budget]: 成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本 --> examples/published/政府专项工作经费.yaml:8:11

      发现 4 个错误、1 条提示，在 2 个文件中的 1 个；其中 3 个可用 --fix 修复（共查 2 份申报表，跳过 2 个不是申报表或被忽略的文件）
      规则的说明: jixiao explain cost-within-budget
      "
    `);
  });

  it('is the same in English', () => {
    expect(`\n${stylish(runOf([officeFile()]), contextOf({ lang: 'en' }))}`).toMatchInlineSnapshot(`
      "
      error[cost-within-budget]: the 成本指标 add up to 62 万元, 12 万元 more than 年度资金总额 (50 万元)
        --> examples/published/政府专项工作经费.yaml:8:11
         |
       8 |   年度资金总额: 50
         |   　　　　　　  ^^ at most 50 万元
      ...
      40 |         指标值: ≤3万元
         |         　　　  ------   3
      43 |         指标值: ≤20万元
         |         　　　  ------- 20
      46 |         指标值: ≤29万元
         |         　　　  ------- 29
      49 |         指标值: ≤10万元
         |         　　　  ------- 10
         |
         = check the costs, or adjust 年度资金总额

      error[sequential-numbering]: 编号 should be 5, not 4
        --> examples/published/政府专项工作经费.yaml:28:13
      error[sequential-numbering]: 编号 should be 6, not 4
        --> examples/published/政府专项工作经费.yaml:31:13
      error[sequential-numbering]: 编号 should be 7, not 4
        --> examples/published/政府专项工作经费.yaml:34:13
         |
      25 |       - 编号: 4
         |         　　  - 4 is used here: 档案整理工作次数
      ...
      28 |       - 编号: 4
         |         　　  ^ should be 5
      29 |         名称: 重点项目开工、重大活动开展、政府开放日活动次数
      30 |         指标值: ≥10次
      31 |       - 编号: 4
         |         　　  ^ should be 6
      32 |         名称: 观摩会议次数
      33 |         指标值: ≥4次
      34 |       - 编号: 4
         |         　　  ^ should be 7
      35 |         名称: 外出考察学习次数
         |
         = fix: number 数量指标 1–7 (apply with --fix)

      info[cost-covers-budget]: the 成本指标 add up to 41 万元: 9 万元 of 年度资金总额 is not accounted for --> examples/published/政府专项工作经费.yaml:8:11

      found 4 errors, 1 info; 3 can be fixed with --fix (1 declaration checked)
      more about a rule: jixiao explain cost-within-budget
      "
    `);
  });

  it('shows only errors with --quiet', () => {
    const report = stylish(runOf([officeFile()]), contextOf({ quiet: true }));
    expect(report).toContain('error[cost-within-budget]');
    expect(report).not.toContain('info[');
    expect(report.split('\n').at(-2)).toBe(
      '发现 4 个错误、1 条提示；其中 3 个可用 --fix 修复；只列出了错误（共查 1 份申报表）',
    );
  });

  it('also frames infos with --verbose', () => {
    const report = stylish(runOf([officeFile()]), contextOf({ verbose: true }));
    expect(report).toContain(
      'info[cost-covers-budget]: 成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本\n --> ',
    );
  });

  it('conveys nothing by colour alone', () => {
    const marked = (kind: string) => (text: string) => `<${kind}>${text}</${kind}>`;
    const paint = {
      error: marked('error'),
      warning: marked('warning'),
      info: marked('info'),
      strong: marked('strong'),
      faint: marked('faint'),
      added: marked('added'),
      removed: marked('removed'),
      frame: marked('frame'),
    };
    const coloured = stylish(runOf([officeFile()]), contextOf({ paint }));
    expect(coloured.replaceAll(/<\/?[a-z]+>/g, '')).toBe(stylish(runOf([officeFile()]), contextOf()));
    expect(coloured).toContain('<error>error[cost-within-budget]</error>');
  });
});

describe('the last line', () => {
  const last = (report: string): string | undefined => report.split('\n').at(-2);

  it('reports a clean run with the number of declarations', () => {
    expect(stylish(runOf([fileOf('a: 1'), fileOf('b: 1')]), contextOf())).toBe(
      '没有发现问题（共查 2 份申报表）\n',
    );
    expect(stylish(runOf([fileOf('a: 1')]), contextOf({ lang: 'en' }))).toBe(
      'no problems found (1 declaration checked)\n',
    );
  });

  it('can not take an empty run for a clean one', () => {
    expect(stylish(runOf([], { skipped: 3 }), contextOf())).toBe(
      '没有可查的申报表（共查 0 份申报表，跳过 3 个不是申报表或被忽略的文件）\n',
    );
  });

  it('counts what was fixed, silenced and known', () => {
    const silenced = officeDiagnostics().map((diagnostic) => ({ diagnostic, reason: null }));
    const file = fileOf(OFFICE, { fixed: 3, baselined: 2, suppressed: silenced });
    expect(last(stylish(runOf([file]), contextOf()))).toBe(
      '已修复 3 处，没有发现问题（共查 1 份申报表，注释屏蔽了 5 处，基线已记 2 处）',
    );
    expect(last(stylish(runOf([file]), contextOf({ lang: 'en' })))).toBe(
      'fixed 3, no problems found (1 declaration checked, 5 suppressed by comments, 2 in the baseline)',
    );
  });

  it('lists files with several declarations, and paths that could not be read', () => {
    const declarations = [0, 1, 2].map((document) => ({ document }));
    const problem = { path: '没\x1b有.yaml', message: { zh: '读不了', en: 'unreadable' } };
    const report = stylish(runOf([fileOf('', { declarations })], { problems: [problem] }), contextOf());
    expect(report).toBe(
      'error: 读不了 --> 没\\x1b有.yaml\n\n没有发现问题，有 1 个路径没能检查（共查 1 个文件中的 3 份申报表）\n',
    );
  });
});

describe('frames of a finding', () => {
  const text = '年度: 2023\n项目名称: 红\n';

  it('show places in other files under their own path', () => {
    const other = fileOf('x: 1\n项目名称: 红\n', { path: '另一份.yaml' });
    const diagnostic = diagnosticOf({
      severity: 'warning',
      range: rangeOf(text, '红'),
      related: [related(rangeOf(other.text, '红'), '先在这里', other)],
    });
    expect(
      `\n${stylish(runOf([fileOf(text, { diagnostics: [diagnostic] })]), contextOf())}`,
    ).toMatchInlineSnapshot(`
      "
      warning[some-rule]: 说明
       --> 申报表.yaml:2:7
        |
      2 | 项目名称: 红
        | 　　　　  ^^
       --> 另一份.yaml:2:7
        |
      2 | 项目名称: 红
        | 　　　　  -- 先在这里

      发现 1 个警告（共查 1 份申报表）
      规则的说明: jixiao explain some-rule
      "
    `);
  });

  it('count the related places after the first twenty', () => {
    const many = Array.from({ length: 25 }, (_, index) => `k${index}: v${index}.\n`).join('');
    const places = Array.from({ length: 25 }, (_, index) => related(rangeOf(many, `v${index}.`), '又一处'));
    const diagnostic = diagnosticOf({ range: rangeOf(many, 'k0'), related: places });
    const report = stylish(runOf([fileOf(many, { diagnostics: [diagnostic] })]), contextOf());
    expect(report.match(/又一处/g)).toHaveLength(20);
    expect(report).toContain('   = 另有 5 处没有标出\n');
  });

  it('say that a suggestion must be chosen, and break long notes', () => {
    const diagnostic = diagnosticOf({
      rule: 'amount-scale',
      range: rangeOf(text, '2023'),
      help: { zh: '请核对金额的单位，项目资金以万元为单位', en: 'check the unit' },
      fix: { title: { zh: '把 500000 改为 50', en: 'write 50 for 500000' }, safe: false, edits: [] },
    });
    const run = runOf([fileOf(text, { diagnostics: [diagnostic] })]);
    expect(stylish(run, contextOf({ columns: 44 }))).toContain(
      [
        '  = 请核对金额的单位，项目资金以万元为单位',
        '  = 建议: 可把 500000 改为 50（请核对后选',
        '    用：--fix-suggestions 或 --fix-rule',
        '    amount-scale）',
      ].join('\n'),
    );
    expect(stylish(run, contextOf({ lang: 'en' }))).toContain(
      '  = suggestion: write 50 for 500000 (review, then apply with --fix-suggestions or --fix-rule\n' +
        '    amount-scale)\n',
    );
  });

  it('are not printed twice', () => {
    const diagnostic = diagnosticOf({ range: rangeOf(text, '红') });
    const twice = [diagnostic, diagnostic, { ...diagnostic, rule: 'other-rule' }];
    const report = stylish(runOf([fileOf(text, { diagnostics: twice })]), contextOf());
    expect(report.match(/项目名称: 红/g)).toHaveLength(1);
    expect(report).toContain('error[other-rule]: 说明\n');
  });

  it('that are shared count fixes that differ', () => {
    const wrong = officeDiagnostics()
      .slice(2)
      .map((diagnostic) => ({
        ...diagnostic,
        fix: { title: { zh: `改为 ${diagnostic.range.start}`, en: '' }, safe: true, edits: [] },
      }));
    expect(stylish(runOf([fileOf(OFFICE, { diagnostics: wrong })]), contextOf())).toContain(
      '   |\n   = 修复: 加 --fix 可修复这 3 处\n\n',
    );
  });

  it('show values as they are, harmless', () => {
    const hostile = '名称: \x1b]0;x\x07\u202e反\n';
    const diagnostic = diagnosticOf({
      range: rangeOf(hostile, '反'),
      message: { zh: '“\x1b[2J\u202e\n::error::”写错了', en: '' },
      label: { zh: '\x9b31m', en: '' },
      help: { zh: 'a\tb', en: '' },
    });
    const report = stylish(
      runOf([fileOf(hostile, { path: 'a\nb.yaml', diagnostics: [diagnostic] })]),
      contextOf(),
    );
    expect(report).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(report).toContain('error[some-rule]: “\\x1b[2J\\u{202e}\\n::error::”写错了\n --> a\\nb.yaml:1:');
  });

  it('link the rule to its page if the terminal supports links', () => {
    const diagnostic = diagnosticOf({ range: rangeOf(text, '红') });
    const context = contextOf({ page: (rule) => `file:///docs/rules/${rule}.md` });
    expect(stylish(runOf([fileOf(text, { diagnostics: [diagnostic] })]), context)).toContain(
      'error[\x1b]8;;file:///docs/rules/some-rule.md\x1b\\some-rule\x1b]8;;\x1b\\]: 说明\n',
    );
  });
});
