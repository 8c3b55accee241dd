import type { Indicator } from './declaration.ts';

/** Words before 率 or 度 of a share that can't pass 100 %. */
export const CLOSED_SHARE_WORDS: readonly string[] = [
  '合格',
  '达标',
  '优良',
  '通过',
  '准确',
  '差错',
  '出错',
  '及时',
  '知晓',
  '公开',
  '出勤',
  '完好',
  '畅通',
  '成活',
  '满意',
  '覆盖',
];

/** Words of shares that can well pass 100 %, or grow: they win over the others (合格完成率). */
export const OPEN_SHARE_WORDS: readonly string[] = [
  '完成率',
  '执行率',
  '到位率',
  '毛入学率',
  '参保率',
  '负债率',
  '产销率',
  '完成比',
  '增长',
  '增幅',
  '增加',
  '提高',
  '提升',
  '上升',
  '超额',
  '同比',
  '环比',
];

/** Whether a share of this name can't pass 100 %: a closed word somewhere before 率 or 度, and no open one. */
export function isClosedShare(
  name: string,
  more: { readonly closed: readonly string[]; readonly open: readonly string[] },
): boolean {
  if (OPEN_SHARE_WORDS.some((word) => name.includes(word)) || more.open.some((word) => name.includes(word)))
    return false;
  const last = Math.max(name.lastIndexOf('率'), name.lastIndexOf('度'));
  if (last < 0) return false;
  const before = name.slice(0, last);
  return (
    CLOSED_SHARE_WORDS.some((word) => before.includes(word)) ||
    more.closed.some((word) => before.includes(word))
  );
}

/** The words of an indicator's name without the bracket that hints at its value and without outer blanks and marks. */
export function measureName({ name, hint }: Pick<Indicator, 'name' | 'hint'>): string {
  const text = name?.text ?? '';
  return (hint === null ? text : text.slice(0, hint.span[0]) + text.slice(hint.span[1])).trim();
}

/** 满意度, 满意率, 满意程度 as what the indicator measures; 满意度调查次数 is none. */
export function measuresSatisfaction(name: string): boolean {
  return /满意(?:度|率|程度)(?:情况|水平)?(?:[（(][^（()）]*[）)])?$/.test(name);
}
