import type { KeyOf, Line } from './lines.ts';
import { inQuotes, structural, type Trapped } from './trap.ts';

/** A value on the line of its key, as typed. */
export interface Typed {
  readonly key: KeyOf;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Keys whose values are numbers: what follows ` #` is a comment there, and quotes would be wrong. */
export const NUMBERS = new Set([
  '年度',
  '编号',
  '分值',
  '权重',
  '年度资金总额',
  '中期资金总额',
  '财政拨款',
  '其他资金',
]);

/** The values of the form's keys on the line of their key, without surely meant comments. */
export function typedValues(lines: readonly Line[]): Typed[] {
  return structural(lines).flatMap(({ key, content, at }) => {
    if (key === null || key.levels.size === 0 || key.sign !== ':') return [];
    const value = withoutComment(content.slice(key.value.start - at));
    const { start } = key.value;
    return value === '' ? [] : [{ key, value, start, end: start + value.length }];
  });
}

/** The text after a key without what is certainly a comment: `50 # 万元`. */
export function withoutComment(value: string): string {
  if (/^["']/.test(value)) return value;
  if (/^#(?:[ \t]|$)/.test(value)) return '';
  const at = value.search(/[ \t]#(?:[ \t]|$)/);
  return at < 0 ? value : value.slice(0, at).trimEnd();
}

/** A trap whose repair is to quote the whole value. */
export function quoting(
  { value, start, end }: Typed,
  message: Trapped['message'],
  more: Partial<Trapped> = {},
): Trapped {
  return {
    range: { start, end },
    message,
    edits: [{ start, end, text: inQuotes(value) }],
    fix: { zh: '给整个值加上引号', en: 'quote the whole value' },
    safe: true,
    ...more,
  };
}
