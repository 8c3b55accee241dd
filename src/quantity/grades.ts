import { afterMarkAt, comparatorAt } from './comparators.ts';
import { oneOf, type Script, skipSpaces } from './fold.ts';
import { digitsAt, hanAt } from './numerals.ts';

/** Grades that consist of one word. */
const wordEnd = oneOf(
  '优 优秀 优秀等次 良好等次 合格等次 优良 优等 优质 良 良好 中 中等 差 合格 不合格 及格 不及格 达标 不达标 未达标 通过 不通过 ' +
    '国家级 省级 省部级 自治区级 市级 地市级 县级 区级 县区级 乡级 村级 国际级 世界级 ' +
    '初级 中级 高级 特级 特等 甲级 乙级 丙级 丁级 甲等 乙等 丙等 甲类 乙类 丙类 三甲 二甲 三乙 二乙',
);
const rankEnd = oneOf('国家 省 市 县 区 地区 部 行业 第 等保');
const stepEnd = oneOf('级 等 类 星级 等级 档 等奖 等次 级a');
const degreeEnd = oneOf('甲等 乙等 丙等 标准 资质');
const leadEnd = oneOf('达到 达 为 评为 评定为');

/** Higher numbers are not grades: 2024级 is a cohort of students. */
const HIGHEST = 10;

/** The end of the grade at `i` (优, 二级甲等, 国家一级, 5A级, Ⅲ类); null: none. */
function gradeAt(s: string, i: number): number | null {
  const word = wordEnd(s, i);
  if (word > i) return word;
  const start = rankEnd(s, i);
  const rank = hanAt(s, start) ?? digitsAt(s, start);
  if (rank !== null && (rank.value === null || rank.value.gt(HIGHEST))) return null;
  const number = rank?.end ?? start;
  let end = number;
  while (end - number < 5 && (s[end] === 'a' || (number === start && /[b-dⅠ-Ⅻiv]/.test(s[end] ?? '')))) end++;
  if (end === start) return null;
  const digits = number > start && /\d/.test(s[start] ?? '');
  const step = stepEnd(s, end);
  // 3类 and 2档 are counts; 5A and AAA need no 级
  if (digits && end === number && /^[类档]/.test(s.slice(end, step))) return null;
  if (step === end) return s[end - 1] === 'a' ? end : null;
  return degreeEnd(s, step);
}

/** Whether the text from `from` on is a grade, with or without a comparator: 合格, 达到良好以上, ≥三级. */
export function isGrade(t: Script, from: number): boolean {
  const { s } = t;
  const start = comparatorAt(t, from)?.end ?? leadEnd(s, from);
  const end = gradeAt(s, start) ?? (start > from ? gradeAt(s, from) : null);
  if (end === null) return false;
  return end === s.length || afterMarkAt(t, skipSpaces(s, end))?.end === s.length;
}

const YES_NO = new Map([
  ['是', true],
  ['有', true],
  ['否', false],
  ['无', false],
]);

/** true for 是 and 有, false for 否 and 无, else null. */
export function yesNo(s: string): boolean | null {
  return YES_NO.get(s) ?? null;
}
