import { randomUUID } from 'node:crypto';
import { appendFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOfWriting } from '../config/failure.ts';
import { UseError } from '../config/mistake.ts';
import type { RunResult } from '../linter/diagnostic.ts';
import { github } from '../report/github.ts';
import { limitedMarkdown } from '../report/markdown.ts';
import type { ReportContext } from '../report/report.ts';
import { writeWhole } from '../workspace/write.ts';
import { sentences, told } from './sentences.ts';
import type { Session } from './session.ts';
import { writeError } from './terminal.ts';

/** GitHub drops larger summaries entirely; other parts of the step may have written to it before. */
const SUMMARY_BYTES = 1024 * 1024;
/** A smaller report would be useless. */
const LEAST_BYTES = 4096;

/** Throws a UseError if a report would overwrite a text that is checked. */
export function spareTexts(
  files: readonly string[],
  texts: readonly { readonly absolute: string }[],
  { cwd }: Session,
): void {
  const checked = new Set(texts.map(({ absolute }) => realOf(absolute)));
  const lost = files.find((file) => checked.has(realOf(resolve(cwd, file))));
  if (lost !== undefined) throw new UseError(sentences.reportOverText(lost));
}

/** The target of a path: a report is written through a link. */
function realOf(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute; // there is no such file yet
  }
}

/** Writes a report to the file that `--format NAME=FILE` names, in one step. Throws a UseError. */
export function writeReport(file: string, text: string, session: Session): void {
  try {
    writeWhole(resolve(session.cwd, file), Buffer.from(text));
  } catch (error) {
    throw new UseError(sentences.cantCreate(file, reasonOfWriting(error)));
  }
}

/**
 * A report for people in a log of GitHub Actions: the runner must not interpret lines of it as commands, whatever they
 * contain; the annotations follow.
 */
export function githubLog(text: string, result: RunResult, context: ReportContext): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n${github(result, context)}`;
}

/** Adds the table of findings to the step's summary; if that fails, it is reported without effect on the status. */
export async function writeSummary(
  result: RunResult,
  context: ReportContext,
  session: Session,
): Promise<void> {
  const file = session.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    const before = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const left = SUMMARY_BYTES - before - 1;
    if (left >= LEAST_BYTES) appendFileSync(file, limitedMarkdown(result, context, left));
  } catch (error) {
    await writeError(
      told(sentences.cantCreate('$GITHUB_STEP_SUMMARY', reasonOfWriting(error)), context.lang),
    );
  }
}
