import { rules } from '../rules/index.ts';
import { currentId } from '../rules/renamed.ts';
import type { Comment } from '../source/source.ts';
import { closest } from '../text/closest.ts';
import type { Range } from '../text/range.ts';
import type { DirectiveKind } from './directives.ts';

/** A comment that was meant to suppress but does not: `# jixiao-ignore schema`. */
export interface Slip {
  /** The range of the wrong words, including `jixiao`. */
  readonly range: Range;
  readonly written: string;
  /** The correct words. */
  readonly meant: `jixiao-${DirectiveKind}`;
}

const HEAD = /^#+\s*(jixiao([-_－—–:：\s]*)([a-z][a-z_-]*(?:\s+(?:next\s+|this\s+)?line(?![\w-]))?))/i;
/** The words of this and other linters, without hyphens; null: it depends on the position of the comment. */
const WORDS: ReadonlyMap<string, DirectiveKind | null> = new Map([
  ['disable', 'disable'],
  ['disablefile', 'disable'],
  ['ignorefile', 'disable'],
  ['enable', 'enable'],
  ['disableline', 'disable-line'],
  ['disablethisline', 'disable-line'],
  ['ignoreline', 'disable-line'],
  ['disablenextline', 'disable-next-line'],
  ['ignorenextline', 'disable-next-line'],
  ['ignore', null],
  ['suppress', null],
]);
const ids: readonly string[] = rules.map(({ id }) => id);

/** The comments that are almost directives, in order; not those that mention jixiao in prose. */
export function readSlips(text: string, comments: readonly Comment[]): Slip[] {
  return comments.flatMap((comment) => {
    const words = text.slice(comment.range.start, comment.range.end);
    const [head, written = '', between = '', word = ''] = HEAD.exec(words) ?? [];
    if (head === undefined) return [];
    const kind = kindMeant(word, between, words.slice(head.length), comment.ownLine);
    if (kind === null || written === `jixiao-${kind}`) return [];
    const start = comment.range.start + head.length - written.length;
    return [{ range: { start, end: start + written.length }, written, meant: `jixiao-${kind}` }];
  });
}

/** The directive that was meant, or null. `between` precedes the word, `rest` follows it. */
function kindMeant(word: string, between: string, rest: string, ownLine: boolean): DirectiveKind | null {
  const plain = word.toLowerCase().replace(/[\s_-]+/g, '');
  const meant = WORDS.has(plain) ? plain : closest(plain, WORDS.keys());
  if (meant === null) return null;
  // without a rule, only what looks like a directive counts
  const alone = isBare(rest) && (/^[-_]$/.test(between) || (between !== '' && meant === plain));
  if (!alone && !namesRule(rest)) return null;
  return WORDS.get(meant) ?? (ownLine ? 'disable-next-line' : 'disable-line');
}

/** Whether nothing follows, or only a reason. */
function isBare(rest: string): boolean {
  return /^\s*(?:$|--|——)/.test(rest);
}

/** Whether it starts with a rule, or something that may be one. */
function namesRule(rest: string): boolean {
  const first = /^[\s:：,，、]*([A-Za-z][\w-]*)(?=$|[\s:：,，、—])/.exec(rest)?.[1];
  return first !== undefined && (first === 'rule' || closest(currentId(first), ids) !== null);
}
