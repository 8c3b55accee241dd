// A test runner for Stryker that loads the tests once and checks a mutant by calling those that reach it, which takes
// milliseconds. (vitest starts anew for each mutant: two seconds.)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;
let copies = 0;

/** Loads the tests of a room, with fresh copies of everything they import. */
async function load(room) {
  globalThis.mutants = { tests: [] };
  await import(`${pathToFileURL(resolve(`.mutants/a/b/${room}.mjs`)).href}?${copies++}`);
  return globalThis.mutants.tests;
}

/** Runs a test; returns the error's message, or undefined if it passed. */
async function failure(test) {
  try {
    await test.body();
    return undefined;
  } catch (thrown) {
    return String(thrown?.message ?? thrown).slice(0, 300);
  }
}

/** How long each test took without a mutant; quick ones run first. */
const TIMES = '.mutants/times.json';

class Runner {
  #plans;
  #times = new Map();
  /** The tests of each room, with no mutant active while they were loaded. */
  #loaded = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#plans = JSON.parse(readFileSync('.mutants/plans.json', 'utf8'));
    if (existsSync(TIMES)) this.#times = new Map(JSON.parse(readFileSync(TIMES, 'utf8')));
  }

  #quickFirst(tests) {
    const time = ({ id }) => this.#times.get(id) ?? 0;
    return tests.toSorted((a, b) => time(a) - time(b));
  }

  async #tests(room) {
    const tests = this.#loaded.get(room) ?? (await load(room));
    this.#loaded.set(room, tests);
    return tests;
  }

  async dryRun() {
    state.activeMutant = undefined;
    state.hitCount = undefined;
    const results = [];
    for (const room of this.#plans.rooms) {
      state.currentTestId = undefined;
      const plans = Object.values(this.#plans.files).filter((plan) => plan.room === room);
      const tests = await this.#tests(room);
      for (const test of tests.filter((one) => plans.some((plan) => concerns(plan, one)))) {
        state.currentTestId = test.id;
        const began = Date.now();
        const failureMessage = await failure(test);
        const result = { id: test.id, name: test.id, timeSpentMs: Date.now() - began };
        results.push(
          failureMessage === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage },
        );
      }
    }
    state.currentTestId = undefined;
    writeFileSync(TIMES, JSON.stringify(results.map(({ id, timeSpentMs }) => [id, timeSpentMs])));
    return { status: 'complete', tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation }) {
    const plan = this.#plans.files[relative(process.cwd(), sandboxFileName)];
    const fresh = mutantActivation === 'static';
    Object.assign(state, { hitLimit, hitCount: 0, activeMutant: fresh ? activeMutant.id : undefined });
    try {
      const tests = fresh ? await load(plan.room) : await this.#tests(plan.room);
      state.activeMutant = activeMutant.id;
      const reached = tests.filter((test) => concerns(plan, test) && (testFilter?.includes(test.id) ?? true));
      return await verdict(this.#quickFirst(reached));
    } catch (thrown) {
      return { status: 'killed', killedBy: [], failureMessage: `while loading: ${thrown}`, nrOfTests: 0 };
    } finally {
      state.activeMutant = undefined;
    }
  }
}

async function verdict(tests) {
  for (const [before, test] of tests.entries()) {
    const failureMessage = await failure(test);
    if (state.hitCount > state.hitLimit) return { status: 'timeout', reason: 'it goes round without end' };
    if (failureMessage !== undefined)
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: before + 1 };
  }
  return { status: 'survived', nrOfTests: tests.length };
}

/** Whether a test concerns the mutated rule itself or all rules. */
function concerns({ rules, tests }, { file, rule }) {
  return (rule === null || rules.length === 0 || rules.includes(rule)) && tests.includes(file);
}

const create = () => new Runner();
create.inject = tokens();
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
