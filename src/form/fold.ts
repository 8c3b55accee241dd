import { once } from '../text/memo.ts';

/** Blanks and invisible characters. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const COLONS = /:+/gu;
/** Bracketed remarks, after NFKC: (万元), [必填], 【必填】, 〔…〕. */
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;

/** Longer texts are not keys of the form and not worth folding. */
const LONGEST = 100;

/** Traditional characters in the form's words, each followed by the simplified one. */
const TRADITIONAL =
  '項项稱称門门碼码實实單单屬属續续資资財财撥拨總总額额體体標标績绩產产數数質质時时經经濟济會会態态環环響响滿满務务對对編编號号內内備备註注計计權权類类評评級级綜综說说際际準准樣样開开';
const simple = once(
  () => new Map(Array.from(TRADITIONAL.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to])),
);
const anyTraditional = once(() => new RegExp(`[${[...simple().keys()].join('')}]`, 'gu'));

/**
 * A key normalised for comparison: width, blanks, colons and traditional characters do not count. A very long key is
 * returned unchanged.
 */
export function foldKey(key: string): string {
  if (key.length > LONGEST) return key;
  const bare = key.normalize('NFKC').replace(UNSEEN, '').replace(COLONS, '');
  return bare.replace(anyTraditional(), (char) => simple().get(char) ?? char);
}

/** A folded key without bracketed remarks: 项目资金(万元) becomes 项目资金. A key that is all brackets only loses these. */
export function withoutBrackets(folded: string): string {
  const bare = folded.replace(BRACKETED, '');
  return bare === '' ? folded.replace(/[()[\]【】〔〕]+/gu, '') : bare;
}
