import { readPlain } from '../../../src/source/plain-reader/read.ts';
import type { Source } from '../../../src/source/source.ts';
import { looksSuspicious } from '../../../src/source/traps/index.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import type { Edit, Path, PathTarget } from '../../../src/text/finding.ts';
import { Dice } from '../styled.ts';

/** How the plain reader and `yaml` disagree about a text. */
export interface Difference {
  readonly what: string;
  readonly plain: unknown;
  readonly yaml: unknown;
}

/** The amount that was compared. */
export interface Compared {
  /** Texts that both read. */
  read: number;
  documents: number;
  places: number;
  edits: number;
  /** Edits that were left to `yaml`. */
  beyond: number;
}

export function nothing(): Compared {
  return { read: 0, documents: 0, places: 0, edits: 0, beyond: 0 };
}

/** The text with its comments cut after their first two characters, which may show that one is none. */
function withoutComments({ text, comments }: Source): string {
  return comments().reduceRight(
    (left, { range }) => left.slice(0, range.start + 2) + left.slice(range.end),
    text,
  );
}

/**
 * Compares the plain reader with `yaml` on a text: values with their order, positions of all keys and values and of
 * some missing ones, comments, edits. null: they agree, or the text was declined.
 */
export function difference(text: string, dice: Dice, compared: Compared): Difference | null {
  let left = false;
  const plain = readPlain(text, () => {
    left = true;
    return null;
  });
  if (plain === null) return null;
  const yaml = readYaml(text);
  compared.read += 1;
  if (yaml === null) return { what: 'declined', plain: true, yaml: null };
  if (looksSuspicious(withoutComments(plain))) return { what: 'traps', plain: false, yaml: true };
  const whole = compare('source', told(plain), told(yaml));
  if (whole !== null) return whole;
  for (const [index, document] of plain.documents.entries()) {
    const other = yaml.documents[index];
    // after a key without a value, `yaml` sometimes skips blanks and comments, sometimes not
    if (!isIdle(text, document.range.end, other?.range.end))
      return { what: 'range', plain: document.range, yaml: other?.range };
    if (other === undefined) return { what: 'documents', plain: index + 1, yaml: index };
    compared.documents += 1;
    for (const target of targetsOf(document.value, dice)) {
      compared.places += 1;
      const [own, others] = [document.locate(target), other.locate(target)];
      if (own.start !== others.start || own.end !== others.end)
        return { what: JSON.stringify(target), plain: own, yaml: others };
    }
    for (const edit of editsOf(document.value, dice)) {
      left = false;
      const edits = document.edit(edit);
      compared.edits += 1;
      if (left) compared.beyond += 1;
      const found = left ? null : compare('edit', edits, other.edit(edit));
      if (found !== null) return { ...found, what: JSON.stringify(edit) };
    }
  }
  return null;
}

function isIdle(text: string, from: number, to = from): boolean {
  return /^(?:\s|#.*)*$/.test(text.slice(Math.min(from, to), Math.max(from, to)));
}

function compare(what: string, plain: unknown, yaml: unknown): Difference | null {
  return exactly(plain) === exactly(yaml) ? null : { what, plain, yaml };
}

/** As JSON, which preserves the order of keys, with -0 distinguished from 0. */
function exactly(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (Object.is(inner, -0) ? '-0' : inner)) ?? '';
}

function told(source: Source): unknown {
  return {
    documents: source.documents.map(({ index, empty, parsed, value, oddNumbers, findings, range }) => ({
      ...{ index, empty, parsed, value, oddNumbers, start: range.start },
      findings: findings.map(({ code }) => code),
    })),
    findings: source.findings.map(({ code }) => code),
    comments: source.comments(),
  };
}

function* pathsOf(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* pathsOf(item, [...path, i]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* pathsOf(item, [...path, key]);
  }
}

const NOWHERE: readonly [Path, ...Path[]] = [
  ['缺'],
  ['缺', '失'],
  [0],
  [7],
  ['constructor'],
  ['toString', 'length'],
  [0, '名称'],
] as const;

function* targetsOf(value: unknown, dice: Dice): Generator<PathTarget> {
  for (const [path, inner] of pathsOf(value)) {
    yield { path, at: 'value' };
    yield { path, at: 'key' };
    yield { path: [...path, ...dice.pick(NOWHERE)], at: dice.pick(['key', 'value']) };
    const from = dice.below(5) - 1;
    const size = typeof inner === 'object' ? 4 : String(inner).length;
    const span = dice.pick([
      [from, from + dice.below(4)],
      [0, size],
      [size, size + 2],
      [2, 1],
    ] as const);
    yield { path, at: 'value', span };
    yield { path, at: 'key', span };
  }
}

const WORDS = [
  '甲',
  '',
  '1',
  '5',
  '012',
  '-',
  'null',
  '甲: 乙',
  '甲 # 乙',
  '"',
  "'",
  '\\',
  ' 甲',
  '甲 ',
  '甲\n乙',
  '>5',
  '\t',
  '≥',
  '%',
  '万元',
  '\ud800',
  '0x1F',
] as const;
const NUMBERS = [0, 1, 42, 0.5, 1e21, -3, 1234567890123456] as const;
const PLAIN = ['甲', 1, null, [], {}, { 甲: 1, 乙: [{ 丙: '丁' }] }, [{ 甲: [] }], true] as const;

function* editsOf(value: unknown, dice: Dice): Generator<Edit> {
  const paths = [...pathsOf(value)];
  for (let i = 0; i < 4; i += 1) {
    const [path, inner] = dice.pick([paths[0] ?? [[], null], ...paths]);
    const word = dice.pick(WORDS);
    const size = typeof inner === 'object' ? 3 : String(inner).length;
    const from = dice.below(size + 2);
    switch (dice.below(8)) {
      case 0:
        yield { kind: 'rename-key', path, key: word };
        break;
      case 1:
        yield {
          kind: 'insert',
          path: [...path, dice.pick(['编号', word])],
          value: dice.pick(PLAIN),
          place: dice.pick(['first', 'last']),
        };
        break;
      case 2:
        yield { kind: 'set', path, value: dice.pick(NUMBERS) };
        break;
      case 3:
        yield { kind: 'set', path, value: word, asWritten: true };
        break;
      case 4:
        yield { kind: 'set', path: [...path, ...dice.pick(NOWHERE)], value: word };
        break;
      case 5:
        yield { kind: 'set', path, value: word };
        break;
      case 6:
        yield { kind: 'remove', path };
        break;
      default:
        yield { kind: 'set', path, value: word, span: [from, from + dice.below(3)] };
    }
  }
}

/** The random numbers for comparing the text of a seed. */
export function diceOf(seed: number): Dice {
  return new Dice(seed ^ 0x5bd1e995);
}
