/** Appends styles to the styles part of a package. */
import type { CellStyle } from '../sheet';
import { digitWidth } from './digit-width';
import { type Extent, type Splice, appendChildren, prefixOf, splice } from './splice';
import { TRANSITIONAL, XML_HEADER } from './dialect';
import { attribute, escapeXml, walkXml } from './xml';

/** A style sheet for a package that has none. */
export const EMPTY_STYLES =
  `${XML_HEADER}<styleSheet xmlns="${TRANSITIONAL.main}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** Number formats that every reader knows by number (ECMA-376 part 1, 18.8.30), as far as plans use them. */
const BUILT_IN_FORMATS = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'] as const;
type List = (typeof LISTS)[number];

/** "#1F4E79" → "FF1F4E79". */
const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

/** An empty root written `<styleSheet/>` as a start tag and an end tag, so that there is an inside to write into. */
const withOpenRoot = (xml: string): string => xml.replace(/<([\w.:-]*styleSheet)((?:\s[^<>]*?)?)\s*\/>/, '<$1$2></$1>');

/**
 * Adds cell formats to a style sheet. Only appends: the numbers of all formats that are there stay what they were, and
 * every other character of the part stays as it was.
 */
export class StyleAppender {
  private readonly extents = new Map<List, Extent>();
  private readonly counts = new Map<List, number>();
  private readonly added = new Map<List, string[]>();
  private readonly known = new Map<string, number>();
  private readonly formatIds = new Map<string, number>();
  private rootEnd = 0;
  private readonly xml: string;
  private prefix = '';
  private hasStyleXfs = false;
  /** Pixels of a digit of the workbook's default font. */
  readonly digitWidth: number;

  constructor(source: string, file: string) {
    const xml = (this.xml = withOpenRoot(source));
    this.digitWidth = digitWidth(xml, file);
    const open = new Map<List, { start: number; startTagEnd: number }>();
    const isList = (name: string): name is List => (LISTS as readonly string[]).includes(name);
    walkXml(xml, file, {
      open: (tag) => {
        if (tag.path.length === 1) {
          this.rootEnd = tag.end;
          this.prefix = prefixOf(xml, tag.start);
        }
        if (tag.path.length === 2 && tag.name === 'cellStyleXfs') this.hasStyleXfs = true;
        if (tag.path.length === 2 && isList(tag.name)) {
          open.set(tag.name, { start: tag.start, startTagEnd: tag.end });
          if (tag.selfClosing)
            this.extents.set(tag.name, { start: tag.start, startTagEnd: tag.end, contentEnd: null, end: tag.end });
        }
        const list = tag.path[1] ?? '';
        if (tag.path.length === 3 && isList(list)) this.counts.set(list, (this.counts.get(list) ?? 0) + 1);
        if (tag.name === 'numFmt' && list === 'numFmts')
          this.formatIds.set(attribute(tag, 'formatCode') ?? '', Number(attribute(tag, 'numFmtId')));
      },
      close: (name, path, start, end) => {
        if (path.length !== 2 || !isList(name) || this.extents.has(name)) return;
        this.extents.set(name, { ...open.get(name)!, contentEnd: start, end });
      },
    });
  }

  /** The number of the cell format for a style; 0-based index into `cellXfs`. */
  formatFor(style: CellStyle): number {
    const p = this.prefix;
    const font = this.add('fonts', this.font(style));
    const fill = style.fill
      ? this.add(
          'fills',
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(style.fill)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        )
      : 0;
    const side = (name: string): string => `<${p}${name} style="thin"><${p}color auto="1"/></${p}${name}>`;
    const border = style.border
      ? this.add(
          'borders',
          `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`,
        )
      : this.add('borders', `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`);
    const numberFormat = this.numberFormat(style.numberFormat ?? 'General');
    const alignment = [
      style.horizontal && `horizontal="${style.horizontal}"`,
      style.vertical && `vertical="${style.vertical}"`,
      style.wrap && 'wrapText="1"',
      style.indent && `indent="${style.indent}"`,
    ].filter(Boolean);
    return this.add(
      'cellXfs',
      `<${p}xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}"${this.hasStyleXfs ? ' xfId="0"' : ''} ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<${p}alignment${alignment.length > 0 ? ` ${alignment.join(' ')}` : ''}/></${p}xf>`,
    );
  }

  private font(style: CellStyle): string {
    const p = this.prefix;
    return (
      `<${p}font>${style.bold ? `<${p}b/>` : ''}${style.italic ? `<${p}i/>` : ''}${style.underline ? `<${p}u/>` : ''}` +
      `<${p}sz val="${style.fontSize ?? 12}"/><${p}color rgb="${argb(style.color ?? '#000000')}"/><${p}name val="Times New Roman"/><${p}family val="1"/></${p}font>`
    );
  }

  private numberFormat(code: string): number {
    const known = BUILT_IN_FORMATS.get(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    // Numbers below 164 belong to the program.
    let id = 164;
    for (const taken of this.formatIds.values()) if (taken >= id) id = taken + 1;
    this.formatIds.set(code, id);
    this.add('numFmts', `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private add(list: List, xml: string): number {
    const key = `${list}:${xml}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const added = this.added.get(list) ?? [];
    const index = (this.counts.get(list) ?? 0) + added.length;
    this.added.set(list, [...added, xml]);
    this.known.set(key, index);
    return index;
  }

  /** The style sheet with what was added. */
  toXml(): string {
    const splices: Splice[] = [];
    // A list that is missing goes after the one before it in the schema's order, or right after the start tag.
    let after = this.rootEnd;
    for (const list of LISTS) {
      const added = this.added.get(list);
      const extent = this.extents.get(list);
      if (added) {
        const count = String((this.counts.get(list) ?? 0) + added.length);
        if (extent) splices.push(...appendChildren(this.xml, extent, added.join(''), { count }));
        else
          splices.push({
            start: after,
            end: after,
            text: `<${this.prefix}${list} count="${count}">${added.join('')}</${this.prefix}${list}>`,
          });
      }
      if (extent) after = extent.end;
    }
    return splice(this.xml, splices);
  }
}
