import { withoutTail } from '../../text/trim.ts';
import { linesApart } from './markdown-fences.ts';
import type { Trap, Trapped } from './trap.ts';

export const fence: Trap = {
  code: 'fence',
  title: { zh: '申报表前后有别的话', en: 'other text around a declaration' },
  silent: false,
  examples: [
    {
      bad: '好的，申报表如下：\n\n```yaml\n年度: 2023\n项目名称: 会议费\n```\n\n1. 请核对：金额\n',
      fixed: '# 好的，申报表如下：\n\n# ```yaml\n年度: 2023\n项目名称: 会议费\n# ```\n\n# 1. 请核对：金额\n',
      good: '# 好的，申报表如下：\n年度: 2023\n项目名称: 会议费\n# 1. 请核对：金额\n',
    },
    {
      bad: '```yaml\n年度: 2023\n项目名称: 甲\n```\n另一份：\n~~~\n年度: 2023\n项目名称: 乙\n~~~\n',
      fixed:
        '# ```yaml\n年度: 2023\n项目名称: 甲\n# ```\n# 另一份：\n# ~~~\n---\n年度: 2023\n项目名称: 乙\n# ~~~\n',
      good: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 乙\n',
    },
    {
      bad: '```\n年度: 2023\n项目名称: 甲\n备注: |\n  ```\n  原文\n  ```\n```\n',
      fixed: '# ```\n年度: 2023\n项目名称: 甲\n备注: |\n  ```\n  原文\n  ```\n# ```\n',
      good: '年度: 2023\n项目名称: 甲\n备注: |\n  ```\n  原文\n  ```\n',
    },
    {
      bad: '```yaml\n年度: 2023\n项目名称: 会议费\n```\n',
      fixed: '# ```yaml\n年度: 2023\n项目名称: 会议费\n# ```\n',
      good: '年度: 2023\n项目名称: 会议费\n备注: |\n  ```yaml\n  年度: 2022\n  项目名称: 甲\n  ```\n',
    },
  ],
  find(_, text) {
    const parts = linesApart(text);
    const [first] = parts;
    if (first === undefined) return [];
    const said = parts.map(({ start, end }, i) => {
      const parted = i > 0 && end < text.length && !/^\r?\n---/.test(text.slice(end, end + 6));
      return { start, text: text.slice(start, end), parted };
    });
    const range = firstWords(said);
    return range === null ? [] : [trapped(range, numbersOf(text, said), said)];
  },
};

interface Part {
  readonly start: number;
  readonly text: string;
  /** It separates two declarations that have no --- between them. */
  readonly parted: boolean;
}

/** The first line that is not blank. */
function firstWords(parts: readonly Part[]): Trapped['range'] | null {
  for (const { start, text } of parts) {
    const at = text.search(/\S/);
    if (at < 0) continue;
    const line = withoutTail(/^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '', /\s/);
    return { start: start + at, end: start + at + line.length };
  }
  return null;
}

/** `1–4、50–53`: the numbers of the lines of the parts, without blank ones. */
function numbersOf(text: string, parts: readonly Part[]): readonly string[] {
  let line = 1;
  let counted = 0;
  const until = (offset: number): number => {
    for (let lf = text.indexOf('\n', counted); lf >= 0 && lf < offset; lf = text.indexOf('\n', lf + 1)) {
      line++;
      counted = lf + 1;
    }
    return line;
  };
  return parts.flatMap((part) => {
    const head = part.text.search(/\S/);
    if (head < 0) return [];
    const from = until(part.start + head);
    const to = until(part.start + withoutTail(part.text, /\s/).length);
    return from === to ? `${from}` : `${from}–${to}`;
  });
}

const MOST_NUMBERS = 4;

function trapped(range: Trapped['range'], numbers: readonly string[], parts: readonly Part[]): Trapped {
  const shown = numbers.slice(0, MOST_NUMBERS);
  const more = numbers.length > shown.length;
  return {
    range,
    message: {
      zh: `第 ${shown.join('、')} ${more ? '等' : ''}行不是申报表的内容；申报表写在 \`\`\` 之间`,
      en: `text outside the declaration, which is between the \`\`\`: line${numbers.join().includes('–') || numbers.length > 1 ? 's' : ''} ${shown.join(', ')}${more ? ' and others' : ''}`,
      label: { zh: '不是申报表的内容', en: 'not part of the declaration' },
      help: {
        zh: '请删去，或以 # 开头写成注释',
        en: 'delete them, or turn them into comments with #',
      },
    },
    edits: parts.map(({ start, text, parted }) => ({
      start,
      end: start + text.length,
      text: `${text.replace(/^(?=[^\S\r\n]*\S)/gm, '# ')}${parted ? '\n---' : ''}`,
    })),
    fix: { zh: '写成注释', en: 'turn them into comments' },
    safe: true,
  };
}
