/**
 * A plugin of the bundler that writes all but ASCII as `\\u…`. V8 keeps a text in half the memory where each of its
 * characters fits in a byte, and Chinese is in nearly every file here. Throws where the text would change: in the raw
 * text of a tagged template.
 */
export function ascii() {
  return {
    name: 'ascii',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (/String\.raw`[^`]*[^\0-\x7f][^`]*`/.test(chunk.code))
          throw new Error(`${chunk.fileName}: a raw text must be ASCII`);
        chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
      }
    },
  };
}

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
