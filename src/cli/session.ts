import type { Lang } from '../text/message.ts';

/** What a command knows of where it runs. */
export interface Session {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--lang`, or null: the configuration decides, else zh. */
  readonly lang: Lang | null;
  /** `--color`, `--no-color`, or null. */
  readonly color: boolean | null;
}

/** Exit statuses: 0 nothing wrong, 1 an error was found, 2 the tool could not do what it was asked. */
export type Status = 0 | 1 | 2;

/** 2 beats 1 beats 0. */
export function worse(a: Status, b: Status): Status {
  return a > b ? a : b;
}
