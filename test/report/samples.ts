import { NO_PAINT } from '../../src/cli/paint.ts';
import type { Diagnostic, FileResult, RelatedPlace, RunResult } from '../../src/linter/diagnostic.ts';
import type { ReportContext, RuleInfo } from '../../src/report/report.ts';
import type { Severity } from '../../src/text/finding.ts';
import { same } from '../../src/text/message.ts';
import type { Range } from '../../src/text/range.ts';

const RULES: readonly RuleInfo[] = [
  ruleOf('cost-covers-budget', '成本少于年度资金总额', '成本指标合计少于年度资金总额。', 'info'),
  ruleOf('cost-within-budget', '成本不超过年度资金总额', '成本指标合计不得超过年度资金总额。', 'error'),
  ruleOf('sequential-numbering', '编号连续', '编号应从 1 起依次编。', 'error'),
  ruleOf('some-rule', '某规则', '查出某些问题。', 'warning'),
  { ...ruleOf('text-style', '文字规范', '标点应为全角。', 'info'), state: 'off' },
  { ...ruleOf('weights-sum', '分值合计', '分值应合计 100。', 'error'), state: 'not-applicable' },
];

function ruleOf(id: string, title: string, about: string, defaultSeverity: Severity): RuleInfo {
  return {
    id,
    title: same(title),
    about: same(about),
    defaultSeverity,
    tags: ['values', 'recommended'],
    state: 'on',
  };
}

export function contextOf(changes: Partial<ReportContext> = {}): ReportContext {
  return {
    lang: 'zh',
    version: '0.1.0',
    paint: NO_PAINT,
    columns: 100,
    ambiguousWidth: 1,
    quiet: false,
    verbose: false,
    docs: () => null,
    page: () => null,
    problemsApart: false,
    folder: '',
    fixed: false,
    rules: RULES,
    configuration: 'sha256:0123',
    ...changes,
  };
}

/** The range of a word in a text: of its first or `nth` (from 1) occurrence. */
export function rangeOf(text: string, word: string, nth = 1): Range {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(word, start + 1);
  if (start === -1) throw new Error(`${word} does not stand ${nth} times in the text`);
  return { start, end: start + word.length };
}

export function diagnosticOf(changes: Partial<Diagnostic> & Pick<Diagnostic, 'range'>): Diagnostic {
  return {
    rule: 'some-rule',
    code: 'some-code',
    severity: 'error',
    message: { zh: '说明', en: 'message' },
    related: [],
    ...changes,
  };
}

export function related(range: Range, message: string, file?: FileResult): RelatedPlace {
  return { range, message: same(message), ...(file === undefined ? {} : { file }) };
}

export function fileOf(text: string, changes: Partial<FileResult> = {}): FileResult {
  return {
    path: '申报表.yaml',
    text,
    declarations: [{ document: 0, template: 'shapotou-2023', year: 2023, name: '项目', unit: '单位' }],
    diagnostics: [],
    suppressed: [],
    fixed: 0,
    baselined: 0,
    ...changes,
  };
}

export function runOf(files: readonly FileResult[], changes: Partial<RunResult> = {}): RunResult {
  return { files, problems: [], skipped: 0, ...changes };
}

/** 政府专项工作经费 as published: 编号 5 to 7 read 4, and the cost falls short of the budget by 9. */
export const OFFICE = `年度: 2023
项目名称: 政府专项工作经费
主管部门及代码: 中卫市沙坡头区人民政府办公室
实施单位: 中卫市沙坡头区人民政府办公室
项目属性: 延续性项目
项目期: 1年
项目资金:
  年度资金总额: 50
  财政拨款: 50
年度总体目标:
  - 编号: 1
    内容: 负责沙坡头区政府会议的准备工作，协助政府领导同志组织实施会议决定事项，负责政府领导同志重要活动的日程安排和服务协调。
绩效指标:
  产出指标:
    数量指标:
      - 编号: 1
        名称: 召开政府全体会议次数
        指标值: 1次/年
      - 编号: 2
        名称: 印发公文份数
        指标值: ≥2500份
      - 编号: 3
        名称: 承办督办会议次数
        指标值: ≥100次
      - 编号: 4
        名称: 档案整理工作次数
        指标值: ≥1次
      - 编号: 4
        名称: 重点项目开工、重大活动开展、政府开放日活动次数
        指标值: ≥10次
      - 编号: 4
        名称: 观摩会议次数
        指标值: ≥4次
      - 编号: 4
        名称: 外出考察学习次数
        指标值: ≥5次
    成本指标:
      - 编号: 1
        名称: 观摩会议费
        指标值: ≤3万元
      - 编号: 2
        名称: 办公费
        指标值: ≤20万元
      - 编号: 3
        名称: 印刷费
        指标值: ≤29万元
      - 编号: 4
        名称: 其他费用
        指标值: ≤10万元
`;

/** Its findings. */
export function officeDiagnostics(): Diagnostic[] {
  const earlier: RelatedPlace = {
    range: numberAt(4),
    message: { zh: '4 已用在这里：档案整理工作次数', en: '4 is used here: 档案整理工作次数' },
  };
  const wrong = [5, 6, 7].map((expected) =>
    diagnosticOf({
      rule: 'sequential-numbering',
      code: 'wrong-number',
      message: {
        zh: `编号应为 ${expected}，写成了 4`,
        en: `编号 should be ${expected}, not 4`,
      },
      label: { zh: `应为 ${expected}`, en: `should be ${expected}` },
      document: 0,
      data: { expected, actual: 4 },
      path: ['绩效指标', '产出指标', '数量指标', expected - 1, '编号'],
      range: numberAt(expected),
      related: [earlier],
      fix: {
        title: { zh: '把“数量指标”依次编为 1–7', en: 'number 数量指标 1–7' },
        safe: true,
        edits: [{ ...numberAt(expected), text: String(expected) }],
      },
    }),
  );
  const budget = rangeOf(OFFICE, '50');
  const costs: readonly [string, string][] = [
    ['≤3万元', '3'],
    ['≤20万元', '20'],
    ['≤29万元', '29'],
    ['≤10万元', '10'],
  ];
  return [
    diagnosticOf({
      rule: 'cost-within-budget',
      code: 'over',
      message: {
        zh: '成本指标合计 62 万元，超出年度资金总额 50 万元，多 12 万元',
        en: 'the 成本指标 add up to 62 万元, 12 万元 more than 年度资金总额 (50 万元)',
      },
      label: { zh: '上限 50 万元', en: 'at most 50 万元' },
      help: { zh: '请核对各项成本，或调整年度资金总额', en: 'check the costs, or adjust 年度资金总额' },
      document: 0,
      path: ['项目资金', '年度资金总额'],
      range: budget,
      related: costs.map(([value, amount]) => related(rangeOf(OFFICE, value), amount)),
    }),
    diagnosticOf({
      rule: 'cost-covers-budget',
      severity: 'info',
      message: {
        zh: '成本指标合计 41 万元，年度资金总额尚有 9 万元没有对应的成本',
        en: 'the 成本指标 add up to 41 万元: 9 万元 of 年度资金总额 is not accounted for',
      },
      document: 0,
      range: budget,
    }),
    ...wrong,
  ];
}

/** The range of the number of the nth 数量指标. */
function numberAt(nth: number): Range {
  const { end } = rangeOf(OFFICE, '编号: ', nth + 1);
  return { start: end, end: end + 1 };
}

export function officeFile(): FileResult {
  return fileOf(OFFICE, {
    path: 'examples/published/政府专项工作经费.yaml',
    diagnostics: officeDiagnostics(),
  });
}

/** What a report must escape: commands, markup, formulas, links, control characters. */
export const HOSTILE: readonly string[] = [
  '::error::x',
  '%0A::set-output name=a::b',
  '##vso[task.setvariable variable=a]b',
  '##[add-mask]x',
  'a\r\n::warning::b',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</pre></script><!-- ]]> -->',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '[link](https://example.org) ![p](x) https://example.org www.example.org',
  '@user #1 `code` | bar | **bold** \\',
  '[here](1) {0}',
  '\0\x01\x1b[31m\x7f\x9b\u202e\u2028\ufffe\ud800',
];

/** A file in which all texts are hostile. */
function hostileFile(value: string): FileResult {
  const message = same(value);
  const range = { start: 0, end: value.length };
  return fileOf(`${value}\n`, {
    path: value,
    declarations: [{ document: 0, template: value, year: 2023, name: value, unit: value, funds: value }],
    diagnostics: [
      diagnosticOf({
        message,
        label: message,
        help: message,
        document: 0,
        data: { [value]: value },
        path: [value, 0],
        range,
        related: [{ message, range }],
        fix: { title: message, safe: true, edits: [{ start: 0, end: value.length, text: value }] },
      }),
    ],
    suppressed: [{ diagnostic: diagnosticOf({ message, document: 0, range }), reason: value }],
  });
}

export function hostileRun(value: string): RunResult {
  return runOf([hostileFile(value)], { problems: [{ path: value, message: same(value) }] });
}
