import { isMapping, type Mapping } from '../form/mapping.ts';
import { currentId, renamedRule } from '../rules/renamed.ts';
import type { Option, Rule } from '../rules/rule.ts';
import { closest } from '../text/closest.ts';
import type { Path } from '../text/finding.ts';
import type { Lang, Message } from '../text/message.ts';
import type { Fault } from './mistake.ts';
import { isPreset, type Level, optionsOf, PRESETS, type Preset } from './presets.ts';
import { due, sentences } from './sentences.ts';
import { ALWAYS_ON, isSeverity, KEYS, OVERRIDE_KEYS, SEVERITIES, SEVERITY_WORDS } from './words.ts';

/** The names that a configuration may refer to. */
export interface Vocabulary {
  readonly rules: readonly Rule[];
  /** Names of the reports. */
  readonly formats: readonly string[];
}

/** A reference with its place, so that a mistake found later can be reported there. */
export interface Reference {
  readonly name: string;
  readonly path: Path;
}

export interface CheckedOverride {
  readonly files: readonly string[];
  readonly presets: readonly Preset[];
  readonly template: Reference | null;
  readonly rules: ReadonlyMap<string, Level>;
}

/** A configuration that is valid by itself; the files that it refers to have not been read yet. */
export interface Checked {
  /** null: not given. */
  readonly extends: readonly Reference[] | null;
  readonly template: Reference | null;
  readonly templates: readonly Reference[];
  readonly rules: ReadonlyMap<string, Level>;
  readonly overrides: readonly CheckedOverride[];
  readonly include: readonly string[];
  readonly ignore: readonly string[];
  readonly lang: Lang | null;
  readonly format: string | null;
}

/** Whether a key is for others: the editor's schema, notes. */
function isForeign(key: string): boolean {
  return key === '$schema' || key.startsWith('x-');
}

/** Checks one configuration and collects what is wrong in it. */
class Check {
  readonly faults: Fault[] = [];
  /** What works but should be written differently. */
  readonly notes: Fault[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary = { rules: [], formats: [] }) {
    this.#vocabulary = vocabulary;
  }

  #fault(path: Path, message: Message, at: 'key' | 'value' = 'value'): void {
    this.faults.push({ target: { path, at }, message });
  }

  #wrongType(path: Path, what: Message): void {
    this.#fault(path, sentences.wrongType(String(path.at(-1) ?? ''), what));
  }

  #keys(value: Mapping, at: Path, keys: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (keys.includes(key) || isForeign(key)) continue;
      this.#fault([...at, key], sentences.unknownKey(key, closest(key, keys), keys), 'key');
    }
  }

  /** A text or a list of texts; absent and null are an empty list. */
  #texts(value: unknown, path: Path, what: Message): readonly Reference[] {
    if (value === undefined || value === null) return [];
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts: Reference[] = [];
    items.forEach((item, index) => {
      if (typeof item === 'string' && item.trim() !== '')
        texts.push({ name: item, path: Array.isArray(value) ? [...path, index] : path });
      else this.#wrongType(path, what);
    });
    return texts;
  }

  #text(value: unknown, path: Path): Reference | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' && value !== '') return { name: value, path };
    this.#wrongType(path, due.text);
    return null;
  }

  #oneOf<T extends string>(value: unknown, path: Path, words: readonly T[], what: Message): T | null {
    if (value === undefined || value === null) return null;
    const word = words.find((known) => known === value);
    if (word === undefined) this.#wrongType(path, what);
    return word ?? null;
  }

  #option(option: Option, value: unknown, path: Path): void {
    if (option.type === 'words') {
      const words = Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '');
      if (!words) this.#wrongType(path, due.words);
    } else if (option.type === 'boolean') {
      if (typeof value !== 'boolean') this.#wrongType(path, due.boolean);
    } else if (typeof value !== 'number' || value < option.minimum || value > option.maximum) {
      this.#wrongType(path, due.number(option.minimum, option.maximum));
    }
  }

  #options(rule: Rule, value: unknown, path: Path): Record<string, unknown> {
    if (!isMapping(value)) {
      this.#fault(path, sentences.wrongLevel(rule.id));
      return {};
    }
    const known = optionsOf(rule);
    const names = Object.keys(known);
    const options: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(value)) {
      const option = Object.hasOwn(known, name) ? known[name] : undefined;
      if (option !== undefined) {
        this.#option(option, setting, [...path, name]);
        options[name] = setting;
      } else if (names.length === 0) this.#fault([...path, name], sentences.noOptions(rule.id), 'key');
      else {
        const message = sentences.unknownOption(rule.id, name, closest(name, names), names);
        this.#fault([...path, name], message, 'key');
      }
    }
    return options;
  }

  /** `error`, or [error, {options}]. */
  level(rule: Rule, value: unknown, path: Path): Level | null {
    const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
    const [severity, options] = listed;
    if (Array.isArray(value) && (value.length < 1 || value.length > 2)) {
      this.#fault(path, sentences.wrongLevel(rule.id));
      return null;
    }
    const severityPath = Array.isArray(value) ? [...path, 0] : path;
    if (!isSeverity(severity)) {
      this.#wrongSeverity(rule, severity, severityPath);
      return null;
    }
    if (severity === 'off' && ALWAYS_ON.includes(rule.id)) {
      this.#fault(severityPath, sentences.neverOff(rule.id));
      return null;
    }
    const chosen = options === undefined ? {} : this.#options(rule, options, [...path, 1]);
    return { severity, origin: 'user', options: chosen };
  }

  #wrongSeverity(rule: Rule, value: unknown, path: Path): void {
    if (value === null || typeof value === 'object') this.#fault(path, sentences.wrongLevel(rule.id));
    else {
      const written = String(value);
      const near = SEVERITY_WORDS.get(written.toLowerCase()) ?? closest(written, SEVERITIES);
      this.#fault(path, sentences.wrongSeverity(written, near));
    }
  }

  rules(value: unknown, path: Path): ReadonlyMap<string, Level> {
    const levels = new Map<string, Level>();
    if (value === undefined || value === null) return levels;
    if (!isMapping(value)) {
      this.#wrongType(path, due.rules);
      return levels;
    }
    for (const [written, setting] of Object.entries(value)) {
      const id = currentId(written);
      if (id !== written) {
        this.notes.push({
          target: { path: [...path, written], at: 'key' },
          message: renamedRule(written, id),
        });
        if (Object.hasOwn(value, id)) continue; // the current name takes precedence
      }
      const rule = this.#vocabulary.rules.find((known) => known.id === id);
      if (rule === undefined) {
        const ids = this.#vocabulary.rules.map((known) => known.id);
        this.#fault([...path, written], sentences.unknownRule(id, closest(id, ids)), 'key');
        continue;
      }
      const level = this.level(rule, setting, [...path, written]);
      if (level !== null) levels.set(id, level);
    }
    return levels;
  }

  #presets(value: unknown, path: Path): readonly Preset[] {
    return this.#texts(value, path, due.bases).flatMap(({ name, path: place }) => {
      if (isPreset(name)) return [name];
      this.#fault(place, sentences.unknownPreset(name, closest(name, PRESETS), PRESETS));
      return [];
    });
  }

  #override(value: unknown, at: Path): CheckedOverride | null {
    if (!isMapping(value) || value.files === undefined || value.files === null) {
      this.#fault(at, sentences.overrideWithoutFiles());
      return null;
    }
    this.#keys(value, at, OVERRIDE_KEYS);
    return {
      files: this.#texts(value.files, [...at, 'files'], due.globs).map(({ name }) => name),
      presets: this.#presets(value.extends, [...at, 'extends']),
      template: this.#text(value.template, [...at, 'template']),
      rules: this.rules(value.rules, [...at, 'rules']),
    };
  }

  #overrides(value: unknown, path: Path): readonly CheckedOverride[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#wrongType(path, due.overrides);
      return [];
    }
    return value.flatMap((item: unknown, index) => this.#override(item, [...path, index]) ?? []);
  }

  /** Presets and paths; a word that is neither is a misspelt preset. */
  #extends(value: unknown, path: Path): readonly Reference[] | null {
    if (value === undefined || value === null) return null;
    return this.#texts(value, path, due.bases).filter(({ name, path: place }) => {
      if (isPreset(name) || /[./\\]/.test(name)) return true;
      this.#fault(place, sentences.unknownPreset(name, closest(name, PRESETS), PRESETS));
      return false;
    });
  }

  configuration(value: unknown, at: Path): Checked {
    if (value !== null && value !== undefined && !isMapping(value)) this.#fault(at, sentences.noMapping());
    const given = isMapping(value) ? value : {};
    this.#keys(given, at, KEYS);
    const { formats } = this.#vocabulary;
    return {
      extends: this.#extends(given.extends, [...at, 'extends']),
      template: this.#text(given.template, [...at, 'template']),
      templates: this.#texts(given.templates, [...at, 'templates'], due.path),
      rules: this.rules(given.rules, [...at, 'rules']),
      overrides: this.#overrides(given.overrides, [...at, 'overrides']),
      include: this.#texts(given.include, [...at, 'include'], due.globs).map(({ name }) => name),
      ignore: this.#texts(given.ignore, [...at, 'ignore'], due.globs).map(({ name }) => name),
      lang: this.#oneOf(given.lang, [...at, 'lang'], ['zh', 'en'] as const, due.lang),
      format: this.#oneOf(given.format, [...at, 'format'], formats, due.format(formats)),
    };
  }
}

/** Checks the contents of a configuration; `at` is its path in the file (`jixiao` in package.json). */
export function checkConfiguration(
  value: unknown,
  at: Path,
  vocabulary: Vocabulary,
): { readonly checked: Checked; readonly faults: readonly Fault[]; readonly notes: readonly Fault[] } {
  const check = new Check(vocabulary);
  const checked = check.configuration(value, at);
  return { checked, faults: check.faults, notes: check.notes };
}

/** Checks what one rule is set to, as in `rules`. */
export function checkLevel(
  rule: Rule,
  value: unknown,
): { readonly level: Level | null; readonly faults: readonly Fault[] } {
  const check = new Check();
  const level = check.level(rule, value, []);
  return { level, faults: check.faults };
}
