import type { Indicator } from '../../form/declaration.ts';
import { measureName } from '../../form/shares.ts';
import { readValue } from '../../quantity/read.ts';
import type { Quantity, Unit } from '../../quantity/value.ts';
import type { Message } from '../../text/message.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const unitMismatch = defineRule({
  id: 'unit-mismatch',
  title: { zh: '单位与名称相符', en: 'the unit fits the name' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['missing-unit', 'cost-unit'],
  about: {
    zh: '……率不用百分比、人数用次、次数用人或个、费用不用金额、面积里程用个数；计量单位与指标值里的单位不同；指标类型是定量却写文字，是定性却写数字。',
    en: 'A …率 without %, 人数 counted in 次, 次数 in 人 or 个, money without 元, areas and lengths as a count; a 计量单位 that contradicts the unit inside the value; 定量 with prose, 定性 with a number.',
  },
  blind: {
    zh: '效率、频率、功率、速率、汇率、利率、税率、费率、分辨率；等级；场、期、批、班次、轮代替次，名、个、人次、户代替人。',
    en: '效率, 频率, 功率, 速率, 汇率, 利率, 税率, 费率, 分辨率; grades; 场, 期, 批, 班次, 轮 for 次, and 名, 个, 人次, 户 for 人.',
  },
  messages: {
    mismatch: (d: { name: string; value: string; expected: Message; unit: string | null }) => ({
      zh: `${quote(d.name)}应以${d.expected.zh}计，指标值却写成了${quote(d.value)}`,
      en: `${quote(d.name)} wants ${d.expected.en}, but its 指标值 is ${quote(d.value)}`,
      label: { zh: `应为${d.expected.zh}`, en: `should be ${d.expected.en}` },
    }),
    contradiction: (d: { measure: string; unit: string }) => ({
      zh: `计量单位${quote(d.measure)}与指标值里的单位${quote(d.unit)}不同`,
      en: `计量单位 ${quote(d.measure)} contradicts the unit ${quote(d.unit)} inside the value`,
      label: { zh: '单位不同', en: 'another unit' },
    }),
    quantitative: (d: { value: string }) => ({
      zh: `指标类型是定量，指标值${quote(d.value)}却没有数`,
      en: `the indicator is 定量, but its 指标值 ${quote(d.value)} holds no number`,
      label: { zh: '不是数', en: 'no number' },
    }),
    qualitative: (d: { value: string }) => ({
      zh: `指标是定性的，指标值却写成了数${quote(d.value)}`,
      en: `the indicator is 定性, but its 指标值 is the number ${quote(d.value)}`,
      label: { zh: '是数', en: 'a number' },
    }),
  },
  examples: [
    {
      title: { zh: '率不用百分比', en: 'a share without %' },
      code: 'mismatch',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 文件通过率, 指标值: ≥95件}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 办件效率, 指标值: ≥95件/天}',
    },
    {
      title: { zh: '人数用次', en: 'people counted in 次' },
      code: 'mismatch',
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 培训人数, 指标值: ≥95次}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 培训人数, 指标值: ≥95人次}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      const { value, category, measure } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind === 'blank') continue;
      const { reading } = value;
      const text = value.text.trim();
      const name = measureName(indicator);
      if (isQualitative(indicator) && reading.kind === 'quantity') {
        report('qualitative', { data: { value: text }, target: value.at() });
        continue;
      }
      if (
        indicator.type === '定量' &&
        !category.quantified &&
        reading.kind === 'prose' &&
        reading.quantities.length === 0 &&
        !reading.digits
      ) {
        report('quantitative', { data: { value: text }, target: value.at() });
        continue;
      }
      if (reading.kind !== 'quantity') continue;
      const own = measure === null ? null : contradiction(value.raw, measure.text.trim());
      if (own !== null && measure !== null) {
        const target = { path: measure.path, at: 'value' } as const;
        report('contradiction', {
          data: { measure: measure.text.trim(), unit: own.text },
          target,
          related: [
            {
              target: value.at(own.span),
              message: { zh: '指标值里的单位', en: 'the unit inside the value' },
            },
          ],
        });
        continue;
      }
      const expected = category.role === '成本' ? null : expectedFor(name, reading, category.role);
      if (expected === null) continue;
      report('mismatch', {
        data: { name, value: text, expected, unit: reading.unit?.text ?? null },
        target: value.at(reading.unit?.span ?? reading.span),
        related:
          indicator.name === null
            ? []
            : [
                {
                  target: { path: indicator.name.path, at: 'value' },
                  message: { zh: '名称', en: 'the name' },
                },
              ],
      });
    }
  },
});

const isQualitative = ({ type, nature }: Indicator): boolean =>
  type === '定性' || nature?.text.trim() === '定性';

const OPEN_RATES = /(?:效|频|功|速|汇|利|税|费|分辨|倍|心|斜|曲|密|概|赔|转速)率$/;

/** What the name wants counted, if the value counts something else; null: it fits, or nothing sure can be said. */
function expectedFor(
  name: string,
  { unit, number, upper, per }: Quantity,
  role: string | null,
): Message | null {
  const text = unit?.text ?? '';
  if (/率$/.test(name) && !OPEN_RATES.test(name)) {
    if (unit === null)
      return role === '数量' || role === '效益' || (number.value.eq(0) && upper === null) || per.length > 0
        ? null
        : PERCENT;
    return unit.kind === 'share' || unit.kind === 'multiple' ? null : PERCENT;
  }
  if (unit === null) return null;
  if (/人数$/.test(name)) return text === '次' ? { zh: '人', en: '人' } : null;
  if (/次数$/.test(name))
    return ['人', '个', '%', '％'].includes(text) && unit.noun === '' ? { zh: '次', en: '次' } : null;
  if (/(?:费|费用|经费|金额)$/.test(name)) {
    return ['count', 'time', 'length', 'area', 'volume', 'mass'].includes(unit.kind)
      ? { zh: '金额', en: 'an amount of money' }
      : null;
  }
  if (/面积$/.test(name)) return unit.kind === 'count' ? { zh: '面积（亩、平方米等）', en: 'an area' } : null;
  if (/里程$/.test(name)) return unit.kind === 'count' ? { zh: '长度（公里等）', en: 'a length' } : null;
  return null;
}

const PERCENT: Message = { zh: '百分比', en: 'a percentage' };

/** The unit inside the value, if 计量单位 names another. */
function contradiction(raw: string, measure: string): Unit | null {
  const own = readValue(raw);
  const stated = readValue(`1${measure}`);
  if (own.kind !== 'quantity' || own.unit === null || own.unit.noun !== '') return null;
  if (stated.kind !== 'quantity' || stated.unit === null || stated.unit.noun !== '') return null;
  const same =
    own.unit.text === stated.unit.text ||
    (own.unit.kind === stated.unit.kind &&
      own.unit.scale !== null &&
      stated.unit.scale !== null &&
      own.unit.kind !== 'count' &&
      own.unit.scale.eq(stated.unit.scale));
  return same ? null : own.unit;
}
