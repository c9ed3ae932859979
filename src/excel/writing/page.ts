/** The printed page of a planned sheet. */
import { type SheetPlan, columnName, rangeName } from '../../sheet';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Of header and footer from the paper's edge: 0.3 inch, as Excel has it and as `files/` writes it. */
const HEADER_MARGIN = 21.6;
/** Nghị định 30/2020/NĐ-CP, phụ lục I: the page number is in the middle of the top margin. */
const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

/** Queues the settings of the printed page. Manual page breaks have no effect under fit-to-width: with them comes a scale. */
export function writePage(sheet: Excel.Worksheet, print: SheetPlan['print'], scale: number | null): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.zoom = scale === null ? { horizontalFitToPages: 1 } : { scale };
  pageLayout.topMargin = print.margins.top * POINTS_PER_CENTIMETRE;
  pageLayout.bottomMargin = print.margins.bottom * POINTS_PER_CENTIMETRE;
  pageLayout.leftMargin = print.margins.left * POINTS_PER_CENTIMETRE;
  pageLayout.rightMargin = print.margins.right * POINTS_PER_CENTIMETRE;
  pageLayout.headerMargin = HEADER_MARGIN;
  pageLayout.footerMargin = HEADER_MARGIN;
  pageLayout.centerHorizontally = print.centerHorizontally;
  if (print.area) pageLayout.setPrintArea(rangeName(print.area));
  for (const row of print.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (print.pagesAcross) {
    const { breaksBefore, repeatColumns } = print.pagesAcross;
    for (const column of breaksBefore) sheet.verticalPageBreaks.add(`${columnName(column)}1`);
    pageLayout.setPrintTitleColumns(`$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`);
  }
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  if (print.pageNumbers) {
    // The first page bears no number.
    pageLayout.headersFooters.state = 'FirstAndDefault';
    pageLayout.headersFooters.defaultForAllPages.centerHeader = PAGE_NUMBER;
  }
}
