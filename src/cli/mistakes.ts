import type { Mistake } from '../config/mistake.ts';
import { frame } from '../report/frame.ts';
import type { ReportContext } from '../report/report.ts';
import { visible } from '../text/display.ts';
import { lineIndex } from '../text/line-index.ts';

/** A mistake in a configuration, drawn like a finding. `path`: as it is shown. */
export function mistakeText(mistake: Mistake & { readonly path: string }, context: ReportContext): string {
  const { paint, lang } = context;
  const lines = { text: mistake.text, index: lineIndex(mistake.text) };
  const { line, column } = lines.index.position(mistake.range.start);
  const gutter = String(line + 1).length;
  const mark = { range: mistake.range, kind: 'primary', label: '' } as const;
  const drawn = frame(lines, [mark], { ...context, gutter, primary: paint.error });
  return [
    `${paint.error('error')}${paint.strong(`: ${visible(mistake.message[lang])}`)}`,
    `${' '.repeat(gutter)}${paint.frame('-->')} ${visible(mistake.path)}:${line}:${column}`,
    ...drawn.slice(0, -1),
    '',
  ].join('\n');
}
