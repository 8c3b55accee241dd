import type { Indicator } from '../../form/declaration.ts';
import { holdsOneOf } from '../../text/words.ts';
import { MOST_LABELS } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames, words } from '../word-options.ts';

export const timelinessValue = defineRule({
  id: 'timeliness-value',
  title: { zh: '时效指标写明时间', en: '时效 indicators state a time' },
  category: 'values',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['可行性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['unmeasurable-name'],
  about: {
    zh: '“及时性 100%”没有说多久算及时。同一类别里没有一处写明日期或期限时提示一次。',
    en: '“及时性 100%” does not say by when. One finding per category without any date or period.',
  },
  blind: {
    zh: '及时率、按期完成率可以计算，不提示；类别里只要有一条写了日期或期限也不提示。',
    en: '及时率 and 按期完成率, which can be calculated; categories with a date or a period.',
  },
  options: {
    words: words({
      zh: '名称中另外一些说及时的词（及时性、时效性之外）',
      en: 'additional words in names about timeliness, besides 及时性 and 时效性',
    }),
    silent: silentNames,
  },
  messages: {
    'no-time': (d: { category: string; count: number }) => ({
      zh: `${quote(d.category)}里的及时性只写了百分比，没有写明时间要求`,
      en: `${quote(d.category)} gives 及时性 as a percentage, but no date or period`,
      label: { zh: '没有时间', en: 'no time' },
      help: {
        zh: '请写明时间，例如 12月底前、≤5个工作日，或改为“及时率”',
        en: 'write a time such as 12月底前 or ≤5个工作日, or use a 及时率',
      },
    }),
  },
  examples: [
    {
      title: { zh: '只有百分比', en: 'only a percentage' },
      bad: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 文件起草及时性, 指标值: 100%}',
      good: '绩效指标:\n  产出指标:\n    时效指标:\n      - {编号: 1, 名称: 文件起草及时性, 指标值: 100%}\n      - {编号: 2, 名称: 会议召开时间, 指标值: 2023年12月底前}',
    },
  ],
  check({ categories }, { report, options }) {
    for (const category of categories) {
      if (category.role !== '时效' || category.indicators.some(saysTime)) continue;
      const vague = category.indicators.filter((indicator) => isPercentOfTimeliness(indicator, options));
      if (vague.length === 0) continue;
      report('no-time', {
        data: { category: category.name, count: vague.length },
        target: { path: category.path, at: 'key' },
        related: vague.slice(0, MOST_LABELS).flatMap(({ name }) =>
          name === null
            ? []
            : [
                {
                  target: { path: name.path, at: 'value' } as const,
                  message: { zh: '多久算及时？', en: 'by when?' },
                },
              ],
        ),
      });
    }
  },
});

function saysTime({ value }: Indicator): boolean {
  if (value === null) return false;
  const { reading } = value;
  if (reading.kind === 'date' || (reading.kind === 'quantity' && reading.unit?.kind === 'time')) return true;
  return (
    reading.kind === 'prose' &&
    (reading.dates.length > 0 || reading.quantities.some((q) => q.unit?.kind === 'time'))
  );
}

const TIMELINESS = /及时性|时效性/;

function isPercentOfTimeliness(
  indicator: Indicator,
  more: { readonly words: readonly string[]; readonly silent: readonly string[] },
): boolean {
  const { value } = indicator;
  if (value === null || value.placeholder !== null) return false;
  const name = indicator.measureName;
  if (!TIMELINESS.test(name) && !holdsOneOf(name, more.words)) return false;
  if (name.includes('率') || holdsOneOf(name, more.silent)) return false;
  return value.reading.kind === 'quantity' && value.reading.unit?.kind === 'share';
}
