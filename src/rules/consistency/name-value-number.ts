import { readValue } from '../../quantity/read.ts';
import { quantitiesOf } from '../../quantity/reading.ts';
import type { Quantity, Span } from '../../quantity/value.ts';
import { once } from '../../text/memo.ts';
import { holdsOneOf } from '../../text/words.ts';
import { aroundName } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { silentNames } from '../word-options.ts';

export const nameValueNumber = defineRule({
  id: 'name-value-number',
  title: { zh: '名称里的数与指标值一致', en: 'the number in a name matches the value' },
  category: 'consistency',
  severity: 'info',
  preset: 'review',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'review', points: ['相关性'] }, { kind: 'practice' }],
  fix: 'none',
  related: ['duplicate-indicator'],
  about: {
    zh: '名称里写了数，单位与指标值相同而数不同（“培训干部200人”，指标值 ≥150人），两处必有一处没有改。',
    en: 'If a name contains a number with the same unit as the value but different from it (培训干部200人, ≥150人), only one of the two was updated.',
  },
  blind: {
    zh: '每、月、季、以上、以内、满分、范围附近的数，12345、110 一类的号码，说条件的百分比（“达标率（湿度45%-60%）”）。',
    en: 'Numbers with 每, 月, 季, 以上, 以内, 满分, 范围; numbers that are names (12345, 110); percentages that state a condition (达标率（湿度45%-60%）).',
  },
  options: {
    silent: silentNames,
  },
  messages: {
    differs: (d: { name: string; named: string; value: string }) => ({
      zh: `名称里写的是${quote(d.named)}，指标值却是${quote(d.value)}`,
      en: `the name says ${quote(d.named)}, but the 指标值 is ${quote(d.value)}`,
      label: { zh: '与指标值不同', en: 'differs from the value' },
    }),
  },
  examples: [
    {
      title: { zh: '名称和值的数不同', en: 'different numbers' },
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 培训干部200人, 指标值: ≥150人}',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - {编号: 1, 名称: 培训干部200人, 指标值: ≥200人}',
    },
  ],
  check({ indicators }, { report, options }) {
    for (const indicator of indicators) {
      const { name, value } = indicator;
      if (name === null || value === null || value.placeholder !== null || value.reading.kind !== 'quantity')
        continue;
      const { reading } = value;
      const title = indicator.measureName;
      if (!HAS_NUMBER.test(title) || SILENT.test(title)) continue;
      if (holdsOneOf(title, options.silent)) continue;
      const named = quantitiesOf(readValue(title)).find((one) => countsTheSame(one, reading, title));
      if (named === undefined || agrees(named, reading)) continue;
      report('differs', {
        data: { name: title, named: title.slice(...named.span), value: value.text.trim() },
        target: { path: name.path, at: 'value' },
        related: aroundName(indicator),
      });
    }
  },
});

const HAS_NUMBER = /[\d０-９二两三四五六七八九十百]/;
const SILENT =
  /每|月|季|以上|以内|以下|满分|分制|范围|吨级|(?<!\d)(?:12345|12315|12328|110|119|120|122)(?!\d)/;

/** Whether both have the same unit and count the same: the 3个 in 3个乡镇道路数量 does not count roads; 二期 is an ordinal. */
function countsTheSame({ unit, span }: Quantity, value: Quantity, title: string): boolean {
  if (unit === null || unit.kind === 'time' || unit.text !== value.unit?.text) return false;
  if (unit.kind === 'share' && isCondition(title, span)) return false;
  if (/^.{1,3}期(?:工程|项目|建设)/.test(title.slice(span[0]))) return false;
  if (!GENERIC.test(unit.text)) return true;
  if (unit.noun !== '') return unit.noun === value.unit.noun;
  return !/^\p{Script=Han}/u.test(title.slice(span[1]));
}

/** Whether it is a share of something else: 45%-60% in 环境达标率（湿度45%-60%）, 5% in 5%抽检任务完成率. */
function isCondition(title: string, [from, to]: Span): boolean {
  const behind = title.slice(to);
  return (
    /^\p{Script=Han}/u.test(behind) || (/[）)]/.test(behind) && han().test(openBracket(title.slice(0, from))))
  );
}

const han = once(() => /\p{Script=Han}/u);

/** What follows the last bracket of a text, if that one opens; else ''. */
function openBracket(text: string): string {
  const opening = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  const closing = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
  return opening > closing ? text.slice(opening + 1) : '';
}

const GENERIC = /^[个家项处类种]$/;

/** Whether one of the ends is the same, or the name's number lies within the value's range. */
function agrees(named: Quantity, value: Quantity): boolean {
  const { number, upper } = value;
  if (upper !== null && named.number.value.gt(number.value) && named.number.value.lt(upper.value))
    return true;
  const ends = [value.number, value.upper].flatMap((mark) => mark?.value ?? []);
  return ends.some(
    (end) => end.eq(named.number.value) || (named.upper !== null && end.eq(named.upper.value)),
  );
}
