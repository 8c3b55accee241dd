import type { Category } from '../../form/declaration.ts';
import { contradicted, expectedUnit, isQualitative, isWord } from '../../form/units.ts';
import type { Message } from '../../text/message.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundValue, unitAt } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';
import { EXPECTED, endingOption } from './expected-units.ts';

export const unitMismatch = defineRule({
  id: 'unit-mismatch',
  title: { zh: '单位与名称相符', en: 'the unit matches the name' },
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
    en: 'A …率 without %, 人数 in 次, 次数 in 人 or 个, money without 元, areas and lengths as a count; a 计量单位 that contradicts the unit in the value; 定量 with prose, 定性 with a number.',
  },
  blind: {
    zh: '效率、频率、功率、速率、汇率、利率、税率、费率、分辨率；以万人、十万人、万车计的率；等级；场、期、批、班次、轮代替次，名、个、人次、户代替人。',
    en: '效率, 频率, 功率, 速率, 汇率, 利率, 税率, 费率, 分辨率; rates per ten thousand (万人起诉率); grades; 场, 期, 批, 班次, 轮 for 次, and 名, 个, 人次, 户 for 人.',
  },
  options: {
    people: endingOption('people', '人数'),
    times: endingOption('times', '次数'),
    money: endingOption('money', '费、金额'),
    areas: endingOption('area', '面积'),
    lengths: endingOption('length', '里程'),
    silent: silentNames,
  },
  messages: {
    mismatch: (d: { name: string; value: string; expected: Message }) => ({
      zh: `${quote(d.name)}应以${d.expected.zh}计，指标值却写成了${quote(d.value)}`,
      en: `${quote(d.name)} should be ${d.expected.en}, but its 指标值 is ${quote(d.value)}`,
      label: { zh: `应为${d.expected.zh}`, en: `should be ${d.expected.en}` },
    }),
    contradiction: (d: { name: string; measure: string; unit: string }) => ({
      zh: `${quote(d.name)}的计量单位${quote(d.measure)}与指标值里的单位${quote(d.unit)}不同`,
      en: `计量单位 ${quote(d.measure)} of ${quote(d.name)} contradicts the unit ${quote(d.unit)} in its value`,
      label: { zh: '单位不同', en: 'different unit' },
    }),
    quantitative: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}的指标类型是定量，指标值${quote(d.value)}却没有数`,
      en: `${quote(d.name)} is 定量, but its 指标值 ${quote(d.value)} contains no number`,
      label: { zh: '不是数', en: 'no number' },
    }),
    qualitative: (d: { name: string; value: string }) => ({
      zh: `${quote(d.name)}是定性指标，指标值却写成了数${quote(d.value)}`,
      en: `${quote(d.name)} is 定性, but its 指标值 is the number ${quote(d.value)}`,
      label: { zh: '是数', en: 'a number' },
    }),
  },
  examples: [
    {
      title: { zh: '率不用百分比', en: 'a rate without %' },
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
    {
      title: { zh: '计量单位与指标值的单位不同', en: '计量单位 differs from the unit in the value' },
      code: 'contradiction',
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 维修道路长度, 指标值: ≥12公里, 计量单位: 平方米}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 维修道路长度, 指标值: ≥12公里, 计量单位: 公里}',
    },
    {
      title: { zh: '定量指标没有数', en: 'no number in a 定量 indicator' },
      code: 'quantitative',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 设备完好率, 指标值: 较高, 指标类型: 定量}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 设备完好率, 指标值: ≥95%, 指标类型: 定量}',
    },
    {
      title: { zh: '定性指标写成了数', en: 'a number in a 定性 indicator' },
      code: 'qualitative',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 工程验收合格率, 指标值: 100%, 指标类型: 定性}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 工程验收合格率, 指标值: 100%, 指标类型: 定量}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { value, category, measure } = indicator;
      if (value === null || value.placeholder !== null) continue;
      if (holdsOneOf(indicator.name?.text ?? '', options.silent)) continue;
      const { reading } = value;
      const of = () => ({ name: indicator.measureName, value: value.text.trim() });
      if (reading.kind !== 'quantity') {
        if (indicator.type === '定量' && isWord(reading) && !isOthers(category))
          report('quantitative', { data: of(), target: value.at(), related: aroundValue(indicator) });
        continue;
      }
      if (isQualitative(indicator)) {
        report('qualitative', { data: of(), target: value.at(), related: aroundValue(indicator) });
        continue;
      }
      const own = measure === null ? null : contradicted(value.raw, measure.text.trim());
      if (own !== null && measure !== null) {
        report('contradiction', {
          data: { name: indicator.measureName, measure: measure.text.trim(), unit: own.text },
          target: { path: measure.path, at: 'value' },
          related: [{ target: value.at(), message: VALUE }, ...aroundValue(indicator)],
        });
        continue;
      }
      const wanted = expectedUnit(indicator, reading, options);
      if (wanted === null) continue;
      const data = { ...of(), expected: EXPECTED[wanted] };
      report('mismatch', { data, target: unitAt(value, reading), related: aroundValue(indicator) });
    }
  },
});

const VALUE: Message = { zh: '指标值', en: 'the 指标值' };
/** Whether quantified-value or satisfaction-value reports it instead. */
const isOthers = ({ quantified, role }: Category): boolean => quantified || role === '满意度';
