import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { fix } from '../../src/index.ts';

/** Known ways in which fixes of other tools broke files: each case has a file and the expected result. */
const WAYS = {
  comments: 'a comment behind, above, below and between what is fixed is lost',
  'multi-byte': 'characters of two or more units move the places of what stands behind them on the line',
  flow: 'what is set or inserted in a flow collection breaks its brackets and commas',
  words: 'a text that is written anew reads as a number, true or null',
} as const;

function read(name: string): string {
  return readFileSync(new URL(`../fixtures/fixes/${name}.yaml`, import.meta.url), 'utf8');
}

/** All fixes and suggestions of all rules. */
function fixed(text: string): string {
  return fix(text, { preset: 'review', suggestions: true }).text;
}

describe.each(Object.entries(WAYS))('%s: %s', (name) => {
  const before = read(name);
  const after = read(`${name}.fixed`);

  it('does not happen', () => {
    expect(fixed(before)).toBe(after);
    expect(after).not.toBe(before);
  });

  it('does not happen with CRLF', () => {
    expect(fixed(before.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('gives a text that parses, and to which nothing is left to do', () => {
    for (const document of parseAllDocuments(after)) expect(document.errors).toEqual([]);
    expect(fixed(after)).toBe(after);
  });
});

it('keeps every comment', () => {
  const comments = (text: string) =>
    text.split('\n').flatMap((line) => /(?:^|\s)#.*$/.exec(line)?.[0].trim() ?? []);
  expect(comments(fixed(read('comments')))).toEqual(comments(read('comments')));
  expect(comments(read('comments'))).toHaveLength(22);
});

it('keeps every text a text', () => {
  const [document] = parseAllDocuments(fixed(read('words')));
  expect(document?.toJS()).toMatchObject({
    项目名称: '2023',
    主管部门及代码: '110',
    实施单位: 'true',
    年度总体目标: [{ 编号: 1, 内容: '2023' }],
    绩效指标: {
      产出指标: {
        数量指标: [{}, { 名称: 'null' }],
        质量指标: [{ 名称: 'true' }],
        成本指标: [{ 名称: '1e3' }],
      },
    },
  });
});
