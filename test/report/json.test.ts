import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import { contextOf, diagnosticOf, fileOf, OFFICE, officeFile, rangeOf, related, runOf } from './samples.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
  typeof schema === 'object' && schema !== null ? schema : {},
);

function reportOf(...parameters: Parameters<typeof json>): unknown {
  const text = json(...parameters);
  expect(text.endsWith('}\n')).toBe(true);
  const report: unknown = JSON.parse(text);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}

describe('the shape', () => {
  it('has these keys, in this order', () => {
    const file = { ...officeFile(), diagnostics: officeFile().diagnostics.slice(2, 3) };
    expect(json(runOf([file], { skipped: 1 }), contextOf())).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "tool": {
          "name": "jixiao",
          "version": "0.1.0",
          "configuration": "sha256:0123"
        },
        "summary": {
          "files": 1,
          "declarations": 1,
          "errors": 1,
          "warnings": 0,
          "infos": 0,
          "fixable": 1,
          "fixed": 0,
          "suppressed": 0,
          "baselined": 0,
          "skipped": 1
        },
        "files": [
          {
            "path": "examples/published/政府专项工作经费.yaml",
            "declarations": [
              {
                "document": 0,
                "template": "shapotou-2023",
                "year": 2023,
                "name": "项目",
                "unit": "单位"
              }
            ],
            "diagnostics": [
              {
                "rule": "sequential-numbering",
                "code": "wrong-number",
                "severity": "error",
                "message": "编号应为 5，写成了 4",
                "data": {
                  "expected": 5,
                  "actual": 4
                },
                "document": 0,
                "path": [
                  "绩效指标",
                  "产出指标",
                  "数量指标",
                  4,
                  "编号"
                ],
                "start": {
                  "line": 28,
                  "column": 13,
                  "offset": 454
                },
                "end": {
                  "line": 28,
                  "column": 14,
                  "offset": 455
                },
                "related": [
                  {
                    "message": "4 已用在这里：档案整理工作次数",
                    "start": {
                      "line": 25,
                      "column": 13,
                      "offset": 402
                    },
                    "end": {
                      "line": 25,
                      "column": 14,
                      "offset": 403
                    }
                  }
                ],
                "fix": {
                  "title": "把“数量指标”依次编为 1–7",
                  "safe": true,
                  "edits": [
                    {
                      "start": 454,
                      "end": 455,
                      "text": "5"
                    }
                  ]
                },
                "docs": "docs/rules/sequential-numbering.md"
              }
            ]
          }
        ],
        "problems": []
      }
      "
    `);
  });

  it('is there for a run without files', () => {
    const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
    expect(reportOf(runOf([], { problems: [problem] }), contextOf({ lang: 'en' }))).toEqual({
      version: 1,
      tool: { name: 'jixiao', version: '0.1.0', configuration: 'sha256:0123' },
      summary: {
        files: 0,
        declarations: 0,
        errors: 0,
        warnings: 0,
        infos: 0,
        fixable: 0,
        fixed: 0,
        suppressed: 0,
        baselined: 0,
        skipped: 0,
      },
      files: [],
      problems: [{ path: '没有.yaml', message: 'not found' }],
    });
  });

  it('leaves out what a finding has not', () => {
    const file = fileOf('ab', { diagnostics: [diagnosticOf({ range: { start: 0, end: 2 } })] });
    expect(reportOf(runOf([file]), contextOf({ lang: 'en' }))).toMatchObject({
      files: [
        {
          diagnostics: [
            {
              rule: 'some-rule',
              code: 'some-code',
              severity: 'error',
              message: 'message',
              start: { line: 1, column: 1, offset: 0 },
              end: { line: 1, column: 3, offset: 2 },
              docs: 'docs/rules/some-rule.md',
            },
          ],
        },
      ],
    });
  });

  it('contains all findings, even if others are quiet', () => {
    const run = runOf([officeFile()]);
    expect(json(run, contextOf({ quiet: true }))).toBe(json(run, contextOf()));
  });
});

describe('members', () => {
  const other = fileOf('x\n项目名称: 红\n', { path: '另一份.yaml' });

  it('place a related entry in its own file', () => {
    const diagnostic = diagnosticOf({
      range: rangeOf(OFFICE, '政府专项工作经费'),
      related: [related(rangeOf(other.text, '红'), '先在这里', other)],
    });
    expect(reportOf(runOf([fileOf(OFFICE, { diagnostics: [diagnostic] })]), contextOf())).toMatchObject({
      files: [
        {
          diagnostics: [
            {
              related: [
                {
                  message: '先在这里',
                  start: { line: 2, column: 7, offset: 8 },
                  end: { line: 2, column: 8, offset: 9 },
                  file: '另一份.yaml',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('name the encoding in place of edits', () => {
    const diagnostic = diagnosticOf({
      rule: 'encoding',
      range: { start: 0, end: 0 },
      fix: { title: { zh: '改存为 UTF-8', en: 'save as UTF-8' }, safe: true, encoding: 'utf-8' },
    });
    const report = reportOf(runOf([fileOf('', { diagnostics: [diagnostic] })]), contextOf());
    expect(report).toMatchObject({
      summary: { fixable: 1 },
      files: [{ diagnostics: [{ fix: { title: '改存为 UTF-8', safe: true, encoding: 'utf-8' } }] }],
    });
  });

  it('count suggestions as not fixable, and have the address of the rule if there is one', () => {
    const diagnostic = diagnosticOf({
      range: { start: 0, end: 1 },
      fix: {
        title: { zh: '改', en: 'change' },
        safe: false,
        edits: [{ start: 0, end: 1, text: 'b' }],
      },
    });
    const context = contextOf({ docs: (rule) => `https://example.org/${rule}` });
    expect(reportOf(runOf([fileOf('a', { diagnostics: [diagnostic] })]), context)).toMatchObject({
      summary: { fixable: 0 },
      files: [{ diagnostics: [{ docs: 'https://example.org/some-rule' }] }],
    });
  });
});

it('parses and is harmless to show, whatever values hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const diagnostic = diagnosticOf({
        range: { start: 0, end: value.length },
        message: { zh: value, en: value },
        data: { [value]: value },
        path: [value, 0],
      });
      const run = runOf([fileOf(value, { path: value, diagnostics: [diagnostic] })]);
      const text = json(run, contextOf());
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(reportOf(run, contextOf())).toMatchObject({
        files: [{ path: value, diagnostics: [{ message: value, path: [value, 0] }] }],
      });
    }),
  );
});
