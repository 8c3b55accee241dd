import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Path, PathTarget, Plain } from '../../src/text/finding.ts';
import { onlyDocument, read } from './read.ts';
import { isList, isMapping, pathsOf, plainRoot, valueAt } from './styled.ts';
import { writeStyled } from './styled-writer.ts';

/** The characters that a target marks. */
function marked(text: string, target: PathTarget): string {
  const { start, end } = onlyDocument(text).locate(target);
  return text.slice(start, end);
}

const value = (text: string, ...path: Path) => marked(text, { path, at: 'value' });
const key = (text: string, ...path: Path) => marked(text, { path, at: 'key' });
const span = (text: string, path: Path, from: number, to: number) =>
  marked(text, { path, at: 'value', span: [from, to] });

const FORM = `# 申报表
年度: 2023
项目资金:
  年度资金总额: 50   # 万元
  财政拨款:
年度总体目标:
  - 编号: 1
    内容: '负责''政府''会议'
绩效指标:
  产出指标:
    数量指标: []
    "成本指标":
      - {编号: 1, 名称: 观摩会议费, 指标值: "≤3万元"}
      -
      - 无
备注: |
  第一行
  第二行
`;

describe('what is there', () => {
  test('scalars at their characters, with their quotes', () => {
    expect(value(FORM, '年度')).toBe('2023');
    expect(value(FORM, '年度总体目标', 0, '内容')).toBe("'负责''政府''会议'");
    expect(value(FORM, '绩效指标', '产出指标', '成本指标', 0, '指标值')).toBe('"≤3万元"');
  });

  test('keys, with their quotes', () => {
    expect(key(FORM, '年度')).toBe('年度');
    expect(key(FORM, '绩效指标', '产出指标', '成本指标')).toBe('"成本指标"');
  });

  test('collections at their key', () => {
    expect(value(FORM, '项目资金')).toBe('项目资金');
    expect(value(FORM, '绩效指标', '产出指标', '数量指标')).toBe('数量指标');
    expect(value(FORM, '年度总体目标')).toBe('年度总体目标');
  });

  test('a value that has no characters at its key, in a list at its dash', () => {
    expect(value(FORM, '项目资金', '财政拨款')).toBe('财政拨款');
    expect(value(FORM, '绩效指标', '产出指标', '成本指标', 1)).toBe('-');
  });

  test('list items at their first key, or as a whole if they are not mappings', () => {
    expect(value(FORM, '年度总体目标', 0)).toBe('编号');
    expect(key(FORM, '年度总体目标', 0)).toBe('编号');
    expect(value(FORM, '绩效指标', '产出指标', '成本指标', 2)).toBe('无');
    expect(value('a:\n  - [1, 2]\n', 'a', 0)).toBe('[1, 2]');
    expect(value('a:\n  - - 1\n    - 2\n', 'a', 0)).toBe('-');
    expect(value('a: [[1,\n 2], {}]\n', 'a', 0)).toBe('[');
    expect(value('a: [[1,\n 2], {}]\n', 'a', 1)).toBe('{}');
  });

  test('the root at its first key; if it is not a mapping, at its first word', () => {
    expect(value(FORM)).toBe('年度');
    expect(value('# 注释\n---\n- a: 1\n')).toBe('-');
    expect(value('甲：2023年\n乙：x\n')).toBe('甲：2023年');
    expect(value('\n  {}\n')).toBe('{}');
    expect(marked('只有 一句', { path: [], at: 'value', span: [3, 5] })).toBe('一句');
  });

  test('the first of duplicate keys', () => {
    expect(onlyDocument('a: 1\na: 2\n').locate({ path: ['a'], at: 'value' })).toEqual({ start: 3, end: 4 });
  });

  test('keys of other types', () => {
    expect(value('2023: a\ntrue: b\n~: c\n', '2023')).toBe('a');
    expect(value('2023: a\ntrue: b\n~: c\n', 'true')).toBe('b');
    expect(value('2023: a\ntrue: b\n~: c\n', '')).toBe('c');
    expect(key(': c\n', '')).toBe(':');
    expect(key('? [a, b]\n: 1\n', '[a, b]')).toBe('[a, b]');
    expect(value('__proto__: 1\nconstructor: 2\n', '__proto__')).toBe('1');
    expect(value('a: 1\n', 'constructor')).toBe('a');
  });
});

describe('what is missing', () => {
  test('a key: at the key of the nearest parent that is there', () => {
    expect(value(FORM, '项目资金', '其他资金')).toBe('项目资金');
    expect(key(FORM, '绩效指标', '效益指标', '社会效益指标', 3, '编号')).toBe('绩效指标');
    expect(value(FORM, '绩效指标', '产出指标', '数量指标', 0, '编号')).toBe('数量指标');
    expect(value(FORM, '年度', '月')).toBe('年度');
  });

  test('in a list item: at its first key, or at the item', () => {
    expect(value(FORM, '年度总体目标', 0, '说明')).toBe('编号');
    expect(key(FORM, '绩效指标', '产出指标', '成本指标', 0, '计量单位')).toBe('编号');
    expect(value(FORM, '绩效指标', '产出指标', '成本指标', 2, '编号')).toBe('无');
    expect(value(FORM, '绩效指标', '产出指标', '成本指标', 1, '编号')).toBe('-');
    expect(value(FORM, '年度总体目标', 7)).toBe('年度总体目标');
  });

  test('at the root: at the first key, or at the first word', () => {
    expect(value(FORM, '项目名称')).toBe('年度');
    expect(value('一句话\n', '年度')).toBe('一句话');
    expect(value('', '年度')).toBe('');
    expect(value('# 空\n', '年度')).toBe('');
  });
});

describe('spans', () => {
  test('in plain, single-quoted and double-quoted texts', () => {
    expect(span('a: 不少于 95%\n', ['a'], 4, 7)).toBe('95%');
    expect(span("a: 'it''s 5'\n", ['a'], 2, 3)).toBe("''");
    expect(span("a: 'it''s 5'\n", ['a'], 3, 6)).toBe('s 5');
    expect(span('a: "x\\u7ee9y\\"z"\n', ['a'], 1, 2)).toBe('\\u7ee9');
    expect(span('a: "x\\u7ee9y\\"z"\n', ['a'], 2, 3)).toBe('y');
    expect(span('a: "x\\u7ee9y\\"z"\n', ['a'], 3, 5)).toBe('\\"z');
    expect(span('a: "\\U0001F600b"\n', ['a'], 0, 1)).toBe('\\U0001F600');
    expect(span('a: "\\U0001F600b"\n', ['a'], 2, 3)).toBe('b');
  });

  test('over lines that are folded', () => {
    expect(span('a: 一\n  二  \n\n  三\n', ['a'], 0, 3)).toBe('一\n  二');
    expect(span('a: 一\n  二  \n\n  三\n', ['a'], 4, 5)).toBe('三');
    expect(span('a: "一\n  二\\\n    三"\n', ['a'], 3, 4)).toBe('三');
    expect(span("a: '一\r\n\r\n  二'\r\n", ['a'], 2, 3)).toBe('二');
  });

  test('in block scalars', () => {
    expect(span('a: |\n  一\n   二\n  三\n', ['a'], 3, 4)).toBe('二');
    expect(span('a: |\n  一\n   二\n  三\n', ['a'], 5, 6)).toBe('三');
    expect(span('a: >-\r\n  一\r\n  二\r\n\r\n  三\r\n', ['a'], 2, 5)).toBe('二\r\n\r\n  三');
    expect(span('a: |2+ # 注\n    一\n\n', ['a'], 2, 3)).toBe('一');
    expect(span('备注: >\n  一\n    二\n  三\n', ['备注'], 4, 5)).toBe('二');
  });

  test('in numbers, if they are written as they read', () => {
    expect(span('a: 2023\n', ['a'], 2, 4)).toBe('23');
    expect(span('a: 1.50\n', ['a'], 0, 1)).toBe('1.50');
    expect(span('a: 0x1F\n', ['a'], 0, 1)).toBe('0x1F');
    expect(span('a: true\n', ['a'], 0, 2)).toBe('tr');
    expect(span('a: 12345678901234567890\n', ['a'], 18, 20)).toBe('90');
  });

  test('outside the value: its nearest end', () => {
    expect(onlyDocument('a: bc\n').locate({ path: ['a'], at: 'value', span: [2, 9] })).toEqual({
      start: 5,
      end: 5,
    });
    expect(onlyDocument('a: bc\n').locate({ path: ['a'], at: 'value', span: [1, 1] })).toEqual({
      start: 4,
      end: 4,
    });
  });

  test('in keys', () => {
    expect(marked("'数''量': 1\n", { path: ["数'量"], at: 'key', span: [2, 3] })).toBe('量');
  });
});

test('through an alias: where the text is', () => {
  const text = 'a: &x {b: 1}\nc: *x\nd: &s 词\ne: *s\n';
  expect(value(text, 'c', 'b')).toBe('1');
  expect(value(text, 'e')).toBe('*s');
  expect(value(text, 'c', 'z')).toBe('c');
});

test('of several documents each its own part of the text', () => {
  const text = '---\n---\na: 1\n---\na: 2\n';
  const places = read(text).documents.map((document) => document.locate({ path: ['a'], at: 'value' }));
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['', '1', '2']);
  expect(places[2]).toEqual({ start: text.length - 2, end: text.length - 1 });
});

describe('in random documents', () => {
  const cases = fc
    .tuple(plainRoot, fc.nat())
    .map(([root, seed]) => ({ root, text: writeStyled(root, seed) }));

  function scalars(root: Plain): { path: Path; at: Plain }[] {
    return pathsOf(root).flatMap((path) => {
      const at = valueAt(root, path);
      return at === undefined || isList(at) || isMapping(at) || path.length === 0 ? [] : [{ path, at }];
    });
  }

  test('a scalar alone reads as the value of its path', () => {
    fc.assert(
      fc.property(cases, ({ root, text }) => {
        const document = onlyDocument(text);
        for (const { path, at } of scalars(root)) {
          const { start, end } = document.locate({ path, at: 'value' });
          const alone = text.slice(start, end);
          if (at === null || /^[|>]/.test(alone)) continue;
          expect({ text, alone, value: onlyDocument(alone).value }).toEqual({ text, alone, value: at });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('each character of a value has its own position, in order', () => {
    fc.assert(
      fc.property(cases, ({ root, text }) => {
        const document = onlyDocument(text);
        for (const { path, at } of scalars(root)) {
          if (typeof at !== 'string') continue;
          const whole = document.locate({ path, at: 'value' });
          let before = whole.start;
          for (let i = 0; i < at.length; i += 1) {
            const { start, end } = document.locate({ path, at: 'value', span: [i, i + 1] });
            const found = text.slice(start, end);
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeLessThanOrEqual(whole.end);
            const told = { text, path, i, found };
            // the line break that ends a block scalar need not be in the text
            const unwritten = at[i] === '\n' && start === text.length;
            const same = found === at[i] || unwritten || /^(?:\\|''$|[ \t]*\r?\n)/.test(found);
            expect({ ...told, same }).toEqual({ ...told, same: true });
            before = start;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
