/** Words that a Chinese declaration hardly does without; bytes without any of them are not taken for GB18030. */
const FORM_WORDS = /项目|绩效|指标|年度|资金|名称|单位|目标|数量|质量|编号|内容/;
/** Private use, noncharacters and control characters, which nobody types. */
const UNTYPED = /[\p{Co}\p{Cn}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u;
/** The share of two-byte characters that must be common ones (GB 2312: symbols and the 3,755 hanzi of level 1). */
const COMMON_SHARE = 0.85;

/** A decoded GB18030 text, and the position of the given byte in it. */
export interface Gb18030 {
  readonly text: string;
  /** The UTF-16 offset of the character that contains the requested byte. */
  readonly at: number;
}

/**
 * Decodes bytes that are certainly GB18030 (or GBK, GB 2312); else null. Almost any bytes can be decoded, so the result
 * must also look like Chinese: UTF-8 read as GBK is full of rare characters, Big5 of odd ones.
 */
export function decodeGb18030(bytes: Uint8Array, byte: number): Gb18030 | null {
  const before = commonBefore(bytes, byte);
  if (before === null) return null;
  const text = decodeFatal(bytes);
  if (text === null || UNTYPED.test(text) || !FORM_WORDS.test(text)) return null;
  return { text, at: decodeFatal(bytes.subarray(0, before))?.length ?? 0 };
}

/** The start of the character that contains the byte; null if too few characters before it are common. */
function commonBefore(bytes: Uint8Array, byte: number): number | null {
  let wide = 0;
  let common = 0;
  let holder = 0;
  for (let i = 0; i < bytes.length; ) {
    if (i <= byte) holder = i;
    const lead = bytes[i] ?? 0;
    const trail = bytes[i + 1] ?? 0;
    if (lead <= 0x80) {
      i += 1;
      continue;
    }
    wide += 1;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    i += trail >= 0x30 && trail <= 0x39 ? 4 : 2;
  }
  return common >= wide * COMMON_SHARE ? holder : null;
}

function decodeFatal(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null; // not GB18030, or a platform without it
  }
}
