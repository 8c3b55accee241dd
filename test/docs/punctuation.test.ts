import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(process.cwd(), 'src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.startsWith('generated'),
);

/** A Chinese text in the sources: with quotes, and its contents without interpolations. */
const CHINESE = /\bzh: ?(`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*')/g;
const HOLE = /\$\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** Half-width punctuation after Chinese words; if a space follows, it is code (`{编号: 1, 名称: …}`). */
const HALF_WIDTH = /[\p{Script=Han}”）][,;:!?](?=[^\s”])|“[:,;]”/u;

function halfWidthIn(text: string): readonly string[] {
  return [...text.matchAll(CHINESE)]
    .map(([, literal = '']) => literal.slice(1, -1).replaceAll(HOLE, '…'))
    .filter((said) => HALF_WIDTH.test(said));
}

describe('Chinese messages have Chinese punctuation', () => {
  test.each(files)('%s', (file) => {
    expect(halfWidthIn(readFileSync(join(src, file), 'utf8'))).toEqual([]);
  });
});
