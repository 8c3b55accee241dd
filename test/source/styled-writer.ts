import type { Plain } from '../../src/text/finding.ts';
import { Dice, isList, isMapping } from './styled.ts';

interface Look {
  readonly dice: Dice;
  readonly eol: string;
  readonly step: number;
  readonly listStep: number;
  readonly comments: boolean;
  count: number;
  /** What was written last: after a block scalar, blank lines and deeper comments would belong to it. */
  last: 'keep' | 'block' | 'other';
}

/** The YAML of a value, in a style chosen by the seed. */
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
    last: 'other',
  };
  const head = dice.chance(20) ? `${ownComment(look, 0)}---${look.eol}` : ownComment(look, 0);
  const body = isBlock(value, look) ? block(value, 0, look).join(look.eol) : inline(value, look, 2, -1);
  const tail = look.last === 'keep' || dice.chance(85) ? look.eol + ownComment(look, 0) : '';
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
  const add = (label: string, write: () => readonly string[]) => {
    const isFirst = lines.length === 0;
    if (!isFirst) lines.push(...between(column, look, label));
    const [first = '', ...rest] = write();
    lines.push(isFirst ? first : ' '.repeat(column) + first, ...rest);
  };
  if (isList(value)) {
    for (const item of value) add('项前', () => listItem(item, column, look));
  } else if (isMapping(value)) {
    for (const [name, item] of Object.entries(value)) add('键前', () => pair(name, item, column, look));
  }
  return lines;
}

/** Blank lines and comments between two items. */
function between(column: number, look: Look, label: string): string[] {
  const lines: string[] = [];
  if (look.last === 'other' && look.comments && look.dice.chance(8)) {
    lines.push(`${' '.repeat(column + 1)}# 尾 ${look.count++}`);
  }
  if (look.last !== 'keep' && look.dice.chance(8)) lines.push('');
  if (look.comments && look.dice.chance(15)) lines.push(`${' '.repeat(column)}# ${label} ${look.count++}`);
  return lines;
}

function listItem(item: Plain, column: number, look: Look): string[] {
  if (!isBlock(item, look)) return [`-${scalarBehind(item, column, look)}`];
  const gap = look.dice.pick([1, 1, 3]);
  const [first = '', ...rest] = block(item, column + 1 + gap, look);
  return [`-${' '.repeat(gap)}${first}`, ...rest];
}

function pair(name: string, item: Plain, column: number, look: Look): string[] {
  const key = writeKeyStyled(name, look, false);
  const isExplicit = look.dice.chance(5);
  const head = isExplicit ? [`? ${key}`] : [];
  const colon = isExplicit ? `${' '.repeat(column)}:` : `${key}:`;
  if (!isBlock(item, look)) return [...head, `${colon}${scalarBehind(item, column, look)}`];
  const inner = column + (isList(item) && !isExplicit ? look.listStep : look.step);
  const behind = comment(look);
  const [first = '', ...rest] = block(item, inner, look);
  return [...head, `${colon}${behind}`, ' '.repeat(inner) + first, ...rest];
}

/** What follows a colon or dash, with the space and a comment. */
function scalarBehind(value: Plain, column: number, look: Look): string {
  look.last = 'other';
  if (value === null && look.dice.chance(60)) return comment(look);
  if (typeof value === 'string' && look.dice.chance(30)) {
    const lines = blockScalar(value, column, look);
    if (lines !== null) return ` ${lines}`;
  }
  const deeper = column + look.step;
  const gap = look.dice.chance(8) ? `${comment(look)}${look.eol}${' '.repeat(deeper)}` : ' ';
  return `${gap}${inline(value, look, deeper, column)}${comment(look)}`;
}

function blockScalar(value: string, column: number, look: Look): string | null {
  const body = value.replace(/\n+$/, '');
  if (body === '' || body.endsWith(' ') || /[\t\u0085\u2028]/.test(value)) return null;
  const trailing = value.length - body.length;
  const chomp = trailing === 0 ? '-' : trailing === 1 ? '' : '+';
  const isSimple = !/^[ \n]|\n /.test(body);
  const folded = isSimple && look.dice.chance(50);
  const pad = look.dice.pick([1, 2, 4]);
  const lines = folded
    ? body.split('\n').flatMap((line, i) => (i === 0 || line === '' ? [line] : ['', line]))
    : body.split('\n');
  const indicator = !isSimple || look.dice.chance(20) ? String(pad) : '';
  const sign = `${folded ? '>' : '|'}${look.dice.pick([indicator + chomp, chomp + indicator])}`;
  const header = `${sign}${look.comments && look.dice.chance(20) ? ' # 头' : ''}`;
  const written = lines.map((line) => (line === '' ? '' : ' '.repeat(column + pad) + line));
  look.last = chomp === '+' ? 'keep' : 'block';
  return [header, ...written, ...Array.from({ length: Math.max(0, trailing - 1) }, () => '')].join(look.eol);
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
    // spaces at the start of a continued line are dropped
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
