import { Composer, CST, type Document, Lexer, type ParsedNode, Parser, Schema } from 'yaml';
import type { Range } from '../text/range.ts';
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_LEXEMES } from './size.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** What the parser made of a text: its documents, broken ones too, or the place where nesting went too deep. */
export type Parsed =
  | { readonly kind: 'documents'; readonly documents: readonly YamlDocument[] }
  | { readonly kind: 'too-deep'; readonly at: Range }
  | { readonly kind: 'too-many' };

/**
 * Reads a text as YAML 1.2 with the core schema, whatever a %YAML directive says. Lexing stops where collections
 * nest deeper than MAX_DEPTH (composing recurses, and a few thousand levels abort the whole process), or where there
 * is more of them than memory is sure to hold.
 */
export function parse(text: string): Parsed {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    // one for all: a schema a document would be most of what an empty document costs
    schema: new Schema({ schema: 'core', merge: false, resolveKnownTags: false }),
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: YamlDocument[] = [];
  let lexemes = 0;
  for (const lexeme of lexemesOf(text)) {
    lexemes += 1;
    if (lexemes > MAX_LEXEMES || documents.length > MAX_DOCUMENTS) return { kind: 'too-many' };
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

/** A marker between documents, at the start of a line, with the line break before it. */
const MARKER = /\r?\n(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/**
 * The lexemes of a text. A quote that is never closed takes all that follows, also the documents behind it: there the
 * lexer is cut off at the next `---` and begins anew.
 */
export function* lexemesOf(text: string): Generator<string, void> {
  let from = 0;
  for (;;) {
    let cut = -1;
    let begun = from === 0;
    let at = from;
    for (const lexeme of new Lexer().lex(text.slice(from))) {
      if (!begun && lexeme === CST.DOCUMENT) {
        begun = true; // the parser is in a document already
        continue;
      }
      cut = at + lexeme.length >= text.length && /^["']/.test(lexeme) ? lexeme.search(MARKER) : -1;
      yield cut === -1 ? lexeme : lexeme.slice(0, cut);
      if (cut !== -1) break;
      if (!isSignal(lexeme)) at += lexeme.length;
    }
    if (cut === -1) return;
    from = at + cut;
  }
}

/** What the lexer says beside the characters of the text. */
export function isSignal(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;
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
