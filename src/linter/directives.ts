import { currentId } from '../rules/renamed.ts';
import type { Comment } from '../source/source.ts';
import type { Range } from '../text/range.ts';

export type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable' | 'enable';

/** A comment that suppresses: `# jixiao-disable-line RULE, RULE -- reason`. */
export interface Directive extends Comment {
  readonly kind: DirectiveKind;
  readonly rules: readonly DirectiveRule[];
  readonly reason: string | null;
  /** The rest of a list that is longer than MOST_RULES. */
  readonly rest: Range | null;
  /** A reason directly after the rules, without ` -- ` before it. */
  readonly loose: Range | null;
}

/** More than there are rules: nobody writes a longer list. */
const MOST_RULES = 100;

export interface DirectiveRule {
  /** As the rule is called now. */
  readonly id: string;
  readonly written: string;
  readonly range: Range;
}

/** A colon after the keyword is ignored. */
const HEAD = /^#+\s*jixiao-(disable-next-line|disable-line|disable|enable)(?![\w-])(?:\s*[:：])?/;
/** What starts the reason: ` -- ` or ——. */
const REASON = /\s--(?:\s|$)|——/;
const SEPARATOR = /[\s,，、]+/;

/** The directives among the comments, in order. */
export function readDirectives(text: string, comments: readonly Comment[]): Directive[] {
  return comments.flatMap((comment) => readDirective(text, comment) ?? []);
}

function readDirective(text: string, comment: Comment): Directive | null {
  const words = text.slice(comment.range.start, comment.range.end);
  const head = HEAD.exec(words);
  const kind = kindOf(head?.[1]);
  if (head === null || kind === null) return null;
  const reason = REASON.exec(words);
  const listEnd = reason?.index ?? words.length;
  const rules: DirectiveRule[] = [];
  let at = head[0].length;
  let rest: Range | null = null;
  let loose: Range | null = null;
  for (const part of words.slice(at, listEnd).split(SEPARATOR)) {
    if (part === '') continue;
    if (rules.length === MOST_RULES) {
      const from = words.indexOf(part, at);
      rest = { start: comment.range.start + from, end: comment.range.start + from + part.length };
      break;
    }
    const start = words.indexOf(part, at);
    if (rules.length > 0 && !/[A-Za-z]/.test(part)) {
      const end = start + words.slice(start, listEnd).trimEnd().length;
      loose = { start: comment.range.start + start, end: comment.range.start + end };
      break;
    }
    at = start + part.length;
    rules.push({
      id: currentId(part),
      written: part,
      range: { start: comment.range.start + start, end: comment.range.start + at },
    });
  }
  const behind = reason === null ? '' : words.slice(reason.index + reason[0].length).trim();
  const said = behind === '' && loose !== null ? text.slice(loose.start, loose.end) : behind;
  return { ...comment, kind, rules, reason: said === '' ? null : said, rest, loose };
}

function kindOf(word: string | undefined): DirectiveKind | null {
  switch (word) {
    case 'disable-next-line':
    case 'disable-line':
    case 'disable':
    case 'enable':
      return word;
    default:
      return null;
  }
}
