/** How wide a digit of a workbook's default font is: the unit of its column widths. */
import { attribute, walkXml } from './xml';

/** Width of a digit as a part of the font's size, of fonts that Vietnamese workbooks have as their default. */
const DIGIT_OF_SIZE: readonly (readonly [RegExp, number])[] = [
  [/arial narrow|helvetica narrow|\.vnarial ?narrow|\.vnhelvetins ?narrow/i, 0.456],
  [/times|cambria math|\.vntime|vni-times|garamond|georgia/i, 0.5],
  [/arial|helvetica|liberation sans|microsoft sans|\.vnarial|vni-helve/i, 0.556],
  [/calibri|aptos narrow|carlito/i, 0.507],
  [/cambria|aptos|tahoma|segoe/i, 0.55],
  [/verdana|dejavu sans/i, 0.636],
  [/courier|consolas/i, 0.6],
];
const OTHER_FONT = 0.53;
const PIXELS_PER_POINT = 96 / 72;
/** Pixels of a digit in Excel's own default font, Calibri 11. */
export const STANDARD_DIGIT = 7;

/** Pixels of a digit in a font; `size` in points. */
function digitOf(font: string, size: number): number {
  const part = DIGIT_OF_SIZE.find(([name]) => name.test(font))?.[1] ?? OTHER_FONT;
  return Math.max(1, Math.round(size * PIXELS_PER_POINT * part));
}

/**
 * Pixels of a digit of the default font, the one of the style "Normal": a file counts the widths of its columns in them
 * (ECMA-376 part 1, 18.3.1.13). Sheets of workbooks in Times New Roman 14 would else be a quarter too wide, and be
 * printed so much smaller. `xml`: the styles part.
 */
export function digitWidth(xml: string, file: string): number {
  const fonts: { name: string; size: number }[] = [];
  const fontOfStyle: number[] = [];
  let normal = 0;
  walkXml(xml, file, {
    open: (tag) => {
      const list = tag.path[1] ?? '';
      const isEntry = tag.path.length === 3;
      if (list === 'fonts' && isEntry) fonts.push({ name: '', size: 11 });
      const font = fonts.at(-1);
      if (list === 'fonts' && tag.path.length === 4 && font) {
        if (tag.name === 'name') font.name = attribute(tag, 'val') ?? '';
        if (tag.name === 'sz') font.size = Number(attribute(tag, 'val')) || font.size;
      }
      if (list === 'cellStyleXfs' && isEntry) fontOfStyle.push(Number(attribute(tag, 'fontId') ?? 0));
      if (list === 'cellStyles' && isEntry && attribute(tag, 'builtinId') === '0')
        normal = Number(attribute(tag, 'xfId') ?? 0);
    },
  });
  const font = fonts[fontOfStyle[normal] ?? 0] ?? fonts[0];
  return font ? digitOf(font.name, font.size) : STANDARD_DIGIT;
}
