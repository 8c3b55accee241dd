import { CST } from 'yaml';
import { isSignal, lexemesOf } from './parse.ts';
import type { Comment } from './source.ts';
import { lineStart } from './spots.ts';

/**
 * The comments of a text, in order, even if its documents have errors. Only the lexer can tell a `#` in a scalar from
 * one that starts a comment.
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
      // a control character in the text may have been taken for a signal of the lexer
      if (!text.startsWith('#', at)) at = Math.max(at, text.indexOf('#', at));
      const ownLine = text.slice(lineStart(text, at), at).trim() === '';
      comments.push({ range: { start: at, end: at + lexeme.length }, ownLine });
    }
    at += lexeme.length;
    scalar = false;
  }
  return comments;
}
