import { attributes, markup } from './markup.ts';
import { Places } from './places.ts';
import { provenanceLine, provenanceOf } from './provenance.ts';
import type { Reporter } from './report.ts';

/** Checkstyle XML, which many review tools read. A comment at the top states the provenance. */
export const checkstyle: Reporter = (result, context) => {
  const { lang } = context;
  const places = new Places();
  // Two hyphens would end the comment.
  const head = markup(provenanceLine(provenanceOf(result, context), ', ')).replaceAll('-', '&#45;');
  const files = result.files.map((file) => {
    const errors = file.diagnostics.map(({ rule, severity, message, range }) => {
      const { line, column } = places.start(file, range);
      return `    <error${attributes({ line, column, severity, message: message[lang], source: `jixiao.${rule}` })}/>\n`;
    });
    return `  <file${attributes({ name: file.path })}>\n${errors.join('')}  </file>\n`;
  });
  const problems = result.problems.map(
    ({ path, message }) =>
      `  <file${attributes({ name: path })}>\n` +
      `    <error${attributes({ line: 1, severity: 'error', message: message[lang], source: 'jixiao' })}/>\n` +
      '  </file>\n',
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${head} -->\n<checkstyle version="8.0">\n${files.join('')}${problems.join('')}</checkstyle>\n`;
};
