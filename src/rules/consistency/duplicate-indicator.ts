import type { ConfiguredWords } from '../../form/configured-words.ts';
import type { Indicator } from '../../form/declaration.ts';
import { placeholderInName } from '../../form/placeholder.ts';
import { foldName } from '../../text/fold.ts';
import { holdsOneOf } from '../../text/words.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const duplicateIndicator = defineRule({
  id: 'duplicate-indicator',
  title: { zh: '指标名称不重复', en: 'indicator names are unique' },
  category: 'consistency',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['sequential-numbering'],
  about: {
    zh: '同一份申报表里两条指标的名称相同（不计全角半角、空格、标点和★一类的记号），多半是复制后忘了改。',
    en: 'Two indicators of the same declaration with the same name (ignoring width, spaces, punctuation and marks) were probably copied and not changed.',
  },
  blind: {
    zh: '意思相同而写法不同的名称；以“其中”开头的行。',
    en: 'Names with the same meaning in different words; rows whose name starts with 其中.',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    duplicate: (d: { name: string; first: string; category: string }) => ({
      zh: `指标${quote(d.name)}与${quote(d.category)}中的一条重名`,
      en: `the indicator ${quote(d.name)} has the same name as one in ${quote(d.category)}`,
      label: { zh: '重名', en: 'same name' },
      help: {
        zh: '请删去多余的一条，或把名称写得能区分',
        en: 'remove one of them, or reword the names to make them different',
      },
    }),
  },
  examples: [
    {
      title: { zh: '名称相同', en: 'same name' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: 100%}\n      - {编号: 2, 名称: ★文件通过率, 指标值: 90%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 其中文件通过率, 指标值: 100%}\n      - {编号: 2, 名称: 其中文件通过率, 指标值: 90%}',
    },
  ],
  check({ indicators, more }, { report, options }) {
    const seen = new Map<string, Indicator>();
    for (const indicator of indicators) {
      const { name } = indicator;
      const folded = foldName(name?.text ?? '');
      if (name === null || folded === '' || folded.startsWith('其中')) continue;
      if (holdsOneOf(name.text, options.silent)) continue;
      const first = seen.get(folded);
      if (first?.name == null || isPlaceholder(first.name.text, more)) {
        seen.set(folded, indicator);
        continue;
      }
      if (isPlaceholder(name.text, more)) continue;
      report('duplicate', {
        data: { name: name.text, first: first.name.text, category: first.category.name },
        target: { path: name.path, at: 'value' },
        related: [
          {
            target: { path: first.name.path, at: 'value' },
            message: { zh: '先出现在这里', en: 'first used here' },
          },
        ],
      });
    }
  },
});

/** Whether a name is a placeholder, which placeholder-text reports. */
function isPlaceholder(name: string, more: ConfiguredWords): boolean {
  const words = placeholderInName(name, more);
  return words !== null && words[1] - words[0] === name.trim().length;
}
