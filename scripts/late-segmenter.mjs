const NOW = 'const segmenter = new Intl.Segmenter();';
const LATE =
  'let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };';

/**
 * A plugin of the bundler: string-width makes its segmenter when it is loaded, which takes 20 ms and more, and is
 * needed for few texts. Throws where a new version of it is written otherwise.
 */
export function lateSegmenter() {
  return {
    name: 'late-segmenter',
    transform(code, id) {
      if (!/[\\/]string-width[\\/]index\.js$/.test(id)) return null;
      if (!code.includes(NOW)) throw new Error('string-width: its segmenter is made elsewhere');
      return { code: code.replace(NOW, LATE), map: null };
    },
  };
}
