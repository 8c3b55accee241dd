import { inQuotes, quoted, type Trap, type Trapped } from './trap.ts';
import { NUMBERS, quoting, type Typed, typedValues } from './typed.ts';

export const hash: Trap = {
  code: 'hash',
  title: { zh: '# 截断了值', en: 'a # cuts the value off' },
  silent: true,
  examples: [
    { bad: '名称: 维修教学楼 #3栋\n', fixed: '名称: "维修教学楼 #3栋"\n', good: '名称: 维修教学楼 # 3栋\n' },
    { bad: '年度资金总额: 50#万元\n', fixed: '年度资金总额: 50 #万元\n', good: '年度资金总额: 50 # 万元\n' },
    { bad: '年度资金总额: 50 ＃万元\n', fixed: '年度资金总额: 50 #万元\n', good: '名称: ＃3楼维修\n' },
    { bad: '名称: 维修 #重点项目\n', fixed: null, good: '年度资金总额: 50 #万元\n' },
  ],
  find(lines) {
    return typedValues(lines).flatMap((typed) => {
      const { key, value, start } = typed;
      if (NUMBERS.has(key.name)) return behindNumber(typed);
      const at = value.search(/[ \t]#[^\s#]/);
      if (at < 0 || /^["'[{|>]/.test(value) || /#(?:yaml-|jixiao-|!)/.test(value)) return [];
      const surely = /[A-Za-z0-9]/.test(value.charAt(at + 2));
      return quoting(
        typed,
        {
          zh: `空格后的 # 在 YAML 里是注释的开始，${quoted(value.slice(at + 1))}不会读作值`,
          en: `a # behind a blank begins a comment: ${quoted(value.slice(at + 1))} is not read as part of the value`,
          label: { zh: '被当作注释', en: 'read as a comment' },
          help: {
            zh: '是值的一部分就给整个值加引号；是注释就在 # 后加空格',
            en: 'put the value in quotes if it belongs to it; write “# ” if it is a comment',
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

/** `50#万元` and `50 ＃万元`: a remark behind a number that is no comment. */
function behindNumber({ value, start }: Typed): Trapped[] {
  const found = /^([\d.,]+)(#|\s*＃)/.exec(value);
  const [, number = '', sign = ''] = found ?? [];
  if (found === null) return [];
  const at = start + number.length;
  const full = sign.endsWith('＃');
  return [
    {
      range: { start: at + sign.length - 1, end: at + sign.length },
      message: full
        ? {
            zh: '注释要以半角 # 开头，这里是全角的“＃”，连同后面的文字一起读成了值',
            en: 'a comment begins with a plain #, not with the full-width “＃”: all of it is read as the value',
            label: { zh: '应为“ #”', en: 'should be “ #”' },
          }
        : {
            zh: '# 前面没有空格，后面的文字不算注释，一起读成了值',
            en: 'no space stands before the #, so that what follows is no comment but part of the value',
            label: { zh: '前面加空格', en: 'a space is due before it' },
          },
      edits: [{ start: at, end: at + sign.length, text: ' #' }],
      fix: { zh: '写成注释', en: 'make it a comment' },
      safe: true,
    },
  ];
}
