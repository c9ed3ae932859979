/** How the bytes of an XML part become text: UTF-8 and UTF-16 as OPC wants them, and what a part declares instead. */

/** The name of a part's encoding, by its first bytes (XML 1.0, appendix F) or by its declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // A part that declares UTF-16 in letters of one byte was written in UTF-8 after all.
  return /^utf-?(8|16)/i.test(declared) ? 'utf-8' : declared;
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8');
    throw error;
  }
}

/** The text of a part, without its byte order mark. */
export const decodeXml = (bytes: Uint8Array): string => decoderOf(encodingOf(bytes)).decode(bytes);

/** The same part in UTF-8; the very bytes where they are UTF-8 already. The declaration follows. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  if (encodingOf(bytes) === 'utf-8') return bytes;
  return new TextEncoder().encode(declaringUtf8(decodeXml(bytes)));
}

/** A part's text whose declaration says UTF-8, which is how it will be written. */
export const declaringUtf8 = (xml: string): string =>
  xml.replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*)(["'])[^"']*\2/, (_, start: string) => `${start}"UTF-8"`);
