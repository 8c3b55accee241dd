import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Folder, folder } from '../folder.ts';
import { type Ran, ROOT, runProgram } from '../program.ts';
import { CLEAN, TOO_DEAR } from './declarations.ts';

interface Step {
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

/** Runs the action's scripts like a runner: bash, inputs in the environment. `npm` is a stub that logs its use. */
async function act(here: Folder, given: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const tools = folder({ npm: '#!/bin/sh\necho "npm $* in $PWD"\n' });
  chmodSync(tools.at('npm'), 0o755);
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, input.default]),
  );
  const filled = (text: string): string =>
    text.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name: string) => given[name] ?? inputs[name] ?? '');
  let last: Ran | undefined;
  for (const { run = '', env = {} } of scripts) {
    const own = Object.entries(env).map(([name, value]) => [name, filled(value)]);
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
    const path = { PATH: `${tools.path}:${process.env.PATH ?? ''}`, GITHUB_ACTION_PATH: ROOT };
    const before = last?.stdout ?? '';
    last = await runProgram('bash', args, { cwd: here.path, env: { ...path, ...Object.fromEntries(own) } });
    last = { ...last, stdout: before + last.stdout };
    if (last.status !== 0) return last;
  }
  if (last === undefined) throw new Error('no script');
  return last;
}

describe('action.yml', () => {
  it('builds its own checkout, and checks the current folder', async () => {
    const ran = await act(folder({ 'a.yaml': TOO_DEAR }));
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain(`npm ci --include=dev in ${ROOT}\n`);
    expect(ran.stdout).toContain('error[cost-within-budget]');
    expect(await act(folder({ 'a.yaml': CLEAN }))).toMatchObject({ status: 0, stderr: '' });
  });

  it('takes paths and options, one a line', async () => {
    const here = folder({ 'a b.yaml': CLEAN, 'sub/x.yaml': CLEAN, 'c.yaml': TOO_DEAR });
    const args = '--format\njson\n\n--format=sarif=报告 1.sarif\n';
    const ran = await act(here, { paths: 'a b.yaml\nsub\n', args });
    expect(ran.status).toBe(0);
    const report = JSON.parse(ran.stdout.slice(ran.stdout.indexOf('{')));
    expect(report.files.map(({ path }: { path: string }) => path)).toEqual(['a b.yaml', 'sub/x.yaml']);
    expect(existsSync(here.at('报告 1.sarif'))).toBe(true);
  });

  it.each(['$(touch hit)', '`touch hit`', '"; touch hit; "', "'; touch hit; '", '&& touch hit', '--fix'])(
    'reads the path %j as nothing but a path',
    async (value) => {
      const here = folder({ 'a.yaml': TOO_DEAR });
      const ran = await act(here, { paths: value });
      expect(ran.status).toBe(2);
      expect(ran.stderr).toMatch(/^jixiao: 找不到 .*\n$/);
      expect(existsSync(here.at('hit'))).toBe(false);
      expect(here.read('a.yaml')).toBe(TOO_DEAR);
    },
  );

  it('leaves * to jixiao, which reads the files of the folder', async () => {
    const here = folder({ 'a.yaml': TOO_DEAR, 'b c.yaml': TOO_DEAR });
    const ran = await act(here, { paths: '*.yaml' });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('b c.yaml');
    expect(here.read('a.yaml')).toBe(TOO_DEAR);
  });

  it.each(['$(touch hit)', '--rule\n`touch hit`'])('lets the option %j run nothing', async (value) => {
    const here = folder({ 'a.yaml': TOO_DEAR });
    expect(await act(here, { args: value })).toMatchObject({ status: 2 });
    expect(existsSync(here.at('hit'))).toBe(false);
  });

  it('has no input within a script', () => {
    for (const { run, shell } of scripts) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });
});
