import { wordLevels } from '../../form/vocabulary.ts';
import { HOLDERS } from './holders.ts';
import type { Line } from './lines.ts';
import { quoted, type Trap, type Trapped } from './trap.ts';

export const valueBelow: Trap = {
  code: 'value-below',
  title: { zh: '值写在下一行而没有缩进', en: 'value on the next line without indentation' },
  silent: false,
  examples: [
    {
      bad: '项目名称:\n政府专项工作经费\n项目期: 1年\n',
      fixed: '项目名称: 政府专项工作经费\n项目期: 1年\n',
      good: '项目名称:\n  政府专项工作经费\n项目期: 1年\n',
    },
    {
      bad: '项目名称: 会议费\n备注: 完成会议，\n做好保障，\n做好记录。\n项目期: 1年\n',
      fixed: '项目名称: 会议费\n备注: 完成会议，做好保障，做好记录。\n项目期: 1年\n',
      good: '备注: 完成会议，\n  做好保障。\n项目期: 1年\n',
    },
    {
      bad: '备注: 全年召开会议\n4次，保障机关\n正常运转。\n项目期: 1年\n',
      fixed: '备注: 全年召开会议4次，保障机关正常运转。\n项目期: 1年\n',
      good: '备注: 全年召开会议\n  4次。\n项目期: 1年\n',
    },
  ],
  find(lines) {
    return lines.flatMap(
      (line, i) => below(line, lines[i + 1]) ?? goesOn(line, lines[i + 1], lines, i) ?? [],
    );
  },
};

const STARTS = /^[-#[\]{}"'|>&*!%@`/]/;

/** Text without a key that is not indented deeper than the line above it. */
function isText(next: Line | undefined, column: number): next is Line {
  if (next === undefined || next.content === '' || next.dash !== '') return false;
  if (next.key !== null || next.inside !== null || STARTS.test(next.content)) return false;
  return next.indent.length <= column && wordLevels(next.content).size === 0;
}

function below({ key, inside, indent, dash }: Line, next: Line | undefined): Trapped | null {
  if (inside !== null || key === null || key.levels.size === 0 || key.sign !== ':') return null;
  if (key.value.end > key.value.start || HOLDERS.has(key.name)) return null;
  if (!isText(next, indent.length + dash.length)) return null;
  return {
    range: { start: next.at, end: next.at + next.content.length },
    message: {
      zh: `${quoted(key.name)}的值写在了下一行，又没有比它多缩进，YAML 不认它是值`,
      en: `the value of ${quoted(key.name)} is on the next line but not indented further, so YAML does not read it as the value`,
      label: { zh: '应与上一行写在一起', en: 'should be on the line above' },
    },
    edits: [{ start: key.colon.end, end: next.at, text: ' ' }],
    fix: { zh: '与上一行合为一行', en: 'join it with the line above' },
    safe: true,
  };
}

/** Keys whose value may be long enough to be continued. */
const PROSE = new Set(['内容', '备注', '说明', '名称', '项目名称', '绩效标准']);

/** `内容: 完成会议，` and the rest of the sentence at the beginning of the next line, and maybe more lines. */
function goesOn(line: Line, next: Line | undefined, lines: readonly Line[], index: number): Trapped | null {
  if (line.inside !== null || line.content === '') return null;
  const head = headOf(lines, index);
  if (head?.key == null || !isText(next, head.indent.length + head.dash.length)) return null;
  // a sentence that goes on, or ends here: two words below each other may be two things
  if (!/[，、；,;]$/.test(line.content) && !endsSentence(lines, index + 1, head)) return null;
  const joint = /[\x21-\x7e]$/.test(line.content) && /^[\x21-\x7e]/.test(next.content) ? ' ' : '';
  return {
    range: { start: next.at, end: next.at + next.content.length },
    message: {
      zh: `这一行接着${quoted(head.key.name)}的内容，却没有比它多缩进，YAML 不认它是下文`,
      en: `this line continues ${quoted(head.key.name)} but is not indented further, so YAML does not read it as part of the value`,
      label: { zh: '应与上一行写在一起', en: 'should be on the line above' },
    },
    edits: [{ start: line.at + line.content.length, end: next.at, text: joint }],
    fix: { zh: '与上一行合为一行', en: 'join it with the line above' },
    safe: true,
  };
}

/** Whether the lines of text from `index` on come to the end of a sentence. */
function endsSentence(lines: readonly Line[], index: number, { indent, dash }: Line): boolean {
  for (let i = index; i < index + MOST_LINES; i++) {
    const line = lines[i];
    if (!isText(line, indent.length + dash.length)) return false;
    if (/[。；！？]$/.test(line.content)) return true;
  }
  return false;
}

/** The line with the key whose plain value reaches down to the line at `index`. */
function headOf(lines: readonly Line[], index: number): Line | null {
  for (let i = index; i >= 0 && i > index - MOST_LINES; i--) {
    const line = lines[i];
    if (line === undefined || line.content === '' || line.inside !== null) return null;
    const { key } = line;
    if (key === null) continue;
    const value = line.content.slice(key.value.start - line.at);
    return key.sign === ':' && PROSE.has(key.name) && value !== '' && !/^["'|>[{&*!%@`]|[ \t]#/.test(value)
      ? line
      : null;
  }
  return null;
}

const MOST_LINES = 20;

/** Keys that take collections: the text below them is not a value on one line. */
