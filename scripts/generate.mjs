// Writes src/generated/: validators compiled from schemas/, templates read from schemas/templates/, the names of keys,
// and the pages of rules.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { keyNames, ruleSchema, withoutAnnotations, withoutRefs } from './our-schema.mjs';
import { importSource } from './run.mjs';
import { checkCode, checkTypes, compile, validatorCode, validatorTypes } from './validators.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemas = join(root, 'schemas');
const target = join(root, 'src/generated');

const readSchema = (name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));

/** The contents of schemas/templates/*.yaml, sorted by id. Throws if one is invalid. */
function readTemplateFiles(validate) {
  const folder = join(schemas, 'templates');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { prettyErrors: true });
      if (document.errors.length > 0) throw new Error(`${name}: ${document.errors[0].message}`);
      const value = document.toJS();
      if (!validate(value)) {
        const { instancePath, message } = validate.errors[0];
        throw new Error(`schemas/templates/${name}: ${instancePath || 'the root'} ${message}`);
      }
      if (`${value.标识}.yaml` !== name) throw new Error(`schemas/templates/${name}: 标识 is ${value.标识}`);
      return value;
    });
}

function write(name, text) {
  writeFileSync(join(target, name), `// Written by scripts/generate.mjs.\n${text}`);
}

function constants(entries) {
  return Object.entries(entries)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)} as const;\n`)
    .join('');
}

/** The module of templates. Categories that several templates have are written once: every run reads this. */
function templatesCode(templates) {
  const children = templates.flatMap(({ firstLevels }) => firstLevels.flatMap((level) => level.children));
  const levels = [...new Set(children.map((level) => JSON.stringify(level)))];
  const shared = levels.map((text, index) => `const level${index}: SecondLevel = ${text};\n`).join('');
  const all = levels.reduce(
    (text, level, index) => text.replaceAll(level, `level${index}`),
    JSON.stringify(templates),
  );
  return `import type { SecondLevel, Template } from '../form/template.ts';\n\n${shared}\nexport const templates: readonly Template[] = ${all};\n`;
}

/** Writes src/generated/: first what the linter needs, then the pages of rules, for which the linter is run. */
export async function generate() {
  const templateSchema = readSchema('template');
  const values = readTemplateFiles(compile(templateSchema, { messages: true }));
  const { templateFrom } = await importSource('src/form/template-reader.ts');
  const templates = values.map(templateFrom);
  const declarationSchema = ruleSchema(readSchema('declaration'), templates);

  const files = {
    'templates.ts': templatesCode(templates),
    'keys.ts': constants(keyNames(declarationSchema, templateSchema)),
    'declaration-validator.js': validatorCode(withoutRefs(declarationSchema)),
    'declaration-validator.d.ts': validatorTypes,
    'declaration-check.js': checkCode(withoutRefs(declarationSchema)),
    'declaration-check.d.ts': checkTypes,
    'template-validator.js': validatorCode(withoutRefs(withoutAnnotations(templateSchema))),
    'template-validator.d.ts': validatorTypes,
  };
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) write(name, text);
  const { rulePagesModule } = await importSource('scripts/pages/rule-pages.ts');
  write('rule-pages.ts', rulePagesModule(root));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
