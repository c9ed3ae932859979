/** How planned cells look: fonts, fills, alignment, borders. */
import type { CellRange, CellStyle } from '../../sheet';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Queues the look of cells. */
export function writeStyle(range: Excel.Range, cells: CellRange, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (!style.border) return;
  const sides: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
  ];
  if (cells.bottom > cells.top) sides.push(Excel.BorderIndex.insideHorizontal);
  if (cells.right > cells.left) sides.push(Excel.BorderIndex.insideVertical);
  for (const side of sides) {
    const line = format.borders.getItem(side);
    line.style = 'Continuous';
    line.weight = 'Thin';
  }
}
