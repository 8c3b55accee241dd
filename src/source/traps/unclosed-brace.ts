import { flowRegions, partsOf } from './flow-region.ts';
import { readKey } from './lines.ts';
import type { Trap, Trapped } from './trap.ts';

export const unclosedBrace: Trap = {
  code: 'unclosed-bracket',
  title: { zh: '花括号没有收尾', en: 'unclosed brace' },
  silent: false,
  examples: [
    {
      bad: '- {编号: 1, 内容: 开会\n- {编号: 2, 内容: 办文}\n',
      fixed: '- {编号: 1, 内容: 开会}\n- {编号: 2, 内容: 办文}\n',
      good: '- {编号: 1, 内容: 开会}\n- {编号: 2,\n   内容: 办文}\n',
    },
    {
      bad: '项目资金: {年度资金总额: 50,\n  财政拨款: 50\n项目期: 1年\n',
      fixed: '项目资金: {年度资金总额: 50,\n  财政拨款: 50}\n项目期: 1年\n',
      good: '项目资金: {年度资金总额: 50,\n  财政拨款: 50}\n项目期: 1年\n',
    },
  ],
  // Only of keys of the form it is known that they end where the next key or item begins.
  find(lines, text) {
    return flowRegions(lines, text).flatMap((region): Trapped[] => {
      const { start, closed } = region;
      if (closed || region.text.charAt(0) !== '{') return [];
      const keys = partsOf(region, ',').map((part) => readKey(part.text.replace(/^\{/, '').trim(), 0));
      if (keys.some((key) => key === null || key.levels.size === 0)) return [];
      const end = start + region.text.trimEnd().length;
      return [
        {
          range: { start, end: start + 1 },
          message: {
            zh: '这里的括号 { 没有收尾，缺少 }',
            en: 'unclosed {: missing }',
            label: { zh: '没有收尾', en: 'unclosed' },
          },
          edits: [{ start: end, end, text: '}' }],
          fix: { zh: '在末尾补上 }', en: 'add } at the end' },
          safe: true,
        },
      ];
    });
  },
};
