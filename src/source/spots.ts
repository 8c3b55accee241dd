import type { Range } from '../text/range.ts';

/** Positions near an offset, for errors whose position in the parser is not where a person should look. */

/** The offset of the first character after blanks, line breaks and comments. */
export function skipToContent(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
    if (text[at] !== '#' || (at > 0 && !' \t\r\n'.includes(text[at - 1] ?? ''))) return at;
    at = lineEnd(text, at);
  }
}

/** The line break of a text, judged by the first one. */
export function lineBreakOf(text: string): '\n' | '\r\n' | '\r' {
  const lf = text.indexOf('\n');
  if (lf < 0) return text.includes('\r') ? '\r' : '\n';
  return text[lf - 1] === '\r' ? '\r\n' : '\n';
}

/** Replaces lone CRs, which are line breaks in YAML but not to the parser, by LF; offsets stay the same. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The end of the line at the offset, before its line break. */
export function lineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from);
  const end = lf === -1 ? text.length : lf;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the line at the offset. */
export function lineStart(text: string, from: number): number {
  return from <= 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
}

/** The range from an offset to the end of its line, without trailing blanks and comment. */
export function restOfLine(text: string, from: number): Range {
  const end = lineEnd(text, from);
  const line = text.slice(from, end);
  const comment = /[ \t]#/.exec(line);
  const kept = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start: from, end: from + Math.max(kept.length, Math.min(1, end - from)) };
}

/** The range from an offset to the colon that ends the key, or else to the end of the line. */
export function keyOrLine(text: string, from: number): Range {
  const rest = restOfLine(text, from);
  const colon = /:(?=[ \t]|$)/.exec(text.slice(rest.start, rest.end));
  return colon === null || colon.index === 0 ? rest : { start: from, end: from + colon.index };
}

/** The range of one character; empty at the end of the text. */
export function charAt(text: string, at: number): Range {
  const start = Math.min(Math.max(at, 0), text.length);
  return { start, end: Math.min(start + 1, text.length) };
}

/** The part of a range that a message quotes: one line, shortened if it is long. */
export function excerpt(text: string, range: Range): string {
  const line = text.slice(range.start, Math.min(range.end, lineEnd(text, range.start)));
  const points = Array.from(line.slice(0, 80));
  return points.length > 24 ? `${points.slice(0, 23).join('')}…` : line;
}
