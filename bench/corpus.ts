/**
 * Declarations for benchmarks: about as long as published ones (65 lines), all different, the same on every machine.
 * Clean ones have no findings under the default rules.
 */

const TOWNS = [
  '文昌镇',
  '滨河镇',
  '东园镇',
  '柔远镇',
  '镇罗镇',
  '宣和镇',
  '永康镇',
  '常乐镇',
  '迎水桥镇',
  '兴仁镇',
  '香山乡',
];
const OFFICES = [
  '财政局',
  '教育局',
  '民政局',
  '水务局',
  '农业农村局',
  '文化旅游局',
  '卫生健康局',
  '应急管理局',
  '自然资源局',
];
const WORKS = [
  { name: '会议服务', count: '召开全体会议次数', unit: '次', cost: '会议费' },
  { name: '职业培训', count: '举办培训班次数', unit: '期', cost: '培训费' },
  { name: '道路维修', count: '维修道路长度', unit: '公里', cost: '材料费' },
  { name: '文物普查', count: '普查文物点数量', unit: '处', cost: '测绘费' },
  { name: '节水灌溉', count: '新建灌溉面积', unit: '亩', cost: '设备购置费' },
  { name: '就业援助', count: '援助困难人员数量', unit: '人', cost: '岗位补贴' },
  { name: '档案整理', count: '整理档案数量', unit: '卷', cost: '整理费' },
];

/** What a declaration should be like. */
export interface Wish {
  /** With mistakes that the default rules find: numbers out of order, cost over the budget. */
  readonly findings?: boolean;
  /** The number of additional indicators. */
  readonly more?: number;
}

function pick<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** Numbers the indicators from 1; `wrong`: gives the second of three a wrong number. */
function indicators(rows: readonly (readonly [name: string, value: string])[], wrong = false): string {
  return rows
    .map(
      ([name, value], i) =>
        `      - 编号: ${wrong && i === 1 ? 1 : i + 1}\n        名称: ${name}\n        指标值: ${value}\n`,
    )
    .join('');
}

/** The text of declaration number `n`. */
export function declaration(n: number, { findings = false, more = 0 }: Wish = {}): string {
  const work = pick(WORKS, n);
  const unit = `沙坡头区${pick(TOWNS, Math.floor(n / 7))}${pick(OFFICES, Math.floor(n / 77))}`;
  const count = (n % 40) + 2;
  const [first, second, third] = [(n % 13) + 5, (n % 7) + 2, (n % 5) + 1.5];
  const total = first + second + third;
  const amounts = findings ? [first + 3, second, third] : [first, second, third];
  const rest = Array.from(
    { length: more },
    (_, i) => [`第${i + 2}批${work.count}`, `≥${(i % 90) + 1}${work.unit}`] as const,
  );
  return `# ${unit}
年度: 2023
项目名称: ${work.name}工作经费（第${n + 1}号）
主管部门及代码: ${unit}
实施单位: ${unit}
项目属性: ${pick(['延续性项目', '新增项目'], n)}
项目期: 1年
项目资金: # 万元
  年度资金总额: ${total}
  财政拨款: ${total}
年度总体目标:
  - 编号: 1
    内容: 全年完成${work.name}任务${count}${work.unit}，做到计划、经费、人员三落实，按季度检查进度，年底前全部完成并通过验收。
  - 编号: 2
    内容: 建立健全${work.name}台账和管理制度，提高工作质量，服务群众的满意度达到${90 + (n % 8)}%以上。
绩效指标:
  产出指标:
    数量指标:
${indicators([[work.count, `≥${count}${work.unit}`], [`编印${work.name}资料数量`, `${count * 10}份`], [`${work.name}检查次数`, '≥4次/年'], ...rest], findings)}    质量指标:
${indicators([
  [`${work.name}验收合格率`, '100%'],
  ['资料差错率', '≤2%'],
])}    时效指标:
${indicators([
  [`${work.name}任务按期完成率`, '≥98%'],
  ['资金支付完成时间', '2023年12月底前'],
])}    成本指标:
${indicators([
  [work.cost, `≤${amounts[0]}万元`],
  [`${work.name}印刷费用`, `≤${amounts[1]}万元`],
  [`${work.name}差旅费`, `≤${amounts[2]}万元`],
])}  效益指标:
    社会效益指标:
${indicators([[`${work.name}政策知晓率`, '≥90%']])}    可持续影响指标:
${indicators([[`${work.name}制度健全率`, '≥95%']])}  满意度指标:
    服务对象满意度指标:
${indicators([['受益群众满意度', `≥${90 + (n % 8)}%`]])}`;
}

const SHORT: readonly (readonly [first: string, seconds: Readonly<Record<string, string>>])[] = [
  [
    '产出指标',
    { 数量指标: '检查次数 4次', 质量指标: '合格率 100%', 时效指标: '完成率 98%', 成本指标: '检查费 ≤5万元' },
  ],
  ['效益指标', { 社会效益指标: '知晓率 ≥90%', 可持续影响指标: '健全率 ≥95%' }],
  ['满意度指标', { 服务对象满意度指标: '群众满意度 ≥90%' }],
];

/** A clean declaration as short as possible, so that thousands fit into one file. */
export function shortDeclaration(n: number): string {
  const lines = SHORT.flatMap(([first, seconds]) => [
    ` ${first}:`,
    ...Object.entries(seconds).flatMap(([second, indicator]) => {
      const [name, value] = indicator.split(' ');
      return [`  ${second}:`, '  - 编号: 1', `    名称: ${name}`, `    指标值: ${value}`];
    }),
  ]);
  return `年度: 2023
项目名称: 检查${n + 1}
主管部门及代码: 财政局
实施单位: 财政局
项目属性: 新增项目
项目期: 1年
项目资金:
 年度资金总额: 5
 财政拨款: 5
年度总体目标:
- 编号: 1
  内容: 完成检查 4 次
绩效指标:
${lines.join('\n')}
`;
}
