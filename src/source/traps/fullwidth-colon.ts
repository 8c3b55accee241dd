import type { KeyOf } from './lines.ts';
import { keyBehindMark } from './list-mark.ts';
import { firstKey } from './stray-line.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

/** What a key that the form does not have may look like: a short run of Han, letters, digits and brackets. */
const KEYLIKE = /^[\p{Script=Han}A-Za-z0-9（）()]{1,16}$/u;
/** What may follow the colon of such a key: nothing, or a number. */
const NO_PROSE = /^(?:|[\d０-９][\d０-９.,，]*\s*(?:万元|元)?)$/;

export const fullwidthColon: Trap = {
  code: 'fullwidth-colon',
  title: { zh: '全角冒号', en: 'full-width colon' },
  silent: false,
  examples: [
    {
      bad: '年度：2023\n项目名称：会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '项目名称: 重点：会议费\n',
    },
    {
      bad: '绩效指标:\n  产出指标：\n    数量指标:\n      - 编号：1\n',
      fixed: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n',
      good: '备注: |\n  名称：不是键\n',
    },
  ],
  find(lines, text) {
    const own = structural(lines);
    const keys = own.slice(firstKey(own) ?? 0);
    return keys.flatMap((line) => trapped(keyBehindMark(line) ?? line.key, text) ?? []);
  },
};

function trapped(key: KeyOf | null, text: string): Trapped | null {
  if (key === null || key.sign === ':' || !isKey(key, text)) return null;
  const hasValue = key.value.end > key.value.start;
  return {
    range: signRange(key, text),
    message: {
      zh: `${quoted(key.name)}后面是全角冒号“${key.sign}”，YAML 只认半角冒号加空格“: ”`,
      en: `full-width colon “${key.sign}” after ${quoted(key.name)}; YAML requires “: ”, a half-width colon and a space`,
      label: { zh: '应为半角“: ”', en: 'should be “: ”' },
    },
    edits: [{ ...key.colon, text: hasValue ? ': ' : ':' }],
    fix: { zh: '改为半角冒号', en: 'use a half-width colon' },
    safe: true,
  };
}

function isKey({ name, levels, value }: KeyOf, text: string): boolean {
  if (levels.size > 0) return true;
  return KEYLIKE.test(name.replace(/\s/g, '')) && NO_PROSE.test(text.slice(value.start, value.end));
}

function signRange({ colon, sign }: KeyOf, text: string) {
  const start = colon.start + text.slice(colon.start, colon.end).indexOf(sign);
  return { start, end: start + sign.length };
}
