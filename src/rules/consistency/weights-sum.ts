import type { FirstCategory, Indicator } from '../../form/declaration.ts';
import type { Weight } from '../../form/template.ts';
import { fits, isUnsure, weightsDue } from '../../form/weights.ts';
import { type Decimal, printDecimal, sum } from '../../quantity/decimal.ts';
import { same } from '../../text/message.ts';
import { MOST_LABELS } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const weightsSum = defineRule({
  id: 'weights-sum',
  title: { zh: '分值合计符合表样', en: 'weights add up to the form’s total' },
  category: 'consistency',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'notice', notice: '财预〔2021〕101号' }],
  fix: 'none',
  related: [],
  about: {
    zh: '表样规定分值时，只要有一条指标写了分值，每条（“其中”行除外）都要写；各一级指标和全部的合计须符合表样，缺少成本指标或满意度指标时按表样的另一种分配。',
    en: 'If the form sets weights (分值) and any indicator has one, every indicator (except 其中 rows) must have one, and they must add up, per 一级指标 and in total, to what the form states; without 成本 or 满意度 a different distribution applies.',
  },
  blind: {
    zh: '一条也没有写分值时不检查；有没写或写错的分值时，先报这些，不算合计。',
    en: 'Declarations without any weights. If a weight is missing or invalid, only that is reported and nothing is added up.',
  },
  messages: {
    missing: (d: { name: string }) => ({
      zh: `指标${quote(d.name)}没有分值，其他指标都有`,
      en: `missing 分值 for the indicator ${quote(d.name)}, while others have one`,
      label: { zh: '缺少分值', en: 'no 分值' },
    }),
    level: (d: { name: string; sum: Decimal; expected: string }) => ({
      zh: `${quote(d.name)}的分值合计 ${printDecimal(d.sum)}，应为 ${d.expected}`,
      en: `the 分值 of ${quote(d.name)} add up to ${printDecimal(d.sum)}; expected ${d.expected}`,
      label: { zh: `应为 ${d.expected}`, en: `should be ${d.expected}` },
    }),
    total: (d: { sum: Decimal; expected: string }) => ({
      zh: `全部指标的分值合计 ${printDecimal(d.sum)}，应为 ${d.expected}`,
      en: `all 分值 add up to ${printDecimal(d.sum)}; expected ${d.expected}`,
      label: { zh: `应为 ${d.expected}`, en: `should be ${d.expected}` },
    }),
  },
  examples: [
    {
      title: { zh: '一级指标的合计不对', en: 'a 一级指标 does not add up' },
      code: 'level',
      template: '分值: {合计: 90, 一级指标: {产出指标: 50, 效益指标: 30, 满意度指标: 10}}',
      bad: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 10}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%, 分值: 10}]',
      good: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 12.5}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%, 分值: 10}]',
    },
    {
      title: { zh: '有一条没有分值', en: 'one without a weight' },
      code: 'missing',
      template: '分值: {合计: 90, 一级指标: {产出指标: 50, 效益指标: 30, 满意度指标: 10}}',
      bad: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 12.5}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%}]',
      good: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 12.5}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%, 分值: 10}]',
    },
    {
      title: { zh: '全部指标的合计不对', en: 'all together do not add up' },
      code: 'total',
      template: '分值: {合计: 90, 一级指标: {产出指标: [40, 60], 效益指标: 30, 满意度指标: 10}}',
      bad: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 10}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%, 分值: 10}]',
      good: '绩效指标:\n  产出指标:\n    数量指标: [{编号: 1, 名称: 召开会议次数, 指标值: ≥4次, 分值: 12.5}]\n    质量指标: [{编号: 1, 名称: 会议出错率, 指标值: 0%, 分值: 20}]\n    时效指标: [{编号: 1, 名称: 会议按期召开率, 指标值: 100%, 分值: 10}]\n    成本指标: [{编号: 1, 名称: 会议费, 指标值: ≤50万元, 分值: 7.5}]\n  效益指标:\n    社会效益指标: [{编号: 1, 名称: 政策知晓率, 指标值: ≥90%, 分值: 15}]\n    可持续影响指标: [{编号: 1, 名称: 制度健全率, 指标值: ≥95%, 分值: 15}]\n  满意度指标:\n    服务对象满意度指标: [{编号: 1, 名称: 群众满意度, 指标值: ≥92%, 分值: 10}]',
    },
  ],
  check(declaration, { report }) {
    const { template, firstLevels, indicators } = declaration;
    const counted = indicators.filter((indicator) => !indicator.measureName.startsWith('其中'));
    if (template?.weights == null || firstLevels === null || !counted.some(({ weight }) => weight !== null))
      return;
    if (counted.some((indicator) => indicator.weightInvalid || indicator.misspelt.has('分值'))) return;
    const without = counted.filter(({ weight }) => weight === null);
    for (const indicator of without) {
      const path = [...indicator.path, indicator.ownKey('分值')];
      report('missing', { data: { name: indicator.name?.text.trim() ?? '' }, target: { path, at: 'key' } });
    }
    if (without.length > 0) return;
    // Indicators of unknown categories can't be summed; unknown-category reports these.
    if (firstLevels.some(isUnsure)) return;
    const { levels, complete } = weightsDue(firstLevels, template, template.weights);
    const byLevel = new Map(firstLevels.map((first): [FirstCategory, Indicator[]] => [first, []]));
    for (const indicator of counted) byLevel.get(indicator.category.parent)?.push(indicator);
    let sound = true;
    for (const first of firstLevels) {
      const own = byLevel.get(first) ?? [];
      const weight = first.match.kind === 'known' ? levels[first.match.level.name] : undefined;
      // required-indicators reports levels without indicators.
      if (weight === undefined || own.length === 0 || fits(sumOf(own), weight)) continue;
      sound = false;
      report('level', {
        data: { name: first.name, sum: sumOf(own), expected: print(weight) },
        target: { path: first.path, at: 'key' },
        related: labelled(own),
      });
    }
    const { total } = template.weights;
    if (!sound || total === null || !complete || fits(sumOf(counted), total)) return;
    report('total', {
      data: { sum: sumOf(counted), expected: print(total) },
      target: { path: [declaration.ownKey('绩效指标')], at: 'key' },
      related: labelled(counted),
    });
  },
});

const sumOf = (indicators: readonly Indicator[]): Decimal =>
  sum(indicators.flatMap(({ weight }) => weight?.value ?? []));

const print = (weight: Weight): string =>
  typeof weight === 'number' ? String(weight) : `${weight[0]}–${weight[1]}`;

function labelled(indicators: readonly Indicator[]) {
  return indicators.slice(0, MOST_LABELS).flatMap(({ weight }) =>
    weight === null
      ? []
      : [
          {
            target: { path: weight.path, at: 'value' } as const,
            message: same(printDecimal(weight.value)),
          },
        ],
  );
}
