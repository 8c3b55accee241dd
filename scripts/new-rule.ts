import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CATEGORIES = ['completeness', 'numbering', 'funds', 'values', 'consistency'] as const;
type Category = (typeof CATEGORIES)[number];

function isCategory(word: string): word is Category {
  return CATEGORIES.some((category) => category === word);
}

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of a working rule to start from: it finds a word in 备注. */
function ruleText(id: string, category: Category, since: string): string {
  return `import { quote } from '../phrases.ts';
import { defineRule } from '../rule.ts';

export const ${camel(id)} = defineRule({
  id: '${id}',
  title: { zh: '备注里没有“改写我”', en: '备注 does not contain 改写我' },
  category: '${category}',
  severity: 'info',
  preset: 'review',
  since: '${since}',
  status: 'preview',
  basis: [{ kind: 'practice' }],
  fix: 'none',
  related: [],
  about: {
    zh: '查什么，为什么，两三句话。',
    en: 'What it finds and why, in two or three sentences.',
  },
  blind: {
    zh: '在哪些情况下不报。',
    en: 'What it does not report.',
  },
  messages: {
    found: (d: { word: string }) => ({
      zh: \`备注里有\${quote(d.word)}\`,
      en: \`备注 contains \${quote(d.word)}\`,
      label: { zh: '在这里', en: 'here' },
      help: { zh: '请删去', en: 'remove it' },
    }),
  },
  examples: [
    {
      title: { zh: '备注里有这个词', en: '备注 contains the word' },
      bad: '备注: 请改写我',
      good: '备注: 请改写',
    },
  ],
  check({ note }, { report }) {
    const word = '改写我';
    const at = note?.text.indexOf(word) ?? -1;
    if (note === null || at === -1) return;
    const span = [at, at + word.length] as const;
    report('found', { data: { word }, target: { path: note.path, at: 'value', span } });
  },
});
`;
}

function testText(id: string): string {
  return `import { expect, test } from 'vitest';
import { codes, exampleText, lint, settings } from '../support.ts';

const id = '${id}';

function found(fragment: string): string[] {
  const { diagnostics } = lint(exampleText(fragment), settings('review')).result;
  return codes(diagnostics.filter(({ rule }) => rule === id));
}

test('it speaks of 备注 alone', () => {
  expect(found('备注: 请改写我')).toEqual([\`\${id}/found\`]);
  expect(found('项目名称: 请改写我')).toEqual([]);
});
`;
}

/** Adds a rule to the list: its import in alphabetical order, the rule after the last one of its category. */
export function register(index: string, id: string, category: Category): string {
  const name = camel(id);
  const imported = [...index.matchAll(/^import { (\w+) } from '\.\/([\w/-]+)\.ts';$/gm)].map((match) => ({
    line: match[0],
    name: match[1] ?? '',
    path: match[2] ?? '',
  }));
  const path = `${category}/${id}`;
  const line = `import { ${name} } from './${path}.ts';`;
  const after = imported.findLast((one) => one.path.includes('/') && one.path < path);
  const withImport =
    after === undefined ? `${line}\n${index}` : index.replace(after.line, () => `${after.line}\n${line}`);
  const names = imported.filter((one) => one.path.startsWith(`${category}/`)).map((one) => one.name);
  const listed = [...withImport.matchAll(/^ {2}(\w+),$/gm)].filter((match) => names.includes(match[1] ?? ''));
  const last = listed.at(-1);
  if (last === undefined) throw new Error(`src/rules/index.ts lists no rule of ${category}`);
  const end = last.index + last[0].length;
  return `${withImport.slice(0, end)}\n  ${name},${withImport.slice(end)}`;
}

/** `npm run new-rule ID [CATEGORY]`: creates a rule's file and test and adds the rule to the list. */
export function main(root: string, [id = '', category = 'consistency']: readonly string[]): number {
  const file = join(root, `src/rules/${category}/${id}.ts`);
  const index = join(root, 'src/rules/index.ts');
  const list = readFileSync(index, 'utf8');
  const wrong = !/^[a-z]+(?:-[a-z]+)*$/.test(id)
    ? 'npm run new-rule ID [CATEGORY]: an id is small letters and hyphens, such as funds-sum'
    : !isCategory(category)
      ? `a category is one of ${CATEGORIES.join(', ')}`
      : list.includes(`/${id}.ts'`) || existsSync(file)
        ? `there is a rule ${id} already`
        : null;
  if (wrong !== null || !isCategory(category)) {
    console.error(wrong);
    return 2;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const test = join(root, `test/rules/${id}.test.ts`);
  const files: readonly (readonly [string, string])[] = [
    [file, ruleText(id, category, String(version).split('.').slice(0, 2).join('.'))],
    [test, testText(id)],
    [index, register(list, id, category)],
  ];
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`src/rules/${category}/${id}.ts and test/rules/${id}.test.ts are yours to change.`);
  console.log('Then: npm run docs, npm run check. docs/writing-a-rule.md tells the rest.');
  return 0;
}
