import type { Span } from '../quantity/value.ts';

/** Words that say nothing when they are the whole text. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '待定',
  '待填',
  '待补充',
  '待完善',
  '暂无',
  '同上',
  '无',
  '略',
  'todo',
  'tbd',
  'tba',
  'xx',
  '/',
  '-',
  '—',
  '——',
]);

/** A mark that stands for something yet to be written, anywhere in a text. */
const MARK = /\*\*+|××+|✕✕+|＊＊+|[Xx]{2,}|__+|＿＿+|TODO/g;

/** Nothing but dots, crosses, strokes and the like. */
const ONLY_MARKS = /^[\s.。…·・*＊×✕Xx_＿/／\-－—、，,?？]+$/u;

/** Letters on either side make XX part of a word or a model number: XXL, 12XXI. */
const LETTER = /[A-Za-z0-9]/;

/**
 * What in a value, name or goal is only a placeholder: the span of the words, or null.
 * A text that is nothing but one (……, 待定, 无, /) or that holds a mark (**, ××, XX, ___, TODO).
 */
export function placeholderIn(text: string): Span | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const start = text.indexOf(trimmed);
  const whole: Span = [start, start + trimmed.length];
  if (EMPTY_WORDS.has(trimmed.toLowerCase())) return whole;
  if (trimmed.length <= 200 && ONLY_MARKS.test(trimmed)) return whole;
  for (const mark of text.matchAll(MARK)) {
    const from = mark.index;
    const to = from + mark[0].length;
    const latin = /[Xx]/.test(mark[0]) || mark[0] === 'TODO';
    if (latin && (LETTER.test(text.charAt(from - 1)) || LETTER.test(text.charAt(to)))) continue;
    if (isCoreMark(text, from, mark[0])) continue;
    return [from, to];
  }
  return null;
}

/** Stars before a name mark core indicators: ★★工程合格率, **工程合格率. */
function isCoreMark(text: string, from: number, mark: string): boolean {
  return /^[*＊]+$/.test(mark) && text.slice(0, from).trim() === '' && text.length > from + mark.length;
}
