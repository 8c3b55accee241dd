import { describe, expect, it } from 'vitest';
import { loadPaint, wantsColor } from '../../src/cli/paint.ts';

describe('colours: the flag, then FORCE_COLOR, then NO_COLOR, then the terminal', () => {
  it.each([
    [{ flag: null, env: {}, terminal: true }, true],
    [{ flag: null, env: {}, terminal: false }, false],
    [{ flag: null, env: { TERM: 'dumb' }, terminal: true }, false],
    [{ flag: null, env: { NO_COLOR: '1' }, terminal: true }, false],
    [{ flag: null, env: { NO_COLOR: '' }, terminal: true }, true],
    [{ flag: null, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, terminal: false }, true],
    [{ flag: null, env: { FORCE_COLOR: '' }, terminal: false }, true],
    [{ flag: null, env: { FORCE_COLOR: '0' }, terminal: true }, false],
    [{ flag: null, env: { FORCE_COLOR: 'false' }, terminal: true }, false],
    [{ flag: true, env: { NO_COLOR: '1', FORCE_COLOR: '0' }, terminal: false }, true],
    [{ flag: false, env: { FORCE_COLOR: '1' }, terminal: true }, false],
  ])('%j: %s', (wish, colored) => {
    expect(wantsColor(wish)).toBe(colored);
  });

  it('paints, or leaves as it is', async () => {
    expect((await loadPaint({ flag: true, env: {}, terminal: false })).error('x')).toBe(
      '\x1b[1m\x1b[31mx\x1b[39m\x1b[22m',
    );
    expect((await loadPaint({ flag: false, env: {}, terminal: true })).error('x')).toBe('x');
  });
});
