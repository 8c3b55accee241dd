import { inQuotes, quoted, type Trap } from './trap.ts';
import { NUMBERS, quoting, typedValues } from './typed.ts';

export const hash: Trap = {
  code: 'hash',
  title: { zh: '# 截断了值', en: '# cuts off the value' },
  silent: true,
  examples: [
    { bad: '名称: 维修教学楼 #3栋\n', fixed: '名称: "维修教学楼 #3栋"\n', good: '名称: 维修教学楼 # 3栋\n' },
    { bad: '名称: 维修 #重点项目\n', fixed: null, good: '年度资金总额: 50 #万元\n' },
  ],
  find(lines) {
    return typedValues(lines).flatMap((typed) => {
      const { key, value, start } = typed;
      if (NUMBERS.has(key.name)) return []; // a remark: see comment-sign
      const at = value.search(/[ \t]#[^\s#]/);
      if (at < 0 || /^["'[{|>]/.test(value) || /#(?:yaml-|jixiao-|!)/.test(value)) return [];
      const surely = /[A-Za-z0-9]/.test(value.charAt(at + 2));
      return quoting(
        typed,
        {
          zh: `空格后的 # 在 YAML 里是注释的开始，${quoted(value.slice(at + 1))}不会读作值`,
          en: `# after a space starts a comment: ${quoted(value.slice(at + 1))} is not read as part of the value`,
          label: { zh: '被当作注释', en: 'read as a comment' },
          help: {
            zh: '是值的一部分就给整个值加引号；是注释就在 # 后加空格',
            en: 'quote the value if this is part of it; write “# ” if it is a comment',
          },
        },
        {
          range: { start: start + at + 1, end: typed.end },
          safe: surely,
          severity: 'warning',
          edits: surely ? [{ start, end: typed.end, text: inQuotes(value) }] : [],
        },
      );
    });
  },
};
