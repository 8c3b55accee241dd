import type { FirstLevel, SecondLevel, Template, Weight } from '../../src/form/template.ts';
import { code, table, WRITTEN } from './markdown.ts';

function weightText(weight: Weight): string {
  return typeof weight === 'number' ? String(weight) : weight.join('–');
}

function levelRow(level: FirstLevel | SecondLevel, weight: Weight | undefined): string[] {
  const second = 'role' in level ? level : null;
  const counts = [
    ...(level.atLeast === null ? [] : [`≥ ${level.atLeast}`]),
    ...(level.atMost === null ? [] : [`≤ ${level.atMost}`]),
  ];
  const duty = second?.quantified === true ? '必填硬性' : level.required ? '必填' : '';
  return [
    second === null ? `**${level.name}**` : `　${level.name}`,
    second?.quantified === true && !level.required ? '硬性' : duty,
    second?.role ?? '',
    counts.join('，'),
    weight === undefined ? '' : weightText(weight),
    level.aliases.join('、'),
  ];
}

function templateSection(template: Template): string {
  const { weights } = template;
  const facts: readonly (readonly [string, string])[] = [
    ['来源 source', template.source ?? ''],
    ['金额单位 unit of money', template.moneyUnit],
    ['编号 numbered', template.numbered ? '是 yes' : '否 no'],
    ['项目属性', template.attributes.join('、')],
    ['项目期', template.hasTerm ? '要填 asked for' : ''],
    ['资金 funds', `年度资金总额 = ${template.funds.join(' + ')}`],
    [
      '本表列名 local columns',
      Object.entries(template.columns)
        .map(([local, ours]) => `${local} = ${ours}`)
        .join('、'),
    ],
    [
      '字数上限 text limits',
      Object.entries(template.textLimits)
        .map(([key, most]) => `${key} ${most}`)
        .join('、'),
    ],
    ['分值合计 sum of 分值', weights?.total == null ? '' : weightText(weights.total)],
    ...(weights?.variants ?? []).map(
      ({ without, levels }) =>
        [
          `没有${without.join('、')}时`,
          Object.entries(levels)
            .map(([name, weight]) => `${name} ${weightText(weight)}`)
            .join('、'),
        ] as const,
    ),
  ];
  const rows = template.firstLevels.flatMap((first) => [
    levelRow(first, weights?.levels[first.name]),
    ...first.children.map((second) => levelRow(second, undefined)),
  ]);
  const head = [
    '指标类别 category',
    '必填 duty',
    '角色 role',
    '个数 how many',
    '分值 weight',
    '也写作 also written',
  ];
  return [
    `## ${code(template.id)}：${template.title}\n\n`,
    `${table(
      ['', ''],
      facts.filter(([, value]) => value !== ''),
    )}\n`,
    `${table(head, rows)}`,
  ].join('');
}

/** docs/templates.md: the built-in templates. */
export function templatesText(templates: readonly Template[]): string {
  const intro =
    '# 表样 · Templates\n\n' +
    '表样规定一份申报表有哪些指标类别、哪些必填、资金由哪几项组成。用哪一种，依次由申报表里的 `表样`、命令行的 `--template`、' +
    '配置里的 `template` 决定，都没有时用 `shapotou-2023`。“硬性”的类别，每个指标值都要有数字。`jixiao templates show 标识` 在终端里显示同样的内容。' +
    '自己的表样照着 `schemas/templates/` 里的文件写，在配置的 `templates` 里写上路径。\n\n' +
    'A template says which categories a declaration has, which of them are required, and which parts its funds have. ' +
    '`表样` in the declaration names it, else `--template`, else `template` in the configuration, else it is `shapotou-2023`. ' +
    'Every value in a category that is 硬性 needs a number. `jixiao templates show ID` shows the same in a terminal. ' +
    'Write your own as the files in `schemas/templates/` are written, and name its path under `templates` in the configuration.\n\n';
  return `${WRITTEN}${intro}${templates.map(templateSection).join('\n')}`;
}
