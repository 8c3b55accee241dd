import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folder } from '../folder.ts';
import { run } from '../program.ts';
import { ANOTHER, CLEAN, MISNUMBERED, RENUMBERED, TOO_DEAR } from './declarations.ts';

interface Report {
  readonly summary: { readonly files: number; readonly errors: number };
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly { readonly rule: string }[];
  }[];
}

/** A regular file next to the hostile one: another project with an error of its own. */
const OTHER = ANOTHER.replace('≤50万元', '≤50.01万元');

/** The rules that report each file, and the exit status. */
async function check(files: Record<string, string | Buffer>) {
  const { path } = folder(files);
  const { status, stdout, stderr, signal } = await run(['--format', 'json', '.'], { cwd: path });
  const report: Report = JSON.parse(stdout);
  const rules = new Map(
    report.files.map((file) => [
      file.path,
      new Set(file.diagnostics.map(({ rule }) => rule).filter((rule) => rule !== 'duplicate-project')),
    ]),
  );
  return { status, stderr, signal, rules };
}

/** Replaces the list of 数量指标 by one with that many indicators. */
const withMany = (count: number): string =>
  CLEAN.replace(
    /( {4}数量指标:\n)(?: {6}.*\n)+/,
    `$1${Array.from({ length: count }, (_, i) => `      - {编号: ${i + 1}, 名称: 会议${i}次数, 指标值: ≥4次}\n`).join('')}`,
  );

const BOMB = `${CLEAN}x-a: &a [x, x, x, x, x, x, x, x, x, x]
${Array.from({ length: 12 }, (_, i) => {
  const [own, last] = ['bcdefghijklm'.charAt(i), 'abcdefghijkl'.charAt(i)];
  return `x-${own}: &${own} [${Array(10).fill(`*${last}`).join(', ')}]\n`;
}).join('')}`;

describe('input that means harm is one finding, and hides no other file', () => {
  it('alias bombs, deep nesting, surrogates, NUL, prototypes', async () => {
    const bad: Record<string, string> = {
      'bomb.yaml': BOMB,
      'dashes.yaml': `${CLEAN}x-a:\n${'- '.repeat(10_000)}x`,
      'braces.yaml': `${CLEAN}x-a: ${'{a: '.repeat(10_000)}`,
      'nul.yaml': CLEAN.replace('会议费', '会议\0费'),
      'bidi.yaml': CLEAN.replace('会议费', '会议\u202e费'),
      'proto.yaml': `${CLEAN}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n`,
    };
    const { rules, status, stderr } = await check({ ...bad, 'good.yaml': OTHER });
    expect(stderr).not.toMatch(/ at .*:\d+:\d+|RangeError|heap/);
    expect(status).toBe(1);
    expect(rules.get('good.yaml')).toEqual(new Set(['cost-within-budget']));
    for (const name of ['bomb.yaml', 'dashes.yaml', 'braces.yaml', 'bidi.yaml']) {
      expect([name, rules.get(name)]).toEqual([name, new Set(['yaml-syntax'])]);
    }
    expect(rules.get('proto.yaml')).toEqual(new Set(['schema']));
  });

  it('50,000 indicators and 600,000 keys end in time', async () => {
    const keys = Array.from({ length: 600_000 }, (_, i) => `x-${i}: 1\n`).join('');
    const { rules, signal } = await check({
      'many.yaml': withMany(50_000),
      'keys.yaml': CLEAN + keys,
      'good.yaml': OTHER,
    });
    expect(signal).toBeNull();
    expect(rules.get('good.yaml')).toEqual(new Set(['cost-within-budget']));
    expect(rules.has('many.yaml') && rules.has('keys.yaml')).toBe(true);
  });
});

describe('nothing is injected', () => {
  const ATTACK =
    '\u001b[31m红\u0007\r\n::error file=x::no\n##vso[task.setvariable]x%0A::error::y<script>alert(1)</script>|`](javascript:x)\u202e';
  const attacked = TOO_DEAR.replace('名称: 会议费', `名称: ${JSON.stringify(`会议费${ATTACK}`)}`);
  const name = '坏\u001b[2J%0A::error::<b>.yaml';

  it.each(['stylish', 'compact', 'narrated', 'markdown', 'github', 'html', 'gitlab', 'csv'])(
    '--format %s',
    async (format) => {
      const { path } = folder({ [name]: attacked });
      const { status, stdout, stderr } = await run(['--format', format, '.'], { cwd: path });
      expect(status).toBe(1);
      expect(stdout).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\u202e]/);
      expect(stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f\u202e]/);
      for (const line of stdout.split(/\r?\n/)) {
        if (format === 'github') expect(line).toMatch(/^(?:::(?:error|warning|notice) file=|$|[^:#\s])/);
        else if (format !== 'csv') expect(line).not.toMatch(/^(?:::error|##vso)/);
      }
      if (format === 'markdown') expect(stdout).not.toMatch(/(?<!\\)<script>/);
      if (format === 'html') {
        const errors: string[] = [];
        parseHtml(stdout, { onParseError: ({ code }) => errors.push(code) });
        expect(errors).toEqual([]);
        expect(stdout).not.toContain('<script>alert');
        expect(stdout).not.toContain('<b>.yaml');
      }
    },
  );
});

describe('odd things in a folder', () => {
  it('circular links, FIFOs, a folder and dead links named x.yaml, next to a good file', async () => {
    const { path, at } = folder({ 'good.yaml': OTHER });
    mkdirSync(at('x.yaml'));
    symlinkSync('.', at('x.yaml', 'loop'));
    symlinkSync('b.yaml', at('a.yaml'));
    symlinkSync('a.yaml', at('b.yaml'));
    execFileSync('mkfifo', [at('pipe.yaml')]);
    const { status, stdout } = await run(['--format', 'json', '.'], { cwd: path });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual(['good.yaml']);
  });

  it('a file that only others may read is a problem, and the rest is checked', async () => {
    const { path, at } = folder({ 'good.yaml': CLEAN, 'secret.yaml': CLEAN });
    chmodSync(at('secret.yaml'), 0);
    const { status } = await run(['good.yaml', 'secret.yaml'], { cwd: path });
    // root can read every file
    expect(status).toBe(process.getuid?.() === 0 ? 0 : 2);
  });
});

/** A folder with a file system of 64 kB; null if this user may not mount one. */
function tinyDisk(): ReturnType<typeof folder> | null {
  const disk = folder({});
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk.path]);
  if (status !== 0) return null;
  onTestFinished(() => {
    spawnSync('umount', [disk.path]);
  });
  return disk;
}

describe('a full disk', () => {
  it('loses nothing while it fixes', async ({ skip }) => {
    const disk = tinyDisk();
    if (disk === null) return skip('needs the right to mount');
    const filler = `# ${'x'.repeat(100)}\n`.repeat(380);
    disk.write({ '表.yaml': MISNUMBERED + filler });
    const { status, stderr } = await run(['--fix', '表.yaml'], { cwd: disk.path });
    expect(status).toBe(2);
    expect(stderr).toContain('表.yaml');
    expect(stderr).not.toMatch(/^ *at /m);
    expect(disk.read('表.yaml')).toBe(MISNUMBERED + filler);
    expect((await run(['--list-files'], { cwd: disk.path })).stdout).toBe('表.yaml\n');
    disk.write({ '表.yaml': MISNUMBERED });
    expect((await run(['--fix', '表.yaml'], { cwd: disk.path })).status).toBe(0);
    expect(disk.read('表.yaml')).toBe(RENUMBERED);
  });
});
