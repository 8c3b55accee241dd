import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import { ALWAYS_ON } from '../../src/config/words.ts';
import { loadRulePages } from '../../src/rules/pages.ts';
import { width } from '../../src/text/width.ts';
import { contextOf } from '../report/samples.ts';

const rulePages = await loadRulePages();

describe('the page of a rule in a terminal', () => {
  it.each(rulePages.map((page) => [page.id, page] as const))(
    '%s: says how to turn it off, or that one can’t',
    (id, page) => {
      const text = explain(page, contextOf({ lang: 'en' }));
      expect(text.includes('This rule cannot be turned off.')).toBe(ALWAYS_ON.includes(id));
      expect(text.includes(`jixiao-disable-next-line ${id} `)).toBe(!ALWAYS_ON.includes(id));
    },
  );

  it.each(['zh', 'en'] as const)('keeps indented texts within the terminal (%s)', (lang) => {
    for (const page of rulePages) {
      const text = explain(page, contextOf({ lang, columns: 60 }));
      const [, behind = ''] = text.split({ zh: '\n不检查什么\n', en: '\nwhat it does not check\n' }[lang]);
      const [lines = ''] = behind.split('\n\n');
      expect(lines).toMatch(/^ {2}\S/);
      expect(Math.max(...lines.split('\n').map((line) => width(line, 1)))).toBeLessThanOrEqual(60);
    }
  });
});
