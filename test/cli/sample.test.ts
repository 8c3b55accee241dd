import { describe, expect, it } from 'vitest';
import { sampleConfiguration, sampleDeclaration } from '../../src/cli/sample.ts';
import { checkConfiguration } from '../../src/config/check.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { rules } from '../../src/rules/index.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { codes, lint, settings } from '../support.ts';

describe('what init writes', () => {
  it.each([...shippedTemplates.keys()])(
    'a declaration of %s that has no finding, also for a reviewer',
    (id) => {
      const template = shippedTemplates.get(id);
      if (template === undefined) throw new Error(id);
      const { result } = lint(sampleDeclaration(template, 2026), settings('review'));
      expect(codes(result.diagnostics)).toEqual([]);
      expect(result.declarations).toMatchObject([{ template: id, year: 2026 }]);
    },
  );

  it.each([...shippedTemplates.keys()])('a configuration for %s without a mistake', (id) => {
    const document = readYaml(sampleConfiguration(id))?.documents[0];
    const { checked, faults } = checkConfiguration(document?.value, [], { rules, formats: [] });
    expect(faults).toEqual([]);
    expect(checked.template?.name).toBe(id);
  });
});
