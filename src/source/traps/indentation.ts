import type { TextEdit } from '../../text/range.ts';
import { columnsIn, headColumn, type ListBelow, type ListItem, markWidth, nearest } from './columns.ts';
import { columnOf, isKnown, type KnownLine, type Line } from './lines.ts';
import { quoted, type Trap, type Trapped } from './trap.ts';

export const indentation: Trap = {
  code: 'indentation',
  title: { zh: '缩进不齐', en: 'inconsistent indentation' },
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
    {
      bad: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n - 编号: 2\n   内容: 完成督查\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 完成会议\n  - 编号: 2\n    内容: 完成督查\n',
      good: '年度总体目标:\n- 编号: 1\n  内容: 完成会议\n',
    },
  ],
  find(lines) {
    const columns = columnsIn(lines);
    const keys = columns.keys.flatMap((line) => {
      const due = columns.of(line);
      const column = columnOf(line);
      return due.length === 0 || due.includes(column) ? [] : [moved(line, nearest(due, column))];
    });
    return [...keys, ...columns.lists.flatMap(inList)].sort((a, b) => a.range.start - b.range.start);
  },
};

function inList({ parent, items, column }: ListBelow): Trapped[] {
  const alone = items.every(({ head }) => headColumn(head) !== column);
  return items.flatMap((item) => {
    const now = headColumn(item.head);
    if (item.head.dash !== '' && column !== null && now !== column)
      return [movedItem(item, now, column, alone ? parent.key.name : null)];
    const due = now + markWidth(item.head);
    return item.own.flatMap((line) =>
      isKnown(line) && line.dash === '' && columnOf(line) !== due ? [moved(line, due)] : [],
    );
  });
}

/** Moves a dash that is not aligned with the others (or below its key, `parent`), and the lines of its item with it. */
function movedItem({ head, own }: ListItem, now: number, column: number, parent: string | null): Trapped {
  const content = column + markWidth(head);
  const edits = own.flatMap((line): TextEdit[] => {
    const to = isKnown(line) && line.dash === '' ? content : columnOf(line) - line.dash.length + column - now;
    return to === line.indent.length ? [] : [indented(line, to)];
  });
  const at = head.start + head.indent.length;
  return {
    range: { start: at, end: at + 1 },
    message: {
      ...(parent === null
        ? {
            zh: `这一条的“-”缩进是 ${now} 格，应与同一列表的“-”对齐，缩进 ${column} 格`,
            en: `the “-” of this item is indented by ${now}, but the other items of the list are indented by ${column}`,
          }
        : {
            zh: `这一条的“-”缩进是 ${now} 格，没有放在${quoted(parent)}之下；应缩进 ${column} 格`,
            en: `the “-” of this item is indented by ${now}, so it is not below ${quoted(parent)}; indent it by ${column}`,
          }),
      label: { zh: `应缩进 ${column} 格`, en: `should be indented by ${column}` },
    },
    edits: [indented(head, column), ...edits],
    fix: { zh: '对齐这一条', en: 'align the item' },
    safe: true,
  };
}

function indented({ start, indent }: Line, column: number): TextEdit {
  return { start, end: start + indent.length, text: ' '.repeat(Math.max(0, column)) };
}

function moved(line: KnownLine, column: number): Trapped {
  const { key } = line;
  const now = columnOf(line);
  return {
    range: key.range,
    message: {
      zh: `${quoted(key.name)}的缩进是 ${now} 格，同一层的栏目是 ${column} 格`,
      en: `${quoted(key.name)} is indented by ${now}, but the keys beside it are indented by ${column}`,
      label: { zh: `应缩进 ${column} 格`, en: `should be indented by ${column}` },
    },
    edits: [indented(line, column - line.dash.length)],
    fix: { zh: '对齐缩进', en: 'correct the indentation' },
    safe: true,
  };
}
