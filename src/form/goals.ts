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

/** 1、 2、 or （一）（二） where a part begins. */
const NUMBER =
  /(?<=^|[\s。；;])[（(]?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?(?:[、．)）]|\.(?![0-9]))/gu;
/** A mark of a list where a part begins. */
const BULLET = /(?<=^|\s)[－—–·•●▪■◆◇○](?=\s*[^\s－—–])/gu;

/** What the goals are called, where it stands before them. */
const HEADING = /^\s*(?:年度)?(?:总体|绩效)?目标\s?[:：]\s*/u;

/**
 * The goals that one text holds: split at 目标1: 目标2: …, at 1、 2、 … where they stand in order from the text's
 * beginning, or at the marks of a list; else the whole text. Empty for a blank text.
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

/** The parts behind the marks, of which the first begins the text; null: there are too few, or one is empty. */
function split(text: string, marks: readonly RegExpExecArray[], least: number): readonly string[] | null {
  if (marks.length < least || text.slice(0, marks[0]?.index).trim() !== '') return null;
  const goals = marks.map((mark, i) => text.slice(mark.index + mark[0].length, marks[i + 1]?.index).trim());
  return goals.includes('') ? null : goals;
}
