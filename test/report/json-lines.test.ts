import { expect, it } from 'vitest';
import { jsonLines } from '../../src/report/json-lines.ts';
import { contextOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

function values(...parameters: Parameters<typeof jsonLines>): Record<string, unknown>[] {
  return jsonLines(...parameters)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it('contains the run, files, findings and summary, one value per line', () => {
  const lines = values(runOf([officeFile()], { skipped: 1 }), contextOf());
  expect(lines.map(({ type }) => type)).toEqual(['run', 'file', ...Array(5).fill('diagnostic'), 'summary']);
  expect(lines[0]).toEqual({
    type: 'run',
    tool: 'jixiao',
    version: '0.1.0',
    templates: ['shapotou-2023'],
    configuration: 'sha256:0123',
  });
  expect(lines[4]).toMatchObject({
    file: 'examples/published/政府专项工作经费.yaml',
    rule: 'sequential-numbering',
    path: ['绩效指标', '产出指标', '数量指标', 4, '编号'],
    start: { line: 28, column: 13, offset: 454 },
  });
  expect(lines.at(-1)).toMatchObject({ errors: 4, infos: 1, skipped: 1 });
});

it.each(HOSTILE)('holds %j in its line', (value) => {
  const lines = values(hostileRun(value), contextOf());
  expect(lines.map(({ type }) => type)).toEqual(['run', 'file', 'diagnostic', 'problem', 'summary']);
  expect(lines[2]).toMatchObject({ file: value, message: value });
});
