import { expect, test } from 'vitest';
import { readRows, type VerdictRow, verdictOf } from './verdicts.ts';

const rows = readRows(process.cwd()).filter(({ columns }) => typeof columns.名称 === 'string');

/** How forms and clerks write around a name or value without changing what it says. */
const DRESSES: readonly (readonly [string, (name: string, value: unknown) => readonly [string, unknown]])[] =
  [
    ['a full stop after the name', (name, value) => [`${name}。`, value]],
    ['a colon after the name', (name, value) => [`${name}：`, value]],
    ['指标1：', (name, value) => [`指标1：${name}`, value]],
    ['1.', (name, value) => [`1.${name}`, value]],
    ['（1）', (name, value) => [`（1）${name}`, value]],
    ['a core mark', (name, value) => [`★${name}`, value]],
    ['a line break in the name', (name, value) => [`${name.slice(0, 2)}\n${name.slice(2)}`, value]],
    ['spaces around', (name, value) => [` ${name}　`, typeof value === 'string' ? ` ${value} ` : value]],
    [
      'a full stop after the value',
      (name, value) => [name, typeof value === 'string' ? value.replace(/。?$/, '。') : value],
    ],
  ];

/** Not what a name means, but how it is written. */
const STYLE = /^text-style/;

function said(row: VerdictRow): string[] {
  return verdictOf(row).filter((verdict) => !STYLE.test(verdict));
}

test.each(DRESSES.map(([dress, wear], turn) => [dress, wear, turn] as const))(
  '%s changes no verdict',
  (_, wear, turn) => {
    // each row with one dress
    for (const row of rows.filter((_row, i) => i % DRESSES.length === turn)) {
      const [名称, 指标值] = wear(String(row.columns.名称), row.columns.指标值);
      const dressed = {
        ...row,
        columns: { ...row.columns, 名称, ...(指标值 === undefined ? {} : { 指标值 }) },
      };
      expect(said(dressed), `${名称} ${指标值}`).toEqual(said(row));
    }
  },
);
