import type { Settings } from '../linter/lint.ts';
import type { Lang } from '../text/message.ts';
import type { Ahead } from './ahead.ts';
import { answer } from './answer.ts';
import type { CheckOptions } from './check-options.ts';
import { Checker, type SettingsOf } from './checker.ts';
import { fileInputs, type Input, type Inputs } from './inputs.ts';
import { Interruption } from './interrupt.ts';
import { type Plan, plan } from './plan.ts';
import { Progress } from './progress.ts';
import type { Use } from './repair.ts';
import type { Session, Status } from './session.ts';
import { type Ran, Tally } from './tally.ts';
import { writeError, writeOut } from './terminal.ts';
import type { Timing } from './timing.ts';

/** Reads all configurations before the first text, so that a mistake in one leaves all files untouched. */
async function settingsFor({ configurations }: Plan, inputs: Inputs): Promise<SettingsOf> {
  const settings = new Map<string, Settings>();
  if (inputs.inputs.length === 0) await configurations.verify();
  for (const { absolute } of inputs.inputs) {
    const resolved = configurations.settled(absolute) ?? (await configurations.resolve(absolute));
    settings.set(absolute, resolved.settings);
  }
  return (file) => {
    const found = settings.get(file);
    if (found === undefined) throw new Error(`no settings for ${file}`);
    return found;
  };
}

function useOf({ options }: Plan): Use {
  if (options.fixDryRun) return 'shown';
  return options.stdin ? 'handed back' : 'written';
}

/** Checks (and fixes) the texts: many files with other threads, otherwise one after the other. */
async function runOver(plan: Plan, given: Inputs): Promise<Ran> {
  const { inputs } = given;
  const { timing } = plan;
  const use = useOf(plan);
  const threads = await threadsOf(plan, inputs);
  const ahead = threads === 2 ? await aheadOf(inputs) : null;
  const settings = await during(timing, 'configuration', () => settingsFor(plan, given));
  const fixing = plan.fixes === null ? null : { choice: plan.fixes, use };
  const checker = new Checker(settings, fixing, timing, ahead?.bytesOf);
  const tally = new Tally(given);
  const progress = new Progress(inputs.length, plan.lang);
  if (threads > 2) {
    const { checkTogether } = await import('./crew.ts');
    const { results, lost } = await checkTogether({
      ...{ inputs, workers: threads - 1, settings, checker, timing },
      progress: (done) => progress.at(done),
    });
    for (const [at, input] of inputs.entries()) tally.add(input, results[at] ?? {});
    await progress.end();
    if (lost > 0) await tellLost(lost, plan.lang);
  } else {
    if (inputs.length >= LONG_RUN) (await import('./give-way.ts')).giveWay();
    const interruption = plan.fixes !== null && use === 'written' ? new Interruption() : null;
    interruption?.hold();
    for (const input of inputs) {
      tally.add(input, await checker.check(input));
      await progress.at(tally.done);
      if (await interruption?.came()) break;
    }
    await progress.end();
    if (tally.done < inputs.length) await tellInterrupted(tally.done, inputs.length, plan.lang);
    interruption?.release();
    await ahead?.end();
  }
  return tally.ran(await during(timing, 'run rules', () => checker.conclude(tally.checked)));
}

/** From this many files on, lowering the priority of V8's threads pays off: it takes a millisecond. */
const LONG_RUN = 100;

/** With fewer files, one thread is done before another could help, unless `--jobs` says otherwise. */
const MANY_FILES = 400;

/** How many threads to use: with two, one reads and one checks; further ones check. Fixing uses only this thread. */
async function threadsOf({ options, fixes }: Plan, inputs: readonly Input[]): Promise<number> {
  const { jobs = 'auto' } = options;
  if (fixes !== null || jobs === 1 || (jobs === 'auto' && inputs.length < MANY_FILES)) return 1;
  if (inputs.some(({ read }) => read !== undefined)) return 1;
  return (await import('./threads.ts')).threadsFor(jobs, inputs.length);
}

async function aheadOf(inputs: readonly Input[]): Promise<Ahead | null> {
  const { readAhead } = await import('./ahead.ts');
  return readAhead(inputs.map(({ absolute }) => absolute));
}

async function tellInterrupted(done: number, all: number, lang: Lang): Promise<void> {
  const { sentences, told } = await import('./sentences.ts');
  await writeError(told(sentences.interrupted(done, all), lang));
}

async function tellLost(lost: number, lang: Lang): Promise<void> {
  const { sentences, told } = await import('./sentences.ts');
  await writeError(told(sentences.lostWorkers(lost), lang));
}

/** Does the work, measuring its time if there is a `timing`. */
function during<T>(
  timing: Timing | null,
  part: Parameters<Timing['during']>[0],
  work: () => Promise<T>,
): Promise<T> {
  return timing === null ? work() : timing.during(part, work);
}

/** `--list-files`: the declarations that would be checked. */
async function list(plan: Plan, given: Inputs): Promise<Status> {
  const { listed } = await import('./pass.ts');
  const tally = new Tally(given);
  for (const input of given.inputs) tally.add(input, listed(input));
  const ran = tally.ran(tally.checked.map(({ result }) => result));
  const end = plan.options.null ? '\0' : '\n';
  await writeOut(ran.result.files.map(({ path }) => path + end).join(''));
  const { tellNotes } = await import('./notes.ts');
  return tellNotes(plan, ran, ran.result.files.length === 0);
}

/** The texts to check: those from git, those from a list, or those that the paths lead to. */
async function inputsOf({ options, paths, search, working }: Plan): Promise<Inputs> {
  if (options.staged) return (await import('./selection.ts')).stagedInputs(search, working);
  if (options.changed !== undefined)
    return (await import('./selection.ts')).changedInputs(search, working, options.changed);
  if (options.filesFrom !== undefined && paths.length === 0)
    return { inputs: [], ignoredNamed: [], skipped: 0, problems: [] };
  return fileInputs(search, working.included);
}

async function withListed(options: CheckOptions, paths: readonly string[], { cwd }: Session) {
  if (options.filesFrom === undefined) return paths;
  const { pathsFrom } = await import('./selection.ts');
  return [...paths, ...(await pathsFrom(options.filesFrom, cwd))];
}

/** Adjusts the plan once the texts are known: if git or other shards decide, having none is not an error. */
function settled(planned: Plan, given: Inputs): Plan {
  const { options } = planned;
  const othersHaveIt = options.shard !== undefined && given.inputs.length > 0;
  if (!options.staged && options.changed === undefined && !othersHaveIt) return planned;
  return { ...planned, options: { ...options, errorOnUnmatched: false } };
}

const answered = (planned: Plan, ran: Ran, bytes: Uint8Array | null): Promise<Status> =>
  during(planned.timing, 'reporting', () => answer(planned, ran, bytes));

async function checkAndAnswer(planned: Plan, given: Inputs, bytes: Uint8Array | null): Promise<Status> {
  const files = planned.outputs.flatMap(({ file }) => file ?? []);
  if (files.length > 0) (await import('./outputs.ts')).spareTexts(files, given.inputs, planned.session);
  const { baseline, updateBaseline, reportSuppressed } = planned.options;
  if (baseline === undefined && !reportSuppressed)
    return answered(planned, await runOver(planned, given), bytes);
  const { knownFindings, tellSuppressed, withoutKnown } = await import('./baseline.ts');
  const { cwd } = planned.session;
  const known = baseline === undefined ? null : knownFindings(baseline, cwd, updateBaseline === true);
  const ran = await runOver(planned, given);
  const status = await answered(
    planned,
    known === null ? ran : await withoutKnown(planned, ran, known),
    bytes,
  );
  if (reportSuppressed) await tellSuppressed(planned, ran);
  return status;
}

/** `jixiao check`: finds, checks, fixes and reports; returns the status. Throws a UseError or ConfigurationError. */
export async function check(
  options: CheckOptions,
  paths: readonly string[],
  session: Session,
): Promise<Status> {
  if (!options.timing) return (await carriedOut(options, paths, session, null)).status;
  const { Timing, timingTable } = await import('./timing.ts');
  const timing = new Timing();
  timing.add(new Map([['start', performance.now()]]));
  const { status, lang } = await carriedOut(options, paths, session, timing);
  await writeError(timingTable(timing.times, lang));
  return status;
}

async function carriedOut(
  options: CheckOptions,
  paths: readonly string[],
  session: Session,
  timing: Timing | null,
): Promise<{ readonly status: Status; readonly lang: Lang }> {
  const listed = await withListed(options, paths, session);
  const first = await during(timing, 'configuration', () => plan(options, listed, session, timing));
  const { lang } = first;
  if (options.stdin) {
    const { stdinInput } = await import('./stdin-input.ts');
    const given = await stdinInput(first.search, options.stdinFilename);
    return { status: await checkAndAnswer(first, given, given.bytes), lang };
  }
  const whole = await during(timing, 'discovery', () => inputsOf(first));
  const planned = settled(first, whole);
  const given =
    options.shard === undefined ? whole : (await import('./selection.ts')).shardOf(whole, options.shard);
  if (options.listFiles) return { status: await list(planned, given), lang };
  return { status: await checkAndAnswer(planned, given, null), lang };
}
