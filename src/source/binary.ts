import type { Message } from '../text/message.ts';
import type { BinaryKind } from './signature.ts';

const NAMES: Readonly<Record<BinaryKind, Message>> = {
  docx: { zh: ' Word 文档（.docx）', en: 'a Word document (.docx)' },
  xlsx: { zh: ' Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
  pptx: { zh: ' PowerPoint 演示文稿（.pptx）', en: 'a PowerPoint presentation (.pptx)' },
  zip: { zh: '压缩包（zip）', en: 'a zip archive' },
  ole: {
    zh: '旧格式的 Word、Excel 或 WPS 文件（.doc、.xls、.wps）',
    en: 'an old Office file (.doc, .xls, .wps)',
  },
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  rtf: { zh: ' RTF 文档（写字板或 Word 存的）', en: 'an RTF document' },
  image: { zh: '图片', en: 'an image' },
  archive: { zh: '压缩包', en: 'an archive' },
  'utf-32': { zh: ' UTF-32 编码的文本', en: 'text in UTF-32' },
  binary: { zh: '二进制文件', en: 'a binary file' },
};

/** One sentence that says what the file is and what to do. */
export function binaryMessage(kind: BinaryKind): Message {
  const name = NAMES[kind];
  return kind === 'utf-32'
    ? {
        zh: `这是${name.zh}，无法读取，请另存为 UTF-8`,
        en: `this is ${name.en}, which is not supported: save it as UTF-8`,
      }
    : {
        zh: `这是${name.zh}，不是 YAML 文本；请把申报表写成 YAML，存为 UTF-8 纯文本`,
        en: `this is ${name.en}, not YAML: write the declaration as plain UTF-8 text`,
      };
}
