import { isKnown, type KnownLine } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const surplusSign: Trap = {
  code: 'surplus-sign',
  title: { zh: '冒号后面多了标点', en: 'extra punctuation after the colon' },
  silent: true,
  examples: [
    { bad: '指标值：，≥95%\n', fixed: '指标值: ≥95%\n', good: '指标值: ≥95%，每年\n' },
    { bad: '指标值: ，≥95%\n', fixed: '指标值: ≥95%\n', good: '指标值: "，≥95%"\n' },
    {
      bad: '年度:：2023\n项目名称: 会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '备注: 见：年度\n',
    },
    { bad: '指标值::≥95%\n', fixed: '指标值: ≥95%\n', good: '指标值: ≥95%：\n' },
  ],
  find(lines, text) {
    return structural(lines).flatMap((line) => (isKnown(line) ? (trapped(line, text) ?? []) : []));
  },
};

/** Values never start with one of these. */
const SURPLUS = /^[：:，,；;、。∶][：:，,；;、。∶ \t\u3000]*(?=\S)/;

function trapped({ key }: KnownLine, text: string): Trapped | null {
  const surplus = SURPLUS.exec(
    text.slice(key.value.start, Math.min(key.value.end, key.value.start + 20)),
  )?.[0];
  if (surplus === undefined) return null;
  const { colon } = key;
  const end = colon.end + surplus.length;
  const sign = colon.start + text.slice(colon.start, colon.end).indexOf(key.sign);
  const typed = text.slice(sign, end).trim();
  return {
    range: { start: sign, end: sign + typed.length },
    message: {
      zh: `${quoted(key.name)}后面写成了${quoted(typed)}；栏目名后面只写半角冒号和一个空格`,
      en: `${quoted(typed)} after ${quoted(key.name)}; a key must be followed by a colon and a space only`,
      label: { zh: '应为“: ”', en: 'should be “: ”' },
    },
    edits: [{ start: colon.start, end, text: ': ' }],
    fix: { zh: '改为半角冒号', en: 'use a half-width colon' },
    safe: true,
  };
}
