import { applyEdits } from '../../../src/linter/fix.ts';
import { readYaml } from '../../../src/source/yaml.ts';
import type { TextEdit } from '../../../src/text/range.ts';

/** `code marked words` of each finding, and the text after the safe fixes. */
export function read(text: string): { told: string[]; fixed: string } {
  const source = readYaml(text);
  const found = [
    ...(source?.findings ?? []),
    ...(source?.documents ?? []).flatMap((document) => document.findings),
  ];
  const edits = found.flatMap(({ fix }): TextEdit[] =>
    fix?.safe ? fix.edits.flatMap((edit) => (edit.kind === 'text' ? [edit] : [])) : [],
  );
  const told = found.map(({ code, target }) =>
    target.at === 'text' ? `${code} ${text.slice(target.range.start, target.range.end)}` : code,
  );
  return { told, fixed: applyEdits(text, edits) };
}

/** The lines as a text. */
export const lines = (...list: readonly string[]): string => `${list.join('\n')}\n`;
/** A text, its findings, and the text after the safe fixes. */
export type Case = readonly [title: string, bad: string, told: readonly string[], fixed: string];
