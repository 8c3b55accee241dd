import { afterMarkAt, comparatorAt } from './comparators.ts';
import { isWordChar, type Script, skipSpaces, Words } from './fold.ts';
import { isNoun } from './nouns.ts';
import { digitsAt, hanAt, isHanDigit } from './numerals.ts';
import { unitAt } from './units.ts';
import type { PerUnit } from './value.ts';

/** Per-units and the offset where they end. */
export interface PerUnitsAt {
  readonly per: readonly PerUnit[];
  readonly end: number;
}

/** Words before a number that contain a per-unit. */
const LEADS = new Words<string>()
  .add('全年 年均 年度', '年')
  .add('月均', '月')
  .add('日均', '日')
  .add('人均', '人')
  .add('户均', '户')
  .add('亩均', '亩');

/** Units of repetition, as in 一年两次, 半年1次. */
const TIMES = /^[次期场轮届]$/;

/** The time span before a number of repetitions: 半年 in 半年一次, 一年 in 一年两次. */
function timeLeadAt(t: Script, i: number): { per: PerUnit; end: number } | null {
  const { s } = t;
  const number = s[i] === '半' ? i + 1 : ((hanAt(s, i) ?? (s[i] === '1' ? digitsAt(s, i) : null))?.end ?? i);
  if (number === i) return null;
  const time = unitAt(s, number);
  if (time?.kind !== 'time') return null;
  const count = (hanAt(s, time.end) ?? digitsAt(s, time.end))?.end ?? time.end;
  const unit = count === time.end ? null : unitAt(s, count);
  if (unit === null || !TIMES.test(s.slice(count, unit.end))) return null;
  const one = number === i + 1 && (s[i] === '一' || s[i] === '1');
  return { per: perUnit(t.raw.slice(one ? number : i, time.end).replace(/^个/, ''), false), end: time.end };
}

/** Nobody writes more per-units than this; the limit keeps hostile input cheap. */
export const MOST_PER = 4;
/** The longest unknown word that is accepted as a per-unit: 贫困家庭学生. */
const LONGEST_WORD = 6;

function perUnit(text: string, after: boolean): PerUnit {
  const yearly = text === '年' || text === '年度';
  return { text: yearly ? '年' : text, yearly, after };
}

/** The per-unit before a number: 每年, 全年, 人均, 每两周, 每个乡镇; null: none. In prose (`whole` false) only known units. */
export function leadAt(t: Script, i: number, whole: boolean): { per: PerUnit; end: number } | null {
  const { s } = t;
  const lead = LEADS.at(s, i);
  if (lead !== null) return { per: perUnit(lead.value, false), end: i + lead.word.length };
  if (s[i] !== '每') return timeLeadAt(t, i);
  const word = perWordAt(t, i + 1, whole);
  return word === null ? null : { per: perUnit(word.text, false), end: word.end };
}

/** The per-units after a number, possibly none: /年, /人·月, /月/人, 每年, /(人·月). */
export function perUnitsAt(t: Script, i: number, whole: boolean): PerUnitsAt {
  const { s } = t;
  const per: PerUnit[] = [];
  let end = i;
  let open = false;
  for (;;) {
    if (per.length === MOST_PER) return { per, end };
    let at = skipSpaces(s, end);
    const stroke = s[at] === '/' || (per.length > 0 && '·*×.'.includes(s[at] ?? ' '));
    if (stroke) at = skipSpaces(s, at + 1);
    if (stroke && s[at] === '(' && !open) {
      open = true;
      at++;
    }
    const each = s[at] === '每';
    const word = stroke || each ? perWordAt(t, each ? at + 1 : at, whole) : null;
    if (word === null) return { per, end: open && s[end] === ')' ? end + 1 : end };
    per.push(perUnit(word.text, true));
    end = word.end;
  }
}

/** A unit, possibly after a number (两周, 3年) or 个; in a whole value also any short word. */
function perWordAt(t: Script, i: number, whole: boolean): { text: string; end: number } | null {
  const { s } = t;
  const number = s[i] === '半' ? i + 1 : ((hanAt(s, i) ?? digitsAt(s, i))?.end ?? i);
  const one = number === i + 1 && (s[i] === '一' || s[i] === '1');
  const unit = unitAt(s, number);
  const known = unit === null || unit.kind === 'multiple' || unit.kind === 'share' ? null : unit.end;
  let end = known;
  if (whole && (known === null || !endsWord(t, known))) {
    const start = s[number] === '个' ? number + 1 : number;
    let word = start;
    while (word - start <= LONGEST_WORD && (word === start ? isWordChar(s, word) : !endsWord(t, word)))
      word++;
    if (word > start && word - start <= LONGEST_WORD && isNoun(s.slice(start, word))) end = word;
  }
  if (end === null) return null;
  let from = one ? number : i;
  if ('个名位所'.includes(s[from] ?? ' ') && from + 1 < end) from++;
  return { text: t.raw.slice(from, end), end };
}

/** Whether a word may end here: before a number, a comparator, another 每, or anything that is not part of a word. */
function endsWord(t: Script, i: number): boolean {
  const { s } = t;
  if (!isWordChar(s, i)) return true;
  if (s[i] === '每' || s[i] === '共' || isHanDigit(s[i])) return true;
  return comparatorAt(t, i) !== null || afterMarkAt(t, i) !== null;
}
