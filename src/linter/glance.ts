import { isSurelyValid } from '../schema/valid.ts';
import { scan } from '../source/plain-reader/scan.ts';
import type { DeclarationSummary } from './diagnostic.ts';
import { mayHaveDirectives } from './directive-hint.ts';
import { type CollectedFact, checkDocument } from './document.ts';
import type { Linted, Settings } from './lint.ts';
import { severityOf } from './severity.ts';
import { timed, type Watch } from './watch.ts';

/** Thrown where there is something to be said. */
const something = new Error('something is to be said');

/**
 * What `lintText` answers for a text of which there is nothing to say, or null: it is to be linted. Most texts are
 * clean, and this needs neither places nor comments nor words, which are half of the linter's code.
 */
export function glance(
  path: string,
  text: string,
  settings: Settings,
  watch: Watch | null = null,
): Linted | null {
  // a comment that suppresses may be remarked on
  if (settings.inlineConfig && mayHaveDirectives(text)) return null;
  const read = timed(watch, 'parsing', () => scan(text, null));
  if (read === null) return null;
  const declarations: DeclarationSummary[] = [];
  const facts: CollectedFact[] = [];
  try {
    for (const [index, { value }] of read.documents.entries()) {
      const checked = checkDocument({ index, value }, settings, {
        schema(template) {
          if (!isSurelyValid(value, template, settings.templates)) throw something;
        },
        found(rule, _, found) {
          if (severityOf(rule.id, found, settings) !== null) throw something;
        },
        watch,
      });
      declarations.push(checked.summary);
      facts.push(...checked.facts);
    }
  } catch (error) {
    if (error === something) return null;
    throw error;
  }
  const result = { path, text, declarations, diagnostics: [], suppressed: [], fixed: 0, baselined: 0 };
  return { result, facts };
}
