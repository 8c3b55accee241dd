import type { Message } from '../text/message.ts';

/** What a file is that holds no text; the name of the kind, for programs. */
export type BinaryKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'archive'
  | 'utf-32'
  | 'binary';

/** How many bytes of a zip file are searched for the names that tell Word from Excel. */
const ZIP_HEAD = 8192;

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly kind: BinaryKind }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'zip' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'ole' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66, 0x31], kind: 'rtf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: 'image' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], kind: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], kind: 'image' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a], kind: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: 'archive' },
  { bytes: [0x1f, 0x8b, 0x08], kind: 'archive' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], kind: 'utf-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], kind: 'utf-32' },
];

const NAMES: Readonly<Record<BinaryKind, Message>> = {
  docx: { zh: 'Word 文档(.docx)', en: 'a Word document (.docx)' },
  xlsx: { zh: 'Excel 工作簿(.xlsx)', en: 'an Excel workbook (.xlsx)' },
  pptx: { zh: 'PowerPoint 演示文稿(.pptx)', en: 'a PowerPoint presentation (.pptx)' },
  zip: { zh: '压缩包(zip)', en: 'a zip archive' },
  ole: {
    zh: '旧格式的 Word、Excel 或 WPS 文件(.doc、.xls、.wps)',
    en: 'an old Office file (.doc, .xls, .wps)',
  },
  pdf: { zh: 'PDF 文件', en: 'a PDF file' },
  rtf: { zh: 'RTF 文档(写字板或 Word 存的)', en: 'an RTF document' },
  image: { zh: '图片', en: 'a picture' },
  archive: { zh: '压缩包', en: 'an archive' },
  'utf-32': { zh: 'UTF-32 编码的文本', en: 'text in UTF-32' },
  binary: { zh: '二进制文件', en: 'a binary file' },
};

/** What the bytes are by their first bytes, or null where nothing speaks against text. */
export function signature(bytes: Uint8Array): BinaryKind | null {
  const found = SIGNATURES.find((s) => s.bytes.every((byte, i) => bytes[i] === byte));
  return found?.kind === 'zip' ? zipKind(bytes) : (found?.kind ?? null);
}

/** One sentence that says what the file is and what to do. */
export function binaryMessage(kind: BinaryKind): Message {
  const name = NAMES[kind];
  return kind === 'utf-32'
    ? {
        zh: `文件是${name.zh},无法读取,请另存为 UTF-8`,
        en: `this is ${name.en}, which is not read: save it as UTF-8`,
      }
    : {
        zh: `文件是${name.zh},不是 YAML 文本;请把申报表写成 YAML,存为 UTF-8 纯文本`,
        en: `this is ${name.en}, not YAML: write the declaration as plain UTF-8 text`,
      };
}

function zipKind(bytes: Uint8Array): BinaryKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, ZIP_HEAD));
  if (head.includes('word/')) return 'docx';
  if (head.includes('xl/')) return 'xlsx';
  return head.includes('ppt/') ? 'pptx' : 'zip';
}
