import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PAINT } from '../../src/cli/paint.ts';
import { frame, lastLine, type Mark } from '../../src/report/frame.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { type AmbiguousWidth, cellsOf, totalWidth, width } from '../../src/text/width.ts';
import { rangeOf } from './samples.ts';

interface Options {
  readonly columns?: number;
  readonly ambiguousWidth?: AmbiguousWidth;
}

function draw(text: string, marks: readonly Mark[], { columns = 80, ambiguousWidth = 1 }: Options = {}) {
  const lines = { text, index: lineIndex(text) };
  const gutter = String(lastLine(lines, marks)).length;
  const drawn = frame(lines, marks, {
    paint: NO_PAINT,
    primary: NO_PAINT.error,
    columns,
    ambiguousWidth,
    gutter,
  });
  return `\n${drawn.join('\n')}\n`;
}

function primary(text: string, word: string, label = ''): Mark {
  return { range: rangeOf(text, word), kind: 'primary', label };
}

function other(text: string, word: string, label = ''): Mark {
  return { range: rangeOf(text, word), kind: 'related', label };
}

describe('one mark', () => {
  it('has carets right under the words, with the label next to them', () => {
    const text = '年度: 2023\n项目期: 去年\n备注:\n';
    expect(draw(text, [primary(text, '去年', '读不懂')])).toMatchInlineSnapshot(`
      "
        |
      2 | 项目期: 去年
        | 　　　  ^^^^ 读不懂
        |
      "
    `);
  });

  it('gives ambiguous characters two cells if the console does', () => {
    const text = '指标值: “≤3万元”\n';
    const mark = primary(text, '3万元', '金额');
    expect(draw(text, [mark])).toMatchInlineSnapshot(`
      "
        |
      1 | 指标值: “≤3万元”
        | 　　　    ^^^^^ 金额
        |
      "
    `);
    expect(draw(text, [mark], { ambiguousWidth: 2 })).toMatchInlineSnapshot(`
      "
        |
      1 | 指标值: “≤3万元”
        | 　　　  　　^^^^^ 金额
        |
      "
    `);
  });

  it('shows an empty range as one caret, also at the end of a line', () => {
    const text = '指标值:\n备注: x\n';
    const end = rangeOf(text, '指标值:').end;
    const mark: Mark = { range: { start: end, end }, kind: 'primary', label: '没有写' };
    expect(draw(text, [mark])).toMatchInlineSnapshot(`
      "
        |
      1 | 指标值:
        | 　　　 ^ 没有写
        |
      "
    `);
  });

  it('marks the escapes of invisible characters', () => {
    const text = '名称:\t"\x1b[31m红\u202e反"\n';
    expect(draw(text, [primary(text, '\u202e', '从右到左')])).toMatchInlineSnapshot(`
      "
        |
      1 | 名称:\\t"\\x1b[31m红\\u{202e}反"
        | 　　            　^^^^^^^^ 从右到左
        |
      "
    `);
  });

  it('shows the next line of a list item, which tells which item it is', () => {
    const text = '  - 编号: 4\n    名称: 会议次数\n  - 编号: 5\n';
    expect(draw(text, [primary(text, '4')])).toMatchInlineSnapshot(`
      "
        |
      1 |   - 编号: 4
        |     　　  ^
      2 |     名称: 会议次数
        |
      "
    `);
  });

  it('takes ranges outside the text to its end', () => {
    expect(draw('', [{ range: { start: 3, end: 9 }, kind: 'primary', label: '' }])).toBe(
      '\n  |\n1 |\n  | ^\n  |\n',
    );
  });
});

describe('long lines', () => {
  const text = `内容: ${'前面的话很长，'.repeat(20)}申请 300 万元${'，后面的话也很长'.repeat(20)}\n`;

  it('are cut around the mark', () => {
    expect(draw(text, [primary(text, '300 万元', '超出')], { columns: 60 })).toMatchInlineSnapshot(`
      "
        |
      1 | ...，前面的话很长，申请 300 万元，后面的话也很长，后...
        |    　　　　　　　　　　 ^^^^^^^^ 超出
        |
      "
    `);
  });

  it('are cut within the mark if it is longer than the terminal', () => {
    const mark: Mark = { range: { start: 4, end: text.length - 1 }, kind: 'primary', label: '太长' };
    expect(draw(text, [mark], { columns: 40 })).toMatchInlineSnapshot(`
      "
        |
      1 | ...前面的话很长，前面的话很长，前...
        |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |    |
        |    太长
        |
      "
    `);
  });

  it('are printed once for each of two marks far apart', () => {
    const marks = [primary(text, '300 万元', '超出'), other(text, '内容', '从这里')];
    expect(draw(text, marks, { columns: 50 })).toMatchInlineSnapshot(`
      "
        |
      1 | 内容: 前面的话很长，前面的话很长，前面的话...
        | ---- 从这里
      1 | ...的话很长，申请 300 万元，后面的话也很长...
        |    　　　　　　　 ^^^^^^^^ 超出
        |
      "
    `);
  });

  it('never make a line longer than the terminal, and cost no more than short ones', () => {
    const huge = `内容: ${'很长，'.repeat(300_000)}错${'，很长'.repeat(300_000)}`;
    for (const line of draw(huge, [primary(huge, '错', '这里')], { columns: 80 }).split('\n')) {
      expect(width(line, 1)).toBeLessThanOrEqual(80);
    }
  });
});

describe('several marks', () => {
  const text = '- {编号: 1, 名称: 会议次数, 指标值: ≥2次, 说明: 无}\n';

  it('hang their labels below each other on one line', () => {
    const marks = [
      primary(text, '≥2次', '值'),
      other(text, '会议次数', '名称'),
      other(text, '说明: 无', '说明'),
    ];
    expect(draw(text, marks)).toMatchInlineSnapshot(`
      "
        |
      1 | - {编号: 1, 名称: 会议次数, 指标值: ≥2次, 说明: 无}
        |    　　     　　  --------  　　　  ^^^^  -------- 说明
        |    　　     　　  | 　　　  　　　  |
        |    　　     　　  | 　　　  　　　  值
        |    　　     　　  名称
        |
      "
    `);
  });

  it('show what is wrong if they overlap', () => {
    const marks = [primary(text, '2', '数'), other(text, '≥2次', '整个值')];
    expect(draw(text, marks)).toMatchInlineSnapshot(`
      "
        |
      1 | - {编号: 1, 名称: 会议次数, 指标值: ≥2次, 说明: 无}
        |    　　     　　  　　　　  　　　  -^-- 整个值
        |    　　     　　  　　　　  　　　   |
        |    　　     　　  　　　　  　　　   数
        |
      "
    `);
  });

  it('align amounts, and leave out distant lines', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `x${index + 1}: 0`);
    lines[0] = '年度资金总额: 50';
    lines[9] = '  值: ≤3.5万元';
    lines[12] = '  值: ≤20万元';
    lines[25] = '  值: 100元';
    const costs = lines.join('\n');
    const marks = [
      primary(costs, '50', '上限'),
      other(costs, '≤3.5万元', '3.5'),
      other(costs, '≤20万元', '20'),
      other(costs, '100元', '0.01'),
    ];
    expect(draw(costs, marks)).toMatchInlineSnapshot(`
      "
         |
       1 | 年度资金总额: 50
         | 　　　　　　  ^^ 上限
      ...
      10 |   值: ≤3.5万元
         |   　  -------- 3.5
      13 |   值: ≤20万元
         |   　  ------- 20
      ...
      26 |   值: 100元
         |   　  -----    0.01
         |
      "
    `);
  });
});

describe('ranges over several lines', () => {
  const text = '目标: |\n  第一行\n\n  第二行\n备注: x\n';

  it('are marked line by line, blank lines and line ends apart', () => {
    const range = { start: rangeOf(text, '第一行').start, end: rangeOf(text, '备注').start };
    expect(draw(text, [{ range, kind: 'primary', label: '两行' }])).toMatchInlineSnapshot(`
      "
        |
      2 |   第一行
        |   ^^^^^^
      3 |
      4 |   第二行
        |   ^^^^^^ 两行
        |
      "
    `);
  });

  it('show their ends if they are long', () => {
    const long = `a:\n${'  - 行\n'.repeat(9)}`;
    const range = { start: 0, end: long.length };
    expect(draw(long, [{ range, kind: 'primary', label: '整张表' }])).toMatchInlineSnapshot(`
      "
         |
       1 | a:
         | ^^
      ...
      10 |   - 行
         |   ^^^^ 整张表
         |
      "
    `);
  });

  it('read CRLF as one line end', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const range = { start: rangeOf(crlf, '第二行').start, end: rangeOf(crlf, '备注').start };
    expect(draw(crlf, [{ range, kind: 'primary', label: '' }])).toContain('\n4 |   第二行\n  |   ^^^^^^\n');
  });
});

describe('for any text', () => {
  const characters = [
    'a',
    '9',
    ' ',
    ':',
    '编',
    '号',
    '：',
    '\u3000',
    '≤',
    '“',
    '×',
    'é',
    'ｶ',
    '한',
    '👍',
    '𠮷',
  ];
  const controls = ['##vso[', '\t', '\x1b', '\u202e', '\u200b', '\ud800', '\u{e0100}'];
  const line = fc.string({ unit: fc.constantFrom(...characters, ...controls), minLength: 1, maxLength: 120 });

  const ambiguousWidths = fc.constantFrom<AmbiguousWidth>(1, 2);

  it('the blank before the carets is as wide as the text before the mark', () => {
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), ambiguousWidths, (text, a, b, ambiguousWidth) => {
        const mark = markIn(text, a, b);
        const { carets } = twoLines(draw(text, [mark], { columns: 10_000, ambiguousWidth }));
        const cells = cellsOf(text, ambiguousWidth);
        const before = cells.filter((cell) => cell.to <= mark.range.start);
        const marked = cells.filter((cell) => cell.to > mark.range.start && cell.from < mark.range.end);
        const start = carets.indexOf('^');
        expect(width(carets.slice(0, start), ambiguousWidth)).toBe(totalWidth(before));
        const size = mark.range.start === mark.range.end ? 1 : Math.max(totalWidth(marked), 1);
        expect(carets.slice(start)).toBe('^'.repeat(size));
      }),
    );
  });

  it('a cut line fits, and the text above its carets belongs to the mark', () => {
    fc.assert(
      fc.property(
        line,
        fc.nat(),
        fc.nat(),
        ambiguousWidths,
        fc.integer({ min: 30, max: 60 }),
        (text, a, b, ambiguousWidth, columns) => {
          const mark = markIn(text, a, b);
          const { shown, carets } = twoLines(draw(text, [mark], { columns, ambiguousWidth }));
          expect(width(shown, ambiguousWidth)).toBeLessThanOrEqual(columns - 4);
          fc.pre(mark.range.start < mark.range.end);
          const start = carets.indexOf('^');
          const from = width(carets.slice(0, start), ambiguousWidth);
          const over = overCells(shown, from, from + carets.length - start, ambiguousWidth);
          const cells = cellsOf(text, ambiguousWidth);
          const marked = cells.filter((cell) => cell.to > mark.range.start && cell.from < mark.range.end);
          fc.pre(totalWidth(marked) > 0);
          const whole = marked.map((cell) => cell.text).join('');
          expect(whole).toContain(over.replace(/^\.\.\.|\.\.\.$/g, '').trimEnd());
        },
      ),
    );
  });
});

function markIn(text: string, a: number, b: number): Mark {
  const [start = 0, end = 0] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
  return { range: { start, end }, kind: 'primary', label: '' };
}

/** The line and its carets, without the gutter. */
function twoLines(drawn: string): { shown: string; carets: string } {
  const [, , shown = '', carets = ''] = drawn.split('\n').map((line) => line.slice(4));
  return { shown, carets };
}

/** The text in the cells from one column to another. */
function overCells(shown: string, from: number, to: number, ambiguous: AmbiguousWidth): string {
  let column = 0;
  let over = '';
  for (const cell of cellsOf(shown, ambiguous)) {
    if (column >= from && column < to) over += cell.text;
    column += cell.width;
  }
  return over;
}
