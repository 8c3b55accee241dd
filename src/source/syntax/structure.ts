import type { Explained } from '../../text/message.ts';
import { charAt, excerpt, keyOrLine, lineStart, restOfLine, skipToContent } from '../spots.ts';
import type { Kind, Place, Said } from './kind.ts';

const compactMapping: Kind = {
  code: 'colon-in-value',
  local: false,
  matches: ['Nested mappings are not allowed'],
  explain: (place) => {
    if (/^\?(?:\s|$)/.test(place.text.slice(place.at, place.at + 2))) return questionInValue(place);
    return isOverLines(place) ? tooFarIn(place) : colonInValue(place);
  },
};

/** Whether the “value” continues on a later line that has the key: then that line is indented too far. */
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
      zh: `“${name}”的缩进太深：上一行的栏目已经有内容，不能再有下一层`,
      en: `“${name}” is indented too far: the key above already has a value, so no keys can follow below it`,
      help: { zh: '请与同一层的栏目左对齐', en: 'align it with the other keys of its level' },
    },
  };
}

/** `说明: ? 待定` */
function questionInValue({ text, at }: Place): Said {
  const value = excerpt(text, restOfLine(text, at));
  return {
    code: 'question-mark',
    range: charAt(text, at),
    message: {
      zh: `值“${value}”以“?”开头，YAML 会把它读成多行的栏目名`,
      en: `the value “${value}” starts with “?”, which YAML reads as the start of a multi-line key`,
      help: { zh: '请给整个值加上引号', en: 'quote the whole value' },
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
      zh: `值“${value}”里有冒号加空格，YAML 会把它读成另一个栏目`,
      en: `the value “${value}” contains a colon and a space, which YAML reads as another key`,
      help: {
        zh: '请给整个值加上引号，或改用全角冒号“：”',
        en: 'quote the whole value, or use a full-width colon',
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
    return { range, message: withoutColon(excerpt(text, range)) };
  },
};

function withoutColon(line: string): Explained {
  if (/^["'].*[:：]/.test(line)) {
    return {
      zh: `“${line}”的冒号写在引号里面，读不成“栏目: 内容”`,
      en: `the colon of “${line}” is inside the quotes, so the line cannot be read as “key: value”`,
      help: {
        zh: '请去掉引号，或只给冒号后面的内容加引号',
        en: 'remove the quotes, or quote only the value',
      },
    };
  }
  if (/^[:：]/.test(line)) {
    return {
      zh: `“${line}”的冒号前面没有栏目名`,
      en: `missing key before the colon of “${line}”`,
      help: {
        zh: '请写上栏目名、半角冒号和一个空格，如 年度: 2023',
        en: 'write the key, a colon and a space, as in 年度: 2023',
      },
    };
  }
  const missing = line.includes('：') ? '半角冒号' : '冒号';
  return {
    zh: `“${line}”没有${missing}，读不成“栏目: 内容”`,
    en: `“${line}” has no colon, so it cannot be read as “key: value”`,
    help: {
      zh: '栏目名后面要写半角冒号和一个空格，如 年度: 2023；如果它是上一行内容的下文，请接在上一行',
      en: 'write a colon and a space after the key, as in 年度: 2023; if the line continues the value above, join the lines',
    },
  };
}

function isListMark(text: string, at: number): boolean {
  return text[at] === '-' && /[ \t\r\n]/.test(text[at + 1] ?? '\n');
}

function listAmongKeys(text: string, at: number): Said {
  return {
    code: 'list-among-keys',
    range: restOfLine(text, at),
    message: {
      zh: '这里应是“栏目: 内容”，却写了列表项（- 开头）',
      en: 'expected “key: value” here, found a list item (-)',
      help: {
        zh: '列表要写在它的栏目下面；上一行的栏目若已有内容，请先去掉',
        en: 'a list goes below its key; if the key above has a value, remove the value first',
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
          zh: '同一层的栏目（或 - 号）必须从同一列开始',
          en: 'keys (or dashes) of one level must start in the same column',
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
        zh: '缩进里有制表符（Tab），YAML 的缩进只能用空格',
        en: 'tab in the indentation; YAML allows only spaces',
        help: { zh: '请把它换成空格，一层两个', en: 'replace it with spaces, two per level' },
      },
    };
  },
};

/** `指标值: -`, as people mark an empty field of a form. */
const DASH_ALONE: Explained = {
  zh: '单独的“-”在 YAML 里是列表的记号，不能表示“没有”',
  en: 'YAML reads a lone “-” as a list item; it cannot be used for “none”',
  help: { zh: '请填写内容；没有内容就删去“-”', en: 'fill in the value, or delete the dash' },
};

const listOnKeyLine: Kind = {
  code: 'list-on-key-line',
  local: false,
  matches: ['Unexpected block-seq-ind'],
  explain: ({ text, at }) => ({
    range: charAt(text, at),
    message:
      restOfLine(text, at).end === at + 1
        ? DASH_ALONE
        : {
            zh: '列表项（- 开头）不能和栏目名写在同一行',
            en: 'a list item (-) cannot start on the same line as its key',
            help: {
              zh: '请另起一行写；如果 - 是值的一部分，请给值加上引号',
              en: 'start a new line, or quote the value if the dash is part of it',
            },
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
          zh: `“${rest}”不能和上面的内容并列：一层里要么全是列表项，要么全是“栏目: 内容”`,
          en: `“${rest}” does not fit the lines above: a level holds either only list items or only “key: value”`,
          help: {
            zh: '请检查这一行的缩进和上一行',
            en: 'check the indentation of this line and of the line above',
          },
        },
      };
    }
    const what =
      before === '"' || before === "'"
        ? { zh: '引号后面', en: 'after the closing quote' }
        : { zh: '值的后面', en: 'after the value' };
    return {
      range,
      message: {
        zh: `${what.zh}还有“${rest}”，读不懂`,
        en: `“${rest}” ${what.en} cannot be read`,
        help: { zh: '请把整个值放进引号里', en: 'quote the whole value' },
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
      en: 'start a new line after ---',
    },
  }),
};

const longKey: Kind = {
  code: 'key-too-long',
  local: true,
  matches: ['The : indicator must be at most 1024'],
  explain: ({ text, at }) => ({
    range: restOfLine(text, at),
    message: {
      zh: '栏目名太长，超过 1024 个字符',
      en: 'the key is longer than 1024 characters',
      help: { zh: '请检查是否漏写了冒号或引号', en: 'check for a missing colon or quote' },
    },
  }),
};

/** Errors about keys, lists and their indentation. */
export const STRUCTURE: readonly Kind[] = [
  compactMapping,
  missingColon,
  indentation,
  tab,
  listOnKeyLine,
  afterValue,
  marker,
  longKey,
];
