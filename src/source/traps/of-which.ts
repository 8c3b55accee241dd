import type { TextEdit } from '../../text/range.ts';
import { isKnown, type KnownLine, type Line, readKey } from './lines.ts';
import { structural, type Trap, type Trapped } from './trap.ts';

export const ofWhich: Trap = {
  code: 'of-which',
  title: { zh: '项目资金里写了“其中”', en: '其中 among the funds' },
  silent: true,
  examples: [
    {
      bad: '项目资金:\n  年度资金总额: 50\n  其中：财政拨款：50\n',
      fixed: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50\n',
      good: '备注: 其中财政拨款 50 万元\n',
    },
    {
      bad: '项目资金:\n  年度资金总额: 50\n  其中:\n    财政拨款: 40\n    其他资金: 10\n',
      fixed: '项目资金:\n  年度资金总额: 50\n  财政拨款: 40\n  其他资金: 10\n',
      good: 'x-说明:\n  其中:\n    会议费: 40\n',
    },
  ],
  find(lines) {
    const all = structural(lines);
    return all.flatMap((line, i) => before(line) ?? above(line, all, i) ?? []);
  },
};

const PREFIX = /^其中[ \t\u3000]*(?:[:：][ \t\u3000]*)?(?=\S)/;

/** `其中：财政拨款：50` */
function before({ content, at, dash }: Line): Trapped | null {
  const prefix = PREFIX.exec(content)?.[0];
  if (prefix === undefined || dash !== '') return null;
  const key = readKey(content.slice(prefix.length), at + prefix.length);
  if (key === null || !key.levels.has('funds')) return null;
  const colon = key.value.end > key.value.start ? [{ ...key.colon, text: ': ' }] : [];
  return trapped(at, [{ start: at, end: at + prefix.length, text: '' }, ...colon]);
}

/** `其中:` on a line of its own, with the funds below it. */
function above(line: Line, all: readonly Line[], index: number): Trapped | null {
  if (!/^其中[ \t\u3000]*[:：]?$/.test(line.content) || line.dash !== '') return null;
  const own: KnownLine[] = [];
  for (let i = index + 1; i < all.length; i++) {
    const next = all[i];
    if (next === undefined || next.indent.length <= line.indent.length) break;
    if (!isKnown(next) || !next.key.levels.has('funds')) return null;
    own.push(next);
  }
  const [first] = own;
  if (first === undefined) return null;
  const edits = own.map(
    ({ start, indent }): TextEdit => ({ start, end: start + indent.length, text: line.indent }),
  );
  return trapped(line.at, [{ start: line.start, end: first.start, text: '' }, ...edits]);
}

function trapped(at: number, edits: readonly TextEdit[]): Trapped {
  return {
    range: { start: at, end: at + 2 },
    message: {
      zh: '项目资金下面不写“其中”：各项资金与“年度资金总额”左对齐，各写一行',
      en: '“其中” is not used in 项目资金: write each part on its own line, aligned with 年度资金总额',
      label: { zh: '不写“其中”', en: 'remove “其中”' },
    },
    edits,
    fix: { zh: '去掉“其中”', en: 'remove “其中”' },
    safe: true,
  };
}
