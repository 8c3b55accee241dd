import { isKnown, type KnownLine } from './lines.ts';
import { structural, type Trap, type Trapped } from './trap.ts';

export const missingDash: Trap = {
  code: 'missing-dash',
  title: { zh: '几条之间没有“- ”', en: 'list items without “- ”' },
  silent: false,
  examples: [
    {
      bad: '年度总体目标:\n  编号: 1\n  内容: 甲\n  编号: 2\n  内容: 乙\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n  - 编号: 2\n    内容: 乙\n',
      good: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n',
    },
  ],
  find(lines) {
    const found: Trapped[] = [];
    const known = structural(lines).filter(isKnown);
    for (let i = 0; i < known.length; ) {
      const group = itemRun(known, i);
      const [first] = group;
      const starts = group.filter((line) => line.key.name === first?.key.name);
      if (first !== undefined && starts.length > 1)
        found.push(...starts.map((line, n) => dashed(line, group, starts[n + 1])));
      i += Math.max(1, group.length);
    }
    return found;
  },
};

/** A run of item keys in the same column without a dash. */
function itemRun(known: readonly KnownLine[], from: number): KnownLine[] {
  const first = known[from];
  if (first === undefined || first.dash !== '' || !isItemKey(first) || first.indent.length === 0) return [];
  const before = known[from - 1];
  if (before !== undefined && (before.dash !== '' || isItemKey(before))) return [];
  const run: KnownLine[] = [];
  for (let i = from; i < known.length; i++) {
    const line = known[i];
    if (line === undefined || line.dash !== '' || line.indent !== first.indent || !isItemKey(line)) break;
    run.push(line);
  }
  return run;
}

const isItemKey = ({ key }: KnownLine): boolean => key.levels.has('goal') || key.levels.has('indicator');

function dashed(line: KnownLine, group: readonly KnownLine[], next: KnownLine | undefined): Trapped {
  const own = group.filter(({ index }) => index > line.index && (next === undefined || index < next.index));
  return {
    range: line.key.range,
    message: {
      zh: `从“${line.key.name}”起是新的一条，前面缺少“- ”`,
      en: `“${line.key.name}” starts a new item, but has no “- ” before it`,
      label: { zh: '前面加“- ”', en: 'missing “- ”' },
    },
    edits: [
      { start: line.at, end: line.at, text: '- ' },
      ...own.map(({ at }) => ({ start: at, end: at, text: '  ' })),
    ],
    fix: { zh: '补上“- ”', en: 'add “- ”' },
    safe: true,
  };
}
