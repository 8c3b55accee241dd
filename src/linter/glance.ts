import { isSurelyValid } from '../schema/valid.ts';
import { type Read, scan } from '../source/plain-reader/scan.ts';
import { hasSecondHalf } from '../source/plain-reader/second-half.ts';
import { mayHaveDirectives } from './directive-hint.ts';
import { checkDocument, type Seen } from './document.ts';
import type { Linted, Settings } from './lint.ts';
import { severityOf } from './severity.ts';
import { type Stopwatch, timed } from './stopwatch.ts';

/** The result of a glance. */
export type Glanced =
  /** No findings; `linted` is what `lintText` would return. */
  | { readonly kind: 'clean'; readonly linted: Linted }
  /** The findings of all rules; `lintSeen` turns them into diagnostics. */
  | { readonly kind: 'found'; readonly scanned: Read; readonly seen: readonly Seen[] };

/** Thrown if the document may not match the schema. */
const maybeInvalid = new Error('the schema may have something to say');

/**
 * Finds what `lintText` would report, or returns null if the text needs `lintText` itself. Most texts are clean, and
 * this needs no positions, comments and message texts, which are half of the linter's code.
 */
export function glance(
  path: string,
  text: string,
  settings: Settings,
  stopwatch: Stopwatch | null = null,
): Glanced | null {
  // there may be findings about suppression comments
  if (settings.inlineConfig && mayHaveDirectives(text)) return null;
  const scanned = timed(stopwatch, 'parsing', () => scan(text, false));
  if (scanned === null || hasSecondHalf(scanned)) return null;
  try {
    const seen = scanned.documents.map(({ value }, index) => lookAt(value, index, settings, stopwatch));
    if (seen.some(({ found }) => found.length > 0)) return { kind: 'found', scanned, seen };
    const declarations = seen.map(({ summary }) => summary);
    const result = { path, text, declarations, diagnostics: [], suppressed: [], fixed: 0, baselined: 0 };
    return { kind: 'clean', linted: { result, facts: seen.flatMap(({ facts }) => facts) } };
  } catch (error) {
    if (error === maybeInvalid) return null;
    throw error;
  }
}

function lookAt(value: unknown, index: number, settings: Settings, stopwatch: Stopwatch | null): Seen {
  const found: Seen['found'][number][] = [];
  const { summary, facts } = checkDocument({ index, value }, settings, {
    schema(template) {
      if (!isSurelyValid(value, template, settings.templates)) throw maybeInvalid;
    },
    found(rule, code, one) {
      if (severityOf(rule.id, one, settings) !== null) found.push({ rule, code, found: one });
    },
    stopwatch,
  });
  return { summary, facts, found };
}
