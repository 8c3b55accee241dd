import { exactNumber, isOddNumber } from '../number.ts';
import { declined } from './declined.ts';
import type { PlainScalar } from './values.ts';

const PERCENT = 37;
const ZERO = 48;

const DECIMAL = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
/** Integers in other bases, infinity and NaN. */
const RARE = /^(?:0[ox]|[-+]?\.(?:inf|nan))/i;

/** The value of an unquoted scalar under the core schema; throws `declined` for the rare kinds of numbers. */
export function resolve(source: string): PlainScalar {
  const first = source.charCodeAt(0);
  if (first > 126) return source;
  if (first <= 57) return first >= 43 ? number(source) : source; // + , - . / 0-9
  switch (source) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return source;
  }
}

/** Numbers of up to this many characters are exact. */
const SURELY_EXACT = 15;

function number(source: string): number | string {
  const digit = source.length === 1 ? source.charCodeAt(0) - ZERO : 0;
  if (digit > 0 && digit <= 9) return digit;
  const last = source.charCodeAt(source.length - 1);
  if (last > 0x7e || last === PERCENT) return text(source); // 1次/年, 100%
  if (DECIMAL.test(source)) {
    if (isOddNumber(source)) throw declined; // messages quote 012 as it was written
    const value = Number(source);
    const isExact = source.length <= SURELY_EXACT && value !== 0 && Number.isFinite(value);
    return isExact ? value : exactNumber(source, value);
  }
  if (RARE.test(source)) throw declined;
  return text(source);
}

/** A text that starts like a number. */
function text(source: string): string {
  if (/[#＃]/.test(source)) throw declined; // 50#万元, 50＃3: a remark that YAML does not treat as a comment
  return source;
}
