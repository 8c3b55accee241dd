import { structural, type Trap, type Trapped } from './trap.ts';

/**
 * Invisible characters from Word and WPS, except blanks in indentation (indent-blank). Joiners after a pictograph, an
 * Arabic or a Mongolian letter belong to the text: they combine the picture or shape the letter.
 */
const UNSEEN =
  /[\u00ad\u200b\u2060\ufeff]+|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Variation_Selector}\p{Script=Arabic}\p{Script=Mongolian}])[\u200c\u200d]|[\u2028\u2029\u000b\u000c\u0085]+|\u00a0+/gu;

export const wordLeftovers: Trap = {
  code: 'word-leftovers',
  title: { zh: 'Word 留下的看不见的字符', en: 'invisible characters from Word' },
  silent: true,
  examples: [
    { bad: '项目名称\u200b: 会议费\n', fixed: '项目名称: 会议费\n', good: '项目名称: 会议费\n' },
    {
      bad: '项目名称: 签约\u200d服务\n',
      fixed: '项目名称: 签约服务\n',
      good: '项目名称: 家庭👨\u200d👩\u200d👧签约\n',
    },
    { bad: '年度:\u00a02023\n', fixed: '年度: 2023\n', good: '年度: 2023\n' },
    { bad: '项目名称:\u200b会议费\n', fixed: '项目名称: 会议费\n', good: '项目名称: 会议费\n' },
    {
      bad: '年度: 2023\n项目名称: 甲\n\ufeff---\n年度: 2023\n项目名称: 乙\n',
      fixed: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 乙\n',
      good: '年度: 2023\n项目名称: 甲\n---\n年度: 2023\n项目名称: 乙\n',
    },
    { bad: '\u000c年度: 2023\n', fixed: '年度: 2023\n', good: '年度: 2023\n' },
  ],
  find(lines) {
    return structural(lines).flatMap(({ content, at, key }): Trapped[] => {
      const own = key === null ? UNSEEN_MARKER.test(content) : key.levels.size > 0 && key.quote === '';
      if (!own) return [];
      return [...content.matchAll(UNSEEN)].slice(0, 50).map((match) => {
        const start = at + match.index;
        const end = start + match[0].length;
        const behindColon =
          key !== null && standsForBlank(content, match.index, end - at, key.value.start - at);
        const blank = BLANK.test(match[0]) || behindColon;
        const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
        return {
          range: { start, end },
          message: {
            zh: `这里有一个看不见的字符（${code}），多半是从 Word 或网页粘贴带来的`,
            en: `invisible character (${code}), probably pasted from Word or a web page`,
            label: { zh: code, en: code },
          },
          edits: [{ start, end, text: blank ? ' ' : '' }],
          fix: blank ? { zh: '改为普通空格', en: 'use a normal space' } : { zh: '删去', en: 'delete it' },
          safe: true,
          severity: 'warning',
        };
      });
    });
  },
};

/** A document marker after a byte order mark, from a file that was appended to another one. */
const UNSEEN_MARKER = /^[\u200b\u2060\ufeff]+(?:---|\.\.\.)$/;

/** Non-breaking spaces, and line breaks that YAML does not treat as such. */
const BLANK = /^[\u00a0\u2028\u2029\u000b\u0085]/;

/** Whether it is directly after the colon of a key, in place of the required space. */
function standsForBlank(content: string, start: number, end: number, value: number): boolean {
  return end <= value && /[:：]/.test(content.charAt(start - 1)) && /[^\s]/.test(content.charAt(end));
}
