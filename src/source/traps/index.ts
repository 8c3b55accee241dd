import { SECOND_KEY } from '../second-keys.ts';
import { lineBreakOf, withLineFeeds } from '../spots.ts';
import { blockSign } from './block-sign.ts';
import { checkboxes } from './checkbox.ts';
import { innerColon } from './colon-in-value.ts';
import { commentSign } from './comment-sign.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { fence } from './fence.ts';
import { flowComma } from './flow-comma.ts';
import { flowWidth } from './flow-width.ts';
import { fullwidthColon } from './fullwidth-colon.ts';
import { hash } from './hash.ts';
import { indentBlank } from './indent-blank.ts';
import { indentation } from './indentation.ts';
import { linesOf } from './lines.ts';
import { listMark } from './list-mark.ts';
import { missingBraces } from './missing-braces.ts';
import { missingColon } from './missing-colon.ts';
import { missingDash } from './missing-dash.ts';
import { missingSpace } from './missing-space.ts';
import { numberedKeys } from './numbered-keys.ts';
import { ofWhich } from './of-which.ts';
import { reservedStart } from './reserved-start.ts';
import { runTogether } from './run-together.ts';
import { sameLine } from './same-line.ts';
import { strayLine } from './stray-line.ts';
import { hasHeadless, strayMarker } from './stray-marker.ts';
import { surplusDash } from './surplus-dash.ts';
import { surplusSign } from './surplus-sign.ts';
import { textBehind } from './text-behind.ts';
import type { Trap, Trapped } from './trap.ts';
import { twoKeys } from './two-keys.ts';
import { unclosedBrace } from './unclosed-brace.ts';
import { valueBelow } from './value-below.ts';
import { wordLeftovers } from './word-leftovers.ts';

/** All traps, in the order in which repairs are tried: those that hide keys first, layout last. */
export const traps: readonly Trap[] = [
  fence,
  indentBlank,
  wordLeftovers,
  ofWhich,
  surplusSign,
  missingBraces,
  sameLine,
  fullwidthColon,
  curlyQuotes,
  missingSpace,
  missingColon,
  strayLine,
  twoKeys,
  listMark,
  flowWidth,
  unclosedBrace,
  flowComma,
  blockSign,
  reservedStart,
  textBehind,
  innerColon,
  hash,
  commentSign,
  checkboxes,
  valueBelow,
  numberedKeys,
  missingDash,
  surplusDash,
  indentation,
  runTogether,
  strayMarker,
];

/** One place where a trap was found. */
export interface Met extends Trapped {
  readonly trap: Trap;
}

/** All places of one kind of trap. */
export interface Kind {
  readonly trap: Trap;
  readonly found: readonly Trapped[];
}

/** The places of each trap in a text, in the order of `traps`; traps without places are left out. */
export function kindsIn(text: string): readonly Kind[] {
  const plain = withLineFeeds(text);
  const lines = linesOf(plain);
  return traps
    .map((trap) => ({ trap, found: inStyle(trap.find(lines, plain), lineBreakOf(text)) }))
    .filter(({ found }) => found.length > 0);
}

/** Gives lines that a repair adds the line breaks of the text. */
function inStyle(found: readonly Trapped[], eol: string): readonly Trapped[] {
  if (eol === '\n') return found;
  return found.map((one) => ({
    ...one,
    edits: one.edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, eol) })),
  }));
}

/** The places of all given kinds. */
export function placesOf(kinds: readonly Kind[]): readonly Met[] {
  return kinds.flatMap(({ trap, found }) => found.map((one) => ({ ...one, trap })));
}

const SUSPICIOUS = new RegExp(
  [
    /^ *[\t\u3000\u00a0\u2002-\u200a]/u, // odd blanks in indentation
    /^ *(?:- *)?[“‘"']?[\p{Script=Han}A-Za-z0-9()（）]{1,24}["'”’]?[ \u3000]*[：∶﹕︰]/u, // a full-width colon after a key
    /^ *(?:- +)?[“‘]/u, // a quoted key
    /^ *(?:- +)?[\p{Script=Han}()（）]{1,24}:[^\s]/u, // no space after the colon
    /^ *-[^\s-]/u, // no space after the dash
    /^ *[－—–−‐·•●▪■◆◇○*＊+、①-⑳⑴-⒛＃]/u, // other list marks
    /^ *[（(]?\d{1,2}[、.．)）]/u,
    /^(?<cut> *)- +(?:编号 *: +[^\s#][^\n]*\n\k<cut>- +(?:名称|内容|指标值)|名称 *: +[^\s#][^\n]*\n\k<cut>- +指标值) *:/u, // a dash before each line of an item
    /: [ ]*[>&*!%@`“‘｛［【]/u, // signs at a value's start
    /指标(?:值|性质): *>/u,
    /[^\s][ \t]+#[^\s#]|[:：][ \t]*[\d.,]+(?:#|\s*＃)/u, // a comment that may be none
    /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff\u000b\u000c\u0085]/u, // what can't be seen
    /^ *(?:- *)?[\p{Script=Han}()（）]{1,24}[ \u3000]*[:：][ \u3000]*[：:，,；;、。∶]/u, // a surplus sign after a colon
    /^ *(?:其中|项目资金[ \u3000]*[:：][ \u3000]*年度)/u,
    new RegExp(SECOND_KEY, 'u'), // two keys on a line
    /[□☐☑✓✔√｛｝［］]/u,
    /^ *(?:- +)?(?:指标|目标) ?[0-9０-９]{1,2} *:/u,
    /^ *(?:- +|[\p{Script=Han}]{2,12}[:：] *)[（(【〔[][ \u3000]*(?:编号|名称|内容|年度资金总额) *[:：]/u, // other brackets for braces
  ]
    .map(({ source }) => source)
    .join('|'),
  'mu',
);
/** Inside braces: a full-width comma, no space after a colon, or no colon between two commas. */
const IN_FLOW = /，|,[ \t]*[^\s:,{}[\]"'][^:,{}[\]"'\n]*[,}]|\p{Script=Han}:[^\s,}]|\p{Script=Han}：/u;

/** Whether a text that YAML reads without an error may still contain a trap. A single linear scan. */
export function looksSuspicious(written: string): boolean {
  const text = withLineFeeds(written);
  return SUSPICIOUS.test(text) || (text.includes('{') && IN_FLOW.test(text)) || hasHeadless(text);
}
