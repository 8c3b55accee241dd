import type { Option } from 'commander';

/** A word that is no option and no option's value. */
export interface Operand {
  readonly word: string;
  readonly index: number;
  /** It stands behind `--`, so that it can be nothing but a path. */
  readonly literal: boolean;
}

/** What the words of a command line are, before a command parses them. */
export interface Scanned {
  readonly operands: readonly Operand[];
  /** Options by their long names (`--help`), with their last values (`''` for those without). */
  readonly options: ReadonlyMap<string, string>;
}

/** Tells options and their values from operands. Unknown options are taken to have no value. */
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
