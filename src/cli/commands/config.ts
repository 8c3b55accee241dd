import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Merged, Origin } from '../../config/layers.ts';
import { UseError } from '../../config/mistake.ts';
import { displayed } from '../../config/paths.ts';
import type { Preset } from '../../config/presets.ts';
import { Configurations, type Resolved } from '../../config/resolve.ts';
import { REPORTER_NAMES } from '../../report/index.ts';
import { rules } from '../../rules/index.ts';
import type { Lang, Message } from '../../text/message.ts';
import { jsonText, type ListFormat, listingCommand } from '../listing.ts';
import { configurationOptions } from '../options.ts';
import { sentences } from '../sentences.ts';
import { table } from '../table.ts';
import { writeOut } from '../terminal.ts';
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

function optionsText({ level }: Merged, on: Readonly<Record<string, unknown>> | undefined): string {
  const options = on ?? level.options;
  return Object.keys(options).length === 0 ? '' : JSON.stringify(options);
}

function text(path: string, resolved: Resolved, cwd: string, lang: Lang): string {
  const { settings, configuration } = resolved;
  const none = { zh: '没有（用默认设置）', en: 'none (defaults hold)' }[lang];
  const heads = {
    zh: ['文件:', '配置:', '表样:'],
    en: ['file:', 'configuration:', 'template:'],
  }[lang];
  const head = table([
    [heads[0] ?? '', path],
    [heads[1] ?? '', configuration === null ? none : displayed(configuration, cwd)],
    [heads[2] ?? '', settings.template, originText(resolved.template, cwd, lang)],
  ]);
  const rows = rules.map(({ id }) => {
    const merged = resolved.rules.get(id);
    const on = settings.rules.get(id);
    const origin = merged?.origin ?? { kind: 'default' };
    return [
      id,
      on?.severity ?? 'off',
      originText(origin, cwd, lang),
      merged === undefined ? '' : optionsText(merged, on?.options),
    ];
  });
  return `${head}\n${table(rows)}`;
}

function json(path: string, resolved: Resolved, cwd: string): string {
  const { settings, configuration } = resolved;
  const from = (origin: Origin): string => originText(origin, cwd, 'en');
  return jsonText({
    file: path,
    configuration: configuration === null ? null : displayed(configuration, cwd),
    template: { value: settings.template, from: from(resolved.template) },
    rules: rules.map(({ id }) => {
      const on = settings.rules.get(id);
      return {
        id,
        severity: on?.severity ?? 'off',
        options: on?.options,
        from: from(resolved.rules.get(id)?.origin ?? { kind: 'default' }),
      };
    }),
  });
}

/** `jixiao config print FILE`: what holds for a file, and where each value comes from. */
export const module: CommandModule = {
  build: (): Command => configurationOptions(listingCommand('config').argument('<print>').argument('<file>')),
  async run(command, session) {
    const options = command.opts<Options>();
    const [action = '', file = ''] = command.args;
    if (action !== 'print') throw new UseError(sentences.unknownAction('config', action, 'print'));
    const { cwd } = session;
    const configurations = new Configurations(
      {
        cwd,
        config: options.config ?? null,
        preset: options.preset ?? null,
        template: options.template ?? null,
        rules: options.rule ?? [],
        inlineConfig: true,
      },
      { rules, formats: REPORTER_NAMES },
    );
    const absolute = resolve(cwd, file);
    const path = displayed(absolute, cwd);
    const resolved = await configurations.resolve(absolute);
    const lang = session.lang ?? (await configurations.working()).lang ?? 'zh';
    await writeOut(options.format === 'json' ? json(path, resolved, cwd) : text(path, resolved, cwd, lang));
    return 0;
  },
};
