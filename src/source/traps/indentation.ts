import { columnOf, isKnown, type KnownLine } from './lines.ts';
import { oddMark } from './list-mark.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const indentation: Trap = {
  code: 'indentation',
  title: { zh: '缩进不齐', en: 'uneven indentation' },
  silent: false,
  examples: [
    {
      bad: '年度总体目标:\n  - 编号: 1\n   内容: 完成会议\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n',
      good: '年度总体目标:\n    - 编号: 1\n      内容: 完成会议\n',
    },
    {
      bad: '年度: 2023\n 项目名称: 会议费\n项目期: 1年\n',
      fixed: '年度: 2023\n项目名称: 会议费\n项目期: 1年\n',
      good: ' 年度: 2023\n 项目名称: 会议费\n',
    },
  ],
  find(lines) {
    const due = columnsDue(structural(lines).filter(isKnown));
    const trapped: Trapped[] = [];
    let item: { readonly column: number } | null = null;
    for (const line of structural(lines)) {
      const column = columnOf(line);
      if (oddMark(line) !== null) item = { column: column + 2 };
      if (!isKnown(line)) continue;
      const levels = levelsOf(line, item !== null);
      if (levels.includes('item')) {
        if (line.dash !== '') item = { column };
        else if (item !== null && column !== item.column) trapped.push(moved(line, item.column));
        continue;
      }
      item = null;
      if (line.dash !== '') continue; // a list where a mapping is due: for schema to tell
      const columns = levels.flatMap((level) => due.get(level) ?? []);
      if (columns.length > 0 && !columns.includes(column))
        trapped.push(moved(line, nearest(columns, column)));
    }
    return trapped;
  },
};

/** The column where most keys of a level stand; of two an even one. A key that may stand at two levels votes for neither. */
function columnsDue(known: readonly KnownLine[]): ReadonlyMap<Level, number> {
  const votes = new Map<Level, Map<number, number>>();
  let inItem = false;
  for (const line of known) {
    const [level, other] = levelsOf(line, inItem);
    inItem = level === 'item';
    if (level === undefined || level === 'item' || other !== undefined) continue;
    const counts = votes.get(level) ?? new Map<number, number>();
    counts.set(columnOf(line), (counts.get(columnOf(line)) ?? 0) + 1);
    votes.set(level, counts);
  }
  return new Map([...votes].map(([level, counts]) => [level, winner(counts)]));
}

function winner(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a % 2) - (b % 2));
  return first?.[0] ?? 0;
}

type Level = 'item' | 'root' | 'funds' | 'first' | 'second';

/** The levels at which a key may stand; what may stand in an item belongs to the item it stands in. */
function levelsOf({ key: { levels } }: KnownLine, inItem: boolean): readonly Level[] {
  // 备注 and the like may be a root key too
  if ((levels.has('indicator') || levels.has('goal')) && (inItem || !levels.has('root'))) return ['item'];
  return LEVELS.filter((level) => levels.has(level));
}

const LEVELS = ['root', 'funds', 'first', 'second'] as const;

function nearest(columns: readonly number[], column: number): number {
  return columns.reduce(
    (best, one) => (Math.abs(one - column) < Math.abs(best - column) ? one : best),
    columns[0] ?? column,
  );
}

function moved(line: KnownLine, column: number): Trapped {
  const { start, indent, key } = line;
  const now = columnOf(line);
  return {
    range: key.range,
    message: {
      zh: `${quoted(key.name)}的缩进是 ${now} 格，同一层的栏目是 ${column} 格`,
      en: `${quoted(key.name)} is indented by ${now}, the keys beside it by ${column}`,
      label: { zh: `应缩进 ${column} 格`, en: `should be indented by ${column}` },
    },
    edits: [{ start, end: start + indent.length, text: ' '.repeat(Math.max(0, column - line.dash.length)) }],
    fix: { zh: '对齐缩进', en: 'align it' },
    safe: true,
  };
}
