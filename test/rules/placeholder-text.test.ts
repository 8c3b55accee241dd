import { describe, expect, test } from 'vitest';
import { baseDeclaration } from '../../src/rules/base.ts';
import { lint, settings } from '../support.ts';
import { all, at, find, fixed, found, pathOf, rows, textOf } from './told.ts';

const RULE = 'placeholder-text';

describe('placeholder-text finds', () => {
  const whole = ['……', '...', '×××', 'XX', '**', '___', '/', '待定', '暂无', 'TODO', '同上', '无'];

  test.each([...whole, '…', 'xx', '****', '待定。', '（待定）', '／', '——', 'todo', '无。', '＊＊', 'ＸＸ'])(
    'a value that is nothing but %s',
    (value) => {
      expect(find(RULE, rows('质量', ['会议组织水平', value]))).toMatchObject([
        { code: 'placeholder', severity: 'error', words: value, path: pathOf('质量', '指标值') },
      ]);
    },
  );

  test.each(whole)('a name that is nothing but %s', (name) => {
    if (name === '**') return;
    expect(find(RULE, rows('质量', [name, '100%']))).toMatchObject([
      { code: 'placeholder', words: name, path: pathOf('质量', '名称') },
    ]);
  });

  test.each(whole)('a goal that is nothing but %s', (content) => {
    expect(find(RULE, { 年度总体目标: [{ 编号: 1, 内容: content }] })).toMatchObject([
      { code: 'placeholder', words: content, path: ['年度总体目标', 0, '内容'] },
    ]);
  });

  test.each([
    ['≥**%', '**'],
    ['××次', '××'],
    ['培训XX人', 'XX'],
    ['达到___以上', '___'],
    ['TODO 补数', 'TODO'],
    ['**%', '**'],
    ['2023年XX月', 'XX'],
  ])('what a value holds: %s', (value, words) => {
    expect(find(RULE, rows('质量', ['会议组织水平', value]))).toMatchObject([{ words }]);
  });

  test.each(['≥…%', '≥*%', '≤……人', '…%'])('a mark in the place of the number: %s', (value) => {
    expect(found(RULE, rows('质量', ['会议组织水平', value]))).toEqual(['placeholder']);
  });

  test.each([
    ['完成××道路建设', '××'],
    ['建设XX广场', 'XX'],
    ['**村道路硬化**公里', '**'],
  ])('what a name holds: %s', (name, words) => {
    expect(find(RULE, rows('质量', [name, '100%']))).toMatchObject([{ words, path: pathOf('质量', '名称') }]);
  });

  test('what a goal, a 中期目标 or the project’s name holds', () => {
    const told = find(RULE, {
      项目名称: 'XX项目',
      年度总体目标: [{ 编号: 1, 内容: '**完成建设任务。' }],
      中期目标: [{ 编号: 1, 内容: '建成××公里。' }],
    });
    expect(told.map(({ words }) => words)).toEqual(['XX', '**', '××']);
  });

  test('the form’s hint left in a name: a warning, and --fix carries it over to the value', () => {
    const fragment = rows('质量', ['苗木成活率(≥**%)', 85]);
    expect(find(RULE, fragment)).toMatchObject([
      {
        code: 'hint-in-name',
        severity: 'warning',
        words: '(≥**%)',
        path: pathOf('质量', '名称'),
        safe: true,
      },
    ]);
    expect(at(fixed(RULE, fragment), pathOf('质量', '名称').slice(0, -1))).toEqual({
      编号: 1,
      名称: '苗木成活率',
      指标值: '≥85%',
    });
  });

  test.each([
    ['苗木成活率（≥**%）', '≥85%', '≥85%'],
    ['苗木成活率(≥××%)', '85%', '≥85%'],
    ['每亩成本(≤**元/亩)', 300, '≤300元/亩'],
    ['培训人数(**人)', '≥50', '≥50人'],
    ['培训人数(__人)', '50人', '50人'],
    ['苗木成活率(≥**%)', '良好', '良好'],
    ['受益户数≥**户', '≥36户', '≥36户'],
    ['救助标准(<**元/户·年)——最高6000元', '≤6000元/户', '≤6000元/户'],
  ])('the hint of %s with the value %j', (name, value, expected) => {
    const to = fixed(RULE, rows('质量', [name, value]));
    expect(at(to, pathOf('质量', '指标值'))).toBe(expected);
    expect(at(to, pathOf('质量', '名称'))).not.toMatch(/[(*]/);
  });

  test.each([
    ['苗木成活率(≥**%)', 0.95, '95%', '0.95%'],
    ['苗木成活率(**%)', '0.07', '7%', '0.07%'],
    ['苗木成活率(≥**%)', 1, '100%', '1%'],
  ])(
    'the hint of %s with %j has two readings: both are named, and none is written',
    (name, value, ...either) => {
      const [told] = find(RULE, rows('质量', [name, value]));
      expect(told).toMatchObject({ code: 'hint-in-name', safe: null });
      expect(told?.data).toMatchObject({ either: { share: either[0], asWritten: either[1] } });
    },
  );

  test.each([
    ['会议出错率(≤**%)', 0.5],
    ['苗木成活率(≥**%)', '0.95%'],
    ['苗木成活率(≥**%)', 1.5],
  ])('the hint of %s with %j has but one', (name, value) => {
    expect(find(RULE, rows('质量', [name, value]))).toMatchObject([{ code: 'hint-in-name', safe: true }]);
  });

  test('a hint without a bracket is not removed while the value needs its unit', () => {
    expect(find(RULE, rows('质量', ['受益户数≥**户', 36]))).toMatchObject([
      { code: 'hint-in-name', severity: 'warning', words: '≥**户', safe: null },
    ]);
  });

  test('nor is one in a bracket that alone tells the unit', () => {
    expect(find(RULE, rows('成本', ['苗木成本(≤**元/株)', '≤28.40/株']))).toMatchObject([
      { code: 'hint-in-name', words: '(≤**元/株)', safe: null },
    ]);
  });

  test('behind the hint, another placeholder', () => {
    expect(find(RULE, rows('质量', ['救助(<**元/户)××户', '≤6000元/户']))).toMatchObject([
      { code: 'hint-in-name', words: '(<**元/户)' },
      { code: 'placeholder', words: '××' },
    ]);
  });
});

describe('placeholder-text is silent', () => {
  test.each([
    '无障碍',
    '无投诉',
    '无重大事故',
    '1/2',
    '5A级',
    '3XL',
    '12XX3',
    '0',
    '-5%',
    '师生比1:30',
    '100%（含）',
    '符合GB/T 5749',
    '2*3米',
  ])('on the value %s', (value) => {
    expect(found(RULE, rows('质量', ['会议组织水平', value]))).toEqual([]);
  });

  test.each([
    '★工程合格率',
    '*工程合格率',
    '**工程合格率',
    '＊工程合格率',
    '★★工程合格率',
    '盲道无障碍建设',
    '面积(亩)',
    '运转经费(含本级)',
  ])('on the name %s', (name) => {
    const marks = find(RULE, rows('质量', [name, '100%']));
    expect(marks.map(({ words }) => words)).toEqual(name.includes('XX') ? [] : []);
  });

  test('on …… ending a sentence', () => {
    expect(found(RULE, { 年度总体目标: [{ 编号: 1, 内容: '开展宣传、培训、督导……' }] })).toEqual([]);
    expect(found(RULE, rows('质量', ['宣传、培训……', '开展宣传、培训……']))).toEqual([]);
  });

  test('on 备注 and other columns', () => {
    expect(
      found(RULE, { 备注: '无', ...rows('质量', ['会议出错率', '0%', { 上年实际值: '/', 说明: '无' }]) }),
    ).toEqual([]);
  });

  test('a unit in brackets is no hint', () => {
    expect(found(RULE, rows('数量', ['绿化面积(亩)', 80000]))).toEqual([]);
  });
});

test('a placeholder is one finding, whatever else it is not', () => {
  for (const place of ['数量', '质量', '时效', '成本', '社会', '满意'] as const) {
    expect(
      all(rows(place, ['某项工作完成率', '待定'])).filter((code) => !code.startsWith('cost-covers')),
    ).toEqual(['placeholder-text/placeholder']);
  }
  expect(
    all(rows('质量', ['XX', '100%'], ['XX', '100%'])).filter((code) => code.startsWith('duplicate')),
  ).toEqual([]);
});

test('the fix of a hint says what it does to the value', () => {
  const titles = (value: string): readonly (string | undefined)[] => {
    const hinted = baseDeclaration.replace('会议出错率', '苗木成活率(≥**%)').replace('0%', value);
    return lint(hinted).result.diagnostics.map(({ fix }) => fix?.title.zh);
  };
  expect(titles('85')).toEqual(['删去名称里的提示，并把指标值写作“≥85%”']);
  expect(titles('≥85%')).toEqual(['删去名称里的提示']);
  expect(titles('85。')).toEqual(['删去名称里的提示，并把指标值写作“≥85%”']);
  // where the unit goes is not clear
  expect(titles('85左右')).toEqual([undefined]);
});

test('for a value the message says what to do if there is nothing to write', () => {
  const help = (fragment: unknown) =>
    lint(textOf(fragment), settings()).result.diagnostics.map((diagnostic) => diagnostic.help?.zh);
  expect(help(rows('质量', ['会议出错率', '无']))).toEqual(['请写明目标；本项目没有的指标，删去这一条']);
  expect(help({ 项目名称: 'XX项目' })).toEqual([undefined]);
});

test.each(['指标1：', '指标2：……', '指标……', '1.……', '指标一: ...'])(
  'what the blank form prints is no name: %s',
  (name) => {
    expect(find(RULE, rows('质量', [name, '0%']))).toMatchObject([{ words: name, severity: 'error' }]);
  },
);

test('nor is it a goal', () => {
  const goals = (内容: string) => ({ 年度总体目标: [{ 编号: 1, 内容 }] });
  for (const left of ['目标1：', '目标2：……', '1.……'])
    expect(find(RULE, goals(left))).toMatchObject([{ words: left, severity: 'error' }]);
  for (const written of ['目标1：召开会议4次。', '目标1', '1.召开会议4次……'])
    expect(found(RULE, goals(written))).toEqual([]);
  expect(found(RULE, rows('质量', ['指标1：会议出错率', '0%'], ['指标2', '0%']))).toEqual([]);
});
