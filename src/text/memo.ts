/** V8 copies texts of this length; longer ones would keep the whole file alive that they were cut from. */
const LONGEST = 12;
const MOST = 2000;

/**
 * Memoises a function of a short text: the same few values (≥95%, 1年, 明显) occur in file after file. Results are
 * shared and must not be modified. Longer texts are not cached.
 */
export function memoize<T>(read: (text: string) => T): (text: string) => T {
  const cached = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const known = cached.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (cached.size === MOST) cached.clear();
    cached.set(text, result);
    return result;
  };
}

/**
 * Memoises the last call: rule after rule asks about the same declaration, then about the next one. (The entries of a
 * WeakMap survive until the next full garbage collection, and would keep whole files alive.)
 */
export function memoizeLast<Key extends object, T>(read: (key: Key) => T): (key: Key) => T {
  let last: { readonly key: Key; readonly result: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, result: read(key) };
    return last.result;
  };
}

/**
 * Creates a value on first use: for things that only unusual texts need, such as a table, or a regular
 * expression with `\p{…}`, which V8 looks up when it creates the expression.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
