import type { Declaration, GoalList, Indicator } from '../../form/declaration.ts';
import type { Path } from '../../text/finding.ts';
import { defineRule } from '../rule.ts';

export const textLength = defineRule({
  id: 'text-length',
  title: { zh: '文字不超过表样的字数', en: 'texts are within the form’s length limits' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }],
  fix: 'none',
  related: [],
  about: {
    zh: '表样规定了字数上限时，项目名称、年度总体目标（各条内容合计）、名称、指标值等不能超过；填报系统会截断或拒收。',
    en: 'If the template sets limits (字数上限), 项目名称, 年度总体目标 (all 内容 together), names and values must not exceed them: the submission system truncates or rejects longer ones.',
  },
  blind: {
    zh: '按字（Unicode 码位）计，标点和空格也算。',
    en: 'Characters are counted as code points, including punctuation and spaces.',
  },
  messages: {
    'too-long': (d: { what: string; length: number; limit: number }) => ({
      zh: `${d.what}有 ${d.length} 字，超过表样规定的 ${d.limit} 字`,
      en: `${d.what} is ${d.length} characters long; the form allows at most ${d.limit}`,
      label: { zh: `多 ${d.length - d.limit} 字`, en: `${d.length - d.limit} too many` },
    }),
  },
  examples: [
    {
      title: { zh: '名称太长', en: 'a name that is too long' },
      template: '字数上限: {名称: 10}',
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开政府全体会议的次数, 指标值: ≥4次}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开政府全体会议次数, 指标值: ≥4次}',
    },
  ],
  check(declaration, { report }) {
    const limits = declaration.template?.textLimits ?? {};
    for (const { what, path, length } of textsOf(declaration, Object.keys(limits))) {
      const limit = limits[what];
      if (limit === undefined || length <= limit) continue;
      report('too-long', { data: { what, length, limit }, target: { path, at: 'value' } });
    }
  },
});

interface Text {
  readonly what: string;
  readonly path: Path;
  readonly length: number;
}

function textsOf(declaration: Declaration, limited: readonly string[]): Text[] {
  if (limited.length === 0) return [];
  const texts: Text[] = [];
  const add = (what: string, words: { readonly text: string; readonly path: Path } | null): void => {
    if (words !== null) texts.push({ what, path: words.path, length: lengthOf(words.text) });
  };
  add('项目名称', declaration.project);
  add('主管部门及代码', declaration.department);
  add('实施单位', declaration.unit);
  add('备注', declaration.note);
  addGoals(texts, '年度总体目标', declaration.goals);
  addGoals(texts, '中期目标', declaration.midtermGoals);
  for (const indicator of declaration.indicators) {
    for (const [what, words] of columnsOf(indicator)) add(what, words);
  }
  return texts;
}

function addGoals(texts: Text[], what: string, list: GoalList | null): void {
  if (list === null) return;
  const length = list.goals.reduce((sum, goal) => sum + lengthOf(goal.content?.text ?? ''), 0);
  texts.push({ what, path: list.path, length });
}

function columnsOf({ name, value, standard, remark }: Indicator) {
  const own = value?.present ? { text: value.raw, path: value.path } : null;
  return [
    ['名称', name],
    ['指标值', own],
    ['绩效标准', standard],
    ['说明', remark],
  ] as const;
}

/** The length in code points, without surrounding blanks (such as the line end of a block scalar). */
const lengthOf = (text: string): number => [...text.trim()].length;
