import type { Span } from '../quantity/value.ts';
import { holdsOneOf } from '../text/words.ts';
import type { ConfiguredWords } from './configured-words.ts';

/** Words from the configuration: more placeholders, and words in which a mark is not one. */
type More = Pick<ConfiguredWords, 'placeholders' | 'noPlaceholders' | 'evils'>;

/** Words that mean nothing when they are the whole text. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    '待定 待填 待填写 待补充 待补 待完善 待确定 待明确 未定 暂无 暂缺 暂未确定 同上 无 略 ' +
    'todo tbd tba n/a na xx / - — ——'
  ).split(' '),
);
const LONGEST_WORD = 8;

/** A quick check whether a text may have a placeholder at all; most texts don't. */
function mayBe(text: string, { placeholders }: More): boolean {
  return MAY_BE.test(text) || placeholders.length > 0;
}

/** The start of a text that is only a placeholder, not followed by a number; or a mark that any other one contains. */
const MAY_BE =
  /^\s*[-.。…·・*＊×✕XxＸｘ_＿/／－—、，,?？≥≤＞＜><=＝(（待未暂同无略TtNn][^0-9]*$|[*＊×✕XxＸｘ_＿…]|TODO/;

/** A mark for something still to be filled in, anywhere in a text. */
const MARK = /[*＊]{2,}|[×✕]{2,}|[XxＸｘ]{2,}|[_＿]{2,}|TODO/g;

/** Only dots, crosses, strokes and the like. */
const ONLY_MARKS = /^[\s.。…·・*＊×✕XxＸｘ_＿/／\-－—、，,；;?？]+$/u;

/** A mark in place of a number, between comparator and unit: ≥…%, ≤*人, …%. */
const NUMBER_TO_COME =
  /^(?:[≥≤＞＜><=＝]\s?(?:[*＊×_＿XxＸｘ]|…{1,6})\s?[^\s\d*＊×_＿…]{0,4}|(?:[*＊×_＿XxＸｘ]|…{1,6})\s?[%％‰])$/u;

/** Letters on either side make XX part of a word or a model number: XXL, 12XXI. */
const LETTER = /[A-Za-z0-9]/;

/**
 * The span of the placeholder in a value or goal (UTF-16 offsets), or null: the whole text if it is one (……, 待定, 无, /),
 * else a mark in it (**, ××, XX, ___, TODO).
 */
export function placeholderIn(text: string, more: More): Span | null {
  if (!mayBe(text, more)) return null;
  return wholeText(text, more) ?? markIn(text, more);
}

/** What a row of the blank form says: 指标1：, 目标2：……, 1.……. */
const PRINTED =
  /^(?:(?:指标|目标)\s?[\d０-９一二三四五六七八九十]{0,2}\s?(?=[：:….])[：:]?\s?|[（(]?\d{1,2}\s?[)）.、．:：]\s?(?=[….]))(?:…{1,2}|\.{3,6})?$/;

/** The characters with which it may start. */
const PRINTED_FIRST = '指目0123456789（(';

function printed(text: string): Span | null {
  const trimmed = text.trim();
  if (trimmed.length > 12 || !PRINTED_FIRST.includes(trimmed.charAt(0))) return null;
  if (!PRINTED.test(trimmed)) return null;
  const start = text.indexOf(trimmed);
  return [start, start + trimmed.length];
}

/** The same for a goal, the beginning of which is printed on the form. */
export function placeholderInGoal(text: string, more: More): Span | null {
  return printed(text) ?? placeholderIn(text, more);
}

/** The same for a 指标值; for accidents, complaints and other evils 无 is a proper value. */
export function placeholderInValue(value: string, name: string, more: More): Span | null {
  const isAnswer =
    /^无\s*[。.；;]?$/.test(value.trim()) && (EVENTS.test(name) || holdsOneOf(name, more.evils));
  return isAnswer ? null : placeholderIn(value, more);
}

const EVENTS =
  /事故|事件|投诉|上访|信访|舆情|伤亡|死亡|违[规纪法章约]|差错|错误|失误|疫情|火灾|灾害|纠纷|举报|隐患|污染|负面|不利|不良|有无|是否|腐败|拖欠|欠薪|返贫|泄[密露]|损失|浪费|故障|延误|逾期|瑕疵|缺陷|问题|破坏|危害|扰民|造成的?.{0,4}影响/;

const STARRED = /[*＊★]/;
/** Stars at the start, also after numbering: 1.★, 指标1：**. */
const STARS =
  /^\s*(?:[*＊★]+|(?:(?:三级)?指标\s?\d{0,2}\s?[：:]|\d{1,2}\s?[.、．]|[（(]\d{1,2}[）)]|[①-⒛])\s?[*＊★]+(?=[^\s*＊★]))/;

/** The same for a name, where stars at the start mark a core indicator: ★工程合格率, **工程合格率. */
export function placeholderInName(name: string, more: More): Span | null {
  const left = printed(name);
  if (left !== null) return left;
  if (!mayBe(name, more)) return null;
  const whole = wholeText(name, more);
  if (whole !== null) return whole;
  const stars = STARRED.test(name) ? (STARS.exec(name)?.[0].length ?? 0) : 0;
  const found = stars === 0 ? markIn(name, more) : markIn(name.slice(stars), more);
  return found === null ? null : [found[0] + stars, found[1] + stars];
}

/** (≥**元/人) followed by other words, or ≥**人 at the end without brackets. */
const HINT =
  /[（(]\s?[≥≤＜＞<>=＝≧≦]{1,2}\s?[*＊×✕_＿]{2}[^（()）]*[）)]|[≥≤＜＞<>=＝≧≦]{1,2}\s?[*＊×✕_＿]{2,}[^（()）]{0,8}$/;

/** The span of the form's hint in a name where it is not in brackets at the end; null: none. */
export function hintIn(name: string): Span | null {
  const found = MAY_BE.test(name) ? HINT.exec(name) : null;
  return found === null ? null : [found.index, found.index + found[0].length];
}

/** The span of the trimmed text, if all of it is a placeholder. */
function wholeText(text: string, { placeholders, noPlaceholders }: More): Span | null {
  const trimmed = text.trim();
  if (noPlaceholders.includes(trimmed)) return null;
  const isAdded = placeholders.includes(trimmed);
  const word =
    trimmed.length > LONGEST_WORD ? '' : trimmed.replace(/^[(（]|[)）。.；;]+$/gu, '').toLowerCase();
  const isEmpty =
    isAdded ||
    EMPTY_WORDS.has(word) ||
    (trimmed.length <= 200 && (ONLY_MARKS.test(trimmed) || NUMBER_TO_COME.test(trimmed)));
  if (!isEmpty) return null;
  const start = text.indexOf(trimmed);
  return [start, start + trimmed.length];
}

function markIn(text: string, { noPlaceholders }: More): Span | null {
  for (const mark of text.matchAll(MARK)) {
    const from = mark.index;
    const to = from + mark[0].length;
    const latin = /[XxＸｘT]/.test(mark[0]);
    if (latin && (LETTER.test(text.charAt(from - 1)) || LETTER.test(text.charAt(to)))) continue;
    if (noPlaceholders.some((word) => isWithin(text, word, from, to))) continue;
    return [from, to];
  }
  return null;
}

/** Whether a mark is part of a word. */
function isWithin(text: string, word: string, from: number, to: number): boolean {
  return text.slice(Math.max(0, to - word.length), from + word.length).includes(word);
}
