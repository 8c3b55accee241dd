import { Configurations, type Working } from '../config/resolve.ts';
import { type ConcludedFile, conclude } from '../linter/conclude.ts';
import type { FileResult, Problem, RunResult } from '../linter/diagnostic.ts';
import type { FixChoice } from '../linter/fix.ts';
import type { Settings } from '../linter/lint.ts';
import { REPORTER_NAMES, type ReporterName } from '../report/index.ts';
import { rules } from '../rules/index.ts';
import type { Lang } from '../text/message.ts';
import type { Search } from '../workspace/files.ts';
import { answer } from './answer.ts';
import { fileInputs, type Input, type Inputs, stdinInput } from './inputs.ts';
import { Interruption } from './interrupt.ts';
import { tellNotes } from './notes.ts';
import type { CheckOptions } from './options.ts';
import { type Change, type Outcome, passOver, type Task } from './pass.ts';
import { Progress } from './progress.ts';
import type { Use } from './repair.ts';
import type { Session, Status } from './session.ts';
import { writeOut } from './terminal.ts';

/** All that is known of a run before the first text is read. */
export interface Plan {
  readonly options: CheckOptions;
  readonly paths: readonly string[];
  readonly session: Session;
  readonly lang: Lang;
  readonly format: ReporterName;
  readonly configurations: Configurations;
  readonly working: Working;
  readonly search: Search;
  readonly fixes: FixChoice | null;
}

/** What a run came to. */
export interface Ran {
  readonly result: RunResult;
  /** Named files that were no declarations. */
  readonly othersNamed: readonly string[];
  readonly ignoredNamed: readonly string[];
  readonly changes: readonly Change[];
  /** What `--stdin --fix` hands back. */
  readonly bytes: Uint8Array | null;
  /** How many texts were looked at before a signal ended it; null: all. */
  readonly interrupted: { readonly done: number; readonly all: number } | null;
}

/** Reports for people at hand; all others tell with what rules and configuration they were made. */
export const FOR_PEOPLE: readonly ReporterName[] = ['stylish', 'compact', 'narrated'];

const DEFAULT_FORMAT: ReporterName = 'stylish';

function fixChoice({ fix, fixDryRun, fixSuggestions, fixRule }: CheckOptions): FixChoice | null {
  if (!fix && !fixDryRun && !fixSuggestions && fixRule === undefined) return null;
  return {
    safe: true,
    suggestions: fixSuggestions === true || fixRule !== undefined,
    rules: fixRule === undefined ? null : new Set(fixRule),
  };
}

async function plan(options: CheckOptions, paths: readonly string[], session: Session): Promise<Plan> {
  const { cwd } = session;
  const configurations = new Configurations(
    {
      cwd,
      config: options.config ?? null,
      preset: options.preset ?? null,
      template: options.template ?? null,
      rules: options.rule ?? [],
      inlineConfig: options.inlineConfig,
    },
    { rules, formats: REPORTER_NAMES },
  );
  const working = await configurations.working();
  const configured = REPORTER_NAMES.find((name) => name === working.format);
  return {
    options,
    paths,
    session,
    configurations,
    working,
    lang: session.lang ?? working.lang ?? 'zh',
    format: options.format ?? configured ?? DEFAULT_FORMAT,
    search: { cwd, paths, ignoring: options.ignore, ignored: working.ignored },
    fixes: fixChoice(options),
  };
}

/** Every configuration is read before the first text is, so that a mistake in one leaves all files untouched. */
async function settingsFor({ configurations }: Plan, inputs: Inputs): Promise<Task['settings']> {
  const settings = new Map<string, Settings>();
  if (inputs.inputs.length === 0) await configurations.verify();
  for (const { absolute } of inputs.inputs) {
    settings.set(absolute, (await configurations.resolve(absolute)).settings);
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

async function runOver(plan: Plan, given: Inputs): Promise<Ran> {
  const { inputs } = given;
  const { readYaml } = await import('../source/yaml.ts');
  const task: Task = {
    read: readYaml,
    settings: await settingsFor(plan, given),
    repair: plan.fixes === null ? null : (await import('./repair.ts')).repairer(plan.fixes, useOf(plan)),
  };
  const files: ConcludedFile[] = [];
  const problems: Problem[] = [...given.problems];
  const othersNamed: string[] = [];
  const changes: Change[] = [];
  let bytes: Uint8Array | null = null;
  let others = 0;
  let done = 0;
  const progress = new Progress(inputs.length, plan.lang);
  const writes = plan.fixes !== null && useOf(plan) === 'written';
  const interruption = writes ? new Interruption() : null;
  interruption?.hold();
  for (const input of inputs) {
    const outcome = passOver(input, task);
    done += 1;
    if (outcome.result !== undefined) files.push(concluded(outcome.result, outcome, input, task));
    if (outcome.problem !== undefined) problems.push(outcome.problem);
    if (outcome.change !== undefined) changes.push(outcome.change);
    if (outcome.other) others += 1;
    if (outcome.other && input.named) othersNamed.push(input.path);
    bytes = outcome.bytes ?? bytes;
    await progress.at(done);
    if (await interruption?.came()) break;
  }
  await progress.end();
  interruption?.release();
  return {
    result: { files: conclude(files, task.read), problems, skipped: given.skipped + others },
    othersNamed,
    ignoredNamed: given.ignoredNamed,
    changes,
    bytes,
    interrupted: done < inputs.length ? { done, all: inputs.length } : null,
  };
}

/** A checked file as rules across files see it; its text is read again where it was not kept. */
function concluded(result: FileResult, { facts = [] }: Outcome, input: Input, task: Task): ConcludedFile {
  const text = (): string | null => {
    if (result.text !== '') return result.text;
    const again = input.read();
    return again.kind === 'declaration' ? again.decoded.text : null;
  };
  return { result, facts, settings: task.settings(input.absolute), text };
}

/** `--list-files`: the declarations that would be checked. */
async function list(plan: Plan, given: Inputs): Promise<Ran> {
  const end = plan.options.null ? '\0' : '\n';
  const files: FileResult[] = [];
  const problems: Problem[] = [...given.problems];
  const othersNamed: string[] = [];
  let others = 0;
  for (const input of given.inputs) {
    const inspected = input.read();
    if (inspected.kind === 'problem') problems.push(inspected.problem);
    else if (inspected.kind !== 'other') {
      const { path } = input;
      files.push({
        path,
        text: '',
        declarations: [],
        diagnostics: [],
        suppressed: [],
        fixed: 0,
        baselined: 0,
      });
    } else {
      others += 1;
      if (input.named) othersNamed.push(input.path);
    }
  }
  await writeOut(files.map(({ path }) => path + end).join(''));
  return {
    result: { files, problems, skipped: given.skipped + others },
    othersNamed,
    ignoredNamed: given.ignoredNamed,
    changes: [],
    bytes: null,
    interrupted: null,
  };
}

/** `jixiao check`: finds the texts, checks or fixes them, and answers. Throws a UseError or ConfigurationError. */
export async function check(
  options: CheckOptions,
  paths: readonly string[],
  session: Session,
): Promise<Status> {
  const planned = await plan(options, paths, session);
  const { search, working } = planned;
  if (options.stdin) {
    const given = await stdinInput(search, options.stdinFilename);
    const ran = await runOver(planned, given);
    return answer(planned, ran, given.bytes);
  }
  const given = await fileInputs(search, working.included);
  if (options.listFiles) {
    const ran = await list(planned, given);
    return tellNotes(planned, ran);
  }
  return answer(planned, await runOver(planned, given), null);
}
