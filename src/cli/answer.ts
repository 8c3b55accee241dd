import type { Diagnostic } from '../linter/diagnostic.ts';
import { closing, nothingToSay } from '../report/closing.ts';
import { loadReporter, type ReporterName } from '../report/index.ts';
import type { ReportContext } from '../report/report.ts';
import type { Severity } from '../text/finding.ts';
import { fileContext, type Look, paintFor, reportContext } from './context.ts';
import { FOR_PEOPLE, type Plan } from './plan.ts';
import { type Status, worse } from './session.ts';
import type { Ran } from './tally.ts';
import { outIsTerminal, writeError, writeOut } from './terminal.ts';

function lookOf({ lang, options, fixes }: Plan): Look {
  const { ambiguousWidth = 'auto' } = options;
  return {
    lang,
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    fixed: fixes !== null && !options.fixDryRun,
    ambiguousWidth: ambiguousWidth === 'auto' ? null : ambiguousWidth,
  };
}

/** Makes the report `name`; reports that are meant to be kept also get information on rules and configuration. */
async function made(name: ReporterName, plan: Plan, ran: Ran, context: ReportContext): Promise<string> {
  // the last line of a clean run needs none of the code for frames
  const closes = name === 'stylish' && nothingToSay(ran.result);
  const reporter = closes ? closing : await loadReporter(name);
  return reporter(ran.result, FOR_PEOPLE.includes(name) ? context : await kept(plan, ran, context));
}

/** Whether the report itself lists problems: only one for people in a terminal; otherwise standard error does. */
export function problemsInReport({ format, options, fixes }: Plan): boolean {
  const handsTextBack = options.stdin && fixes !== null;
  return (
    outIsTerminal() &&
    format !== null &&
    FOR_PEOPLE.includes(format) &&
    !options.listFiles &&
    !options.fixDryRun &&
    !handsTextBack
  );
}

/** Writes the reports that go to files. */
async function fileReports(plan: Plan, ran: Ran): Promise<void> {
  const { outputs, session } = plan;
  for (const { name, file } of outputs) {
    if (file === null) continue;
    const { writeReport } = await import('./outputs.ts');
    writeReport(file, await made(name, plan, ran, fileContext(lookOf(plan), session)), session);
  }
}

/** Writes all requested reports: to files, then the one to standard output (1) or standard error (2). */
async function report(fd: 1 | 2, plan: Plan, ran: Ran): Promise<void> {
  await fileReports(plan, ran);
  if (plan.format === null) return;
  const { session } = plan;
  const look = lookOf(plan);
  const context = { ...(await reportContext(fd, look, session)), problemsApart: !problemsInReport(plan) };
  const text = await made(plan.format, plan, ran, context);
  const write = fd === 1 ? writeOut : writeError;
  if (!plan.annotates) return write(text);
  const { githubLog, writeSummary } = await import('./outputs.ts');
  await write(githubLog(text, ran.result, context));
  await writeSummary(ran.result, await kept(plan, ran, context), session);
}

async function kept(plan: Plan, ran: Ran, context: ReportContext): Promise<ReportContext> {
  const { configurationHash, ruleInfos } = await import('./provenance.ts');
  const answers = plan.configurations.answers();
  const rules = await ruleInfos(ran.result, answers);
  return { ...context, rules, configuration: configurationHash(answers) };
}

async function showChanges({ session, lang }: Plan, { changes }: Ran): Promise<void> {
  const { unifiedDiff } = await import('../report/diff.ts');
  const paint = await paintFor(1, session);
  for (const { path, before, after, reencode } of changes) {
    await writeOut(unifiedDiff(path, before, after, paint));
    if (!reencode) continue;
    const { sentences, told } = await import('./sentences.ts');
    await writeError(told(sentences.willReencode(path), lang));
  }
}

/** The status by findings: 1 if there is an error or too many warnings. */
async function verdict({ options, lang }: Plan, { result }: Ran): Promise<Status> {
  const count = (severity: Severity): number =>
    result.files.reduce(
      (sum, file) => sum + file.diagnostics.filter((one: Diagnostic) => one.severity === severity).length,
      0,
    );
  const most = options.maxWarnings;
  const warnings = most === undefined ? 0 : count('warning');
  const tooMany = most !== undefined && warnings > most;
  if (tooMany) {
    const { sentences, told } = await import('./sentences.ts');
    await writeError(told(sentences.tooManyWarnings(warnings, most), lang));
  }
  return (tooMany || count('error') > 0) && !options.exitZero ? 1 : 0;
}

/** Whether there is no declaration at all: a file may look like one although everything in it is a comment. */
function isNothing({ result }: Ran): boolean {
  return result.files.every(
    ({ declarations, diagnostics, suppressed }) =>
      declarations.length + diagnostics.length + suppressed.length === 0,
  );
}

/** Whether there is anything to say apart from the report (see notes.ts). */
function isRemarkable({ configurations, options }: Plan, ran: Ran): boolean {
  const { result, othersNamed, ignoredNamed } = ran;
  return (
    isNothing(ran) ||
    result.problems.length + othersNamed.length + ignoredNamed.length > 0 ||
    configurations.unmatched().length + configurations.notes().length > 0 ||
    // which may use former names of rules
    options.rule !== undefined ||
    options.fixRule !== undefined
  );
}

/** Writes the report, diff or text, then the notes; returns the exit status. `given`: the bytes of standard input. */
export async function answer(plan: Plan, ran: Ran, given: Uint8Array | null): Promise<Status> {
  if (plan.options.fixDryRun) {
    // the diff replaces only the report on standard output
    await fileReports(plan, ran);
    await showChanges(plan, ran);
  } else if (given !== null && plan.fixes !== null) {
    await writeOut(ran.bytes ?? given);
    await report(2, plan, ran);
  } else await report(1, plan, ran);
  const noted = isRemarkable(plan, ran)
    ? await (await import('./notes.ts')).tellNotes(plan, ran, isNothing(ran))
    : 0;
  return worse(noted, await verdict(plan, ran));
}
