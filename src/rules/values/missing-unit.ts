import { isZero } from '../../quantity/decimal.ts';
import { fold } from '../../quantity/fold.ts';
import { knownUnit } from '../../quantity/units.ts';
import { withoutTail } from '../../text/trim.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const missingUnit = defineRule({
  id: 'missing-unit',
  title: { zh: '数量和效益的数要有单位', en: 'numbers under 数量 and 效益 have a unit' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: ['unit-mismatch', 'cost-unit'],
  about: {
    zh: '数量指标和效益指标里只写一个数（“2”“220”），看不出是次、个还是万元。',
    en: 'A bare number under 数量 or 效益 (2, 220) does not say whether it counts 次, 个 or 万元.',
  },
  blind: {
    zh: '单位写在名称括号里（面积(亩)）、计量单位里，或名称末尾就是（个数、人数、户数、次数、天数、人次、场次、年限、指数、得分）的，以及 0。',
    en: 'A unit in brackets in the name (面积(亩)), in 计量单位 or in the last word of the name (个数, 人数, 户数, 次数, 天数, 人次, 场次, 年限, 指数, 得分); zero.',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    bare: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}的指标值${quote(d.value)}没有单位`,
      en: `missing unit in the 指标值 ${quote(d.value)} of ${quote(d.name)}`,
      label: { zh: '缺少单位', en: 'no unit' },
      help: {
        zh: '请补上单位，例如 ≥4次、220人、30万元',
        en: 'add the unit, for example ≥4次, 220人 or 30万元',
      },
    }),
  },
  examples: [
    {
      title: { zh: '没有单位', en: 'no unit' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议, 指标值: 4}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 召开会议次数, 指标值: 4}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { category, value } = indicator;
      if (
        (category.role !== '数量' && category.role !== '效益') ||
        value === null ||
        value.placeholder !== null
      )
        continue;
      const { reading } = value;
      if (reading.kind !== 'quantity' || reading.unit !== null || reading.per.some((per) => per.after))
        continue;
      const name = indicator.measureName;
      if (isZero(reading.number.value) && reading.upper === null) continue;
      if (saysUnit(name) || holdsOneOf(name, options.silent)) continue;
      report('bare', {
        data: { name, value: value.text.trim() },
        target: value.at(reading.span),
        related: aroundValue(indicator),
      });
    }
  },
});

const BRACKET = /[（(][^（()）]*[）)]$/;

/** Units too rare, or too much like other words, to be known in values: （岁）, （人·次）, （万册件）. */
const IN_BRACKET =
  /^.\s?(?:[万亿]?(?:岁|周岁|颗|粒|管|台时|工时|册件|个?村|组|科次|学位)|[人台户车][·.*×](?:次|月|天|日|年))\s?.$/;

/** 道路硬化/公里, 道路硬化，单位：公里: a unit after the name, without brackets. */
const BEHIND = /(?:[/／_＿]|[，,；;\s]\s?单位[：:为]?)\s?([^/／_＿，,；;：:\s]{1,6})$/;

/** Whether the name says the unit, as in 死亡率（1/10万）, or needs none, as in 空气质量指数（AQI） and 路况指数PQI. */
function saysUnit(name: string): boolean {
  const bracket = BRACKET.exec(name)?.[0] ?? '';
  if (/[/／]/.test(bracket) || IN_BRACKET.test(bracket)) return true;
  const behind = BEHIND.exec(name)?.[1];
  if (behind !== undefined && knownUnit(fold(behind)) !== null) return true;
  const bare = name.replace(BRACKET, '');
  const bareOfLetters = withoutTail(bare, /[A-Za-z]/);
  return SAYS_UNIT.test(bare) || (bare.length - bareOfLetters.length > 1 && SAYS_UNIT.test(bareOfLetters));
}

/** 个数 人数 户数 人次 年限 …: a unit at the end or before 数; indexes, coefficients, ranks and scores need none. */
const SAYS_UNIT =
  /(?:[个人口员户家次天件项份篇场期批笔套台盏辆所座处条株只头本册页张幅节届轮月年日例起倍宗班村亩吨米]|公里|床位|指|系|分)数$|[人场批班车件户台架]次$|年限$|等级$|AQI$|得分$|评分$|分值$|排名$|名次$|位次$|比例$|比值$|比$|(?:容积|杠杆)率$|pH值?$/iu;
