import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND, FOLDER, pictureOf } from '../../scripts/picture.ts';
import { ROOT, run } from '../program.ts';

test('docs/report.svg is what `npm run picture` makes of a run', async () => {
  const { status, stdout } = await run([...COMMAND, '--color'], { cwd: join(ROOT, FOLDER) });
  expect(status).toBe(1);
  expect(readFileSync(join(ROOT, 'docs/report.svg'), 'utf8')).toBe(
    pictureOf(`jixiao ${COMMAND.join(' ')}`, stdout),
  );
});

test('wide characters take two cells, and colours become classes', () => {
  const picture = pictureOf('x', 'a应\u001b[1m\u001b[31mb<\u001b[39m\u001b[22m');
  expect(picture).toContain('<tspan x="18">a</tspan><tspan class="wide" x="26.4">应</tspan>');
  expect(picture).toContain('<tspan class="bold red" x="43.2 51.6">b&lt;</tspan>');
});
