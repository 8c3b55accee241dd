import { defineSourceRule } from '../rule.ts';

export const encoding = defineSourceRule({
  id: 'encoding',
  title: { zh: '文件用 UTF-8 编码', en: 'files are UTF-8' },
  category: 'source',
  severity: 'error',
  preset: 'recommended',
  since: '0.1',
  status: 'stable',
  basis: [{ kind: 'yaml' }],
  fix: 'safe',
  related: ['yaml-syntax'],
  about: {
    zh: '文件不是 UTF-8（如记事本或 WPS 存成的 GBK、UTF-16）时照样解码检查，但别的程序会读成乱码；加 --fix 改存为 UTF-8。带 BOM 的 UTF-8 只给警告。',
    en: 'A file that is not UTF-8 (GBK or UTF-16 from a Windows editor) is still decoded and checked, but other programs will show garbled text; --fix saves it as UTF-8. A BOM is only a warning.',
  },
  blind: {
    zh: '不能确定是哪种编码时不猜，只指出读不出的字节。不能关闭。',
    en: 'An encoding that cannot be determined is not guessed; only the unreadable bytes are reported. Cannot be turned off.',
  },
  examples: [
    {
      title: { zh: '记事本存成了“ANSI”（GBK）', en: 'saved as “ANSI” (GBK) by a Windows editor' },
      asText: true,
      encoding: 'gb18030',
      bad: '年度: 2023\n',
      good: '年度: 2023\n',
    },
    {
      title: { zh: '存成了“Unicode”（UTF-16）', en: 'saved as “Unicode” (UTF-16)' },
      asText: true,
      encoding: 'utf-16le',
      bad: '年度: 2023\n',
      good: '年度: 2023\n',
    },
    {
      title: { zh: '存成了“UTF-8 带 BOM”', en: 'saved as “UTF-8 with BOM”' },
      asText: true,
      encoding: 'utf-8-bom',
      bad: '年度: 2023\n',
      good: '年度: 2023\n',
    },
  ],
});
