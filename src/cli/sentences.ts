import { visible } from '../text/display.ts';
import type { Lang, Message } from '../text/message.ts';

function didYouMean(near: string | null): Message {
  return near === null
    ? { zh: '', en: '' }
    : { zh: `；是不是 ${visible(near)}？`, en: `; did you mean ${visible(near)}?` };
}

function choice(zh: string, en: string, near: string | null, words: readonly string[]): Message {
  const tail =
    near === null
      ? { zh: `；可以是 ${words.join('、')}`, en: `; expected ${words.join(', ')}` }
      : didYouMean(near);
  return { zh: zh + tail.zh, en: en + tail.en };
}

/** Up to five names, and how many more. */
function listed(names: readonly string[]): Message {
  const shown = names.slice(0, 5).map(visible);
  const more = names.length - shown.length;
  return {
    zh: shown.join('、') + (more > 0 ? ` 等 ${names.length} 个` : ''),
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

/** Messages on standard error: each is one sentence that says what is wrong and what to do. */
export const sentences = {
  unknownOption: (flag: string, near: string | null): Message =>
    near === null
      ? {
          zh: `不认识的选项 ${visible(flag)}；jixiao --help 列出全部选项`,
          en: `unknown option ${visible(flag)}; run jixiao --help to list them`,
        }
      : {
          zh: `不认识的选项 ${visible(flag)}${didYouMean(near).zh}`,
          en: `unknown option ${visible(flag)}${didYouMean(near).en}`,
        },
  takesNoValue: (flag: string): Message => ({
    zh: `选项 ${visible(flag)} 不带值，后面不要写等号`,
    en: `the option ${visible(flag)} takes no value`,
  }),
  missingValue: (flag: string): Message => ({
    zh: `选项 ${visible(flag)} 后面要写它的值`,
    en: `the option ${visible(flag)} needs a value`,
  }),
  unexpectedValue: (command: string): Message => ({
    zh: `jixiao ${command} 后面的参数太多；jixiao ${command} --help 有用法`,
    en: `too many arguments; run jixiao ${command} --help for usage`,
  }),
  missingOperand: (usage: Message): Message => ({
    zh: `命令没有写完；应写成 jixiao ${usage.zh}`,
    en: `incomplete command; write jixiao ${usage.en}`,
  }),
  wrongUse: (said: string): Message => ({
    zh: `用法不对（${visible(said)}）；jixiao --help 有用法`,
    en: `invalid usage (${visible(said)}); run jixiao --help for usage`,
  }),
  unknownCommand: (word: string, near: string): Message => ({
    zh: `没有 ${visible(word)} 这个命令，也没有这个文件；是不是 jixiao ${near}？`,
    en: `${visible(word)} is neither a command nor a file; did you mean jixiao ${near}?`,
  }),
  unknownFormat: (name: string, near: string | null, names: readonly string[]): Message =>
    choice(`没有 ${visible(name)} 这种报告格式`, `unknown report format ${visible(name)}`, near, names),
  unknownPreset: (name: string, near: string | null, names: readonly string[]): Message =>
    choice(`没有名为 ${visible(name)} 的预设`, `unknown preset ${visible(name)}`, near, names),
  unknownGrouping: (name: string, near: string | null, names: readonly string[]): Message =>
    choice(`不能按 ${visible(name)} 统计`, `there are no statistics by ${visible(name)}`, near, names),
  unknownShell: (name: string, near: string | null, names: readonly string[]): Message =>
    choice(`没有 ${visible(name)} 的补全脚本`, `no completion script for ${visible(name)}`, near, names),
  unknownLang: (name: string): Message => ({
    zh: `--lang 只能是 zh 或 en，不能是 ${visible(name)}`,
    en: `--lang must be zh or en, not ${visible(name)}`,
  }),
  at: (place: string, { zh, en }: Message): Message => ({
    zh: `${visible(place)}：${zh}`,
    en: `${visible(place)}: ${en}`,
  }),
  unknownRule: (id: string, near: string | null): Message =>
    near === null
      ? {
          zh: `没有名为 ${visible(id)} 的规则；jixiao rules 列出全部规则`,
          en: `unknown rule ${visible(id)}; run jixiao rules to list them`,
        }
      : {
          zh: `没有名为 ${visible(id)} 的规则${didYouMean(near).zh}`,
          en: `unknown rule ${visible(id)}${didYouMean(near).en}`,
        },
  unknownAction: (command: string, action: string, known: string): Message => ({
    zh: `jixiao ${command} 不认识 ${visible(action)}；是不是 jixiao ${command} ${known}？`,
    en: `unknown action ${visible(action)} of jixiao ${command}; did you mean jixiao ${command} ${known}?`,
  }),
  noWorkingFolder: (): Message => ({
    zh: '当前文件夹已经不在了；请先换到别的文件夹',
    en: 'the current folder no longer exists; change to another one',
  }),
  alreadyThere: (name: string): Message => ({
    zh: `这里已经有 ${name}，没有写任何文件`,
    en: `${name} already exists; nothing was written`,
  }),
  cantWriteOut: (reason: Message): Message => ({
    zh: `写不到标准输出：${reason.zh}`,
    en: `cannot write to standard output: ${reason.en}`,
  }),
  cantCreate: (name: string, reason: Message): Message => ({
    zh: `写不了 ${name}：${reason.zh}`,
    en: `cannot write ${name}: ${reason.en}`,
  }),
  noCount: (flag: string, value: string): Message => ({
    zh: `${flag} 后面要写 0 或更大的整数，不能是 ${visible(value)}`,
    en: `${flag} takes a whole number, 0 or more, not ${visible(value)}`,
  }),
  pathsWithStdin: (): Message => ({
    zh: '--stdin 检查标准输入，不能同时写文件路径',
    en: '--stdin checks standard input and takes no paths',
  }),
  filenameWithoutStdin: (): Message => ({
    zh: '--stdin-filename 要和 --stdin 一起用',
    en: '--stdin-filename needs --stdin',
  }),
  fixAndDryRun: (): Message => ({
    zh: '--fix 会改文件，--fix-dry-run 只给出差异，请只用一个',
    en: '--fix changes files and --fix-dry-run only shows how; use one of them',
  }),
  dash: (): Message => ({ zh: '要检查标准输入，请写 --stdin', en: 'to check standard input, write --stdin' }),
  noReportFile: (given: string): Message => ({
    zh: `--format ${visible(given)} 的等号后面要写文件名`,
    en: `--format ${visible(given)} needs a file name after the equals sign`,
  }),
  twoReports: (): Message => ({
    zh: '标准输出只能有一种报告；其余的请写成 --format 格式=文件',
    en: 'only one report can go to standard output; write the others as --format NAME=FILE',
  }),
  sameReportFile: (file: string): Message => ({
    zh: `两种报告不能写到同一个文件 ${visible(file)}`,
    en: `two reports cannot go to the same file, ${visible(file)}`,
  }),
  reportOverText: (file: string): Message => ({
    zh: `${visible(file)} 是要检查的文件，报告不能写到它上面`,
    en: `${visible(file)} is one of the files to check; a report cannot overwrite it`,
  }),
  noShard: (value: string): Message => ({
    zh: `--shard 要写成 第几份/共几份，如 1/4，不能是 ${visible(value)}`,
    en: `--shard takes I/N, as in 1/4, not ${visible(value)}`,
  }),
  noJobs: (value: string): Message => ({
    zh: `--jobs 要写几个线程，如 2，或 auto，不能是 ${visible(value)}`,
    en: `--jobs takes a number of threads, such as 2, or auto, not ${visible(value)}`,
  }),
  lostWorkers: (count: number): Message => ({
    zh: `${count} 个线程中途退出（多半是内存不足），它的文件已由主线程重新检查；加 --jobs 1 就只用一个线程`,
    en: `${count} thread${count === 1 ? '' : 's'} ended early (probably out of memory); the main thread checked the remaining files. --jobs 1 uses only one thread`,
  }),
  unknownWidth: (value: string): Message => ({
    zh: `--ambiguous-width 只能是 auto、1 或 2，不能是 ${visible(value)}`,
    en: `--ambiguous-width must be auto, 1 or 2, not ${visible(value)}`,
  }),
  contradiction: (one: string, other: string): Message => ({
    zh: `${one} 和 ${other} 不能一起用，请只用一个`,
    en: `${one} and ${other} cannot be used together; use one of them`,
  }),
  fixStaged: (): Message => ({
    zh: '--staged 检查暂存区，不能同时修复；请先修复文件，再 git add',
    en: '--staged checks what is staged and cannot fix it; fix the files first, then git add them',
  }),
  updateWithoutBaseline: (): Message => ({
    zh: '--update-baseline 要和 --baseline 文件 一起用',
    en: '--update-baseline needs --baseline FILE',
  }),
  noBaseline: (file: string, near: string | null): Message => ({
    zh: `找不到基线 ${visible(file)}${near === null ? '；加 --update-baseline 可建立' : didYouMean(near).zh}`,
    en: `the baseline ${visible(file)} does not exist${near === null ? '; --update-baseline creates it' : didYouMean(near).en}`,
  }),
  unreadableFile: (file: string, reason: Message): Message => ({
    zh: `读不了 ${visible(file)}：${reason.zh}`,
    en: `cannot read ${visible(file)}: ${reason.en}`,
  }),
  brokenBaseline: (file: string, line: number): Message => ({
    zh: `基线 ${visible(file)} 第 ${line} 行读不懂；请改正或删去这一行，或用 --update-baseline 重写到新文件`,
    en: `line ${line} of the baseline ${visible(file)} is not a valid entry; correct or delete it, or write a new file with --update-baseline`,
  }),
  baselineWritten: (file: string, entries: number): Message => ({
    zh: `基线 ${visible(file)} 已写好，共 ${entries} 条`,
    en: `wrote the baseline ${visible(file)}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  }),
  staleBaseline: (file: string, first: string, count: number): Message => ({
    zh: `基线 ${visible(file)} 里有 ${count} 条已不再出现（如 ${visible(first)}）；加 --update-baseline 可删去`,
    en: `${count} ${count === 1 ? 'entry' : 'entries'} of the baseline ${visible(file)} no longer ${count === 1 ? 'occurs' : 'occur'} (such as ${visible(first)}); --update-baseline removes ${count === 1 ? 'it' : 'them'}`,
  }),
  suppressedAt: (place: string, rule: string, message: Message, reason: string | null): Message => ({
    zh: `已屏蔽 ${visible(place)}: ${visible(message.zh)} [${rule}] ${reason === null ? '（没有写理由）' : `-- ${visible(reason)}`}`,
    en: `suppressed ${visible(place)}: ${visible(message.en)} [${rule}] ${reason === null ? '(no reason given)' : `-- ${visible(reason)}`}`,
  }),
  nullWithoutList: (): Message => ({
    zh: '-0（--null）要和 --list-files 一起用',
    en: '-0 (--null) needs --list-files',
  }),
  nothingToCheck: (where: readonly string[], others: number): Message => {
    const names = listed(where);
    const seen = {
      zh: others > 0 ? `（看过的 ${others} 个 YAML 文件都不是申报表，或被忽略）` : '',
      en: others > 0 ? ` (${others} YAML files there are not declarations, or are ignored)` : '',
    };
    return {
      zh: `${names.zh} 里没有可以检查的申报表${seen.zh}`,
      en: `no declarations to check in ${names.en}${seen.en}`,
    };
  },
  skippedNamed: (others: readonly OtherFile[], ignored: readonly string[]): Message => {
    const parts = OTHERS.flatMap(([kind, { zh, en }]): Message[] => {
      const paths = others.filter((other) => other.kind === kind).map(({ path }) => path);
      const names = listed(paths);
      return paths.length === 0 ? [] : [{ zh: `${names.zh} ${zh}`, en: `${names.en}: ${en}` }];
    });
    if (ignored.length > 0) {
      const names = listed(ignored);
      parts.push({
        zh: `${names.zh} 被 .jixiaoignore 或配置的 ignore 忽略（--no-ignore 可照样检查）`,
        en: `${names.en}: ignored by .jixiaoignore or the configuration (--no-ignore checks it)`,
      });
    }
    return {
      zh: `跳过：${parts.map((part) => part.zh).join('；')}`,
      en: `skipped: ${parts.map((part) => part.en).join('; ')}`,
    };
  },
  tooManyWarnings: (warnings: number, most: number): Message => ({
    zh: `警告有 ${warnings} 个，超过了 --max-warnings ${most}`,
    en: `${warnings} ${warnings === 1 ? 'warning exceeds' : 'warnings exceed'} --max-warnings ${most}`,
  }),
  unmatchedOverride: (file: string, globs: readonly string[]): Message => {
    const names = listed(globs);
    return {
      zh: `${visible(file)} 的 overrides 里，files: ${names.zh} 没有匹配到任何文件`,
      en: `in ${visible(file)}, the override for files: ${names.en} matches no file`,
    };
  },
  wrongConfiguration: (count: number): Message => ({
    zh: `配置有 ${count} 处错误，没有检查任何文件`,
    en: `the configuration has ${count} mistake${count === 1 ? '' : 's'}; nothing was checked`,
  }),
  willReencode: (path: string): Message => ({
    zh: `${visible(path)}：--fix 会改存为 UTF-8`,
    en: `${visible(path)}: --fix would save it as UTF-8`,
  }),
  progress: (done: number, all: number): Message => ({
    zh: `已检查 ${done}/${all} 个文件`,
    en: `checked ${done} of ${all} files`,
  }),
  interrupted: (done: number, all: number): Message => ({
    zh: `已中断：${all} 个文件处理了 ${done} 个，没有写到一半的文件`,
    en: `interrupted after ${done} of ${all} files; no file is half written`,
  }),
  internal: (what: string): Message => ({
    zh: `内部错误，请把命令和文件报告给 jixiao：${visible(what)}（设 JIXIAO_DEBUG=1 可看详情）`,
    en: `internal error, please report the command and the file to jixiao: ${visible(what)} (JIXIAO_DEBUG=1 shows details)`,
  }),
};

/** A message as a line of standard error. */
export function told(message: Message, lang: Lang): string {
  return `jixiao: ${message[lang]}\n`;
}

/** A file named on the command line that is not a declaration, and what it is instead. */
export interface OtherFile {
  readonly path: string;
  readonly kind: 'template' | 'configuration' | 'unknown';
}

const OTHERS: readonly (readonly [OtherFile['kind'], Message])[] = [
  ['template', { zh: '是表样，不是申报表', en: 'a template, not a declaration' }],
  ['configuration', { zh: '是 jixiao 的配置，不是申报表', en: 'a configuration, not a declaration' }],
  [
    'unknown',
    {
      zh: '不是申报表（没有“项目名称：”“绩效指标：”这样的行）',
      en: 'not a declaration (no line such as 项目名称: or 绩效指标:)',
    },
  ],
];
