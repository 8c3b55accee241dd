import type { Trap } from './trap.ts';
import { quoting, typedValues } from './typed.ts';

export const textBehind: Trap = {
  code: 'text-after-value',
  title: { zh: '引号或方括号只括住值的开头', en: 'quotes or brackets around only the start of a value' },
  silent: false,
  examples: [
    { bad: '名称: "一村一品"建设\n', fixed: `名称: '"一村一品"建设'\n`, good: `名称: '"一村一品"建设'\n` },
    { bad: '名称: [会议]出席率\n', fixed: '名称: "[会议]出席率"\n', good: '名称: 【会议】出席率\n' },
  ],
  find(lines) {
    return typedValues(lines).flatMap((typed) => {
      const head = HEAD.exec(typed.value)?.[0];
      if (head === undefined) return [];
      const sign = head.charAt(0) === '[' ? '[ ]' : head.charAt(0);
      const from = typed.start + head.length;
      return quoting(
        typed,
        {
          zh: `值以 ${sign} 开头，YAML 认为值到“${head.slice(-1)}”为止，后面的读不懂；请给整个值加上引号`,
          en: `the value starts with ${sign}, so YAML ends it at “${head.slice(-1)}” and cannot read the rest; quote the whole value`,
          label: { zh: '读不懂', en: 'cannot be read' },
        },
        { range: { start: from, end: typed.end } },
      );
    });
  },
};

/** A value that starts with a quoted or bracketed part, directly followed by text. */
const HEAD = /^(?:"[^"\\]*"|'[^']*'|\[[^[\]{}]*\])(?=[^\s,:：}\]#"'])/;
