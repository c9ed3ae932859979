/** Inserts and replaces stretches of text at known positions. */
import { localName } from './xml';

/** Replaces the characters from `start` up to `end` by `text`; an insertion where both are equal. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at the same place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** Start tags are edited as text, so that what is not touched stays as it was written. */
export function withAttribute(tag: string, name: string, value: string): string {
  const found = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(tag);
  if (found) return tag.slice(0, found.index) + `${found[1]}"${value}"` + tag.slice(found.index + found[0].length);
  return tag.replace(/\s*\/?>$/, (close) => ` ${name}="${value}"${close.trimStart()}`);
}

/** The prefix, with its colon, of an element's start tag: "x:" for `<x:workbook …>`. */
export function prefixOf(xml: string, tagStart: number): string {
  const name = /^<([^\s/>]+)/.exec(xml.slice(tagStart, tagStart + 200))?.[1] ?? '';
  return name.slice(0, name.length - localName(name).length);
}

/** Where an element of a part stands; `contentEnd` is null for a self-closing one. */
export interface Extent {
  readonly start: number;
  readonly startTagEnd: number;
  readonly contentEnd: number | null;
  readonly end: number;
}

/** A splice that adds children at the end of an element, opening it when it was self-closing. */
export function appendChildren(
  xml: string,
  extent: Extent,
  children: string,
  attributes: Readonly<Record<string, string>> = {},
): Splice[] {
  let tag = xml.slice(extent.start, extent.startTagEnd);
  for (const [name, value] of Object.entries(attributes)) tag = withAttribute(tag, name, value);
  if (extent.contentEnd === null) {
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
    return [{ start: extent.start, end: extent.end, text: `${tag.replace(/\s*\/>$/, '>')}${children}</${name}>` }];
  }
  return [
    { start: extent.start, end: extent.startTagEnd, text: tag },
    { start: extent.contentEnd, end: extent.contentEnd, text: children },
  ];
}
