import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocs, strayPages } from '../../scripts/docs.ts';

const root = process.cwd();
const docs = await generatedDocs(root);

test.each([...docs])('%s is what `npm run docs` writes', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text);
});

test('no page is left of a rule that there is no more', () => {
  expect(strayPages(root, docs)).toEqual([]);
});
