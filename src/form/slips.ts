import { foldWidth } from '../text/fold.ts';
import { once } from '../text/memo.ts';

/** A punctuation mark or character of the wrong width, and what it should be. */
export interface Slip {
  readonly from: number;
  readonly to: number;
  readonly meant: string;
}

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
/** Half-width punctuation after Chinese (before Chinese or the end), full-width digits or letters, doubled marks. */
const slip = once(
  () =>
    /(?<=[\p{Script=Han}”》）)])([,;:!?]) ?(?=[\p{Script=Han}“《（(]|$)|[０-９Ａ-Ｚａ-ｚ]+|，{2,}|。{2,}|；{2,}|、{2,}|：{2,}/gu,
);
/** Brackets around Chinese that follow Chinese. */
const brackets = once(() => /(?<=\p{Script=Han})\(\p{Script=Han}(?:[^()]*\p{Script=Han})?\)/gu);
/** 宁财(农)发〔2023〕12号: brackets and digits in document numbers are left alone. */
const documentNumber = once(
  () => /[\p{Script=Han}()]{2,20}[〔[【(（]\s?[12１２][0-9０-９]{3}\s?[〕\]】)）]\s?[0-9０-９]{0,5}/gu,
);

/** The typographical slips in a Chinese text, in order. */
export function slipsIn(text: string): Slip[] {
  if (!MAY_SLIP.test(text)) return [];
  const slips: Slip[] = [];
  for (const { index, 0: whole, 1: half } of text.matchAll(slip())) {
    slips.push({ from: index, to: index + whole.length, meant: meantBy(whole, half) });
  }
  for (const { index, 0: whole } of text.matchAll(brackets())) {
    const end = index + whole.length;
    slips.push({ from: index, to: index + 1, meant: '（' }, { from: end - 1, to: end, meant: '）' });
  }
  if (slips.length === 0) return slips;
  const numbers = [...text.matchAll(documentNumber())].map(({ index, 0: whole }) => [
    index,
    index + whole.length,
  ]);
  return slips
    .filter(({ from }) => !numbers.some(([start = 0, end = 0]) => start <= from && from < end))
    .sort((a, b) => a.from - b.from);
}

/** A quick check: most texts have none of these. */
const MAY_SLIP = /[,;:!?(０-９Ａ-Ｚａ-ｚ]|，，|。。|；；|、、|：：/;

function meantBy(whole: string, half: string | undefined): string {
  if (half !== undefined) return FULL[half] ?? half;
  return /[０-９Ａ-Ｚａ-ｚ]/.test(whole) ? foldWidth(whole) : whole.charAt(0);
}
