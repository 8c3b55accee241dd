import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { width } from '../src/text/width.ts';

/** The command in the picture of the READMEs, and the folder it runs in. */
export const COMMAND: readonly string[] = ['check'];
export const FOLDER = 'examples/published';

const CELL = 8.4;
const LINE = 19;
const MARGIN = 18;
const BAR = 30;
const FONT = 14;

/** A palette for the sixteen colours that is legible on a dark background, also with red-green colour blindness. */
const COLORS: ReadonlyMap<number, string> = new Map([
  [31, 'red'],
  [32, 'green'],
  [33, 'yellow'],
  [34, 'blue'],
  [36, 'cyan'],
]);
const STYLE = [
  'text { font: 14px "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", monospace; fill: #d7dae0; white-space: pre }',
  '.wide { font-size: 16px } .bold { font-weight: bold } .dim { fill: #8b93a1 }',
  '.red { fill: #ff8078 } .green { fill: #7fd491 } .yellow { fill: #f2c65e } .blue { fill: #7aa7f7 } .cyan { fill: #63cfd8 }',
].join('\n');

interface Piece {
  readonly text: string;
  readonly classes: string;
}

/** Splits a line of a terminal into pieces of uniform style. */
function pieces(line: string): Piece[] {
  const found: Piece[] = [];
  const look = new Set<string>();
  let color = '';
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1];
    if (codes === undefined) {
      const classes = [...look, color].filter((one) => one !== '').join(' ');
      if (part !== '') found.push({ text: part, classes });
      continue;
    }
    for (const code of codes.split(';').map(Number)) {
      if (code === 0) look.clear();
      if (code === 1) look.add('bold');
      if (code === 2) look.add('dim');
      if (code === 22) look.clear();
      if (code === 0 || code === 39) color = '';
      color = COLORS.get(code) ?? color;
    }
  }
  return found;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Splits text into runs of equally wide characters: below U+2E80 they take one cell, the rest two. */
function runs(text: string): string[] {
  return [...text.matchAll(/[\u0020-\u2e7f]+|[^\u0020-\u2e7f]+/g)].map(([run]) => run);
}

/** A line as SVG; each character is placed in its cell, whatever the font. */
function lineText(line: string, y: number): string {
  let cell = 0;
  const draw = (text: string, classes: string): string => {
    const cells = width([...text][0] ?? '', 1);
    const places = [...text].map((_, index) => rounded(MARGIN + (cell + index * cells) * CELL));
    cell += [...text].length * cells;
    if (text.trim() === '') return '';
    const looks = [classes, cells === 2 ? 'wide' : ''].filter((one) => one !== '').join(' ');
    const look = looks === '' ? '' : ` class="${looks}"`;
    return `<tspan${look} x="${places.join(' ')}">${escaped(text)}</tspan>`;
  };
  const drawn = pieces(line)
    .flatMap(({ text, classes }) => runs(text).map((run) => draw(run, classes)))
    .join('');
  return drawn === '' ? '' : `<text y="${y}">${drawn}</text>`;
}

function plainText(line: string): string {
  return pieces(line)
    .map(({ text }) => text)
    .join('');
}

/** An SVG of a terminal that has run a command, independent of installed fonts. `output` may contain SGR colours. */
export function pictureOf(command: string, output: string): string {
  const lines = [`\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`, '', ...output.trimEnd().split('\n')];
  const cells = Math.max(...lines.map((line) => width(plainText(line), 1)));
  const wide = Math.ceil(cells * CELL + 2 * MARGIN);
  const high = BAR + lines.length * LINE + MARGIN;
  const texts = lines.map((line, index) => lineText(line, BAR + (index + 1) * LINE - (LINE - FONT) / 2));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" xml:lang="zh">`,
    `<title>${escaped(command)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect width="${wide}" height="${high}" rx="8" fill="#1d2129"/>`,
    ...[0, 1, 2].map((dot) => `<circle cx="${MARGIN + 6 + dot * 20}" cy="18" r="6" fill="#444b58"/>`),
    ...texts.filter((text) => text !== ''),
    '</svg>\n',
  ].join('\n');
}

/** `npm run picture`: writes docs/report.svg from a run of the built program. */
export function main(root: string): void {
  const words = [join(root, 'bin/jixiao.js'), ...COMMAND, '--color'];
  const { stdout } = spawnSync(process.execPath, words, { cwd: join(root, FOLDER), encoding: 'utf8' });
  writeFileSync(join(root, 'docs/report.svg'), pictureOf(`jixiao ${COMMAND.join(' ')}`, stdout));
}
