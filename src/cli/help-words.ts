import type { Message } from '../text/message.ts';

/** What each command does, and its arguments. */
export const COMMAND_WORDS: ReadonlyMap<string, { readonly usage: Message; readonly about: Message }> =
  new Map([
    [
      'check',
      {
        usage: { zh: 'check [路径…]', en: 'check [paths…]' },
        about: {
          zh: '检查文件或文件夹里的申报表；不写命令就是它，不写路径就查当前文件夹',
          en: 'check declarations in files or folders (default command; without paths: the current folder)',
        },
      },
    ],
    [
      'stats',
      {
        usage: { zh: 'stats [路径…]', en: 'stats [paths…]' },
        about: {
          zh: '按实施单位、年度、规则和规则类别统计申报表、资金和问题',
          en: 'count declarations, funds and findings by unit, year, rule and rule category',
        },
      },
    ],
    ['rules', { usage: { zh: 'rules', en: 'rules' }, about: { zh: '列出全部规则', en: 'list all rules' } }],
    [
      'explain',
      {
        usage: { zh: 'explain 规则', en: 'explain RULE' },
        about: {
          zh: '说明一条规则：依据、例子、怎么改',
          en: 'explain a rule: why it exists, examples, how to fix findings',
        },
      },
    ],
    [
      'templates',
      {
        usage: { zh: 'templates [show 标识]', en: 'templates [show ID]' },
        about: { zh: '列出表样，或显示一个表样的指标结构', en: 'list the form templates, or show one' },
      },
    ],
    [
      'config',
      {
        usage: { zh: 'config print 文件', en: 'config print FILE' },
        about: {
          zh: '显示对一个文件生效的设置，及每一项的来处',
          en: 'show the settings that apply to a file, and where each comes from',
        },
      },
    ],
    [
      'init',
      {
        usage: { zh: 'init', en: 'init' },
        about: { zh: '写一份配置和一份申报表样例', en: 'write a configuration and a first declaration' },
      },
    ],
    [
      'completion',
      {
        usage: { zh: 'completion bash|zsh|fish', en: 'completion bash|zsh|fish' },
        about: {
          zh: '输出命令补全脚本，如 source <(jixiao completion bash)',
          en: 'print a completion script, as in source <(jixiao completion bash)',
        },
      },
    ],
  ]);

/** What each option does, by its long name; by `command --option` if it means something else for one command. */
export const OPTION_WORDS: ReadonlyMap<string, Message> = new Map([
  [
    '--format',
    {
      zh: '报告格式，或 格式=文件，可多次写（至多一种不写文件）',
      en: 'report format, or NAME=FILE; repeatable, at most one without a file',
    },
  ],
  ['rules --format', { zh: 'text 或 json', en: 'text or json' }],
  ['templates --format', { zh: 'text 或 json', en: 'text or json' }],
  ['stats --format', { zh: 'table、json 或 csv', en: 'table, json or csv' }],
  [
    '--by',
    {
      zh: '只要 unit、year、rule 或 category 的表，可多次写',
      en: 'show only the table by unit, year, rule or category; repeatable',
    },
  ],
  ['config --format', { zh: 'text 或 json', en: 'text or json' }],
  ['--quiet', { zh: '只列出错误', en: 'show only errors' }],
  [
    '--verbose',
    { zh: '提示和重复的错误也逐一附上原文', en: 'quote the text for infos and repeated findings too' },
  ],
  ['--max-warnings', { zh: '警告超过 n 个也算失败', en: 'fail on more than n warnings' }],
  ['--exit-zero', { zh: '有错误也以状态 0 结束', en: 'exit with status 0 even if there are errors' }],
  ['--fix', { zh: '修复能可靠修复的问题，直接写回文件', en: 'apply all safe fixes to the files' }],
  [
    '--fix-dry-run',
    { zh: '只显示 --fix 会改什么，不写文件', en: 'show what --fix would change without writing' },
  ],
  [
    '--fix-suggestions',
    { zh: '连需要人判断的建议也一并采用', en: 'also apply suggestions, which need a person’s judgement' },
  ],
  [
    '--fix-rule',
    {
      zh: '只修复这条规则的问题（含建议），可多次写',
      en: 'fix only this rule, including suggestions; repeatable',
    },
  ],
  ['--template', { zh: '用哪个表样（申报表没有写明时）', en: 'template for declarations that name none' }],
  ['init --template', { zh: '用哪个表样', en: 'which template' }],
  ['--preset', { zh: 'recommended、strict 或 review', en: 'recommended, strict or review' }],
  [
    '--rule',
    {
      zh: "改一条规则的级别，如 'text-style: warning'，可多次写",
      en: "set a rule, as in 'text-style: warning'; repeatable",
    },
  ],
  [
    '--config',
    { zh: '用这个配置文件，不再寻找', en: 'use this configuration file instead of searching for one' },
  ],
  ['--no-config', { zh: '不用任何配置文件', en: 'use no configuration file' }],
  [
    '--no-ignore',
    {
      zh: '被 .gitignore、.jixiaoignore 和配置忽略的也检查',
      en: 'also check files ignored by .gitignore, .jixiaoignore or configuration',
    },
  ],
  ['--no-inline-config', { zh: '不理会文件里的屏蔽注释', en: 'ignore suppression comments in files' }],
  [
    '--no-error-on-unmatched',
    { zh: '没有可检查的申报表时不算失败', en: 'do not fail if there is nothing to check' },
  ],
  ['--stdin', { zh: '检查标准输入', en: 'check standard input' }],
  [
    '--stdin-filename',
    {
      zh: '标准输入算作哪个文件（决定配置与忽略）',
      en: 'file name for standard input (decides configuration and ignores)',
    },
  ],
  [
    '--staged',
    { zh: '检查 git 暂存区里的内容（提交前用）', en: 'check what is staged in git (for pre-commit hooks)' },
  ],
  [
    '--changed',
    {
      zh: '只检查与 REF（默认 origin/HEAD）分叉后改动的文件',
      en: 'check files changed since the merge base with REF (origin/HEAD)',
    },
  ],
  [
    '--files-from',
    {
      zh: '从文件（- 为标准输入）读路径，以换行或 NUL 分隔',
      en: 'read paths from a file (- for standard input), by line or NUL-separated',
    },
  ],
  ['--shard', { zh: '只检查 n 份中的第 i 份，用于并行', en: 'check only part i of n, for parallel jobs' }],
  [
    '--baseline',
    { zh: '不再报告这个文件里记下的旧问题', en: 'hide the known findings recorded in this file' },
  ],
  [
    '--update-baseline',
    { zh: '把现有的问题记入 --baseline 的文件', en: 'record the current findings in the --baseline file' },
  ],
  [
    '--report-suppressed',
    {
      zh: '在标准错误列出被注释屏蔽的问题和理由',
      en: 'list suppressed findings and their reasons on standard error',
    },
  ],
  [
    '--ambiguous-width',
    {
      zh: '≤ “ × 等字符占几格: auto、1 或 2',
      en: 'width of characters such as ≤ “ × in cells: auto, 1 or 2',
    },
  ],
  [
    '--jobs',
    {
      zh: '用几个线程（默认 auto：文件多时用两个，很多时每个处理器核心一个）',
      en: 'number of threads (auto: two for many files, one per core for very many)',
    },
  ],
  ['--timing', { zh: '在标准错误列出时间用在了哪里', en: 'show on standard error where the time went' }],
  ['--list-files', { zh: '只列出会检查的文件', en: 'only list the files that would be checked' }],
  ['--null', { zh: '--list-files 的文件名以 NUL 分隔', en: 'separate the names of --list-files with NUL' }],
  ['--yes', { zh: '不提问，用默认值', en: 'do not ask, use the defaults' }],
  ['--version', { zh: '显示版本', en: 'show the version' }],
  ['--lang', { zh: 'zh 或 en', en: 'zh or en' }],
  ['--color', { zh: '总是用颜色', en: 'always use colours' }],
  ['--no-color', { zh: '不用颜色', en: 'never use colours' }],
  ['--help', { zh: '显示用法', en: 'show this help' }],
]);

/** The headings of `--help`. */
export const HELP_HEADS = {
  usage: { zh: '用法', en: 'usage' },
  options: { zh: '选项', en: 'options' },
  commands: { zh: '命令', en: 'commands' },
  examples: { zh: '例子', en: 'examples' },
  formats: { zh: '报告格式', en: 'report formats' },
} as const satisfies Record<string, Message>;

/** What the program does, below its usage. */
export const ABOUT: Message = {
  zh: '检查用 YAML 写的部门项目支出预算绩效目标申报表。',
  en: 'Checks budget performance-goal declarations (项目支出绩效目标申报表) written in YAML.',
};

/** Commands to start with. */
export const EXAMPLES: readonly (readonly [command: string, about: Message])[] = [
  ['jixiao', { zh: '检查当前文件夹', en: 'check the current folder' }],
  ['jixiao check x.yaml --fix', { zh: '检查一个文件，并修复', en: 'check a file and fix it' }],
  ['jixiao --format json . > report.json', { zh: '给程序用的报告', en: 'a report for programs' }],
  ['jixiao explain funds-sum', { zh: '一条规则的说明', en: 'explain a rule' }],
];

/** The last line of `--help`; docs/cli.md has the table of statuses. */
export const STATUSES: Message = {
  zh: '退出状态: 0 没有错误（可以有警告），1 有错误，2 用法或配置不对、文件读不了、没有可检查的申报表',
  en: 'exit status: 0 no errors (warnings allowed), 1 errors, 2 wrong use or configuration, unreadable file, or nothing to check',
};
