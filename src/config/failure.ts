import type { Message } from '../text/message.ts';

/** The code of a file system error (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '找不到', en: 'it does not exist' },
  ENOTDIR: { zh: '找不到', en: 'it does not exist' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'operation not permitted' },
  EROFS: { zh: '所在磁盘只读', en: 'the file system is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'no space left on the disk' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EBUSY: { zh: '正被别的程序占用', en: 'it is in use by another program' },
  ETXTBSY: { zh: '正被别的程序占用', en: 'it is in use by another program' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links form a loop' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
  EIO: { zh: '磁盘读写出错', en: 'input/output error' },
};

/** Why the system refused, in a few words. */
export function reasonOf(error: unknown): Message {
  const code = codeOf(error);
  return (
    REASONS[code] ?? {
      zh: `系统拒绝（${code || '原因不明'}）`,
      en: `the system refused (${code || 'unknown'})`,
    }
  );
}

/** The same for a file that cannot be written: what does not exist then is its folder. */
export function reasonOfWriting(error: unknown): Message {
  return codeOf(error) === 'ENOENT'
    ? { zh: '它所在的文件夹不存在', en: 'its folder does not exist' }
    : reasonOf(error);
}
