import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/form/canonical.ts';
import { readKeys } from '../../src/form/keys.ts';
import { matchFirst, matchSecond } from '../../src/form/names.ts';
import type { Template } from '../../src/form/template.ts';
import { shippedTemplates } from '../../src/form/templates.ts';
import { isValid } from '../../src/generated/declaration-check.js';
import { type SchemaError, validate } from '../../src/generated/declaration-validator.js';
import { schemaFindings } from '../../src/schema/declaration.ts';
import { follow } from '../../src/schema/errors.ts';
import type { Finding, Path } from '../../src/text/finding.ts';
import { damagedDeclaration, edited, type Tree } from './damage.ts';

const template = fc.constantFrom<Template | null>(null, ...shippedTemplates.values());
const findingsOf = (value: unknown, form: Template | null) => schemaFindings(value, form, shippedTemplates);

function at({ target }: Finding): string {
  return target.at === 'text' ? '' : JSON.stringify(target.path);
}

/** One cause, one finding: errors that `schema` leaves to other rules. */
function isForOthers(path: Path, value: unknown, form: Template | null): boolean {
  const [top, first, second, , column] = path;
  if (path.at(-1) === '编号' && value === null) return form?.numbered !== true;
  if (top === '项目资金' && path.length === 2 && form !== null) {
    return readKeys({ [String(first)]: 1 }, 'funds', form).unknown.length > 0;
  }
  if (top !== '绩效指标') return false;
  if (column === '指标性质') return value === '不少于';
  if (path.length > 3) return false;
  const parent = matchFirst(String(first), form);
  const match = path.length === 3 ? matchSecond(String(second), parent, form) : parent;
  return ['misplaced', 'unknown'].includes(match.kind) || parent.kind === 'misplaced';
}

/** Whether a finding reports an error of the validator. */
function isTold(
  error: SchemaError,
  document: ReturnType<typeof canonical>,
  findings: readonly Finding[],
  form: Template | null,
): boolean {
  const { path, value } = follow(document.value, error.instancePath);
  const told = (where: Path) =>
    findings.some((finding) => at(finding) === JSON.stringify(document.own(where)));
  const key = error.params.missingProperty ?? error.params.additionalProperty;
  if (key === undefined) return told(path) || isForOthers(path, value, form);
  if (told([...path, String(key)])) return true;
  // missing because it is misspelt: in 项目资金, unknown-fund reports that
  const odd = document.odd.find((one) => JSON.stringify(one.path) === JSON.stringify(document.own(path)));
  return odd?.keys.misspelt.has(String(key)) === true;
}

test('the quick check of a document agrees with the validator', () => {
  let valid = 0;
  fc.assert(
    fc.property(damagedDeclaration, template, (value, form) => {
      for (const one of [value, canonical(value, form).value]) {
        if (isValid(one)) valid += 1;
        expect(isValid(one)).toBe(validate(one));
      }
    }),
  );
  expect(valid).toBeGreaterThan(0);
});

describe('a damaged declaration', () => {
  test('has a finding for all that the validator refuses, and never two at one place', () => {
    fc.assert(
      fc.property(damagedDeclaration, template, (value, form) => {
        const findings = findingsOf(value, form);
        const document = canonical(value, form);
        const errors = validate(document.value) ? [] : (validate.errors ?? []);
        for (const error of errors) {
          expect(isTold(error, document, findings, form), `${error.keyword} ${error.instancePath}`).toBe(
            true,
          );
        }
        const places = findings.map((finding) => `${finding.target.at} ${at(finding)}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 2000 },
    );
  });
  test('is not reported for valid documents', () => {
    fc.assert(
      fc.property(damagedDeclaration, template, (value, form) => {
        const document = canonical(value, form);
        const isFine = validate(document.value) && document.odd.length === 0;
        const codes = findingsOf(value, form).map(({ code }) => code);
        if (isFine)
          expect(codes.filter((code) => code !== 'unknown-template' && code !== 'empty')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
  test('is fixed by the safe fixes: each removes its own finding, and in the end none is left', () => {
    fc.assert(
      fc.property(damagedDeclaration, template, (damaged, form) => {
        let value: Tree = damaged;
        for (let pass = 0; pass < 50; pass++) {
          const fixable = findingsOf(value, form).find(({ fix }) => fix?.safe);
          if (fixable === undefined) return;
          for (const edit of fixable.fix?.edits ?? []) value = edited(value, edit);
          const same = findingsOf(value, form).filter(
            (one) => at(one) === at(fixable) && one.code === fixable.code,
          );
          expect(same).toEqual([]);
        }
        expect.unreachable('the fixes do not come to an end');
      }),
      { numRuns: 1000 },
    );
  });
  test('is reported in both languages with the same figures', () => {
    const figures = (text: string) => (text.match(/\d+/gu) ?? []).sort();
    fc.assert(
      fc.property(damagedDeclaration, template, (value, form) => {
        for (const { message, fix } of findingsOf(value, form)) {
          expect(figures(message.en), message.zh).toEqual(figures(message.zh));
          if (fix) expect(figures(fix.title.en)).toEqual(figures(fix.title.zh));
          expect(message.zh).not.toMatch(/undefined|NaN|\[object/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('any document is read without throwing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), template, (value, form) => {
      findingsOf(value, form);
    }),
  );
});
