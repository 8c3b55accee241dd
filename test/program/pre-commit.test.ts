import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Folder, folder } from '../folder.ts';
import { type Ran, ROOT, runProgram } from '../program.ts';
import { CLEAN, COMPOSE, MISNUMBERED, RENUMBERED, TOO_DEAR, WORKFLOW } from './declarations.ts';

const installed = spawnSync('pre-commit', ['--version']).status === 0;

const GIT_ENV = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, env: { ...process.env, ...GIT_ENV }, stdio: 'pipe' });
}

/** The settings that npm needs to reach its registry. */
function network(): Record<string, string> {
  const named =
    /^(?:https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_file|npm_config_(?:registry|cafile|cache))$/i;
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    named.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(given), npm_config_prefer_offline: 'true' };
}

/** A repository with the files of this one as they would be committed. */
function published(into: Folder): string {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  })
    .toString()
    .split('\0')
    .filter((name) => name !== '' && !name.startsWith('test/') && !name.startsWith('bench/'));
  const root = into.at('jixiao');
  mkdirSync(root);
  for (const name of names) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'x');
  return root;
}

/** A repository that uses the hook, with a function that commits and returns the result. */
function repository(here: Folder, hook: string, name: string, args: readonly string[] = []) {
  const root = here.at(name);
  mkdirSync(root);
  git(root, 'init', '-q');
  const revision = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: hook }).toString().trim();
  const settings = args.length === 0 ? '' : `\n        args: [${args.join(', ')}]`;
  here.write({
    [`${name}/.pre-commit-config.yaml`]: `repos:\n  - repo: ${hook}\n    rev: ${revision}\n    hooks:\n      - id: jixiao${settings}\n`,
    [`${name}/compose.yaml`]: COMPOSE,
    [`${name}/.github/workflows/ci.yml`]: WORKFLOW,
  });
  const env = { ...GIT_ENV, ...network(), PRE_COMMIT_HOME: here.at('home') };
  return {
    add(path: string, text: string): void {
      here.write({ [`${name}/${path}`]: text });
      git(root, 'add', '-A');
    },
    hook: (): Promise<Ran> => runProgram('pre-commit', ['run', '--color', 'never'], { cwd: root, env }),
  };
}

describe.skipIf(!installed)('the pre-commit hook', () => {
  it('blocks a bad declaration, lets a good one and other YAML pass, and repairs with args: [--fix]', async () => {
    const here = folder();
    const hook = published(here);
    const checked = repository(here, hook, 'checked');

    checked.add('README.md', 'x');
    const others = await checked.hook();
    expect(others.stdout + others.stderr).toContain('Passed');
    expect(others.status).toBe(0);

    checked.add('申报 2023/政府 专项.yaml', CLEAN);
    expect((await checked.hook()).status).toBe(0);

    checked.add('申报 2023/政府 专项.yaml', TOO_DEAR);
    const bad = await checked.hook();
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('error[cost-within-budget]');
    expect(bad.stdout).toContain('申报 2023/政府 专项.yaml:');

    const fixed = repository(here, hook, 'fixed', ['--fix']);
    fixed.add('申报 2023/政府 专项.yaml', MISNUMBERED);
    const repaired = await fixed.hook();
    expect(repaired.status).toBe(1);
    expect(repaired.stdout).toContain('files were modified by this hook');
    expect(here.read('fixed/申报 2023/政府 专项.yaml')).toBe(RENUMBERED);
    fixed.add('README.md', 'x');
    expect((await fixed.hook()).status).toBe(0);
  });
});
