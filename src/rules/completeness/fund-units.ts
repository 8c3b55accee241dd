import { type Decimal, printDecimal } from '../../quantity/decimal.ts';
import type { Fix, Path } from '../../text/finding.ts';

/** Units of amounts in forms → how many 元 they are. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['元', 1],
  ['千元', 1000],
  ['万元', 10_000],
  ['百万元', 1_000_000],
  ['亿元', 100_000_000],
]);

/** The unit in brackets in a key: 年度资金总额（元）. */
export function unitIn(key: string): { readonly name: string; readonly yuan: number } | null {
  const name = /[(（[【]\s*(?:单位[:：]?\s*)?([千万亿]|百万)?元\s*[)）\]】]\s*$/.exec(key);
  if (name === null) return null;
  const unit = `${name[1] ?? ''}元`;
  const yuan = UNITS.get(unit);
  return yuan === undefined ? null : { name: unit, yuan };
}

/** Renames the key and converts the amount to the form's unit: renaming alone would make it 10,000 times as much. */
export function converted(
  meant: string,
  rename: Fix | undefined,
  path: Path,
  amount: Decimal | null,
): Fix | undefined {
  if (rename === undefined || amount === null) return undefined;
  const number = printDecimal(amount);
  return {
    ...rename,
    title: { zh: `改为“${meant}: ${number}”`, en: `change it to “${meant}: ${number}”` },
    edits: [...rename.edits, { kind: 'set', path, value: Number(number) }],
  };
}
