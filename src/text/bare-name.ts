/**
 * A name without what forms put around it: numbering (指标1：, 1., （1）, ①), core marks (★), quotes around all of it and
 * final punctuation; without the line breaks and spaces of a narrow cell; square brackets at its end are round.
 */
export function bareName(name: string): string {
  if (name.length > LONGEST || !MAY_HAVE_MORE.test(name)) return name;
  const line = name
    .trim()
    .replace(BREAK, '')
    .replace(AROUND, '$1')
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(SQUARE, '（$1）');
  return line === '' ? name.trim() : line;
}

/** Longer texts are no names, and would take long. */
const LONGEST = 200;

/** A quick check: most names are plain words. */
const MAY_HAVE_MORE =
  /^(?:[^a-zA-Z\u4e00-\u9fff]|[一二三四五六七八九十]|(?:三级)?指标)|\s|[。．.；;：:，,、”"\]】〕]$/;

/** Blanks between Han characters, and line breaks anywhere. */
const BREAK = /(?<=[\u4e00-\u9fff])[^\S\r\n]+(?=[\u4e00-\u9fff])|\s*[\r\n]+\s*/g;
const AROUND = /^[“"]([^“”"]+)[”"]([。；;：:，,、]?)$/;
const BEFORE =
  /^(?:[\s★☆*＊▲△●○■□◆◇]+|(?:三级)?指标\s?[\d０-９一二三四五六七八九十]{0,2}\s?[：:]|[（(][\d０-９一二三四五六七八九十]{1,2}[）)](?![（(])|[\d０-９]{1,2}\s?[.．、）)](?![\d０-９])|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])|[①-⒛])+/;
const BEHIND = /[\s。．.；;：:，,、]+$/;
const SQUARE = /[[【〔]([^[\]【】〔〕]*)[\]】〕]$/;
