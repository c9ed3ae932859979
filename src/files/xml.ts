/** Reads XML by events, with the names and attributes of its tags. */
import { SaxesParser } from 'saxes';
import { WorkbookError } from '../workbook';

export { decodeXml } from './xml-encoding';

/** An element of an XML part, as far as its start tag tells. */
export interface XmlTag {
  /** Name without its namespace prefix. */
  readonly name: string;
  /** Names from the root down to this element, without prefixes. */
  readonly path: readonly string[];
  /** Attributes by their full name ("r:id" keeps its prefix). */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the start tag begins, and where the character after it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

export interface XmlHandlers {
  readonly open?: (tag: XmlTag) => void;
  /** `start` is where the end tag begins (for a self-closing element: where its start tag begins). */
  readonly close?: (name: string, path: readonly string[], start: number, end: number) => void;
  readonly text?: (text: string) => void;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute asked without regard to its namespace prefix: `r:id` is found as "id". Exact names come first. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  const exact = tag.attributes[name];
  if (exact !== undefined) return exact;
  for (const [key, value] of Object.entries(tag.attributes)) if (localName(key) === name) return value;
  return undefined;
}

/** xsd:boolean. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/**
 * Walks through an XML part once. A document type declaration or text that is not well-formed throws `damaged`:
 * Office parts have no DOCTYPE (ECMA-376 part 2, 7.2.5), only attacks by entities do.
 */
export function walkXml(xml: string, file: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('doctype', () => {
    throw new WorkbookError('damaged', file);
  });
  parser.on('error', (cause) => {
    throw new WorkbookError('damaged', file, { cause });
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    path.push(name);
    const end = parser.position;
    handlers.open?.({
      name,
      path,
      attributes: tag.attributes,
      // An attribute's value cannot hold "<", so the last one before the end opens this tag.
      start: xml.lastIndexOf('<', end - 1),
      end,
      selfClosing: tag.isSelfClosing,
    });
  });
  parser.on('closetag', () => {
    const end = parser.position;
    const name = path[path.length - 1] ?? '';
    handlers.close?.(name, path, xml.lastIndexOf('<', end - 1), end);
    path.pop();
  });
  const { text } = handlers;
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** The text that Excel means by `_xHHHH_` in a name or a value (ST_Xstring, ECMA-376 part 1, 22.9.2.19). */
export const decodeXstring = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Characters that XML 1.0 forbids altogether are written the way Excel does: _x0007_ (ECMA-376 part 1, 22.9.2.19). */
export function escapeXml(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[^\t\n\r -\uFFFD]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}
