import type { Option } from 'commander';

/** A word that is neither an option nor an option's value. */
export interface Operand {
  readonly word: string;
  readonly index: number;
  /** It follows `--`, so it can only be a path. */
  readonly literal: boolean;
}

/** The words of a command line, before a command parses them. */
export interface Scanned {
  readonly operands: readonly Operand[];
  /** Options by their long names (`--help`), with their last values (`''` for those without). */
  readonly options: ReadonlyMap<string, string>;
}

/** Distinguishes options and their values from operands. Unknown options are assumed to have no value. */
export function scan(argv: readonly string[], known: readonly Option[]): Scanned {
  const operands: Operand[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') {
      for (let at = index + 1; at < argv.length; at += 1)
        operands.push({ word: argv[at] ?? '', index: at, literal: true });
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push({ word, index, literal: false });
      continue;
    }
    const [name = '', attached] = word.split('=', 2);
    const option = known.find(({ long, short }) => long === name || short === name);
    const separate = option?.required === true && attached === undefined;
    options.set(option?.long ?? name, separate ? (argv[index + 1] ?? '') : (attached ?? ''));
    if (separate) index += 1;
  }
  return { operands, options };
}
