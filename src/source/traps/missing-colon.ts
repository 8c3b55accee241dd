import { wordLevels } from '../../form/vocabulary.ts';
import { HOLDERS } from './holders.ts';
import type { Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const missingColon: Trap = {
  code: 'missing-colon',
  title: { zh: '栏目后面没有冒号', en: 'key without a colon' },
  silent: false,
  examples: [
    {
      bad: '年度；2023\n项目名称: 会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '项目名称: 会议费；年度经费\n',
    },
    {
      bad: '年度 2023\n项目名称=会议费\n项目期: 1年\n',
      fixed: '年度: 2023\n项目名称: 会议费\n项目期: 1年\n',
      good: '备注: 甲\n  年度 2023\n',
    },
    {
      bad: '- 编号: 1\n  名称: 会议次数\n  指标值，5次\n',
      fixed: '- 编号: 1\n  名称: 会议次数\n  指标值: 5次\n',
      good: '- 编号: 1\n  名称: 会议次数\n    指标值，5次\n',
    },
    {
      bad: '绩效指标:\n  产出指标\n    数量指标:\n      - 编号: 1\n',
      fixed: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n',
      good: '备注: |\n  产出指标\n    数量指标\n',
    },
  ],
  find(lines) {
    const all = structural(lines);
    return all.flatMap((line, i) => (line.key === null ? (withoutColon(line, all[i + 1]) ?? []) : []));
  },
};

/** A longer line is not just a key. */
const LONGEST = 40;
/** A word, what was typed instead of the colon, and the value. */
const TYPED =
  /^([\p{Script=Han}()（）]{2,20})([ \t\u3000]*[；;=＝，,、。][ \t\u3000]*|[ \t\u3000]+)(?=[^\s；;=＝，,、。])/u;

function withoutColon(line: Line, next: Line | undefined): Trapped | null {
  const { at, content, indent, dash } = line;
  const name = content.length > LONGEST ? content : content.replace(/\s*[；;=＝]$/, '');
  const levels = wordLevels(name);
  if (HOLDERS.has(name) || levels.has('first') || levels.has('second')) {
    const deeper =
      next !== undefined &&
      (next.indent.length > indent.length || (next.dash !== '' && next.indent.length >= indent.length));
    return deeper ? trapped(name, at + name.length, at + content.length, ':') : null;
  }
  const [, key = '', sign = ''] = TYPED.exec(content) ?? [];
  if (
    key === '' ||
    (dash === '' && indent === '' ? !wordLevels(key).has('root') : wordLevels(key).size === 0)
  )
    return null;
  return trapped(key, at + key.length, at + key.length + sign.length, ': ', sign.trimEnd().length);
}

function trapped(name: string, start: number, end: number, text: string, sign = 0): Trapped {
  return {
    range: { start: start - name.length, end: start + sign },
    message: {
      zh: `${quoted(name)}后面没有冒号；栏目名后面要写半角冒号和一个空格`,
      en: `missing colon after ${quoted(name)}; a key must be followed by a colon and a space`,
      label: { zh: '后面缺少“: ”', en: 'missing “: ”' },
    },
    edits: [{ start, end, text }],
    fix: { zh: '补上冒号', en: 'add the colon' },
    safe: true,
  };
}
