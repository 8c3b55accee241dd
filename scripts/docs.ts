import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedTemplates } from '../src/form/templates.ts';
import { cliText } from './docs/cli.ts';
import { configSchemaText } from './docs/config-schema.ts';
import { formatTables, withTables } from './docs/format.ts';
import { ruleIndexText, rulePageText } from './docs/rule-page.ts';
import { templatesText } from './docs/templates.ts';
import { rulePages } from './pages/rule-pages.ts';

/** All pages that are generated in whole or part, and the configuration's schema: path in the repository → text. */
export async function generatedDocs(root: string): Promise<ReadonlyMap<string, string>> {
  const pages = rulePages(root);
  const schema = JSON.parse(readFileSync(join(root, 'schemas/declaration.schema.json'), 'utf8'));
  const format = readFileSync(join(root, 'docs/format.md'), 'utf8');
  return new Map([
    ['docs/rules/README.md', ruleIndexText(pages)],
    ...pages.map((page) => [`docs/rules/${page.id}.md`, rulePageText(page)] as const),
    ['docs/templates.md', templatesText([...shippedTemplates.values()])],
    ['docs/format.md', withTables(format, formatTables(schema))],
    ['docs/cli.md', await cliText()],
    ['schemas/config.schema.json', configSchemaText()],
  ]);
}

/** Pages of rules that no longer exist. */
export function strayPages(root: string, docs: ReadonlyMap<string, string>): readonly string[] {
  return readdirSync(join(root, 'docs/rules'))
    .map((name) => `docs/rules/${name}`)
    .filter((path) => !docs.has(path));
}

/** `npm run docs`: writes all generated pages. */
export async function main(root: string): Promise<void> {
  const docs = await generatedDocs(root);
  for (const [path, text] of docs) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of strayPages(root, docs)) rmSync(join(root, path));
}
