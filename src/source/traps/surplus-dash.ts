import { isKnown, type KnownLine, type Line, widthOf } from './lines.ts';
import { structural, type Trap, type Trapped } from './trap.ts';

export const surplusDash: Trap = {
  code: 'surplus-dash',
  title: { zh: '一条的每一行都写了“- ”', en: '“- ” before every line of an item' },
  silent: true,
  examples: [
    {
      bad: '年度总体目标:\n  - 编号: 1\n  - 内容: 甲\n  - 编号: 2\n  - 内容: 乙\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n  - 编号: 2\n    内容: 乙\n',
      good: '年度总体目标:\n  - 内容: 甲\n  - 内容: 乙\n',
    },
    {
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        - 名称: 会议次数\n        - 指标值: 9次\n',
      fixed:
        '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 会议次数\n        指标值: 9次\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 编号: 1\n        名称: 会议次数\n        指标值: 9次\n      - 编号: 2\n        名称: 培训次数\n        指标值: 9次\n',
    },
    {
      bad: '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 会议次数\n      - 指标值: 9次\n      - 名称: 培训次数\n      - 指标值: 2次\n',
      fixed:
        '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 会议次数\n        指标值: 9次\n      - 名称: 培训次数\n        指标值: 2次\n',
      good: '绩效指标:\n  产出指标:\n    数量指标:\n      - 名称: 会议次数\n      - 名称: 培训次数\n        指标值: 2次\n',
    },
    {
      bad: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n  - 编号: 2\n  - 内容: 乙\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n  - 编号: 2\n    内容: 乙\n',
      good: '年度总体目标:\n  - 内容: 甲\n  - 编号: 1\n  - 内容: 乙\n  - 编号: 2\n',
    },
  ],
  find(lines) {
    const own = structural(lines);
    const found: Trapped[] = [];
    for (let i = 0; i < own.length; ) {
      let end = i;
      for (let line = own[end]; line !== undefined && isPart(line); line = own[end]) end += 1;
      found.push(...cutUpIn(own.slice(i, end), own[end]));
      i = Math.max(i + 1, end);
    }
    return found;
  },
};

/**
 * The surplus dashes in lines that have nothing but parts of items. A piece that starts no item makes it unclear to which
 * item the others belong; then there are none.
 */
function cutUpIn(run: readonly Line[], below: Line | undefined): readonly Trapped[] {
  const found: Trapped[] = [];
  for (let i = 0; i < run.length; ) {
    const item = itemAt(run, i);
    const [first, ...rest] = item;
    if (first === undefined || rest.length === 0) return [];
    i += item.length;
    const dashed = rest.filter(({ dash }) => dash !== '');
    if (dashed.length === 0) continue;
    if (!isOneItem(item, run[i] ?? below)) return [];
    found.push(...dashed.map((line) => trapped(line, first)));
  }
  return found;
}

/** The line at `from` with 编号 or 名称 behind a dash, and those below it that have other keys of the same item. */
function itemAt(own: readonly Line[], from: number): readonly KnownLine[] {
  const first = own[from];
  if (first === undefined || !isPart(first) || first.dash === '') return [];
  if (first.key.name !== '编号' && first.key.name !== '名称') return [];
  const item = [first];
  const seen = new Set(['编号', first.key.name]);
  for (const line of own.slice(from + 1)) {
    if (!isPart(line) || seen.has(line.key.name) || !isBeside(line, item)) break;
    seen.add(line.key.name);
    item.push(line);
  }
  return item;
}

/** Whether the line has a key of an item, behind one dash or none. */
function isPart(line: Line): line is KnownLine {
  if (!isKnown(line) || !/^(?:-[ \t]+)?$/.test(line.dash)) return false;
  return line.key.levels.has('goal') || line.key.levels.has('indicator');
}

/** Where the keys of an item that starts at a line belong. */
const keyColumn = ({ indent, dash }: Line): number => widthOf(indent) + dash.length;

/** Whether the line's dash is below that of the item or below its keys, as before; without a dash, its key. */
function isBeside(line: KnownLine, [first, second]: readonly KnownLine[]): boolean {
  if (first === undefined) return false;
  const column = widthOf(line.indent);
  if (line.dash === '') return column === keyColumn(first);
  if (second !== undefined && second.dash !== '') return column === widthOf(second.indent);
  return column === widthOf(first.indent) || column === keyColumn(first);
}

/** Whether the dashes cut one item into pieces: nothing of it is left over in the line below. */
function isOneItem(item: readonly KnownLine[], below: Line | undefined): boolean {
  const [first, second] = item;
  if (first === undefined || second === undefined || second.dash === '') return false;
  if (first.key.name === '名称' && !item.some(({ key, dash }) => dash !== '' && key.name === '指标值'))
    return false;
  return below === undefined || widthOf(below.indent) <= widthOf(first.indent);
}

function trapped(line: KnownLine, first: KnownLine): Trapped {
  const { key, start, indent, at } = line;
  const dash = { start: start + indent.length, end: at };
  const blanks = widthOf(indent) === keyColumn(first) ? '' : ' '.repeat(first.dash.length);
  return {
    range: { start: dash.start, end: dash.start + 1 },
    message: {
      zh: `“${key.name}”前面多了“- ”：它与上面的“${first.key.name}”是同一条，一条只在第一行写“- ”`,
      en: `extra “- ” before “${key.name}”: it belongs to the item of “${first.key.name}” above; only the first line of an item has “- ”`,
      label: { zh: '不写“- ”', en: 'remove “- ”' },
    },
    edits: [{ ...dash, text: blanks }],
    fix: { zh: '去掉“- ”', en: 'remove “- ”' },
    safe: true,
  };
}
