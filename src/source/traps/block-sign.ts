import type { Message } from '../../text/message.ts';
import type { Range } from '../../text/range.ts';
import { type FlowRegion, flowRegions } from './flow-region.ts';
import type { Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

const VALUE_KEYS = new Set([
  '指标值',
  '指标性质',
  '中期指标值',
  '上年实际值',
  '绩效标准',
  '年度指标值',
  '目标值',
]);
/** `>` or `>=` and the rest of the value. */
const SIGN = /^>\s?(?:[=＝])?/;

export const blockSign: Trap = {
  code: 'block-sign',
  title: { zh: '以 > 开头的指标值', en: '指标值 that starts with >' },
  silent: true,
  examples: [
    {
      bad: '名称: 会议次数\n指标值: >=5次\n',
      fixed: '名称: 会议次数\n指标值: ≥5次\n',
      good: '指标值: "＞5次"\n',
    },
    {
      bad: '指标值: >5\n说明: 每年\n',
      fixed: '指标值: ＞5\n说明: 每年\n',
      good: '说明: >-\n  每年\n  五次\n',
    },
  ],
  find(lines, text) {
    const found = [
      ...structural(lines).flatMap((line) => block(line, lines)),
      ...flowRegions(lines, text).flatMap(flow),
    ];
    return found.sort((a, b) => a.range.start - b.range.start);
  },
};

function block({ key, content, at, index, indent, dash }: Line, lines: readonly Line[]): Trapped[] {
  if (key === null || !VALUE_KEYS.has(key.name)) return [];
  const value = content.slice(key.value.start - at);
  if (!SIGN.test(value)) return [];
  let below = index + 1;
  while (isBlank(lines[below])) below++;
  const next = lines[below];
  // a folded text with its lines below
  const folded =
    /^>[-+0-9]*(?:[ \t]+#.*)?$/.test(value) &&
    next !== undefined &&
    next.indent.length > indent.length + dash.length;
  return folded ? [] : [trap(value, key.value.start, emptied(key.name))];
}

/** `{名称: x, 指标值: >5}` */
function flow({ text: content, start: at }: FlowRegion): Trapped[] {
  return [...content.matchAll(/(指标值|指标性质)\s*[:：]\s*(?=>)/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const inFlow = content.lastIndexOf('{', match.index) > content.lastIndexOf('}', match.index);
    return inFlow
      ? [
          trap(
            content
              .slice(start)
              .split(/[,}，\n]/)[0]
              ?.trimEnd() ?? '',
            at + start,
            IN_FLOW,
          ),
        ]
      : [];
  });
}

function emptied(key: string): Message {
  return {
    zh: `YAML 把它读作折叠文本的记号，${key}就成了空的`,
    en: `which YAML reads as the start of a folded text, leaving ${key} empty`,
  };
}

const IN_FLOW: Message = {
  zh: '花括号里的值不能这样开头',
  en: 'which is not allowed for a value inside { }',
};

function trap(value: string, start: number, why: Message): Trapped {
  const sign = SIGN.exec(value)?.[0] ?? '>';
  const meant = /[=＝]/.test(sign) ? '≥' : '＞';
  const range: Range = { start, end: start + sign.trimEnd().length };
  return {
    range,
    message: {
      zh: `${quoted(value)}以 > 开头，${why.zh}；请写${quoted(meant)}`,
      en: `${quoted(value)} starts with >, ${why.en}; write ${quoted(meant)}`,
      label: { zh: `应为 ${meant}`, en: `should be ${meant}` },
    },
    edits: [{ start, end: start + sign.length, text: meant }],
    fix: { zh: `改为 ${meant}`, en: `change it to ${meant}` },
    safe: true,
  };
}

/** Whether a line is blank to YAML, for which a full-width blank is content. */
function isBlank(line: Line | undefined): boolean {
  return line !== undefined && line.content === '' && line.dash === '' && /^[ \t]*$/.test(line.indent);
}
