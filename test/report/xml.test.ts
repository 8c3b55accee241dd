import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkstyle } from '../../src/report/checkstyle.ts';
import { junit } from '../../src/report/junit.ts';
import { contextOf, fileOf, HOSTILE, hostileRun, officeFile, runOf } from './samples.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document in order; throws if it is not well-formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: Object.fromEntries(Object.entries(attributes)) });
  });
  parser.write(xml).close();
  return found;
}

const problem = { path: '没有.yaml', message: { zh: '找不到', en: 'not found' } };
const run = runOf([officeFile(), fileOf('', { path: '好的.yaml' })], { problems: [problem] });

describe('checkstyle', () => {
  it('names no template if there is no declaration', () => {
    expect(checkstyle(runOf([]), contextOf())).toContain('<!-- jixiao 0.1.0, sha256:0123 -->');
  });

  it('has an element for each file and finding', () => {
    const found = elements(checkstyle(run, contextOf()));
    expect(found.map(({ name }) => name)).toEqual([
      'checkstyle',
      'file',
      ...Array<string>(5).fill('error'),
      'file',
      'file',
      'error',
    ]);
    expect(found[4]?.attributes).toEqual({
      line: '28',
      column: '13',
      severity: 'error',
      message: '编号应为 5，写成了 4',
      source: 'jixiao.sequential-numbering',
    });
  });

  it('contains what it was made with', () => {
    expect(checkstyle(run, contextOf())).toContain('<!-- jixiao 0.1.0, shapotou&#45;2023, sha256:0123 -->');
  });
});

describe('junit', () => {
  it('fails for errors alone', () => {
    const found = elements(junit(run, contextOf()));
    expect(found[0]).toEqual({
      name: 'testsuites',
      attributes: { name: 'jixiao', tests: '7', failures: '4', errors: '1' },
    });
    expect(found.filter(({ name }) => name === 'failure')).toHaveLength(4);
    expect(found.filter(({ name }) => name === 'system-out')).toHaveLength(1);
    expect(found.filter(({ name }) => name === 'testcase')).toHaveLength(7);
  });

  it('shows an error with its place', () => {
    expect(junit(run, contextOf())).toContain(
      [
        '    <testcase name="sequential-numbering 28:13" classname="examples/published/政府专项工作经费.yaml" file="examples/published/政府专项工作经费.yaml" line="28" time="0">',
        '      <failure type="sequential-numbering" message="编号应为 5，写成了 4">编号应为 5，写成了 4 | examples/published/政府专项工作经费.yaml:28:13</failure>',
        '    </testcase>',
      ].join('\n'),
    );
  });

  it('has a passed case for a file without findings, and the provenance', () => {
    const found = elements(junit(runOf([fileOf('')]), contextOf()));
    expect(found.map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'properties',
      'property',
      'property',
      'property',
      'testcase',
    ]);
    expect(found[5]?.attributes).toEqual({ name: 'jixiao.configuration', value: 'sha256:0123' });
  });
});

describe.each([
  ['checkstyle', checkstyle],
  ['junit', junit],
])('%s', (_, reporter) => {
  it.each(HOSTILE)('holds %j as text', (value) => {
    const xml = reporter(hostileRun(value), contextOf());
    const names = new Set(elements(xml).map(({ name }) => name));
    expect(names).not.toContain('script');
    expect(names).not.toContain('img');
    expect(xml).not.toMatch(/[^\P{Cc}\n]|##[a-z]*\[/iu);
  });
});
