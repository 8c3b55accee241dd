import { isScalar, visit, type YAMLError } from 'yaml';
import type { Data } from '../../text/finding.ts';
import type { Explained } from '../../text/message.ts';
import type { Range } from '../../text/range.ts';
import type { YamlDocument } from '../parse.ts';
import { charAt } from '../spots.ts';
import { BRACKETS } from './brackets.ts';
import type { Kind } from './kind.ts';
import { SIGNS } from './signs.ts';
import { STRUCTURE } from './structure.ts';

/** A YAML error in the user's words, at its true place in the text that was parsed. */
export interface SyntaxProblem {
  readonly code: string;
  readonly message: Explained;
  readonly range: Range;
  readonly data?: Data;
  readonly severity?: 'warning';
}

/** All kinds; the first one with a matching beginning is used. */
const KINDS: readonly Kind[] = [...STRUCTURE, ...BRACKETS, ...SIGNS];
/** The most errors that are reported for one document; with more, the cause is something else. */
const MAX_PROBLEMS = 100;

/**
 * The syntax errors of a document: all errors that are independent of others, and the first of those after which the
 * parser loses its way (the ones after it are mostly consequences).
 */
export function syntaxProblems(text: string, document: YamlDocument): readonly SyntaxProblem[] {
  const errors = document.errors.filter((error) => !isHarmless(error));
  const ordered = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const problems: SyntaxProblem[] = [];
  for (const error of ordered.slice(0, MAX_PROBLEMS)) {
    const kind = kindOf(error);
    problems.push(explain(text, document, error, ordered, kind));
    if (!kind.local) break;
  }
  return problems;
}

/** YAML allows a `...` without a document before it. */
function isHarmless(error: YAMLError): boolean {
  return error.message.startsWith('Unexpected doc-end');
}

function kindOf(error: YAMLError): Kind {
  const found = KINDS.find((kind) => kind.matches.some((match) => error.message.startsWith(match)));
  return found ?? FALLBACK;
}

const FALLBACK: Kind = {
  code: 'syntax',
  local: false,
  matches: [],
  explain: ({ text, at }) => ({
    range: charAt(text, at),
    message: {
      zh: '从这里起不符合 YAML 的写法',
      en: 'invalid YAML from here on',
      help: {
        zh: '请检查这一行的缩进、冒号、引号和括号',
        en: 'check the indentation, colons, quotes and brackets of this line',
      },
    },
  }),
};

function explain(
  text: string,
  document: YamlDocument,
  error: YAMLError,
  all: readonly YAMLError[],
  kind: Kind,
): SyntaxProblem {
  const at = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], at), text.length);
  const quote = kind.local ? null : openQuote(text, document, at);
  const place = { text, document, at, end, error, all };
  if (quote !== null) return { code: 'unclosed-quote', ...unclosedQuote(text, quote) };
  return { code: kind.code, ...kind.explain(place) };
}

/** The start of a multi-line quoted scalar that ends right before the error: its own end is probably missing. */
function openQuote(text: string, document: YamlDocument, at: number): number | null {
  let found: number | null = null;
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return;
      const [start, end] = node.range ?? [0, 0];
      if (end > at || end <= start || !text.slice(start, end).includes('\n')) return;
      if (!text.slice(end, at).includes('\n')) found = start;
    },
  });
  return found;
}

function unclosedQuote(text: string, at: number): { readonly range: Range; readonly message: Explained } {
  const quote = text[at] ?? '"';
  return {
    range: charAt(text, at),
    message: {
      zh: `这里的引号 ${quote} 没有收尾，后面几行都被读成了它的内容`,
      en: `unclosed quote ${quote}: the lines below are read as part of the value`,
      help: { zh: `请在值的末尾补上 ${quote}`, en: `add ${quote} at the end of the value` },
    },
  };
}
