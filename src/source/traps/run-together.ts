import { isKnown, type KnownLine, type Line } from './lines.ts';
import type { Trap, Trapped } from './trap.ts';

export const runTogether: Trap = {
  code: 'run-together',
  title: { zh: '几份申报表之间缺少 ---', en: 'declarations without --- between them' },
  silent: false,
  examples: [
    {
      bad: '年度: 2023\n项目名称: 甲\n项目期: 1年\n年度: 2023\n项目名称: 乙\n项目期: 1年\n',
      fixed: '年度: 2023\n项目名称: 甲\n项目期: 1年\n---\n年度: 2023\n项目名称: 乙\n项目期: 1年\n',
      good: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 乙\n',
    },
  ],
  find(lines) {
    const found: Trapped[] = [];
    let seen = new Set<string>();
    let first: string | null = null;
    for (const line of lines) {
      if (/^(?:---|\.\.\.)(?:\s|$)/.test(line.content) && line.indent === '') {
        seen = new Set();
        first = null;
      }
      if (
        line.inside !== null ||
        line.indent !== '' ||
        line.dash !== '' ||
        !isKnown(line) ||
        !line.key.levels.has('root')
      )
        continue;
      const { name } = line.key;
      first ??= name;
      if (name === first && seen.size >= 2 && seen.has(name) && repeats(lines, line.index, seen)) {
        found.push(boundary(line));
        seen = new Set();
      }
      seen.add(name);
    }
    return found;
  },
};

/** Whether two more root keys that stood above stand again below, before the next document. */
function repeats(lines: readonly Line[], from: number, seen: ReadonlySet<string>): boolean {
  const again = new Set<string>();
  for (let i = from; i < lines.length && i < from + 4000; i++) {
    const line = lines[i];
    if (line === undefined || line.indent !== '' || line.inside !== null) continue;
    if (line.content.startsWith('---')) break;
    if (line.key !== null && seen.has(line.key.name)) again.add(line.key.name);
    if (again.size >= Math.min(3, seen.size)) return true;
  }
  return false;
}

function boundary({ start, key }: KnownLine): Trapped {
  return {
    range: key.range,
    message: {
      zh: `从这里起是另一份申报表，前面缺少分隔的一行“---”`,
      en: 'another declaration begins here, without the line “---” before it',
      label: { zh: '此前加一行 ---', en: '--- is due above' },
    },
    edits: [{ start, end: start, text: '---\n' }],
    fix: { zh: '加上“---”', en: 'add “---”' },
    safe: true,
  };
}
