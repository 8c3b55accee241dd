import { HEAD, isSecondHalf } from '../second-half.ts';
import { isKnown, type Line } from './lines.ts';
import { quoted, type Trap, type Trapped } from './trap.ts';

export const strayMarker: Trap = {
  code: 'stray-marker',
  title: { zh: '一份申报表中间有 --- 或 ...', en: '--- or ... in the middle of a declaration' },
  silent: true,
  examples: [
    {
      bad: '年度: 2023\n项目名称: 会议费\n...\n绩效指标:\n  产出指标: {}\n',
      fixed: '年度: 2023\n项目名称: 会议费\n绩效指标:\n  产出指标: {}\n',
      good: '年度: 2023\n项目名称: 会议费\n...\n年度: 2024\n项目名称: 会议费\n',
    },
    {
      bad: '年度: 2023\n项目名称: 会议费\n---\n项目期: 1年\n绩效指标:\n  产出指标: {}\n',
      fixed: '年度: 2023\n项目名称: 会议费\n项目期: 1年\n绩效指标:\n  产出指标: {}\n',
      good: '年度: 2023\n项目名称: 会议费\n---\n项目期: 1年\n项目名称: 维修费\n',
    },
  ],
  find(lines) {
    const parts = partsOf(lines);
    return parts.flatMap(({ marker, keys }, i) => {
      const above = parts[i - 1]?.keys;
      if (marker === null || above === undefined || !belongs(above, keys)) return [];
      return trapped(marker, lines[marker.index + 1]?.start ?? marker.end);
    });
  },
};

const MARKER = /^(?:---|\.\.\.)[ \t]*\r?$/mu;

/** Whether a document after the first may be the second half of one. */
export function hasHeadless(text: string): boolean {
  if (!/\n(?:---|\.\.\.)/.test(text)) return false;
  const [, ...behind] = text.split(MARKER).filter((part) => /^[ \t]*[^\s#]/mu.test(part)); // a marker may come first
  return behind.some((part) => isSecondHalf((key) => new RegExp(`\\n${key} *:`).test(part)));
}

/** The part between two markers. */
interface Part {
  readonly marker: Line | null;
  /** The keys of the form at its root. */
  readonly keys: Set<string>;
}

function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ marker: null, keys: new Set() }];
  for (const line of lines) {
    if (line.indent !== '' || line.inside === 'block' || line.inside === 'apart') continue;
    if (/^(?:---|\.\.\.)$/.test(line.content) && line.dash === '') {
      parts.push({ marker: line, keys: new Set() });
    } else if (line.inside === null && line.dash === '' && isKnown(line) && line.key.levels.has('root')) {
      parts.at(-1)?.keys.add(line.key.name);
    }
  }
  return parts;
}

/** Whether it is the second half of a declaration: it has none of the keys above, and none that start a declaration. */
function belongs(above: ReadonlySet<string>, keys: ReadonlySet<string>): boolean {
  if (!isSecondHalf((key) => keys.has(key))) return false;
  return HEAD.some((key) => above.has(key)) && [...keys].every((key) => !above.has(key));
}

function trapped({ start, content }: Line, end: number): Trapped {
  return {
    range: { start, end: start + content.length },
    message: {
      zh: `${quoted(content)}把一份申报表断成了两份，下面各栏不再算作上面这一份的`,
      en: `${quoted(content)} splits the declaration in two: what is below no longer belongs to what is above`,
      label: { zh: '在这里断开', en: 'splits the declaration' },
    },
    edits: [{ start, end, text: '' }],
    fix: { zh: '删去这一行', en: 'delete the line' },
    safe: true,
  };
}
