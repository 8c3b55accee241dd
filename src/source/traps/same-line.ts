import { GOAL_LISTS } from './holders.ts';
import { isKnown, type KeyOf, type KnownLine, type Line, readKey } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';
import { withoutComment } from './typed.ts';

/** The next level on the line of its key: 绩效指标: 产出指标:, 年度总体目标: - 编号: 1. */
export const sameLine: Trap = {
  code: 'same-line',
  title: { zh: '下一层写在了同一行', en: 'contents on the same line as their key' },
  silent: false,
  examples: [
    {
      bad: '绩效指标: 产出指标:\n    数量指标:\n      - 名称: 会议次数\n',
      fixed: '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 会议次数\n',
      good: '绩效指标:\n  产出指标:\n    数量指标: []\n备注: “产出指标:”\n',
    },
    {
      bad: '产出指标: 数量指标:\n      - 名称: 会议次数\n   质量指标:\n      - 名称: 合格率\n',
      fixed: '产出指标:\n   数量指标:\n      - 名称: 会议次数\n   质量指标:\n      - 名称: 合格率\n',
      good: '产出指标: {数量指标: [{名称: 会议次数}]}\n',
    },
    {
      bad: '年度总体目标: - 编号: 1\n    内容: 开会\n  - 编号: 2\n    内容: 培训\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 开会\n  - 编号: 2\n    内容: 培训\n',
      good: '备注: |\n  年度总体目标: - 编号: 1\n',
    },
  ],
  find(lines) {
    const own = structural(lines);
    return own.flatMap((line, i) => {
      const next = own[i + 1];
      if (!isKnown(line) || next === undefined || next.indent.length <= line.indent.length) return [];
      return itemBehind(line, next) ?? keyBehind(line, own, i) ?? [];
    });
  },
};

/** The first item of a list; its other keys show where it should be. */
function itemBehind({ key, content, at, indent }: KnownLine, next: Line): Trapped | null {
  const value = withoutComment(content.slice(key.value.start - at));
  const dash = /^-[ \t]+/.exec(value)?.[0] ?? '';
  if (dash === '' || !(key.levels.has('second') || GOAL_LISTS.has(key.name))) return null;
  const first = readKey(value.slice(dash.length), key.value.start + dash.length);
  if (first === null || first.levels.size === 0) return null;
  const column = next.dash === '' ? next.indent.length - dash.length : next.indent.length;
  if (column < indent.length) return null;
  return onLine(key, column, {
    range: { start: key.value.start, end: first.range.end },
    message: {
      zh: `${quoted(key.name)}的第一项写在了同一行；每一项另起一行`,
      en: `the first item is on the same line as ${quoted(key.name)}; start each item on a new line`,
      label: { zh: '应另起一行', en: 'start a new line' },
    },
  });
}

/** A category; its siblings show where it should be, otherwise it goes half-way in between. */
function keyBehind(line: KnownLine, own: readonly Line[], at: number): Trapped | null {
  const { key, content } = line;
  const below = readKey(withoutComment(content.slice(key.value.start - line.at)), key.value.start);
  if (below === null || below.value.start !== below.value.end || !isBelow(below, key)) return null;
  return onLine(key, columnBetween(line, own, at), {
    range: below.range,
    message: {
      zh: `${quoted(below.name)}写在了${quoted(key.name)}这一行；每一栏各写一行`,
      en: `${quoted(below.name)} is on the same line as ${quoted(key.name)}; write each key on its own line`,
      label: { zh: '应另起一行', en: 'start a new line' },
    },
  });
}

function isBelow(below: KeyOf, key: KeyOf): boolean {
  return key.name === '绩效指标'
    ? below.levels.has('first')
    : key.levels.has('first') && below.levels.has('second');
}

/** The most lines that are searched for a sibling. */
const FARTHEST = 500;

function columnBetween({ indent }: Line, own: readonly Line[], at: number): number {
  const deepest = own[at + 1]?.indent.length ?? 0;
  for (const other of own.slice(at + 1, at + FARTHEST)) {
    const column = other.indent.length;
    if (column <= indent.length) break;
    if (column < deepest) return column;
  }
  return Math.max(indent.length + 1, Math.floor((indent.length + deepest) / 2));
}

function onLine(key: KeyOf, column: number, told: Pick<Trapped, 'range' | 'message'>): Trapped {
  return {
    ...told,
    edits: [{ start: key.colon.start, end: key.value.start, text: `:\n${' '.repeat(column)}` }],
    fix: { zh: '另起一行', en: 'start a new line' },
    safe: true,
  };
}
