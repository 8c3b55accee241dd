import type { ConfiguredWords } from '../../form/configured-words.ts';
import type { Indicator, Words } from '../../form/declaration.ts';
import { placeholderIn } from '../../form/placeholder.ts';
import { foldName } from '../../text/fold.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { words } from '../word-options.ts';

export const vagueValue = defineRule({
  id: 'vague-value',
  title: { zh: '指标值有可衡量的标准', en: 'a 指标值 can be measured' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['可行性', '相关性'] }],
  fix: 'none',
  related: ['quantified-value', 'satisfaction-value', 'unmeasurable-name'],
  about: {
    zh: '“明显”“健全”“及时”“有所提高”没有标准，年终无法判断是否完成。产出和成本类指标给出警告；效益类指标常常只能定性，仅在 review 预设中提示。',
    en: '明显, 健全, 及时, 有所提高 give no standard to judge by at the end of the year. A warning for output and cost; under 效益, where a description is often the only option, an info for reviewers.',
  },
  blind: {
    zh: '合格、达标、通过、优良、符合某项标准的；在说明或绩效标准里写了标准的；硬性类别（quantified-value 说明）；满意度（satisfaction-value 说明）。',
    en: '合格, 达标, 通过, 优良 and 符合GB…; a standard given in 说明 or 绩效标准; 硬性 categories (quantified-value) and 满意度 (satisfaction-value).',
  },
  options: {
    words: words({ zh: '另外一些没有标准的词', en: 'additional words that give no standard' }),
    silent: words({
      zh: '含有这些词的指标值不检查',
      en: 'values containing one of these words are not checked',
    }),
  },
  messages: {
    vague: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}的指标值${quote(d.value)}没有可衡量的标准`,
      en: `the 指标值 ${quote(d.value)} of ${quote(d.name)} gives no standard to measure by`,
      label: { zh: '怎样算达到？', en: 'when is it reached?' },
      help: {
        zh: '请写数值或标准，例如 ≥95%、12月底前；或在说明、绩效标准里写明怎样算达到',
        en: 'write a number or a standard, such as ≥95% or 12月底前, or state in 说明 or 绩效标准 when it is reached',
      },
    }),
    'vague-benefit': (d: { name: string; value: string }) => ({
      zh: `效益指标${quote(d.name)}的值${quote(d.value)}没有可衡量的标准`,
      en: `the value ${quote(d.value)} of the benefit ${quote(d.name)} gives no standard to measure by`,
      label: { zh: '怎样算达到？', en: 'when is it reached?' },
    }),
  },
  examples: [
    {
      title: { zh: '没有标准', en: 'no standard' },
      code: 'vague',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议组织水平, 指标值: 有所提高}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议组织水平, 指标值: 有所提高, 说明: 较上年测评提高5分以上}',
    },
    {
      title: { zh: '没有标准的效益', en: 'a benefit without a standard' },
      code: 'vague-benefit',
      bad: '绩效指标:\n  效益指标:\n    社会效益指标:\n      - {编号: 1, 名称: 政府公信力, 指标值: 有所提高}',
      good: '绩效指标:\n  效益指标:\n    社会效益指标:\n      - {编号: 1, 名称: 政策知晓率, 指标值: ≥90%}',
    },
  ],
  check({ indicators, more }, { report, options }) {
    for (const indicator of indicators) {
      const { category, value, name } = indicator;
      if (category.quantified || category.role === '满意度' || category.match.kind !== 'known') continue;
      if (value === null || value.placeholder !== null || !isVague(indicator, options.words, more)) continue;
      if (holdsOneOf(value.text, options.silent)) continue;
      const data = { name: name?.text.trim() ?? category.name, value: value.text.trim() };
      const related = aroundValue(indicator);
      if (category.role === '效益' || category.role === null) {
        report('vague-benefit', { data, target: value.at(), related, severity: 'info', reviewOnly: true });
      } else {
        report('vague', { data, target: value.at(), related });
      }
    }
  },
});

/** Words for a quality without a measure; longer words come before their parts. */
const QUALITIES =
  '明显 显著 健全 完善 及时 良好 较好 有效 充分 提高 提升 改善 增强 加强 增加 扩大 优化 促进 推动 保障 规范 高效 稳定 长期 ' +
  '持续 较高 较强 满足 到位 合理 顺畅 高 好 强 大';
/** Words used with them that add nothing. */
const FILLERS =
  '有所 有力 大力 切实 逐步 不断 进一步 得到 较为 比较 基本 大幅度 大幅 稳步 效果 影响 程度 水平 情况 非常 十分 能够 地 的 较 更 很 可';
const QUALITY = new RegExp(QUALITIES.replaceAll(' ', '|'), 'g');
const FILLER = new RegExp(FILLERS.replaceAll(' ', '|'), 'g');
/** A longer value says more than a quality. */
const LONGEST = 16;

/** Whether a value consists only of such words, and no standard is given elsewhere. */
function isVague(
  { value, standard, remark, type, category }: Indicator,
  moreWords: readonly string[],
  more: ConfiguredWords,
): boolean {
  if (value === null || type === '定量' || value.raw.length > 2 * LONGEST || value.reading.kind !== 'prose')
    return false;
  if (isStandard(standard, more) || isStandard(remark, more)) return false;
  const text = foldName(value.text);
  if (text === '' || text.length > LONGEST) return false;
  if (category.role === '时效' && text === '长期') return false;
  const known = moreWords.reduce((rest, word) => rest.replaceAll(word, ''), text);
  const bare = known.replace(QUALITY, '');
  return bare.replace(FILLER, '') === '' && bare.length < text.length;
}

function isStandard(written: Words | null, more: ConfiguredWords): boolean {
  return written !== null && placeholderIn(written.text, more) === null;
}
