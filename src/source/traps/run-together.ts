import { isKnown, type KnownLine, type Line } from './lines.ts';
import type { Trap, Trapped } from './trap.ts';

export const runTogether: Trap = {
  code: 'run-together',
  title: { zh: '几份申报表之间缺少 ---', en: 'missing --- between declarations' },
  silent: false,
  examples: [
    {
      bad: '年度: 2023\n项目名称: 甲\n项目期: 1年\n年度: 2023\n项目名称: 乙\n项目期: 1年\n',
      fixed: '年度: 2023\n项目名称: 甲\n项目期: 1年\n---\n年度: 2023\n项目名称: 乙\n项目期: 1年\n',
      good: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 乙\n',
    },
    {
      bad: '年度: 2023\n项目名称: 甲\n项目期: 1年\n备注: 乙\n年度: 2023\n项目名称: 甲\n项目期: 1年\n',
      fixed: null,
      good: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 甲\n',
    },
  ],
  find(lines) {
    const found: Trapped[] = [];
    let seen = new Set<string>();
    let first: string | null = null;
    let begin = 0;
    for (const line of lines) {
      if (line.inside === 'apart' || (/^(?:---|\.\.\.)(?:\s|$)/.test(line.content) && line.indent === '')) {
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
      if (first === null) begin = line.index;
      first ??= name;
      if (name === first && seen.size >= 2 && seen.has(name) && repeats(lines, line.index, seen)) {
        const copied = copiedUntil(lines, begin, line.index);
        found.push(copied === null ? boundary(line) : copy(line, copied));
        seen = new Set();
        begin = line.index;
      }
      seen.add(name);
    }
    return found;
  },
};

/** Whether two more root keys from above occur again below, before the next document. */
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

/** The end of the copy, if the lines from `from` on repeat those from `begin` on (all, or the first ones); or null. */
function copiedUntil(lines: readonly Line[], begin: number, from: number): number | null {
  for (let i = from; i < lines.length; i++) {
    const [line, above] = [lines[i], lines[begin + i - from]];
    if (line === undefined || above === undefined) return null;
    if (line.content === above.content && line.indent === above.indent && line.dash === above.dash) continue;
    const rest = lines.slice(i, i + MOST_BLANK).find(({ content }) => content !== '');
    const ends = rest === undefined || /^(?:---|\.\.\.)$/.test(rest.content);
    return ends && line.content === '' ? line.start : null;
  }
  return lines.at(-1)?.end ?? null;
}

const MOST_BLANK = 100;

function copy({ start, key }: KnownLine, end: number): Trapped {
  return {
    range: key.range,
    message: {
      zh: '从这里起又把上面的内容重复了一遍，一字不差',
      en: 'the lines above are repeated from here on, word for word',
      label: { zh: '重复', en: 'duplicate' },
    },
    edits: [{ start, end, text: '' }],
    fix: { zh: '删去重复的部分', en: 'delete the copy' },
    safe: false,
  };
}

function boundary({ start, key }: KnownLine): Trapped {
  return {
    range: key.range,
    message: {
      zh: `从这里起是另一份申报表，前面缺少分隔的一行“---”`,
      en: 'another declaration starts here; missing the line “---” before it',
      label: { zh: '此前加一行 ---', en: 'add --- above' },
    },
    edits: [{ start, end: start, text: '---\n' }],
    fix: { zh: '加上“---”', en: 'add “---”' },
    safe: true,
  };
}
