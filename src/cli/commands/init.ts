import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { reasonOf } from '../../config/failure.ts';
import { CONFIGURATION_NAMES } from '../../config/find.ts';
import { UseError } from '../../config/mistake.ts';
import { sentences as ofConfiguration } from '../../config/sentences.ts';
import type { Template } from '../../form/template.ts';
import { templateMeant } from '../../form/template-meant.ts';
import { DEFAULT_TEMPLATE, shippedTemplates } from '../../form/templates.ts';
import type { Lang } from '../../text/message.ts';
import { commonOptions } from '../options.ts';
import { sampleConfiguration, sampleDeclaration } from '../sample.ts';
import { sentences } from '../sentences.ts';
import { table } from '../table.ts';
import { errorIsTerminal, writeError, writeOut } from '../terminal.ts';
import type { CommandModule } from './command.ts';

const CONFIGURATION = 'jixiao.config.yaml';
const DECLARATION = '业务培训经费.yaml';

function templateBy(id: string): Template {
  const template = shippedTemplates.get(id);
  if (template !== undefined) return template;
  throw new UseError(ofConfiguration.unknownTemplate(id, templateMeant(id, shippedTemplates.keys())));
}

/** Asks for the form; an empty answer selects the default, a number an entry of the list. */
async function ask(lang: Lang): Promise<string> {
  const templates = [...shippedTemplates.values()];
  const rows = templates.map(({ id, title }, index) => [`${index + 1})`, id, title]);
  const question = {
    zh: `用哪个表样？（编号或标识，直接回车用 ${DEFAULT_TEMPLATE}）: `,
    en: `Which template? (number or id; Enter for ${DEFAULT_TEMPLATE}): `,
  }[lang];
  await writeError(table(rows));
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await dialogue.question(question)).trim();
    return templates[Number(answer) - 1]?.id ?? (answer || DEFAULT_TEMPLATE);
  } finally {
    dialogue.close();
  }
}

function write(file: string, name: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UseError(sentences.cantCreate(name, reasonOf(error)));
  }
}

/** `jixiao init`: creates a configuration and a sample declaration in the working folder; overwrites nothing. */
export const module: CommandModule = {
  build: () => commonOptions(new Command('init')).option('--template <id>').option('-y, --yes'),
  async run(command, session) {
    const { template: given, yes } = command.opts<{ template?: string; yes?: true }>();
    const lang = session.lang ?? 'zh';
    const there = [...CONFIGURATION_NAMES, DECLARATION].find((name) => existsSync(join(session.cwd, name)));
    if (there !== undefined) throw new UseError(sentences.alreadyThere(there));
    const asks = given === undefined && !yes && process.stdin.isTTY && errorIsTerminal();
    const template = templateBy(given ?? (asks ? await ask(lang) : DEFAULT_TEMPLATE));
    write(join(session.cwd, CONFIGURATION), CONFIGURATION, sampleConfiguration(template.id, lang));
    const declaration = sampleDeclaration(template, new Date().getFullYear(), lang);
    write(join(session.cwd, DECLARATION), DECLARATION, declaration);
    await writeOut(
      {
        zh: `已写好 ${CONFIGURATION}（配置）和 ${DECLARATION}（申报表样例，表样 ${template.id}）。\n下一步: 把样例改成自己的项目，再运行 jixiao\n`,
        en: `Wrote ${CONFIGURATION} and ${DECLARATION}, a first declaration (template ${template.id}).\nNext: fill in your own project, then run jixiao\n`,
      }[lang],
    );
    return 0;
  },
};
