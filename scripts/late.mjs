/** What libraries create when they are loaded, and how to create it on demand; by the end of the file's path. */
const LATE = [
  {
    library: 'string-width',
    file: /[\\/]string-width[\\/]index\.js$/,
    // 20 ms each and more; few texts need them
    changes: [
      [
        'const segmenter = new Intl.Segmenter();',
        'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
      ],
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        'let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= /^\\p{RGI_Emoji}$/v).test(text) };',
      ],
    ],
  },
  {
    library: 'fastest-levenshtein',
    file: /[\\/]fastest-levenshtein[\\/]esm[\\/]mod\.js$/,
    // 256 kB of memory that only misspelt words need
    changes: [
      ['const peq = new Uint32Array(0x10000);', 'let peq;'],
      ['const distance = (a, b) => {', 'const distance = (a, b) => { peq ??= new Uint32Array(0x10000);'],
    ],
  },
];

/**
 * A bundler plugin that delays what some libraries create when they are loaded until it is needed, which is rare.
 * Throws if a new version of a library no longer contains the expected code.
 */
export function late() {
  return {
    name: 'late',
    transform(code, id) {
      const found = LATE.find(({ file }) => file.test(id));
      if (found === undefined) return null;
      let changed = code;
      for (const [now, then] of found.changes) {
        if (!changed.includes(now))
          throw new Error(`${found.library}: it is written otherwise than “${now}”`);
        changed = changed.replace(now, () => then);
      }
      return { code: changed, map: null };
    },
  };
}
