import { resolve } from 'node:path';
import type { Command } from 'commander';
import { chainOf, type Origin } from '../../config/layers.ts';
import { UseError } from '../../config/mistake.ts';
import { displayed } from '../../config/paths.ts';
import type { Preset } from '../../config/presets.ts';
import type { Resolved, Working } from '../../config/resolve.ts';
import { rules } from '../../rules/index.ts';
import { visible } from '../../text/display.ts';
import type { Lang, Message } from '../../text/message.ts';
import { configurationsFor } from '../configurations.ts';
import { jsonText, type ListFormat, listingCommand } from '../listing.ts';
import { oldNames } from '../notes.ts';
import { configurationOptions } from '../options.ts';
import { sentences, told } from '../sentences.ts';
import { table } from '../table.ts';
import { writeError, writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

interface Options {
  readonly format?: ListFormat;
  readonly config?: string | false;
  readonly preset?: Preset;
  readonly template?: string;
  readonly rule?: readonly string[];
}

const DEFAULT: Message = { zh: '默认', en: 'default' };

/** Where a value comes from, in words. */
function originText(origin: Origin, cwd: string, lang: Lang): string {
  switch (origin.kind) {
    case 'default':
      return DEFAULT[lang];
    case 'flag':
      return origin.flag;
    case 'preset': {
      const by = origin.by === null ? DEFAULT[lang] : displayed(origin.by, cwd);
      return { zh: `预设 ${origin.preset}（${by}）`, en: `preset ${origin.preset} (${by})` }[lang];
    }
    case 'file': {
      const file = displayed(origin.file, cwd);
      return origin.files === null ? file : `${file}: overrides ${origin.files.join(', ')}`;
    }
  }
}

/** The settings of the run, which only the working folder’s configuration has. */
interface OfTheRun {
  readonly lang: Lang;
  readonly format: string;
  readonly from: Readonly<Record<'lang' | 'format', Origin>>;
}

function ofTheRun({ configuration, lang, format }: Working, flag: Lang | null): OfTheRun {
  const chain = configuration === null ? [] : chainOf(configuration);
  const saidBy = (key: 'lang' | 'format'): Origin => {
    const by = chain.findLast((one) => one[key] !== null);
    return by === undefined ? { kind: 'default' } : { kind: 'file', file: by.file, files: null };
  };
  return {
    lang: flag ?? lang ?? 'zh',
    format: format ?? 'stylish',
    from: {
      lang: flag === null ? saidBy('lang') : { kind: 'flag', flag: '--lang' },
      format: saidBy('format'),
    },
  };
}

function text(path: string, resolved: Resolved, cwd: string, run: OfTheRun): string {
  const { lang } = run;
  const { settings, configuration } = resolved;
  const none = { zh: '没有（用默认设置）', en: 'none (using defaults)' }[lang];
  const heads = {
    zh: ['文件:', '配置:', '表样:', '语言:', '报告格式:'],
    en: ['file:', 'configuration:', 'template:', 'language:', 'report:'],
  }[lang];
  const head = table([
    [heads[0] ?? '', path],
    [heads[1] ?? '', configuration === null ? none : displayed(configuration, cwd)],
    [heads[2] ?? '', settings.template, originText(resolved.template, cwd, lang)],
    [heads[3] ?? '', lang, originText(run.from.lang, cwd, lang)],
    [heads[4] ?? '', run.format, originText(run.from.format, cwd, lang)],
  ]);
  const rows = rules.flatMap(({ id }) => {
    const merged = resolved.rules.get(id);
    const on = settings.rules.get(id);
    const origin = merged?.origin ?? { kind: 'default' };
    const options = [...(merged?.options ?? [])].map(([name, from]) => [
      `  ${name}`,
      visible(JSON.stringify(merged?.level.options[name])),
      originText(from, cwd, lang),
    ]);
    return [[id, on?.severity ?? 'off', originText(origin, cwd, lang)], ...options];
  });
  return `${head}\n${table(rows)}`;
}

function json(path: string, resolved: Resolved, cwd: string, run: OfTheRun): string {
  const { settings, configuration } = resolved;
  const from = (origin: Origin): string => originText(origin, cwd, 'en');
  return jsonText({
    file: path,
    configuration: configuration === null ? null : displayed(configuration, cwd),
    template: { value: settings.template, from: from(resolved.template) },
    lang: { value: run.lang, from: from(run.from.lang) },
    format: { value: run.format, from: from(run.from.format) },
    rules: rules.map(({ id }) => {
      const on = settings.rules.get(id);
      const merged = resolved.rules.get(id);
      return {
        id,
        severity: on?.severity ?? 'off',
        options: on?.options,
        from: from(merged?.origin ?? { kind: 'default' }),
        optionsFrom:
          merged === undefined || merged.options.size === 0
            ? undefined
            : Object.fromEntries([...(merged?.options ?? [])].map(([name, origin]) => [name, from(origin)])),
      };
    }),
  });
}

/** `jixiao config print FILE`: the settings for a file, and where each value comes from. */
export const module: CommandModule = {
  build: (): Command => configurationOptions(listingCommand('config').argument('<print>').argument('<file>')),
  async run(command, session) {
    const options = command.opts<Options>();
    const [action = '', file = ''] = command.args;
    if (action !== 'print') throw new UseError(sentences.unknownAction('config', action, 'print'));
    const { cwd } = session;
    const configurations = configurationsFor(options, session);
    const absolute = resolve(cwd, file);
    const path = displayed(absolute, cwd);
    const resolved = await configurations.resolve(absolute);
    const ran = ofTheRun(await configurations.working(), session.lang);
    await writeOut(
      options.format === 'json' ? json(path, resolved, cwd, ran) : text(path, resolved, cwd, ran),
    );
    const notes = (await oldNames(configurations, options, cwd)).map((note) => told(note, ran.lang));
    if (notes.length > 0) await writeError(notes.join(''));
    return 0;
  },
};
