import type { CST } from 'yaml';
import { Composer, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Range } from '../text/range.ts';
import { MAX_DEPTH } from './gate.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** What the parser made of a text: its documents, broken ones too, or the place where nesting went too deep. */
export type Parsed =
  | { readonly kind: 'documents'; readonly documents: readonly YamlDocument[] }
  | { readonly kind: 'too-deep'; readonly at: Range };

/**
 * Reads a text as YAML 1.2 with the core schema, whatever a %YAML directive says. Lexing stops where collections
 * nest deeper than MAX_DEPTH: composing recurses, and a few thousand levels abort the whole process.
 */
export function parse(text: string): Parsed {
  const lexer = new Lexer();
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: YamlDocument[] = [];
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(asCore(token)));
    if (parser.stack.length > MAX_DEPTH) {
      const at = levelOver(parser.stack, text);
      if (at !== null) return { kind: 'too-deep', at };
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(asCore(token)));
  documents.push(...composer.end(true, text.length));
  return { kind: 'documents', documents };
}

/** A directive for YAML 1.1 would change how yes, 012 and 1:30 read. */
function asCore(token: CST.Token): CST.Token {
  return token.type === 'directive' && /^%YAML[ \t]+1\.1[ \t]*$/.test(token.source)
    ? { ...token, source: '%YAML 1.2' }
    : token;
}

function levelOver(stack: readonly CST.Token[], text: string): Range | null {
  const collections = stack.filter(
    ({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection',
  );
  const over = collections[MAX_DEPTH];
  if (over === undefined) return null;
  const start = Math.min(over.offset, Math.max(0, text.length - 1));
  return { start, end: Math.min(start + 1, text.length) };
}
