import { charAt, excerpt, lineEnd, lineStart, restOfLine, skipToContent } from '../spots.ts';
import type { Kind } from './kind.ts';

const badStart: Kind = {
  code: 'special-character',
  local: true,
  matches: ['Plain value cannot start with'],
  explain: ({ text, at }) => {
    const char = text[at] ?? '';
    return {
      range: charAt(text, at),
      message: {
        zh: `值不能以 ${char} 开头，它在 YAML 里另有含义`,
        en: `a value cannot start with ${char}, which has a special meaning in YAML`,
        help: { zh: '请给整个值加上引号', en: 'quote the whole value' },
      },
      data: { character: char },
    };
  },
};

const badEscape: Kind = {
  code: 'bad-escape',
  local: true,
  matches: ['Invalid escape sequence'],
  explain: ({ text, at, error }) => {
    const found = error.message.slice('Invalid escape sequence '.length);
    const range = { start: at, end: Math.min(at + Math.max(found.length, 2), lineEnd(text, at)) };
    return {
      range,
      message: {
        zh: `双引号里的 ${excerpt(text, range)} 不是 YAML 的转义写法`,
        en: `${excerpt(text, range)} is not a valid YAML escape in double quotes`,
        help: {
          zh: '反斜杠本身要写成 \\\\，或者改用单引号',
          en: 'write a backslash as \\\\, or use single quotes',
        },
      },
    };
  },
};

const blockHeader: Kind = {
  code: 'block-scalar',
  local: true,
  matches: ['Block scalar header includes extra characters'],
  explain: ({ text, at }) => {
    const before = text.slice(lineStart(text, at), at);
    const mark = Math.max(before.lastIndexOf('>'), before.lastIndexOf('|'));
    const range = restOfLine(text, mark === -1 ? at : lineStart(text, at) + mark);
    const sign = text[range.start] ?? '>';
    return {
      range,
      message: {
        zh: `“${excerpt(text, range)}”以 ${sign} 开头，YAML 会把 ${sign} 读成多行文本的记号`,
        en: `“${excerpt(text, range)}” starts with ${sign}, which YAML reads as the start of a multi-line text`,
        help:
          sign === '>'
            ? { zh: '大于等于请写 ≥，大于请写 ＞，或者给值加上引号', en: 'write ≥ or ＞, or quote the value' }
            : { zh: '请给值加上引号', en: 'quote the value' },
      },
    };
  },
};

const blockIndent: Kind = {
  code: 'block-scalar',
  local: false,
  matches: [
    'Block scalars with more-indented',
    'Block scalar values in collections',
    'Block scalar lines must',
  ],
  explain: ({ text, at }) => ({
    range: restOfLine(text, skipToContent(text, at)),
    message: {
      zh: '多行文本（| 或 >）的这一行缩进不对',
      en: 'wrong indentation in a multi-line text (| or >)',
      help: {
        zh: '各行要比栏目名多缩进，并且左对齐',
        en: 'indent all its lines equally, and more than the key',
      },
    },
  }),
};

const commentSpace: Kind = {
  code: 'comment',
  local: true,
  matches: ['Comments must be separated'],
  explain: ({ text, at }) => ({
    range: charAt(text, at),
    message: {
      zh: '# 前面要有空格，后面的才是注释',
      en: 'missing space before the # of a comment',
      help: {
        zh: '请在 # 前加一个空格；如果它是值的一部分，请给整个值加上引号',
        en: 'add a space before the #, or quote the whole value if it is part of the value',
      },
    },
  }),
};

const directive: Kind = {
  code: 'directive',
  local: false,
  matches: ['Missing directives-end', '%TAG directive', '%YAML directive', 'Unsupported YAML version'],
  explain: ({ text, at }) => {
    const before = Math.max(0, Math.min(at, text.length) - 1);
    const percent = /^[ \t]*%/m.exec(text.slice(lineStart(text, before)));
    const start = text[at] === '%' ? at : percent !== null ? lineStart(text, before) + percent.index : at;
    return {
      range: restOfLine(text, Math.min(start, text.length)),
      message: {
        zh: '以 % 开头的行是 YAML 指令，这里写得不对',
        en: 'a line that starts with % is a YAML directive, and this one is not valid',
        help: {
          zh: '请删去它；如果它是值，请给值加上引号',
          en: 'delete it, or quote it if it is a value',
        },
      },
    };
  },
};

const property: Kind = {
  code: 'tag-or-anchor',
  local: true,
  matches: [
    'Tags and anchors must be separated',
    'Anchors and tags must be after',
    'A node can have at most one',
    'An alias node must not',
    'Anchor cannot be',
    'Alias cannot be',
    'Missing newline after block sequence props',
    'Verbatim tags',
    'Not a valid tag',
    'The !',
    'Could not resolve tag',
    'Unresolved tag',
    'URI',
  ],
  explain: ({ text, at }) => {
    const line = text.slice(lineStart(text, at), at + 1);
    const mark = Math.max(line.lastIndexOf('!'), line.lastIndexOf('&'), line.lastIndexOf('*'));
    const range = restOfLine(text, mark === -1 ? at : lineStart(text, at) + mark);
    const sign = text[range.start] ?? '';
    return {
      range,
      message: {
        zh: `“${excerpt(text, range)}”读不懂：以 ${sign} 开头的词在 YAML 里另有含义`,
        en: `“${excerpt(text, range)}” cannot be read: ${sign} at the start of a word has a special meaning in YAML`,
        help: { zh: '请给整个值加上引号', en: 'quote the whole value' },
      },
      data: { character: sign },
    };
  },
};

/** Errors about characters with a meaning in YAML that was not intended. */
export const SIGNS: readonly Kind[] = [
  badStart,
  badEscape,
  blockHeader,
  blockIndent,
  commentSpace,
  directive,
  property,
];
