import { structural, type Trap, type Trapped } from './trap.ts';
import { NUMBERS, typedValues } from './typed.ts';

export const curlyQuotes: Trap = {
  code: 'curly-quotes',
  title: { zh: '中文引号', en: 'Chinese quotation marks' },
  silent: true,
  examples: [
    { bad: '年度: “2023”\n', fixed: '年度: 2023\n', good: '名称: “一村一品”建设\n' },
    {
      bad: '“年度”: 2023\n项目名称: 会议费\n',
      fixed: '年度: 2023\n项目名称: 会议费\n',
      good: '名称: “厕所革命”\n',
    },
    {
      bad: '名称: "会议出席率”\n说明: 甲\n',
      fixed: '名称: "会议出席率"\n说明: 甲\n',
      good: '名称: "会议”出席率"\n说明: 甲\n',
    },
  ],
  find(lines) {
    const keys = structural(lines).flatMap(({ key }): Trapped[] => {
      if (key === null || key.levels.size === 0 || !'“‘'.includes(key.quote) || key.quote === '') return [];
      return [curly(key.range.start, key.range.end, key.name)];
    });
    const values = typedValues(lines).flatMap(({ key, value, start, end }): Trapped[] => {
      const inner = /^[“‘"]([^“”‘’]*)[”’]$/.exec(value)?.[1] ?? /^“([^“”]*)"$/.exec(value)?.[1];
      return inner === undefined || !PLAIN_VALUES.has(key.name) || /^[\s>|&*!%@`"'[{#-]/.test(inner)
        ? []
        : [curly(start, end, inner)];
    });
    const closed = typedValues(lines).flatMap(({ value, end }): Trapped[] =>
      /^"[^"“”]+”$/.test(value) ? [plainClosing(end)] : [],
    );
    return [...keys, ...values, ...closed].sort((a, b) => a.range.start - b.range.start);
  },
};

/** Keys whose value is a number, an option or a quantity, of which quotation marks are never a part. */
const PLAIN_VALUES = new Set([
  ...NUMBERS,
  '项目属性',
  '项目期',
  '指标值',
  '指标性质',
  '计量单位',
  '指标类型',
  '指标方向',
  '综合评定等级',
  '表样',
]);

/** `"会议”`: the opening quote is a plain one, the closing one is not. */
function plainClosing(end: number): Trapped {
  return {
    range: { start: end - 1, end },
    message: {
      zh: '前面的引号是半角 "，收尾却写成了中文引号 ”，YAML 不认它是收尾',
      en: 'the opening quote is a plain ", but the closing one is ”, which does not close it',
      label: { zh: '应为 "', en: 'should be "' },
    },
    edits: [{ start: end - 1, end, text: '"' }],
    fix: { zh: '改为半角引号', en: 'use a plain quote' },
    safe: true,
  };
}

function curly(start: number, end: number, inner: string): Trapped {
  return {
    range: { start, end },
    message: {
      zh: `YAML 不认中文引号“ ”，它们会成为内容的一部分；这里不需要引号`,
      en: 'YAML does not recognize the quotation marks “ ”: they become part of the text; no quotes are needed here',
      label: { zh: '不要引号', en: 'no quotes needed' },
    },
    edits: [{ start, end, text: inner }],
    fix: { zh: '去掉引号', en: 'remove the quotation marks' },
    safe: true,
  };
}
