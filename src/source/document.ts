import { isScalar, type Node } from 'yaml';
import type { Finding } from '../text/finding.ts';
import type { Range } from '../text/range.ts';
import { type Editing, editDocument } from './edit/edit.ts';
import { styleOf } from './edit/style.ts';
import { nodeStyle } from './edit/style-of-nodes.ts';
import { Finder } from './locate.ts';
import type { OffsetMap } from './offsets.ts';
import type { YamlDocument } from './parse.ts';
import { type PlainProblem, plainTree } from './plain.ts';
import type { SourceDocument } from './source.ts';
import { charAt, excerpt } from './spots.ts';
import { type SyntaxProblem, syntaxProblems } from './syntax/problems.ts';

/** What the documents of one text share. */
export interface DocumentContext {
  /** The text that was parsed. */
  readonly text: string;
  /** Maps offsets in it back to the text as written. */
  readonly offsets: OffsetMap;
  /** Lines of the original text end with a lone CR, which was replaced by LF for parsing. */
  readonly loneCr: boolean;
  /** The line, from 1, of an offset of the text as written. */
  line(offset: number): number;
}

/** Wraps a parsed document as a `SourceDocument`. */
export function documentOf(context: DocumentContext, document: YamlDocument, index: number): SourceDocument {
  const { text, offsets, loneCr } = context;
  const root = document.contents;
  const syntax = syntaxProblems(text, document);
  const tree = syntax.length > 0 ? null : plainTree(text, root);
  const fatal = tree === null || !tree.whole;
  const findings =
    tree === null
      ? syntax.map((problem) => syntaxFinding(offsets, problem))
      : plainFindings(context, tree.problems);
  const warnings = fatal ? [] : unknownTags(text, document).map((problem) => syntaxFinding(offsets, problem));
  const range = rangeOf(document, text);
  const finder = tree === null || fatal ? null : new Finder(text, root, tree);
  let editing: Editing | null = null;
  return {
    index,
    empty: syntax.length === 0 && isEmpty(root),
    parsed: finder !== null,
    value: finder === null || tree === null ? null : tree.value,
    oddNumbers: finder === null || tree === null ? [] : tree.oddNumbers,
    findings: [...findings, ...warnings],
    range: offsets.toOriginal(range),
    locate(target) {
      if (target.at === 'text') return target.range;
      return offsets.toOriginal(finder?.locate(target) ?? { start: range.start, end: range.start });
    },
    edit(edit) {
      if (edit.kind === 'text') return [{ start: edit.start, end: edit.end, text: edit.text }];
      if (finder === null || edit.kind === 'reencode') return null;
      editing ??= { finder, text, style: styleOf(text, root, nodeStyle(text)) };
      const edits = editDocument(editing, edit);
      if (edits === null) return null;
      const written = loneCr
        ? edits.map((each) => ({ ...each, text: each.text.replaceAll('\n', '\r') }))
        : edits;
      const mapped = written.map((each) => offsets.editToOriginal(each));
      return mapped.every((each) => each !== null) ? mapped : null;
    },
  };
}

function isEmpty(root: Node | null): boolean {
  if (root === null) return true;
  if (!isScalar(root) || root.value !== null || root.source !== '') return false;
  return root.type === 'PLAIN' && root.tag === undefined && root.anchor === undefined;
}

function rangeOf({ range }: YamlDocument, text: string): Range {
  const start = Math.min(range[0], text.length);
  return { start, end: Math.min(Math.max(range[2], start), text.length) };
}

function syntaxFinding(offsets: OffsetMap, problem: SyntaxProblem): Finding {
  const { code, message, range, data, severity } = problem;
  return {
    code,
    message,
    ...(data === undefined ? {} : { data }),
    ...(severity === undefined ? {} : { severity }),
    target: { at: 'text', range: offsets.toOriginal(range) },
  };
}

/** Unknown tags, reported because reading the value drops them, and with them a word. */
function unknownTags(text: string, document: YamlDocument): readonly SyntaxProblem[] {
  return document.warnings.slice(0, MAX_TAGS).flatMap(({ code, pos }) => {
    if (code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_COLLECTION_TYPE') return [];
    const range = { start: pos[0], end: pos[1] };
    const tag = excerpt(text, range);
    return {
      code: 'unknown-tag',
      severity: 'warning',
      range,
      message: {
        zh: `“${tag}”以 ! 开头，YAML 把它读作标签，不算值的内容`,
        en: `“${tag}” starts with !, so YAML reads it as a tag rather than as part of the value`,
        help: { zh: '请删去它，或给整个值加上引号', en: 'delete it, or quote the whole value' },
      },
      data: { tag },
    } satisfies SyntaxProblem;
  });
}

const MAX_TAGS = 100;

function plainFindings(context: DocumentContext, problems: readonly PlainProblem[]): readonly Finding[] {
  return problems.map((problem) => {
    switch (problem.kind) {
      case 'duplicate-key':
        return duplicateKey(context, problem);
      case 'question-mark':
        return questionMark(context, problem);
      default:
        return aliasFinding(context, problem);
    }
  });
}

function rangeOfNode(context: DocumentContext, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return context.offsets.toOriginal(end > start ? { start, end } : charAt(context.text, start));
}

function duplicateKey(
  context: DocumentContext,
  { key, node, first }: Extract<PlainProblem, { kind: 'duplicate-key' }>,
): Finding {
  const place = rangeOfNode(context, first);
  const line = context.line(place.start);
  const name = shortKey(key);
  return {
    code: 'duplicate-key',
    message: {
      zh: `“${name}”写了两次，第 ${line} 行已经写过，这里的不算数`,
      en: `duplicate key “${name}”: already set on line ${line}, so this value is ignored`,
      label: { zh: '重复', en: 'duplicate' },
      help: { zh: '请删去其中一个，或改正栏目名', en: 'delete one of them, or correct the key' },
    },
    data: { key: name, line },
    target: { at: 'text', range: rangeOfNode(context, node) },
    related: [{ target: { at: 'text', range: place }, message: { zh: '已写在这里', en: 'first set here' } }],
  };
}

function questionMark(
  { text, offsets }: DocumentContext,
  { at, bare }: Extract<PlainProblem, { kind: 'question-mark' }>,
): Finding {
  return {
    code: 'question-mark',
    message: {
      zh: `开头的“?”在 YAML 里表示多行的栏目名，${bare ? '后面却没有栏目名' : '后面的内容会整个读成一个栏目名'}，这一处不算数`,
      en: `YAML reads “?” here as the start of a multi-line key, ${bare ? 'and no key follows' : 'and everything after it as one key'}: it is ignored`,
      help: { zh: '请删去“?”', en: 'delete the “?”' },
    },
    target: { at: 'text', range: offsets.toOriginal(charAt(text, at)) },
  };
}

function shortKey(key: string): string {
  const points = Array.from(key.slice(0, 80));
  return points.length > 40 ? `${points.slice(0, 39).join('')}…` : points.join('');
}

function aliasFinding(
  context: DocumentContext,
  { kind, alias }: Exclude<PlainProblem, { kind: 'duplicate-key' | 'question-mark' }>,
): Finding {
  const name = shortKey(alias.source);
  const said = {
    'unknown-alias': {
      zh: `“*${name}”以 * 开头，YAML 把它读作别名，而前面没有 &${name}`,
      en: `“*${name}” starts with *, so YAML reads it as an alias, but &${name} is not defined before it`,
      help: {
        zh: '如果 * 是值的一部分，请给整个值加上引号',
        en: 'if the * is part of the value, quote the whole value',
      },
    },
    'alias-cycle': {
      zh: `别名 *${name} 指向它自己所在的内容，读不出值`,
      en: `the alias *${name} refers to a value that contains it`,
      help: { zh: '请写出它的值', en: 'write out its value' },
    },
    'alias-bomb': {
      zh: `别名（* 开头）一层层展开后过多，从 *${name} 起不再读取`,
      en: `aliases (*) expand to too much data; reading stops at *${name}`,
      help: { zh: '请不要用别名，直接写出内容', en: 'write out the contents instead of using aliases' },
    },
  }[kind];
  return {
    code: kind,
    message: said,
    data: { alias: name },
    target: { at: 'text', range: rangeOfNode(context, alias) },
  };
}
