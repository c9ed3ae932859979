/** A report: summaries of several tables on one sheet, one under the other, with one head and one block of signatures. */
import { PlanBuilder, type PlannedField, type SheetPlan, uniqueSheetName } from '../sheet';
import type { BodyRow } from './body';
import type { SummaryRequest } from './choice';
import { EMPTY_PAGE, commonPage } from './page/settings';
import { type PagedRows, fitsOnOwnPage, mayBreakWithin, pageRoom } from './pages';
import { composeSummary } from './plan-summary';
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
/** A table that takes no more than this part of a page goes to the next one whole. */
const SMALL_TABLE = 0.5;
/** The name that a program gives a new sheet: it is no title. */
const AS_MADE = /^(?:sheet|trang(?: tính)?|book)?[\s\d()]*$/iu;
/** What stands for the title of a table whose source has none. */
const TO_FILL_IN = '……………';
/** Rows of a table that are not parted from its title. */
const FIRST_ROWS = 2;

/** Rows of a table on the report's sheet. */
interface PlacedBlock {
  readonly first: number;
  readonly sheet: SummarySheet;
  /** The row after its last one. */
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
  const { figureWidths, named } = commonColumns(requests);
  const cells = new PlanBuilder();
  const fields: PlannedField[] = [];
  const placed: PlacedBlock[] = [];
  let row: number = HEAD_ROWS.unit;
  requests.forEach((request, index) => {
    const block = placeBlock(
      request,
      { cells, fields, figureWidths, named },
      row,
      requests.length > 1 ? roman(index + 1) : '',
    );
    placed.push(block);
    row = block.end;
  });
  const first = placed[0]!.sheet;
  layOutTitle(first, { title: TEXTS.reportTitle, subtitle: '' });
  const last = placed.at(-1)!.sheet;
  const end = layOutSignatures(last, row);
  const programNotes = requests.flatMap((request) => request.programNotes);
  layOutProgramNotes(new SummarySheet({ ...last.request, programNotes }, { block: { ...first, figureWidths } }), end);
  return {
    name,
    columnWidths: first.widths,
    rowHeights: cells.rowHeights,
    cells: cells.cells,
    merges: cells.merges,
    charts: [],
    print: printSetup(placed, row, end),
    fields,
    source: null,
  };
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
  return { first: title, sheet, end: layOutWords(sheet) };
}

function printSetup(placed: readonly PlacedBlock[], signatures: number, end: number): SheetPlan['print'] {
  const { cells, widths, width } = placed[0]!.sheet;
  const orientation = width <= PORTRAIT_LIMIT ? 'portrait' : 'landscape';
  const breaks: number[] = [];
  const rows: PagedRows = {
    orientation,
    widths,
    height: (row) => cells.rowHeights.get(row) ?? LINE,
    repeated: 0,
    breaks,
  };
  // A title is never parted from its table's first rows, nor words and gaps from its last, nor the signatures from the last table's end.
  placed.forEach(({ first, sheet, end: after }, index) => {
    if (index > 0 && mayBreakWithin(rows, first, sheet.numberRow + FIRST_ROWS)) breaks.push(first);
    const tail = Math.max(sheet.totalRow - 1, sheet.numberRow + 1);
    if (index === placed.length - 1 || !mayBreakWithin(rows, tail, after - 1)) return;
    const isSmall = fitsOnOwnPage({ ...rows, repeated: pageRoom(rows) * (1 - SMALL_TABLE) }, first, after - 1);
    if (index > 0 && isSmall && !breaks.includes(first)) breaks.push(first);
    else breaks.push(tail);
  });
  const last = placed.at(-1)!;
  // The first table stays under the head, which would be alone on its page.
  const mayMove = placed.length > 1 && fitsOnOwnPage(rows, last.first, end - 1);
  const kept = mayMove ? last.first : Math.max(last.first, Math.min(last.sheet.totalRow - 1, signatures));
  const mayPart = mayBreakWithin(rows, Math.max(last.sheet.totalRow - 1, last.first), end - 1);
  if (mayPart && !breaks.includes(kept)) breaks.push(kept);
  return {
    paper: 'A4',
    orientation,
    repeatRows: null,
    area: { top: 0, left: 0, bottom: end - 1, right: widths.length - 1 },
    ...(breaks.length > 0 ? { breaksBefore: breaks } : {}),
    margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
    pageNumbers: true,
    centerHorizontally: true,
  };
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
