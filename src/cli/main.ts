import { quickCheck } from './quick.ts';
import type { Session, Status } from './session.ts';
import { writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

/**
 * Runs the command line and returns the exit status. Most calls check files and don't need the option parser;
 * `--version` needs nothing at all.
 */
export async function start(argv: readonly string[]): Promise<Status> {
  const [only] = argv;
  let session: Session = { cwd: '', env: process.env, lang: null, color: null };
  try {
    if (argv.length === 1 && (only === '--version' || only === '-V')) {
      await writeOut(`${VERSION}\n`);
      return 0;
    }
    const quick = quickCheck(argv);
    if (quick === null) return (await import('./program.ts')).main(argv);
    session = quick.session;
    const { check } = await import('./run.ts');
    return await check(quick.options, quick.paths, session);
  } catch (error) {
    const { tell } = await import('./errors.ts');
    return tell(error, session, { name: 'check', flags: [] });
  }
}
