import { comparatorAt } from './comparators.ts';
import { digitsEnd, script, skipSpaces } from './fold.ts';
import { digitsAt } from './numerals.ts';
import { perUnitsAt } from './per-units.ts';
import { unitAt } from './units.ts';
import type { NameHint } from './value.ts';

/** Characters that stand for a number still to be filled in. */
const PLACEHOLDER = /[*_x×…]/;

/** The bracket must start within this many characters from the end of the name. */
const LONGEST = 60;

/**
 * The comparator and unit in the bracket at the end of a name: 苗木成活率(≥**%), 面积(亩), 数量(单位:台). null: there is no
 * bracket, or it contains anything but comparator, placeholder and known unit: 运转经费(含本级).
 */
export function readNameHint(name: string): NameHint | null {
  const start = Math.max(0, name.length - LONGEST);
  const all = script(name.slice(start));
  let to = all.s.length;
  while (to > 0 && ' 。:;,、”"'.includes(all.s[to - 1] ?? '')) to--;
  if (all.s[to - 1] !== ')') return null;
  const open = all.s.lastIndexOf('(', to - 1);
  if (open < 0) return null;
  const t = { raw: all.raw.slice(0, to - 1), s: all.s.slice(0, to - 1) };
  let i = skipSpaces(t.s, open + 1);
  if (t.s.startsWith('单位', i)) i = skipSpaces(t.s, t.s[i + 2] === ':' ? i + 3 : i + 2);
  const mark = comparatorAt(t, i);
  i = skipSpaces(t.s, mark?.end ?? i);
  const number = i;
  while (PLACEHOLDER.test(t.s[i] ?? '')) i++;
  if (i === number) i = digitsAt(t.s, i)?.end ?? i;
  i = skipSpaces(t.s, i);
  const unit = unitAt(t.s, i);
  // 2023年 is a calendar year
  if (unit?.kind === 'time' && digitsEnd(t.s, number) === number + 4) return null;
  const end = unit === null || unit.kind === 'multiple' ? i : perUnitsAt(t, unit.end, true).end;
  if (skipSpaces(t.s, end) !== t.s.length || (mark === null && end === i)) return null;
  return {
    comparator: mark?.mark.meaning ?? null,
    unit: end === i ? null : t.raw.slice(i, end),
    span: [start + open, start + to],
  };
}
