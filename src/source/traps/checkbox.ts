import { structural, type Trap, type Trapped } from './trap.ts';

/**
 * A box or a tick, also in brackets: □ ☑ （√） （ ）, but not 口 inside a word. R is what a Wingdings tick turns into;
 * U+FE0F follows ✔️ typed as an emoji.
 */
const MARK =
  /[（(【]\s{0,9}[□☐☑✓✔√■]?\ufe0f?\s{0,9}[)）】]|[□☐☑✓✔√■]\ufe0f?|(?<!\S)口|口(?!\S)|(?<![A-Za-z])R(?![A-Za-z])/g;
const TICK = /[☑✓✔√■R]/;

export const checkboxes: Trap = {
  code: 'checkbox',
  title: { zh: '复选框的残留', en: 'leftover checkboxes' },
  silent: true,
  examples: [
    {
      bad: '项目属性: □新增项目 ☑延续性项目\n',
      fixed: '项目属性: 延续性项目\n',
      good: '名称: □形槽钢安装\n',
    },
    {
      bad: '项目属性: 新增项目☑ 延续性项目□\n',
      fixed: '项目属性: 新增项目\n',
      good: '项目属性: 新增项目\n',
    },
    {
      bad: '综合评定等级: 优（ ）良（√）中（ ）差（ ）\n',
      fixed: '综合评定等级: 良\n',
      good: '综合评定等级: 良\n',
    },
    {
      bad: '项目属性: □新增项目 R延续性项目\n',
      fixed: '项目属性: 延续性项目\n',
      good: '项目属性: 延续性项目\n',
    },
    {
      bad: '项目属性: 新增项目√   # 新增项目、延续性项目\n',
      fixed: '项目属性: 新增项目   # 新增项目、延续性项目\n',
      good: '项目属性: # ☑新增项目 □延续性项目\n',
    },
  ],
  find(lines) {
    return structural(lines).flatMap(({ key, content, at }): Trapped[] => {
      if (key === null || (key.name !== '项目属性' && key.name !== '综合评定等级')) return [];
      const value = withoutAnyComment(content.slice(key.value.start - at));
      const chosen = chosenIn(value.replace(/^(["'])(.*)\1$/, '$2'));
      if (chosen === null) return [];
      const { option, sure } = chosen;
      const range = { start: key.value.start, end: key.value.start + value.length };
      const message = {
        zh: `${key.name}里留着表格的复选框，请只写选中的一项`,
        en: `the value of ${key.name} still contains the form’s checkboxes; write only the ticked option`,
        label: { zh: '只写选中的', en: 'keep only the ticked option' },
      };
      const fix = { zh: `改为“${option}”`, en: `change it to “${option}”` };
      return [{ range, message, edits: [{ ...range, text: option }], fix, safe: sure }];
    });
  },
};

/** The value without a `#` at its start or after a blank, and what follows it. */
function withoutAnyComment(value: string): string {
  const at = value.search(/(?<!\S)#/);
  return at < 0 ? value : value.slice(0, at).trimEnd();
}

/** The ticked option, or the only one; null: unclear, then the rules about the value report it. */
function chosenIn(value: string): { readonly option: string; readonly sure: boolean } | null {
  const marks = [...value.matchAll(MARK)];
  const ticked = marks.flatMap(([mark], place) => (TICK.test(mark) ? [place] : []));
  const [at, second] = ticked.length === 0 && marks.length === 1 ? [0] : ticked;
  const mark = at === undefined ? undefined : marks[at];
  if (at === undefined || mark === undefined || second !== undefined) return null;
  const texts = value.split(MARK).map((text) => text.trim());
  const side = sideOf(value, texts, mark.index, mark[0].length);
  if (side === null) return null;
  const beside = texts[side === 'before' ? at + 1 : at] ?? '';
  const option = beside.split(/\s/).at(side === 'before' ? 0 : -1) ?? '';
  return option === ''
    ? null
    : { option, sure: ticked.length > 0 && option === beside && texts.includes('') };
}

/** Whether the boxes come before their options (□优 ☑良) or after them (优□ 良☑); null: unclear. */
function sideOf(
  value: string,
  texts: readonly string[],
  start: number,
  length: number,
): 'before' | 'after' | null {
  const [first, last] = [texts[0] === '', texts.at(-1) === ''];
  if (first !== last) return first ? 'before' : 'after';
  if (first) return null;
  const [left, right] = [/\S/.test(value[start - 1] ?? ' '), /\S/.test(value[start + length] ?? ' ')];
  return left === right ? null : left ? 'after' : 'before';
}
