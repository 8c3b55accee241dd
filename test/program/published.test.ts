import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../folder.ts';
import { ROOT, run } from '../program.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly start: { readonly line: number; readonly column: number };
}

interface Report {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Found[] }[];
}

async function check(
  paths: readonly string[],
  cwd = ROOT,
): Promise<{ report: Report; status: number | null }> {
  const { stdout, status, stderr } = await run(['check', ...paths, '--format', 'json'], { cwd });
  expect(stderr).toBe('');
  return { report: JSON.parse(stdout), status };
}

const published = (name: string): string =>
  readFileSync(join(ROOT, `examples/published/${name}.yaml`), 'utf8');
const told = ({ rule, severity, path, start }: Found) =>
  `${severity} ${rule} ${path?.join('/')} ${start.line}:${start.column}`;

describe('the published declarations', () => {
  it('have these findings, no more and no fewer', async () => {
    const { report, status } = await check(['examples/published']);
    expect(status).toBe(1);
    expect(report.summary).toMatchObject({
      files: 5,
      declarations: 5,
      errors: 5,
      warnings: 0,
      infos: 1,
      fixable: 4,
    });
    const found = Object.fromEntries(
      report.files.map(({ path, diagnostics }) => [path.slice(19, -5), diagnostics.map(told)]),
    );
    expect(found).toEqual({
      疫情防控工作经费: [],
      政府专项工作经费: [
        'info cost-covers-budget 项目资金/年度资金总额 9:11',
        'error sequential-numbering 绩效指标/产出指标/数量指标/4/编号 37:13',
        'error sequential-numbering 绩效指标/产出指标/数量指标/5/编号 40:13',
        'error sequential-numbering 绩效指标/产出指标/数量指标/6/编号 43:13',
      ],
      电子政务外网建设及运行维护费: ['error missing-value 绩效指标/产出指标/时效指标/0/指标值 36:13'],
      督查及政务公开工作经费: [],
      年鉴编纂工作经费: ['error sequential-numbering 绩效指标/效益指标/社会效益指标/1/编号 37:13'],
    });
    const numbers = report.files.flatMap(({ diagnostics }) =>
      diagnostics.flatMap(({ rule, data }) =>
        rule === 'sequential-numbering' ? [[data?.expected, data?.actual]] : [],
      ),
    );
    expect(numbers).toEqual([
      [2, 1],
      [5, 4],
      [6, 4],
      [7, 4],
    ]);
    const [info] = report.files.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'info'),
    );
    expect(info?.message).toContain('9 万元');
  });

  it('end with status 0 under --exit-zero', async () => {
    expect((await run(['check', 'examples/published', '--exit-zero'], { cwd: ROOT })).status).toBe(0);
  });

  it.each(['政府专项工作经费', '年鉴编纂工作经费'])(
    '%s: --fix repairs the numbers and not one other byte',
    async (name) => {
      const here = folder({ 'x.yaml': published(name) });
      await run(['check', 'x.yaml', '--fix'], { cwd: here.path });
      const before = published(name).split('\n');
      const after = here.read('x.yaml').split('\n');
      expect(after).toHaveLength(before.length);
      const changed = after.filter((line, index) => line !== before[index]);
      expect(changed.every((line) => /^ {6}- 编号: \d$/.test(line))).toBe(true);
      expect(here.read('x.yaml')).toBe(readFileSync(join(ROOT, `examples/corrected/${name}.yaml`), 'utf8'));
      const again = await check(['x.yaml'], here.path);
      expect(again.report.files[0]?.diagnostics.map(({ rule }) => rule)).not.toContain(
        'sequential-numbering',
      );
    },
  );

  it.each([
    ['疫情防控工作经费', '≤20万元', '≤200001元', '20.0001 万元', '20 万元', '0.0001 万元'],
    ['政府专项工作经费', '≤3万元', '≤15万元', '53 万元', '50 万元', '3 万元'],
    ['电子政务外网建设及运行维护费', '≤40万元', '≤40.5万元', '263.5 万元', '263 万元', '0.5 万元'],
    ['督查及政务公开工作经费', '≤5万元', '≤6万元', '91 万元', '90 万元', '1 万元'],
    ['年鉴编纂工作经费', '≤14万元', '≤14.01万元', '14.01 万元', '14 万元', '0.01 万元'],
  ])(
    '%s: a cost that passes the budget is one finding with sum, budget and excess',
    async (name, from, to, ...figures) => {
      const text = published(name);
      expect(text).toContain(from);
      const here = folder({ 'x.yaml': text.replace(from, to) });
      const { report, status } = await check(['x.yaml'], here.path);
      expect(status).toBe(1);
      const found = report.files[0]?.diagnostics.filter(({ rule }) => rule === 'cost-within-budget') ?? [];
      expect(found).toHaveLength(1);
      for (const figure of figures) expect(found[0]?.message).toContain(figure);
    },
  );
});

it('the corrected twins have no error', async () => {
  const { report, status } = await check(['examples/corrected']);
  expect(status).toBe(0);
  expect(report.summary).toMatchObject({ files: 3, errors: 0, warnings: 0 });
});
