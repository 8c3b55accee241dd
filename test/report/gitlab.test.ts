import { expect, it } from 'vitest';
import { gitlab } from '../../src/report/gitlab.ts';
import { contextOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

it('has what Code Quality asks for', () => {
  const findings = JSON.parse(gitlab(runOf([officeFile()]), contextOf()));
  expect(findings).toHaveLength(5);
  expect(findings[2]).toEqual({
    description: '编号应为 5，写成了 4',
    check_name: 'sequential-numbering',
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    severity: 'major',
    location: { path: 'examples/published/政府专项工作经费.yaml', lines: { begin: 28, end: 28 } },
    engine_name: 'jixiao',
    provenance: { version: '0.1.0', template: 'shapotou-2023', configuration: 'sha256:0123' },
  });
});

it('distinguishes findings with the same text, the same way each time', () => {
  const print = (): string[] =>
    JSON.parse(gitlab(runOf([officeFile()]), contextOf())).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  expect(new Set(print()).size).toBe(5);
  expect(print()).toEqual(print());
});

it('is an empty list for a clean run', () => {
  expect(gitlab(runOf([]), contextOf())).toBe('[]\n');
});

it.each(HOSTILE)('holds %j as text', (value) => {
  const text = gitlab(hostileRun(value), contextOf());
  expect(text).not.toMatch(/[^\P{Cc}\n]|##[a-z]*\[/iu);
  expect(JSON.parse(text)[0].location.path).toBe(value);
});
