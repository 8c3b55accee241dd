import type { Range } from '../text/range.ts';

/** Places in a text near an offset, for errors whose parser position is not the place a person should look at. */

/** The offset of the first character after blanks, line breaks and comments. */
export function skipToContent(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
    if (text[at] !== '#' || (at > 0 && !' \t\r\n'.includes(text[at - 1] ?? ''))) return at;
    at = lineEnd(text, at);
  }
}

/** What ends the lines of a text: the first break tells. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
  const lf = text.indexOf('\n');
  if (lf < 0) return text.includes('\r') ? '\r' : '\n';
  return text[lf - 1] === '\r' ? '\r\n' : '\n';
}

/** YAML ends lines at a lone CR too, which the parser does not know; offsets stay the same. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The end of the line that the offset stands in, before its break. */
export function lineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  const end = lf === -1 ? text.length : lf;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the line that the offset stands in. */
export function lineStart(text: string, from: number): number {
  return from <= 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
}

/** From an offset to the end of its line, without the blanks and the comment there. */
export function restOfLine(text: string, from: number): Range {
  const end = lineEnd(text, from);
  const line = text.slice(from, end);
  const comment = /[ \t]#/.exec(line);
  const kept = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start: from, end: from + Math.max(kept.length, Math.min(1, end - from)) };
}

/** From an offset to the colon that ends its key, or else to the end of its line. */
export function keyOrLine(text: string, from: number): Range {
  const rest = restOfLine(text, from);
  const colon = /:(?=[ \t]|$)/.exec(text.slice(rest.start, rest.end));
  return colon === null || colon.index === 0 ? rest : { start: from, end: from + colon.index };
}

/** One character, or none at the end of the text. */
export function charAt(text: string, at: number): Range {
  const start = Math.min(Math.max(at, 0), text.length);
  return { start, end: Math.min(start + 1, text.length) };
}

/** What a message quotes of the text: one line, not too long. */
export function excerpt(text: string, range: Range): string {
  const line = text.slice(range.start, Math.min(range.end, lineEnd(text, range.start)));
  const points = Array.from(line.slice(0, 80));
  return points.length > 24 ? `${points.slice(0, 23).join('')}…` : line;
}
