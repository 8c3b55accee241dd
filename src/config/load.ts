import { basename, dirname, resolve } from 'node:path';
import type { Template } from '../form/template.ts';
import { templateMeant } from '../form/template-meant.ts';
import { shippedTemplates } from '../form/templates.ts';
import type { Lang, Message } from '../text/message.ts';
import {
  type Checked,
  type CheckedOverride,
  checkConfiguration,
  type Reference,
  type Vocabulary,
} from './check.ts';
import { codeOf, reasonOf } from './failure.ts';
import { isThere } from './find.ts';
import { compileGlobs, type Globs } from './glob.ts';
import { ConfigurationError, type Fault, type Mistake } from './mistake.ts';
import { mistakesOf, type Page, partOf, readPage } from './page.ts';
import { displayed } from './paths.ts';
import { isPreset, type Level, type Preset } from './presets.ts';
import { sentences } from './sentences.ts';
import { likelyPath } from './suggest.ts';

export interface Override {
  /** Its place in the configuration, from 0. */
  readonly index: number;
  /** As written. */
  readonly globs: readonly string[];
  /** For paths relative to the configuration's folder. */
  readonly matches: Globs;
  readonly presets: readonly Preset[];
  readonly template: string | null;
  readonly rules: ReadonlyMap<string, Level>;
}

/** One configuration file, checked, with everything that it refers to. */
export interface Configuration {
  /** Absolute. */
  readonly file: string;
  /** Globs and paths are relative to it. */
  readonly folder: string;
  /** The entries of `extends`, in order; null: none. */
  readonly bases: readonly (Preset | Configuration)[] | null;
  readonly template: string | null;
  /** Its own and those of its bases, by id; without the shipped ones. */
  readonly templates: ReadonlyMap<string, TemplateFile>;
  readonly rules: ReadonlyMap<string, Level>;
  readonly overrides: readonly Override[];
  readonly include: Globs;
  readonly ignore: Globs;
  readonly lang: Lang | null;
  readonly format: string | null;
}

export interface TemplateFile {
  /** Absolute. */
  readonly file: string;
  readonly template: Template;
}

type Templates = Map<string, TemplateFile>;

/** Faults of a page, and mistakes in other files that it refers to. */
interface Noted {
  readonly faults: Fault[];
  readonly mistakes: Mistake[];
}

/** The message about a configuration that can't be read. */
export function unreadable(path: string, cwd: string, error: unknown): Message {
  if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return sentences.unreadable(path, reasonOf(error));
  return isThere(resolve(cwd, path))
    ? sentences.deadLink(path)
    : sentences.noConfiguration(path, likelyPath(path, cwd));
}

/** Loads configurations; each file is read once. */
export class Loader {
  readonly #cwd: string;
  readonly #vocabulary: Vocabulary;
  readonly #loaded = new Map<string, Configuration>();
  readonly #templates = new Map<string, Template>();
  /** What works in the configurations read so far but should be written differently. */
  readonly notes: Mistake[] = [];

  constructor(cwd: string, vocabulary: Vocabulary) {
    this.#cwd = cwd;
    this.#vocabulary = vocabulary;
  }

  /**
   * Loads the configuration in a file (absolute). Throws a ConfigurationError with every mistake in it and in the files
   * that it refers to, or the system's error if the file can't be read.
   */
  load(file: string): Promise<Configuration> {
    return this.#load(file, []);
  }

  async #load(file: string, from: readonly string[]): Promise<Configuration> {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known;
    const page = await readPage(file);
    const at = basename(file) === 'package.json' ? ['jixiao'] : [];
    const { checked, faults, notes } = checkConfiguration(partOf(page.value, at), at, this.#vocabulary);
    const noted: Noted = { faults: [...faults], mistakes: [] };
    const configuration = await this.#complete(page, checked, noted, from);
    const mistakes = [...(await mistakesOf(page, noted.faults)), ...noted.mistakes];
    if (mistakes.length > 0) throw new ConfigurationError(mistakes);
    this.#loaded.set(file, configuration);
    this.notes.push(...(await mistakesOf(page, notes)));
    return configuration;
  }

  async #complete(
    page: Page,
    checked: Checked,
    noted: Noted,
    from: readonly string[],
  ): Promise<Configuration> {
    const folder = dirname(page.file);
    const bases = checked.extends === null ? null : await this.#bases(page, checked.extends, noted, from);
    const templates: Templates = new Map();
    for (const base of bases ?? []) {
      if (typeof base !== 'string') for (const [id, file] of base.templates) templates.set(id, file);
    }
    for (const reference of checked.templates) await this.#readTemplate(folder, reference, templates, noted);
    const chosen = [checked.template, ...checked.overrides.map((override) => override.template)];
    // A template file with a mistake has no id yet, and may be the very one that seems to be missing.
    if (noted.mistakes.length === 0)
      for (const reference of chosen) checkTemplate(reference, templates, noted);
    return {
      file: page.file,
      folder,
      bases,
      template: checked.template?.name ?? null,
      templates,
      rules: checked.rules,
      overrides: await Promise.all(checked.overrides.map(compileOverride)),
      include: await compileGlobs(checked.include),
      ignore: await compileGlobs(checked.ignore),
      lang: checked.lang,
      format: checked.format,
    };
  }

  async #bases(
    page: Page,
    references: readonly Reference[],
    noted: Noted,
    from: readonly string[],
  ): Promise<readonly (Preset | Configuration)[]> {
    const bases: (Preset | Configuration)[] = [];
    for (const reference of references) {
      const base = isPreset(reference.name) ? reference.name : await this.#base(page, reference, noted, from);
      if (base !== null) bases.push(base);
    }
    return bases;
  }

  async #base(
    page: Page,
    reference: Reference,
    noted: Noted,
    from: readonly string[],
  ): Promise<Configuration | null> {
    const file = resolve(dirname(page.file), reference.name);
    const way = [...from, page.file];
    const met = way.indexOf(file);
    if (met >= 0) {
      const circle = [...way.slice(met), file].map((path) => displayed(path, this.#cwd));
      noted.faults.push({ target: { path: reference.path, at: 'value' }, message: sentences.circle(circle) });
      return null;
    }
    return this.#reached(dirname(page.file), reference, noted, () => this.#load(file, way));
  }

  /** Loads what a reference leads to; if that fails, the mistake is reported there, or at the reference. */
  async #reached<T>(
    folder: string,
    reference: Reference,
    noted: Noted,
    load: () => Promise<T>,
  ): Promise<T | null> {
    try {
      return await load();
    } catch (error) {
      if (error instanceof ConfigurationError) noted.mistakes.push(...error.mistakes);
      else {
        const gone = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
        if (!gone && codeOf(error) === '') throw error;
        const message = gone
          ? sentences.missingFile(reference.name, likelyPath(reference.name, folder))
          : sentences.unreadableFile(reference.name, reasonOf(error));
        noted.faults.push({ target: { path: reference.path, at: 'value' }, message });
      }
      return null;
    }
  }

  async #readTemplate(folder: string, reference: Reference, into: Templates, noted: Noted): Promise<void> {
    const file = resolve(folder, reference.name);
    const template = await this.#reached(folder, reference, noted, () => this.#template(file));
    if (template === null) return;
    // null: a shipped one has the id; undefined: none has.
    const taken = shippedTemplates.has(template.id) ? null : into.get(template.id);
    if (taken === undefined || taken?.file === file) into.set(template.id, { file, template });
    else {
      const by = taken === null ? null : displayed(taken.file, this.#cwd);
      const message = sentences.templateTaken(template.id, by);
      noted.faults.push({ target: { path: reference.path, at: 'value' }, message });
    }
  }

  async #template(file: string): Promise<Template> {
    const known = this.#templates.get(file);
    if (known !== undefined) return known;
    const page = await readPage(file);
    const { readTemplate } = await import('../schema/template.ts');
    const read = readTemplate(page.value);
    if (read.findings !== undefined) throw new ConfigurationError(await mistakesOf(page, read.findings));
    this.#templates.set(file, read.template);
    return read.template;
  }
}

function checkTemplate(reference: Reference | null, templates: Templates, noted: Noted): void {
  if (reference === null || shippedTemplates.has(reference.name) || templates.has(reference.name)) return;
  const near = templateMeant(reference.name, [...templates.keys(), ...shippedTemplates.keys()]);
  noted.faults.push({
    target: { path: reference.path, at: 'value' },
    message: sentences.unknownTemplate(reference.name, near),
  });
}

async function compileOverride(override: CheckedOverride, index: number): Promise<Override> {
  return {
    index,
    globs: override.files,
    matches: await compileGlobs(override.files),
    presets: override.presets,
    template: override.template?.name ?? null,
    rules: override.rules,
  };
}
