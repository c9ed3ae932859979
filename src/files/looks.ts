/** Fonts, fills and indents of cells, read from the package's styles. */
import type { CellLook } from '../sheet';
import { type XmlTag, attribute, isTrue, walkXml } from './xml';

/** The 56 colours of the legacy palette that styles may still name by number (ECMA-376 part 1, 18.8.27), from 8 on. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF8000000080000000808080008000800080 80C0C0C08080809999FF993366FFFFCCCCFFFF660066FF8080' +
  '0066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00' +
  'FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333';
const PALETTE = INDEXED.replace(/\s/g, '').match(/.{6}/g) ?? [];

/** Theme colours count light 1, dark 1, light 2, dark 2, accents; the theme part lists dark before light. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Reads a theme's twelve colours as "RRGGBB", in the order that styles count them. */
export function readThemeColors(xml: string, file: string): string[] {
  const colors = new Map<string, string>();
  walkXml(xml, file, {
    open: (tag) => {
      const parent = tag.path[tag.path.length - 2] ?? '';
      if (tag.path[tag.path.length - 3] !== 'clrScheme' || colors.has(parent)) return;
      const value = tag.name === 'sysClr' ? attribute(tag, 'lastClr') : attribute(tag, 'val');
      if (value) colors.set(parent, value.toUpperCase());
    },
  });
  return THEME_ORDER.map((name) => colors.get(name) ?? '000000');
}

/** Lightens (tint > 0) or darkens a colour: ECMA-376 part 1, 18.8.19, applied to each channel. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || Number.isNaN(tint)) return rgb;
  return (rgb.match(/../g) ?? [])
    .map((pair) => {
      const channel = Number.parseInt(pair, 16);
      const shifted = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
      return Math.round(Math.min(255, Math.max(0, shifted)))
        .toString(16)
        .padStart(2, '0')
        .toUpperCase();
    })
    .join('');
}

function colorOf(tag: XmlTag, theme: readonly string[]): string | undefined {
  const rgb = attribute(tag, 'rgb');
  const tint = Number(attribute(tag, 'tint') ?? 0);
  if (rgb) return `#${tinted(rgb.slice(-6).toUpperCase(), tint)}`;
  const themed = attribute(tag, 'theme');
  if (themed !== undefined) {
    const base = theme[Number(themed)];
    return base && `#${tinted(base, tint)}`;
  }
  const indexed = attribute(tag, 'indexed');
  if (indexed === undefined) return undefined;
  const base = PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
  return base && `#${tinted(base, tint)}`;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Font = Pick<Writable<CellLook>, 'bold' | 'italic' | 'font' | 'fontSize' | 'color'>;

const HORIZONTAL = new Set(['left', 'center', 'centerContinuous', 'right', 'fill', 'justify', 'distributed']);
const isHorizontal = (value: string | undefined): value is NonNullable<CellLook['horizontal']> =>
  value !== undefined && HORIZONTAL.has(value);

const VERTICAL = new Set(['top', 'center', 'bottom', 'justify', 'distributed']);
const isVertical = (value: string | undefined): value is NonNullable<CellLook['vertical']> =>
  value !== undefined && VERTICAL.has(value);

/** Reads `styles.xml`: the look of each cell format (`cellXfs`), undefined for one without anything of its own. */
export function readLooks(xml: string, theme: readonly string[], file: string): (CellLook | undefined)[] {
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: NonNullable<CellLook['border']>[] = [];
  const looks: Writable<CellLook>[] = [];
  let patterned = false;
  walkXml(xml, file, {
    open: (tag) => {
      const [, group, kind] = tag.path;
      const depth = tag.path.length;
      if (group === 'fonts' && kind === 'font') {
        const font = fonts[fonts.length - 1];
        if (depth === 3) fonts.push({});
        else if (font && tag.name === 'b')
          font.bold = attribute(tag, 'val') === undefined || isTrue(attribute(tag, 'val'));
        else if (font && tag.name === 'i')
          font.italic = attribute(tag, 'val') === undefined || isTrue(attribute(tag, 'val'));
        else if (font && tag.name === 'sz') font.fontSize = Number(attribute(tag, 'val'));
        else if (font && tag.name === 'name') font.font = attribute(tag, 'val');
        else if (font && tag.name === 'color') font.color = colorOf(tag, theme);
      } else if (group === 'fills' && kind === 'fill') {
        if (depth === 3) fills.push(undefined);
        else if (tag.name === 'patternFill') patterned = (attribute(tag, 'patternType') ?? 'none') !== 'none';
        else if (tag.name === 'fgColor' && patterned) fills[fills.length - 1] = colorOf(tag, theme);
      } else if (group === 'borders' && kind === 'border') {
        const border = borders[borders.length - 1];
        if (depth === 3) borders.push({});
        else if (border && depth === 4 && (attribute(tag, 'style') ?? 'none') !== 'none') {
          const side = tag.name === 'start' ? 'left' : tag.name === 'end' ? 'right' : tag.name;
          if (side === 'top' || side === 'bottom' || side === 'left' || side === 'right') border[side] = true;
        }
      } else if (group === 'cellXfs' && kind === 'xf') {
        if (depth === 3) looks.push(lookOf(tag, fonts, fills, borders));
        else if (tag.name === 'alignment') align(looks[looks.length - 1]!, tag);
      }
    },
  });
  // Where nothing else is to be seen of a cell, nobody sees its vertical alignment.
  return looks.map((look) => (Object.keys(look).some((name) => name !== 'vertical') ? look : undefined));
}

function lookOf(
  tag: XmlTag,
  fonts: readonly Font[],
  fills: readonly (string | undefined)[],
  borders: readonly NonNullable<CellLook['border']>[],
): Writable<CellLook> {
  const look: Writable<CellLook> = {};
  const font = fonts[Number(attribute(tag, 'fontId') ?? 0)];
  if (font?.bold) look.bold = true;
  if (font?.italic) look.italic = true;
  if (font?.font) look.font = font.font;
  if (font?.fontSize) look.fontSize = font.fontSize;
  if (font?.color) look.color = font.color;
  const fill = fills[Number(attribute(tag, 'fillId') ?? 0)];
  if (fill) look.fill = fill;
  const border = borders[Number(attribute(tag, 'borderId') ?? 0)];
  if (border && Object.keys(border).length > 0) look.border = border;
  return look;
}

function align(look: Writable<CellLook>, tag: XmlTag): void {
  const horizontal = attribute(tag, 'horizontal');
  if (isHorizontal(horizontal)) look.horizontal = horizontal;
  const vertical = attribute(tag, 'vertical');
  if (isVertical(vertical)) look.vertical = vertical;
  const indent = Number(attribute(tag, 'indent') ?? 0);
  if (indent > 0) look.indent = indent;
  if (isTrue(attribute(tag, 'wrapText'))) look.wrap = true;
}
