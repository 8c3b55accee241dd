/** A getter of an export, as rolldown writes it. */
const GETTER =
  /^Object\.defineProperty\(exports, "([^"]+)", \{\n {2}enumerable: true,\n {2}get: function \(\) \{\n {4}return ([\w$]+);\n {2}\}\n\}\);$/gm;

/**
 * A plugin of the bundler for files that are small and quick to load. What a file exports and never assigns again is
 * written as a plain property in place of a getter; what all files share of rolldown (1 kB) stands in each of them, so
 * that none has to be read for it.
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
