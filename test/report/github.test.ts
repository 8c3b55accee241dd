import { describe, expect, it } from 'vitest';
import { github } from '../../src/report/github.ts';
import { visible } from '../../src/text/display.ts';
import { contextOf, diagnosticOf, fileOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

/** Parses a workflow command like the runner. */
function parse(line: string): { command: string; properties: Record<string, string>; message: string } {
  const [, command = '', list = '', message = ''] = /^::([a-z]+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const decode = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(
    list.split(',').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key, decode(value.join('='))];
    }),
  );
  return { command, properties, message: decode(message) };
}

describe('annotations', () => {
  it('name file, place and rule', () => {
    expect(github(runOf([officeFile()]), contextOf()).split('\n')[1]).toBe(
      '::error file=examples/published/政府专项工作经费.yaml,line=28,endLine=28,col=13,endColumn=14,' +
        'title=jixiao sequential-numbering::编号应为 5，写成了 4。',
    );
  });

  it('come worst first, at most ten of a severity, the rest counted', () => {
    const many = Array.from({ length: 13 }, () => diagnosticOf({ range: { start: 0, end: 1 } }));
    const info = diagnosticOf({ range: { start: 0, end: 1 }, severity: 'info' });
    const lines = github(runOf([fileOf('x', { diagnostics: [info, ...many] })]), contextOf()).split('\n');
    expect(lines.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines.slice(10)).toEqual([
      'GitHub 每步只标注 10 个错误，还有 3 个错误没有标注，请看完整的报告。',
      '::notice file=申报表.yaml,line=1,endLine=1,col=1,endColumn=2,title=jixiao some-rule::说明。',
      '',
    ]);
  });

  it('list paths that could not be read', () => {
    const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
    expect(github(runOf([], { problems: [problem] }), contextOf({ lang: 'en' }))).toBe(
      '::error file=没有.yaml,title=jixiao::not found\n',
    );
  });

  it('leave out the end column of a range over several lines', () => {
    const diagnostic = diagnosticOf({ range: { start: 0, end: 3 } });
    expect(github(runOf([fileOf('a\nb\n', { diagnostics: [diagnostic] })]), contextOf())).toContain(
      'line=1,endLine=2,col=1,title=',
    );
  });

  it.each(HOSTILE)('hold %j as text', (value) => {
    const lines = github(hostileRun(value), contextOf()).split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines.slice(0, 2)) {
      expect(line).toMatch(/^::error file=[^:,]*,/);
      expect(line).not.toMatch(/\p{Cc}|##[a-z]*\[/iu);
      expect(parse(line).properties).toMatchObject({ title: expect.stringMatching(/^jixiao/) });
    }
    expect(parse(lines[1] ?? '').properties.file).toBe(visible(value));
  });
});
