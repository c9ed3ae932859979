/** Measures texts in pixels, with the font that the cell is drawn in. */
import type { HostFormat } from '../../host';
import { fontFamily } from './cell-style';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

const pointsOf = ({ fontSize }: HostFormat): number => fontSize ?? 11;

/** Pixels that a text needs on one line. */
export function textWidth(text: string, format: HostFormat): number {
  const points = pointsOf(format);
  const font = `${format.bold ? 'bold ' : ''}${points}pt ${fontFamily(format)}`;
  const key = `${font} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * points * 0.7;
    context.font = font;
    width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** How high a text is, in pixels, when its words are wrapped into the width. */
export function textHeight(text: string, width: number, format: HostFormat): number {
  const lineHeight = Math.ceil((pointsOf(format) * 96 * 1.22) / 72);
  const space = textWidth(' ', format);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/ +/)) {
      const size = textWidth(word, format);
      if (used > 0 && used + space + size > width) {
        lines++;
        used = size;
      } else used += (used > 0 ? space : 0) + size;
    }
  }
  return lines * lineHeight;
}
