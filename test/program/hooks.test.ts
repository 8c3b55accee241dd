import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Folder, folder } from '../folder.ts';
import { type Ran, ROOT, runProgram } from '../program.ts';
import { ANOTHER, TOO_DEAR } from './declarations.ts';

/** The first code block below the heading of docs/ci.md that starts like this. */
function recipe(heading: string): string {
  const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  const at = page.indexOf(`\n### ${heading}`);
  const [, text] = /```\w+\n([\s\S]*?)```/.exec(page.slice(at)) ?? [];
  if (at < 0 || text === undefined) throw new Error(heading);
  return text;
}

/** A county's repository with the built program in the PATH, and a way to run commands there. */
interface County {
  readonly here: Folder;
  readonly sh: (file: string, ...args: string[]) => Promise<Ran>;
  readonly commit: () => Promise<Ran>;
}

async function county(): Promise<County> {
  const tools = folder({
    jixiao: `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/jixiao.js')}" "$@"\n`,
    npx: '#!/bin/sh\nexec "$@"\n',
  });
  for (const name of ['jixiao', 'npx']) chmodSync(tools.at(name), 0o755);
  const here = folder();
  cpSync(join(ROOT, 'examples/ci-repository'), here.path, { recursive: true });
  const env = {
    PATH: `${tools.path}:${process.env.PATH ?? ''}`,
    HOME: tools.path,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@b',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@b',
  };
  const sh: County['sh'] = (file, ...args) => runProgram(file, args, { cwd: here.path, env });
  await sh('git', 'init', '--quiet');
  await sh('git', 'add', '.');
  expect(await sh('git', 'commit', '--quiet', '-m', 'first')).toMatchObject({ status: 0 });
  const commit = async (): Promise<Ran> => {
    await sh('git', 'add', '.');
    return sh('git', 'commit', '-m', 'next');
  };
  return { here, sh, commit };
}

/** Commits a broken declaration, which is refused, corrects it, and commits it. */
async function breakAndFix({ here, commit }: County): Promise<void> {
  here.write({ '2024/新 项目.yaml': TOO_DEAR });
  const refused = await commit();
  expect(refused.status).not.toBe(0);
  expect(refused.stdout + refused.stderr).toContain('cost-within-budget');
  here.write({ '2024/新 项目.yaml': ANOTHER });
  expect(await commit()).toMatchObject({ status: 0 });
}

describe('a county’s repository', () => {
  it('is clean but for what its baseline knows', async () => {
    const { here, sh } = await county();
    const known = await sh('jixiao', 'check', '--baseline', 'jixiao.baseline.jsonl');
    expect(known).toMatchObject({ status: 0, stderr: '' });
    expect(await sh('jixiao', 'check')).toMatchObject({ status: 1 });
    const before = here.read('jixiao.baseline.jsonl');
    await sh('jixiao', 'check', '--baseline', 'jixiao.baseline.jsonl', '--update-baseline');
    expect(here.read('jixiao.baseline.jsonl')).toBe(before);
  });

  it('a hook as docs/ci.md has it', async () => {
    const place = await county();
    place.here.write({ 'hooks/pre-commit': recipe('普通钩子') });
    chmodSync(place.here.at('hooks/pre-commit'), 0o755);
    await place.sh('git', 'config', 'core.hooksPath', 'hooks');
    await breakAndFix(place);
  });

  it('its hook lets no bad declaration pass', async () => {
    const place = await county();
    await place.sh('git', 'config', 'core.hooksPath', '.githooks');
    await breakAndFix(place);
  });
});

describe('managers of hooks', () => {
  const husky = join(ROOT, 'node_modules/husky/bin.js');
  const lintStaged = join(ROOT, 'node_modules/lint-staged/bin/lint-staged.js');

  it.skipIf(!existsSync(husky))('husky', async () => {
    const place = await county();
    place.here.write({ '.husky/pre-commit': recipe('husky') });
    expect(await place.sh(process.execPath, husky)).toMatchObject({ status: 0 });
    await breakAndFix(place);
  });

  it.skipIf(!existsSync(lintStaged))('lint-staged', async () => {
    const place = await county();
    place.here.write({
      '.lintstagedrc.json': recipe('lint-staged'),
      '.githooks/pre-commit': `#!/bin/sh\nexec "${process.execPath}" "${lintStaged}"\n`,
    });
    await place.sh('git', 'config', 'core.hooksPath', '.githooks');
    await breakAndFix(place);
  });
});
