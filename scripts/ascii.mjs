/**
 * A bundler plugin that writes non-ASCII characters as `\\u…`. V8 needs half the memory for a text whose characters
 * all fit in a byte, and nearly every file here contains Chinese. Throws if that would change the text, as in the raw
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
