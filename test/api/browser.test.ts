import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, describe, expect, test } from 'vitest';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jixiao-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAGE = `
import { fix, lint } from ${JSON.stringify(join(root, 'dist/index.js'))};
const text = '年度: 2023年\\n项目名称: 政府专项工作经费\\n';
const { diagnostics } = lint(text);
const found = { rules: [...new Set(diagnostics.map(({ rule }) => rule))], fixed: fix(text).text, node: typeof process };
document.body.textContent = JSON.stringify(found);
`;

describe('the public API in a browser', () => {
  test('its bundle imports nothing of Node', async () => {
    const entry = join(folder, 'page.js');
    writeFileSync(entry, PAGE);
    const build = await rolldown({ input: entry, platform: 'browser', logLevel: 'silent' });
    const { output } = await build.write({ dir: join(folder, 'out'), format: 'iife' });
    await build.close();
    expect(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []))).toEqual([]);
  });

  test.skipIf(CHROMIUM === undefined)('it lints and fixes in a real Chromium (needs chromium)', () => {
    const page = join(folder, 'page.html');
    writeFileSync(
      page,
      '<!doctype html><meta charset="utf-8"><body><script src="out/page.js"></script></body>',
    );
    const own = [`--user-data-dir=${join(folder, 'profile')}`, '--dump-dom', pathToFileURL(page).href];
    const dom = execFileSync(CHROMIUM ?? '', ['--headless', ...CHROMIUM_FLAGS, ...own], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const found: unknown = JSON.parse(/<body>(.*)<\/body>/s.exec(dom)?.[1] ?? 'null');
    expect(found).toEqual({
      rules: ['schema', 'template-option'],
      fixed: '年度: 2023\n项目名称: 政府专项工作经费\n',
      node: 'undefined',
    });
  });
});
