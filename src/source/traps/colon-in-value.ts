import type { Trap } from './trap.ts';
import { quoting, typedValues } from './typed.ts';

export const innerColon: Trap = {
  code: 'colon-in-value',
  title: { zh: '值里有半角冒号加空格', en: 'colon and space inside a value' },
  silent: false,
  examples: [
    { bad: '备注: 重点: 会议\n', fixed: '备注: "重点: 会议"\n', good: '备注: 9:30 开会\n' },
    {
      bad: '备注: 重点: 会议 # 单位: 次\n',
      fixed: '备注: "重点: 会议" # 单位: 次\n',
      good: '项目资金: # 单位: 万元\n  年度资金总额: 50\n',
    },
  ],
  find(lines) {
    return typedValues(lines).flatMap((typed) => {
      const { value, start } = typed;
      const at = value.search(/:(?:\s|$)/);
      if (at < 0 || /^["'[{|>&*!]/.test(value)) return [];
      return quoting(
        typed,
        {
          zh: '值里有半角冒号加空格“: ”，YAML 会把它前面的部分读成栏目名；请给整个值加引号，或改用全角冒号',
          en: 'the value contains “: ”, so YAML reads the text before it as a key; quote the whole value, or use a full-width colon',
          label: { zh: '值里的“: ”', en: '“: ” in the value' },
        },
        { range: { start: start + at, end: start + at + 1 } },
      );
    });
  },
};
