import { isCollection, visit, type YAMLError } from 'yaml';
import type { Data } from '../text/finding.ts';
import type { Explained } from '../text/message.ts';
import type { Range } from '../text/range.ts';
import type { YamlDocument } from './parse.ts';
import { charAt, excerpt, keyOrLine, lineEnd, lineStart, restOfLine, skipToContent } from './spots.ts';

/** An error of the parser with what is needed to say it better. */
export interface Place {
  readonly text: string;
  readonly document: YamlDocument;
  readonly at: number;
  readonly end: number;
  readonly error: YAMLError;
  /** All errors of the document, by position. */
  readonly all: readonly YAMLError[];
}

export interface Said {
  /** Where it is another than the kind's. */
  readonly code?: string;
  readonly range: Range;
  readonly message: Explained;
  readonly data?: Data;
}

/** Errors of the parser that a person would call the same. */
export interface Kind {
  readonly code: string;
  /** The parser goes on as if nothing were: errors behind it are not its doing. */
  readonly local: boolean;
  /** How the parser's messages begin. */
  readonly matches: readonly string[];
  readonly explain: (place: Place) => Said;
}

const compactMapping: Kind = {
  code: 'colon-in-value',
  local: false,
  matches: ['Nested mappings are not allowed'],
  explain: (place) => (isOverLines(place) ? tooFarIn(place) : colonInValue(place)),
};

/** The “value” runs on to a later line that has the key: that line is indented too far. */
function isOverLines({ text, at, all }: Place): boolean {
  return all.some(({ pos, code }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at) || text[at] === '\n';
}

function tooFarIn({ text, at, all }: Place): Said {
  const key = all.find(({ pos, code }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at);
  const last = Math.min(key?.pos[1] ?? at, text.length);
  const start = skipToContent(text, lineStart(text, last));
  const range = keyOrLine(text, start);
  const name = excerpt(text, range);
  return {
    code: 'indentation',
    range,
    message: {
      zh: `“${name}”的缩进太深:上一行的键已经有值,不能再有下一层`,
      en: `“${name}” is indented too far: the key above has a value already and can't have keys below it`,
      help: { zh: '请与同一层的键左对齐', en: 'align it with the keys of its level' },
    },
  };
}

function colonInValue({ text, at }: Place): Said {
  const rest = restOfLine(text, at);
  const colon = /:(?=[ \t]|$)/.exec(text.slice(rest.start, rest.end));
  const value = excerpt(text, rest);
  return {
    range: colon === null ? rest : charAt(text, rest.start + colon.index),
    message: {
      zh: `值“${value}”里有冒号加空格,YAML 会把它读成另一个键`,
      en: `the value “${value}” holds a colon and a space, which YAML reads as another key`,
      help: {
        zh: '请给整个值加上引号,或改用全角冒号“:”',
        en: 'put the whole value in quotes, or write a full-width colon',
      },
    },
  };
}

const missingColon: Kind = {
  code: 'missing-colon',
  local: false,
  matches: ['Implicit keys need to be on a single line', 'Implicit map keys need to be followed'],
  explain: ({ text, at }) => {
    if (isListMark(text, at)) return listAmongKeys(text, at);
    const range = restOfLine(text, at);
    const line = excerpt(text, range);
    return {
      range,
      message: {
        zh: `“${line}”没有冒号,读不成“键: 值”`,
        en: `“${line}” has no colon and can't be read as “key: value”`,
        help: {
          zh: '键的后面要写半角冒号和一个空格,如 年度: 2023;如果它是上一个值的下文,请接在上一行',
          en: 'write a colon and a space after the key, as in 年度: 2023; if it goes on with the value above, join the lines',
        },
      },
    };
  },
};

function isListMark(text: string, at: number): boolean {
  return text[at] === '-' && /[ \t\r\n]/.test(text[at + 1] ?? '\n');
}

function listAmongKeys(text: string, at: number): Said {
  return {
    code: 'list-among-keys',
    range: restOfLine(text, at),
    message: {
      zh: '这里应是“键: 值”,却写了列表项(- 开头)',
      en: 'a “key: value” is due here, not a list item (-)',
      help: {
        zh: '列表要写在它的键下面;上一行的键若已有值,请先去掉那个值',
        en: 'a list stands below its key; if the key above has a value, take that away first',
      },
    },
  };
}

const indentation: Kind = {
  code: 'indentation',
  local: false,
  matches: [
    'All mapping items must start at the same column',
    'All sequence items must start at the same column',
    'Sequence item without - indicator',
    'A block sequence may not be used as an implicit map key',
  ],
  explain: ({ text, at }) => {
    const range = keyOrLine(text, skipToContent(text, at));
    const name = excerpt(text, range);
    return {
      range,
      message: {
        zh: `“${name}”的缩进与同一层的其他行对不齐`,
        en: `“${name}” is not aligned with the other lines of its level`,
        help: {
          zh: '同一层的键(或 - 号)必须从同一列开始',
          en: 'keys (or dashes) of one level must begin in the same column',
        },
      },
    };
  },
};

const quote: Kind = {
  code: 'unclosed-quote',
  local: false,
  matches: ['Missing closing'],
  explain: ({ text, document, at, error }) => {
    const mark = error.message.includes('"') ? '"' : "'";
    const opening = scalarStart(document, at) ?? text.lastIndexOf(mark, at);
    return {
      range: charAt(text, Math.max(0, opening)),
      message: {
        zh: `这里的引号 ${mark} 没有收尾`,
        en: `the quote ${mark} that opens here is not closed`,
        help: {
          zh: `请在值的末尾补上 ${mark}`,
          en: `put a ${mark} at the end of the value`,
        },
      },
    };
  },
};

function scalarStart(document: YamlDocument, end: number): number | null {
  let start: number | null = null;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[1] === end && range[0] < end) start = range[0];
    },
  });
  return start;
}

const bracket: Kind = {
  code: 'unclosed-bracket',
  local: false,
  matches: [
    'Flow map in block collection',
    'Flow sequence in block',
    'Flow map must end',
    'Flow sequence must end',
  ],
  explain: ({ text, document, at, error }) => {
    const [open, close] = error.message.startsWith('Flow map') ? ['{', '}'] : ['[', ']'];
    const start = flowStart(document, at, text, open) ?? at;
    const other = text[skipToContent(text, at)] ?? '';
    const wrong = (other === ']' || other === '}') && other !== close ? other : null;
    return {
      range: charAt(text, start),
      message:
        wrong === null
          ? {
              zh: `这里的括号 ${open} 没有收尾,缺少 ${close}`,
              en: `the ${open} that opens here is not closed: ${close} is missing`,
              help: { zh: `请在内容的末尾补上 ${close}`, en: `put ${close} at the end of what it holds` },
            }
          : {
              zh: `括号不配对:这里的 ${open} 要用 ${close} 收尾,却写成了 ${wrong}`,
              en: `brackets do not match: ${open} is closed by ${close}, not by ${wrong}`,
            },
    };
  },
};

/** The innermost open collection that was given up at the place. */
function flowStart(document: YamlDocument, end: number, text: string, open: string): number | null {
  let start: number | null = null;
  visit(document, {
    Node(_, node) {
      if (!isCollection(node) || !node.flow || !node.range) return;
      if (node.range[1] === end && text[node.range[0]] === open) start = node.range[0];
    },
  });
  return start;
}

const strayBracket: Kind = {
  code: 'stray-bracket',
  local: false,
  matches: ['Unexpected flow-seq-end', 'Unexpected flow-map-end'],
  explain: ({ text, at }) => {
    const mark = text[at] ?? '';
    return {
      range: charAt(text, at),
      message: {
        zh: `多了一个 ${mark},前面没有与它配对的括号`,
        en: `this ${mark} is one too many: no bracket before it is open`,
        help: {
          zh: '请删去它;如果它是值的一部分,请给值加上引号',
          en: 'delete it; if it belongs to the value, quote the value',
        },
      },
    };
  },
};

const tab: Kind = {
  code: 'tab',
  local: false,
  matches: ['Tabs are not allowed'],
  explain: ({ text, at, end }) => {
    const first = text.slice(at, Math.max(end, at + 1)).indexOf('\t');
    const start = at + Math.max(0, first);
    let stop = start;
    while (text[stop] === '\t') stop += 1;
    return {
      range: { start, end: Math.max(stop, Math.min(start + 1, text.length)) },
      message: {
        zh: '缩进里有制表符(Tab),YAML 的缩进只能用空格',
        en: 'there is a tab in the indentation; YAML is indented by spaces alone',
        help: { zh: '请把它换成空格,一层两个', en: 'replace it by spaces, two a level' },
      },
    };
  },
};

const badStart: Kind = {
  code: 'special-character',
  local: true,
  matches: ['Plain value cannot start with'],
  explain: ({ text, at }) => {
    const char = text[at] ?? '';
    return {
      range: charAt(text, at),
      message: {
        zh: `值不能以 ${char} 开头,它在 YAML 里另有含义`,
        en: `a value can't begin with ${char}, which means something else in YAML`,
        help: { zh: '请给整个值加上引号', en: 'put the whole value in quotes' },
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
        en: `${excerpt(text, range)} in double quotes is no escape that YAML knows`,
        help: {
          zh: '反斜杠本身要写成 \\\\,或者改用单引号',
          en: 'write a backslash as \\\\, or use single quotes',
        },
      },
    };
  },
};

const listOnKeyLine: Kind = {
  code: 'list-on-key-line',
  local: false,
  matches: ['Unexpected block-seq-ind'],
  explain: ({ text, at }) => ({
    range: charAt(text, at),
    message: {
      zh: '列表项(- 开头)不能和键写在同一行',
      en: 'a list item (-) can’t stand on the line of its key',
      help: {
        zh: '请另起一行写;如果 - 是值的一部分,请给值加上引号',
        en: 'begin a new line; if the dash belongs to the value, quote the value',
      },
    },
  }),
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
        zh: `“${excerpt(text, range)}”以 ${sign} 开头,YAML 会把 ${sign} 读成多行文本的记号`,
        en: `“${excerpt(text, range)}” begins with ${sign}, which YAML reads as the mark of a text of several lines`,
        help:
          sign === '>'
            ? { zh: '大于等于请写 ≥,大于请写 ＞,或者给值加上引号', en: 'write ≥ or ＞, or quote the value' }
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
      zh: '多行文本(| 或 >)的这一行缩进不对',
      en: 'this line of a text of several lines (| or >) is indented wrongly',
      help: { zh: '各行要比键多缩进,并且左对齐', en: 'indent all its lines alike, and further than the key' },
    },
  }),
};

const afterValue: Kind = {
  code: 'text-after-value',
  local: false,
  matches: [
    'Unexpected scalar',
    'Unexpected alias',
    'Unexpected single-quoted',
    'Unexpected double-quoted',
    'Unexpected map-value-ind',
  ],
  explain: ({ text, at }) => {
    const range = keyOrLine(text, at);
    const rest = excerpt(text, range);
    const ownLine = text.slice(lineStart(text, at), at).trim() === '';
    const before = text.slice(0, at).trimEnd().slice(-1);
    if (ownLine) {
      return {
        range,
        message: {
          zh: `“${rest}”不能和上面的内容并列:一层里要么全是列表项,要么全是“键: 值”`,
          en: `“${rest}” can't follow what stands above: one level is either all list items or all “key: value”`,
          help: {
            zh: '请检查这一行的缩进和上一行',
            en: 'look at the indentation of this line and at the line above',
          },
        },
      };
    }
    const what =
      before === '"' || before === "'"
        ? { zh: '引号后面', en: 'behind the closing quote' }
        : { zh: '值的后面', en: 'behind the value' };
    return {
      range,
      message: {
        zh: `${what.zh}还有“${rest}”,读不懂`,
        en: `“${rest}” ${what.en} can't be read`,
        help: { zh: '请把整个值放进引号里', en: 'put the whole value in quotes' },
      },
    };
  },
};

const comma: Kind = {
  code: 'missing-comma',
  local: false,
  matches: ['Block collections are not allowed within flow', 'Missing , '],
  explain: ({ text, at, end }) => {
    const range = restOfLine(text, skipToContent(text, at));
    return {
      range: end > at + 1 && end <= range.end ? { start: at, end } : range,
      message: {
        zh: '括号里的各项之间缺少半角逗号',
        en: 'a comma is missing between the items in the brackets',
        help: {
          zh: '各项用半角逗号和一个空格隔开,如 {编号: 1, 名称: 会议次数}',
          en: 'separate the items by a comma and a space, as in {编号: 1, 名称: 会议次数}',
        },
      },
    };
  },
};

const extraComma: Kind = {
  code: 'extra-comma',
  local: true,
  matches: ['Unexpected , in', 'Unexpected empty item', 'Unexpected comma'],
  explain: ({ text, at }) => ({
    range: charAt(text, skipToContent(text, at)),
    message: {
      zh: '多了一个逗号',
      en: 'there is a comma too many',
      help: { zh: '请删去它', en: 'delete it' },
    },
  }),
};

const colonSpace: Kind = {
  code: 'missing-space',
  local: false,
  matches: ['Missing space after :'],
  explain: ({ text, at }) => ({
    range: charAt(text, at),
    message: {
      zh: '冒号后面缺少空格',
      en: 'a space is missing after the colon',
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
      zh: '# 前面要有空格,后面的才是注释',
      en: 'a comment needs a space before its #',
      help: {
        zh: '请在 # 前加一个空格;如果它是值的一部分,请给整个值加上引号',
        en: 'put a space before the #; if it belongs to the value, quote the whole value',
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
        zh: '以 % 开头的行是 YAML 指令,这里写得不对',
        en: 'a line that begins with % is a YAML directive, and this one is wrong',
        help: {
          zh: '请删去它;如果它是值,请给值加上引号',
          en: 'delete it; if it is a value, put it in quotes',
        },
      },
    };
  },
};

const marker: Kind = {
  code: 'document-marker',
  local: false,
  matches: ['Block collection cannot start on same line', 'Unexpected doc-start'],
  explain: ({ text, at }) => ({
    range: restOfLine(text, skipToContent(text, at)),
    message: {
      zh: '--- 后面要另起一行再写内容',
      en: 'begin a new line after ---',
    },
  }),
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
        zh: `“${excerpt(text, range)}”读不懂:以 ${sign} 开头的词在 YAML 里另有含义`,
        en: `“${excerpt(text, range)}” can't be read: a word that begins with ${sign} means something else in YAML`,
        help: { zh: '请给整个值加上引号', en: 'put the whole value in quotes' },
      },
      data: { character: sign },
    };
  },
};

const longKey: Kind = {
  code: 'key-too-long',
  local: true,
  matches: ['The : indicator must be at most 1024'],
  explain: ({ text, at }) => ({
    range: restOfLine(text, at),
    message: {
      zh: '键太长,超过 1024 个字符',
      en: 'the key is over 1024 characters long',
      help: { zh: '请检查是否漏写了冒号或引号', en: 'look for a colon or a quote that is missing' },
    },
  }),
};

/** Every kind; the first whose beginning fits holds. */
export const KINDS: readonly Kind[] = [
  compactMapping,
  missingColon,
  indentation,
  quote,
  bracket,
  strayBracket,
  tab,
  badStart,
  badEscape,
  listOnKeyLine,
  blockHeader,
  blockIndent,
  afterValue,
  comma,
  extraComma,
  colonSpace,
  commentSpace,
  directive,
  marker,
  property,
  longKey,
];
