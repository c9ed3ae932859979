/** The cells of a sheet that are in view. */
import type { ReactElement } from 'react';
import { type CellRange, cellKey, cellName } from '../../sheet';
import { type HostCell, type HostFormat, type HostSheet, type HostWorkbook, decimalMark } from '../../host';
import { alignmentOf, cellBox } from './cell-style';
import { type Rectangle, type SheetGeometry, rectangleOf } from './geometry';
import { textWidth } from './measure';

export interface VisibleCellsProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly geometry: SheetGeometry;
  readonly rows: { readonly first: number; readonly last: number };
  readonly columns: { readonly first: number; readonly last: number };
  readonly inSelection: (row: number, column: number) => boolean;
}

/** How far to the left of the view a text may start and still reach into it. */
const REACH = 12;

/** The cells in view, row by row; texts run over into empty neighbours as in Excel. */
export function VisibleCells({ workbook, sheet, geometry, rows, columns, inSelection }: VisibleCellsProps) {
  const merged = new Map<number, CellRange>();
  const covered = new Set<number>();
  for (const area of sheet.merges) {
    if (area.bottom < rows.first || area.top > rows.last || area.right < columns.first || area.left > columns.last)
      continue;
    merged.set(cellKey(area.top, area.left), area);
    for (let row = Math.max(area.top, rows.first); row <= Math.min(area.bottom, rows.last); row++) {
      const last = Math.min(area.right, columns.last);
      for (let column = Math.max(area.left, columns.first - REACH); column <= last; column++) {
        if (row !== area.top || column !== area.left) covered.add(cellKey(row, column));
      }
    }
  }
  const empty = (row: number, column: number) => {
    const key = cellKey(row, column);
    return (sheet.cells.get(key)?.value ?? null) === null && !covered.has(key) && !merged.has(key);
  };

  const draw = (row: number, column: number): ReactElement | null => {
    const key = cellKey(row, column);
    if (covered.has(key)) return null;
    const stored = sheet.cells.get(key);
    const area = merged.get(key);
    const gridlines = sheet.showGridlines;
    if (!stored && !area && !gridlines) return null;
    const range = area ?? { top: row, left: column, bottom: row, right: column };
    const box = rectangleOf(geometry, range);
    if (box.width === 0 || box.height === 0) return null;
    const cell = workbook.cell(sheet, row, column);
    let text = workbook.text(sheet, row, column);
    const needed = text === '' || cell.format.wrap ? 0 : textWidth(text, cell.format) + 7;
    let spill = { left: 0, right: 0 };
    if (needed > box.width) {
      if (typeof cell.value === 'number') text = fittingFigure(workbook, cell, box.width);
      else if (typeof cell.value === 'string' && !area)
        spill = room(row, column, needed - box.width, alignmentOf(cell));
    }
    if (!area && isAcross(cell) && text !== '') spill = { left: 0, right: across(row, column) };
    const borders = area ? areaBorders(sheet, area, cell) : cell.format.borders;
    return (
      <div
        key={column}
        id={`cell-${cellName(row, column)}`}
        role="gridcell"
        aria-colindex={column + 1}
        aria-selected={inSelection(row, column)}
        aria-label={text === '' ? cellName(row, column) : `${cellName(row, column)}: ${text}`}
        className={`cell${gridlines && !cell.format.fill ? ' ruled' : ''}${borders && Object.keys(borders).length > 0 ? ' framed' : ''}${spill.left || spill.right ? ' spilling' : ''}`}
        data-cell={cellName(row, column)}
        style={{ ...overlapping(box), ...cellBox(cell, borders) }}
      >
        {text !== '' && <span style={{ marginLeft: -spill.left, marginRight: -spill.right }}>{text}</span>}
      </div>
    );
  };

  function room(row: number, column: number, missing: number, alignment: 'left' | 'center' | 'right') {
    const take = (step: -1 | 1, wanted: number) => {
      let got = 0;
      for (
        let next = column + step;
        got < wanted && next >= 0 && next < geometry.columns && empty(row, next);
        next += step
      ) {
        got += geometry.columnEdges[next + 1]! - geometry.columnEdges[next]!;
      }
      return Math.min(got, wanted);
    };
    const left = alignment === 'left' ? 0 : take(-1, alignment === 'center' ? missing / 2 : missing);
    const right = alignment === 'right' ? 0 : take(1, alignment === 'center' ? missing / 2 : missing);
    return { left, right };
  }

  /** How far the empty cells reach that share the middle with the text before them. */
  function across(row: number, column: number): number {
    let next = column + 1;
    while (next < geometry.columns && empty(row, next) && isAcross(sheet.cells.get(cellKey(row, next)))) next++;
    return geometry.columnEdges[next]! - geometry.columnEdges[column + 1]!;
  }

  const lines: ReactElement[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const cells: ReactElement[] = [];
    for (let column = Math.max(0, columns.first - REACH); column <= columns.last; column++) {
      if (column < columns.first && !sheet.cells.has(cellKey(row, column))) continue;
      const cell = draw(row, column);
      if (cell) cells.push(cell);
    }
    lines.push(
      <div key={row} role="row" aria-rowindex={row + 1}>
        {cells}
      </div>,
    );
  }
  // Merged areas that begin above or left of the view.
  for (const area of merged.values()) {
    if (area.top < rows.first || area.left < columns.first - REACH) {
      const cell = draw(area.top, area.left);
      if (cell)
        lines.push(
          <div key={`m${area.top},${area.left}`} role="row" aria-rowindex={area.top + 1}>
            {cell}
          </div>,
        );
    }
  }
  return <>{lines}</>;
}

const isAcross = (cell: HostCell | undefined): boolean => cell?.format.horizontal === 'CenterAcrossSelection';

/** A figure that does not fit is never cut: "General" gives up decimals, any other format shows #### as Excel does. */
function fittingFigure(workbook: HostWorkbook, { value, numberFormat, format }: HostCell, width: number): string {
  if (numberFormat === 'General' && typeof value === 'number') {
    for (let decimals = 8; decimals >= 0; decimals--) {
      const text = String(Number(value.toFixed(decimals)));
      if (textWidth(text, format) + 7 <= width) return text.replace('.', decimalMark(workbook.locale));
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / textWidth('#', format))));
}

/** Each cell reaches one pixel into its upper and left neighbour, so that the borders of both fall on one line. */
const overlapping = ({ left, top, width, height }: Rectangle): Rectangle => ({
  left: left - 1,
  top: top - 1,
  width: width + 1,
  height: height + 1,
});

/** A merged area is framed by its outer cells' borders. */
function areaBorders(sheet: HostSheet, area: CellRange, first: HostCell): HostFormat['borders'] {
  const last = sheet.cells.get(cellKey(area.bottom, area.right))?.format.borders;
  const right = sheet.cells.get(cellKey(area.top, area.right))?.format.borders;
  const bottom = sheet.cells.get(cellKey(area.bottom, area.left))?.format.borders;
  const topLeft = first.format.borders;
  const frame = {
    EdgeTop: topLeft?.EdgeTop,
    EdgeLeft: topLeft?.EdgeLeft,
    EdgeRight: right?.EdgeRight ?? last?.EdgeRight,
    EdgeBottom: bottom?.EdgeBottom ?? last?.EdgeBottom,
  };
  return Object.fromEntries(Object.entries(frame).filter(([, border]) => border !== undefined));
}
