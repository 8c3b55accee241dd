import { isCollection, visit } from 'yaml';
import type { YamlDocument } from '../parse.ts';
import { charAt, restOfLine, skipToContent } from '../spots.ts';
import type { Kind } from './kind.ts';

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
        en: `unclosed quote ${mark}`,
        help: {
          zh: `请在值的末尾补上 ${mark}`,
          en: `add ${mark} at the end of the value`,
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
              zh: `这里的括号 ${open} 没有收尾，缺少 ${close}`,
              en: `unclosed ${open}: missing ${close}`,
              help: { zh: `请在内容的末尾补上 ${close}`, en: `add ${close} after the last item` },
            }
          : {
              zh: `括号不配对：这里的 ${open} 要用 ${close} 收尾，却写成了 ${wrong}`,
              en: `mismatched brackets: expected ${close} to close ${open}, found ${wrong}`,
            },
    };
  },
};

/** The start of the innermost unclosed collection at the place. */
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
        zh: `多了一个 ${mark}，前面没有与它配对的括号`,
        en: `unexpected ${mark}: no bracket is open`,
        help: {
          zh: '请删去它；如果它是值的一部分，请给值加上引号',
          en: 'delete it, or quote the value if it is part of the value',
        },
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
        en: 'missing comma between the items in the brackets',
        help: {
          zh: '各项用半角逗号和一个空格隔开，如 {编号: 1, 名称: 会议次数}',
          en: 'separate items with a comma and a space, as in {编号: 1, 名称: 会议次数}',
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
      en: 'extra comma',
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
      en: 'missing space after the colon',
    },
  }),
};

/** Errors about quotes, brackets and the contents of brackets. */
export const BRACKETS: readonly Kind[] = [quote, bracket, strayBracket, comma, extraComma, colonSpace];
