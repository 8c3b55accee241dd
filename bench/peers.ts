import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, cleanEnv } from './measure.ts';

/** Another program that checks YAML, with the minimal work to ask of it. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  readonly does: string;
  command(folder: string): Command;
}

interface Wanted {
  readonly name: string;
  readonly does: string;
  /** Its package in `bench/node_modules`; null: a program of the system. */
  readonly package: string | null;
  readonly file: string;
  readonly words: (file: string, schema: string, ruleset: string) => readonly [string, ...string[]];
}

const platform = `${process.platform}-${process.arch === 'arm64' ? 'arm64' : 'x86_64'}`;
const SCHEMA = 'the bare JSON Schema';

const WANTED: readonly Wanted[] = [
  {
    name: '@sourcemeta/jsonschema (C++)',
    does: SCHEMA,
    package: '@sourcemeta/jsonschema',
    file: `@sourcemeta/jsonschema/build/github-releases/jsonschema-${platform}`,
    words: (file, schema) => [file, 'validate', schema, '.', '--extension', '.yaml'],
  },
  {
    name: '@sourcemeta/jsonschema (npm)',
    does: SCHEMA,
    package: '@sourcemeta/jsonschema',
    file: '.bin/jsonschema',
    words: (file, schema) => [file, 'validate', schema, '.', '--extension', '.yaml'],
  },
  {
    name: 'ajv-cli',
    does: SCHEMA,
    package: 'ajv-cli',
    file: '.bin/ajv',
    words: (file, schema) => [
      file,
      'validate',
      '--spec=draft2020',
      '--strict=false',
      '-s',
      schema,
      '-d',
      '**/*.yaml',
    ],
  },
  {
    name: 'spectral',
    does: SCHEMA,
    package: '@stoplight/spectral-cli',
    file: '.bin/spectral',
    words: (file, _, ruleset) => [file, 'lint', '-q', '-r', ruleset, '**/*.yaml'],
  },
  {
    name: 'yaml-lint',
    does: 'whether it is YAML',
    package: 'yaml-lint',
    file: '.bin/yamllint',
    words: (file) => [file, '**/*.yaml'],
  },
  {
    name: 'yamllint (Python)',
    does: 'the style of YAML, default rules',
    package: null,
    file: '/usr/bin/yamllint',
    words: (file) => [file, '.'],
  },
];

function versionOf(root: string, { package: name, file }: Wanted): string {
  if (name === null) {
    const told = spawnSync(file, ['--version'], { encoding: 'utf8', env: cleanEnv() }).stdout;
    return /[\d.]+/.exec(told)?.[0] ?? '';
  }
  const manifest: { version?: string } = JSON.parse(
    readFileSync(join(root, 'bench/node_modules', name, 'package.json'), 'utf8'),
  );
  return manifest.version ?? '';
}

/** The installed peers, and the names of the missing ones. `work`: a folder for their configuration. */
export function findPeers(
  root: string,
  work: string,
): { there: readonly Peer[]; missing: readonly string[] } {
  const schema = join(root, 'schemas/declaration.schema.json');
  const ruleset = join(work, 'ruleset.json');
  const options = `{"dialect":"draft2020-12","schema":${readFileSync(schema, 'utf8')}}`;
  const check = `{"function":"schema","functionOptions":${options}}`;
  writeFileSync(ruleset, `{"rules":{"declaration":{"given":"$","severity":"error","then":${check}}}}`);
  const there: Peer[] = [];
  const missing: string[] = [];
  for (const wanted of WANTED) {
    const { name, does } = wanted;
    const file = wanted.package === null ? wanted.file : join(root, 'bench/node_modules', wanted.file);
    if (!existsSync(file)) {
      missing.push(name);
      continue;
    }
    const words = wanted.words(file, schema, ruleset);
    // their findings don't matter here: 1 and 2 mean that they found something
    const command = (cwd: string) => ({ name, words, cwd, statuses: [0, 1, 2] });
    there.push({ name, does, version: versionOf(root, wanted), command });
  }
  return { there, missing };
}
