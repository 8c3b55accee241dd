import { dirname, relative, resolve } from 'node:path';
import type { Template } from '../form/template.ts';
import { templateMeant } from '../form/template-meant.ts';
import { DEFAULT_TEMPLATE, shippedTemplates } from '../form/templates.ts';
import type { Settings } from '../linter/lint.ts';
import { moreWords } from '../rules/word-options.ts';
import type { Lang } from '../text/message.ts';
import type { Vocabulary } from './check.ts';
import { codeOf } from './failure.ts';
import { findConfiguration, type KnownConfigurations } from './find.ts';
import {
  chainOf,
  defaultLayer,
  flagPreset,
  type Layer,
  layersOf,
  type Merged,
  matching,
  mergeRules,
  mergeTemplate,
  namesPreset,
  type Origin,
  ruleSettings,
} from './layers.ts';
import type { Configuration, Loader, Override } from './load.ts';
import { ConfigurationError, type Mistake, UseError } from './mistake.ts';
import { displayed, slashed } from './paths.ts';
import type { Level, Preset } from './presets.ts';

/** Command line options that concern the configuration. */
export interface Choices {
  readonly cwd: string;
  /** `--config FILE`; null: the nearest one; false: `--no-config`. */
  readonly config: string | null | false;
  readonly preset: Preset | null;
  readonly template: string | null;
  /** `--rule`, as given. */
  readonly rules: readonly string[];
  readonly inlineConfig: boolean;
}

/** The settings for one file, and where they come from. */
export interface Resolved {
  readonly settings: Settings;
  /** The configuration that governs it, absolute, or null. */
  readonly configuration: string | null;
  /** Where the template comes from. */
  readonly template: Origin;
  /** Every rule that is mentioned, including those that are off. */
  readonly rules: ReadonlyMap<string, Merged>;
}

/** Settings of the run as a whole, from the working folder's configuration. */
export interface Working {
  readonly configuration: Configuration | null;
  readonly lang: Lang | null;
  readonly format: string | null;
  /** For absolute paths. */
  readonly included: (file: string) => boolean;
  readonly ignored: (file: string) => boolean;
}

/** Finds and reads the configurations that apply to files, each once. */
export class Configurations {
  readonly #choices: Choices;
  readonly #vocabulary: Vocabulary;
  #loader: Loader | null = null;
  readonly #found: KnownConfigurations = new Map();
  readonly #resolved = new Map<string, Resolved>();
  /** By folder, if the same settings apply to all files in it. */
  readonly #folders = new Map<string, Resolved>();
  readonly #matched = new Map<Configuration, Set<Override>>();
  #flags: ReadonlyMap<string, Level> | null = null;

  constructor(choices: Choices, vocabulary: Vocabulary) {
    this.#choices = choices;
    this.#vocabulary = vocabulary;
  }

  /** Throws a UseError or ConfigurationError. */
  async working(): Promise<Working> {
    const configuration = await this.#governing(resolve(this.#choices.cwd, 'x'));
    const chain = configuration === null ? [] : chainOf(configuration);
    const said = (which: 'include' | 'ignore') => (file: string) =>
      chain.some((one) => one[which](slashed(relative(one.folder, file))));
    return {
      configuration,
      lang: chain.findLast((one) => one.lang !== null)?.lang ?? null,
      format: chain.findLast((one) => one.format !== null)?.format ?? null,
      included: said('include'),
      ignored: said('ignore'),
    };
  }

  /** Throws a UseError for flags that the working folder's configuration can't carry out; used if there are no files. */
  async verify(): Promise<void> {
    const file = resolve(this.#choices.cwd, 'x');
    await this.#merge(await this.#governing(file), file);
  }

  /** The settings for a file (absolute; it need not exist). Throws a UseError or ConfigurationError. */
  async resolve(file: string): Promise<Resolved> {
    const configuration = await this.#governing(file);
    const overrides = configuration === null ? [] : this.#overridesFor(configuration, file);
    const key = [configuration?.file ?? '', ...overrides].join('\0');
    const resolved = this.#resolved.get(key) ?? (await this.#merge(configuration, file));
    this.#resolved.set(key, resolved);
    if (configuration === null || chainOf(configuration).every((one) => one.overrides.length === 0))
      this.#folders.set(dirname(file), resolved);
    return resolved;
  }

  /** The same without waiting, if another file of the folder has already settled it; else null. */
  settled(file: string): Resolved | null {
    return this.#folders.get(dirname(file)) ?? null;
  }

  /** All different settings that were returned so far. */
  answers(): readonly Resolved[] {
    return [...this.#resolved.values()];
  }

  /** What works in the configurations read so far but should be written differently. */
  notes(): readonly Mistake[] {
    return this.#loader?.notes ?? [];
  }

  /** The overrides that have not matched any file so far, of configurations that governed one. */
  unmatched(): readonly { readonly configuration: Configuration; readonly override: Override }[] {
    return [...this.#matched].flatMap(([configuration, matched]) =>
      configuration.overrides
        .filter((override) => !matched.has(override))
        .map((override) => ({ configuration, override })),
    );
  }

  /** Records which overrides match, and returns a key for this set of overrides. */
  #overridesFor(configuration: Configuration, file: string): readonly string[] {
    return chainOf(configuration).flatMap((one) => {
      const overrides = matching(one, file);
      if (one === configuration) {
        const matched = this.#matched.get(one) ?? new Set();
        for (const override of overrides) matched.add(override);
        this.#matched.set(one, matched);
      }
      return overrides.map((override) => `${one.file}:${override.index}`);
    });
  }

  async #governing(file: string): Promise<Configuration | null> {
    const { config, cwd } = this.#choices;
    if (config === false) return null;
    const path = config === null ? findConfiguration(dirname(file), cwd, this.#found) : resolve(cwd, config);
    return path === null ? null : this.#load(path);
  }

  /** The code for reading configurations is only loaded if there is one: most runs have none. */
  async #load(path: string): Promise<Configuration> {
    const { config, cwd } = this.#choices;
    const { Loader: Reader, unreadable } = await import('./load.ts');
    this.#loader ??= new Reader(cwd, this.#vocabulary);
    try {
      return await this.#loader.load(path);
    } catch (error) {
      if (error instanceof ConfigurationError || codeOf(error) === '') throw error;
      const named = typeof config === 'string' ? config : displayed(path, cwd);
      throw new UseError(unreadable(named, cwd, error));
    }
  }

  async #layers(configuration: Configuration | null, file: string): Promise<readonly Layer[]> {
    const { preset, template } = this.#choices;
    const { rules } = this.#vocabulary;
    this.#flags ??= await this.#ruleFlags();
    const said = configuration === null ? [] : layersOf(configuration, file, rules, preset !== null);
    const byDefault = preset === null && (configuration === null || !namesPreset(configuration));
    return [
      ...(byDefault ? [defaultLayer(rules)] : []),
      ...(preset === null ? [] : [flagPreset(preset, rules)]),
      ...said,
      { origin: { kind: 'flag', flag: '--rule' }, template: null, rules: this.#flags },
      { origin: { kind: 'flag', flag: '--template' }, template, rules: new Map() },
    ];
  }

  async #ruleFlags(): Promise<ReadonlyMap<string, Level>> {
    const { rules: texts } = this.#choices;
    if (texts.length === 0) return new Map();
    const { parseRuleFlags } = await import('./flags.ts');
    return parseRuleFlags(texts, this.#vocabulary);
  }

  async #merge(configuration: Configuration | null, file: string): Promise<Resolved> {
    const layers = await this.#layers(configuration, file);
    const templates = templatesOf(configuration);
    const chosen = mergeTemplate(layers, DEFAULT_TEMPLATE);
    if (!templates.has(chosen.id)) {
      const { sentences } = await import('./sentences.ts');
      if (chosen.id.trim() === '') throw new UseError(sentences.emptyTemplate());
      throw new UseError(sentences.unknownTemplate(chosen.id, templateMeant(chosen.id, templates.keys())));
    }
    const merged = mergeRules(layers);
    const rules = ruleSettings(merged, this.#vocabulary.rules);
    return {
      settings: {
        rules,
        template: chosen.id,
        templates,
        inlineConfig: this.#choices.inlineConfig,
        words: moreWords((id) => merged.get(id)?.level.options),
      },
      configuration: configuration?.file ?? null,
      template: chosen.origin,
      rules: merged,
    };
  }
}

/** Every template by id: the shipped ones and the configuration's. */
export function templatesOf(configuration: Configuration | null): ReadonlyMap<string, Template> {
  if (configuration === null || configuration.templates.size === 0) return shippedTemplates;
  const own = [...configuration.templates].map(([id, { template }]) => [id, template] as const);
  return new Map([...shippedTemplates, ...own]);
}
