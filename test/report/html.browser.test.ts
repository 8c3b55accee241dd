import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/linter/diagnostic.ts';
import { html } from '../../src/report/html.ts';
import { CHROMIUM, CHROMIUM_FLAGS } from '../chromium.ts';
import { contextOf, fileOf, OFFICE, officeDiagnostics, runOf } from './samples.ts';

const DECLARATIONS = 500;
/** The published declaration's findings twice: ten per declaration. */
const FINDINGS: readonly Diagnostic[] = [...officeDiagnostics(), ...officeDiagnostics()];
const LONG = `${'很长的项目名称'.repeat(12)}${'A'.repeat(80)}`;

const files = Array.from({ length: DECLARATIONS }, (_, index) =>
  fileOf(OFFICE, {
    path: `申报表/${index}.yaml`,
    declarations: [
      {
        document: 0,
        template: 'shapotou-2023',
        year: 2023,
        name: index === 0 ? LONG : `项目 ${index}`,
        unit: index % 2 === 0 ? '甲局' : '乙局',
        funds: '50 万元',
      },
    ],
    diagnostics: FINDINGS,
  }),
);

const folder = mkdtempSync(join(tmpdir(), 'jixiao-html-'));
const address = pathToFileURL(join(folder, 'report.html')).href;
let browser: Browser | undefined;

beforeAll(async () => {
  writeFileSync(join(folder, 'report.html'), html(runOf(files), contextOf()));
  if (CHROMIUM === undefined) return;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_FLAGS] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The number of visible elements. */
const visible = (selector: string): string =>
  `[...document.querySelectorAll('${selector}')].filter((element) => element.checkVisibility()).length`;

/** Such a large page takes long on a busy machine. */
const PATIENCE = 180_000;

describe.skipIf(CHROMIUM === undefined)(
  'a report of 5,000 findings in a real Chromium (needs chromium)',
  () => {
    async function opened(): Promise<{ page: Page; said: string[] }> {
      if (browser === undefined) throw new Error('no Chromium');
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(address);
      return { page, said };
    }

    it(
      'fits a phone and a desk, follows light and dark, and nothing in it is refused',
      async () => {
        const { page, said } = await opened();
        expect(await page.locator('#filter').isVisible()).toBe(true);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        const background = 'getComputedStyle(document.body).backgroundColor';
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await page.evaluate(background)).toBe('rgb(255, 255, 255)');
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await page.evaluate(background)).toBe('rgb(20, 23, 26)');
        expect(said).toEqual([]);
        await page.close();
      },
      PATIENCE,
    );

    it(
      'is filtered from the keyboard by severity, rule and unit',
      async () => {
        const { page } = await opened();
        const shown = (): Promise<string | null> => page.locator('#filter output').textContent();
        const focused = 'document.activeElement.textContent';
        expect(await shown()).toBe('显示 5000 个问题');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(focused)).toBe('跳到问题');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Space');
        expect(await shown()).toBe('显示 1000 个问题');
        await page.keyboard.press('Space');
        await page.locator('select[name=unit]').focus();
        await page.keyboard.press('ArrowDown');
        expect(await shown()).toBe('显示 2500 个问题');
        expect(await page.evaluate(visible('tr[id]'))).toBe(DECLARATIONS / 2);
        await page.locator('select[name=rule]').focus();
        await page.keyboard.press('ArrowDown');
        expect(await page.locator('select[name=rule]').inputValue()).toBe('cost-covers-budget');
        expect(await shown()).toBe('显示 500 个问题');
        await page.locator('button[type=reset]').focus();
        await page.keyboard.press('Enter');
        await page.getByText('显示 5000 个问题').waitFor();
        await page.close();
      },
      PATIENCE,
    );

    it(
      'on paper has no controls, dark ink and every finding',
      async () => {
        const { page } = await opened();
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        expect(await page.locator('#filter').isVisible()).toBe(false);
        expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
        expect(await page.evaluate(visible('.finding'))).toBe(DECLARATIONS * FINDINGS.length);
        await page.close();
      },
      PATIENCE,
    );
  },
);
