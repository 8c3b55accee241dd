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

  it('has each option with its default, a number with its range, and the related rules', () => {
    for (const page of rulePages) {
      const text = explain(page, contextOf({ lang: 'en' }));
      for (const [name, option] of Object.entries(page.options)) {
        const range = option.type === 'number' ? ` (${option.minimum}–${option.maximum})` : '';
        expect(text).toContain(`\n  ${name}${range}: `);
        // it may go on over several lines
        expect(text.replace(/\s+/g, '')).toContain(
          `[default${JSON.stringify(option.default)}]`.replace(/\s+/g, ''),
        );
      }
      expect(text.includes('\nrelated rules\n')).toBe(page.related.length > 0);
      for (const other of page.related)
        expect(text.slice(text.indexOf('\nrelated rules\n'))).toContain(other);
    }
  });

  it('shows the example as it is, blank lines without indentation', () => {
    for (const page of rulePages) {
      const [example] = page.examples;
      if (example === undefined) continue;
      const text = explain(page, contextOf({ lang: 'en' }));
      const shown = (raw: string) => raw.trimEnd().replace(/^(?=.)/gm, '  ');
      expect(text).toContain(`${shown(example.bad)}\n\n`);
      expect(text).toContain(`${shown(example.report.en)}\n\npassing example\n`);
    }
  });
});
