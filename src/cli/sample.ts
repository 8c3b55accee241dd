import type { FirstLevel, Role, SecondLevel, Template, Weight } from '../form/template.ts';
import type { Lang, Message } from '../text/message.ts';

/** A sample indicator. */
interface Sample {
  readonly name: string;
  readonly value: string;
}

/** The budget of the sample, in 万元. */
const BUDGET = 10;

function samples(year: number): ReadonlyMap<Role, Sample> {
  return new Map([
    ['数量', { name: '举办业务培训班次数', value: '≥4次' }],
    ['质量', { name: '参训人员考核合格率', value: '≥95%' }],
    ['时效', { name: '全部培训完成时间', value: `${year}年12月底前` }],
    ['成本', { name: '培训费', value: `≤${BUDGET}万元` }],
    ['满意度', { name: '参训人员满意度', value: '≥90%' }],
    ['过程', { name: '培训计划按期下达率', value: '≥95%' }],
  ]);
}

/** Benefit indicators by a word in the category's name. */
const BENEFITS: readonly (readonly [word: string, sample: Sample])[] = [
  ['经济', { name: '参训人员人均增收额', value: '≥1000元' }],
  ['生态', { name: '无纸化教学覆盖率', value: '≥90%' }],
  ['持续', { name: '年度培训制度执行率', value: '≥95%' }],
];
const OTHER_BENEFIT: Sample = { name: '业务政策知晓率', value: '≥90%' };

function sampleFor({ name, role }: SecondLevel, year: number): Sample | null {
  if (role === null) return null;
  if (role !== '效益') return samples(year).get(role) ?? null;
  return BENEFITS.find(([word]) => name.includes(word))?.[1] ?? OTHER_BENEFIT;
}

/** The categories that a sample fills: the required ones, and one of each other kind. */
function chosen({ children, required }: FirstLevel): readonly SecondLevel[] {
  const must = children.filter((child) => child.required);
  if (must.length > 0) return must;
  const kinds = children.filter((child) => child.role !== null && child.role !== '效益');
  const benefit = children.find((child) => child.role === '效益' && child.name.includes('社会'));
  const filled = benefit === undefined ? kinds : [...kinds, benefit];
  return filled.length > 0 || !required ? filled : children.slice(0, 1);
}

interface Row extends Sample {
  readonly level: FirstLevel;
  readonly category: SecondLevel;
}

function least(weight: Weight): number {
  return typeof weight === 'number' ? weight : weight[0];
}

/** Whole numbers that add up to the total, as equal as possible. */
function shares(total: number, count: number): readonly number[] {
  const each = Math.floor(total / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? total - each * (count - 1) : each));
}

/** The 分值 of each row, if the form has that column. */
function weightsOf({ weights }: Template, rows: readonly Row[]): ReadonlyMap<Row, number> {
  const given = new Map<Row, number>();
  if (weights === null) return given;
  const share = (total: number, among: readonly Row[]): void => {
    shares(total, among.length).forEach((weight, index) => {
      const row = among[index];
      if (row !== undefined) given.set(row, weight);
    });
  };
  const levels = new Set(rows.map((row) => row.level));
  const byLevel = [...levels].filter((level) => weights.levels[level.name] !== undefined);
  for (const level of byLevel) {
    const weight = weights.levels[level.name];
    if (weight !== undefined)
      share(
        least(weight),
        rows.filter((row) => row.level === level),
      );
  }
  if (byLevel.length === 0 && weights.total !== null) share(least(weights.total), rows);
  return given;
}

/** The form's own name for one of our keys. */
function localName({ columns }: Template, ours: string): string {
  return Object.entries(columns).find(([, name]) => name === ours)?.[0] ?? ours;
}

function indicatorLines(template: Template, rows: readonly Row[]): string[] {
  const weights = weightsOf(template, rows);
  const lines: string[] = [];
  let level: FirstLevel | null = null;
  for (const row of rows) {
    if (row.level !== level) lines.push(`  ${row.level.name}:`);
    level = row.level;
    lines.push(`    ${row.category.name}:`);
    const weight = weights.get(row);
    const fields = [
      ...(template.numbered ? ['编号: 1'] : []),
      `名称: ${row.name}`,
      `指标值: ${row.value}`,
      ...(weight === undefined ? [] : [`${localName(template, '分值')}: ${weight}`]),
    ];
    lines.push(...fields.map((field, index) => `      ${index === 0 ? '- ' : '  '}${field}`));
  }
  return lines;
}

const HEADS: Message = {
  zh: '# 项目支出绩效目标申报表。照着填，填完运行 jixiao 检查。',
  en: '# A declaration (项目支出绩效目标申报表). Replace it with your own project, then run jixiao.',
};
const UNITS: Message = { zh: '单位', en: 'in' };

/** A sample declaration to start from; it has no findings. */
export function sampleDeclaration(template: Template, year: number, lang: Lang): string {
  const rows = template.firstLevels.flatMap((level) =>
    chosen(level).flatMap((category) => {
      const sample = sampleFor(category, year);
      return sample === null ? [] : [{ ...sample, level, category }];
    }),
  );
  const budget = template.moneyUnit === '元' ? BUDGET * 10_000 : BUDGET;
  const [attribute] = template.attributes;
  const [fund] = template.funds;
  const number = template.numbered ? ['  - 编号: 1', '    内容:'] : ['  - 内容:'];
  const lines = [
    HEADS[lang],
    `表样: ${template.id}`,
    `年度: ${year}`,
    '项目名称: 业务培训经费',
    '主管部门及代码: 某某区财政局',
    '实施单位: 某某区财政局',
    ...(attribute === undefined ? [] : [`项目属性: ${attribute}   # ${template.attributes.join('、')}`]),
    ...(template.hasTerm ? [`${localName(template, '项目期')}: 1年`] : []),
    `项目资金:   # ${UNITS[lang]}: ${template.moneyUnit}`,
    `  年度资金总额: ${budget}`,
    ...(fund === undefined ? [] : [`  ${fund}: ${budget}`]),
    '年度总体目标:',
    `${number.join('\n')} 全年举办业务培训班 4 次以上，参训人员考核合格率达到 95%。`,
    '绩效指标:',
    ...indicatorLines(template, rows),
  ];
  return `${lines.join('\n')}\n`;
}

/** A configuration with a comment on each of its keys. */
export function sampleConfiguration(template: string, lang: Lang): string {
  return lang === 'zh' ? chineseConfiguration(template) : englishConfiguration(template);
}

function chineseConfiguration(template: string): string {
  return `# jixiao 的配置，对本文件夹及其下的申报表生效。全部写法见 schemas/config.schema.json。

# 检查到什么程度: recommended（报送前必须改的）、strict（警告也算错误）、review（审核人员用，最全）
extends: recommended

# 用哪个表样: jixiao templates 列出全部；申报表里写了“表样”的以申报表为准
template: ${template}

# 自己的表样文件（写法见 schemas/template.schema.json）
# templates: [./表样/我们县.yaml]

# 单条规则的级别: error、warning、info、off；jixiao rules 列出全部规则
rules:
  # cost-covers-budget: off
  # text-style: warning

# 只对部分文件生效的设置
# overrides:
#   - files: 历年/**
#     rules:
#       year-mismatch: off

# 不检查的文件
# ignore: [草稿/]
`;
}

function englishConfiguration(template: string): string {
  return `# jixiao configuration for the declarations in this folder and below. All keys: schemas/config.schema.json.

# How much to check: recommended (what must be right before submission), strict (warnings are errors),
# review (everything, for reviewers)
extends: recommended

# The form to check against; \`jixiao templates\` lists them all. A 表样 in the declaration takes precedence
template: ${template}

# Your own template files (format: schemas/template.schema.json)
# templates: [./templates/our-county.yaml]

# Severity of each rule: error, warning, info, off; \`jixiao rules\` lists them all
rules:
  # cost-covers-budget: off
  # text-style: warning

# Settings for some files only
# overrides:
#   - files: archive/**
#     rules:
#       year-mismatch: off

# Files not to check
# ignore: [drafts/]

# Reports in English
lang: en
`;
}
