/** The kind of a file that is not text; the name is for programs. */
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

/** The first bytes of the signatures: most files are ruled out by their first byte. */
const FIRST_BYTES: readonly unknown[] = SIGNATURES.map(({ bytes }) => bytes[0]);

/** The kind of binary file, by its first bytes; null if it may be text. */
export function signature(bytes: Uint8Array): BinaryKind | null {
  if (!FIRST_BYTES.includes(bytes[0])) return null;
  const found = SIGNATURES.find((s) => s.bytes.every((byte, i) => bytes[i] === byte));
  return found?.kind === 'zip' ? zipKind(bytes) : (found?.kind ?? null);
}

function zipKind(bytes: Uint8Array): BinaryKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, ZIP_HEAD));
  if (head.includes('word/')) return 'docx';
  if (head.includes('xl/')) return 'xlsx';
  return head.includes('ppt/') ? 'pptx' : 'zip';
}
