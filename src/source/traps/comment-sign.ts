import type { Trap, Trapped } from './trap.ts';
import { NUMBERS, type Typed, typedValues } from './typed.ts';

export const commentSign: Trap = {
  code: 'comment-sign',
  title: { zh: '数字后面的说明没有写成注释', en: 'remark after a number not written as a comment' },
  silent: true,
  examples: [
    { bad: '年度资金总额: 50#万元\n', fixed: '年度资金总额: 50 #万元\n', good: '年度资金总额: 50 # 万元\n' },
    { bad: '年度资金总额: 50 ＃万元\n', fixed: '年度资金总额: 50 #万元\n', good: '名称: ＃3楼维修\n' },
  ],
  find(lines) {
    return typedValues(lines).flatMap((typed) => (NUMBERS.has(typed.key.name) ? trapped(typed) : []));
  },
};

const SIGN = /^([\d.,]+)(#(?=[\s\p{Script=Han}（(])|\s*＃)/u;

function trapped({ value, start }: Typed): Trapped[] {
  const found = SIGN.exec(value);
  if (found === null) return [];
  const [, number = '', sign = ''] = found;
  const at = start + number.length;
  return [
    {
      range: { start: at + sign.length - 1, end: at + sign.length },
      message: sign.endsWith('＃')
        ? {
            zh: '注释要以半角 # 开头，这里是全角的“＃”，连同后面的文字一起读成了值',
            en: 'a comment starts with a half-width #, not the full-width “＃”: everything here is read as the value',
            label: { zh: '应为“ #”', en: 'should be “ #”' },
          }
        : {
            zh: '“#”前面没有空格，后面的文字不算注释，一起读成了值',
            en: 'missing space before “#”: what follows is read as part of the value, not as a comment',
            label: { zh: '前面加空格', en: 'add a space before it' },
          },
      edits: [{ start: at, end: at + sign.length, text: ' #' }],
      fix: { zh: '写成注释', en: 'turn it into a comment' },
      safe: true,
    },
  ];
}
