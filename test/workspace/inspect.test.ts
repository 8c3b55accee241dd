import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../src/source/size.ts';
import { type Inspected, inspect, inspectBytes } from '../../src/workspace/inspect.ts';
import { folder } from '../folder.ts';

const DECLARATION = '项目名称: x\n';

function inspected(
  name: string,
  content: string | Uint8Array,
  how: { named?: boolean; included?: boolean } = {},
): Inspected {
  const here = folder({ [name]: content });
  return inspect({ path: name, absolute: here.at(name), named: how.named ?? false }, how.included ?? false);
}

describe('what a file turns out to be', () => {
  it('a declaration, with its bytes and its text', () => {
    expect(inspected('x.yaml', DECLARATION)).toMatchObject({
      kind: 'declaration',
      decoded: { text: DECLARATION },
    });
  });

  it('a declaration in GBK or UTF-16', () => {
    const gbk = execFileSync('iconv', ['-t', 'GBK'], {
      input: '项目名称: 政府专项工作经费\n实施单位: 某某区人民政府办公室\n',
    });
    expect(inspected('x.yaml', gbk).kind).toBe('declaration');
    const utf16 = Buffer.from('\ufeff项目名称: 一\n', 'utf16le');
    expect(inspected('x.yaml', utf16).kind).toBe('declaration');
  });

  it.each([
    ['compose.yaml', 'services: {}\n'],
    ['jixiao.config.yaml', '项目名称: x\n'],
    ['form.yaml', '标识: x\n项目属性: [a]\n一级指标: []\n'],
    ['empty.yaml', ''],
    ['docx.yaml', Buffer.from('504b0304140006000800000021', 'hex')],
  ])('nothing to check: %s', (name, content) => {
    expect(inspected(name, content).kind).toBe('other');
  });

  it('a declaration because `include` says so, but never a configuration or template', () => {
    expect(inspected('x.yaml', 'a: 1\n', { included: true }).kind).toBe('declaration');
    expect(inspected('jixiao.config.yaml', 'a: 1\n', { included: true }).kind).toBe('other');
    expect(inspected('form.yaml', '标识: x\n一级指标: []\n', { included: true }).kind).toBe('other');
  });

  it('not text: a problem if it is named', () => {
    const docx = Buffer.from('504b0304140006000800000021', 'hex');
    expect(inspected('x.yaml', docx, { named: true })).toMatchObject({
      kind: 'problem',
      problem: { path: 'x.yaml', message: { zh: expect.stringContaining('x.yaml') } },
    });
  });

  it('a declaration with NUL bytes is reported as damaged if it is named', () => {
    const said = (content: string, named: boolean) => inspected('x.yaml', content, { named });
    const damaged = `${DECLARATION}备注: 甲\0乙\n`;
    expect(said(damaged, true)).toMatchObject({
      kind: 'problem',
      problem: { message: { zh: expect.stringContaining('x.yaml 里有空字节（NUL）') } },
    });
    expect(said(damaged, false).kind).toBe('other');
    expect(said('a: 甲甲\0\n', true)).toMatchObject({
      problem: { message: { zh: expect.stringContaining('二进制') } },
    });
  });

  it('a Word document is not a damaged declaration, even if it contains the text of one', () => {
    const docx = Buffer.concat([
      Buffer.from('504b0304140006000800000021', 'hex'),
      Buffer.from(`\n${DECLARATION}`),
    ]);
    expect(inspected('x.yaml', docx, { named: true })).not.toMatchObject({
      problem: { message: { zh: expect.stringContaining('NUL') } },
    });
  });

  it('too large: a declaration by its head; no more is read', () => {
    const big = Buffer.concat([Buffer.from(DECLARATION), Buffer.alloc(11 * 1024 * 1024, '# x\n')]);
    const found = inspected('x.yaml', big);
    expect(found.kind).toBe('too-large');
    expect(found.kind === 'too-large' && found.head.text.length).toBeLessThan(70_000);
    expect(inspected('y.yaml', Buffer.alloc(11 * 1024 * 1024, 'x: 1\n')).kind).toBe('other');
  });

  it('of git’s index: too large above 10 MB, not at it', () => {
    const bytes = Buffer.alloc(MAX_BYTES + 1, '# x\n');
    bytes.write(DECLARATION);
    const there = { path: 'x.yaml', absolute: '/x.yaml', named: false };
    expect(inspectBytes(there, bytes.subarray(0, MAX_BYTES), false).kind).toBe('declaration');
    expect(inspectBytes(there, bytes, false).kind).toBe('too-large');
  });

  it.each([false, true])('gone since it was found: a problem, whether or not it is named (%s)', (named) => {
    const absolute = folder().at('x.yaml');
    expect(inspect({ path: 'x.yaml', absolute, named }, false)).toMatchObject({
      kind: 'problem',
      problem: { path: 'x.yaml', message: { zh: 'x.yaml 在检查期间被删除或改名，没有检查；请再运行一次' } },
    });
  });

  it('in what was a folder when it was found: gone as well', () => {
    const absolute = join(folder({ '2023': '' }).at('2023'), 'x.yaml');
    expect(inspect({ path: '2023/x.yaml', absolute, named: false }, false)).toMatchObject({
      problem: { message: { en: expect.stringContaining('was removed or renamed') } },
    });
  });

  it('with a name that is not UTF-8: a problem, since it can’t be opened', () => {
    const absolute = folder().at('\ufffd.yaml');
    expect(inspect({ path: '\ufffd.yaml', absolute, named: false }, false)).toMatchObject({
      kind: 'problem',
      problem: { message: { en: expect.stringContaining('its name is not UTF-8') } },
    });
  });

  it('unreadable: a problem, since it may be a declaration', () => {
    const here = folder({ 'x.yaml': DECLARATION });
    chmodSync(here.at('x.yaml'), 0);
    // root can read everything, so switch to another user for a moment
    const asRoot = process.getuid?.() === 0;
    if (asRoot) process.seteuid?.(65534);
    try {
      const { kind } = inspect({ path: 'x.yaml', absolute: here.at('x.yaml'), named: false }, false);
      expect(kind).toBe('problem');
    } finally {
      if (asRoot) process.seteuid?.(0);
    }
  });
});
