import { basisText } from '../../src/rules/basis.ts';
import type { PageExample, PageTrap, RulePage } from '../../src/rules/pages.ts';
import type { DocumentedOption, RuleCategory, RuleMeta } from '../../src/rules/rule.ts';
import type { Lang, Message } from '../../src/text/message.ts';
import { code, fenced, plain, table, WRITTEN } from './markdown.ts';

const CATEGORIES: Readonly<Record<RuleCategory, Message>> = {
  source: { zh: '文件', en: 'The text' },
  completeness: { zh: '完整', en: 'Completeness' },
  numbering: { zh: '编号', en: 'Numbering' },
  funds: { zh: '资金与成本', en: 'Funds and cost' },
  values: { zh: '指标值', en: '指标值' },
  consistency: { zh: '前后一致', en: 'Consistency' },
};

const SEVERITIES: Readonly<Record<RuleMeta['severity'], Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const FIXES: Readonly<Record<RuleMeta['fix'], Message>> = {
  none: { zh: '无', en: 'none' },
  safe: { zh: '可用 `--fix` 修复', en: '`--fix` corrects it' },
  suggestion: { zh: '有建议，须人核对后选用', en: 'suggestion, to be reviewed' },
  both: { zh: '一部分可用 `--fix` 修复，一部分只有建议', en: 'some with `--fix`, some only as suggestions' },
};

const PRESETS: Readonly<Record<RuleMeta['preset'], Message>> = {
  recommended: { zh: '`recommended`（默认检查）', en: '`recommended` (on by default)' },
  review: { zh: '`review`（审核时检查）', en: '`review` (for reviewers)' },
};

const STATUSES: Readonly<Record<RuleMeta['status'], Message>> = {
  stable: { zh: '稳定', en: 'stable' },
  preview: { zh: '试行', en: 'preview' },
  deprecated: { zh: '不再使用', en: 'deprecated' },
};

const HEADS = {
  facts: [
    { zh: '级别', en: 'severity' },
    { zh: '预设', en: 'preset' },
    { zh: '修复', en: 'fix' },
    { zh: '类别', en: 'category' },
    { zh: '始于', en: 'since' },
    { zh: '状态', en: 'status' },
  ],
  finds: { zh: '查什么', en: 'What it finds' },
  why: { zh: '依据', en: 'Basis' },
  example: { zh: '例', en: 'Example' },
  report: { zh: '报告：', en: 'Report:' },
  right: { zh: '符合要求的写法：', en: 'Passing:' },
  form: { zh: '表样中另有：', en: 'The form also says:' },
  encoded: { zh: '这段文字在文件里的编码：', en: 'Encoding of this text in the file: ' },
  traps: { zh: '常见的打字错误', en: 'Typing mistakes' },
  typed: { zh: '这样写：', en: 'Typed:' },
  write: { zh: '应写成：', en: 'Should be:' },
  blind: { zh: '不查什么', en: 'What it does not check' },
  options: { zh: '选项', en: 'Options' },
  option: [
    { zh: '选项', en: 'option' },
    { zh: '取值', en: 'values' },
    { zh: '默认', en: 'default' },
    { zh: '作用', en: 'effect' },
  ],
  off: { zh: '不想检查时', en: 'How to turn it off' },
  related: { zh: '相关规则', en: 'Related rules' },
} as const;

/** Rules that can't be switched off. */
const ALWAYS: readonly string[] = ['yaml-syntax', 'encoding'];

function valuesOf(option: DocumentedOption, lang: Lang): string {
  switch (option.type) {
    case 'words':
      return { zh: '词的列表', en: 'a list of words' }[lang];
    case 'number':
      return `${option.minimum}–${option.maximum}`;
    case 'boolean':
      return '`true`, `false`';
  }
}

function optionsText(page: RulePage, lang: Lang): string {
  const options = Object.entries(page.options);
  if (options.length === 0) return '';
  const rows = options.map(([name, option]) => [
    code(name),
    valuesOf(option, lang),
    code(JSON.stringify(option.default)),
    plain(option.about[lang]),
  ]);
  const [name = '', first] = options[0] ?? [];
  const words = { zh: '[词, 另一个词]', en: '[word, another]' }[lang];
  const value = first?.type === 'words' ? words : JSON.stringify(first?.default);
  const written = fenced(`rules:\n  ${page.id}: [${page.severity}, { ${name}: ${value} }]`, 'yaml');
  return `### ${HEADS.options[lang]}\n\n${table(
    HEADS.option.map((head) => head[lang]),
    rows,
  )}\n${written}\n`;
}

function exampleText(example: PageExample, lang: Lang): string {
  const { bad, good, template, encoding, report } = example;
  return [
    `### ${HEADS.example[lang]}${lang === 'zh' ? '：' : ': '}${plain(example.title[lang])}\n`,
    fenced(bad, 'yaml'),
    ...(encoding === undefined ? [] : [`${HEADS.encoded[lang]}${encoding}\n`]),
    ...(template === undefined ? [] : [`${HEADS.form[lang]}\n`, fenced(template, 'yaml')]),
    ...(report[lang] === '' ? [] : [`${HEADS.report[lang]}\n`, fenced(report[lang], 'text')]),
    `${HEADS.right[lang]}\n`,
    fenced(good, 'yaml'),
  ].join('\n');
}

const TRAPS: Message = {
  zh: '每一种都有自己的代码，JSON 等报告里的 `code` 就是它。看得出原意的，加 `--fix` 就能改好，文件的其余部分照常检查。',
  en: 'Each has its own code, shown as `code` in JSON and other reports. If the meaning is clear, `--fix` corrects it; the rest of the file is still checked.',
};

function trapText({ code: name, title, examples }: PageTrap, lang: Lang): string {
  const shown = examples.map(({ bad, report, right }) =>
    [
      `${HEADS.typed[lang]}\n`,
      fenced(visible(bad), 'yaml'),
      `${HEADS.report[lang]}\n`,
      fenced(report[lang], 'text'),
      ...(right === null ? [] : [`${HEADS.write[lang]}\n`, fenced(right, 'yaml')]),
    ].join('\n'),
  );
  return `#### ${code(name)}${lang === 'zh' ? '：' : ': '}${plain(title[lang])}\n\n${shown.join('\n')}\n`;
}

/** Replaces invisible characters by visible signs. */
function visible(text: string): string {
  return text.replace(/[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/g, (unseen) => {
    return `<U+${(unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

function trapsText({ traps }: RulePage, lang: Lang): string {
  if (traps.length === 0) return '';
  const list = traps.map((trap) => trapText(trap, lang)).join('');
  return `### ${HEADS.traps[lang]}\n\n${TRAPS[lang]}\n\n${list}`;
}

function offText({ id, scope }: RulePage, lang: Lang): string {
  if (ALWAYS.includes(id))
    return { zh: '这条规则不能关闭。\n', en: 'This rule cannot be turned off.\n' }[lang];
  const everywhere = fenced(`rules:\n  ${id}: off`, 'yaml');
  const inOne = fenced(`# jixiao-disable-next-line ${id} -- ${{ zh: '理由', en: 'reason' }[lang]}`, 'yaml');
  const words = {
    zh: [
      '只这一处：在它的前一行写',
      scope === 'run'
        ? '处处（要比较的各份文件都写上）：在 `jixiao.config.yaml` 里写'
        : '处处：在 `jixiao.config.yaml` 里写',
    ],
    en: ['In one place, on the line before it:', 'Everywhere, in `jixiao.config.yaml`:'],
  }[lang];
  return `${words[0]}\n\n${inOne}\n${words[1]}\n\n${everywhere}`;
}

function factsText(page: RulePage, lang: Lang): string {
  const facts = [
    SEVERITIES[page.severity][lang],
    PRESETS[page.preset][lang],
    FIXES[page.fix][lang],
    CATEGORIES[page.category][lang],
    page.since,
    STATUSES[page.status][lang],
  ];
  return table(
    HEADS.facts.map((head) => head[lang]),
    [facts],
  );
}

function half(page: RulePage, lang: Lang): string {
  const basis = page.basis.map((one) => `- ${plain(basisText(one)[lang])}\n`).join('');
  const related = page.related.map((id) => `[${code(id)}](${id}.md)`).join(lang === 'zh' ? '、' : ', ');
  return [
    `${factsText(page, lang)}\n`,
    `### ${HEADS.finds[lang]}\n\n${plain(page.about[lang])}\n\n`,
    `### ${HEADS.why[lang]}\n\n${basis}\n`,
    ...page.examples.map((example) => `${exampleText(example, lang)}\n`),
    trapsText(page, lang),
    `### ${HEADS.blind[lang]}\n\n${plain(page.blind[lang])}\n\n`,
    optionsText(page, lang),
    `### ${HEADS.off[lang]}\n\n${offText(page, lang)}`,
    related === '' ? '' : `\n### ${HEADS.related[lang]}\n\n${related}\n`,
  ].join('');
}

/** docs/rules/ID.md: Chinese, then English. */
export function rulePageText(page: RulePage): string {
  return [
    WRITTEN,
    `# ${page.id}\n\n`,
    '[全部规则](README.md) · [English](#in-english)\n\n',
    `## ${plain(page.title.zh)}\n\n`,
    half(page, 'zh'),
    '\n## In English\n\n',
    `**${plain(page.title.en)}**\n\n`,
    half(page, 'en'),
  ].join('');
}

/** docs/rules/README.md: all rules by category. */
export function ruleIndexText(pages: readonly RulePage[]): string {
  const categories = [...new Set(pages.map(({ category }) => category))];
  const sections = categories.map((category) => {
    const name = CATEGORIES[category];
    const rows = pages
      .filter((page) => page.category === category)
      .map(({ id, severity, preset, fix, title }) => [
        `[${code(id)}](${id}.md)`,
        `${SEVERITIES[severity].zh} ${severity}`,
        preset,
        { none: '', safe: '修复 fix', suggestion: '建议 suggestion', both: '修复、建议 fix, suggestion' }[
          fix
        ],
        `${plain(title.zh)}<br>${plain(title.en)}`,
      ]);
    const head = ['规则 rule', '级别 severity', '预设 preset', '修复 fix', '要求 what it asks for'];
    return `## ${name.zh}${name.en === name.zh ? '' : ` · ${name.en}`}\n\n${table(head, rows)}\n`;
  });
  const recommended = pages.filter(({ preset }) => preset === 'recommended').length;
  const intro =
    `# 规则 · Rules\n\n共 ${pages.length} 条。\`recommended\` 的 ${recommended} 条默认检查，是上报之前应当改正的；` +
    '`review` 的加 `--preset review` 才检查，供财政部门审核人员参考；`--preset strict` 把警告也算作错误。' +
    '每一页的报告都是真实运行的结果。\n\n' +
    `${pages.length} rules. The ${recommended} of \`recommended\` are on by default: what must be put right before a declaration is ` +
    'submitted. Those of `review` are on with `--preset review`: what a reviewer at the bureau also wants to see. ' +
    '`--preset strict` makes errors of warnings. The reports in the pages are those of real runs.\n\n';
  return (WRITTEN + intro + sections.join('')).trimEnd().concat('\n');
}
