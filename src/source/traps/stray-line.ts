import { isKnown, type Line } from './lines.ts';
import { quoted, structural, type Trap, type Trapped } from './trap.ts';

export const strayLine: Trap = {
  code: 'stray-line',
  title: { zh: '标题、说明没有写成注释', en: 'heading or remark not written as a comment' },
  silent: false,
  examples: [
    {
      bad: '部门项目支出预算绩效目标申报表\n（2023年度）\n年度: 2023\n项目名称: 会议费\n',
      fixed: '# 部门项目支出预算绩效目标申报表\n# （2023年度）\n年度: 2023\n项目名称: 会议费\n',
      good: '# 部门项目支出预算绩效目标申报表\n年度: 2023\n',
    },
    {
      bad: '年度: 2023\n＃ 以下由单位填写\n项目名称: 会议费\n',
      fixed: '年度: 2023\n# 以下由单位填写\n项目名称: 会议费\n',
      good: '备注: 甲\n  ＃乙\n',
    },
    {
      bad: '年度: 2023\n——————\n项目名称: 会议费\n',
      fixed: '年度: 2023\n# ——————\n项目名称: 会议费\n',
      good: '备注: 甲\n  ……\n',
    },
    {
      bad: '申报表如下：\n年度: 2023\n项目名称: 会议费\n\n如有问题，请告知。\n',
      fixed: '# 申报表如下：\n年度: 2023\n项目名称: 会议费\n\n# 如有问题，请告知。\n',
      good: '年度: 2023\n项目名称: 会议费\n\n# 如有问题，请告知。\n',
    },
    {
      bad: '年度: 2023\n// 以下由单位填写\n项目名称: 会议费\n',
      fixed: '年度: 2023\n# 以下由单位填写\n项目名称: 会议费\n',
      good: '备注: |\n  // 甲\n',
    },
    {
      bad: '项目支出绩效目标申报表\n填报单位：某局（盖章）\n年度: 2023\n项目名称: 会议费\n填报人：张三   联系电话：0955-1234567\n',
      fixed:
        '# 项目支出绩效目标申报表\n# 填报单位：某局（盖章）\n年度: 2023\n项目名称: 会议费\n# 填报人：张三   联系电话：0955-1234567\n',
      good: '年度: 2023\n项目名称: 会议费\n备注: 填报人：张三\n',
    },
  ],
  find(lines) {
    const all = structural(lines);
    const first = firstKey(all);
    const foot = first === null ? lines.length : footFrom(lines);
    const signed = signedFrom(lines);
    return all.flatMap((line, i) => {
      const sign = /^(?:\/\/+|＃+)\s*/.exec(line.content)?.[0];
      if (sign !== undefined) return [trapped(line, sign.length)];
      const isHeading = first !== null && (i < first || line.index >= foot) && HEADING.test(line.content);
      const isSigned = first !== null && line.index >= signed && isSignature(line);
      return isHeading || isSigned || isDecoration(line) ? [trapped(line, 0)] : [];
    });
  },
};

/** Starts like text rather than YAML syntax. */
const HEADING = /^[\p{Script=Han}（(《【“A-Za-z0-9=*_]/u;

/** The index of the structural line where the declaration starts, after headings; null: at no key of the form. */
export function firstKey(all: readonly Line[]): number | null {
  const first = all.findIndex(
    (line) => (line.key !== null || line.dash !== '') && !isIntroduction(line) && !isSignature(line),
  );
  return first >= 0 && all.slice(first, first + 1).some(isKnown) ? first : null;
}

/** Whether a line is an introduction such as `以下是申报表：` rather than a key without a value. */
function isIntroduction({ key, indent, dash, content }: Line): boolean {
  if (key === null || key.levels.size > 0 || indent !== '' || dash !== '') return false;
  return key.sign === '：' && key.value.start === key.value.end && HEADING.test(content);
}

/** Starts a line that the paper form has around its table: who filled it in, when, in what unit. */
const SIGNATURE =
  /^(?:填[报表写制]|制表|编制|联系|电话|手机|传真|邮箱|经办|复核|审[核批]|(?:项目|单位|部门|财务|科室)?负责人|(?:分管|主管)?领导|签[字章名]|盖章|公章|日期|注$|附件)/u;

const MONEY_UNIT = /^(?:人民币)?[千百万亿]?元\s*$/u;

/** Whether a line is one of them, with a full-width colon after its first word: `填报人：张三`. */
function isSignature({ key, indent, dash, content, at }: Line): boolean {
  if (key === null || key.levels.size > 0 || indent !== '' || dash !== '') return false;
  if (key.sign !== '：') return false;
  if (SIGNATURE.test(key.name)) return true;
  return /^(?:金额)?单位$/.test(key.name) && MONEY_UNIT.test(content.slice(key.value.start - at));
}

/** The index of the line where the last signatures start, which need no blank line before them. */
function signedFrom(lines: readonly Line[]): number {
  const last = lines.findLastIndex(
    (line) => line.content !== '' && !line.content.startsWith('#') && !isSignature(line),
  );
  return last + 1;
}

/** The index where the closing lines without keys start, which a blank line must separate from those above. */
function footFrom(lines: readonly Line[]): number {
  let foot = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line === undefined || line.inside !== null || (line.key !== null && !isSignature(line))) break;
    if (line.dash !== '' || line.indent !== '') break;
    if (line.content !== '' && lines[i - 1]?.content === '') foot = i;
  }
  return foot;
}

/** A line of only marks, used as a separator; also a Markdown fence around pasted text. */
const DECORATION = /^(?:[.…。·—－─━=＝*＊_＿~～-]{2,}|`{3,}[A-Za-z]*)$/u;

function isDecoration({ content, indent, dash }: Line): boolean {
  const isMarker = indent === '' && /^(?:---|\.\.\.)$/.test(content);
  return !isMarker && dash === '' && DECORATION.test(content);
}

function trapped({ at, content }: Line, sign: number): Trapped {
  return {
    range: { start: at, end: at + content.length },
    message: {
      ...(content.startsWith('＃')
        ? {
            zh: '注释要用半角 # 开头，这里是全角的“＃”',
            en: 'a comment starts with a half-width #, not the full-width “＃”',
          }
        : DECORATION.test(content)
          ? {
              zh: `${quoted(content)}这样的符号不能自成一行；请删去，或以 # 开头写成注释`,
              en: `${quoted(content)} cannot be a line of its own; delete it, or turn it into a comment with #`,
            }
          : {
              zh: `${quoted(content)}不是“栏目: 内容”；标题和说明要以 # 开头`,
              en: `${quoted(content)} is not “key: value”; start a heading or remark with #`,
            }),
      label: { zh: '应以“# ”开头', en: 'should start with “# ”' },
    },
    edits: [{ start: at, end: at + content.length, text: `# ${content.slice(sign)}` }],
    fix: { zh: '写成注释', en: 'turn it into a comment' },
    safe: true,
  };
}
