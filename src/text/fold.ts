/**
 * Folds a name for comparison: width (NFKC), case, and everything that is no letter, mark or digit
 * (spaces, punctuation, stars). `1.新建 面积(亩)` and `1新建面积（亩）` fold alike.
 */
export function foldName(name: string): string {
  if (HAN_ALONE.test(name)) return name;
  const bare = name.replace(COMMON_SIGNS, '');
  if (LETTERS_ALONE.test(bare)) return bare;
  const common = name.normalize('NFKC').toLowerCase().replace(COMMON_SIGNS, '');
  return LETTERS_ALONE.test(common) ? common : common.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The signs that names hold, of both widths, so that few need Unicode's tables, which are slow to come and to use. */
const COMMON_SIGNS = /[\s!-/:-@[-`{-~·—‘’“”…、。《》【】★！-／：-＠［-｀｛-～]/g;
const LETTERS_ALONE = /^[0-9a-z\u4e00-\u9fff]*$/;

/** Most names: nothing in them folds. */
const HAN_ALONE = /^[\u4e00-\u9fff]+$/;

/** Width alone: full-width letters, digits and punctuation become half-width; nothing is removed. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
