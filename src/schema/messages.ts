import { type NumberPlace, numberLimits } from '../form/disguise.ts';
import { MOST_DIGITS } from '../quantity/digits.ts';
import type { Explained, Message } from '../text/message.ts';
import { actual, label, oneOf, quoted } from './words.ts';

/** Messages of `schema`: one function per code, from data to both languages. `subject` names the place. */

interface At {
  readonly subject: Message;
}

/** Nothing is filled in where something is required. */
export function empty(d: At): Explained {
  return {
    zh: `${d.subject.zh}没有填写`,
    en: `${d.subject.en} is empty`,
    ...label('没有填写', 'empty'),
  };
}

/** A word such as 无 in a place that should be 0 or empty. */
export function nothingWritten(d: At & { readonly text: string; readonly money: boolean }): Explained {
  const text = quoted(d.text);
  return d.money
    ? {
        zh: `${d.subject.zh}没有金额就写 0 或留空，不写${text}`,
        en: `${d.subject.en} must be 0 or empty when there is no money, not ${text}`,
        ...label('写 0 或留空', 'write 0 or leave empty'),
      }
    : {
        zh: `${d.subject.zh}没有指标就留空，或删去这一栏，不写${text}`,
        en: `${d.subject.en} must be empty or left out when there is no indicator, not ${text}`,
        ...label('留空', 'leave empty'),
      };
}

/** Text in place of a number, which it clearly means: "50", 50万元, 五十. */
export function numberInDisguise(d: At & { readonly text: string; readonly number: number }): Explained {
  return {
    zh: `${d.subject.zh}应写成数字 ${d.number}，现在是文字${quoted(d.text)}`,
    en: `${d.subject.en} must be the number ${d.number}, not the text ${quoted(d.text)}`,
    ...label(`应为 ${d.number}`, `should be ${d.number}`),
  };
}

/** A number that other programs read differently (012) or that people can't read (0x1F). */
export function oddNumber(d: At & { readonly written: string; readonly number: string }): Explained {
  const octal = /^[-+]?0+[1-9]/.test(d.written);
  return {
    zh: `${d.subject.zh}写成了 ${d.written}，${octal ? `会读作 ${d.number}，别的程序可能读成另一个数` : `会读作 ${d.number}`}`,
    en: `${d.subject.en} is written as ${d.written}, which is read as ${d.number}${octal ? '; other programs may read a different number' : ''}`,
    ...label(`请写 ${d.number}`, `should be ${d.number}`),
  };
}

/** A number or boolean in place of text: quotes are missing. */
export function textInDisguise(
  d: At & { readonly text: string; readonly is: 'number' | 'boolean' },
): Explained {
  const is = d.is === 'number' ? { zh: '数字', en: 'the number' } : { zh: '逻辑值', en: 'the boolean' };
  return {
    zh: `${d.subject.zh}应为文字，没有引号会被读成${is.zh} ${d.text}`,
    en: `${d.subject.en} must be text, but is read as ${is.en} ${d.text} without quotes`,
    ...label('要加引号', 'should be quoted'),
  };
}

const numberWanted: Readonly<Record<NumberPlace, Message>> = {
  year: { zh: '四位数字的年份，如 2023', en: 'a four-digit year, such as 2023' },
  money: { zh: '数字，如 50', en: 'a number, such as 50' },
  numbering: { zh: '从 1 起的整数', en: 'a whole number starting at 1' },
  weight: { zh: '大于 0 的数字', en: 'a number greater than 0' },
};

/** Something that is not a number in place of one. */
export function notANumber(d: At & { readonly of: NumberPlace; readonly value: unknown }): Explained {
  const wanted = numberWanted[d.of];
  const is = actual(d.value);
  return {
    zh: `${d.subject.zh}应为${wanted.zh}，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must be ${wanted.en}, not ${is.en}`,
    ...label(`应为${wanted.zh}`, `must be ${wanted.en}`),
  };
}

/** Puts a space between Chinese and a digit or Latin letter that follows. */
function spaced(zh: string): string {
  return /^[-+.0-9a-z]/iu.test(zh) ? ` ${zh}` : zh;
}

/** A fraction in place of a whole number. */
export function notAnInteger(d: At & { readonly of: NumberPlace; readonly value: unknown }): Explained {
  const is = actual(d.value);
  return {
    zh: `${d.subject.zh}应为整数，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must be a whole number, not ${is.en}`,
    ...label('应为整数', 'must be a whole number'),
  };
}

/** A number outside the range of its place (`numberLimits`). */
export function outOfRange(d: At & { readonly of: NumberPlace; readonly value: unknown }): Explained {
  const { from, to } = numberLimits[d.of];
  const range: Readonly<Record<NumberPlace, Message>> = {
    year: { zh: `应在 ${from} 至 ${to} 之间`, en: `must be between ${from} and ${to}` },
    money: { zh: '不能小于 0', en: 'must be 0 or more' },
    numbering: { zh: '应从 1 起', en: 'must be 1 or more' },
    weight: { zh: '应大于 0', en: 'must be greater than 0' },
  };
  const { zh, en } = range[d.of];
  const is = actual(d.value);
  return {
    zh: `${d.subject.zh}${zh}，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} ${en}, not ${is.en}`,
    ...label(zh, en),
  };
}

/** A number with more digits than can be kept exactly. */
export function tooManyDigits(d: At): Explained {
  return {
    zh: `${d.subject.zh}超过 ${MOST_DIGITS} 位有效数字，无法准确计算`,
    en: `${d.subject.en} has more than ${MOST_DIGITS} significant digits, too many to calculate exactly`,
    ...label(`超过 ${MOST_DIGITS} 位`, `more than ${MOST_DIGITS} digits`),
  };
}

/** A value of another type than the one that is wanted. */
export function wrongType(d: At & { readonly wanted: Message; readonly value: unknown }): Explained {
  const is = actual(d.value);
  return {
    zh: `${d.subject.zh}应为${d.wanted.zh}，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must be ${d.wanted.en}, not ${is.en}`,
    ...label(`应为${d.wanted.zh}`, `must be ${d.wanted.en}`),
  };
}

/** A value that is none of the options; `meant` is the one that was probably meant. */
export function wrongOption(
  d: At & { readonly options: readonly string[]; readonly value: unknown; readonly meant: string | null },
): Explained {
  const options = oneOf(d.options);
  const is = actual(d.value);
  const meant = d.meant === null ? null : quoted(d.meant);
  return {
    zh: `${d.subject.zh}应为${options.zh}，写成了${spaced(is.zh)}${meant === null ? '' : `，是不是${meant}？`}`,
    en: `${d.subject.en} must be ${options.en}, not ${is.en}${meant === null ? '' : `; did you mean ${meant}?`}`,
    ...label(`应为${options.zh}`, `must be ${options.en}`),
  };
}

/** A document that is not a mapping. */
export function rootIsNoMapping(d: { readonly value: unknown }): Explained {
  const is = actual(d.value);
  return {
    zh: `一份申报表应由一行行“栏目: 内容”组成，这里是${typeof d.value === 'string' ? `文字${is.zh}` : spaced(is.zh)}`,
    en: `expected lines of “key: value”, found ${typeof d.value === 'string' ? `the text ${is.en}` : is.en}`,
    ...label('这里应有“栏目: 内容”', 'expected “key: value”'),
    help: {
      zh: '第一行可写“年度: 2023”（半角冒号，后面空一格）',
      en: 'start with “年度: 2023” (a half-width colon and a space)',
    },
  };
}

/** A scalar or list in place of a mapping with these keys. */
export function notAMapping(
  d: At & { readonly keys: readonly string[]; readonly value: unknown },
): Explained {
  const is = actual(d.value);
  const keys = d.keys.join('、');
  return {
    zh: `${d.subject.zh}之下应分栏填写（${keys}），写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must be a mapping (${keys}), not ${is.en}`,
    ...label('应分栏填写', 'must be a mapping'),
  };
}

/** A scalar or mapping in place of a list of goals or indicators. */
export function notAList(d: At & { readonly of: 'goal' | 'indicator'; readonly value: unknown }): Explained {
  const is = actual(d.value);
  const item = d.of === 'goal' ? { zh: '一条目标', en: 'goal' } : { zh: '一项指标', en: 'indicator' };
  return {
    zh: `${d.subject.zh}之下应为列表，每${item.zh}以“- ”开头，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must be a list with each ${item.en} starting with “- ”, not ${is.en}`,
    ...label('应为列表', 'must be a list'),
  };
}

/** A 表样 that does not exist. */
export function unknownTemplate(d: {
  readonly id: string;
  readonly meant: string | null;
  readonly known: readonly string[];
}): Explained {
  const meant = d.meant === null ? null : quoted(d.meant);
  return {
    zh: `没有${quoted(d.id)}这个表样${meant === null ? '' : `，是不是${meant}？`}`,
    en: `unknown template ${quoted(d.id)}${meant === null ? '' : `; did you mean ${meant}?`}`,
    ...label('没有这个表样', 'no such template'),
    help: { zh: `可用的表样：${d.known.join('、')}`, en: `known templates: ${d.known.join(', ')}` },
  };
}

// Messages about template files.

/** A file that was given as a template but is not one: most likely it is a declaration. */
export function noTemplate(): Explained {
  return {
    zh: '这个文件不是表样：没有“标识”，也没有“一级指标”',
    en: 'this file is not a template: it has neither 标识 nor 一级指标',
  };
}

/** A template file that is not a mapping. */
export function templateIsNoMapping(d: { readonly value: unknown }): Explained {
  const is = actual(d.value);
  return {
    zh: `表样应由一行行“栏目: 内容”组成，这里是${spaced(is.zh)}`,
    en: `a template consists of lines of “key: value”, found ${is.en}`,
  };
}

/** A number below its limit. */
export function tooSmall(d: At & { readonly limit: number; readonly value: unknown }): Explained {
  const is = actual(d.value);
  return {
    zh: `${d.subject.zh}不能小于 ${d.limit}，写成了${spaced(is.zh)}`,
    en: `${d.subject.en} must not be less than ${d.limit}, but is ${is.en}`,
  };
}

/** Blanks in a text that must not have any. */
export function noBlanks(d: At & { readonly value: string }): Explained {
  return {
    zh: `${d.subject.zh}不能有空格，写成了${quoted(d.value)}`,
    en: `${d.subject.en} must not contain spaces, but is ${quoted(d.value)}`,
  };
}

/** A name in 列 that another key has already. */
export function takenName(d: { readonly name: string }): Explained {
  return {
    zh: `“列”里的${quoted(d.name)}已是另一栏的名称，不能再用`,
    en: `${quoted(d.name)} in 列 is already the name of another key`,
  };
}

/** A name that two categories have. */
export function repeatedName(d: { readonly name: string }): Explained {
  return {
    zh: `指标类别${quoted(d.name)}写了两次`,
    en: `duplicate category ${quoted(d.name)}`,
  };
}

/** A 至多 below the 至少. */
export function mostBelowLeast(d: { readonly least: number; readonly most: number }): Explained {
  return {
    zh: `“至多” ${d.most} 小于“至少” ${d.least}`,
    en: `至多 ${d.most} is less than 至少 ${d.least}`,
  };
}

/** A first level in 分值 that the template does not have. */
export function unknownLevel(d: {
  readonly name: string;
  readonly known: readonly string[];
  readonly meant: string | null;
}): Explained {
  const meant = d.meant === null ? null : quoted(d.meant);
  return {
    zh: `“分值”里的${quoted(d.name)}不是这张表的一级指标${meant === null ? '' : `，是不是${meant}？`}`,
    en: `${quoted(d.name)} in 分值 is not a 一级指标 of this template${meant === null ? '' : `; did you mean ${meant}?`}`,
    help: { zh: `一级指标：${d.known.join('、')}`, en: `一级指标: ${d.known.join(', ')}` },
  };
}

/** A range whose first number is the greater one. */
export function rangeReversed(d: { readonly from: number; readonly to: number }): Explained {
  return {
    zh: `范围应从小到大，写成了 [${d.from}, ${d.to}]`,
    en: `a range must be written from low to high, not [${d.from}, ${d.to}]`,
  };
}
