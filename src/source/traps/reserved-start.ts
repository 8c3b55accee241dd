import { quoted, type Trap, type Trapped } from './trap.ts';
import { quoting, type Typed, typedValues } from './typed.ts';

export const reservedStart: Trap = {
  code: 'reserved-start',
  title: { zh: '值以 YAML 的记号开头', en: 'value that starts with a YAML special character' },
  silent: true,
  examples: [
    { bad: '指标值: %95\n', fixed: '指标值: 95%\n', good: '指标值: 95%\n' },
    { bad: '名称: %95以上\n', fixed: '名称: "%95以上"\n', good: '名称: "%95以上"\n' },
    { bad: '名称: &重点 项目\n', fixed: '名称: "&重点 项目"\n', good: '名称: &a 项目\n说明: *a\n' },
    { bad: '名称: *重点项目\n', fixed: '名称: "*重点项目"\n', good: '名称: "*重点项目"\n' },
    { bad: '名称: ? 会议\n', fixed: '名称: "? 会议"\n', good: '名称: ?会议\n' },
    { bad: '名称: !重要 会议\n', fixed: '名称: "!重要 会议"\n', good: '名称: !!str 会议\n' },
    { bad: '名称: #3楼维修\n', fixed: null, good: '名称: #3楼\n  维修\n备注: #3楼\n' },
    { bad: '内容: #1标段完工\n', fixed: null, good: '内容: #待补充\n项目名称: #请填写全称\n' },
  ],
  find(lines, text) {
    const signs = new Set(text.match(SIGNS)); // looked up, not searched for: there may be any number of values
    return typedValues(lines).flatMap((typed) => {
      const sign = typed.value.charAt(0);
      if (sign === '#') return isCutOff(typed, text) ? [cutOff(typed)] : [];
      if (!isReserved(sign, typed.value, signs)) return [];
      const share = /^%[ \t]*(\d+(?:\.\d+)?)$/.exec(typed.value)?.[1];
      if (share !== undefined) return percent(typed, `${share}%`);
      return quoting(
        typed,
        {
          zh: `值以“${sign}”开头，它在 YAML 里另有用处（${USES[sign]?.zh ?? ''}），不会当作文字`,
          en: `the value starts with “${sign}”, which has a special meaning in YAML (${USES[sign]?.en ?? ''})`,
          label: { zh: '请加引号', en: 'should be quoted' },
        },
        { range: { start: typed.start, end: typed.start + 1 } },
      );
    });
  },
};

/** Required texts: a `#` at their start is more likely part of the text than a comment. */
const DUE = new Set(['项目名称', '主管部门及代码', '实施单位', '名称', '内容']);
/** Remarks about a value that is still to be filled in: certainly a comment. */
const REMARK = /^#(?:请|待[填补定完]|填写|填报|必填|选填|可选|此处|例如|[例如注][：:]|todo)/i;
/** The line of the value and the comment lines below it, up to the indentation of the next line. */
const UNTIL_NEXT = /[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)/y;

function isCutOff({ key, value, end }: Typed, text: string): boolean {
  if (!DUE.has(key.name) || !/^#[^\s#]/.test(value)) return false;
  if (value.startsWith('#jixiao-') || REMARK.test(value)) return false;
  UNTIL_NEXT.lastIndex = end;
  const below = UNTIL_NEXT.exec(text)?.[1]?.length ?? 0;
  return below <= key.range.start - (text.lastIndexOf('\n', key.range.start) + 1);
}

function cutOff(typed: Typed): Trapped {
  const { key, start } = typed;
  return quoting(
    typed,
    {
      zh: `${quoted(key.name)}的内容以 # 开头，YAML 把它读作注释，这一栏就成了空的`,
      en: `the value of ${quoted(key.name)} starts with #: YAML reads it as a comment and leaves the key empty`,
      label: { zh: '被当作注释', en: 'read as a comment' },
      help: { zh: '是内容就给它加上引号', en: 'quote it if it is the value' },
    },
    { range: { start, end: start + 1 }, safe: false },
  );
}

/** `%95`: quotes would only preserve an unreadable value. */
function percent({ value, start, end }: Typed, meant: string): Trapped {
  return {
    range: { start, end },
    message: {
      zh: `${quoted(value)}的百分号写在了数字前面，YAML 又把开头的 % 读作指令的记号；应为${quoted(meant)}`,
      en: `the percent sign of ${quoted(value)} is before the number, where YAML reads it as the start of a directive; write ${quoted(meant)}`,
      label: { zh: `应为 ${meant}`, en: `should be ${meant}` },
    },
    edits: [{ start, end, text: meant }],
    fix: { zh: `改为${quoted(meant)}`, en: `change it to ${quoted(meant)}` },
    safe: true,
  };
}

const USES: Readonly<Record<string, { zh: string; en: string }>> = {
  '%': { zh: '指令', en: 'a directive' },
  '@': { zh: '保留', en: 'reserved' },
  '`': { zh: '保留', en: 'reserved' },
  '*': { zh: '引用', en: 'an alias' },
  '&': { zh: '锚点', en: 'an anchor' },
  '!': { zh: '标签', en: 'a tag' },
  '?': { zh: '多行的栏目名', en: 'a multi-line key' },
};

const NUMBER = /^\s+[\d.]+$/;
/** Anchors and aliases, including their names. */
const SIGNS = /[*&][^\s,[\]{}]+/g;

function isReserved(sign: string, value: string, signs: ReadonlySet<string>): boolean {
  if (sign === '?') return value === '?' || value.startsWith('? ');
  if (sign === '%' || sign === '@' || sign === '`') return true;
  const [head = '', name] = /^[*&]([^\s,[\]{}]+)/.exec(value) ?? [];
  if (sign === '*') return name === undefined || !signs.has(`&${name}`);
  // of a number there is nothing to lose: 财政拨款: &a 50
  if (sign === '&')
    return name === undefined || !(signs.has(`*${name}`) || NUMBER.test(value.slice(head.length)));
  return sign === '!' && !/^!(?:!?[a-z]+|<[^>]*>)?(?:\s|$)/i.test(value);
}
