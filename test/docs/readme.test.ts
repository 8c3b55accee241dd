import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { EXAMPLES } from '../../src/cli/help-words.ts';
import { type Folder, folder } from '../folder.ts';
import { type Ran, ROOT, run, runProgram } from '../program.ts';

interface Block {
  readonly language: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const blocksOf = (markdown: string): Block[] =>
  [...markdown.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm)].map((match) => ({
    language: match[2] ?? '',
    text: match[3] ?? '',
  }));
/** The lines of each shell block that calls jixiao. */
const scriptsOf = (markdown: string): string[][] =>
  blocksOf(markdown)
    .filter(({ language, text }) => language === 'sh' && /^jixiao\b/.test(text))
    .map(({ text }) => text.trim().split('\n'));

const README = { 'README.md': read('README.md'), 'README.zh-CN.md': read('README.zh-CN.md') };
const PAGES = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => `docs/${path}`)
  .concat(...Object.keys(README), 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md');

/** A git repository with the published declarations under the names that the READMEs use. */
async function place(): Promise<Folder> {
  const own = folder();
  await runProgram('git', ['init', '-q'], { cwd: own.path });
  for (const name of ['declarations', '申报表'])
    cpSync(join(ROOT, 'examples/published'), own.at(name), { recursive: true });
  return own;
}

function shell(line: string, cwd: string): Promise<Ran> {
  const jixiao = `jixiao() { '${process.execPath}' '${join(ROOT, 'bin/jixiao.js')}' "$@"; }`;
  // a shell whose input is a socket assumes that it is remote, and reads its user's settings
  return runProgram('bash', ['--norc', '-c', `${jixiao}\n${line}`], { cwd });
}

const SCRIPTED = { ...README, 'docs/ci.md': read('docs/ci.md') };

describe.each(Object.entries(SCRIPTED))('%s', (_, text) => {
  test.each(scriptsOf(text).map((lines) => [lines.join('; '), lines] as const))(
    '%s',
    async (_name, lines) => {
      const { path } = await place();
      for (const line of lines) {
        const { status, stderr } = await shell(line, path);
        expect({ line, status, stderr }).toMatchObject({ line, status: expect.toBeOneOf([0, 1]) });
      }
    },
  );
});

describe('the examples of --help', () => {
  test.each(EXAMPLES.map(([command]) => command))('%s', async (command) => {
    const own = await place();
    cpSync(join(ROOT, 'examples/published/年鉴编纂工作经费.yaml'), own.at('x.yaml'));
    const { status, stderr } = await shell(command, own.path);
    expect({ status, stderr }).toEqual({ status: expect.toBeOneOf([0, 1]), stderr: '' });
  });
});

describe.each(Object.entries(README))('%s', (_, text) => {
  test('its first command shows findings and ends with status 0', async () => {
    const [first] = blocksOf(text);
    expect(first?.text).toBe('npm ci && node bin/jixiao.js check examples/published --exit-zero\n');
    const { status, stdout } = await run(['check', 'examples/published', '--exit-zero'], { cwd: ROOT });
    expect({ status, found: stdout.match(/^error\[/gm)?.length }).toEqual({ status: 0, found: 5 });
  });

  test('its configuration is one', async () => {
    const configuration = blocksOf(text).find(({ text: block }) => block.startsWith('extends:'));
    const own = await place();
    own.write({ 'jixiao.config.yaml': configuration?.text ?? '' });
    const { status, stderr } = await run(['check', '.', '--exit-zero'], { cwd: own.path });
    expect({ status, stderr: stderr.replace(/^.*overrides.*\n/gm, '') }).toMatchObject({ status: 0 });
  });

  test('its program runs', async () => {
    const program = blocksOf(text).find(({ language }) => language === 'js')?.text ?? '';
    const ran = await runProgram(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT });
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringContaining('年度') });
  });
});

test('the two READMEs have the same parts', () => {
  const [english, chinese] = Object.values(README).map((text) => ({
    headings: [...text.matchAll(/^#+(?= )/gm)].map(([marks]) => marks),
    blocks: blocksOf(text).map(
      ({ language, text: block }) => `${language} ${block.trim().split('\n').length}`,
    ),
    links: [...text.matchAll(/\]\(((?:docs|examples|[A-Z]+\b)[^)]*)\)/g)].map((match) => match[1]).sort(),
    options: scriptsOf(text).flatMap((lines) =>
      lines.map((line) => (line.match(/ -[\w-]+/g) ?? []).filter((flag) => flag !== ' --lang')),
    ),
  }));
  expect(chinese).toMatchObject({
    headings: english?.headings,
    blocks: english?.blocks,
    options: english?.options,
  });
  const files = (links: readonly (string | undefined)[] = []) =>
    links.filter((link) => !link?.startsWith('README'));
  expect(files(chinese?.links)).toEqual(files(english?.links));
});

describe('every page', () => {
  test.each(PAGES)('%s: its links lead somewhere', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([]);
  });

  test.each(PAGES.filter((path) => !path.startsWith('docs/rules/')))('%s: its YAML is YAML', (path) => {
    const wrong = blocksOf(read(path))
      .filter(({ language }) => language === 'yaml')
      .filter(({ text }) => parseDocument(text).errors.length > 0);
    expect(wrong).toEqual([]);
  });
});

test('the declaration in docs/format.md is clean', async () => {
  const [declaration] = blocksOf(read('docs/format.md'));
  const { status, stdout } = await run(['--stdin'], {
    cwd: (await place()).path,
    input: declaration?.text ?? '',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1') });
});
