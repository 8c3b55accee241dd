import type { RunResult } from '../linter/diagnostic.ts';
import type { ReportContext } from './report.ts';
import { summaryPhrase } from './summary.ts';

/** Whether a report for people consists of nothing but its last line. */
export function nothingToSay({ files, problems }: RunResult): boolean {
  return (
    problems.length === 0 &&
    files.every(({ diagnostics, suppressed }) => diagnostics.length + suppressed.length === 0)
  );
}

/** The last lines of a report: where to read more, what was found and checked. */
export function closing(result: RunResult, context: ReportContext): string {
  const { lang, paint, quiet } = context;
  const summary = summaryPhrase(result, quiet)[lang];
  const all = result.files.flatMap((file) => file.diagnostics);
  const listed = quiet ? all.filter(({ severity }) => severity === 'error') : all;
  const first = listed.find(({ severity }) => severity === 'error') ?? listed[0];
  const color = first === undefined ? paint.strong : paint[first.severity];
  const end = `${color(summary)}\n`;
  if (first === undefined || quiet) return end;
  const tip = {
    zh: `规则的说明: jixiao explain ${first.rule}`,
    en: `more about a rule: jixiao explain ${first.rule}`,
  }[lang];
  return `${end}${paint.faint(tip)}\n`;
}
