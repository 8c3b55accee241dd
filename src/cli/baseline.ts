import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, reasonOf, reasonOfWriting } from '../config/failure.ts';
import { UseError } from '../config/mistake.ts';
import { displayed, isWithin } from '../config/paths.ts';
import { likelyPath } from '../config/suggest.ts';
import { type BaselineEntry, compare, entriesOf, readBaseline, writeBaseline } from '../linter/baseline.ts';
import type { RunResult } from '../linter/diagnostic.ts';
import { readYaml } from '../source/yaml.ts';
import { writeWhole } from '../workspace/write.ts';
import type { Plan } from './plan.ts';
import { sentences, told } from './sentences.ts';
import type { Ran } from './tally.ts';
import { writeError } from './terminal.ts';

/** Reads the baseline before anything is checked, so that a broken one is reported at once. Throws a UseError. */
export function knownFindings(file: string, cwd: string, mayBeMissing: boolean): readonly BaselineEntry[] {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw new UseError(sentences.unreadableFile(file, reasonOf(error)));
    if (mayBeMissing) return [];
    throw new UseError(sentences.noBaseline(file, likelyPath(file, cwd)));
  }
  const read = readBaseline(text);
  if ('wrongLine' in read) throw new UseError(sentences.brokenBaseline(file, read.wrongLine));
  return read;
}

/** Whether the run saw every declaration that the baseline may mention: all below its folder, all of them readable. */
function sawAll({ options, paths, session }: Plan, file: string, { result }: Ran): boolean {
  const { staged, changed, filesFrom, shard, stdin } = options;
  if (staged || changed !== undefined || filesFrom !== undefined || shard || stdin) return false;
  const unread = result.files.some(({ declarations }) => declarations.some(({ name }) => name === undefined));
  if (unread || result.problems.length > 0) return false;
  const folder = dirname(resolve(session.cwd, file));
  return (paths.length > 0 ? paths : ['.']).some((path) => isWithin(resolve(session.cwd, path), folder));
}

function update(plan: Plan, file: string, entries: readonly BaselineEntry[]): Promise<void> {
  const text = writeBaseline(entries);
  try {
    writeWhole(resolve(plan.session.cwd, file), Buffer.from(text));
  } catch (error) {
    throw new UseError(sentences.cantCreate(file, reasonOfWriting(error)));
  }
  const count = text.split('\n').length - 1;
  return writeError(told(sentences.baselineWritten(file, count), plan.lang));
}

/** The files with paths relative to `folder`: a baseline names files relative to itself, wherever the run is. */
function namedFrom(folder: string, files: RunResult['files'], before: string): RunResult['files'] {
  return folder === before
    ? files
    : files.map((file) => ({ ...file, path: displayed(resolve(before, file.path), folder) }));
}

/** The run without the findings in the baseline; rewrites the baseline if requested. Throws a UseError. */
export async function withoutKnown(plan: Plan, ran: Ran, known: readonly BaselineEntry[]): Promise<Ran> {
  const { baseline: file = '', updateBaseline } = plan.options;
  const { cwd } = plan.session;
  const home = dirname(resolve(cwd, file));
  const files = namedFrom(home, ran.result.files, cwd);
  const found = files.map((one) => (one.diagnostics.length === 0 ? [] : entriesOf(one, readYaml(one.text))));
  const { stale, ...compared } = compare(files, found, known, sawAll(plan, file, ran));
  const hidden = (shown: RunResult['files']): Ran => ({
    ...ran,
    result: { ...ran.result, files: namedFrom(cwd, shown, home) },
  });
  const [first] = stale;
  if (updateBaseline) {
    const gone = new Set(stale);
    const entries = [...known.filter((entry) => !gone.has(entry)), ...found.flat()];
    await update(plan, file, entries);
    return hidden(compare(files, found, entries, false).files);
  }
  if (first !== undefined) {
    await writeError(told(sentences.staleBaseline(file, first.line, stale.length), plan.lang));
  }
  return hidden(compared.files);
}

/** `--report-suppressed`: lists suppressed findings with place and reason on standard error. */
export async function tellSuppressed({ lang }: Plan, { result }: Ran): Promise<void> {
  const { lineIndex } = await import('../text/line-index.ts');
  const lines = result.files.flatMap(({ path, text, suppressed }) => {
    if (suppressed.length === 0) return [];
    const index = lineIndex(text);
    return suppressed.map(({ diagnostic: { rule, message, range }, reason }) => {
      const { line, column } = index.position(range.start);
      return told(sentences.suppressedAt(`${path}:${line}:${column}`, rule, message, reason), lang);
    });
  });
  if (lines.length > 0) await writeError(lines.join(''));
}
