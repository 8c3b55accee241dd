import type { Indicator } from '../../form/declaration.ts';
import type { Target } from '../../text/finding.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const missingValue = defineRule({
  id: 'missing-value',
  title: { zh: '每条指标须有指标值', en: 'every indicator has a 指标值' },
  category: 'completeness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'review', points: ['完整性'] }],
  fix: 'none',
  related: ['placeholder-text', 'quantified-value'],
  about: {
    zh: '指标值缺失、为空，或只有比较符号和单位（“≥%”“公里”）而没有数，都算没有填。',
    en: 'A 指标值 that is absent, empty, or only a comparator and a unit without a number (≥%, 公里) is not filled in.',
  },
  blind: {
    zh: '0、0起、否、无投诉都算填了；“无”“待定”由 placeholder-text 说明。',
    en: '0, 0起, 否 and 无投诉 count as filled in; placeholder-text reports 无 and 待定.',
  },
  messages: {
    missing: (d: { name: string | null }) => ({
      zh: `${d.name === null ? '这条指标' : `指标${quote(d.name)}`}没有填写指标值`,
      en: `missing 指标值 for ${d.name === null ? 'this indicator' : `the indicator ${quote(d.name)}`}`,
      label: { zh: '缺少指标值', en: 'no 指标值' },
      help: {
        zh: '请写明目标，例如 ≥3次、100%、12月底前',
        en: 'write the target to be reached, for example ≥3次, 100% or 12月底前',
      },
    }),
    incomplete: (d: { name: string | null; value: string }) => ({
      zh: `${d.name === null ? '这条指标' : `指标${quote(d.name)}`}的指标值${quote(d.value)}只有符号或单位，缺少数值`,
      en: `missing number: the 指标值 ${quote(d.value)}${d.name === null ? '' : ` of the indicator ${quote(d.name)}`} is only a sign or a unit`,
      label: { zh: '缺少数值', en: 'no number' },
    }),
  },
  examples: [
    {
      title: { zh: '没有指标值', en: 'no 指标值' },
      code: 'missing',
      bad: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 新增线路接入完成及时性}',
      good: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 新增线路接入完成及时性, 指标值: 100%}',
    },
    {
      title: { zh: '只有符号和单位', en: 'only a sign and a unit' },
      code: 'incomplete',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: "≤%"}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      const { value } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind !== 'blank') continue;
      const name = indicator.name?.text ?? null;
      if (value.raw.trim() === '')
        report('missing', { data: { name }, target: placeOf(indicator), path: value.path });
      else
        report('incomplete', {
          data: { name, value: value.raw },
          target: placeOf(indicator),
          path: value.path,
        });
    }
  },
});

/** The target: the key 指标值, else the name, else the first key of the indicator. */
function placeOf({ value, name, path }: Indicator): Target {
  if (value?.present) return { path: value.path, at: 'key' };
  if (name !== null) return { path: name.path, at: 'value' };
  return { path: value?.path ?? path, at: 'key' };
}
