import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/linter/fix.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { lint } from '../support.ts';

/** The base declaration with one line replaced, and its findings. */
function told(from: string, to: string) {
  const text = baseDeclaration.replace(from, to);
  expect(text).not.toBe(baseDeclaration);
  const found = lint(text).result.diagnostics;
  const fixed = applyEdits(
    text,
    found.flatMap(({ fix }) => (fix?.safe && 'edits' in fix ? fix.edits : [])),
  );
  return { text, found, fixed };
}

const FIRST = '        名称: 召开政府全体会议次数';

describe('numbers not in plain digits, where a number is expected', () => {
  test.each([
    ['年度: 2023', '年度: 02023', '02023', '年度: 2023'],
    ['年度: 2023', '年度: 0x7E7', '0x7E7', '年度: 2023'],
    ['年度: 2023', '年度: 0o3747', '0o3747', '年度: 2023'],
    ['  年度资金总额: 50', '  年度资金总额: 050', '050', '  年度资金总额: 50'],
    ['  财政拨款: 50', '  财政拨款: 0x32', '0x32', '  财政拨款: 50'],
    [FIRST, `        分值: 012\n${FIRST}`, '012', `        分值: 12\n${FIRST}`],
  ])('%s as %s is reported at the number, and fixed', (line, typed, written, right) => {
    const { text, found, fixed } = told(line, typed);
    const [own] = found.filter(({ code }) => code === 'number-in-disguise');
    expect(own).toMatchObject({ rule: 'schema', data: { text: written } });
    expect(own && text.slice(own.range.start, own.range.end)).toBe(written);
    expect(own?.message.zh).toContain(`写成了 ${written}`);
    expect(fixed).toBe(baseDeclaration.replace(line, right));
  });

  test('under the names that a form has for its own keys', () => {
    const { found, fixed } = told('年度: 2023', `表样: sichuan-2023\nx-a: 1\n年度: 2023`);
    expect(found.some(({ code }) => code === 'number-in-disguise')).toBe(false);
    const local = lint(fixed.replace(FIRST, `        权重: 0x1F\n${FIRST}`)).result.diagnostics;
    expect(local.filter(({ code }) => code === 'number-in-disguise').map(({ path }) => path?.at(-1))).toEqual(
      ['权重'],
    );
  });

  test('+012 is one that other programs read differently, too', () => {
    const [own] = told(FIRST, `        分值: +012\n${FIRST}`).found.filter(
      ({ code }) => code === 'number-in-disguise',
    );
    expect(own?.message.en).toContain('other programs may read a different number');
  });

  test('012 is reported because other programs read it differently, 0x1F because people can’t read it', () => {
    expect(told('年度: 2023', '年度: 02023').found[0]?.message).toMatchObject({
      zh: '“年度”写成了 02023，会读作 2023，别的程序可能读成另一个数',
      en: '“年度” is written as 02023, which is read as 2023; other programs may read a different number',
    });
    expect(told('年度: 2023', '年度: 0x7E7').found[0]?.message).toMatchObject({
      zh: '“年度”写成了 0x7E7，会读作 2023',
      en: '“年度” is written as 0x7E7, which is read as 2023',
    });
  });

  test.each([
    ['      - 编号: 1\n', '      - 编号: 01\n'],
    ['  年度资金总额: 50', '  年度资金总额: 50.0'],
    ['  年度资金总额: 50', '  年度资金总额: 5e1'],
    ['  年度资金总额: 50', '  年度资金总额: +50'],
    ['  年度资金总额: 50', '  年度资金总额: 050.0'],
  ])('%j as %j is read as it was meant: silence', (line, typed) => {
    expect(told(line, typed).found).toEqual([]);
  });

  test('one cause is one finding', () => {
    expect(told('年度: 2023', '年度: 0x1F').found.map(({ code }) => code)).toEqual(['out-of-range']);
    const fund = told('  财政拨款: 50', '  财政拨款: 50\n  捐款收入: 012').found;
    expect(fund.map(({ rule }) => rule)).toEqual(['unknown-fund']);
    const twice = told('年度: 2023', '年度: 2023\n年度: 02024').found;
    expect(twice.map(({ code }) => code)).toEqual(['duplicate-key']);
  });

  test('keys of the user’s own, and texts that may be numbers, are left alone', () => {
    expect(told('年度: 2023', '年度: 2023\nx-a: {年度: 0x1F}').found).toEqual([]);
    expect(told(FIRST, `        说明: 0755\n${FIRST}`).found).toEqual([]);
  });
});

describe('numbers and true where text is expected keep the typed characters', () => {
  test.each(['012', '0x1F', '0o17', '1e3', '1.50', 'true', 'True'])('名称: %s', (written) => {
    const { text, found, fixed } = told(FIRST, `        名称: ${written}`);
    const [own] = found.filter(({ rule }) => rule === 'schema');
    expect(own?.code).toBe('text-in-disguise');
    expect(own && text.slice(own.range.start, own.range.end)).toBe(written);
    expect(fixed).toContain(`名称: "${written}"`);
    const [zh, en] = /^true$/i.test(written) ? ['逻辑值', 'the boolean'] : ['数字', 'the number'];
    expect(own?.message).toMatchObject({
      zh: expect.stringContaining(`会被读成${zh} `),
      en: expect.stringContaining(`is read as ${en} `),
    });
  });

  test('a number in a Chinese sentence has a space before its sign or point', () => {
    const said = (number: string) => told('  财政拨款: 50', `  财政拨款: ${number}`).found[0]?.message.zh;
    expect(said('-5')).toContain('写成了 -5');
    expect(told('      - 编号: 1', '      - 编号: .5').found[0]?.message.zh).toMatch(/写成了 0?\.5/);
  });

  test.each(['1_000', 'yes', 'no', 'on', 'off', '2023-01-01', '1:30', '0X1F', '0b11'])(
    '名称: %s is text in YAML 1.2, as it was meant',
    (written) => {
      expect(told(FIRST, `        名称: ${written}`).found.filter(({ rule }) => rule === 'schema')).toEqual(
        [],
      );
    },
  );
});

describe('a date or yes/no where something else is expected', () => {
  test.each(['2023-01-01', '2023/1/1', '2023.01.01', '2023年1月', '2023年1月1日'])(
    '年度: %s is 2023',
    (date) => {
      const { found, fixed } = told('年度: 2023', `年度: ${date}`);
      expect(found.map(({ code }) => code)).toEqual(['number-in-disguise']);
      expect(fixed).toBe(baseDeclaration);
    },
  );

  test.each(['yes', 'no', 'on', 'off', 'true', '2023-2024', '2023-13'])('年度: %s is no year', (typed) => {
    const { found } = told('年度: 2023', `年度: ${typed}`);
    expect(found.map(({ rule, code, fix }) => [rule, code, fix])).toEqual([
      ['schema', 'wrong-type', undefined],
    ]);
  });

  test.each([
    ['true', '是'],
    ['false', '否'],
  ])('指标值: %s: “%s” is a suggestion', (typed, answer) => {
    const { found } = told('指标值: ≥4次', `指标值: ${typed}`);
    expect(found.map(({ rule }) => rule)).toEqual(['schema']);
    expect(found[0]?.fix).toMatchObject({ safe: false, edits: [{ text: answer }] });
  });

  test('说明: true is put in quotes', () => {
    expect(told(FIRST, `        说明: true\n${FIRST}`).fixed).toContain('说明: "true"');
  });
});
