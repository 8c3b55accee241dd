import { Configurations } from '../config/resolve.ts';
import { REPORTER_NAMES } from '../report/index.ts';
import { rules } from '../rules/index.ts';
import type { CheckOptions } from './check-options.ts';
import type { Session } from './session.ts';

/** The options of a command that choose a configuration or override it. */
export type ConfigurationOptions = Pick<CheckOptions, 'config' | 'preset' | 'template' | 'rule'> &
  Partial<Pick<CheckOptions, 'inlineConfig'>>;

/** The configurations of a run, with what the command line says on top. Nothing is read yet. */
export function configurationsFor(options: ConfigurationOptions, { cwd }: Session): Configurations {
  return new Configurations(
    {
      cwd,
      config: options.config ?? null,
      preset: options.preset ?? null,
      template: options.template ?? null,
      rules: options.rule ?? [],
      inlineConfig: options.inlineConfig ?? true,
    },
    { rules, formats: REPORTER_NAMES },
  );
}
