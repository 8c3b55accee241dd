import { describe, expect, it } from 'vitest';
import { compileGlobs } from '../../src/config/glob.ts';

describe('globs, relative to their configuration', () => {
  it.each([
    [['申报/**'], '申报/a/x.yaml', true],
    [['申报/*.yaml'], '申报/x.yaml', true],
    [['申报/*.yaml'], '申报/a/x.yaml', false],
    [['./申报/*.yaml'], '申报/x.yaml', true],
    [['*.yaml'], 'a/b/x.yaml', true],
    [['/*.yaml'], 'x.yaml', true],
    [['/*.yaml'], 'a/x.yaml', false],
    [['草稿'], '草稿/x.yaml', true],
    [['草稿/'], 'a/草稿/x.yaml', true],
    [['/草稿/'], 'a/草稿/x.yaml', false],
    [['草稿/'], '草稿', false],
    [['{a,b}/*.yaml'], 'b/x.yaml', true],
    [['**'], '.x/.y.yaml', true],
    [['*.yaml', '!x.yaml'], 'x.yaml', false],
    [['*.yaml', '!x.yaml', 'a/x.yaml'], 'a/x.yaml', true],
    [['2023年*.yaml'], '2023年 x.yaml', true],
    [['x.yaml'], '../x.yaml', false],
    [['../b/*.yaml'], '../b/x.yaml', true],
    [[], 'x.yaml', false],
  ])('%j and %s: %s', async (globs, path, matches) => {
    expect((await compileGlobs(globs))(path)).toBe(matches);
  });
});

describe('globs on Windows', () => {
  it.each([
    [['申报\\*.yaml'], '申报/x.yaml', true],
    [['.\\申报\\**'], '申报/a/x.yaml', true],
    [['草稿\\'], 'a/草稿/x.yaml', true],
    [['!草稿\\x.yaml'], '草稿/x.yaml', false],
    [['*.yaml', '!草稿\\x.yaml'], '草稿/x.yaml', false],
    [['申报/*.yaml'], '申报/X.YAML', true],
  ])('%j and %s: %s', async (globs, path, matches) => {
    expect((await compileGlobs(globs, true))(path)).toBe(matches);
  });

  it('elsewhere \\ is not a separator, and case matters', async () => {
    expect((await compileGlobs(['申报\\*.yaml'], false))('申报/x.yaml')).toBe(false);
    expect((await compileGlobs(['申报/*.yaml'], false))('申报/X.YAML')).toBe(false);
  });
});
