import type { IndicatorValue } from '../../form/declaration.ts';
import { type PercentMeant, percentMeant, shareOf } from '../../form/shares.ts';
import type { Quantity } from '../../quantity/value.ts';
import type { Fix, PathTarget } from '../../text/finding.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue, unitAt } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const satisfactionValue = defineRule({
  id: 'satisfaction-value',
  title: { zh: '满意度用百分比表示', en: 'satisfaction is a percentage' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'practice' }],
  fix: 'suggestion',
  related: ['percent-range', 'satisfaction-range', 'vague-value'],
  about: {
    zh: '满意度类别的指标值应是百分比（≥95%），并且是下限：“≤95%”等于说越不满意越好。',
    en: 'A value under 满意度 should be a percentage (≥95%) with a lower bound: ≤95% means the less satisfied the better.',
  },
  blind: {
    zh: '投诉、信访、不满意一类的指标，按分数评的得分，不检查。',
    en: 'Indicators of complaints and dissatisfaction (投诉, 信访, 不满意), and scores in 分.',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    'no-percentage': (d: { name: string; value: string; meant: string | null }) => ({
      zh: `${quote(d.name)}的指标值${quote(d.value)}不是百分比${d.meant === null ? '，请写成 ≥95% 这样' : `，是不是${quote(d.meant)}？`}`,
      en: `the 指标值 ${quote(d.value)} of ${quote(d.name)} is not a percentage; ${d.meant === null ? 'write it as ≥95%' : `did you mean ${quote(d.meant)}?`}`,
      label: { zh: '应为百分比', en: 'should be a percentage' },
    }),
    'bounded-above': (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}写成了上限${quote(d.value)}，等于说越不满意越好`,
      en: `${quote(d.name)} has the upper bound ${quote(d.value)}: the less satisfied the better`,
      label: { zh: '应为 ≥', en: 'should be ≥' },
    }),
  },
  examples: [
    {
      title: { zh: '不是百分比', en: 'not a percentage' },
      code: 'no-percentage',
      bad: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: 满意}',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度得分, 指标值: ≥90分}',
    },
    {
      title: { zh: '写成了上限', en: 'an upper bound' },
      code: 'bounded-above',
      bad: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众满意度, 指标值: ≤95%}',
      good: '绩效指标:\n  满意度指标:\n    服务对象满意度指标:\n      - {编号: 1, 名称: 群众投诉率, 指标值: ≤5%}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (category.role !== '满意度' || value === null || value.placeholder !== null) continue;
      const name = indicator.name?.text.trim() ?? category.name;
      if (SILENT.test(name) || holdsOneOf(name, options.silent)) continue;
      // value-syntax reports what can't be read, missing-value what is missing.
      if (value.reading.kind === 'broken' || value.reading.kind === 'blank') continue;
      const share = shareOf(value);
      if (share === null) {
        if (isScore(value)) continue;
        const meant = percentMeant(value);
        report('no-percentage', {
          data: { name, value: value.text.trim(), meant: meant === null ? null : withPercent(value, meant) },
          target: value.reading.kind === 'quantity' ? placeOf(value, value.reading) : value.at(),
          related: aroundValue(indicator),
          fix: meant === null ? undefined : addPercent(value, meant),
        });
      } else if (share.comparator !== null && ['≤', '＜'].includes(share.comparator.meaning)) {
        const data = { name, value: value.text.trim() };
        report('bounded-above', {
          data,
          target: value.at(share.comparator.span),
          related: aroundValue(indicator),
        });
      }
    }
  },
});

/** Words that silence the rule: complaints need an upper bound, scores have their own scale. */
const SILENT = /投诉|信访|上访|举报|差评|不满|得分|评分|指数/;

/** The target: 计量单位 if the wrong unit comes from there, else the whole value. */
function placeOf(value: IndicatorValue, reading: Quantity): PathTarget {
  const target = unitAt(value, reading);
  return target.path === value.path ? value.at() : target;
}

/** Whether it is a score (90分) or 无投诉 in place of a share. */
function isScore({ reading, text }: IndicatorValue): boolean {
  if (reading.kind === 'quantity') return reading.unit?.kind === 'score';
  return (
    reading.kind === 'prose' &&
    (SILENT.test(text) || reading.quantities.some(({ unit }) => unit?.kind === 'score'))
  );
}

function withPercent({ text }: IndicatorValue, { number, span }: PercentMeant): string {
  return `${text.slice(0, span[0])}${number}${text.slice(span[1])}`.trim();
}

function addPercent(value: IndicatorValue, { number, span }: PercentMeant): Fix {
  const place = value.at(span);
  return {
    title:
      number === '%' ? { zh: '补上 %', en: 'add %' } : { zh: `写作 ${number}`, en: `change it to ${number}` },
    safe: false,
    edits: [{ kind: 'set', path: place.path, value: number, ...(place.span ? { span: place.span } : {}) }],
  };
}
