import { isSurelyValid } from '../schema/valid.ts';
import { type Read, scan } from '../source/plain-reader/scan.ts';
import { hasSecondHalf } from '../source/plain-reader/second-half.ts';
import { mayHaveDirectives } from './directive-hint.ts';
import { checkDocument, type Seen } from './document.ts';
import type { Linted, Settings } from './lint.ts';
import { severityOf } from './severity.ts';
import { type Stopwatch, timed } from './stopwatch.ts';

export type Glanced =
  /** There is nothing to say; this is what `lintText` answers. */
  | { readonly kind: 'clean'; readonly linted: Linted }
  /** All that there is to say: `lintSeen` says it. */
  | { readonly kind: 'found'; readonly scanned: Read; readonly seen: readonly Seen[] };

/** Thrown where the schema may have something to say. */
const maybeInvalid = new Error('the schema may have something to say');

/**
 * Looks for what `lintText` would say of a text, or answers null: the text is to be linted. Most texts are clean, and
 * this needs neither places nor comments nor words, which are half of the linter's code.
 */
export function glance(
  path: string,
  text: string,
  settings: Settings,
  stopwatch: Stopwatch | null = null,
): Glanced | null {
  // a comment that suppresses may be remarked on
  if (settings.inlineConfig && mayHaveDirectives(text)) return null;
  const scanned = timed(stopwatch, 'parsing', () => scan(text, null));
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
