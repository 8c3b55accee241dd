import type { Diagnostic, FileResult, Problem, RunResult } from '../linter/diagnostic.ts';
import { attributes, markup } from './markup.ts';
import { Places } from './places.ts';
import { provenanceOf } from './provenance.ts';
import type { ReportContext, Reporter } from './report.ts';
import { summarize } from './summary.ts';

/**
 * JUnit XML: a suite for each file, a failed case for each error, a passed case with the message in its output for each
 * warning and info, and one passed case for a file without findings.
 */
export const junit: Reporter = (result, context) => {
  const { errors } = summarize(result);
  const unread = result.problems.length;
  const cases = result.files.reduce((sum, file) => sum + casesIn(file), unread);
  const suites = [
    ...result.files.map((file) => suite(file, result, context)),
    ...result.problems.map((problem) => problemSuite(problem, context)),
  ];
  const totals = attributes({ name: 'jixiao', tests: cases, failures: errors, errors: unread });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n${suites.join('')}</testsuites>\n`;
};

function casesIn(file: FileResult): number {
  return Math.max(file.diagnostics.length, 1);
}

function suite(file: FileResult, result: RunResult, context: ReportContext): string {
  const places = new Places();
  const failures = file.diagnostics.filter(({ severity }) => severity === 'error').length;
  const cases =
    file.diagnostics.length === 0
      ? [`    <testcase${attributes({ name: 'jixiao', classname: file.path, file: file.path, time: 0 })}/>\n`]
      : file.diagnostics.map((diagnostic) => testcase(file, diagnostic, context, places));
  const counts = { tests: casesIn(file), failures, errors: 0, skipped: 0, time: 0 };
  return (
    `  <testsuite${attributes({ name: file.path, ...counts })}>\n` +
    `${properties(result, context)}${cases.join('')}  </testsuite>\n`
  );
}

/** The provenance. */
function properties(result: RunResult, context: ReportContext): string {
  const { version, templates, configuration } = provenanceOf(result, context);
  const values = { version, templates: templates.join(' '), configuration };
  const list = Object.entries(values).map(
    ([name, value]) => `      <property${attributes({ name: `jixiao.${name}`, value })}/>\n`,
  );
  return `    <properties>\n${list.join('')}    </properties>\n`;
}

function testcase(file: FileResult, diagnostic: Diagnostic, { lang }: ReportContext, places: Places): string {
  const { rule, severity, message, help, range } = diagnostic;
  const { line, column } = places.start(file, range);
  const place = `${file.path}:${line}:${column}`;
  const text = markup([message[lang], help?.[lang], place].filter((part) => part !== undefined).join(' | '));
  const head = attributes({
    name: `${rule} ${line}:${column}`,
    classname: file.path,
    file: file.path,
    line,
    time: 0,
  });
  const body =
    severity === 'error'
      ? `<failure${attributes({ type: rule, message: message[lang] })}>${text}</failure>`
      : `<system-out>${severity}: ${text}</system-out>`;
  return `    <testcase${head}>\n      ${body}\n    </testcase>\n`;
}

function problemSuite({ path, message }: Problem, { lang }: ReportContext): string {
  const text = message[lang];
  return (
    `  <testsuite${attributes({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0, time: 0 })}>\n` +
    `    <testcase${attributes({ name: 'jixiao', classname: path, file: path, time: 0 })}>\n` +
    `      <error${attributes({ type: 'problem', message: text })}>${markup(text)}</error>\n` +
    '    </testcase>\n  </testsuite>\n'
  );
}
