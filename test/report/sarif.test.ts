import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/linter/diagnostic.ts';
import { sarif } from '../../src/report/sarif.ts';
import {
  contextOf,
  diagnosticOf,
  fileOf,
  HOSTILE,
  hostileRun,
  OFFICE,
  officeFile,
  rangeOf,
  related,
  runOf,
} from './samples.ts';

const multitool = join(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux'), '..');
const schema = JSON.parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

const context = contextOf({ docs: (rule) => `https://example.org/rules/${rule}` });

function logOf(run: RunResult) {
  const log = JSON.parse(sarif(run, context));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0];
}

const other = fileOf('x\n项目名称: 红\n', { path: '另 一份.yaml' });
const full = runOf(
  [
    officeFile(),
    fileOf(OFFICE, {
      path: '有 空格/#1?.yaml',
      diagnostics: [
        diagnosticOf({
          range: { start: 3, end: 3 },
          related: [related(rangeOf(other.text, '红'), '先在这里', other)],
        }),
      ],
      suppressed: [{ diagnostic: diagnosticOf({ range: { start: 0, end: 1 } }), reason: '已核对' }],
      baselined: 1,
    }),
  ],
  { problems: [{ path: '没有.yaml', message: { zh: '找不到', en: 'not found' } }] },
);

describe('the log', () => {
  it('follows the official schema', () => {
    expect(logOf(full).results).toHaveLength(6);
    expect(logOf(runOf([])).results).toEqual([]);
    for (const value of HOSTILE) logOf(hostileRun(value));
  });

  it("satisfies Microsoft's SARIF Multitool", () => {
    const folder = mkdtempSync(join(tmpdir(), 'jixiao-sarif-'));
    try {
      const file = join(folder, 'report.sarif');
      writeFileSync(file, sarif(full, context));
      const { stdout } = spawnSync(
        join(multitool, 'Sarif.Multitool'),
        ['validate', file, '--rule-kind', 'Sarif;Gh'],
        {
          encoding: 'utf8',
        },
      );
      expect(stdout).toContain('Analyzing');
      const told = stdout.split('\n').filter((line) => /: (?:error|warning) [A-Z]/.test(line));
      // jixiao has no public address yet
      expect(told.filter((line) => !line.includes('informationUri'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('places findings in UTF-16 columns and encodes paths', () => {
    const run = logOf(full);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[4].locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: 'examples/published/%E6%94%BF%E5%BA%9C%E4%B8%93%E9%A1%B9%E5%B7%A5%E4%BD%9C%E7%BB%8F%E8%B4%B9.yaml',
        uriBaseId: 'SRCROOT',
      },
      region: { startLine: 34, startColumn: 13, endLine: 34, endColumn: 14 },
    });
    expect(run.results[5].locations[0].physicalLocation.artifactLocation.uri).toBe(
      '%E6%9C%89%20%E7%A9%BA%E6%A0%BC/%231%3F.yaml',
    );
  });

  it('names no rule of one word, whose name would be its id', () => {
    const [rule] = context.rules;
    const rules = ['schema', 'cost-unit'].flatMap((id) => (rule === undefined ? [] : [{ ...rule, id }]));
    const log = JSON.parse(sarif(full, { ...context, rules }));
    const named = log.runs[0].tool.driver.rules.slice(0, 2).map(({ name }: { name?: string }) => name);
    expect(named).toEqual([undefined, 'CostUnit']);
  });

  it('has rules with help, level, tags and address, each finding pointing to its own', () => {
    const run = logOf(full);
    const { rules } = run.tool.driver;
    for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(rules[0]).toEqual({
      id: 'cost-covers-budget',
      name: 'CostCoversBudget',
      shortDescription: { text: '成本少于年度资金总额。' },
      fullDescription: { text: '成本指标合计少于年度资金总额。' },
      help: { text: '成本指标合计少于年度资金总额。' },
      helpUri: 'https://example.org/rules/cost-covers-budget',
      defaultConfiguration: { level: 'note', enabled: true },
      properties: { tags: ['values', 'recommended'] },
    });
  });

  it('contains related places, fixes and what the report was made with', () => {
    const run = logOf(full);
    expect(run.results[2]).toMatchObject({
      relatedLocations: [{ id: 1, message: { text: '4 已用在这里：档案整理工作次数。' } }],
      fixes: [
        {
          description: { text: '把“数量指标”依次编为 1–7。' },
          artifactChanges: [
            {
              replacements: [
                {
                  deletedRegion: { startLine: 28, startColumn: 13, endLine: 28, endColumn: 14 },
                  insertedContent: { text: '5' },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(run.properties).toEqual({ configuration: 'sha256:0123', templates: ['shapotou-2023'] });
    expect(run.invocations[0].executionSuccessful).toBe(false);
  });

  it('has no address for a rule whose page is not on the web', () => {
    const run = JSON.parse(sarif(full, contextOf({ docs: (rule) => `docs/rules/${rule}.md` }))).runs[0];
    expect(run.tool.driver.rules[0]).not.toHaveProperty('helpUri');
  });

  it('lets no value make a link', () => {
    expect(logOf(hostileRun('[here](1)')).results[0].message.text).toBe('[here] (1)。[here] (1)。');
  });
});

describe('fingerprints', () => {
  const prints = (run: RunResult): string[] =>
    logOf(run).results.map(
      (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
    );

  it('are distinct', () => {
    expect(new Set(prints(full)).size).toBe(6);
  });

  it('are the same after lines have moved', () => {
    const added = '# 说明\n\n';
    const move = (file: ReturnType<typeof officeFile>) => ({
      ...file,
      text: added + file.text,
      diagnostics: file.diagnostics.map((diagnostic) => ({
        ...diagnostic,
        range: { start: diagnostic.range.start + added.length, end: diagnostic.range.end + added.length },
      })),
    });
    expect(prints(runOf([move(officeFile())]))).toEqual(prints(runOf([officeFile()])));
  });
});
