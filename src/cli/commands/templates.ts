import type { Command } from 'commander';
import { UseError } from '../../config/mistake.ts';
import { displayed } from '../../config/paths.ts';
import { Configurations, templatesOf } from '../../config/resolve.ts';
import { sentences as ofConfiguration } from '../../config/sentences.ts';
import { templateMeant } from '../../form/template-meant.ts';
import { REPORTER_NAMES } from '../../report/index.ts';
import { rules } from '../../rules/index.ts';
import { jsonText, type ListFormat, listingCommand } from '../listing.ts';
import { sentences } from '../sentences.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { templateText } from '../template-text.ts';
import { writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

interface Options {
  readonly format?: ListFormat;
  readonly config?: string | false;
}

/** The templates available in the working folder, and the files of those from its configuration. */
async function templatesHere({ config }: Options, { cwd }: Session) {
  const choices = { cwd, preset: null, template: null, rules: [], inlineConfig: true };
  const configurations = new Configurations(
    { ...choices, config: config ?? null },
    { rules, formats: REPORTER_NAMES },
  );
  const { configuration } = await configurations.working();
  const files = new Map(
    [...(configuration?.templates ?? [])].map(([id, { file }]) => [id, displayed(file, cwd)]),
  );
  return { templates: templatesOf(configuration), files };
}

function build(): Command {
  return listingCommand('templates')
    .argument('[show]')
    .argument('[id]')
    .option('--config <file>')
    .option('--no-config');
}

/** `jixiao templates` lists the templates; `jixiao templates show ID` prints the tree of one. */
export const module: CommandModule = {
  build,
  async run(command, session) {
    const options = command.opts<Options>();
    const lang = session.lang ?? 'zh';
    const [action, id] = command.args;
    const { templates, files } = await templatesHere(options, session);
    if (action === undefined) {
      const list = [...templates.values()].map((template) => ({
        id: template.id,
        title: template.title,
        source: template.source ?? files.get(template.id) ?? '',
      }));
      const text =
        options.format === 'json'
          ? jsonText(list)
          : table(list.map((row) => [row.id, row.title, row.source]));
      await writeOut(text);
      return 0;
    }
    if (action !== 'show') throw new UseError(sentences.unknownAction('templates', action, 'show'));
    if (id === undefined)
      throw new UseError(sentences.missingOperand({ zh: 'templates show 标识', en: 'templates show ID' }));
    const template = templates.get(id);
    if (template === undefined) {
      throw new UseError(ofConfiguration.unknownTemplate(id, templateMeant(id, templates.keys())));
    }
    await writeOut(options.format === 'json' ? jsonText(template) : templateText(template, lang));
    return 0;
  },
};
