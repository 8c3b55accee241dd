import { betterDirection } from '../../form/better-direction.ts';
import type { ComparatorMark } from '../../quantity/value.ts';
import type { Fix, PathTarget } from '../../text/finding.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames, words } from '../word-options.ts';

export const direction = defineRule({
  id: 'direction',
  title: { zh: '比较符号与指标方向一致', en: 'the comparator points the right way' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'suggestion',
  related: ['satisfaction-value', 'cost-upper-bound'],
  about: {
    zh: '越少越好的比率（出错率、投诉率、超支率、逾期率）写成了≥，或越多越好的比率（合格率、运行率）写成了≤。填了指标方向的，以指标方向为准。',
    en: '≥ for a rate that should be low (出错率, 投诉率, 超支率, 逾期率), or ≤ for a rate that should be high (合格率, 运行率). If 指标方向 is given, it decides.',
  },
  blind: {
    zh: '只看紧接在“率”“度”前面的词；中间还有别的词的（投诉处理率、事故下降率）不报，逾期发放率除外；无差错率、零投诉率不报；没有填指标方向的时长（及时性 ≤30分钟）不报。',
    en: 'Only the word directly before 率 or 度 is checked; nothing is reported if another word is in between (投诉处理率, 事故下降率; but 逾期发放率 is), for 无 and 零 (无差错率), or for durations without 指标方向 (及时性 ≤30分钟).',
  },
  options: {
    less: words({
      zh: '另外一些越少越好的词（“率”“度”之前）',
      en: 'additional words before 率 or 度 of rates that should be low',
    }),
    more: words({
      zh: '另外一些越多越好的词（“率”“度”之前）',
      en: 'additional words before 率 or 度 of rates that should be high',
    }),
    silent: silentNames,
  },
  messages: {
    'less-is-better': (d: { name: string; written: string }) => ({
      zh: `${quote(d.name)}越少越好，却用了${quote(d.written)}`,
      en: `lower is better for ${quote(d.name)}, but its bound is ${quote(d.written)}`,
      label: { zh: '应为 ≤', en: 'should be ≤' },
    }),
    'more-is-better': (d: { name: string; written: string }) => ({
      zh: `${quote(d.name)}越多越好，却用了${quote(d.written)}`,
      en: `higher is better for ${quote(d.name)}, but its bound is ${quote(d.written)}`,
      label: { zh: '应为 ≥', en: 'should be ≥' },
    }),
  },
  examples: [
    {
      title: { zh: '出错率写成了≥', en: '≥ for errors' },
      code: 'less-is-better',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≥1%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 投诉处理率, 指标值: ≥95%}',
    },
    {
      title: { zh: '合格率写成了≤', en: '≤ for a pass rate' },
      code: 'more-is-better',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 验收合格率, 指标值: ≤95%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 验收不合格率, 指标值: ≤5%}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { value, category } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind !== 'quantity') continue;
      const { comparator, unit } = value.reading;
      if (comparator === null || (category.role === '成本' && unit?.kind === 'money')) continue;
      const name = indicator.measureName;
      if (holdsOneOf(name, options.silent)) continue;
      const better = betterDirection(indicator.direction, unit?.kind === 'time' ? null : name, options);
      // satisfaction-value reports ≤ for satisfaction.
      if (better === null || (better === 'more' && category.role === '满意度')) continue;
      if (!(better === 'less' ? ['≥', '＞'] : ['≤', '＜']).includes(comparator.meaning)) continue;
      const target = value.at(comparator.span);
      report(better === 'less' ? 'less-is-better' : 'more-is-better', {
        data: { name, written: comparator.text },
        target,
        related: aroundValue(indicator),
        fix: turned(comparator, better === 'less' ? '≤' : '≥', target),
      });
    }
  },
});

function turned({ place, span }: ComparatorMark, sign: string, target: PathTarget): Fix | undefined {
  if (span === null || target.span === undefined || place === 'after') return undefined;
  return {
    title: { zh: `改为 ${sign}`, en: `change it to ${sign}` },
    safe: false,
    edits: [{ kind: 'set', path: target.path, value: sign, span: target.span }],
  };
}
