/** Measures texts in pixels, with the font that the sheet view draws in. */

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

function widthOf(text: string, points: number, bold: boolean): number {
  const key = `${points}${bold ? 'b' : ''}${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (!context) return text.length * points * 0.7;
    context.font = `${bold ? 'bold ' : ''}${points}pt "Times New Roman", serif`;
    width = context.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** How high a text is, in pixels, when its words are wrapped into the width. */
export function textHeight(text: string, width: number, points: number, bold: boolean): number {
  const lineHeight = Math.ceil((points * 96 * 1.22) / 72);
  const space = widthOf(' ', points, bold);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(/ +/)) {
      const size = widthOf(word, points, bold);
      if (used > 0 && used + space + size > width) {
        lines++;
        used = size;
      } else used += (used > 0 ? space : 0) + size;
    }
  }
  return lines * lineHeight;
}

/** Pixels that a text needs on one line. */
export const textWidth = widthOf;
