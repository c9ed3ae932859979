/** A report: summaries of several tables on one sheet, one under the other, with one head and one block of signatures. */
import { PlanBuilder, type PlannedField, type SheetPlan, uniqueSheetName } from '../sheet';
import type { BodyRow } from './body';
import type { SummaryRequest } from './choice';
import { EMPTY_PAGE, commonPage } from './page/settings';
import { type Orientation, sureRoom } from './pages';
import { composeSummary } from './plan-summary';
import { type MeasuredBlock, type PagedBlock, pageReport } from './report-pages';
import { layOutProgramNotes, layOutSignatures, layOutWords } from './sheet-foot';
import { layOutTableHead, layOutTitle, layOutUnit } from './sheet-head';
import { layOutRows } from './sheet-rows';
import { type Block, HEAD_ROWS, type LayoutRequest, LINE, PORTRAIT_LIMIT, SummarySheet } from './summary-sheet';
import { TEXTS } from './vocabulary';

/** What a report is made from: its tables in the order in which they are printed. */
export interface ReportRequest {
  readonly blocks: readonly Omit<SummaryRequest, 'existingNames'>[];
  readonly existingNames: readonly string[];
}

/** Points between two tables. */
const BLOCK_GAP = 14;
/** The name that a program gives a new sheet: it is no title. */
const AS_MADE = /^(?:sheet|trang(?: tính)?|book)?[\s\d()]*$/iu;
/** What stands for the title of a table whose source has none. */
const TO_FILL_IN = '……………';
/** Rows of a table that are not parted from its total. */
const LAST_ROWS = 2;

/** A table on the report's sheet, from the gap over its title on. */
interface PlacedBlock {
  readonly first: number;
  readonly sheet: SummarySheet;
  /** The row after its last one. */
  readonly end: number;
}

/** The report's sheet with everything on it, whatever its pages are. */
interface LaidOut {
  readonly cells: PlanBuilder;
  readonly fields: readonly PlannedField[];
  readonly placed: readonly PlacedBlock[];
  /** The row after the signatures. */
  readonly end: number;
}

/**
 * The report as a plan of a new sheet; without charts, since each table has those of its own summary.
 * @throws WorkbookError `no-fitting-template` where a table no longer holds what its choice names.
 */
export function planReport({ blocks, existingNames }: ReportRequest): SheetPlan {
  const name = uniqueSheetName(TEXTS.reportName, existingNames);
  const composed = blocks.map((block) => composeSummary(block));
  const page = commonPage(
    composed.map((one) => one.page),
    blocks[0]!.choice.page ?? EMPTY_PAGE,
  );
  const requests = composed.map((request): LayoutRequest => ({ ...request, name, page }));
  const columns = commonColumns(requests);
  // Laid out once to be measured, and again with the headers that its pages ask for.
  const pages = pagesOf(layOutAll(requests, columns));
  const continued = pages.map((paged) => paged.continued);
  const { cells, fields, placed, end } = layOutAll(requests, columns, continued);
  const { widths, width } = placed[0]!.sheet;
  const breaks = placed.flatMap(({ first, sheet }, index) => [
    ...(pages[index]!.isFirst ? [first] : []),
    ...sheet.repeatedTops,
  ]);
  return {
    name,
    columnWidths: widths,
    rowHeights: cells.rowHeights,
    cells: cells.cells,
    merges: cells.merges,
    charts: [],
    print: {
      paper: 'A4',
      orientation: orientationOf(width),
      repeatRows: null,
      area: { top: 0, left: 0, bottom: end - 1, right: widths.length - 1 },
      ...(breaks.length > 0 ? { breaksBefore: breaks } : {}),
      margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
      pageNumbers: true,
      centerHorizontally: true,
    },
    fields,
    source: null,
  };
}

const orientationOf = (width: number): Orientation => (width <= PORTRAIT_LIMIT ? 'portrait' : 'landscape');

/** Head, tables, signatures and what is not printed; `continued`: for each table the rows over which its header is repeated. */
function layOutAll(
  requests: readonly LayoutRequest[],
  columns: Pick<Block, 'figureWidths' | 'named'>,
  continued: readonly (readonly number[])[] = [],
): LaidOut {
  const cells = new PlanBuilder();
  const fields: PlannedField[] = [];
  const placed: PlacedBlock[] = [];
  let row: number = HEAD_ROWS.unit;
  requests.forEach((request, index) => {
    const shared = { cells, fields, ...columns, continued: continued[index] ?? [] };
    const block = placeBlock(request, shared, row, requests.length > 1 ? roman(index + 1) : '');
    placed.push(block);
    row = block.end;
  });
  const first = placed[0]!.sheet;
  layOutTitle(first, { title: TEXTS.reportTitle, subtitle: '' });
  const last = placed.at(-1)!.sheet;
  const end = layOutSignatures(last, row);
  const programNotes = requests.flatMap((request) => request.programNotes);
  const block = { ...first, figureWidths: columns.figureWidths, continued: [] };
  layOutProgramNotes(new SummarySheet({ ...last.request, programNotes }, { block }), end);
  return { cells, fields, placed, end };
}

/** The pages of a report that was laid out without them. */
function pagesOf({ cells, placed, end }: LaidOut): PagedBlock[] {
  const height = (from: number, before: number): number => {
    let points = 0;
    for (let row = from; row < before; row++) points += cells.rowHeights.get(row) ?? LINE;
    return points;
  };
  const measured = placed.map(({ first, sheet, end: after }, index): MeasuredBlock => {
    const { headerTop, numberRow } = sheet;
    const count = Math.max(0, sheet.request.body.rows.length - LAST_ROWS);
    const tail = numberRow + 1 + count;
    return {
      head: height(first, numberRow + 1),
      header: height(headerTop, numberRow + 1),
      rows: Array.from({ length: count }, (_, at) => height(numberRow + 1 + at, numberRow + 2 + at)),
      tail: height(tail, index === placed.length - 1 ? end : after),
    };
  });
  const { widths, width } = placed[0]!.sheet;
  return pageReport(measured, height(0, placed[0]!.first), sureRoom({ orientation: orientationOf(width), widths }));
}

/**
 * Characters of each column of figures: what the widest of the tables asks for, their last columns under each other; and
 * the rows of all tables.
 */
function commonColumns(requests: readonly LayoutRequest[]): Pick<Block, 'figureWidths' | 'named'> {
  const widths: number[] = [];
  const named: BodyRow[] = [];
  for (const request of requests) {
    const sheet = new SummarySheet(request);
    sheet
      .figureWidths()
      .reverse()
      .forEach((width, fromRight) => {
        widths[fromRight] = Math.max(widths[fromRight] ?? 0, width);
      });
    named.push(...sheet.named);
  }
  return { figureWidths: widths.reverse(), named };
}

/** Puts a table under what is there: its title and unit, header, rows, words. */
function placeBlock(
  request: LayoutRequest,
  shared: Omit<Block, 'headerTop'>,
  first: number,
  number: string,
): PlacedBlock {
  const [title, unit, headerTop] = [first + 1, first + 2, first + 3];
  const sheet = new SummarySheet(request, { block: { ...shared, headerTop } });
  sheet.cells.height(first, BLOCK_GAP);
  const sheetName = request.source?.sheet ?? '';
  const unnamed = number === '' ? '' : TO_FILL_IN;
  const text = `${number === '' ? '' : `${number}. `}${request.subtitle || (AS_MADE.test(sheetName) ? unnamed : sheetName)}`;
  sheet.across(title, sheet.field(`block ${number}`, title, 0, text), {
    bold: true,
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  });
  layOutUnit(sheet, unit, request.unit);
  layOutTableHead(sheet);
  layOutRows(sheet);
  return { first, sheet, end: layOutWords(sheet) };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, digits] of ROMAN) {
    for (; left >= value; left -= value) text += digits;
  }
  return text;
}
