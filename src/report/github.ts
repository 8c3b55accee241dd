import type { Diagnostic, FileResult, RunResult } from '../linter/diagnostic.ts';
import { visible } from '../text/display.ts';
import type { Severity } from '../text/finding.ts';
import { Places } from './places.ts';
import type { ReportContext, Reporter } from './report.ts';
import { fromTop } from './uri.ts';
import { SEVERITIES, sentences } from './words.ts';

/** The runner shows this many annotations of each severity per step and silently drops the rest. */
const MOST = 10;

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

interface Annotation {
  readonly severity: Severity;
  readonly command: string;
}

/**
 * Annotations for GitHub Actions, as workflow commands: worst first, no more of each severity than the runner shows,
 * and a line that counts the others.
 */
export const github: Reporter = (given, context) => {
  const result = fromTop(given, context);
  const all = [...problems(result, context), ...annotations(result, context)];
  return SEVERITIES.flatMap((severity) => {
    const commands = all.filter((one) => one.severity === severity).map(({ command }) => command);
    const cut = commands.length - MOST;
    return cut > 0 ? [...commands.slice(0, MOST), cutLine(severity, cut, context)] : commands;
  })
    .map((line) => `${line}\n`)
    .join('');
};

function cutLine(severity: Severity, cut: number, { lang }: ReportContext): string {
  const zh = { error: '个错误', warning: '个警告', info: '条提示' }[severity];
  return {
    zh: `GitHub 每步只标注 ${MOST} ${zh}，还有 ${cut} ${zh}没有标注，请看完整的报告。`,
    en: `GitHub shows at most ${MOST} annotations per severity and step; ${cut} more (${severity}) are in the full report.`,
  }[lang];
}

function problems(result: RunResult, { lang }: ReportContext): Annotation[] {
  return result.problems.map(({ path, message }) => ({
    severity: 'error',
    command: command('error', { file: path, title: 'jixiao' }, message[lang]),
  }));
}

function annotations(result: RunResult, context: ReportContext): Annotation[] {
  const places = new Places();
  return result.files.flatMap((file) =>
    file.diagnostics.map((diagnostic) => ({
      severity: diagnostic.severity,
      command: annotation(file, diagnostic, context, places),
    })),
  );
}

function annotation(
  file: FileResult,
  { rule, severity, message, help, range }: Diagnostic,
  { lang }: ReportContext,
  places: Places,
): string {
  const lines = places.lines(file);
  const start = lines.position(range.start);
  const end = lines.position(range.end);
  return command(
    COMMANDS[severity],
    {
      file: file.path,
      line: start.line,
      endLine: end.line,
      col: start.column,
      // The runner accepts an end column only within one line.
      ...(start.line === end.line ? { endColumn: end.column } : {}),
      title: `jixiao ${rule}`,
    },
    sentences([message, help], lang),
  );
}

/** A workflow command: control characters are made visible, and the text is escaped for the runner. */
function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(visible(String(value)))}`,
  );
  return `::${name} ${list.join(',')}::${escapeData(visible(text))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
