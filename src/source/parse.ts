import { Composer, CST, type Document, Lexer, type ParsedNode, Parser, Schema } from 'yaml';
import type { Range } from '../text/range.ts';
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_LEXEMES } from './size.ts';

export type YamlDocument = Document.Parsed<ParsedNode>;

/** The result of parsing: the documents, including broken ones, or the reason why the text was not parsed. */
export type Parsed =
  | { readonly kind: 'documents'; readonly documents: readonly YamlDocument[] }
  | { readonly kind: 'too-deep'; readonly at: Range }
  | { readonly kind: 'too-many' };

/**
 * Parses a text as YAML 1.2 with the core schema, whatever a %YAML directive says. Lexing stops if collections nest
 * deeper than MAX_DEPTH (composing is recursive, and a few thousand levels abort the whole process), or if there is
 * more than is certain to fit in memory.
 */
export function parse(text: string): Parsed {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    // shared: a schema per document would be most of the cost of an empty document
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

/** A document marker at the start of a line, with the line break before it. */
const MARKER = /\r?\n(?:---|\.\.\.)(?=[ \t\r\n]|$)/;

/**
 * The lexemes of a text. An unclosed quote would swallow everything after it, including further documents, so the lexer
 * is then stopped at the next `---` and restarted there.
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

/** Whether a lexeme is a signal of the lexer rather than characters of the text. */
export function isSignal(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR;
}

/** Neutralises a %YAML 1.1 directive, which would change how yes, 012 and 1:30 read. */
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
