/** UTF-8 where the bytes are UTF-8; else UTF-16 by its mark, else the Windows code page of Vietnam. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  // Windows-1258 writes tone marks as characters of their own: composed, they are ordinary Vietnamese.
  return text.includes('\uFFFD') ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC') : text;
}
