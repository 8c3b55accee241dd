import type { Diagnostic, FileResult, RunResult } from '../linter/diagnostic.ts';
import { type Message, same } from '../text/message.ts';

/** What a run found, in numbers; the same for all reports. */
export interface Summary {
  /** Declaration files checked. */
  readonly files: number;
  /** Documents in them that are not empty. */
  readonly declarations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Findings that --fix has fixed. */
  readonly fixed: number;
  /** Findings that comments suppress. */
  readonly suppressed: number;
  /** Findings that the baseline hides. */
  readonly baselined: number;
  /** Files that were skipped. */
  readonly skipped: number;
}

/** Counts what a run found. */
export function summarize(result: RunResult): Summary {
  const sum = (count: (file: FileResult) => number): number =>
    result.files.reduce((total, file) => total + count(file), 0);
  const findings = (test: (diagnostic: Diagnostic) => boolean): number =>
    sum((file) => file.diagnostics.filter(test).length);
  return {
    files: result.files.length,
    declarations: sum((file) => file.declarations.length),
    errors: findings((diagnostic) => diagnostic.severity === 'error'),
    warnings: findings((diagnostic) => diagnostic.severity === 'warning'),
    infos: findings((diagnostic) => diagnostic.severity === 'info'),
    fixable: findings((diagnostic) => diagnostic.fix?.safe === true),
    fixed: sum((file) => file.fixed),
    suppressed: sum((file) => file.suppressed.length),
    baselined: sum((file) => file.baselined),
    skipped: result.skipped,
  };
}

/** `1 error`, `2 errors`; Chinese nouns have no plural. */
function counted(count: number, zh: string, en: string): Message {
  return { zh: `${count} ${zh}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
}

/** Joins the parts that are not null. */
function joined(parts: readonly (Message | null)[], zh: string, en: string): Message {
  const present = parts.filter((part) => part !== null);
  return {
    zh: present.map((part) => part.zh).join(zh),
    en: present.map((part) => part.en).join(en),
  };
}

/** “3 个错误、1 个警告”; empty if nothing was found. */
function foundPhrase({ errors, warnings, infos }: Summary): Message {
  const parts = [
    errors > 0 ? counted(errors, '个错误', 'error') : null,
    warnings > 0 ? counted(warnings, '个警告', 'warning') : null,
    infos > 0 ? counted(infos, '条提示', 'info') : null,
  ];
  return joined(parts, '、', ', ');
}

/** What was checked and what was left out. */
function checkedPhrase(summary: Summary): Message {
  const { declarations, suppressed, baselined, skipped } = summary;
  const files = counted(summary.files, '个文件', 'file');
  const read = counted(declarations, '份申报表', 'declaration');
  const parts = [
    declarations === summary.files
      ? { zh: `共查 ${read.zh}`, en: `${read.en} checked` }
      : { zh: `共查 ${files.zh}中的 ${read.zh}`, en: `${read.en} in ${files.en} checked` },
    suppressed > 0 ? { zh: `注释屏蔽了 ${suppressed} 处`, en: `${suppressed} suppressed by comments` } : null,
    baselined > 0 ? { zh: `基线已记 ${baselined} 处`, en: `${baselined} in the baseline` } : null,
    skipped > 0
      ? {
          zh: `跳过 ${skipped} 个不是申报表或被忽略的文件`,
          en: `${counted(skipped, '', 'file').en} skipped (not declarations, or ignored)`,
        }
      : null,
  ];
  return joined(parts, '，', ', ');
}

/** The last line of a report for people: what was found, what to do, what was checked and what was left out. */
export function summaryPhrase(result: RunResult, quiet: boolean): Message {
  const summary = summarize(result);
  const { errors, warnings, infos, fixable, fixed, declarations } = summary;
  const checked = checkedPhrase(summary);
  const problems = result.problems.length;
  const repaired = fixed > 0 ? { zh: `已修复 ${fixed} 处`, en: `fixed ${fixed}` } : null;
  const unread =
    problems > 0
      ? {
          zh: `有 ${counted(problems, '个路径', '').zh}没能检查`,
          en: `${counted(problems, '', 'path').en} not checked`,
        }
      : null;
  if (errors + warnings + infos === 0) {
    const nothing = declarations === 0 ? NOTHING_CHECKED : NOTHING_FOUND;
    const head = joined([repaired, nothing, unread], '，', ', ');
    return { zh: `${head.zh}（${checked.zh}）`, en: `${head.en} (${checked.en})` };
  }
  const hit = result.files.filter((file) => file.diagnostics.length > 0).length;
  const found = foundPhrase(summary);
  const where =
    summary.files > 1
      ? { zh: `，在 ${summary.files} 个文件中的 ${hit} 个`, en: ` in ${hit} of ${summary.files} files` }
      : same('');
  const first = { zh: `发现 ${found.zh}${where.zh}`, en: `found ${found.en}${where.en}` };
  const all = fixable === errors + warnings + infos;
  const remedy =
    fixable > 0
      ? {
          zh: `${all ? '都' : `其中 ${fixable} 个`}可用 --fix 修复`,
          en: `${all ? 'all' : fixable} can be fixed with --fix`,
        }
      : null;
  const hidden = quiet && warnings + infos > 0 ? { zh: '只列出了错误', en: 'only errors listed' } : null;
  const head = joined([joined([repaired, first], '，', ', '), remedy, hidden, unread], '；', '; ');
  return { zh: `${head.zh}（${checked.zh}）`, en: `${head.en} (${checked.en})` };
}

const NOTHING_FOUND: Message = { zh: '没有发现问题', en: 'no problems found' };
const NOTHING_CHECKED: Message = { zh: '没有可查的申报表', en: 'no declarations to check' };
