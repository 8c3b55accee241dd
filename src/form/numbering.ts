import type { Path } from '../text/finding.ts';
import type { Numbering } from './declaration.ts';
import { readNumber } from './disguise.ts';
import type { Keys } from './keys.ts';
import type { Mapping } from './mapping.ts';
import type { Template } from './template.ts';

/** 编号 of a goal or indicator; `invalid` if `schema` reports it (misspelt key, null in a numbered form, no whole number). */
export function readNumbering(item: Mapping, keys: Keys, at: Path, template: Template | null): Numbering {
  const key = keys.own('编号');
  const path: Path = [...at, key];
  const value = item[key];
  if (value === undefined) return { kind: keys.misspelt.has('编号') ? 'invalid' : 'absent', path };
  if (value === null) return { kind: template?.numbered ? 'invalid' : 'absent', path };
  const number = readNumber('numbering', value, null);
  return number.kind === 'number' ? { kind: 'number', value: number.value, path } : { kind: 'invalid', path };
}
