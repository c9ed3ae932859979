/** The list of shared strings, item by item. */
import { WorkbookError } from '../workbook';
import { inspectXml, withoutUnusual } from './well-formed';
import { decodeXml, walkXml } from './xml';

/** The list of shared strings, made ready for SheetJS. */

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');

/** Items that SheetJS does not see as items: `<si/>`, `<si xml:space="preserve">`. It would move all that follow. */
const OTHER_ITEM = /<(?:[\w.-]+:)?(?:si[\s/]|sstItem)/;

/** Every item's text, rich text put together, phonetic guides left out (ECMA-376 part 1, 18.4.8). */
function readItems(xml: string, file: string): string[] {
  const items: string[] = [];
  let text: string | null = null;
  let depth = 0;
  walkXml(xml, file, {
    open: ({ name, path }) => {
      if (path.length === 2 && name === 'si') text = '';
      const [, , parent] = path;
      if (name === 't' && text !== null && (path.length === 3 || (path.length === 4 && parent === 'r')))
        depth = path.length;
    },
    text: (piece) => {
      if (depth > 0 && text !== null) text += piece;
    },
    close: (_, path) => {
      if (path.length === depth) depth = 0;
      if (path.length !== 2 || text === null) return;
      items.push(text);
      text = null;
    },
  });
  return items;
}

/** The part without the end tag of its last item: SheetJS splits at end tags and would find one item too many. */
function withoutLastEnd(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder('latin1');
  for (let at = bytes.length - 1; at > 0; at--) {
    if (bytes[at] !== 0x3c) continue;
    const tag = /^<\/(?:[\w.-]+:)?si\s*>/.exec(text.decode(bytes.subarray(at, at + 40)))?.[0];
    if (tag === undefined) continue;
    const result = new Uint8Array(bytes.length - tag.length);
    result.set(bytes.subarray(0, at));
    result.set(bytes.subarray(at + tag.length), at);
    return result;
  }
  return null;
}

/** The part as SheetJS reads it right; null for a list without items. Throws `damaged`. */
export function plainSharedStrings(bytes: Uint8Array, file: string): Uint8Array | null {
  const { wellFormed, unusual, root } = inspectXml(bytes);
  if (!wellFormed || root !== 'sst') throw new WorkbookError('damaged', file);
  const xml = decodeXml(bytes);
  if (!unusual && !OTHER_ITEM.test(xml)) return withoutLastEnd(bytes);
  const items = readItems(withoutUnusual(xml), file);
  const body = items.map((item) => `<si><t xml:space="preserve">${escapeText(item)}</t>`).join('</si>');
  return items.length === 0 ? null : new TextEncoder().encode(`<sst>${body}</sst>`);
}
