import { code, plain, table } from './markdown.ts';

/** The parts of a JSON Schema that are used here. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字 text',
  integer: '整数 whole number',
  number: '数 number',
  array: '列表 list',
  object: '键和值 mapping',
  null: '空 null',
};

function resolve(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const found = name === undefined ? undefined : root.$defs?.[name];
  return found === undefined ? schema : { ...found, ...schema };
}

function typeText(schema: Schema): string {
  if (schema.enum !== undefined)
    return schema.enum.map((value) => (value === null ? '空 null' : code(String(value)))).join(' ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const range =
    schema.minimum !== undefined && schema.maximum !== undefined
      ? ` ${schema.minimum}–${schema.maximum}`
      : schema.minimum !== undefined
        ? ` ≥ ${schema.minimum}`
        : schema.exclusiveMinimum !== undefined
          ? ` > ${schema.exclusiveMinimum}`
          : '';
  return types.map((type) => TYPES[type] ?? type).join('、') + range;
}

/** The keys of a mapping as a table. */
function keysTable(mapping: Schema, root: Schema): string {
  const rows = Object.entries(mapping.properties ?? {}).map(([key, property]) => {
    const schema = resolve(property, root);
    const examples = (schema.examples ?? []).slice(0, 4).map((example) => code(String(example)));
    return [
      code(key),
      mapping.required?.includes(key) === true ? '必填 yes' : '',
      typeText(schema),
      plain(schema.description ?? ''),
      examples.join(' '),
    ];
  });
  return table(['键 key', '必填 required', '类型 type', '说明', '例 examples'], rows);
}

/** The tables of docs/format.md by the names in its markers. */
export function formatTables(root: Schema): ReadonlyMap<string, string> {
  const funds = root.properties?.项目资金 ?? {};
  return new Map([
    ['declaration', keysTable(root, root)],
    ['funds', keysTable(funds, root)],
    ['goal', keysTable(root.$defs?.goal ?? {}, root)],
    ['indicator', keysTable(root.$defs?.indicator ?? {}, root)],
  ]);
}

/** Replaces everything between `<!-- NAME -->` and `<!-- /NAME -->` by the tables. Throws if a marker is missing. */
export function withTables(text: string, tables: ReadonlyMap<string, string>): string {
  let filled = text;
  for (const [name, rows] of tables) {
    const [from, to] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const start = filled.indexOf(from);
    const end = filled.indexOf(to);
    if (start === -1 || end === -1) throw new Error(`docs/format.md has no ${from.trim()} … ${to}`);
    filled = `${filled.slice(0, start + from.length)}\n${rows}\n${filled.slice(end)}`;
  }
  return filled;
}
