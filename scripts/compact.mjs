/** The getter that rolldown writes for an export. */
const GETTER =
  /^Object\.defineProperty\(exports, "([^"]+)", \{\n {2}enumerable: true,\n {2}get: function \(\) \{\n {4}return ([\w$]+);\n {2}\}\n\}\);$/gm;

/**
 * A bundler plugin for files that are small and quick to load. Exports that are never reassigned become plain
 * properties instead of getters; rolldown's runtime (1 kB) is copied into each file, so that no further file has
 * to be read.
 */
export function compact() {
  return {
    name: 'compact',
    renderChunk(code) {
      const plain = code.replace(GETTER, (getter, name, local) => {
        const declared = `(?:const|(?:async )?function\\*?) ${local}\\b|var ${local} = class\\b`;
        const isConstant = new RegExp(`^(?:${declared.replaceAll('$', '\\$')})`, 'm');
        return isConstant.test(code) ? `exports.${name} = ${local};` : getter;
      });
      return plain === code ? null : { code: plain, map: null };
    },
    generateBundle(_, bundle) {
      const runtime = Object.values(bundle).find(({ name }) => name === 'rolldown-runtime');
      if (runtime === undefined) throw new Error('rolldown has no file of its own any more');
      const inline = `((exports)=>{${runtime.code.trim().replace(/;$/, '')};return exports})({})`;
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file !== runtime)
          file.code = file.code.replaceAll(`require("./${runtime.fileName}")`, () => inline);
      }
      delete bundle[runtime.fileName];
    },
  };
}
