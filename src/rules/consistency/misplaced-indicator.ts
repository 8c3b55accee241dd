import { type Belonging, belongsTo } from '../../form/belonging.ts';
import type { Role, Template } from '../../form/template.ts';
import type { Message } from '../../text/message.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundName } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames, words } from '../word-options.ts';

export const misplacedIndicator = defineRule({
  id: 'misplaced-indicator',
  title: { zh: '指标放在对应的类别', en: 'indicators are in the right category' },
  category: 'consistency',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['unknown-category', 'unmeasurable-name'],
  about: {
    zh: '满意度放在满意度指标，完成时间、时限、工期放在时效指标，合格率、成活率放在质量指标，有上限的费用放在成本指标。放错了类别，评审会按缺项处理。',
    en: 'Satisfaction belongs under 满意度, times and deadlines under 时效, 合格率 and 成活率 under 质量, costs with an upper bound under 成本. Reviewers count a misplaced indicator as missing.',
  },
  blind: {
    zh: '只看名称和值的写法。培训时间、天数、学时、时长在数量指标下是对的；覆盖率、完成率、比例、保障率也不报；经济效益里的收入、产值，效益里群众、企业少花的钱不报；类别名里就有这个词的不报。',
    en: 'Only names and values are checked. 培训时间, 天数, 学时, 时长, 覆盖率, 完成率, 比例 and 保障率 are allowed under 数量, income and output under 经济效益, what people and companies pay under 效益; a category whose own name contains the word is never reported.',
  },
  options: {
    times: words({
      zh: '名称中另外一些说时间要求的词（完成时间、工期之外）',
      en: 'additional words in names that concern time, besides 完成时间, 工期 …',
    }),
    costs: words({
      zh: '名称中另外一些说花费的词（费、成本之外）',
      en: 'additional words in names of costs, besides 费, 成本 …',
    }),
    qualities: words({
      zh: '名称中另外一些说质量的词（合格率、成活率之外）',
      en: 'additional words in names that concern quality, besides 合格率, 成活率',
    }),
    silent: silentNames,
  },
  messages: {
    misplaced: (d: { name: string; category: string; place: string; what: Message }) => ({
      zh: `${quote(d.name)}是${d.what.zh}，应放在${quote(d.place)}，不在${quote(d.category)}`,
      en: `${quote(d.name)} is ${d.what.en}; it belongs under ${quote(d.place)}, not ${quote(d.category)}`,
      label: { zh: `应在${d.place}`, en: `belongs under ${d.place}` },
    }),
  },
  examples: [
    {
      title: { zh: '满意度放在效益指标', en: 'satisfaction under 效益' },
      bad: '绩效指标:\n  效益指标:\n    社会效益指标:\n      - {编号: 1, 名称: 参会人员满意度, 指标值: ≥90%}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 满意度调查次数, 指标值: ≥2次}',
    },
    {
      title: { zh: '完成时间放在数量指标', en: 'a deadline under 数量' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 项目完成时间, 指标值: 2023年12月底前}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 政务公开培训时间, 指标值: 7天}',
    },
    {
      title: { zh: '费用放在质量指标', en: 'a cost under 质量' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 设备采购费, 指标值: ≤3万元}',
      good: '绩效指标:\n  效益指标:\n    经济效益指标:\n      - {编号: 1, 名称: 门票收入, 指标值: ≥3万元}',
    },
    {
      title: { zh: '合格率放在数量指标', en: 'a pass rate under 数量' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 工程验收合格率, 指标值: 100%}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 村级覆盖率, 指标值: 100%}',
    },
  ],
  check({ indicators, template }, { report, options }) {
    if (template === null) return;
    for (const indicator of indicators) {
      const { category, name, value } = indicator;
      if (name === null || category.match.kind !== 'known' || value?.placeholder) continue;
      if (holdsOneOf(name.text, options.silent)) continue;
      const role = belongsTo(indicator, options);
      const place = role === null ? null : placeFor(template, role);
      if (role === null || place === null || category.name.includes(KINDS[role].word)) continue;
      report('misplaced', {
        data: { name: name.text.trim(), category: category.name, place, what: KINDS[role].what },
        target: { path: name.path, at: 'value' },
        related: aroundName(indicator),
      });
    }
  },
});

/** What it is, and the word that makes a category right for it whatever its role. */
const KINDS: Readonly<Record<Belonging, { readonly word: string; readonly what: Message }>> = {
  满意度: { word: '满意', what: { zh: '满意度', en: 'a satisfaction indicator' } },
  时效: { word: '时效', what: { zh: '时间要求', en: 'a time indicator' } },
  成本: { word: '成本', what: { zh: '有上限的费用', en: 'a cost with an upper bound' } },
  质量: { word: '质量', what: { zh: '质量要求', en: 'a quality indicator' } },
};

/** The name of the template's category with that role; null: the form has none. */
function placeFor(template: Template, role: Role): string | null {
  for (const first of template.firstLevels) {
    const child = first.children.find((one) => one.role === role);
    if (child !== undefined) return child.name;
  }
  return null;
}
