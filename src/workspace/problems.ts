import { reasonOf } from '../config/failure.ts';
import { visible } from '../text/display.ts';
import type { Message } from '../text/message.ts';

/** Messages about files that could not be read or written: each is one sentence that names the file. */
export const problems = {
  missing: (path: string, likely: string | null): Message =>
    likely === null
      ? { zh: `找不到 ${visible(path)}`, en: `${visible(path)} does not exist` }
      : {
          zh: `找不到 ${visible(path)}；是不是 ${visible(likely)}？`,
          en: `${visible(path)} does not exist; did you mean ${visible(likely)}?`,
        },
  emptyPath: (): Message => ({
    zh: '有一个路径是空的；要检查当前文件夹请写 .',
    en: 'empty path; write . for the current folder',
  }),
  deadLink: (path: string): Message => ({
    zh: `${visible(path)} 是链接，它指向的文件不存在`,
    en: `${visible(path)} is a broken link`,
  }),
  unreadable: (path: string, error: unknown): Message => {
    const reason = reasonOf(error);
    return {
      zh: `读不了 ${visible(path)}：${reason.zh}`,
      en: `cannot read ${visible(path)}: ${reason.en}`,
    };
  },
  badName: (path: string): Message => ({
    zh: `打不开 ${visible(path)}：文件名不是 UTF-8 编码，请改名`,
    en: `cannot open ${visible(path)}: its name is not UTF-8; rename it`,
  }),
  special: (path: string): Message => ({
    zh: `${visible(path)} 不是普通文件（是管道或设备），不能检查；要检查标准输入请用 --stdin`,
    en: `${visible(path)} is not a regular file (a pipe or device) and cannot be checked; use --stdin for standard input`,
  }),
  noText: (path: string, what: Message): Message => ({
    zh: `${visible(path)}：${what.zh}`,
    en: `${visible(path)}: ${what.en}`,
  }),
  damaged: (path: string): Message => ({
    zh: `${visible(path)} 里有空字节（NUL），多半是存盘或拷贝时损坏了；请重新保存，或从备份恢复`,
    en: `${visible(path)} contains NUL bytes and was probably damaged when it was saved or copied; save it again, or use an undamaged copy`,
  }),
  vanished: (path: string): Message => ({
    zh: `${visible(path)} 在检查期间被删除或改名，没有检查；请再运行一次`,
    en: `${visible(path)} was removed or renamed during the check and was not checked; run again`,
  }),
  replaced: (path: string): Message => ({
    zh: `${visible(path)} 在检查期间换成了文件夹、管道或设备，没有检查；请再运行一次`,
    en: `${visible(path)} became a folder, pipe or device during the check and was not checked; run again`,
  }),
  changed: (path: string): Message => ({
    zh: `${visible(path)} 在检查期间被改动，没有写回修复；请再运行一次`,
    en: `${visible(path)} changed during the check, so its fixes were not written; run again`,
  }),
  readOnly: (path: string): Message => ({
    zh: `${visible(path)} 是只读文件，没有写回修复；请去掉只读属性后再运行`,
    en: `${visible(path)} is read-only, so its fixes were not written; make it writable and run again`,
  }),
  unwritable: (path: string, error: unknown): Message => {
    const reason = reasonOf(error);
    return {
      zh: `写不了 ${visible(path)}：${reason.zh}；原文件没有改动`,
      en: `cannot write ${visible(path)}: ${reason.en}; the file is unchanged`,
    };
  },
  lossy: (path: string): Message => ({
    zh: `${visible(path)} 里有读不出的字节，写回会丢失内容，没有修复；请先另存为 UTF-8`,
    en: `${visible(path)} contains invalid bytes that would be lost, so it was not fixed; save it as UTF-8 first`,
  }),
  internal: (path: string, error: unknown): Message => {
    const what = visible(error instanceof Error ? error.message : String(error));
    return {
      zh: `检查 ${visible(path)} 时出了内部错误，请报告给 jixiao：${what}`,
      en: `internal error while checking ${visible(path)}, please report it to jixiao: ${what}`,
    };
  },
};
