import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, pathOf, rows, textOf } from './told.ts';

describe('uniform-values', () => {
  const RULE = 'uniform-values';
  const benefits = (...values: readonly [string, string, string]) =>
    textOf(
      rows('社会', ['政策知晓率', values[0]], ['信息公开率', values[1]]),
      rows('持续', ['制度健全率', values[2]]),
    );

  test('finds three benefits in two categories with the same %', () => {
    expect(find(RULE, benefits('≥95%', '95%', '≥95％'))).toMatchObject([
      {
        code: 'uniform',
        severity: 'info',
        words: '效益指标',
        path: ['绩效指标', '效益指标'],
        related: ['≥95%', '95%', '≥95％'],
      },
    ]);
  });

  test('is silent on other figures, on two, on one category, and on what is no %', () => {
    expect(found(RULE, benefits('≥95%', '≥90%', '≥95%'))).toEqual([]);
    expect(
      found(
        RULE,
        textOf(
          rows('社会', ['甲率', '95%'], ['乙率', '95%'], ['丙率', '95%']),
          rows('持续', ['制度健全率', '90%']),
        ),
      ),
    ).toEqual([]);
    expect(found(RULE, benefits('明显', '明显', '明显'))).toEqual([]);
    expect(found(RULE, benefits('95分', '95分', '95分'))).toEqual([]);
  });

  test('is silent on 质量 and 时效', () => {
    expect(
      found(RULE, textOf(rows('质量', ['甲率', '100%'], ['乙率', '100%']), rows('时效', ['丙率', '100%']))),
    ).toEqual([]);
  });
});

describe('duty-as-goal', () => {
  const RULE = 'duty-as-goal';
  const goals = (...contents: readonly string[]) => ({
    年度总体目标: contents.map((内容, i) => ({ 编号: i + 1, 内容 })),
  });

  test('finds goals that are all duties, once', () => {
    const fragment = goals(
      '负责政府会议的准备工作。',
      '承担机关文电工作。',
      '协助处理来信来访。',
      '指导乡镇档案工作。',
    );
    expect(find(RULE, fragment)).toMatchObject([
      {
        code: 'duties',
        severity: 'info',
        words: '年度总体目标',
        path: ['年度总体目标'],
        related: ['负责', '承担', '协助', '指导'],
      },
    ]);
  });

  test.each([
    '目标1：负责会议的准备工作。',
    '1.负责会议的准备工作。',
    '（一）负责会议的准备工作',
    '①承担文电工作',
  ])('a number at the head is none of the goal: %s', (content) => {
    expect(found(RULE, goals(content))).toEqual(['duties']);
  });

  test.each(['指导员培训到位。', '负责人调研。'])('is silent on people: %s', (content) => {
    expect(found(RULE, goals(content))).toEqual([]);
  });

  test.each(['确保', '实现', '达到', '提升', '完成', '建成', '保障'])(
    'is silent where one tells a result: %s',
    (word) => {
      expect(found(RULE, goals('负责政府会议的准备工作。', `负责线路维护，${word}网络畅通。`))).toEqual([]);
    },
  );

  test.each([
    '负责召开会议4次。',
    '负责在12月底前做好准备。',
    '负责召开两次会议。',
    '开展线路维护。',
    '组织培训。',
  ])('is silent where one is none: %s', (content) => {
    expect(found(RULE, goals('负责政府会议的准备工作。', content))).toEqual([]);
  });

  test('by option', () => {
    expect(found(RULE, goals('做好政府会议的准备工作。'), { options: { words: ['做好'] } })).toEqual([
      'duties',
    ]);
    expect(found(RULE, goals('负责会议，力求高效'), { options: { silent: ['力求'] } })).toEqual([]);
  });
});

describe('name-value-number', () => {
  const RULE = 'name-value-number';

  test.each([
    ['培训干部200人', '≥150人', '200人'],
    ['新建公厕5座', '6座', '5座'],
    ['覆盖率达到90%', '95%', '90%'],
    ['全年召开会议12次', '≥10次', '12次'],
    ['发放补贴1100人', '1000人', '1100人'],
  ])('finds %s with %s', (name, value, named) => {
    expect(find(RULE, rows('数量', [name, value]))).toMatchObject([
      {
        code: 'differs',
        severity: 'info',
        words: name,
        data: { named },
        path: pathOf('数量', '名称'),
        related: [value, '数量指标'],
      },
    ]);
  });

  test.each([
    ['培训干部200人', '≥200人'],
    ['培训干部200人', '180-200人'],
    ['每村培训3次', '30次'],
    ['每月开展4次督查', '48次'],
    ['一季度召开3次', '12次'],
    ['100人以上村庄', '30人'],
    ['3人以内小组', '30人'],
    ['12345热线接听次', '300次'],
    ['服务对象评价（10分制）', '≥9分'],
    ['考核得分（满分100分）', '≥90分'],
    ['10万吨级码头吞吐量', '2万吨'],
    ['5公里范围内充电桩覆盖', '30公里'],
    ['110接警次数', '300次'],
    ['3个乡镇道路建设数量', '5个'],
    ['培训干部200人', '≥5次'],
    ['2023年召开会议', '3次'],
    ['A面线路数量', '296条'],
    ['培训干部', '≥150人'],
    ['库房达标率（温度20℃，湿度40%-55%）', '100%'],
    ['5%抽检任务完成率', '100%'],
    ['二期工程建设', '1期'],
    ['改造管网36公里', '30-40公里'],
  ])('is silent on %s with %s', (name, value) => {
    expect(found(RULE, rows('数量', [name, value]))).toEqual([]);
  });

  test('by option', () => {
    expect(found(RULE, rows('数量', ['培训干部200人', '≥150人']), { options: { silent: ['干部'] } })).toEqual(
      [],
    );
  });
});

describe('text-style', () => {
  const RULE = 'text-style';
  const goal = (content: string) => ({ 年度总体目标: [{ 编号: 1, 内容: content }] });

  test.each([
    ['召开会议, 保障运转。', ', ', '召开会议，保障运转。'],
    ['召开会议;保障运转。', ';', '召开会议；保障运转。'],
    ['任务:保障运转。', ':', '任务：保障运转。'],
    ['保障运转!好', '!', '保障运转！好'],
    ['保障运转?好', '?', '保障运转？好'],
    ['各乡(镇)运转', '(', '各乡（镇）运转'],
    ['Ａ面线路维护', 'Ａ', 'A面线路维护'],
    ['召开会议１２次', '１２', '召开会议12次'],
    ['保障运转。。', '。。', '保障运转。'],
    ['召开会议，，保障运转', '，，', '召开会议，保障运转'],
  ])('finds %s', (content, words, meant) => {
    expect(find(RULE, goal(content))).toMatchObject([
      { code: 'style', severity: 'info', words, path: ['年度总体目标', 0, '内容'], safe: false },
    ]);
    expect(at(fixed(RULE, goal(content)), ['年度总体目标', 0, '内容'])).toBe(meant);
  });

  test('one finding a text, which puts all right', () => {
    const content = '召开会议, 保障运转,维护(全部)线路１条。。';
    expect(find(RULE, goal(content))).toMatchObject([{ words: ', ', data: { count: 6 } }]);
    expect(at(fixed(RULE, goal(content)), ['年度总体目标', 0, '内容'])).toBe(
      '召开会议，保障运转，维护（全部）线路1条。',
    );
    expect(found(RULE, textOf(goal('甲,乙'), { 项目名称: '甲,乙', 备注: '甲,乙' }))).toHaveLength(3);
  });

  test('looks at values too', () => {
    expect(find(RULE, rows('质量', ['会议水平', '及时,准确']))).toMatchObject([
      { words: ',', path: pathOf('质量', '指标值') },
    ]);
  });

  test.each([
    '经费1,000元，增长3.5%。',
    '9:30召开会议',
    '配比1:1',
    '宁财(农)发〔2023〕12号',
    '财预[2015]88号',
    '宁财(预)发(２０２３)１２号',
    '会议(3次)已召开',
    '使用Office, Excel等',
    '符合GB/T 5749-2022',
    '开展宣传、培训……',
    '什么？！',
    '（一）召开会议',
  ])('is silent on %s', (content) => {
    expect(found(RULE, goal(content))).toEqual([]);
  });
});
