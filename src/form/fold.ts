/** Blanks, and characters that can't be seen. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
const COLONS = /:+/gu;
/** Bracketed remarks, after NFKC: (万元), [必填], 【必填】, 〔…〕. */
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕/gu;

/** Longer texts are no keys of the form; folding them is not worth the time. */
const LONGEST = 100;

/** A key without what hand and keyboard add to it: width, blanks, colons. A very long one is returned as it is. */
export function foldKey(key: string): string {
  return key.length > LONGEST ? key : key.normalize('NFKC').replace(UNSEEN, '').replace(COLONS, '');
}

/** A folded key without its bracketed remarks: 项目资金(万元) is 项目资金. One that is nothing else loses only its brackets. */
export function withoutBrackets(folded: string): string {
  const bare = folded.replace(BRACKETED, '');
  return bare === '' ? folded.replace(/[()[\]【】〔〕]+/gu, '') : bare;
}
