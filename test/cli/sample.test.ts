import { describe, expect, it } from 'vitest';
import { sampleConfiguration, sampleDeclaration } from '../../src/cli/sample.ts';
import { checkConfiguration } from '../../src/config/check.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { rules } from '../../src/rules/index.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { codes, lint, settings } from '../support.ts';

const HAN = /\p{Script=Han}/u;
/** Lines that contain only a comment. */
const comments = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('# ') && !/^# +(?:-|[a-z-]+:)/.test(line));

describe.each(['zh', 'en'] as const)('what init writes, --lang %s', (lang) => {
  it.each([...shippedTemplates.keys()])(
    'a declaration of %s that has no finding, also for a reviewer',
    (id) => {
      const template = shippedTemplates.get(id);
      if (template === undefined) throw new Error(id);
      const { result } = lint(sampleDeclaration(template, 2026, lang), settings('review'));
      expect(codes(result.diagnostics)).toEqual([]);
      expect(result.declarations).toMatchObject([{ template: id, year: 2026 }]);
    },
  );

  it.each([...shippedTemplates.keys()])('a configuration for %s without a mistake', (id) => {
    const document = readYaml(sampleConfiguration(id, lang))?.documents[0];
    const { checked, faults } = checkConfiguration(document?.value, [], { rules, formats: [] });
    expect(faults).toEqual([]);
    expect(checked.template?.name).toBe(id);
    expect(checked.lang).toBe(lang === 'en' ? 'en' : null);
  });

  it('its comments are in the language asked for', () => {
    const told = comments(sampleConfiguration('mof-2015', lang));
    expect(told.length).toBeGreaterThan(5);
    for (const line of told.map((one) => one.replace('表样', ''))) expect(HAN.test(line)).toBe(lang === 'zh');
  });
});
