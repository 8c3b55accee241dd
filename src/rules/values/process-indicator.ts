import type { Role, Template } from '../../form/template.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundName } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames, words } from '../word-options.ts';

export const processIndicator = defineRule({
  id: 'process-indicator',
  title: { zh: '资金管理不算产出和效益', en: 'handling of funds is neither an output nor a benefit' },
  category: 'values',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['misplaced-indicator'],
  about: {
    zh: '预算执行率、资金支付率、资金到位率、支出进度、专款专用率、经费支出合规性说的是钱怎么管，不是项目做成了什么，不宜作为产出或效益指标。',
    en: '预算执行率, 资金支付率, 资金到位率, 支出进度, 专款专用率 and 经费支出合规性 describe how funds are handled, not what the project achieves.',
  },
  blind: {
    zh: '表样设有过程指标时不提示。',
    en: 'Forms that have 过程指标.',
  },
  options: {
    words: words({
      zh: '名称中另外一些说资金管理的词',
      en: 'additional words in names about the handling of funds',
    }),
    silent: silentNames,
  },
  messages: {
    process: (d: { name: string; category: string }) => ({
      zh: `${quote(d.name)}说的是资金管理，不宜作为${quote(d.category)}`,
      en: `${quote(d.name)} is about the handling of funds, not suitable as ${quote(d.category)}`,
      label: { zh: '资金管理', en: 'handling of funds' },
    }),
  },
  examples: [
    {
      title: { zh: '把预算执行率当产出', en: '预算执行率 as an output' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 预算执行率, 指标值: 100%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 补贴发放率, 指标值: 100%}',
    },
  ],
  check({ indicators, template }, { report, options }) {
    if (template === null || hasProcess(template)) return;
    for (const indicator of indicators) {
      const { category, name } = indicator;
      if (name === null || category.role === null || !WORK.has(category.role)) continue;
      const title = indicator.measureName;
      if (!PROCESS.test(title) && !holdsOneOf(title, options.words)) continue;
      if (holdsOneOf(title, options.silent)) continue;
      report('process', {
        data: { name: title, category: category.name },
        target: { path: name.path, at: 'value' },
        related: aroundName(indicator),
      });
    }
  },
});

const WORK: ReadonlySet<Role> = new Set(['数量', '质量', '时效', '效益']);

const PROCESS =
  /预算(?:资金)?(?:执行|支出)(?:率|进度)|(?:资金|经费|款项)(?:当年|当期|及时|足额|按时|在?规定(?:时间|时限|期限)内)?(?:支付|到位|下达|拨付|支出)(?:及时|完成|到位)?率|支出进度|专款专用|(?:经费|资金)(?:支出|使用)合规/;

function hasProcess(template: Template): boolean {
  return template.firstLevels.some(
    (first) =>
      first.name.includes('过程') ||
      first.children.some((child) => child.role === '过程' || child.name.includes('过程')),
  );
}
