/** A summary on its sheet: head, rows, foot, charts, and the printed page. */
import type { PrintSetup, SheetPlan } from '../sheet';
import { CHART_GAP, ChartPlanner } from './charts';
import {
  type Orientation,
  type PagedRows,
  fillingFrom,
  fitsOnOwnPage,
  fitsOnePage,
  mayBreakWithin,
  pageBeginning,
  pageRoom,
  printScale,
  sureRoom,
} from './pages';
import { type PagedBlock, pageReport } from './report-pages';
import { layOutProgramNotes, layOutSignatures, layOutWords } from './sheet-foot';
import { layOutTableHead, layOutTitle, layOutUnit } from './sheet-head';
import { layOutRows } from './sheet-rows';
import { HEAD_ROWS, LABEL_COLUMN, LINE, type LayoutRequest, PORTRAIT_LIMIT, SummarySheet } from './summary-sheet';

/**
 * Characters that a landscape sheet may be widened by to come on one page with its signatures: the wider it is the
 * smaller it is printed, and long names need fewer lines.
 */
const WIDENINGS = [8, 16, 24, 32, 40];
const SMALLEST_SCALE = 0.8;
/** Widths are rounded to tenths each: an upright sheet may come out a little wider than its limit. */
const ROUNDING_OF_WIDTHS = 1;
/** Points of a line of charts: between what can be read and what a row may have; and on a page with table and signatures. */
const CHART_HEIGHT = { least: 190, most: 409 } as const;
const SHARED_HEIGHTS = [285, 250, 215, 190] as const;
/** Points of a line of charts on a page that they share with the signatures alone, or with the table's last rows. */
const FOOT_HEIGHTS = [380, 330, ...SHARED_HEIGHTS] as const;
/** Rows of a table that are not parted from its total, where there is room. */
const LAST_ROWS = 2;
/** Room that a page of charts leaves for programs that measure otherwise. */
const CHART_PAGE = 0.92;

/** A plan, and whether its table comes with its signatures on one page. */
interface LaidOut {
  readonly plan: SheetPlan;
  readonly isOnePage: boolean;
  /** Whether the table alone takes more than a page. */
  readonly isLong: boolean;
  /** Whether what is under the table begins a page. */
  readonly isFootApart: boolean;
  /** Whether what is under the table comes on one page. */
  readonly isFootWhole: boolean;
  /** Whether the page before that one is filled. */
  readonly isFull: boolean;
  readonly sheet: SummarySheet;
  /** The row after the signatures. */
  readonly signed: number;
}

/** Where charts go; `height`: points of a line of them between table and signatures. */
type ChartPlace = { readonly isApart: true } | { readonly isApart: false; readonly height: number };
const APART: ChartPlace = { isApart: true };

/**
 * Puts a body on a sheet: title block, header, number row, figures, foot, signatures, charts. A landscape sheet is made
 * just so wide that it comes on one page with its signatures, where that can be.
 */
export function layOut(request: LayoutRequest): SheetPlan {
  const { charts } = request.page;
  if (charts === 'auto' && request.body.charts.length > 0) {
    for (const height of SHARED_HEIGHTS) {
      const { plan, isOnePage } = laidOut(new SummarySheet(request), { isApart: false, height });
      if (isOnePage) return plan;
    }
  }
  const place: ChartPlace = charts === 'before-signatures' ? { isApart: false, height: SHARED_HEIGHTS[0] } : APART;
  const best = widened(request, place);
  // A header that is repeated would be over a page of charts as well.
  const isRepeated = best.plan.print.repeatRows !== null;
  const shared = charts === 'auto' && (best.isFootApart || isRepeated) ? withChartsInFoot(request) : null;
  if (shared) return shared;
  return isRepeated && place.isApart && best.plan.charts.length > 0 ? withOwnHeaders(best) : best.plan;
}

/**
 * A table over pages with charts on pages of their own: its header stands again as rows where a page begins, since one that
 * the printing program repeats would be over the charts.
 */
function withOwnHeaders({ sheet, signed, plan }: LaidOut): SheetPlan {
  const { request, widening, numberRow, headerTop, widths } = sheet;
  const height = (from: number, before: number): number => {
    let points = 0;
    for (let row = from; row < before; row++) points += heightOfRow(sheet)(row);
    return points;
  };
  const first = numberRow + 1;
  const count = Math.max(0, request.body.rows.length - LAST_ROWS);
  const table = {
    head: height(0, first),
    header: height(headerTop, first),
    rows: Array.from({ length: count }, (_, at) => height(first + at, first + at + 1)),
    tail: height(first + count, signed),
  };
  const [{ continued }] = pageReport([table], 0, sureRoom({ orientation: plan.print.orientation, widths })) as [
    PagedBlock,
  ];
  return laidOut(new SummarySheet(request, { widening, continued }), APART).plan;
}

/** A landscape sheet is made just so wide that its table comes on one page with its signatures, where that can be. */
function widened(request: LayoutRequest, place: ChartPlace): LaidOut {
  const first = laidOut(new SummarySheet(request), place);
  // Nothing makes one page of what is longer than two.
  if (first.plan.print.orientation === 'portrait' || first.isOnePage || first.isLong) return first;
  for (const widening of WIDENINGS) {
    const wider = laidOut(new SummarySheet(request, { widening }), place);
    if (printScale('landscape', wider.plan.columnWidths) < SMALLEST_SCALE) break;
    if (wider.isOnePage) return wider;
  }
  return first;
}

/**
 * Charts between table and signatures, where these come on more than a page: on the page on which the table ends; else on
 * the page that the signatures begin, as large as they may be there. Null where they do not fit on one.
 */
function withChartsInFoot(request: LayoutRequest): SheetPlan | null {
  if (request.body.charts.length === 0) return null;
  const at = (height: number): LaidOut => laidOut(new SummarySheet(request), { isApart: false, height });
  for (const height of SHARED_HEIGHTS) {
    const { plan, isFootApart } = at(height);
    if (!isFootApart) return plan;
  }
  let whole: SheetPlan | null = null;
  for (const height of FOOT_HEIGHTS) {
    const { plan, isFootWhole, isFull } = at(height);
    if (isFootWhole && isFull) return plan;
    if (isFootWhole) whole ??= plan;
  }
  return whole;
}

function laidOut(sheet: SummarySheet, place: ChartPlace): LaidOut {
  const { request, cells, widths, lastColumn } = sheet;
  const { body, subtitle, unit } = request;
  layOutTitle(sheet, titleOf(body.title, subtitle));
  layOutUnit(sheet, HEAD_ROWS.unit, unit);
  layOutTableHead(sheet);
  layOutRows(sheet);
  const planner = chartPlanner(sheet);
  const orientation: Orientation = sheet.width <= PORTRAIT_LIMIT + ROUNDING_OF_WIDTHS ? 'portrait' : 'landscape';
  const { isApart } = place;
  const room = pageRoom({ orientation, widths }) - headerOnChartPage(sheet, orientation);
  const height = (line: number): number => chartHeight(planner, line, room, place);
  const words = layOutWords(sheet);
  const signatures = isApart ? words : planner.place(words, height);
  const signed = layOutSignatures(sheet, signatures);
  const printedEnd = isApart ? planner.place(signed, height) : signed;
  const charts = isApart ? signed : words;
  const { print, ...pages } = printSetup(sheet, orientation, {
    words: sheet.lastRow + 1,
    charts: planner.lines.length === 0 ? null : charts,
    signatures,
    end: signed,
  });
  // The empty row under charts that end the sheet is not printed: it could begin a page.
  const printed = printedEnd - (isApart && planner.lines.length > 0 ? 1 : 0);
  // Beneath the printed page: notes for whoever has the workbook, and the small tables that charts read.
  const planned = planner.plan(layOutProgramNotes(sheet, printedEnd) + 1);
  return {
    ...pages,
    sheet,
    signed,
    plan: {
      name: request.name,
      columnWidths: widths,
      rowHeights: cells.rowHeights,
      cells: cells.cells,
      merges: cells.merges,
      charts: planned.charts,
      print: { ...print, area: { top: 0, left: 0, bottom: printed - 1, right: lastColumn } },
      fields: sheet.fields,
      source: request.source,
    },
  };
}

/** The title in two lines; in one where the source's says all that ours would. */
const titleOf = (title: string, subtitle: string): { readonly title: string; readonly subtitle: string } =>
  subtitle.toLocaleUpperCase('vi').startsWith(title.toLocaleUpperCase('vi'))
    ? { title: subtitle, subtitle: '' }
    : { title, subtitle };

function chartPlanner(sheet: SummarySheet): ChartPlanner {
  const { request, cells, widths, lastColumn } = sheet;
  return new ChartPlanner({
    body: request.body,
    grid: request.grid,
    readTextNumbers: request.readTextNumbers,
    sheet: cells,
    lastColumn,
    labelColumn: LABEL_COLUMN,
    widths,
    headerRow: sheet.numberRow - 1,
    places: sheet.places,
    value: sheet.value,
    formatOf: (column) => sheet.numberFormat(column),
  });
}

const heightOfRow =
  ({ cells }: SummarySheet) =>
  (row: number): number =>
    cells.rowHeights.get(row) ?? LINE;

/** Points of the header that is repeated over a page of charts. */
function headerHeight(sheet: SummarySheet): number {
  let sum = 0;
  for (let row = sheet.headerTop; row <= sheet.numberRow; row++) sum += heightOfRow(sheet)(row);
  return sum;
}

/** Points that a page of charts loses to the header of a table which goes over pages. */
function headerOnChartPage(sheet: SummarySheet, orientation: Orientation): number {
  const rows: PagedRows = { orientation, widths: sheet.widths, height: heightOfRow(sheet), repeated: 0 };
  return fitsOnePage(rows, sheet.totalRow) || sheet.repeatedTops.length > 0 ? 0 : headerHeight(sheet);
}

/**
 * Points of a line of charts. On a page of their own the lines share it; where they do not fit on one, each fills a page.
 * `pagePoints`: of rows that go on a page.
 */
function chartHeight(planner: ChartPlanner, line: number, pagePoints: number, place: ChartPlace): number {
  const room = pagePoints * CHART_PAGE;
  const within = (points: number): number =>
    Math.max(CHART_HEIGHT.least, Math.min(points, CHART_HEIGHT.most, room - CHART_GAP));
  if (!place.isApart) return within(Math.max(planner.wantedHeight(line), place.height));
  const shared = planner.lines.map((_, at) =>
    within(Math.max(planner.wantedHeight(at), room / planner.lines.length - CHART_GAP)),
  );
  const together = shared.reduce((sum, height) => sum + height + CHART_GAP, 0);
  return together <= room ? shared[line]! : within(room - CHART_GAP);
}

/** The first rows of what is under the table; `end`: the row after the signatures and charts before them. */
interface Foot {
  readonly words: number;
  /** Null where there are no charts. */
  readonly charts: number | null;
  readonly signatures: number;
  readonly end: number;
}

/** Where pages end under the table's last rows, and how. */
interface FootBreaks {
  readonly breaks: readonly number[];
  readonly isFootWhole: boolean;
  readonly isFull: boolean;
}

/** Where pages end between the table's last rows and the signatures, which are never alone on a page. */
function breaksOf(rows: PagedRows, tableEnd: number, foot: Foot): FootBreaks {
  const isBefore = foot.charts !== null && foot.charts < foot.signatures;
  const isFootWhole = fitsOnOwnPage(rows, tableEnd, foot.end - 1);
  const breaks: number[] = [];
  let isFull = true;
  // With the signatures goes what is under the table, and its last rows.
  if (mayBreakWithin(rows, tableEnd, (isFootWhole ? foot.end : (foot.charts ?? foot.end)) - 1)) {
    // Rows that would be alone on the page before go along.
    const begin = pageBeginning(rows, tableEnd - 1);
    isFull = begin === null || fitsOnOwnPage(rows, begin, foot.end - 1);
    if (isFull) breaks.push(begin ?? tableEnd);
    // The page before gets rows of the one before that.
    else breaks.push(Math.min(begin!, fillingFrom(rows, tableEnd)), tableEnd);
  }
  // Too much for one page: the last line of charts at least goes with the signatures.
  if (isBefore && !isFootWhole && mayBreakWithin({ ...rows, breaks }, foot.signatures - 2, foot.end - 1))
    breaks.push(foot.signatures - 2);
  return { breaks, isFootWhole, isFull };
}

/**
 * A whole table with its total on the first page, charts and signatures on the second, with the words where these find no
 * room on the first; null where it does not come out so. No header is repeated then: it would be over charts.
 */
function chartsWithSignatures(rows: PagedRows, { words, charts, signatures, end }: Foot): FootBreaks | null {
  if (charts === null || charts >= signatures || fitsOnePage(rows, end - 1)) return null;
  const first = [charts, words].find((row) => fitsOnePage(rows, row - 1));
  return first !== undefined && fitsOnOwnPage(rows, first, end - 1)
    ? { breaks: [first], isFootWhole: true, isFull: true }
    : null;
}

/** The page's settings, and how table and foot come on pages. */
function printSetup(
  sheet: SummarySheet,
  orientation: Orientation,
  foot: Foot,
): { readonly print: PrintSetup } & Omit<LaidOut, 'plan' | 'sheet' | 'signed'> {
  const { widths, numberRow, totalRow, headerTop } = sheet;
  const once: PagedRows = { orientation, widths, height: heightOfRow(sheet), repeated: 0 };
  const isLong = !fitsOnePage(once, totalRow);
  const repeating: PagedRows = { ...once, repeated: headerHeight(sheet) };
  // Two rows with the total where they find room there, else one.
  const ends = [LAST_ROWS, LAST_ROWS - 1].map((rows) => Math.max(totalRow - rows, numberRow + 1));
  const tableEnd = ends.find((end) => fitsOnOwnPage(repeating, end, foot.end - 1)) ?? ends[1]!;
  let found = chartsWithSignatures(once, foot) ?? breaksOf(isLong ? repeating : once, tableEnd, foot);
  // Where the whole table is on the first page its header is not repeated: it would be over charts alone.
  const isParted = isLong || found.breaks.some((row) => row <= tableEnd);
  if (isParted && !isLong) found = breaksOf(repeating, tableEnd, foot);
  const { breaks, isFootWhole, isFull } = found;
  const isFootApart = breaks.length > 0;
  const { repeatedTops } = sheet;
  const ownPage = foot.charts !== null && foot.charts >= foot.signatures ? [foot.charts] : [];
  const begun = repeatedTops.length > 0 ? repeatedTops : breaks;
  const breaksBefore = [...new Set([...begun, ...ownPage])].sort((a, b) => a - b);
  return {
    isOnePage: fitsOnePage(once, foot.end - 1),
    isLong,
    isFootApart,
    isFootWhole,
    isFull,
    print: {
      paper: 'A4',
      orientation,
      repeatRows: isParted && repeatedTops.length === 0 ? { first: headerTop, last: numberRow } : null,
      ...(breaksBefore.length > 0 ? { breaksBefore } : {}),
      // Margins of administrative documents in centimetres, Nghị định 30/2020/NĐ-CP, annex I.
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    },
  };
}
