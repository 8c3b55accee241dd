import { visible } from '../text/display.ts';
import { Places } from './places.ts';
import type { Reporter } from './report.ts';

/** One line per finding: `path:line:column: severity: message [rule]`; empty if nothing was found. */
export const compact: Reporter = (result, { lang, quiet, problemsApart }) => {
  const places = new Places();
  const lines = result.files.flatMap((file) =>
    file.diagnostics
      .filter(({ severity }) => !quiet || severity === 'error')
      .map(({ range, severity, message, rule }) => {
        const { line, column } = places.start(file, range);
        return `${visible(file.path)}:${line}:${column}: ${severity}: ${visible(message[lang])} [${rule}]\n`;
      }),
  );
  const problems = (problemsApart ? [] : result.problems).map(
    ({ path, message }) => `${visible(path)}: error: ${visible(message[lang])}\n`,
  );
  return [...lines, ...problems].join('');
};
