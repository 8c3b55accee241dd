/** 目标1: 目标2：目标三、 within one text. */
const MARK = /目标\s?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?[:：、.．]/gu;

const HAN_DIGITS = '零一二三四五六七八九十';

function markNumber(text: string): number {
  const plain = text.normalize('NFKC');
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  const [first = '', second] = plain;
  const tens = HAN_DIGITS.indexOf(first);
  return second === undefined ? tens : tens + HAN_DIGITS.indexOf(second);
}

/** 1、 2、 or （一）（二） at the start of a part. */
const NUMBER =
  /(?<=^|[\s。；;])[（(]?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?(?:[、．)）]|\.(?![0-9]))/gu;
/** A bullet at the start of a part. */
const BULLET = /(?<=^|\s)[－—–·•●▪■◆◇○](?=\s*[^\s－—–])/gu;

/** A heading such as 年度总体目标： before the goals. */
const HEADING = /^\s*(?:年度)?(?:总体|绩效)?目标\s?[:：]\s*/u;

/**
 * The goals in one text: split at 目标1: 目标2: …, at 1、 2、 … if they are in order from the start of the text, or at
 * bullets; else the whole text is one goal. Empty for a blank text.
 */
export function splitGoals(written: string): readonly string[] {
  const text = written.replace(HEADING, '');
  const whole = text.trim();
  if (whole === '') return [];
  return (
    numbered(text, MARK, 1) ??
    numbered(text, NUMBER, 2) ??
    split(text, [...text.matchAll(BULLET)], 2) ?? [whole]
  );
}

function numbered(text: string, mark: RegExp, least: number): readonly string[] | null {
  const marks = [...text.matchAll(mark)];
  const ordered = marks.every((found, i) => markNumber(found[1] ?? '') === i + 1);
  return ordered ? split(text, marks, least) : null;
}

/** The parts after the marks, the first of which must start the text; null: too few, or one is empty. */
function split(text: string, marks: readonly RegExpExecArray[], least: number): readonly string[] | null {
  if (marks.length < least || text.slice(0, marks[0]?.index).trim() !== '') return null;
  const goals = marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim());
  return goals.includes('') ? null : goals;
}
