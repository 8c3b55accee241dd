import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/linter/fix.ts';
import type { Settings } from '../../src/linter/lint.ts';
import { baseDeclaration } from '../../src/rules/base.ts';
import { codes, lint, settings } from '../support.ts';

/** The base with 编号 4 for 1 in 质量指标 (line 25) and 项目属性 延续 (line 5). */
const numbered = baseDeclaration.replace('质量指标:\n      - 编号: 1', '质量指标:\n      - 编号: 4');
const option = baseDeclaration.replace('项目属性: 延续性项目', '项目属性: 延续');

function kept(text: string, how: Settings = settings()): string[] {
  return codes(lint(text, how).result.diagnostics);
}

/** The text with a comment inserted before the first line that contains `at`. */
function above(text: string, at: string, comment: string): string {
  return text.replace(new RegExp(`^( *)(.*${at})`, 'm'), `$1${comment}\n$1$2`);
}

/** The text with a comment appended to the first line that contains `at`. */
function behind(text: string, at: string, comment: string): string {
  return text.replace(new RegExp(`^(.*${at}.*)$`, 'm'), `$1 ${comment}`);
}

describe('the scope of a suppression', () => {
  const cases: readonly (readonly [name: string, text: string, left: readonly string[]])[] = [
    ['the next line', above(option, '项目属性', '# jixiao-disable-next-line template-option'), []],
    [
      'the next line, over blank and comment lines',
      above(option, '项目属性', '# jixiao-disable-next-line template-option\n\n# 说明'),
      [],
    ],
    [
      'not the line after the next',
      above(option, '实施单位', '# jixiao-disable-next-line template-option'),
      ['unused-suppression/unused', 'template-option/unknown-option'],
    ],
    ['its own line', behind(option, '项目属性', '# jixiao-disable-line template-option'), []],
    ['a full-width blank', behind(option, '项目属性', '#\u3000jixiao-disable-line template-option'), []],
    [
      'a no-break space',
      behind(option, '项目属性', '#\u00a0jixiao-disable-line template-option'),
      ['yaml-syntax/word-leftovers'],
    ],
    ['a colon behind the word', above(option, '项目属性', '# jixiao-disable-next-line: template-option'), []],
    [
      'a full-width colon behind the word',
      above(option, '项目属性', '# jixiao-disable-next-line：template-option'),
      [],
    ],
    ['all that follows', `# jixiao-disable template-option\n${option}`, []],
    [
      'nothing above it',
      `${option}# jixiao-disable template-option\n`,
      ['template-option/unknown-option', 'unused-suppression/unused'],
    ],
    [
      'up to enable',
      above(`# jixiao-disable template-option\n${option}`, '项目属性', '# jixiao-enable template-option'),
      ['unused-suppression/unused', 'template-option/unknown-option'],
    ],
    [
      'enable without a list ends all',
      above(`# jixiao-disable template-option\n${option}`, '项目属性', '# jixiao-enable'),
      ['unused-suppression/unused', 'template-option/unknown-option'],
    ],
    [
      'enable of another rule ends nothing',
      above(`# jixiao-disable template-option\n${option}`, '项目属性', '# jixiao-enable funds-sum'),
      [],
    ],
    [
      'into the documents that follow',
      `# jixiao-disable template-option\n${option}---\n${option.replace('政府专项', '招商')}`,
      [],
    ],
    [
      'a list with any separator',
      above(option, '项目属性', '# jixiao-disable-next-line template-option、schema -- 两条'),
      ['unused-suppression/unused'],
    ],
    [
      'only the rules it names',
      above(option, '项目属性', '# jixiao-disable-next-line funds-sum'),
      ['unused-suppression/unused', 'template-option/unknown-option'],
    ],
    [
      'a finding in a list, at its own line',
      above(numbered, '编号: 4', '# jixiao-disable-next-line sequential-numbering'),
      [],
    ],
    [
      'a flow mapping, at the line where the finding begins',
      behind(
        option
          .replace(
            '项目资金:\n  年度资金总额: 50\n  财政拨款: 50',
            '项目资金: {年度资金总额: 50, 财政拨款: 40}',
          )
          .replace('延续\n', '延续性项目\n'),
        '项目资金',
        '# jixiao-disable-line funds-sum',
      ),
      [],
    ],
  ];
  test.each(cases)('%s', (_, text, left) => {
    expect(kept(text)).toEqual(left);
  });

  test('something missing counts at its range: the nearest parent’s key', () => {
    const missing = baseDeclaration.replace(/ {4}质量指标:\n(?: {6}.*\n)+/, '');
    expect(kept(missing)).toEqual(['required-indicators/missing-second-level']);
    expect(kept(above(missing, '产出指标', '# jixiao-disable-next-line required-indicators'))).toEqual([]);
    const root = baseDeclaration.replace('项目期: 1年\n', '');
    expect(kept(`# jixiao-disable-next-line template-option\n${root}`)).toEqual([]);
  });

  test('the labels of a finding do not count', () => {
    const twice = baseDeclaration.replace('会议按期召开率', '会议出错率');
    const first = above(twice, '名称: 会议出错率', '# jixiao-disable-next-line duplicate-indicator');
    expect(kept(first)).toEqual(['unused-suppression/unused', 'duplicate-indicator/duplicate']);
  });
});

describe('reasons', () => {
  test.each([' -- 上级要求', '——上级要求', ' —— 上级要求'])('after%s', (reason) => {
    const { suppressed } = lint(
      above(option, '项目属性', `# jixiao-disable-next-line template-option${reason}`),
    ).result;
    expect(suppressed.map((one) => [one.diagnostic.rule, one.reason])).toEqual([
      ['template-option', '上级要求'],
    ]);
  });

  test('can be demanded', () => {
    const base = settings();
    const own = { severity: 'warning', origin: 'user', options: { requireReason: true } } as const;
    const demanding = { ...base, rules: new Map([...base.rules, ['unused-suppression', own]]) };
    const text = above(option, '项目属性', '# jixiao-disable-next-line template-option');
    expect(kept(text, demanding)).toEqual(['unused-suppression/no-reason']);
    expect(kept(`${text.replace('option\n', 'option -- 上级要求\n')}`, demanding)).toEqual([]);
  });
});

describe('findings about suppressions themselves', () => {
  test.each([
    ['no rule', '# jixiao-disable', 'unused-suppression/no-rule'],
    ['an unknown rule', '# jixiao-disable-line funds-sums', 'unused-suppression/unknown-rule'],
    ['one that silenced nothing', '# jixiao-disable-next-line funds-sum', 'unused-suppression/unused'],
    ['yaml-syntax, which can’t be silenced', '# jixiao-disable yaml-syntax', 'unused-suppression/unused'],
    ['encoding, which can’t be silenced', '# jixiao-disable encoding', 'unused-suppression/unused'],
  ])('%s', (_, comment, code) => {
    expect(kept(`${comment}\n${baseDeclaration}`)).toEqual([code]);
  });

  test.each([
    ['理由', '-- 理由'],
    ['- 理由', '-- 理由'],
    ['： 上级 要求', '-- 上级 要求'],
    ['（上级要求 2023）', '-- （上级要求 2023）'],
  ])('a reason without its dashes, which still silences: %s', (reason, right) => {
    const text = behind(option, '项目属性', `# jixiao-disable-line template-option ${reason}`);
    const [found, ...more] = lint(text).result.diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'unused-suppression', code: 'unknown-rule' });
    expect(found && text.slice(found.range.start, found.range.end)).toBe(reason);
    const fixed = applyEdits(text, found?.fix && 'edits' in found.fix ? found.fix.edits : []);
    expect(fixed).toContain(`template-option ${right}\n`);
    expect(kept(fixed)).toEqual([]);
  });

  test('it is reported at the id in the comment, else at the comment', () => {
    const text = `# jixiao-disable funds-sum, schema -- 理由\n${baseDeclaration}`;
    expect(lint(text).result.diagnostics.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      'funds-sum',
      'schema',
    ]);
    const bare = `# jixiao-disable\n${baseDeclaration}`;
    expect(lint(bare).result.diagnostics.map(({ range }) => bare.slice(range.start, range.end))).toEqual([
      '# jixiao-disable',
    ]);
  });

  test.each([
    ['a rule that is off', '# jixiao-disable uniform-values'],
    ['a rule that spans files', '# jixiao-disable duplicate-project'],
    ['a comment that only speaks of jixiao', '# see jixiao-disable-line in the manual'],
    ['another word', '# jixiao-report'],
    ['one that sounds like one, in prose', '# jixiao ignore 列表见 .jixiaoignore'],
    ['prose in English', '# jixiao enabled for all bureaus since 2023'],
    ['the name of the file', '# jixiaoignore'],
    ['the configuration', '# jixiao-config: strict'],
    ['another command', '# jixiao check 已通过'],
    ['what is said of jixiao', '# jixiao：本表已检查'],
  ])('nothing of %s', (_, comment) => {
    expect(kept(`${comment}\n${baseDeclaration}`)).toEqual([]);
  });

  test.each([
    ['# jixiao-ignor schema', 'jixiao-ignor', 'jixiao-disable-next-line'],
    ['# jixiao-ignore-nextline', 'jixiao-ignore-nextline', 'jixiao-disable-next-line'],
    ['# jixiao-disable-nextline template-option', 'jixiao-disable-nextline', 'jixiao-disable-next-line'],
    ['# jixiao disable', 'jixiao disable', 'jixiao-disable'],
    ['# jixiao disable next line template-opton', 'jixiao disable next line', 'jixiao-disable-next-line'],
    ['# jixiao：disable，schema', 'jixiao：disable', 'jixiao-disable'],
    ['# jixiao-disabled funds-sum', 'jixiao-disabled', 'jixiao-disable'],
    ['# Jixiao-Disable funds-sum', 'Jixiao-Disable', 'jixiao-disable'],
    ['# jixiao—enable', 'jixiao—enable', 'jixiao-enable'],
    ['#\u3000jixiao: disable funds-sum', 'jixiao: disable', 'jixiao-disable'],
    ['# JIXIAO-DISABLE funds-sum', 'JIXIAO-DISABLE', 'jixiao-disable'],
    ['# jixiao-disable_line schema -- 理由', 'jixiao-disable_line', 'jixiao-disable-line'],
  ])('one that is misspelt: %s', (comment, written, meant) => {
    const text = `${comment}\n${baseDeclaration}`;
    const [found, ...more] = lint(text).result.diagnostics;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'unused-suppression', code: 'misspelt', severity: 'warning' });
    expect(found && text.slice(found.range.start, found.range.end)).toBe(written);
    expect(found?.message.zh).toContain(`“${meant}”`);
    expect(found?.fix?.safe).toBe(false);
    const fixed = applyEdits(text, found?.fix && 'edits' in found.fix ? found.fix.edits : []);
    expect(fixed).toBe(text.replace(written, meant));
  });

  test('a misspelt one after a value is meant for its line', () => {
    const text = behind(option, '项目属性', '# jixiao-ignore template-option');
    expect(kept(text)).toEqual(['template-option/unknown-option', 'unused-suppression/misspelt']);
    expect(lint(text).result.diagnostics[1]?.message.zh).toContain('“jixiao-disable-line”');
  });

  test('nothing of a colon before the rule', () => {
    expect(kept(`# jixiao-disable：funds-sum\n${baseDeclaration}`)).toEqual(['unused-suppression/unused']);
  });

  test('nothing in a document that does not parse', () => {
    expect(
      kept(`# jixiao-disable funds-sum\n${baseDeclaration}备注: [a\n`).filter((code) =>
        code.startsWith('unused'),
      ),
    ).toEqual([]);
  });

  test('it can be silenced itself', () => {
    expect(
      kept(`# jixiao-disable unused-suppression\n# jixiao-disable-next-line funds-sum\n${baseDeclaration}`),
    ).toEqual([]);
  });

  test('comments inside values and quotes don’t count', () => {
    const text = baseDeclaration.replace(
      '项目名称: 政府专项工作经费',
      '项目名称: "# jixiao-disable funds-sum"',
    );
    expect(kept(text)).toEqual([]);
  });

  test('with inline configuration off, comments have no effect and are not reported', () => {
    const off = settings('recommended', { inlineConfig: false });
    expect(kept(above(option, '项目属性', '# jixiao-disable-next-line template-option'), off)).toEqual([
      'template-option/unknown-option',
    ]);
    expect(kept(`# jixiao-disable funds-sum\n${baseDeclaration}`, off)).toEqual([]);
  });
});

describe('removing what is unused', () => {
  const cleaned = (text: string): string => {
    const { diagnostics } = lint(text).result;
    return applyEdits(
      text,
      diagnostics.flatMap(({ fix }) => (fix?.safe && 'edits' in fix ? fix.edits : [])),
    );
  };
  test('a comment on its own line goes with its line', () => {
    expect(cleaned(`# jixiao-disable funds-sum -- 理由\n${baseDeclaration}`)).toBe(baseDeclaration);
    expect(
      cleaned(above(baseDeclaration, '编号: 1', '# jixiao-disable-next-line sequential-numbering')),
    ).toBe(baseDeclaration);
  });
  test('a comment after a value is removed with the spaces before it', () => {
    expect(cleaned(behind(baseDeclaration, '项目属性', '  # jixiao-disable-line template-option'))).toBe(
      baseDeclaration,
    );
  });
  test('CRLF is kept', () => {
    const crlf = baseDeclaration.replaceAll('\n', '\r\n');
    expect(cleaned(`# jixiao-disable funds-sum\r\n${crlf}`)).toBe(crlf);
  });
  test('of several rules only those that are unused go', () => {
    const text = above(option, '项目属性', '# jixiao-disable-next-line funds-sum, template-option -- 理由');
    expect(cleaned(text)).toBe(
      above(option, '项目属性', '# jixiao-disable-next-line template-option -- 理由'),
    );
    const last = above(option, '项目属性', '# jixiao-disable-next-line template-option, funds-sum');
    expect(cleaned(last)).toBe(above(option, '项目属性', '# jixiao-disable-next-line template-option'));
  });
});

describe('comments that no person wrote', () => {
  const count = (text: string) => {
    const found = lint(text).result.diagnostics;
    return { all: found.length, codes: new Set(found.map(({ code }) => code)), last: found.at(-1) };
  };
  test('a list of 50,000 rules is read up to the hundredth, and one finding reports the rest', () => {
    const comment = `# jixiao-disable ${'x '.repeat(50_000)}`;
    const { all, codes: said, last } = count(`${baseDeclaration}${comment}\n`);
    expect(all).toBe(101);
    expect(said).toEqual(new Set(['unknown-rule', 'too-many-rules']));
    expect(last?.message.zh).toContain('写了太多规则');
  });
  test('of 100,000 comments that suppress nothing a thousand are reported', () => {
    expect(count(`${'# jixiao-disable-next-line schema\n'.repeat(100_000)}${baseDeclaration}`).all).toBe(
      1000,
    );
    expect(
      count(`${'# jixiao-disable schema\n# jixiao-enable\n'.repeat(50_000)}${baseDeclaration}`).all,
    ).toBe(1000);
  });
  test('a thousand before it take nothing from what a comment silences', () => {
    const many = '# jixiao-disable funds-sum\n'.repeat(2000);
    expect(kept(`${many}# jixiao-disable template-option\n${option}`)).not.toContain(
      'template-option/unknown-option',
    );
  });
});
