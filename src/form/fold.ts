import { once } from '../text/kept.ts';

/** Blanks, and characters that can't be seen. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const COLONS = /:+/gu;
/** Bracketed remarks, after NFKC: (万元), [必填], 【必填】, 〔…〕. */
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;

/** Longer texts are no keys of the form; folding them is not worth the time. */
const LONGEST = 100;

/** Traditional characters of the form's words, each with the simplified one. */
const TRADITIONAL =
  '項项稱称門门碼码實实單单屬属續续資资財财撥拨總总額额體体標标績绩產产數数質质時时經经濟济會会態态環环響响滿满務务對对編编號号內内備备註注計计權权類类評评級级綜综說说際际準准樣样開开';
const simple = once(
  () => new Map(Array.from(TRADITIONAL.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to])),
);
const anyTraditional = once(() => new RegExp(`[${[...simple().keys()].join('')}]`, 'gu'));

/**
 * A key without what hand and keyboard add to it: width, blanks, colons, traditional characters. A very long one is
 * returned as it is.
 */
export function foldKey(key: string): string {
  if (key.length > LONGEST) return key;
  const bare = key.normalize('NFKC').replace(UNSEEN, '').replace(COLONS, '');
  return bare.replace(anyTraditional(), (char) => simple().get(char) ?? char);
}

/** A folded key without its bracketed remarks: 项目资金(万元) is 项目资金. One that is nothing else loses only its brackets. */
export function withoutBrackets(folded: string): string {
  const bare = folded.replace(BRACKETED, '');
  return bare === '' ? folded.replace(/[()[\]【】〔〕]+/gu, '') : bare;
}
