import { quoted, type Trap, type Trapped } from './trap.ts';

export const valueBelow: Trap = {
  code: 'value-below',
  title: { zh: '值写在下一行而没有缩进', en: 'a value on the next line without indentation' },
  silent: false,
  examples: [
    {
      bad: '项目名称:\n政府专项工作经费\n项目期: 1年\n',
      fixed: '项目名称: 政府专项工作经费\n项目期: 1年\n',
      good: '项目名称:\n  政府专项工作经费\n项目期: 1年\n',
    },
  ],
  find(lines) {
    return lines.flatMap((line): Trapped[] => {
      const { key, inside, index } = line;
      const next = lines[index + 1];
      if (
        inside !== null ||
        key === null ||
        key.levels.size === 0 ||
        key.sign !== ':' ||
        key.value.end > key.value.start
      )
        return [];
      if (
        next === undefined ||
        next.content === '' ||
        next.dash !== '' ||
        next.key !== null ||
        next.inside !== null
      )
        return [];
      const column = line.indent.length + line.dash.length;
      if (next.indent.length > column || /^[-#[\]{}"'|>&*!%@`]/.test(next.content) || HOLDERS.has(key.name))
        return [];
      return [
        {
          range: { start: next.at, end: next.at + next.content.length },
          message: {
            zh: `${quoted(key.name)}的值写在了下一行，又没有比它多缩进，YAML 不认它是值`,
            en: `the value of ${quoted(key.name)} stands on the next line without more indentation, so that YAML does not take it for one`,
            label: { zh: '应与上一行写在一起', en: 'belongs on the line above' },
          },
          edits: [{ start: key.colon.end, end: next.at, text: ' ' }],
          fix: { zh: '与上一行合为一行', en: 'join it to the line above' },
          safe: true,
        },
      ];
    });
  },
};

/** Keys that hold collections: what stands below them is no value of one line. */
const HOLDERS = new Set(['项目资金', '年度总体目标', '中期目标', '绩效指标']);
