/** A cell's format as CSS. */
import type { CSSProperties } from 'react';
import type { HostBorder, HostCell, HostFormat } from '../../host';

const WEIGHTS: Readonly<Record<string, string>> = { Hairline: '1px', Thin: '1px', Medium: '2px', Thick: '3px' };
const STYLES: Readonly<Record<string, string>> = {
  Dot: 'dotted',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dotted',
  Double: 'double',
};

const edge = (border: HostBorder | undefined): string | undefined =>
  border && border.style !== 'None'
    ? `${border.style === 'Double' ? '3px' : (WEIGHTS[border.weight] ?? '1px')} ${STYLES[border.style] ?? 'solid'} ${border.color}`
    : undefined;

/** Excel's own rule: text to the left, figures and dates to the right, truth values and errors in the middle. */
export function alignmentOf(cell: HostCell): 'left' | 'center' | 'right' {
  // A format that fills up with blanks ("_-* #,##0_-") pushes its figure to the right edge, whatever the alignment.
  if (typeof cell.value === 'number' && /\* /.test(cell.numberFormat)) return 'right';
  switch (cell.format.horizontal) {
    case 'Left':
    case 'Justify':
      return 'left';
    case 'Center':
    case 'CenterAcrossSelection':
    case 'Distributed':
      return 'center';
    case 'Right':
      return 'right';
  }
  if (typeof cell.value === 'number') return 'right';
  return typeof cell.value === 'boolean' || (typeof cell.value === 'object' && cell.value !== null) ? 'center' : 'left';
}

const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'flex-start',
  Center: 'center',
  Bottom: 'flex-end',
  Justify: 'flex-start',
  Distributed: 'center',
};
const HORIZONTAL = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;

/** The font of a cell as CSS names it; Excel's own, where the cell names none. */
export const fontFamily = ({ font }: HostFormat): string =>
  font ? `"${font}", "Times New Roman", serif` : 'Calibri, Carlito, "Times New Roman", serif';

/** How a cell's box looks on the page. Sheets stay paper-white in every theme, as in Excel. */
export function cellBox(cell: HostCell, borders: HostCell['format']['borders']): CSSProperties {
  const { format } = cell;
  const alignment = alignmentOf(cell);
  const indent = (format.indent ?? 0) * 9;
  return {
    background: format.fill,
    color: format.color,
    fontFamily: fontFamily(format),
    fontSize: `${format.fontSize ?? 11}pt`,
    fontWeight: format.bold ? 700 : undefined,
    fontStyle: format.italic ? 'italic' : undefined,
    textDecoration: format.underline ? 'underline' : undefined,
    justifyContent: HORIZONTAL[alignment],
    alignItems: VERTICAL[format.vertical ?? 'Bottom'],
    textAlign: alignment,
    whiteSpace: format.wrap ? 'pre-wrap' : 'pre',
    paddingLeft: alignment === 'left' ? 3 + indent : 3,
    paddingRight: alignment === 'right' ? 3 + indent : 3,
    borderTop: edge(borders?.EdgeTop),
    borderLeft: edge(borders?.EdgeLeft),
    borderRight: edge(borders?.EdgeRight),
    borderBottom: edge(borders?.EdgeBottom),
  };
}
