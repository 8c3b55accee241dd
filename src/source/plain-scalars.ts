/** What the plain reader knows of scalars: the core schema of YAML 1.2, and which characters it leaves to `yaml`. */

/** Answered where the plain reader is not sure. */
export const NOT_PLAIN: unique symbol = Symbol('not plain');

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
/** A longer number may have more digits than one can hold. */
const LONGEST_NUMBER = 15;

/** The value of a plain scalar; NOT_PLAIN for numbers that `yaml` and people write in other ways. */
export function plainValue(text: string): string | number | boolean | null | typeof NOT_PLAIN {
  const first = text.charCodeAt(0);
  if (first > 0x7e) return text;
  if ((first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46) return numberOrText(text);
  switch (text) {
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
      return text;
  }
}

function numberOrText(text: string): string | number | typeof NOT_PLAIN {
  const last = text.charCodeAt(text.length - 1);
  // 1次/年, 100%, 2023年…: no number ends so
  if (last > 0x7e || last === 0x25) return text;
  if (!NUMBER.test(text)) return /^[-+]?(?:0[ox]|\.(?:inf|nan))/i.test(text) ? NOT_PLAIN : text;
  // 012, 1e3 and the like are told as they were written
  if (text.length > LONGEST_NUMBER || /^[-+]?0\d|[eE+]|\.$|^-?\./.test(text)) return NOT_PLAIN;
  return Number(text);
}

/**
 * Characters that `yaml` may read in its own way, that can't be seen, or that a trap speaks of: controls, odd
 * blanks, bidi, separators, surrogates, boxes.
 */
export function isOdd(code: number): boolean {
  if (code < 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0 || code === 0xad) return true;
  if (code < 0x2000) return false;
  if (code < 0x2070) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  if (code === 0x25a1 || code === 0x221a || (code >= 0x2610 && code <= 0x2714)) return true;
  return (code >= 0xd800 && code < 0xe000) || code === 0xfeff || code >= 0xfffe;
}

/** May a plain scalar begin so, without meaning anything else to YAML or to a hurried hand? */
export function beginsPlain(code: number): boolean {
  if (code >= 0x80)
    return (
      code !== 0x201c &&
      code !== 0x2018 &&
      code !== 0x3000 &&
      code !== 0xff5b &&
      code !== 0xff3b &&
      code !== 0x3010
    );
  return (
    (code >= 48 && code <= 57) || // 0-9
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 40 || // (
    code === 43 || // +
    code === 46 || // .
    code === 47 || // /
    code === 60 || // <
    code === 61 || // =
    code === 95 || // _
    code === 126 // ~
  );
}

/** May a key of the form begin so? */
export function beginsKey(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
