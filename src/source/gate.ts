import type { Edit, Finding, Fix, Label } from '../text/finding.ts';
import type { Range } from '../text/range.ts';
import { isTooLarge, MAX_BYTES, MAX_DEPTH } from './size.ts';

/** What is known about a text before it is parsed. */
export interface Gate {
  /** The text must not be parsed. */
  readonly refused: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Inspects a text before the parser does: rejects one that is too large, and warns of characters that make text look
 * different from what it is. Linear. (Nesting is checked while lexing, see parse.ts: only the lexer can reliably tell a
 * bracket in a string from one that opens a list.)
 */
export function gate(text: string): Gate {
  if (isTooLarge(text)) return { refused: true, findings: [tooLarge()] };
  const bidi = bidiFinding(text);
  return { refused: false, findings: bidi === null ? [] : [bidi] };
}

/** The finding for a text over the limit; also used when a file's size is known before reading it. */
export function tooLarge(): Finding {
  const mb = MAX_BYTES / 1024 / 1024;
  return {
    code: 'too-large',
    message: {
      zh: `文件超过 ${mb} MB，不再检查；请拆成几个文件`,
      en: `the file is larger than ${mb} MB and is not checked; split it into several files`,
    },
    data: { limit: MAX_BYTES },
    target: { at: 'text', range: { start: 0, end: 0 } },
  };
}

/** The finding for a text of too many tiny pieces, such as millions of dashes, which would fill the memory. */
export function tooMany(): Finding {
  return {
    code: 'too-large',
    message: {
      zh: '文件里的栏目和列表项有几十万之多，不再检查；请拆成几个文件',
      en: 'the file has hundreds of thousands of keys and items and is not checked; split it into several files',
    },
    target: { at: 'text', range: { start: 0, end: 0 } },
  };
}

/** The finding for nesting that is too deep. `at`: the character that opens the first level over the limit. */
export function tooDeep(at: Range): Finding {
  return {
    code: 'too-deep',
    message: {
      zh: `内容套得太深，超过 ${MAX_DEPTH} 层，整个文件不再检查`,
      en: `lists and mappings are nested more than ${MAX_DEPTH} levels deep; the file is not checked`,
      label: { zh: `第 ${MAX_DEPTH + 1} 层`, en: `level ${MAX_DEPTH + 1}` },
      help: {
        zh: '申报表只有六层；请检查这里是否多写了括号、短横线或缩进',
        en: 'a declaration has six levels: look for extra brackets, dashes or indentation here',
      },
    },
    data: { limit: MAX_DEPTH },
    target: { at: 'text', range: at },
  };
}

/** Bidirectional embeddings, overrides and isolates, and the characters that end them. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
/** The most places that are shown and removed; a text with more of them is not an accident. */
const MAX_PLACES = 100;

function bidiFinding(text: string): Finding | null {
  const places: Range[] = [];
  let count = 0;
  for (const match of text.matchAll(BIDI)) {
    count += 1;
    if (places.length < MAX_PLACES) places.push({ start: match.index, end: match.index + 1 });
  }
  const first = places[0];
  if (first === undefined) return null;
  const code = text.charCodeAt(first.start).toString(16).toUpperCase();
  const more = count > 1 ? { zh: `（共 ${count} 处）`, en: ` (${count} places)` } : { zh: '', en: '' };
  return {
    code: 'bidi',
    message: {
      zh: `有看不见的双向控制符 U+${code}${more.zh}，它使文字看上去和实际内容不一样`,
      en: `invisible bidirectional control character U+${code}${more.en}: the text does not read the way it looks`,
      help: { zh: '请删去它', en: 'delete it' },
    },
    data: { character: `U+${code}`, count },
    severity: 'warning',
    target: { at: 'text', range: first },
    related: places.slice(1, 10).map(bidiLabel),
    ...(count <= MAX_PLACES ? { fix: removeAll(places) } : {}),
  };
}

function bidiLabel(range: Range): Label {
  return { target: { at: 'text', range }, message: { zh: '这里也有', en: 'also here' } };
}

function removeAll(places: readonly Range[]): Fix {
  const edits: readonly Edit[] = places.map((range) => ({ kind: 'text', ...range, text: '' }));
  return {
    title: { zh: '删去双向控制符', en: 'delete the bidirectional control characters' },
    safe: false,
    edits,
  };
}
