/** Puts the text boxes of a Word document where the library mammoth reads them. */
import { splice, type Splice } from './splice';
import { walkXml } from './xml';

/**
 * A shape is an `mc:AlternateContent` (a `w:drawing` as Choice, older `w:pict` as Fallback), or either of the two alone;
 * `txbxContent` holds the paragraphs of a text box (ECMA-376 part 1, 20.4.2.38; part 3, 7.5).
 */
const NAMES = new Set(['AlternateContent', 'Choice', 'Fallback', 'drawing', 'pict', 'txbxContent']);
const SHAPES = new Set(['AlternateContent', 'drawing', 'pict']);

const BOX_START =
  '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>';
const BOX_END = '</v:textbox></w:pict>';

/** One of the elements in `NAMES`, with those of its descendants that have no other of them in between. */
interface Part {
  readonly name: string;
  readonly start: number;
  end: number;
  readonly parts: Part[];
}

function partsOf(xml: string, file: string): Part {
  const root: Part = { name: '', start: 0, end: xml.length, parts: [] };
  const open = [root];
  walkXml(xml, file, {
    open: ({ name, start }) => {
      if (!NAMES.has(name)) return;
      const part = { name, start, end: start, parts: [] };
      open[open.length - 1]!.parts.push(part);
      open.push(part);
    },
    close: (name, _, __, end) => {
      if (NAMES.has(name)) open.pop()!.end = end;
    },
  });
  return root;
}

/** The text boxes of a shape; of alternatives those of the first that has any. */
function boxesOf({ name, parts }: Part): readonly Part[] {
  if (name === 'AlternateContent') return parts.map(boxesOf).find((boxes) => boxes.length > 0) ?? [];
  return parts.flatMap((part) => (part.name === 'txbxContent' ? [part] : boxesOf(part)));
}

/** The text of a part, its shapes being replaced by their text boxes. */
function written(xml: string, { start, end, parts }: Part): string {
  return splice(xml.slice(start, end), replacements(xml, parts, start));
}

function replacements(xml: string, parts: readonly Part[], offset: number): Splice[] {
  return parts.flatMap((part) => {
    const boxes = SHAPES.has(part.name) ? boxesOf(part) : [];
    // Alternatives without text boxes may hold text of other kinds.
    if (boxes.length === 0) return replacements(xml, part.parts, offset);
    const text = boxes.map((box) => BOX_START + written(xml, box) + BOX_END).join('');
    return [{ start: part.start - offset, end: part.end - offset, text }];
  });
}

/**
 * A document part in which each text box is the `w:pict` of old, which is all that mammoth knows of them: it passes over
 * a drawing's text box, and reads of alternatives the Fallback only, which LibreOffice, Google Docs and others leave away
 * or fill with a picture. Throws WorkbookError `damaged` where the part is not well-formed.
 */
export const withReadableTextBoxes = (xml: string, file: string): string =>
  xml.includes('txbxContent') ? written(xml, partsOf(xml, file)) : xml;
