import fc from 'fast-check';
import type { Path, Plain } from '../../src/text/finding.ts';

/** Documents of random content in random style, written by hand so that the product's writer is not its own judge. */

/** Random choices that depend on a seed alone. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  below(n: number): number {
    this.state = (Math.imul(this.state ^ (this.state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(this.state ^ (this.state >>> 13), 0x297a2d39) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % n;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

const WORDS = [
  '项目',
  '≥95%',
  '会议 次数',
  'it',
  's',
  '：',
  '，',
  '"',
  "'",
  '\\',
  '#',
  ': ',
  ' #',
  '- ',
  '\n',
  '\n\n',
  '  ',
  '😀',
  '，a',
  '[',
  '}',
  ',',
  '是',
  'null',
  '12',
  '1:30',
  '~',
  'é',
  '\t',
  '\u0085',
  '\u2028',
  '　',
] as const;

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(''));
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('名称', '指标值', '编号', 'a', 'b', '年度', 'x-1', '项目 资金') },
  { weight: 1, arbitrary: text },
);

export const plainText: fc.Arbitrary<string> = text;

export const plainValue: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain; map: Plain; list: Plain }>(
  (tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 5, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc.oneof(fc.integer({ min: -99, max: 99999 }), fc.constantFrom(0.5, 12.25, -3)),
      },
      { weight: 1, arbitrary: fc.constantFrom(null, true, false) },
      { weight: 4, arbitrary: tie('map') },
      { weight: 3, arbitrary: tie('list') },
    ),
    map: fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 4, selector: ([name]) => name })
      .map((entries) => Object.fromEntries(entries)),
    list: fc.array(tie('value'), { maxLength: 4 }),
  }),
).value;

/** A mapping at the root, as declarations have. */
export const plainRoot: fc.Arbitrary<Plain> = fc
  .uniqueArray(fc.tuple(key, plainValue), { minLength: 1, maxLength: 5, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));

export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isMapping(value: Plain): value is { readonly [key: string]: Plain } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Every path of a value, the root's too. */
export function pathsOf(value: Plain, path: Path = []): Path[] {
  const inner = isList(value)
    ? value.flatMap((item, i) => pathsOf(item, [...path, i]))
    : isMapping(value)
      ? Object.entries(value).flatMap(([name, item]) => pathsOf(item, [...path, name]))
      : [];
  return [path, ...inner];
}

export function valueAt(value: Plain, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const segment of path) {
    if (at === undefined) return undefined;
    if (isList(at)) at = typeof segment === 'number' ? at[segment] : undefined;
    else if (isMapping(at)) at = Object.hasOwn(at, segment) ? at[String(segment)] : undefined;
    else return undefined;
  }
  return at;
}

interface Look {
  readonly dice: Dice;
  readonly eol: string;
  readonly step: number;
  readonly listStep: number;
  readonly comments: boolean;
  count: number;
}

/** The YAML of a value, in a style that the seed chooses. */
export function writeStyled(value: Plain, seed: number): string {
  const dice = new Dice(seed);
  const step = dice.pick([2, 2, 4, 3, 1]);
  const look: Look = {
    dice,
    eol: dice.pick(['\n', '\n', '\r\n']),
    step,
    listStep: dice.pick([0, step]),
    comments: dice.chance(50),
    count: 0,
  };
  const head = dice.chance(20) ? `${ownComment(look, 0)}---${look.eol}` : ownComment(look, 0);
  const body = isBlock(value, look) ? block(value, 0, look).join(look.eol) : inline(value, look, 2, -1);
  const tail = dice.chance(85) ? look.eol + ownComment(look, 0) : '';
  return head + body + tail;
}

function isBlock(value: Plain, look: Look): boolean {
  if (isList(value)) return value.length > 0 && look.dice.chance(80);
  return isMapping(value) && Object.keys(value).length > 0 && look.dice.chance(80);
}

function comment(look: Look): string {
  return look.comments && look.dice.chance(25) ? ` # 注释 ${look.count++}: "x"` : '';
}

function ownComment(look: Look, column: number): string {
  return look.comments && look.dice.chance(20)
    ? `${' '.repeat(column)}# 另行 ${look.count++}${look.eol}`
    : '';
}

/** Lines of a block collection; the first one without indentation. */
function block(value: Plain, column: number, look: Look): string[] {
  const lines: string[] = [];
  const pad = ' '.repeat(column);
  const add = (line: string) => lines.push(lines.length === 0 ? line : pad + line);
  if (isList(value)) {
    for (const item of value) {
      if (lines.length > 0 && look.comments && look.dice.chance(15))
        lines.push(`${pad}# 项前 ${look.count++}`);
      if (isBlock(item, look)) {
        const gap = look.dice.pick([1, 1, 3]);
        const inner = block(item, column + 1 + gap, look);
        add(`-${' '.repeat(gap)}${inner[0] ?? ''}`);
        lines.push(...inner.slice(1));
      } else {
        add(`-${scalarBehind(item, column, look)}`);
      }
    }
  } else if (isMapping(value)) {
    for (const [name, item] of Object.entries(value)) {
      if (lines.length > 0 && look.comments && look.dice.chance(15))
        lines.push(`${pad}# 键前 ${look.count++}`);
      const head = writeKeyStyled(name, look, false);
      if (isBlock(item, look)) {
        const inner = column + (isList(item) ? look.listStep : look.step);
        add(`${head}:${comment(look)}`);
        const rest = block(item, inner, look);
        lines.push(' '.repeat(inner) + (rest[0] ?? ''), ...rest.slice(1));
      } else {
        add(`${head}:${scalarBehind(item, column, look)}`);
      }
    }
  }
  return lines;
}

/** What stands behind a colon or dash, with its blank and a comment. */
function scalarBehind(value: Plain, column: number, look: Look): string {
  if (value === null && look.dice.chance(60)) return comment(look);
  if (typeof value === 'string' && look.dice.chance(30)) {
    const lines = blockScalar(value, column, look);
    if (lines !== null) return ` ${lines}`;
  }
  return ` ${inline(value, look, column + look.step, column)}${comment(look)}`;
}

function blockScalar(value: string, column: number, look: Look): string | null {
  if (!/^[^\s][^\t\u0085\u2028]*$/.test(value) || /\n[ \n]|^\n| \n| $/.test(value.replace(/\n+$/, '')))
    return null;
  const body = value.replace(/\n+$/, '');
  const trailing = value.length - body.length;
  if (body === '') return null;
  const chomp = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
  const folded = look.dice.chance(50);
  const pad = ' '.repeat(column + look.dice.pick([1, 2, 4]));
  const lines = folded
    ? body.split('\n').flatMap((line, i) => (i === 0 ? [line] : ['', line]))
    : body.split('\n');
  const keep = chomp === '+' ? Array.from({ length: trailing - 1 }, () => '') : [];
  const header = `${folded ? '>' : '|'}${chomp}${look.comments && look.dice.chance(20) ? ' # 头' : ''}`;
  const written = [header, ...lines.map((line) => (line === '' ? '' : pad + line)), ...keep];
  // a keeping scalar needs its last line break; the next line or the text's end gives it
  return chomp === '+' ? null : written.join(look.eol);
}

/** A value on one line, or a scalar folded over several. */
function inline(value: Plain, look: Look, deeper: number, column: number): string {
  if (typeof value === 'string') return writeText(value, look, false, deeper, column >= -1);
  if (value === null) return look.dice.pick(['null', '~', 'Null']);
  if (isList(value) || isMapping(value)) return flow(value, look, deeper);
  return String(value);
}

function flow(value: Plain, look: Look, deeper: number): string {
  const wide = look.dice.chance(30);
  const gap = wide ? look.eol + ' '.repeat(deeper) : look.dice.pick(['', ' ']);
  const between = () => (wide ? `,${comment(look)}${gap}` : look.dice.pick([', ', ', ', ',  ']));
  const items = isList(value)
    ? value.map((item) => flowItem(item, look, deeper))
    : Object.entries(isMapping(value) ? value : {}).map(
        ([name, item]) => `${writeKeyStyled(name, look, true)}: ${flowItem(item, look, deeper)}`,
      );
  const joined = items.reduce((all, item) => (all === '' ? item : all + between() + item), '');
  const comma = items.length > 0 && look.dice.chance(15) ? ',' : '';
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return `${open}${items.length > 0 ? gap : ''}${joined}${comma}${items.length > 0 ? gap : ''}${close}`;
}

function flowItem(value: Plain, look: Look, deeper: number): string {
  if (isList(value) || isMapping(value)) return flow(value, look, deeper);
  if (typeof value === 'string') return writeText(value, look, true, deeper, true);
  return value === null ? 'null' : String(value);
}

function writeKeyStyled(name: string, look: Look, inFlow: boolean): string {
  return writeText(name, look, inFlow, 0, false);
}

const SURELY_PLAIN = /^[\u4e00-\u9fa5a-zé≥😀][\u4e00-\u9fa5a-zé≥😀0-9%: ：，-]*$/u;
const TYPED = /^(null|true|false)$/;

function writeText(value: string, look: Look, inFlow: boolean, deeper: number, mayFold: boolean): string {
  const fold = (line: string) =>
    mayFold && deeper > 0
      ? line.replace(/(?<=[^ \n]) (?=[^ \n#-])/g, () =>
          look.dice.chance(20) ? look.eol + ' '.repeat(deeper) : ' ',
        )
      : line;
  const plain =
    SURELY_PLAIN.test(value) &&
    !TYPED.test(value) &&
    !/: |:$| $| {2}/.test(value) &&
    !(inFlow && value.includes(':'));
  const style = look.dice.pick(['plain', 'plain', 'single', 'double']);
  if (plain && style === 'plain') return fold(value);
  if (style !== 'double' && !/[\t\n\u0085\u2028]/.test(value))
    return `'${fold(value.replaceAll("'", "''"))}'`;
  return `"${writeEscaped(value, look, mayFold && deeper > 0 ? look.eol + ' '.repeat(deeper) : null)}"`;
}

function writeEscaped(value: string, look: Look, lineBreak: string | null): string {
  let written = '';
  let continued = false;
  for (const char of value) {
    const code = char.codePointAt(0) ?? 0;
    // blanks at the start of a continued line are dropped
    if (continued && char === ' ') written += '\\ ';
    else if (char === '\n') written += '\\n';
    else if (char === '\t') written += look.dice.pick(['\\t', '\\x09']);
    else if (char === '"' || char === '\\') written += `\\${char}`;
    else if (code === 0x85) written += look.dice.pick(['\\N', '\\x85']);
    else if (code === 0x2028) written += look.dice.pick(['\\L', '\\u2028']);
    else if (look.dice.chance(10)) {
      written +=
        code > 0xffff
          ? `\\U${code.toString(16).padStart(8, '0')}`
          : `\\u${code.toString(16).padStart(4, '0')}`;
    } else written += char;
    continued = lineBreak !== null && look.dice.chance(5);
    if (continued) written += `\\${lineBreak}`;
  }
  return written;
}
