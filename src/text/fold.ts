/**
 * Folds a name for comparison: normalises width (NFKC) and case, and drops everything but letters, marks and digits
 * (spaces, punctuation, stars). `1.新建 面积(亩)` and `1新建面积（亩）` fold alike.
 */
export function foldName(name: string): string {
  if (HAN_ALONE.test(name)) return name;
  const bare = name.replace(COMMON_SIGNS, '');
  if (LETTERS_ALONE.test(bare)) return bare;
  const common = name.normalize('NFKC').toLowerCase().replace(COMMON_SIGNS, '');
  return LETTERS_ALONE.test(common) ? common : common.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Common punctuation in names, of both widths, so that few names need Unicode's tables, which are slow. */
const COMMON_SIGNS = /[\s!-/:-@[-`{-~·—‘’“”…、。《》【】★！-／：-＠［-｀｛-～]/g;
const LETTERS_ALONE = /^[0-9a-z\u4e00-\u9fff]*$/;

/** Most names consist of Han characters alone, which fold to themselves. */
const HAN_ALONE = /^[\u4e00-\u9fff]+$/;

/** Normalises width only: full-width letters, digits and punctuation become half-width; nothing is removed. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
