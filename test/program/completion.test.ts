import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { ROOT, run, runProgram } from '../program.ts';

/** A folder with a `jixiao` that runs the built program like an installed one. */
function installed(): { readonly path: string; readonly env: Record<string, string> } {
  const bin = join(ROOT, 'bin/jixiao.js');
  const here = folder({ jixiao: `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n` });
  chmodSync(here.at('jixiao'), 0o755);
  return { path: here.path, env: { PATH: `${here.path}:${process.env.PATH ?? ''}`, HOME: here.path } };
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('completion', () => {
  it.skipIf(!has('bash'))('works in bash', async () => {
    const { path, env } = installed();
    const script = `
      compopt() { :; } # it speaks only to a shell that is completing
      source <(jixiao completion bash)
      source <(jixiao completion bash) # as a shell in a shell does
      COMP_WORDS=(jixiao explain funds-); COMP_CWORD=2; COMP_LINE="jixiao explain funds-"; COMP_POINT=\${#COMP_LINE}
      __jixiao_complete
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const ran = await runProgram('bash', ['--norc', '-c', script], { cwd: path, env });
    expect(ran).toMatchObject({ stderr: '', stdout: 'funds-sum\n' });
  });

  it.skipIf(!has('fish'))('works in fish', async () => {
    const { path, env } = installed();
    const script = 'jixiao completion fish | source; complete -C "jixiao explain funds-"';
    const ran = await runProgram('fish', ['--no-config', '-c', script], { cwd: path, env });
    expect(ran.stdout.trim()).toBe('funds-sum');
  });

  it.skipIf(!has('zsh'))('is a script that zsh loads', async () => {
    const { path, env } = installed();
    const script =
      'autoload -Uz compinit; compinit -u -D; source <(jixiao completion zsh); print $_comps[jixiao]';
    const ran = await runProgram('zsh', ['-f', '-c', script], { cwd: path, env });
    expect(ran.stderr).toBe('');
    expect(ran.stdout.trim()).toMatch(/^_jixiao/);
  });

  it('offers commands, options and the values that an option takes', async () => {
    const here = folder();
    const offered = async (...words: string[]): Promise<string[]> => {
      const { stdout } = await run(['complete', '--', ...words], { cwd: here.path });
      return stdout.split('\n').flatMap((line) => line.split('\t')[0] ?? []);
    };
    expect(await offered('st')).toContain('stats');
    expect(await offered('check', '--base')).toContain('--baseline');
    expect(await offered('--format', 'sa')).toContain('sarif');
    expect(await offered('stats', '--format', '')).toEqual(expect.arrayContaining(['table', 'json', 'csv']));
  });

  it('of another shell is one sentence', async () => {
    const ran = await run(['completion', 'bsh'], { cwd: folder().path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toBe('jixiao: 没有 bsh 的补全脚本；是不是 bash？\n');
  });
});
