import { CST } from 'yaml';
import { isSignal, lexemesOf } from './parse.ts';
import type { Comment } from './source.ts';
import { lineStart } from './spots.ts';

/**
 * The comments of a text, in order, also where its documents have errors: the lexer alone tells a `#` in a scalar
 * from one that begins a comment.
 */
export function commentsOf(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let at = 0;
  let scalar = false;
  for (const lexeme of lexemesOf(text)) {
    if (isSignal(lexeme)) {
      scalar = lexeme === CST.SCALAR;
      continue;
    }
    if (lexeme.startsWith('#') && !scalar) {
      // a control character of the text may have passed for a signal
      if (!text.startsWith('#', at)) at = Math.max(at, text.indexOf('#', at));
      const ownLine = text.slice(lineStart(text, at), at).trim() === '';
      comments.push({ range: { start: at, end: at + lexeme.length }, ownLine });
    }
    at += lexeme.length;
    scalar = false;
  }
  return comments;
}
