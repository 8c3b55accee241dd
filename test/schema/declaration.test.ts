import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shippedTemplates } from '../../src/form/templates.ts';
import { schemaFindings } from '../../src/schema/declaration.ts';
import type { Finding } from '../../src/text/finding.ts';

const clean = `
年度: 2023
项目名称: 政府专项工作经费
主管部门及代码: 中卫市沙坡头区人民政府办公室
实施单位: 中卫市沙坡头区人民政府办公室
项目属性: 延续性项目
项目期: 1年
项目资金:
  年度资金总额: 50
  财政拨款: 50
年度总体目标:
  - 编号: 1
    内容: 负责政府会议的准备工作。
绩效指标:
  产出指标:
    数量指标:
      - 编号: 1
        名称: 召开政府全体会议次数
        指标值: 1次/年
    成本指标:
      - {编号: 1, 名称: 观摩会议费, 指标值: ≤3万元}
`;

/** The clean declaration with lines replaced; the template is shapotou-2023 by default. */
function lint(change: (text: string) => string, id = 'shapotou-2023'): readonly Finding[] {
  return schemaFindings(parse(change(clean)), shippedTemplates.get(id) ?? null, shippedTemplates);
}

/** The finding as one line: code, place, path. */
function line({ code, target }: Finding): string {
  return target.at === 'text' ? code : `${code} ${target.at} ${target.path.join('/')}`;
}

function found(from: string | RegExp, to: string, id?: string): readonly string[] {
  return lint((text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${from}`);
    return changed;
  }, id).map(line);
}

const 数量 = '绩效指标/产出指标/数量指标';

describe('a declaration as the form wants it', () => {
  test('has no finding', () => {
    expect(lint((text) => text)).toEqual([]);
  });
  test('may leave out or leave empty what is optional', () => {
    expect(found('项目期: 1年\n', '备注:\n中期目标:\n综合评定等级:\n')).toEqual([]);
    expect(found('项目属性: 延续性项目\n', '项目属性:\n')).toEqual([]);
    expect(found('  财政拨款: 50', '  财政拨款:\n  中期资金总额: 150')).toEqual([]);
  });
  test('may have keys of its own at every level', () => {
    for (const place of [
      '年度:',
      '  年度资金总额:',
      '    内容:',
      '  产出指标:',
      '    成本指标:',
      '        名称:',
    ]) {
      const indentation = /^ */u.exec(place)?.[0] ?? '';
      expect(found(place, `${indentation}x-自用: [1]\n${place}`)).toEqual([]);
    }
  });
  test('leaves a missing or empty 指标值 to missing-value', () => {
    expect(found('        指标值: 1次/年\n', '')).toEqual([]);
    expect(found('指标值: 1次/年', '指标值:')).toEqual([]);
    expect(found('指标值: 1次/年', '指标值: 0')).toEqual([]);
  });
  test('leaves funds that the form has not to unknown-fund, with their values', () => {
    expect(found('  财政拨款: 50', '  财政拨款: 50\n  上级补助: 很多')).toEqual([]);
  });
  test('leaves categories to unknown-category, with their shape', () => {
    expect(found('  产出指标:', '  数量指标: [{编号: 1, 名称: 会议}]\n  产出指标:')).toEqual([]);
    expect(found('    成本指标:', '    其他: 无\n    成本指标:')).toEqual([]);
    expect(found('  产出指标:', '  社会效益指标: {编号: 1, 名称: 会议}\n  产出指标:')).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['项目名称: 政府', '项目名秤: 政府', 'unknown-key key 项目名秤'],
    ['        名称: 召开', '        指标名称: 召开', `unknown-key key ${数量}/0/指标名称`],
    ['    内容: 负责', '    内客: 负责', 'unknown-key key 年度总体目标/0/内客'],
    ['        指标值: 1次/年', '        目标值: 1次/年', `unknown-key key ${数量}/0/目标值`],
    ['项目期: 1年', '实施期: 1年', 'unknown-key key 实施期'],
    ['项目期: 1年', '联系电话: 1年', 'unknown-key key 联系电话'],
  ])('%s → %s', (from, to, finding) => {
    expect(found(from, to)).toEqual([finding]);
  });
  test('that are missing', () => {
    expect(found('年度: 2023\n', '')).toEqual(['missing-key key 年度']);
    expect(found(/绩效指标:.*/su, '')).toEqual(['missing-key key 绩效指标']);
    expect(found('  年度资金总额: 50\n', '')).toEqual(['missing-key key 项目资金/年度资金总额']);
    expect(found('        名称: 召开政府全体会议次数\n', '')).toEqual([`missing-key key ${数量}/0/名称`]);
  });
});

describe('values', () => {
  test.each([
    ['年度: 2023', '年度: 2023年', 'number-in-disguise value 年度'],
    ['年度: 2023', '年度:', 'empty key 年度'],
    ['年度: 2023', '年度: 1999', 'out-of-range value 年度'],
    ['年度: 2023', '年度: 1999年', 'out-of-range value 年度'],
    ['年度: 2023', '年度: 2023.5', 'not-an-integer value 年度'],
    ['年度: 2023', '年度: 今年', 'wrong-type value 年度'],
    ['年度: 2023', '年度: [2023]', 'wrong-type value 年度'],
    ['年度资金总额: 50', '年度资金总额: "50"', 'number-in-disguise value 项目资金/年度资金总额'],
    ['年度资金总额: 50', '年度资金总额: "1234567890123456"', 'too-many-digits value 项目资金/年度资金总额'],
    ['年度资金总额: 50', '年度资金总额: .inf', 'wrong-type value 项目资金/年度资金总额'],
    ['年度资金总额: 50', '年度资金总额: -1', 'out-of-range value 项目资金/年度资金总额'],
    ['年度资金总额: 50', '年度资金总额: yes', 'wrong-type value 项目资金/年度资金总额'],
    ['年度资金总额: 50', '年度资金总额:', 'empty key 项目资金/年度资金总额'],
    ['      - 编号: 1', '      - 编号: "1"', `number-in-disguise value ${数量}/0/编号`],
    ['      - 编号: 1', '      - 编号: 0', `out-of-range value ${数量}/0/编号`],
    ['      - 编号: 1', '      - 编号: 1.5', `not-an-integer value ${数量}/0/编号`],
    ['      - 编号: 1', '      - 编号:', `empty key ${数量}/0/编号`],
    ['名称: 召开政府全体会议次数', '名称: 110', `text-in-disguise value ${数量}/0/名称`],
    ['名称: 召开政府全体会议次数', '名称:', `empty key ${数量}/0/名称`],
    ['名称: 召开政府全体会议次数', '名称: " "', `empty value ${数量}/0/名称`],
    ['名称: 召开政府全体会议次数', '名称: true', `text-in-disguise value ${数量}/0/名称`],
    ['指标值: 1次/年', '指标值: true', `wrong-type value ${数量}/0/指标值`],
    ['指标值: 1次/年', '指标值: [1]', `wrong-type value ${数量}/0/指标值`],
    ['指标值: 1次/年', '指标类型: 定量指标', `wrong-option value ${数量}/0/指标类型`],
    ['指标值: 1次/年', '指标性质: 大约', `wrong-option value ${数量}/0/指标性质`],
    ['指标值: 1次/年', '分值: 0', `out-of-range value ${数量}/0/分值`],
    ['项目期: 1年', '综合评定等级: 优秀', 'wrong-option value 综合评定等级'],
    ['项目期: 1年', '备注: 5', 'text-in-disguise value 备注'],
    ['项目期: 1年', '项目期: ""', 'empty value 项目期'],
    [/项目资金:\n.*\n.*/u, '项目资金:', 'empty key 项目资金'],
    [/项目资金:\n.*\n.*/u, '项目资金: 50', 'not-a-mapping value 项目资金'],
    [/年度总体目标:\n.*\n.*/u, '年度总体目标:', 'empty key 年度总体目标'],
    [/年度总体目标:\n.*\n.*/u, '年度总体目标: []', 'empty value 年度总体目标'],
    [/年度总体目标:\n.*\n.*/u, '年度总体目标: 开会', 'not-a-list value 年度总体目标'],
    [/年度总体目标:\n.*\n.*/u, '年度总体目标: [开会]', 'not-a-mapping value 年度总体目标/0'],
    [/绩效指标:.*/su, '绩效指标:', 'empty key 绩效指标'],
    [/绩效指标:.*/su, '绩效指标: 无', 'not-a-mapping value 绩效指标'],
    [/ {4}成本指标:.*/su, '    成本指标: {名称: 会议费}', 'not-a-list value 绩效指标/产出指标/成本指标'],
    [/ {4}成本指标:.*/su, '    成本指标: [会议费]', 'not-a-mapping value 绩效指标/产出指标/成本指标/0'],
    [/ {4}成本指标:.*/su, '    成本指标: [~]', 'empty value 绩效指标/产出指标/成本指标/0'],
  ])('%s → %s', (from, to, finding) => {
    expect(found(from, to)).toEqual([finding]);
  });
});

describe('findings with what to write instead', () => {
  const fixes = (from: string | RegExp, to: string, id?: string) =>
    lint((text) => text.replace(from, to), id).map(({ fix }) => fix && { safe: fix.safe, edits: fix.edits });

  test.each([
    ['年度: 2023', '年度: 2023年', { kind: 'set', path: ['年度'], value: 2023 }],
    ['财政拨款: 50', '财政拨款: 50万元', { kind: 'set', path: ['项目资金', '财政拨款'], value: 50 }],
    [
      '项目名称: 政府专项工作经费',
      '项目名称: 110',
      { kind: 'set', path: ['项目名称'], value: '110', asWritten: true },
    ],
    [
      '  财政拨款: 50',
      '  "财政 拨款": 50',
      { kind: 'rename-key', path: ['项目资金', '财政 拨款'], key: '财政拨款' },
    ],
    ['年度: 2023', '"年度：": 2023', { kind: 'rename-key', path: ['年度：'], key: '年度' }],
    [
      /年度总体目标:\n.*\n.*/u,
      '年度总体目标: 目标1：开会。目标2：办文。',
      {
        kind: 'replace',
        path: ['年度总体目标'],
        value: [
          { 编号: 1, 内容: '开会。' },
          { 编号: 2, 内容: '办文。' },
        ],
      },
    ],
    [
      /年度总体目标:\n.*\n.*/u,
      '年度总体目标:\n  编号: 1\n  内容: 开会',
      { kind: 'replace', path: ['年度总体目标'], value: [{ 编号: 1, 内容: '开会' }] },
    ],
    [
      / {4}成本指标:.*/su,
      '    成本指标: {名称: 会议费, 指标值: ≤3万元}',
      {
        kind: 'replace',
        path: ['绩效指标', '产出指标', '成本指标'],
        value: [{ 编号: 1, 名称: '会议费', 指标值: '≤3万元' }],
      },
    ],
    ['项目期: 1年', '综合评定等级: " 优"', { kind: 'set', path: ['综合评定等级'], value: '优' }],
    [
      '指标值: 1次/年',
      '指标方向: 正向指标',
      { kind: 'set', path: [...数量.split('/'), 0, '指标方向'], value: '正向' },
    ],
  ])('%s → %s is fixed by --fix', (from, to, edit) => {
    expect(fixes(from, to)).toEqual([{ safe: true, edits: [edit] }]);
  });
  test.each([
    ['项目名称: 政府', '项目名秤: 政府', { kind: 'rename-key', path: ['项目名秤'], key: '项目名称' }],
    ['项目期: 1年', '综合评定等级: 优秀', { kind: 'set', path: ['综合评定等级'], value: '优' }],
    ['年度: 2023', '表样: shapotou\n年度: 2023', { kind: 'set', path: ['表样'], value: 'shapotou-2023' }],
  ])('%s → %s is a guess, and only suggested', (from, to, edit) => {
    expect(fixes(from, to)).toEqual([{ safe: false, edits: [edit] }]);
  });
  test.each([
    ['指标方向: 负向', '反向'],
    ['指标方向: 逆向指标', '反向'],
    ['指标方向: 越少越好', '反向'],
    ['指标方向: 越高越好', '正向'],
    ['指标性质: 定量', null],
  ])('%s is known by its sense, not by its letters', (column, option) => {
    const [fix] = fixes('指标值: 1次/年', `指标值: 1次/年\n        ${column}`);
    expect(fix?.edits ?? null).toEqual(option && [expect.objectContaining({ value: option })]);
  });
  test('does not number items if the form has no numbers', () => {
    expect(fixes(/年度总体目标:\n.*\n.*/u, '年度总体目标: 开会', 'mof-fupin')).toMatchObject([
      { edits: [{ value: [{ 内容: '开会' }] }] },
    ]);
  });
  test('an empty 编号 gets its place in the list', () => {
    expect(fixes('      - 编号: 1', '      - 编号:')).toMatchObject([{ safe: true, edits: [{ value: 1 }] }]);
  });
  test('is a suggestion if a remark after the number would be lost', () => {
    const typed = (amount: string) => fixes('年度资金总额: 50', `年度资金总额: ${amount}`);
    expect(typed('50万（其中教育20万元）')).toMatchObject([{ safe: false, edits: [{ value: 50 }] }]);
    expect(typed('50（万元）')).toMatchObject([{ safe: true, edits: [{ value: 50 }] }]);
  });
});

describe('the template that applies', () => {
  test('decides whether an empty 编号 is a mistake', () => {
    expect(found('      - 编号: 1', '      - 编号:', 'mof-fupin')).toEqual([]);
  });
  test('has its own names for columns, which the paths contain', () => {
    expect(found('指标值: 1次/年', '度量单位: 次', 'sichuan-2023')).toEqual([]);
    expect(found('指标值: 1次/年', '权重: 10分', 'sichuan-2023')).toEqual([
      `number-in-disguise value ${数量}/0/权重`,
    ]);
    expect(found('指标值: 1次/年', '权重: 10\n        分值: 10', 'sichuan-2023')).toEqual([
      `repeated-key key ${数量}/0/分值`,
    ]);
    expect(found('指标值: 1次/年', '度量单位: 次')).toEqual([`unknown-key key ${数量}/0/度量单位`]);
    expect(found('项目期: 1年', '实施期: 5', 'hunan-xiangtan-2023')).toEqual([
      'text-in-disguise value 实施期',
    ]);
  });
  test('decides in what unit money is meant', () => {
    const [finding] = lint(
      (text) => text.replace('年度资金总额: 50', '年度资金总额: 50万元'),
      'sichuan-2023',
    );
    expect(finding?.data).toEqual({ text: '50万元', number: 500_000 });
  });
  test('may not exist: that is reported, and columns and funds of any form are accepted', () => {
    const value = parse(
      clean
        .replace('年度: 2023', '表样: mof-2016\n年度: 2023')
        .replace('指标值: 1次/年', '度量单位: 次')
        .replace('财政拨款: 50', '上级补助: 50'),
    );
    const findings = schemaFindings(value, null, shippedTemplates);
    expect(findings.map(line)).toEqual(['unknown-template value 表样']);
    expect(findings[0]?.message.help?.zh).toContain('mof-2015');
  });
});

describe('comparators in 指标性质', () => {
  test.each([
    '≥',
    '≤',
    '＞',
    '＜',
    '=',
    '＝',
    '定性',
    '">"',
    '<',
    '">="',
    '<=',
    '≧',
    '≦',
    '═',
    '不少于',
    '不得低于',
  ])('%s is understood (comparator-style may report it)', (nature) => {
    expect(found('指标值: 1次/年', `指标值: 1次/年\n        指标性质: ${nature}`)).toEqual([]);
  });
  test.each(['', '""', '" "', '　'])('a blank (%s) is joined with nothing', (nature) => {
    expect(found('指标值: 1次/年', `指标值: 1次/年\n        指标性质: ${nature}`)).toEqual([]);
  });
});

describe('messages', () => {
  const said = (from: string | RegExp, to: string) => lint((text) => text.replace(from, to))[0]?.message;

  test('are understood without their frame', () => {
    expect(said('年度资金总额: 50', '年度资金总额: 50万元')).toMatchObject({
      zh: '“年度资金总额”应写成数字 50，现在是文字“50万元”',
      en: '“年度资金总额” must be the number 50, not the text “50万元”',
    });
    expect(said('        名称: 召开政府全体会议次数\n', '')).toMatchObject({
      zh: '“数量指标”第 1 项缺少“名称”',
      en: 'missing “名称” in item 1 of “数量指标”',
    });
    expect(said('      - 编号: 1\n        名称', '      - 编号: 1.5\n        名称')).toMatchObject({
      zh: '“数量指标”第 1 项的“编号”应为整数，写成了 1.5',
    });
  });
  test('say where a misplaced key belongs', () => {
    expect(said('年度: 2023', '年度: 2023\n中期资金总额: 100')?.help?.zh).toBe(
      '“中期资金总额”应写在“项目资金”之下',
    );
    expect(said('年度: 2023', '年度: 2023\n效益指标: {}')?.help?.zh).toBe('“效益指标”应写在“绩效指标”之下');
    expect(said('年度: 2023', '年度: 2023\n质量指标: []')?.help?.zh).toBe('“质量指标”应写在“产出指标”之下');
  });
  test('quote long texts in part, on one line', () => {
    const message = said('年度: 2023', `年度: "${'很长\\n'.repeat(10_000)}"`);
    expect(message?.zh.length).toBeLessThan(100);
    expect(message?.zh).not.toContain('\n');
  });
});

test('fifty thousand indicators with two mistakes each take linear time', () => {
  const value = parse(clean);
  value.绩效指标.产出指标.数量指标 = Array.from({ length: 50_000 }, (_, i) => ({
    编号: String(i + 1),
    名称: `指标${i}`,
    指标直: 1,
  }));
  const template = shippedTemplates.get('shapotou-2023') ?? null;
  expect(schemaFindings(value, template, shippedTemplates)).toHaveLength(100_000);
});
