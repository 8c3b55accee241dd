import { win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayed, isWithin, slashed } from '../../src/config/paths.ts';

describe('paths in reports', () => {
  test.each([
    ['/项目/a/x.yaml', '/项目', 'a/x.yaml'],
    ['/项目', '/项目', '.'],
    ['/其他/x.yaml', '/项目', '../其他/x.yaml'],
  ])('%s, seen from %s, is %s', (absolute, cwd, path) => {
    expect(displayed(absolute, cwd)).toBe(path);
  });

  test.each([
    ['/项目/a', '/项目', true],
    ['/项目', '/项目', true],
    ['/项目', '/', true],
    ['/项目/..a', '/项目', true],
    ['/', '/项目', false],
    ['/项目二', '/项目', false],
  ])('%s is within %s: %s', (absolute, folder, within) => {
    expect(isWithin(folder, absolute)).toBe(within);
  });

  test('\\ is part of a name on systems that allow it', () => {
    expect(slashed('a\\b.yaml')).toBe('a\\b.yaml');
  });
});

describe('by the rules of Windows', () => {
  test.each([
    ['C:\\申报\\2023\\x.yaml', 'C:\\申报', '2023/x.yaml'],
    ['c:\\申报\\X.YAML', 'C:\\申报', 'X.YAML'],
    ['C:/申报/2023/x.yaml', 'C:\\申报', '2023/x.yaml'],
    ['C:\\其他\\x.yaml', 'C:\\申报', '../其他/x.yaml'],
    ['C:\\申报', 'C:\\申报', '.'],
    ['D:\\申报\\x.yaml', 'C:\\申报', 'D:/申报/x.yaml'],
    ['\\\\服务器\\共享\\x.yaml', '\\\\服务器\\共享', 'x.yaml'],
    ['\\\\服务器\\共享\\x.yaml', 'C:\\申报', '//服务器/共享/x.yaml'],
  ])('%s, seen from %s, is %s', (absolute, cwd, path) => {
    expect(displayed(absolute, cwd, win32)).toBe(path);
  });

  test('what is typed with \\ is shown with /', () => {
    expect(slashed('.\\2023\\x.yaml', win32)).toBe('./2023/x.yaml');
    expect(slashed('2023/x.yaml', win32)).toBe('2023/x.yaml');
  });

  test.each([
    ['C:\\申报\\2023', 'C:\\申报', true],
    ['C:\\申报', 'C:\\申报', true],
    ['c:\\申报\\2023', 'C:\\申报', true],
    ['C:\\', 'C:\\申报', false],
    ['C:\\申报\\..2023', 'C:\\申报', true],
    ['D:\\申报\\2023', 'C:\\申报', false],
    ['\\\\服务器\\共享\\2023', 'C:\\申报', false],
  ])('%s is within %s: %s', (absolute, folder, within) => {
    expect(isWithin(folder, absolute, win32)).toBe(within);
  });
});
