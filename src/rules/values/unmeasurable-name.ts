import { holdsOneOf } from '../../text/words.ts';
import { aroundName } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const unmeasurableName = defineRule({
  id: 'unmeasurable-name',
  title: { zh: '百分比要有可衡量的名称', en: 'names of percentages can be measured' },
  category: 'values',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性', '可行性'] }],
  fix: 'none',
  related: ['vague-value', 'timeliness-value'],
  about: {
    zh: '“维护社会稳定 ≥95%”：名称是一件事，不是一个量，百分比无从计算。名称应以率、度、比例、数量、情况一类的词结尾。',
    en: 'In “维护社会稳定 ≥95%” the name is an action, not a measure, so the percentage cannot be calculated. A name should end in 率, 度, 比例, 数量, 情况 or the like.',
  },
  blind: {
    zh: '以数量计的指标（3次、20个）不看。',
    en: 'Indicators that are counts (3次, 20个).',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    action: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}是一件事而不是一个量，${quote(d.value)}无从计算`,
      en: `${quote(d.name)} is an action, not a measure; ${quote(d.value)} of it cannot be calculated`,
      label: { zh: '什么的百分比？', en: 'a percentage of what?' },
      help: {
        zh: '名称请写成“……率”“……度”一类可以计算的量',
        en: 'rename it to a rate or degree that can be calculated',
      },
    }),
  },
  examples: [
    {
      title: { zh: '名称是一件事', en: 'the name is an action' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 维护社会稳定, 指标值: ≥95%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 社会稳定程度, 指标值: ≥95%}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { value, name, category } = indicator;
      if (name === null || value === null || value.placeholder !== null) continue;
      const { reading } = value;
      if (reading.kind !== 'quantity' || reading.unit?.kind !== 'share' || reading.tolerance) continue;
      const bare = withoutNumber(indicator.measureName.replace(BRACKET, ''));
      if (category.role === '成本' && MONEY.test(bare)) continue;
      if (bare === '' || MEASURE.test(bare) || holdsOneOf(bare, options.silent)) continue;
      report('action', {
        data: { name: bare, value: value.text.trim() },
        target: { path: name.path, at: 'value' },
        related: aroundName(indicator),
      });
    }
  },
});

/** A bracket at the end of the name. */
const BRACKET = /[（(][^（()）]*[）)]$/;
const NUMBER_PART = /[≥≤＞＜><=\d.．％%\s]/;

/** The name without a number at its end: 群众满意≥95%, 成活率85%以上, 合格率达95%, but not 准时到达. */
function withoutNumber(name: string): string {
  let end = name.replace(/(?<=[\d%％])(?:及?以[上下内]|左右)$/, '').length;
  while (end > 0 && NUMBER_PART.test(name.charAt(end - 1))) end--;
  const bare = name.slice(0, end);
  return bare.replace(end < name.length ? /(?:不[低少]于|达到?)$/ : /(?:不[低少]于|达到)$/, '');
}

/** Payments, of which a cost can be a share: 社保补贴 60%, 质保金 5%, 20万元 100%. */
const MONEY = /(?:元|金|款|补贴|补助|税|利息|贴息)$/;

/** Things that can be measured, or that grow, shrink or succeed by a share (收入增长, 验收合格). */
const MEASURE =
  /^节[约省]|(?:率|度|性|比|比例|比重|幅|数|量|次|额|积|级|速|感|情况|水平|面|分|值|效果|成效|占|力|规模|标准|结果|增长|增加|增收|提高|提升|上升|下降|降低|减少|节约|合格|达标|优良|满意|完好|及时|通过|知晓|覆盖|成活|出勤|准确|增产|减产|收入|收益|利润|产值|成本|费用?|支出|损失|能耗|降耗|消耗|用水|用电|排放|负担|价格|浓度|误差|偏差|公差|税负|减排|节[水电能煤油材地肥药])$/;
