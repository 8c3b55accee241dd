import type { Edit, Finding, Path, Target } from '../text/finding.ts';
import type { Range, TextEdit } from '../text/range.ts';
import type { Read } from './plain-reader/scan.ts';

/** A number in unusual notation: 0x1F, 0o17, 012. */
export interface OddNumber {
  readonly path: Path;
  /** As written in the text. */
  readonly written: string;
}

/** One YAML document of a text. */
export interface SourceDocument {
  /** Its index in the text, from 0; empty documents count. */
  readonly index: number;
  /** Nothing in it but comments. */
  readonly empty: boolean;
  /** false: it has an error that was not repaired; `value` is then null, and there are only `findings`. */
  readonly parsed: boolean;
  /**
   * The plain value. Mappings have no prototype; the first of several equal keys wins; keys of other types are
   * converted to text; a number of more than 15 significant digits is the text as it was written.
   */
  readonly value: unknown;
  /** Numbers in unusual notation, which `value` does not show. */
  readonly oddNumbers: readonly OddNumber[];
  /** yaml-syntax findings, with text targets. */
  readonly findings: readonly Finding[];
  /** Its range in the text. */
  readonly range: Range;
  /** The range of a target in the text. Never throws; a missing part is placed at its nearest parent (see Target). */
  locate(target: Target): Range;
  /**
   * The text edits that carry out an edit in the file's own style (quotes, flow or block, indentation, line ends),
   * or null if that can't be done safely.
   */
  edit(edit: Edit): readonly TextEdit[] | null;
}

/** A comment of the text, for suppressions. `range` runs from `#` to the end of the line. */
export interface Comment {
  readonly range: Range;
  /** There is nothing but the comment on its line. */
  readonly ownLine: boolean;
}

/** A text read as YAML. */
export interface Source {
  /** The decoded text, without BOM; all ranges refer to it. */
  readonly text: string;
  readonly documents: readonly SourceDocument[];
  /** Findings about the text as a whole: too large, too deep. */
  readonly findings: readonly Finding[];
  /** The comments, in order; determined on demand. */
  comments(): readonly Comment[];
}

/**
 * Reads a text, or returns null for “not mine”. `yaml` reads everything; a faster reader takes the texts that it reads
 * identically. `scanned`: the result of an earlier scan of the text by the plain reader, if there was one.
 */
export type Reader = (text: string, scanned?: Read) => Source | null;

/** The supported encodings. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** The result of decoding bytes. */
export interface Decoded {
  /** Without BOM. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** The file should be rewritten as UTF-8 without BOM; also false if that would lose undecodable bytes. */
  readonly reencode: boolean;
  /** `encoding` findings. */
  readonly findings: readonly Finding[];
}
