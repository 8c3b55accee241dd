import type { Fix, Path } from '../../text/finding.ts';
import type { Message } from '../../text/message.ts';
import { aroundValue } from '../labels.ts';
import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

/** What was mistyped. */
type Slip = 'point' | 'percent' | 'letter';

const SLIPS: Readonly<Record<Slip, Message>> = {
  point: { zh: '小数点写成了中文标点', en: 'wrong decimal point in the 指标值' },
  percent: {
    zh: '百分号写在了数字前面',
    en: 'the percent sign is before the number in the 指标值',
  },
  letter: { zh: '数字写成了字母', en: 'a letter instead of a digit in the 指标值' },
};

export const valueSyntax = defineRule({
  id: 'value-syntax',
  title: { zh: '指标值能读懂', en: 'a 指标值 that looks like a quantity is valid' },
  category: 'values',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'practice' }],
  fix: 'both',
  related: ['comparator-style', 'percent-range'],
  about: {
    zh: '看起来是数量却读不出来的指标值：两个比较符号（≥≤5）、两个百分号（100%%）、写坏的区间（5--8）、写成句号的小数点（50。5）、写在数字前面的百分号（%95）、写成字母的数字（9O%、1O场）。',
    en: 'A 指标值 that looks like a quantity but cannot be read: two comparators (≥≤5), two percent signs (100%%), a broken range (5--8), a Chinese full stop as decimal point (50。5), a percent sign before the number (%95), a letter instead of a digit (9O%, 1O场).',
  },
  blind: {
    zh: '文字说明、日期、等级不算数量，不检查。',
    en: 'Prose, dates and grades, which are not quantities.',
  },
  messages: {
    unreadable: (d: { value: string }) => ({
      zh: `指标值${quote(d.value)}读不懂`,
      en: `cannot read the 指标值 ${quote(d.value)}`,
      label: { zh: '读不懂', en: 'cannot be read' },
      help: {
        zh: '请写成“符号+数字+单位”，例如 ≥95%、5-8次、≤30分钟',
        en: 'write a sign, a number and a unit, for example ≥95%, 5-8次 or ≤30分钟',
      },
    }),
    mistyped: (d: { value: string; what: Slip; meant: string }) => ({
      zh: `指标值${quote(d.value)}里的${SLIPS[d.what].zh}，应为${quote(d.meant)}`,
      en: `${SLIPS[d.what].en}: ${quote(d.value)} should be ${quote(d.meant)}`,
      label: { zh: `应为 ${d.meant}`, en: `should be ${d.meant}` },
    }),
  },
  examples: [
    {
      title: { zh: '小数点写成了句号', en: 'a Chinese full stop as decimal point' },
      code: 'mistyped',
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≤0。5%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≤0.5%。}',
    },
    {
      code: 'unreadable',
      title: { zh: '两个比较符号', en: 'two comparators' },
      bad: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: ≤≥5%}',
      good: '绩效指标:\n  产出指标:\n    质量指标:\n      - {编号: 1, 名称: 会议出错率, 指标值: 0-5%}',
    },
  ],
  check({ indicators }, { report }) {
    for (const indicator of indicators) {
      const { value } = indicator;
      if (value === null || value.placeholder !== null || value.reading.kind !== 'broken') continue;
      const target = value.at(value.reading.span);
      const related = aroundValue(indicator);
      const written = value.text.trim();
      const slip = slipIn(value.text.slice(...value.reading.span));
      if (slip === null) {
        report('unreadable', { data: { value: written }, target, related });
      } else {
        const { path, span } = target;
        const fix = span === undefined || path !== value.path ? undefined : fixOf(slip, path, span);
        const { what, meant } = slip;
        report('mistyped', { data: { value: written, what, meant }, target, related, fix });
      }
    }
  },
});

/** What was meant by a value; `sure`: nothing else can have been. */
interface SlipFound {
  readonly what: Slip;
  readonly meant: string;
  readonly sure: boolean;
}

/** The intended value, if one sign was mistyped or misplaced; null: it is not certain. */
function slipIn(value: string): SlipFound | null {
  const point = /^([^。·]*\d)[。·](\d[^。·]*)$/.exec(value);
  if (point !== null) return { what: 'point', meant: `${point[1]}.${point[2]}`, sure: true };
  if (
    /^[≥≤＞＜><=＝]?\s*[\d０-９.．oilｏｉｌ]+(?:[%％]|\p{Script=Han}+)$/iu.test(value) &&
    /[oilｏｉｌ]/i.test(value)
  ) {
    const meant = value.replace(/[oｏ]/gi, '0').replace(/[ilｉｌ]/gi, '1');
    return { what: 'letter', meant, sure: !/\d[ilｉｌ]/i.test(value) }; // 5l%: 51%, or 5%
  }
  const percent = /^([^%％\d]*)([%％])(\d+(?:\.\d+)?)$/.exec(value);
  if (percent === null) return null;
  return { what: 'percent', meant: `${percent[1]}${percent[3]}${percent[2]}`, sure: true };
}

function fixOf({ meant, sure }: SlipFound, path: Path, span: readonly [number, number]): Fix {
  return {
    title: { zh: `改为${quote(meant)}`, en: `change it to ${quote(meant)}` },
    safe: sure,
    edits: [{ kind: 'set', path, value: meant, span }],
  };
}
