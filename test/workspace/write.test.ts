import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { encode } from '../../src/workspace/encode.ts';
import { replaceFile } from '../../src/workspace/write.ts';
import { folder } from '../folder.ts';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('replacing a file', () => {
  it('writes the new content, keeps the mode and leaves no other file', () => {
    const here = folder({ 'x.yaml': 'old' });
    chmodSync(here.at('x.yaml'), 0o640);
    expect(replaceFile(here.at('x.yaml'), bytes('old'), bytes('new'))).toEqual({ kind: 'written' });
    expect(here.read('x.yaml')).toBe('new');
    expect(statSync(here.at('x.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(here.path)).toEqual(['x.yaml']);
  });

  it('writes the target of a link, which stays a link', () => {
    const here = folder({ 'a/x.yaml': 'old', 'link.yaml': '->a/x.yaml' });
    expect(replaceFile(here.at('link.yaml'), bytes('old'), bytes('new')).kind).toBe('written');
    expect(lstatSync(here.at('link.yaml')).isSymbolicLink()).toBe(true);
    expect(here.read('a/x.yaml')).toBe('new');
    expect(readdirSync(here.path).sort()).toEqual(['a', 'link.yaml']);
  });

  it('leaves a file that changed since it was read', () => {
    const here = folder({ 'x.yaml': 'changed' });
    expect(replaceFile(here.at('x.yaml'), bytes('old'), bytes('new'))).toEqual({ kind: 'changed' });
    expect(here.read('x.yaml')).toBe('changed');
    expect(readdirSync(here.path)).toEqual(['x.yaml']);
  });

  it('leaves a read-only file, even if it could be replaced', () => {
    const here = folder({ 'x.yaml': 'old' });
    chmodSync(here.at('x.yaml'), 0o444);
    expect(replaceFile(here.at('x.yaml'), bytes('old'), bytes('new'))).toEqual({ kind: 'read-only' });
    expect(here.read('x.yaml')).toBe('old');
  });

  it('reports that a file is gone', () => {
    expect(replaceFile(folder().at('x.yaml'), bytes('old'), bytes('new')).kind).toBe('failed');
  });

  it('takes a name of any length', () => {
    const name = `${'长'.repeat(80)}.yaml`;
    const here = folder({ [name]: 'old' });
    expect(replaceFile(here.at(name), bytes('old'), bytes('new')).kind).toBe('written');
    expect(readdirSync(here.path)).toEqual([name]);
  });

  const canMount = process.getuid?.() === 0 && spawnSync('sh', ['-c', 'command -v mount']).status === 0;
  it.skipIf(!canMount)('loses nothing on a full disk', () => {
    const disk = folder({ 'disk/': '' }).at('disk');
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    if (mounted.status !== 0) return;
    onTestFinished(() => {
      execFileSync('umount', [disk]);
    });
    const old = Buffer.alloc(30_000, 'a');
    mkdirSync(join(disk, 'd'));
    writeFileSync(join(disk, 'd/x.yaml'), old);
    const result = replaceFile(join(disk, 'd/x.yaml'), old, Buffer.alloc(60_000, 'b'));
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'ENOSPC' } });
    expect(readFileSync(join(disk, 'd/x.yaml')).equals(old)).toBe(true);
    expect(readdirSync(join(disk, 'd'))).toEqual(['x.yaml']);
  });
});

describe('the bytes of a changed text', () => {
  function encoded(original: Uint8Array, text: string, reencode = false): string | null {
    const decoded = decode(original);
    if ('notText' in decoded) throw new Error('no text');
    const out = encode(text, decoded, original, reencode);
    return out === null ? null : Buffer.from(out).toString('hex');
  }

  it('are UTF-8, with the BOM that it had', () => {
    expect(encoded(bytes('旧'), '新')).toBe(bytes('新').toString('hex'));
    expect(encoded(bytes('\ufeff旧'), '新')).toBe(bytes('\ufeff新').toString('hex'));
  });

  it('are UTF-8 without BOM if requested', () => {
    expect(encoded(bytes('\ufeff旧'), '新', true)).toBe(bytes('新').toString('hex'));
    const utf16 = Buffer.from('\ufeff名称: 旧', 'utf16le');
    expect(encoded(utf16, '名称: 新', true)).toBe(bytes('名称: 新').toString('hex'));
  });

  it('stay UTF-16 otherwise', () => {
    const utf16 = Buffer.from('\ufeff名称: 旧', 'utf16le');
    expect(encoded(utf16, '名称: 新')).toBe(Buffer.from('\ufeff名称: 新', 'utf16le').toString('hex'));
    const bigEndian = Buffer.from(utf16).swap16();
    const expected = Buffer.from('\ufeff名称: 新', 'utf16le').swap16();
    expect(encoded(bigEndian, '名称: 新')).toBe(expected.toString('hex'));
  });

  it('are not written if undecodable bytes would be lost', () => {
    expect(encoded(Buffer.concat([bytes('名称: '), Buffer.from([0xff, 0xfe, 0x41])]), '名称: 新')).toBeNull();
  });
});
