import type { Preset } from '../config/presets.ts';
import type { ReporterName } from '../report/index.ts';
import type { Lang } from '../text/message.ts';

/** Options of `jixiao check` as given; absent ones were not given. */
export interface CheckOptions {
  readonly format?: readonly Output[];
  readonly quiet?: true;
  readonly verbose?: true;
  readonly maxWarnings?: number;
  readonly exitZero?: true;
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly fixSuggestions?: true;
  readonly fixRule?: readonly string[];
  readonly template?: string;
  readonly preset?: Preset;
  readonly rule?: readonly string[];
  /** false: --no-config. */
  readonly config?: string | false;
  readonly ignore: boolean;
  readonly inlineConfig: boolean;
  readonly errorOnUnmatched: boolean;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly staged?: true;
  /** A commit; '': the default one. */
  readonly changed?: string;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly reportSuppressed?: true;
  readonly ambiguousWidth?: 1 | 2 | 'auto';
  readonly jobs?: number | 'auto';
  readonly timing?: true;
  readonly listFiles?: true;
  readonly null?: true;
  readonly lang?: Lang;
  readonly color?: boolean;
}

/** A report and where it goes: to a file, or (null) to standard output. */
export interface Output {
  readonly name: ReporterName;
  readonly file: string | null;
}

/** The part of the files that one of several runs checks; `index` is from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}
