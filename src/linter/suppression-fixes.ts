import type { Comment } from '../source/source.ts';
import type { Message } from '../text/message.ts';
import type { Range, TextEdit } from '../text/range.ts';
import type { DiagnosticFix } from './diagnostic.ts';
import type { Directive, DirectiveRule } from './directives.ts';
import type { Slip } from './suppression-slips.ts';

/** Puts the required dashes before the reason, in place of other signs. */
export function withDashes({ start }: Range, words: string): DiagnosticFix {
  const signs = /^[-—–:：\s]+/.exec(words)?.[0].length ?? 0;
  return {
    title: { zh: '加上“--”', en: 'add “--”' },
    safe: true,
    edits: [{ start, end: start + signs, text: '-- ' }],
  };
}

/** Replaces a rule name by the one that was meant, or by the current one. */
export function rename(rule: DirectiveRule, meant: string, safe: boolean): DiagnosticFix {
  return {
    title: { zh: `改为 ${meant}`, en: `change it to ${meant}` },
    safe,
    edits: [{ ...rule.range, text: meant }],
  };
}

/** Corrects a comment that is almost a directive. It then starts to suppress, so a person must decide. */
export function respelt({ range, meant }: Slip): DiagnosticFix {
  return {
    title: { zh: `改为 ${meant}`, en: `change it to ${meant}` },
    safe: false,
    edits: [{ ...range, text: meant }],
  };
}

/** Removes the rule, or the whole comment (with its line) if it was the only rule. */
export function removal(directive: Directive, rule: DirectiveRule, text: string): DiagnosticFix {
  const title: Message = { zh: '删去多余的注释', en: 'remove the comment' };
  const index = directive.rules.indexOf(rule);
  const next = directive.rules[index + 1];
  const previous = directive.rules[index - 1];
  let edit: TextEdit;
  if (next !== undefined) edit = { start: rule.range.start, end: next.range.start, text: '' };
  else if (previous !== undefined) edit = { start: previous.range.end, end: rule.range.end, text: '' };
  else edit = wholeComment(directive, text);
  return { title, safe: true, edits: [edit] };
}

function wholeComment({ range, ownLine }: Comment, text: string): TextEdit {
  let start = range.start;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--;
  if (!ownLine) return { start, end: range.end, text: '' };
  const lineEnd = /\r\n|\r|\n/y;
  lineEnd.lastIndex = range.end;
  return { start, end: range.end + (lineEnd.exec(text)?.[0].length ?? 0), text: '' };
}
