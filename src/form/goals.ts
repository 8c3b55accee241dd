/** 目标1: 目标2：目标三、 as they stand in one text. */
const MARK = /目标\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?[:：、.．]/gu;

const HAN_DIGITS = '零一二三四五六七八九十';

function markNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  const [first = '', second] = plain;
  const tens = HAN_DIGITS.indexOf(first);
  return second === undefined ? tens : tens + HAN_DIGITS.indexOf(second);
}

/**
 * The goals that one text holds: split at 目标1: 目标2: … where they stand in order from the text's beginning,
 * else the whole text. Empty for a blank text.
 */
export function splitGoals(text: string): readonly string[] {
  const marks = [...text.matchAll(MARK)];
  const ordered = marks.every((mark, i) => markNumber(mark[1] ?? '') === i + 1);
  if (marks.length === 0 || !ordered || text.slice(0, marks[0]?.index).trim() !== '') {
    return text.trim() === '' ? [] : [text.trim()];
  }
  const goals = marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim());
  return goals.includes('') ? [text.trim()] : goals;
}
