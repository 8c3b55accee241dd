import { describe, expect, test } from 'vitest';
import { at, find, fixed, found, type Row, rows, textOf } from './told.ts';

const budget = (total: unknown) => ({ 项目资金: { 年度资金总额: total, 财政拨款: total } });
const costs = (...list: readonly Row[]) => rows('成本', ...list);
const over = (total: unknown, ...list: readonly Row[]) =>
  find('cost-within-budget', textOf(budget(total), costs(...list)));
const under = (total: unknown, ...list: readonly Row[]) =>
  find('cost-covers-budget', textOf(budget(total), costs(...list)));

describe('cost-within-budget', () => {
  test('finds amounts that add up to more: sum, budget, excess, and every amount', () => {
    const [told, ...more] = over(50, ['会议费', '≤30万元'], ['差旅费', '≤20.01万元']);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: 'exceeded',
      severity: 'error',
      words: '50',
      path: ['项目资金', '年度资金总额'],
      related: ['≤30万元', '≤20.01万元'],
      data: { sum: 50.01, budget: 50, excess: 0.01 },
    });
    expect(told?.zh).toContain('50.01 万元');
    expect(told?.zh).toContain('多 0.01 万元');
  });

  test('is silent on exactly the budget', () => {
    expect(over(50, ['会议费', '≤30万元'], ['差旅费', '≤20万元'])).toEqual([]);
    expect(over(0.3, ['会议费', '≤0.1万元'], ['差旅费', '≤0.2万元'])).toEqual([]);
  });

  test('labels at most 20 amounts, then the number of further ones', () => {
    const many = Array.from({ length: 23 }, (_, i): Row => [`第${i}项费用`, '≤3万元']);
    const [told] = over(50, ...many);
    expect(told?.related).toHaveLength(20);
  });

  test('leaves out what multiplies its amount', () => {
    const [told] = under(50, ['会议费', '30万元'], ['劳务费', '8人×2500元×12月']);
    expect(told?.zh ?? '').toBe('');
    expect(over(50, ['会议费', '50万元'], ['劳务费', '8人*2500元'])).toEqual([]);
  });

  test('reads 元 if the form counts in 元', () => {
    const text = textOf({ 表样: 'sichuan-2023' }, budget(500000), costs(['会议费', '≤50.1万元']));
    expect(find('cost-within-budget', text)).toMatchObject([{ data: { sum: 501000, excess: 1000 } }]);
    const fine = textOf({ 表样: 'sichuan-2023' }, budget(500000), costs(['会议费', '≤500000元']));
    expect(found('cost-within-budget', fine)).toEqual([]);
  });

  test('is silent without a total, without a known form, and for categories without 角色 成本', () => {
    expect(over(null, ['会议费', '≤80万元'])).toEqual([]);
    expect(found('cost-within-budget', textOf({ 表样: 'nowhere' }, costs(['会议费', '≤80万元'])))).toEqual(
      [],
    );
    const item = (名称: string, 指标值: string) => [{ 编号: 1, 名称, 指标值 }];
    const form = {
      表样: 'mof-2021',
      绩效指标: {
        产出指标: { 成本指标: null },
        成本指标: {
          经济成本指标: item('会议费', '≤50万元'),
          社会成本指标: item('居民出行成本', '≤900万元'),
          生态环境成本指标: item('治理费用', '≤80万元'),
        },
      },
    };
    expect(found('cost-within-budget', form)).toEqual([]);
  });
});

describe('an amount is the upper end of what the value allows', () => {
  test.each([
    ['≤50.1万元'],
    ['<50.1万元'],
    ['＜50.1万元'],
    ['50.1万元'],
    ['约50.1万元'],
    ['20-50.1万元'],
    ['20~50.1万元'],
    ['20万元-50.1万元'],
    ['20至50.1万元'],
    ['≥50.1万元'],
    ['>50.1万元'],
    ['不超过50.1万元'],
    ['50.1万元以内'],
    ['501000元'],
    ['501,000元'],
    ['0.00501亿元'],
    ['控制在50.1万元以内'],
    ['≤50.1万元/年'],
    ['每年50.1万元'],
    ['50.1万元/年度'],
  ])('%s', (value) => {
    expect(over(50, ['会议费', value])).toMatchObject([{ data: { sum: 50.1 } }]);
  });

  test('with the unit in the name, in 计量单位, and the comparator in 指标性质', () => {
    expect(over(50, ['会议费（万元）', 50.1])).toHaveLength(1);
    expect(over(50, ['会议费(元)', 501000])).toHaveLength(1);
    expect(over(50, ['会议费', 50.1, { 计量单位: '万元' }])).toHaveLength(1);
    expect(over(50, ['会议费', 50.1, { 指标性质: '≤', 计量单位: '万元' }])).toHaveLength(1);
    expect(over(50, ['会议费', '50.1万', { 计量单位: '元' }])).toHaveLength(1);
  });
});

describe('left out of the sum', () => {
  test.each([
    ['a cost per month', '物业费', '≤80万元/月'],
    ['per person', '培训费', '≤80万元/人'],
    ['per time', '会议费', '80万元/次'],
    ['per 亩', '补贴', '80万元/亩'],
    ['per 个', '建设费', '每个80万元'],
    ['per person and month', '工资', '80万元/人*月'],
    ['the other way round', '工资', '80万元/月/人'],
    ['by the name: 标准', '补助标准', '80万元'],
    ['单价', '设备单价', '80万元'],
    ['人均', '人均培训费', '80万元'],
    ['平均', '平均建设成本', '80万元'],
    ['每', '每公里建设成本', '80万元'],
    ['a share', '成本控制率', '100%'],
    ['节约', '节约经费', '80万元'],
    ['节支', '节支金额', '80万元'],
    ['增收', '带动增收', '80万元'],
    ['节约 in the value', '会议费', '节约80万元'],
    ['two amounts', '会议费', '一季度80万元，二季度90万元'],
    ['an amount without 元', '会议费', '80万'],
    ['a bare number', '会议费', '80'],
    ['no amount', '会议费', '控制在预算内'],
    ['其中', '其中：会议费', '80万元'],
    ['生均', '生均公用经费', '80万元'],
    ['单公里', '单公里造价', '≤80万元'],
    ['income', '门票收入', '80万元'],
    ['what others invest', '带动社会投资', '≥80万元'],
    ['what others invest', '社会资本投入', '80万元'],
    ['what is sold', '农产品销售额', '80万元'],
    ['money that lay idle', '盘活存量资金', '80万元'],
    ['what a review cuts', '评审核减金额', '80万元'],
    ['losses averted', '挽回经济损失', '80万元'],
    ['their own money', '企业自筹资金', '80万元'],
    ['a loan', '贴息贷款规模', '≤80万元'],
  ])('%s: %s %s', (_, name, value) => {
    expect(over(50, ['差旅费', '≤20万元'], [name, value])).toEqual([]);
    expect(under(50, ['差旅费', '≤20万元'], [name, value])).toEqual([]);
    const [told] = over(50, ['差旅费', '≤51万元'], [name, value]);
    expect(told?.data).toMatchObject({ sum: 51 });
    expect(told?.zh).toContain(`未计入：“${name}”`);
    expect(told?.en).toContain(`“${name}”`);
  });

  test.each([
    '低收入家庭补助',
    '贷款利息',
    '引进人才费用',
    '单位办公费',
    '高标准农田建设成本',
    '标准化建设费',
    '每年运维费',
    '事业单位成本补偿',
    '标准厂房改造费',
  ])('%s counts', (name) => {
    expect(over(50, [name, '≤51万元'])).toHaveLength(1);
  });
});

describe('a total is never added to its parts', () => {
  test.each(['总成本', '项目合计', '经费总额', '总费用', '项目总投资'])('%s by its name', (name) => {
    expect(over(50, [name, '≤50万元'], ['会议费', '≤30万元'], ['差旅费', '≤20万元'])).toEqual([]);
  });

  test('by being the sum of all the others', () => {
    expect(over(50, ['项目成本', '≤50万元'], ['会议费', '≤30万元'], ['差旅费', '≤20万元'])).toEqual([]);
    expect(over(50, ['会议费', '≤30万元'], ['差旅费', '≤20万元'], ['项目成本', '≤50万元'])).toEqual([]);
  });

  test('but parts that use up the budget are parts, even if one is as much as the others', () => {
    const parts: Row[] = [
      ['设备费', '≤25万元'],
      ['材料费', '≤15万元'],
      ['人工费', '≤10万元'],
    ];
    expect(under(50, ...parts)).toEqual([]);
    expect(over(49, ...parts)).toEqual([]);
  });

  test.each([
    '项目预算',
    '项目成本',
    '项目经费',
    '总预算',
    '预算控制数',
    '预算控制金额',
    '成本控制',
    '年度成本',
  ])('by a name that refers to the whole, if it can’t be a part: %s', (name) => {
    expect(over(50, [name, '≤50万元'], ['会议费', '≤20万元'])).toEqual([]);
    expect(under(50, [name, '≤30万元'], ['会议费', '≤20万元'])).toEqual([]);
    expect(over(50, [name, '≤51万元'], ['会议费', '≤20万元'])).toMatchObject([{ data: { sum: 51 } }]);
  });

  test('of which there are at least two', () => {
    expect(over(50, ['会议费', '≤50万元'], ['差旅费', '≤50万元'])).toMatchObject([{ data: { sum: 100 } }]);
    expect(over(50, ['会议费', '≤50万元'], ['差旅费', '≤50万元'], ['办公费', '0元'])).toMatchObject([
      { data: { sum: 100 } },
    ]);
  });

  test('total and parts are each compared with the budget', () => {
    expect(over(50, ['项目总成本', '≤51万元'], ['会议费', '≤30万元'])).toMatchObject([
      { data: { sum: 51, total: '项目总成本' }, related: ['≤51万元'] },
    ]);
    expect(over(50, ['项目总成本', '≤50万元'], ['会议费', '≤30万元'], ['差旅费', '≤21万元'])).toMatchObject([
      { data: { sum: 51, total: null }, related: ['≤30万元', '≤21万元'] },
    ]);
    expect(over(50, ['项目总成本', '≤60万元'], ['会议费', '≤30万元'], ['差旅费', '≤25万元'])).toMatchObject([
      { data: { sum: 55 }, related: ['≤30万元', '≤25万元', '≤60万元'] },
    ]);
  });

  test('what equals 中期资金总额 is not compared in a project longer than a year', () => {
    const long = (term: string, amount: string) =>
      find(
        'cost-within-budget',
        textOf(
          { 项目资金: { 年度资金总额: 50, 中期资金总额: 150, 财政拨款: 50 } },
          costs(['项目总成本', amount]),
          {
            项目期: term,
          },
        ),
      );
    expect(long('2022-2024', '≤150万元')).toEqual([]);
    expect(long('2022-2024', '≤151万元')).toHaveLength(1);
    expect(long('1年', '≤150万元')).toHaveLength(1);
  });

  test('in a form without 项目期, more 中期资金总额 than 年度资金总额 implies other years', () => {
    const over = (midterm: number) =>
      find(
        'cost-within-budget',
        textOf(
          { 表样: 'mof-fupin', 项目资金: { 年度资金总额: 50, 中期资金总额: midterm, 财政拨款: 50 } },
          costs(['项目总投资', '≤150万元']),
          { 项目期: null },
        ),
      );
    expect(over(150)).toEqual([]);
    expect(over(50)).toHaveLength(1);
  });

  test.each(['总投资', '项目概算', '合同总价', '工程总造价', '合同金额', '中标价', '批复投资'])(
    '%s of a project longer than a year is not compared',
    (name) => {
      const long = (term: string) =>
        find('cost-within-budget', textOf(budget(50), costs([name, '≤500万元']), { 项目期: term }));
      for (const term of ['3年', '2022-2024', '长期', '18个月', '2021年3月-2023年11月'])
        expect(long(term)).toEqual([]);
      for (const term of ['1年', '2023年', '12个月', '2023.01-2023.12']) expect(long(term)).toHaveLength(1);
    },
  );

  test('项目总投资 is not compared where 项目期 is still to be written', () => {
    const long = (term: string | null) =>
      find('cost-within-budget', textOf(budget(50), costs(['项目总投资', '≤500万元']), { 项目期: term }));
    expect(long(null)).toEqual([]);
    expect(long('随便写写')).toEqual([]);
  });
});

describe('costs of other years are not compared with this one', () => {
  const long = (term: string, ...list: readonly Row[]) =>
    find('cost-within-budget', textOf(budget(50), costs(...list), { 项目期: term }));

  test.each([
    [
      ['2023年工程费', '≤50万元'],
      ['2024年工程费', '≤60万元'],
      ['2025年工程费', '≤40万元'],
    ],
    [
      ['甲工程费', '2023年50万元'],
      ['乙工程费', '2024年60万元'],
    ],
    [
      ['第一年工程费', '≤50万元'],
      ['第二年工程费', '≤60万元'],
    ],
    [['2023-2025年工程费', '≤150万元']],
    [['三年总成本', '≤150万元']],
  ] as const)('of a project of three: %j', (...list) => {
    expect(long('2023-2025', ...list)).toEqual([]);
  });

  test('costs over this year’s budget are reported, and the others listed', () => {
    const [told] = long('2023-2025', ['2023年工程费', '≤51万元'], ['2024年工程费', '≤60万元']);
    expect(told).toMatchObject({ data: { sum: 51 }, related: ['≤51万元'] });
    expect(told?.zh).toContain('超出年度资金总额 50 万元');
  });

  test('in a project of one year an earlier one is when the work was done, a later one is never paid for', () => {
    expect(long('1年', ['2022年工程尾款', '≤51万元'])).toHaveLength(1);
    expect(long('1年', ['2023年工程费', '≤50万元'], ['2024年工程费', '≤60万元'])).toEqual([]);
  });

  test('a year far off is that of a plan', () => {
    expect(long('1年', ['2035年规划编制费', '≤51万元'])).toHaveLength(1);
    expect(long('1年', ['2021—2035年国土空间规划编制费', '≤51万元'])).toHaveLength(1);
  });
});

describe('cost-covers-budget', () => {
  test('finds costs that add up to less, and says how much is unaccounted for', () => {
    const [told, ...more] = under(50, ['会议费', '≤30万元'], ['差旅费', '≤11万元']);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: 'uncovered',
      severity: 'info',
      words: '50',
      path: ['项目资金', '年度资金总额'],
      related: ['≤30万元', '≤11万元'],
      data: { sum: 41, budget: 50, rest: 9 },
    });
    expect(told?.zh).toContain('9 万元');
  });

  test('takes the total if there is one', () => {
    expect(under(50, ['总成本', '≤50万元'], ['会议费', '≤30万元'])).toEqual([]);
    expect(under(50, ['总成本', '≤45万元'], ['会议费', '≤30万元'])).toMatchObject([
      { data: { sum: 45, rest: 5 } },
    ]);
  });

  test('is silent if a payment to people is most likely a rate without its per-unit', () => {
    expect(under(24, ['陪审员参审补助', '100元'])).toEqual([]);
    expect(under(24, ['护边员补贴', '≤2399元'], ['办公费', '≤3万元'])).toEqual([]);
    expect(under(24, ['护边员补贴', '2400元'])).toHaveLength(1);
    expect(under(24, ['护边员补贴', '0.2万元'])).toHaveLength(1);
    expect(under(24, ['办公费', '100元'])).toHaveLength(1);
    expect(under(24, ['总成本', '≤20万元'], ['护边员补贴', '2000元'])).toMatchObject([{ data: { rest: 4 } }]);
  });

  test('is silent without any amount, and if not all costs could be read', () => {
    expect(under(50, ['会议费', '控制在预算内'])).toEqual([]);
    expect(under(50, ['会议费', null])).toEqual([]);
    expect(under(50, ['会议费', '≤30万元'], ['差旅费', '待定'])).toEqual([]);
    expect(under(50, ['会议费', '≤30万元'], ['差旅费', true])).toEqual([]);
    expect(under(50, ['会议费', '≤30万元'], ['差旅费', undefined, { 指标植: '≤20万元' }])).toEqual([]);
    const broken = textOf(costs(['会议费', '≤30万元'])).replace('成本指标:\n', '成本指标:\n      - 差旅费\n');
    expect(found('cost-covers-budget', broken)).toEqual([]);
  });
});

describe('amount-scale', () => {
  const scale = (...fragments: readonly unknown[]) => find('amount-scale', textOf(...fragments));
  const funds = (总额: unknown, 拨款: unknown) => ({ 项目资金: { 年度资金总额: 总额, 财政拨款: 拨款 } });
  const speakers = ['amount-scale', 'funds-sum', 'cost-within-budget', 'cost-covers-budget'];
  const spoken = (text: string) => speakers.filter((rule) => found(rule, text).length > 0);

  test.each([
    [500000, 50],
    [50, 500000],
    [0.005, 50],
  ])('finds a total of %d with parts of %d, and is the only one', (total, part) => {
    const text = textOf(funds(total, part));
    expect(find('amount-scale', text)).toMatchObject([
      { code: 'scale', words: String(total), data: { by: 'parts', meant: part }, safe: false },
    ]);
    expect(spoken(text)).toEqual(['amount-scale']);
  });

  test('finds a total that is so against the costs', () => {
    const text = textOf(funds(500000, 500000));
    expect(find('amount-scale', text)).toMatchObject([
      { data: { by: 'costs', meant: 50 }, related: ['≤50万元'] },
    ]);
    expect(spoken(text)).toEqual(['amount-scale']);
  });

  test.each([
    [50, '≤50元', 50, 0.005],
    [50, '≤500000万元', 50, 500000],
    [0.005, '≤50万元', 0.005, 50],
  ])('of a total of %d and a cost of %s, both in the wrong unit or right, the odder is named', (...given) => {
    const [total, cost, part, meant] = given;
    const [told] = scale(funds(total, part), rows('成本', ['会议费', cost]));
    expect(told).toMatchObject({ words: String(total), data: { by: 'costs', meant } });
    const costsAreWrong = total === 50;
    expect(told).toMatchObject({
      data: { wrong: costsAreWrong ? 'costs' : 'funds' },
      safe: costsAreWrong ? null : false,
    });
  });

  test('is silent on any other factor, and on zero', () => {
    expect(scale(funds(50000, 50))).toEqual([]);
    expect(scale(funds(500001, 50))).toEqual([]);
    expect(scale(funds(0, 0))).toEqual([]);
  });
});

test.each([
  [500000, 50, { 年度资金总额: 50, 财政拨款: 50 }],
  [500000, 500000, { 年度资金总额: 50, 财政拨款: 50 }],
  [50, 500000, { 年度资金总额: 50, 财政拨款: 50 }],
  [0.005, 50, { 年度资金总额: 50, 财政拨款: 50 }],
])(
  'of a total of %d and parts of %d, with costs of 50万元, whatever is in the wrong unit is converted',
  (total, part, expected) => {
    const text = textOf({ 项目资金: { 年度资金总额: total, 财政拨款: part } });
    expect(at(fixed('amount-scale', text), ['项目资金'])).toEqual(expected);
  },
);

test.each([
  ['sichuan-2023', 3860000, 386, 3860000],
  ['sichuan-2023', 386, 3860000, 3860000],
  ['shapotou-2023', 386, 3860000, 386],
  ['shapotou-2023', 3860000, 386, 386],
])(
  'where the costs agree with neither, the odder in a form of %s is converted',
  (form, total, part, meant) => {
    const text = textOf(
      { 表样: form, 项目资金: { 年度资金总额: total, 财政拨款: part } },
      rows('成本', ['防火物资购置费', '≤12.6万元']),
    );
    expect(at(fixed('amount-scale', text), ['项目资金'])).toEqual({ 年度资金总额: meant, 财政拨款: meant });
  },
);
