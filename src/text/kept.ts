/** Texts of this length are copies in V8: longer ones would hold on to the whole file that they were cut from. */
const LONGEST = 12;
const MOST = 2000;

/**
 * A reader that keeps what it read of short texts: the same few (≥95%, 1年, 明显) stand in file after file. What it
 * answers is shared, and must not be changed.
 */
export function keeping<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (kept.size === MOST) kept.clear();
    kept.set(text, result);
    return result;
  };
}

/**
 * A reader that keeps what it read last: rule after rule asks for the same of one declaration, then for the next.
 * (What a WeakMap holds outlives its key until the next full collection, and keeps whole files with it.)
 */
export function keepingLast<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  let last: { readonly key: Key; readonly result: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, result: read(key) };
    return last.result;
  };
}

/**
 * What only odd texts need is made when there is one: a table, or a regular expression of a class as `\p{…}`, which V8
 * looks up when it is made.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
