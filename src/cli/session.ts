import type { Lang } from '../text/message.ts';

/** The environment that a command runs in. */
export interface Session {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--lang`, or null: the configuration decides, else zh. */
  readonly lang: Lang | null;
  /** `--color`, `--no-color`, or null. */
  readonly color: boolean | null;
}

/** Exit statuses: 0 no errors, 1 errors were found, 2 the tool could not do its work. */
export type Status = 0 | 1 | 2;

/** The more serious status: 2 over 1 over 0. */
export function worse(a: Status, b: Status): Status {
  return a > b ? a : b;
}
