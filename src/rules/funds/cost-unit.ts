import { aroundValue, unitAt } from '../labels.ts';
import { orMeant, quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { faultIn, insertion, likelyUnit, lostMoneyUnit } from './lost-money-unit.ts';

export const costUnit = defineRule({
  id: 'cost-unit',
  title: { zh: '成本指标的金额须有单位', en: 'amounts under 成本 have a monetary unit' },
  category: 'funds',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'form' }, { kind: 'practice' }],
  fix: 'suggestion',
  related: ['cost-within-budget', 'missing-unit'],
  about: {
    zh: '成本指标里的金额要写明元或万元：“250万”“20”“28.40/株”少了“元”，合计时无法计入；既不是金额也不是比率的数（如“3次”）也不是成本。',
    en: 'An amount under 成本 must be in 元 or 万元: `250万`, `20` and `28.40/株` lack 元 and cannot be added up; a number that is neither money nor a share (3次) is not a cost.',
  },
  blind: {
    zh: '百分比（成本控制率、节支率）；单位写在名称括号或计量单位里的数；没有“成本”角色的类别（社会成本、生态环境成本）。',
    en: 'Percentages; numbers whose unit is in brackets in the name or in 计量单位; categories without 角色 成本.',
  },
  messages: {
    'no-unit': (d: { value: string; meant: string | null }) => ({
      zh: `成本${quote(d.value)}缺少金额单位${d.meant === null ? '，请写明元或万元' : orMeant(d.meant).zh}`,
      en: `missing monetary unit in the cost ${quote(d.value)}${d.meant === null ? '; write 元 or 万元' : orMeant(d.meant).en}`,
      label: { zh: '元还是万元？', en: '元 or 万元?' },
    }),
    'not-money': (d: { value: string }) => ({
      zh: `成本指标的值${quote(d.value)}既不是金额也不是比率`,
      en: `the value ${quote(d.value)} under 成本 is neither money nor a share`,
      label: { zh: '不是金额', en: 'not an amount of money' },
      help: {
        zh: '请写金额，或把这条指标移到相应的类别',
        en: 'write an amount of money, or move the indicator to the right category',
      },
    }),
  },
  examples: [
    {
      title: { zh: '少了“元”', en: 'without 元' },
      code: 'no-unit',
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 设备采购费, 指标值: ≤50万}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 设备采购费, 指标值: ≤50万元}',
    },
    {
      title: { zh: '没有单位', en: 'no unit at all' },
      code: 'no-unit',
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 设备采购费, 指标值: 50}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 设备采购费（万元）, 指标值: 50}',
    },
    {
      title: { zh: '不是金额', en: 'not an amount of money' },
      code: 'not-money',
      bad: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 设备采购, 指标值: 3台}',
      good: '绩效指标:\n  产出指标:\n    成本指标:\n      - {编号: 1, 名称: 成本控制率, 指标值: 100%}',
    },
  ],
  check({ indicators, template, funds, more }, { report }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (category.role !== '成本' || value === null || value.placeholder !== null) continue;
      const fault = faultIn(value);
      if (fault === null) continue;
      const related = aroundValue(indicator);
      if (fault.kind === 'date' || (fault.unit !== null && fault.unit.kind !== 'multiple')) {
        const target = fault.kind === 'date' ? value.at(fault.span) : unitAt(value, fault);
        report('not-money', { data: { value: value.text }, target, related });
        continue;
      }
      const likely = likelyUnit(fault, template?.moneyUnit ?? '万元', funds?.total?.value);
      const lost = lostMoneyUnit(fault, indicator, likely, more);
      const meant =
        lost === null ? null : `${value.text.slice(0, lost.at)}${lost.unit}${value.text.slice(lost.at)}`;
      report('no-unit', {
        data: { value: value.text, meant },
        target: unitAt(value, fault),
        related,
        fix: lost === null ? undefined : insertion(value, lost),
      });
    }
  },
});
