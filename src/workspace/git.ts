import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { codeOf, reasonOf } from '../config/failure.ts';
import { UseError } from '../config/mistake.ts';
import { visible } from '../text/display.ts';
import type { Message } from '../text/message.ts';

/** Messages for when git fails; each is one sentence. */
const say = {
  missing: (): Message => ({
    zh: '找不到 git；--staged 和 --changed 要用它，请先安装',
    en: 'git is not installed; --staged and --changed need it',
  }),
  failed: (reason: Message): Message => ({
    zh: `git 运行不了：${reason.zh}`,
    en: `cannot run git: ${reason.en}`,
  }),
  noRepository: (): Message => ({
    zh: '当前文件夹不在 git 仓库里；--staged 和 --changed 只能在仓库里用',
    en: 'the current folder is not in a git repository; --staged and --changed need one',
  }),
  noWorkTree: (): Message => ({
    zh: '这里没有 git 的工作区（是裸仓库或 .git 文件夹）；请到有申报表的文件夹里运行',
    en: 'no git working tree here (a bare repository, or .git itself); run in the folder of the declarations',
  }),
  notTrusted: (folder: string): Message => ({
    zh: `git 不信任这个文件夹，因为它属于另一个用户；请先运行 git config --global --add safe.directory ${visible(folder)}`,
    en: `git does not trust this folder because another user owns it; first run git config --global --add safe.directory ${visible(folder)}`,
  }),
  refused: (words: string): Message => ({
    zh: `git 没有完成：${visible(words)}`,
    en: `git failed: ${visible(words)}`,
  }),
  noCommit: (ref: string): Message => ({
    zh: `git 里没有 ${visible(ref)} 这个提交或分支；在 CI 里请先 git fetch 它`,
    en: `unknown git commit or branch ${visible(ref)}; in CI, git fetch it first`,
  }),
  noMergeBase: (ref: string): Message => ({
    zh: `${visible(ref)} 与 HEAD 没有共同的提交；如果是浅克隆，请取回完整历史（fetch-depth: 0）`,
    en: `${visible(ref)} and HEAD have no common commit; in a shallow clone, fetch the whole history (fetch-depth: 0)`,
  }),
};

interface Answer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** More than any listing or any set of declarations needs. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The user's settings must not affect listings, and none of their programs must be run. */
const PLAIN = ['-c', 'core.quotePath=false', '-c', 'diff.relative=false', '-c', 'core.fsmonitor=false'];

/** Why git finds no repository to work in. */
function whyNoRepository(stderr: string): Message {
  const [, folder] = /dubious ownership in repository at '(.*)'/.exec(stderr) ?? [];
  if (folder !== undefined) return say.notTrusted(folder);
  if (stderr.includes('must be run in a work tree')) return say.noWorkTree();
  if (stderr.includes('not a git repository')) return say.noRepository();
  return say.refused(lastLine(stderr));
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** A file of the index. */
export interface StagedFile {
  /** Absolute; the file itself may be gone or different. */
  readonly absolute: string;
  /** The object that holds its content. */
  readonly object: string;
}

/** Lists files that differ, as bare names; further arguments say from what. */
const DIFFERING = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff'];

/** The git repository that contains a folder. Every method throws a UseError if git fails. */
export class Repository {
  readonly #cwd: string;
  /** The top folder of the working tree, absolute. */
  readonly top: string;

  /** GIT_DIR, GIT_INDEX_FILE and the like are passed on to git, which runs in the folder they were set for. */
  constructor(cwd: string) {
    this.#cwd = cwd;
    const { status, stdout, stderr } = this.#ask(['rev-parse', '--show-toplevel']);
    if (status !== 0) throw new UseError(whyNoRepository(stderr));
    this.top = resolve(stdout.toString().replace(/\r?\n$/, ''));
  }

  #ask(args: readonly string[], input?: string): Answer {
    const ran = spawnSync('git', [...PLAIN, ...args], {
      cwd: this.#cwd,
      // Git's messages are parsed below, so they must not be in the user's language.
      env: { ...process.env, LC_ALL: 'C' },
      maxBuffer: MOST_BYTES,
      windowsHide: true,
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    });
    if (ran.error !== undefined) {
      const missing = codeOf(ran.error) === 'ENOENT';
      throw new UseError(missing ? say.missing() : say.failed(reasonOf(ran.error)));
    }
    return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr.toString() };
  }

  #get(args: readonly string[], input?: string): Buffer {
    const { status, stdout, stderr } = this.#ask(args, input);
    if (status === 0) return stdout;
    throw new UseError(say.refused(lastLine(stderr)));
  }

  /** NUL-separated names, relative to the top, as absolute paths. */
  #names(args: readonly string[]): string[] {
    const names = this.#get(args).toString().split('\0');
    return names.filter((name) => name !== '').map((name) => resolve(this.top, name));
  }

  /** Every path whose staged state differs from the last commit, also those staged for deletion. */
  staged(): readonly string[] {
    return this.#names([...DIFFERING, '--cached']);
  }

  /** The regular files of the index, without links, submodules and files in conflict. */
  index(): readonly StagedFile[] {
    const entries = this.#get(['ls-files', '--stage', '--full-name', '-z', '--', ':/'])
      .toString()
      .split('\0');
    return entries.flatMap((entry) => {
      const [, mode = '', object = '', stage, name = ''] =
        /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(entry) ?? [];
      if (!mode.startsWith('100') || stage !== '0') return [];
      return [{ absolute: resolve(this.top, name), object }];
    });
  }

  /** The contents of objects, in order, in one call of git. */
  contents(objects: readonly string[]): readonly Buffer[] {
    if (objects.length === 0) return [];
    const answer = this.#get(['cat-file', '--batch'], `${objects.join('\n')}\n`);
    let at = 0;
    return objects.map((object) => {
      const end = answer.indexOf(0x0a, at);
      const [, , size = ''] = answer.toString('latin1', at, end).split(' ');
      if (end < 0 || !/^\d+$/.test(size)) throw new UseError(say.refused(`cat-file ${object}`));
      const start = end + 1;
      at = start + Number(size) + 1;
      return answer.subarray(start, start + Number(size));
    });
  }

  #commit(ref: string): string | null {
    if (ref.startsWith('-')) return null;
    const { status, stdout } = this.#ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return status === 0 ? stdout.toString().trim() : null;
  }

  /** The commit from which both REF and HEAD come; null: there is no commit yet. `ref` '': origin/HEAD, else HEAD. */
  #base(ref: string): string | null {
    const head = this.#commit('HEAD');
    const wanted = ref === '' ? (this.#commit('origin/HEAD') ?? head) : this.#commit(ref);
    if (wanted === null && ref !== '') throw new UseError(say.noCommit(ref));
    if (wanted === null || head === null || wanted === head) return wanted;
    const { status, stdout } = this.#ask(['merge-base', wanted, head]);
    if (status !== 0) throw new UseError(say.noMergeBase(ref === '' ? 'origin/HEAD' : ref));
    return stdout.toString().trim();
  }

  /** The files of the working tree that differ from the merge base with `ref`; also untracked, but not ignored ones. */
  changed(ref: string): readonly string[] {
    const base = this.#base(ref);
    const differing =
      base === null
        ? this.#names(['ls-files', '--cached', '--full-name', '-z', '--', ':/'])
        : this.#names([...DIFFERING, '--diff-filter=d', base]);
    const untracked = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/'];
    return [...new Set([...differing, ...this.#names(untracked)])];
  }

  /** The files of the merge base that are no longer in the working tree. */
  deleted(ref: string): readonly string[] {
    const base = this.#base(ref);
    return base === null ? [] : this.#names([...DIFFERING, '--diff-filter=D', base]);
  }
}
