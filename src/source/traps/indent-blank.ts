import type { Explained, Message } from '../../text/message.ts';
import { dueColumns } from './columns.ts';
import { type Line, widthOf } from './lines.ts';
import type { Trap, Trapped } from './trap.ts';

const ODD = /[\t\u3000\u00a0\u2002-\u200a]/;

export const indentBlank: Trap = {
  code: 'indent-blank',
  title: { zh: '缩进用了全角空格或制表符', en: 'full-width spaces or tabs in the indentation' },
  silent: false,
  examples: [
    {
      bad: '项目资金:\n　年度资金总额: 50\n　财政拨款: 50\n',
      fixed: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50\n',
      good: '项目名称: 甲　乙\n',
    },
    {
      bad: '项目资金:\n\t年度资金总额: 50\n\t财政拨款: 50\n',
      fixed: '项目资金:\n  年度资金总额: 50\n  财政拨款: 50\n',
      good: '备注: |\n  甲\n  　乙\n',
    },
    {
      bad: '年度总体目标:\n  -\t编号: 1\n    内容: 甲\n',
      fixed: '年度总体目标:\n  - 编号: 1\n    内容: 甲\n',
      good: '年度总体目标:\n  - 编号:\t1\n    内容: 甲\n',
    },
  ],
  // Neighbouring lines decide the indentation; if they can't, a tab or a full-width blank counts as two spaces.
  find(lines) {
    const due = dueColumns(lines);
    return lines.flatMap((line) => {
      if (line.inside === 'block' || line.inside === 'quote') return [];
      if (line.dash.includes('\t') && line.key !== null) return [behindDash(line)];
      if (!ODD.test(line.indent)) return [];
      if (line.content === '' && /^[ \t]*$/.test(line.indent)) return []; // blank to YAML too
      const spaces = line.content === '' ? 0 : (due.get(line) ?? widthOf(line.indent));
      return [trapped(line, spaces)];
    });
  },
};

function trapped({ start, indent, content }: Line, spaces: number): Trapped {
  const what = indent.includes('\t')
    ? { zh: '制表符（Tab）', en: 'a tab' }
    : indent.includes('\u3000')
      ? { zh: '全角空格', en: 'a full-width space' }
      : { zh: '不换行空格', en: 'a non-breaking space' };
  return {
    range: { start, end: start + indent.length },
    message:
      content === ''
        ? onBlankLine(what)
        : {
            zh: `这一行的缩进里有${what.zh}，YAML 的缩进只能用半角空格`,
            en: `the indentation of this line contains ${what.en}; YAML allows only half-width spaces`,
            label: { zh: '应为半角空格', en: 'should be half-width spaces' },
          },
    edits: [{ start, end: start + indent.length, text: ' '.repeat(spaces) }],
    fix:
      content === ''
        ? { zh: '删去这些空格', en: 'remove the whitespace' }
        : { zh: '改为半角空格', en: 'use half-width spaces' },
    safe: true,
  };
}

/** `-\t编号: 1`: a tab after the dash, which YAML does not allow before a key. */
function behindDash({ at, dash, indent, start }: Line): Trapped {
  const from = at - dash.length;
  const tab = from + dash.indexOf('\t');
  const plain = ODD.test(indent) ? [{ start, end: from, text: ' '.repeat(widthOf(indent)) }] : [];
  return {
    range: { start: tab, end: tab + 1 },
    message: {
      zh: '“-”后面是制表符（Tab），YAML 要的是半角空格',
      en: 'tab after “-”; YAML requires a half-width space',
      label: { zh: '应为半角空格', en: 'should be a half-width space' },
    },
    edits: [...plain, { start: from, end: at, text: dash.replace(/[ \t]+/g, ' ') }],
    fix: { zh: '改为半角空格', en: 'use a half-width space' },
    safe: true,
  };
}

function onBlankLine(what: Message): Explained {
  return {
    zh: `这一空行里有${what.zh}，YAML 会把它当作文字`,
    en: `this blank line contains ${what.en}, which YAML reads as text`,
    label: { zh: '应删去', en: 'should be removed' },
  };
}
