import { type Script, script, Words } from './fold.ts';
import type { Comparator, ComparatorMark } from './value.ts';

/** Comparators before a number, folded. A mistyped 》 or 《 (the same key in a Chinese input method) means ＞ or ＜. */
const before = new Words<Comparator>()
  .add('≥ ≥= >= => 》= ≮ 大于等于 大于或等于 大于、等于 高于等于 高于或等于 多于等于 多于或等于', '≥')
  .add('不少于 不低于 不小于 不得少于 不得低于 不得小于 至少 最少 最低', '≥')
  .add('≤ ≤= <= =< 《= ≯ 小于等于 小于或等于 小于、等于 低于等于 低于或等于 少于等于 少于或等于', '≤')
  .add('不超过 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不超出 至多 最多 最高', '≤')
  .add('不晚于 不迟于', '≤')
  .add('> 》 大于 高于 超过 多于 超出', '＞')
  .add('< 《 小于 低于 少于 不足 不到', '＜')
  .add('= == 等于', '=')
  .add('约 大约 约为 大概 约等于 ≈', '约');

/** Comparators after a number: 以上 以下 以内 are inclusive in Chinese legal language. */
const after = new Words<Comparator>()
  .add('以上 及以上 或以上 (含)以上 (含)及以上 含以上 以上(含) 及以上(含)', '≥')
  .add('以下 及以下 或以下 (含)以下 (含)及以下 以下(含) 及以下(含) 以内 (含)以内 以内(含) 之内 内', '≤')
  .add('左右 上下', '约');

/** Spellings that comparator-style accepts. ASCII < and > are tolerated before a number. */
const FINE = new Set(['≥', '≤', '＞', '＜', '>', '<', '=', '＝', '内', '之内']);

/** A comparator at an offset, and where it ends. */
export interface MarkAt {
  readonly mark: ComparatorMark;
  readonly end: number;
}

/** The comparator at `i`, before a number, or null; `> =` counts as one. */
export function comparatorAt(t: Script, i: number): MarkAt | null {
  const found = before.at(t.s, i);
  if (found === null) return null;
  let { value } = found;
  let end = i + found.word.length;
  if ((found.word === '>' || found.word === '<') && t.s.startsWith(' =', end)) {
    value = found.word === '>' ? '≥' : '≤';
    end += 2;
  }
  return { mark: { meaning: value, text: t.raw.slice(i, end), span: [i, end], place: 'before' }, end };
}

/** Whether a comparator before a number may start here. */
export function isMarkStart(s: string, i: number): boolean {
  return before.startsAt(s, i);
}

/** The comparator at `i`, after a number, or null. */
export function afterMarkAt(t: Script, i: number): MarkAt | null {
  const found = after.at(t.s, i);
  if (found === null) return null;
  const { value, word } = found;
  const end = i + word.length;
  return { mark: { meaning: value, text: t.raw.slice(i, end), span: [i, end], place: 'after' }, end };
}

/**
 * How a comparator is written: `fine`; `other` if it can safely be replaced by its meaning (>=, ≧, 不少于, 以上);
 * or `mistyped` (》 《) if only a person can tell what was meant. 约 and its synonyms are fine.
 */
export function markStyle(mark: ComparatorMark): 'fine' | 'other' | 'mistyped' {
  if (mark.meaning === '约' || FINE.has(mark.text)) return 'fine';
  return /[》《〉〈]/.test(mark.text) ? 'mistyped' : 'other';
}

/** The meaning of a comparator on its own (指标性质: ≥, >=, 不少于); null: the text is something else. */
export function readComparator(text: string): Comparator | null {
  const raw = text.trim();
  const found = comparatorAt(script(raw), 0);
  return found !== null && found.end === raw.length ? found.mark.meaning : null;
}
