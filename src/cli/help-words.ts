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
          en: 'check declarations in files or folders; the default command; without paths the current folder',
        },
      },
    ],
    [
      'stats',
      {
        usage: { zh: 'stats [路径…]', en: 'stats [paths…]' },
        about: {
          zh: '按实施单位、年度、规则和规则类别统计申报表、资金和问题',
          en: 'declarations, funds and findings by unit, year, rule and category of rules',
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
          en: 'tell about a rule: why, an example, how to put it right',
        },
      },
    ],
    [
      'templates',
      {
        usage: { zh: 'templates [show 标识]', en: 'templates [show ID]' },
        about: { zh: '列出表样，或显示一个表样的指标结构', en: 'list the form templates, or draw one' },
      },
    ],
    [
      'config',
      {
        usage: { zh: 'config print 文件', en: 'config print FILE' },
        about: {
          zh: '显示对一个文件生效的设置，及每一项的来处',
          en: 'show what holds for a file, and where each value comes from',
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
          en: 'print a script for completion, as in source <(jixiao completion bash)',
        },
      },
    ],
  ]);

/** What each option does, by its long name; `command --option` where one command means something else by it. */
export const OPTION_WORDS: ReadonlyMap<string, Message> = new Map([
  [
    '--format',
    {
      zh: '报告格式，或 格式=文件，可多次写（至多一种不写文件）',
      en: 'format of the report, or NAME=FILE; repeatable, one of them without a file',
    },
  ],
  ['rules --format', { zh: 'text 或 json', en: 'text or json' }],
  ['templates --format', { zh: 'text 或 json', en: 'text or json' }],
  ['stats --format', { zh: 'table、json 或 csv', en: 'table, json or csv' }],
  [
    '--by',
    {
      zh: '只要 unit、year、rule 或 category 的表，可多次写',
      en: 'only the table by unit, year, rule or category; repeatable',
    },
  ],
  ['config --format', { zh: 'text 或 json', en: 'text or json' }],
  ['--quiet', { zh: '只列出错误', en: 'show errors alone' }],
  ['--verbose', { zh: '提示和重复的错误也逐一附上原文', en: 'frame infos and repeated findings too' }],
  ['--max-warnings', { zh: '警告超过 n 个也算失败', en: 'fail on more than n warnings' }],
  ['--exit-zero', { zh: '有错误也以状态 0 结束', en: 'end with status 0 also when errors are found' }],
  ['--fix', { zh: '修复能可靠修复的问题，直接写回文件', en: 'put right what is surely right, in the files' }],
  [
    '--fix-dry-run',
    { zh: '只显示 --fix 会改什么，不写文件', en: 'show what --fix would change; write nothing' },
  ],
  [
    '--fix-suggestions',
    { zh: '连需要人判断的建议也一并采用', en: 'take the suggestions too, which a person should judge' },
  ],
  [
    '--fix-rule',
    {
      zh: '只修复这条规则的问题（含建议），可多次写',
      en: 'fix this rule alone, suggestions too; repeatable',
    },
  ],
  ['--template', { zh: '用哪个表样（申报表没有写明时）', en: 'template of declarations that name none' }],
  ['init --template', { zh: '用哪个表样', en: 'which template' }],
  ['--preset', { zh: 'recommended、strict 或 review', en: 'recommended, strict or review' }],
  [
    '--rule',
    {
      zh: "改一条规则的级别，如 'text-style: warning'，可多次写",
      en: "set a rule, as in 'text-style: warning'; repeatable",
    },
  ],
  ['--config', { zh: '用这个配置文件，不再寻找', en: 'use this configuration instead of the nearest' }],
  ['--no-config', { zh: '不用任何配置文件', en: 'use no configuration' }],
  [
    '--no-ignore',
    {
      zh: '被 .gitignore、.jixiaoignore 和配置忽略的也检查',
      en: 'check what .gitignore, .jixiaoignore and the configuration leave out',
    },
  ],
  ['--no-inline-config', { zh: '不理会文件里的屏蔽注释', en: 'heed no comments that silence rules' }],
  ['--no-error-on-unmatched', { zh: '没有可检查的申报表时不算失败', en: 'nothing to check is no failure' }],
  ['--stdin', { zh: '检查标准输入', en: 'check standard input' }],
  [
    '--stdin-filename',
    {
      zh: '标准输入算作哪个文件（决定配置与忽略）',
      en: 'the name of standard input, for configuration and ignores',
    },
  ],
  [
    '--staged',
    { zh: '检查 git 暂存区里的内容（提交前用）', en: 'check what is staged in git, as a hook does' },
  ],
  [
    '--changed',
    {
      zh: '只检查与 REF（默认 origin/HEAD）分叉后改动的文件',
      en: 'check what differs from the merge base with REF (origin/HEAD)',
    },
  ],
  [
    '--files-from',
    {
      zh: '从文件（- 为标准输入）读路径，以换行或 NUL 分隔',
      en: 'read paths from a file (- is standard input), one a line or NUL-separated',
    },
  ],
  ['--shard', { zh: '只检查 n 份中的第 i 份，用于并行', en: 'check the i-th of n parts, for parallel jobs' }],
  ['--baseline', { zh: '不再报告这个文件里记下的旧问题', en: 'hide the findings that this file knows' }],
  [
    '--update-baseline',
    { zh: '把现有的问题记入 --baseline 的文件', en: 'write the findings of now to the baseline' },
  ],
  [
    '--report-suppressed',
    {
      zh: '在标准错误列出被注释屏蔽的问题和理由',
      en: 'list what comments silence, with reasons, on standard error',
    },
  ],
  [
    '--ambiguous-width',
    {
      zh: '≤ “ × 等字符占几格: auto、1 或 2',
      en: 'cells of characters such as ≤ “ ×: auto, 1 or 2',
    },
  ],
  [
    '--jobs',
    {
      zh: '用几个线程（默认 auto：文件多时用两个，很多时每个处理器核心一个）',
      en: 'threads to use (auto: two for many files, one for each core for very many)',
    },
  ],
  ['--timing', { zh: '在标准错误列出时间用在了哪里', en: 'tell on standard error where time went' }],
  ['--list-files', { zh: '只列出会检查的文件', en: 'only list the files that would be checked' }],
  ['--null', { zh: '--list-files 的文件名以 NUL 分隔', en: 'end the names of --list-files with NUL' }],
  ['--yes', { zh: '不提问，用默认值', en: 'ask nothing, take the defaults' }],
  ['--version', { zh: '显示版本', en: 'show the version' }],
  ['--lang', { zh: 'zh 或 en', en: 'zh or en' }],
  ['--color', { zh: '总是用颜色', en: 'always use colours' }],
  ['--no-color', { zh: '不用颜色', en: 'use no colours' }],
  ['--help', { zh: '显示用法', en: 'show this help' }],
]);

export const HELP_HEADS = {
  usage: { zh: '用法', en: 'usage' },
  options: { zh: '选项', en: 'options' },
  commands: { zh: '命令', en: 'commands' },
  examples: { zh: '例子', en: 'examples' },
  formats: { zh: '报告格式', en: 'report formats' },
} as const satisfies Record<string, Message>;

export const ABOUT: Message = {
  zh: '检查用 YAML 写的部门项目支出预算绩效目标申报表。',
  en: 'Checks budget performance-goal declarations (项目支出绩效目标申报表) written in YAML.',
};

/** Commands to begin with. */
export const EXAMPLES: readonly (readonly [command: string, about: Message])[] = [
  ['jixiao', { zh: '检查当前文件夹', en: 'check the current folder' }],
  ['jixiao check x.yaml --fix', { zh: '检查一个文件，并修复', en: 'check a file, and fix it' }],
  ['jixiao --format json . > report.json', { zh: '给程序用的报告', en: 'a report for programs' }],
  ['jixiao explain funds-sum', { zh: '一条规则的说明', en: 'about a rule' }],
];

export const STATUSES: Message = {
  zh: '退出状态: 0 没有错误（可以有警告），1 有错误，2 用法或配置不对、文件读不了、没有可检查的申报表',
  en: 'exit status: 0 no error (there may be warnings), 1 errors, 2 wrong use or configuration, an unreadable file, or nothing to check',
};
