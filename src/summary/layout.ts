/** A summary on its sheet: head, rows, foot, charts, and the printed page. */
import type { PrintSetup, SheetPlan } from '../sheet';
import { planCharts } from './charts';
import { type Orientation, type PagedRows, fitsOnePage, mayBreakWithin, printScale } from './pages';
import { layOutFoot } from './sheet-foot';
import { layOutHead } from './sheet-head';
import { layOutRows } from './sheet-rows';
import { HEADER_TOP, LABEL_COLUMN, LINE, type LayoutRequest, PORTRAIT_LIMIT, SummarySheet } from './summary-sheet';

/**
 * Characters that a landscape sheet may be widened by to come on one page with its signatures: the wider it is the
 * smaller it is printed, and long names need fewer lines.
 */
const WIDENINGS = [8, 16, 24, 32, 40];
const SMALLEST_SCALE = 0.8;
/** Widths are rounded to tenths each: an upright sheet may come out a little wider than its limit. */
const ROUNDING_OF_WIDTHS = 1;

/**
 * Puts a body on a sheet: title block, header, number row, figures, foot, signatures, charts. A landscape sheet is made
 * just so wide that it comes on one page with its signatures, where that can be.
 */
export function layOut(request: LayoutRequest): SheetPlan {
  const first = planOf(new SummarySheet(request));
  const { orientation, repeatRows, breaksBefore } = first.print;
  if (orientation === 'portrait' || repeatRows || !breaksBefore) return first;
  for (const widening of WIDENINGS) {
    const wider = planOf(new SummarySheet(request, widening));
    if (printScale('landscape', wider.columnWidths) < SMALLEST_SCALE) break;
    if (!wider.print.breaksBefore && !wider.print.repeatRows) return wider;
  }
  return first;
}

function planOf(sheet: SummarySheet): SheetPlan {
  const { request, cells, widths, lastColumn } = sheet;
  layOutHead(sheet);
  layOutRows(sheet);
  const free = layOutFoot(sheet);
  const print = printSetup(sheet, { first: sheet.totalRow + 1, last: free - 1 });
  const { charts, dataRow } = planCharts({
    body: request.body,
    sheet: cells,
    firstRow: free,
    lastColumn,
    labelColumn: LABEL_COLUMN,
    widths,
    headerRow: sheet.numberRow - 1,
    places: sheet.places,
    value: sheet.value,
    formatOf: (column) => sheet.numberFormat(column),
  });
  // The small tables under the charts are for the charts, not for the reader of the printed sheet.
  const area = dataRow === null ? {} : { area: { top: 0, left: 0, bottom: dataRow - 1, right: lastColumn } };
  return {
    name: request.name,
    columnWidths: widths,
    rowHeights: cells.rowHeights,
    cells: cells.cells,
    merges: cells.merges,
    charts,
    print: { ...print, ...area },
    source: request.source,
  };
}

/** The page's settings. `foot`: the rows from under the total to the end of the signatures. */
function printSetup(sheet: SummarySheet, foot: { readonly first: number; readonly last: number }): PrintSetup {
  const { cells, widths, width, numberRow, totalRow } = sheet;
  const orientation: Orientation = width <= PORTRAIT_LIMIT + ROUNDING_OF_WIDTHS ? 'portrait' : 'landscape';
  const height = (row: number): number => cells.rowHeights.get(row) ?? LINE;
  const once: PagedRows = { orientation, widths, height, repeated: 0 };
  // Where the table ends on the first page its header is not repeated: it would be over charts alone.
  const isLong = !fitsOnePage(once, totalRow);
  let header = 0;
  for (let row = HEADER_TOP; row <= numberRow; row++) header += height(row);
  const rows = isLong ? { ...once, repeated: header } : once;
  // Signatures are never alone on a page: with them goes what is under the table, and of a long table its last rows.
  const first = isLong ? totalRow - 1 : foot.first;
  return {
    paper: 'A4',
    orientation,
    repeatRows: isLong ? { first: HEADER_TOP, last: numberRow } : null,
    ...(mayBreakWithin(rows, first, foot.last) ? { breaksBefore: [first] } : {}),
    fitToWidth: 1,
    // Margins of administrative documents in centimetres, Nghị định 30/2020/NĐ-CP, annex I.
    margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
    pageNumbers: true,
    centerHorizontally: true,
  };
}
