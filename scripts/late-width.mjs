/** What string-width makes when it is loaded, and how it is made when it is needed. */
const LATE = [
  [
    'const segmenter = new Intl.Segmenter();',
    'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };',
  ],
  [
    'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
    'let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= /^\\p{RGI_Emoji}$/v).test(text) };',
  ],
];

/**
 * A plugin of the bundler: string-width makes its segmenter and a regular expression of all emoji when it is loaded,
 * which takes 20 ms each and more, and few texts need them. Throws where a new version of it is written otherwise.
 */
export function lateWidth() {
  return {
    name: 'late-width',
    transform(code, id) {
      if (!/[\\/]string-width[\\/]index\.js$/.test(id)) return null;
      let late = code;
      for (const [now, then] of LATE) {
        if (!late.includes(now)) throw new Error(`string-width: it is written otherwise than “${now}”`);
        late = late.replace(now, () => then);
      }
      return { code: late, map: null };
    },
  };
}
