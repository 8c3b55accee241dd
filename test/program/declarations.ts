import { baseDeclaration } from '../../src/rules/base.ts';

/** A declaration without findings. */
export const CLEAN: string = baseDeclaration;

/** Another project, so that the two are not reported as duplicates. */
export const ANOTHER: string = CLEAN.replace('政府专项工作经费', '档案整理经费');

/** One error that --fix corrects: sequential-numbering. */
export const MISNUMBERED: string = CLEAN.replace('编号: 1\n    内容', '编号: 2\n    内容');

/** MISNUMBERED with its error corrected. */
export const RENUMBERED: string = CLEAN;

/** One error that only a person can correct: cost-within-budget. */
export const TOO_DEAR: string = CLEAN.replace('≤50万元', '≤50.01万元');

/** One warning: value-syntax. */
export const WARNED: string = CLEAN.replace('≥4次', '≥≤4次');

/** YAML that is not a declaration. */
export const COMPOSE = 'services:\n  web:\n    image: nginx\n';
export const WORKFLOW = 'name: ci\non: push\njobs: {}\n';
