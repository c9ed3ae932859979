/** New sheets of the workbook in memory, made empty or from a grid, and the grid that a sheet shows. */
import { type CellKey, type CellLook, type Grid, GridBuilder, cellKey, columnOfKey, rowOfKey } from '../sheet';
import { displayText } from './display';
import type { HostCell, HostFormat, HostHorizontal, HostPageLayout, HostSheet, HostValue } from './model';

/** Excel's "Normal" margins, in points. */
const newLayout = (): HostPageLayout => ({
  paper: 'A4',
  orientation: 'Portrait',
  pagesWide: null,
  pagesTall: null,
  scale: 100,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  titleRows: null,
  titleColumns: null,
  printAreas: [],
  rowBreaks: new Set(),
  columnBreaks: new Set(),
  centerHorizontally: false,
  header: '',
  differentFirstPage: false,
});

export function newSheet(id: string, name: string, kind: 'worksheet' | 'chart'): HostSheet {
  return {
    id,
    name,
    kind,
    visibility: 'Visible',
    cells: new Map<CellKey, HostCell>(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    charts: [],
    layout: newLayout(),
    showGridlines: true,
    isProtected: false,
    names: new Map(),
    customProperties: new Map(),
  };
}

const HORIZONTAL: Readonly<Record<NonNullable<CellLook['horizontal']>, HostHorizontal>> = {
  left: 'Left',
  center: 'Center',
  centerContinuous: 'CenterAcrossSelection',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<NonNullable<CellLook['vertical']>, NonNullable<HostFormat['vertical']>>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

const THIN = { style: 'Continuous', color: '#000000', weight: 'Thin' };

function formatOfLook(look: CellLook | undefined): HostFormat {
  if (!look) return {};
  const { bold, italic, indent, font, fontSize, horizontal, vertical, fill, color, wrap, border } = look;
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(indent === undefined ? {} : { indent }),
    ...(font === undefined ? {} : { font }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(border === undefined
      ? {}
      : {
          borders: {
            ...(border.top ? { EdgeTop: THIN } : {}),
            ...(border.bottom ? { EdgeBottom: THIN } : {}),
            ...(border.left ? { EdgeLeft: THIN } : {}),
            ...(border.right ? { EdgeRight: THIN } : {}),
          },
        }),
  };
}

function valueOf(grid: Grid, row: number, column: number): HostValue {
  switch (grid.kind(row, column)) {
    case 'number':
      return grid.number(row, column);
    case 'text':
      return grid.string(row, column);
    case 'boolean':
      return grid.string(row, column) === 'TRUE';
    case 'error':
      return { error: grid.string(row, column) };
    case 'empty':
      return null;
  }
}

/** So many cells are made in one step. */
const STEP = 20_000;

/** Does a work to its end. */
export function atOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A sheet of the stand-in that shows what the grid shows. */
export const sheetOfGrid = (grid: Grid, id: string): HostSheet => atOnce(sheetOfGridInSteps(grid, id));

/** The same in steps, between which a page answers its user. */
export function* sheetOfGridInSteps(grid: Grid, id: string): Generator<void, HostSheet, void> {
  const sheet = newSheet(id, grid.sheet, 'worksheet');
  sheet.visibility = grid.visible ? 'Visible' : 'Hidden';
  for (const merge of grid.merges) sheet.merges.push(merge);
  sheet.layout.printAreas = grid.printAreas;
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const [column, width] of grid.columnWidths) sheet.columnWidths.set(column, width);
  for (const [row, points] of grid.rowHeights) sheet.rowHeights.set(row, points);
  // Cells that look alike share their look in the grid, and their format here.
  const formats = new Map<CellLook | undefined, HostFormat>();
  const formatOf = (look: CellLook | undefined): HostFormat => {
    const known = formats.get(look);
    if (known) return known;
    const format = formatOfLook(look);
    formats.set(look, format);
    return format;
  };
  const add = (row: number, column: number): void => {
    const value = valueOf(grid, row, column);
    const formula = grid.formula(row, column);
    const look = grid.look(row, column);
    const numberFormat = grid.format(row, column);
    if (value === null && formula === undefined && look === undefined && numberFormat === 'General') return;
    sheet.cells.set(cellKey(row, column), {
      value: value === null && formula !== undefined ? '' : value,
      ...(formula === undefined ? {} : { formula }),
      numberFormat,
      format: formatOf(look),
    });
  };
  const cells: CellKey[] = [];
  grid.eachCell((row, column) => cells.push(cellKey(row, column)));
  for (const [at, key] of cells.entries()) {
    add(rowOfKey(key), columnOfKey(key));
    if (at % STEP === STEP - 1) yield;
  }
  return sheet;
}

/** What a sheet of the stand-in shows, as a grid; its formulas must have been computed. */
export function gridOfSheet(sheet: HostSheet, locale: string): Grid {
  const builder = new GridBuilder(sheet.name);
  for (const [key, cell] of sheet.cells) {
    const { bold, italic, indent, font, fontSize, fill, color, wrap } = cell.format;
    builder.set(rowOfKey(key), columnOfKey(key), {
      value: cell.value,
      text: displayText(cell.value, cell.numberFormat, locale),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      format: cell.numberFormat,
      ...(Object.keys(cell.format).length === 0
        ? {}
        : { look: { bold, italic, indent, font, fontSize, fill, color, wrap } }),
    });
  }
  for (const merge of sheet.merges) builder.merges.push(merge);
  for (const row of sheet.hiddenRows) builder.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) builder.hiddenColumns.add(column);
  for (const [column, width] of sheet.columnWidths) builder.columnWidths.set(column, width);
  builder.printAreas.push(...sheet.layout.printAreas);
  builder.visible = sheet.visibility === 'Visible';
  return builder.build();
}
