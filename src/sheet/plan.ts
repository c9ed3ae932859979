/** What is to be written: the plan of a sheet with its cells, formats, charts and page. */
import type { CellRange } from './address';

/**
 * What to write on a new sheet, complete, before anything is written. The Office adapter, the file writer and the
 * workbench's picture all take the same plan. Positions are 0-based; formulas and formats are US-locale.
 */
export interface SheetPlan {
  /** Proposed name; the writer makes it unique ("Tổng hợp 2"). At most 31 characters, none of : \ / ? * [ ] */
  readonly name: string;
  /** The name where another sheet has the proposed one: it says of which table the sheet is. */
  readonly nameIfTaken?: string;
  /** Widths in characters of the default font, one per column from A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that need their own. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintSetup;
  /** Texts that a user may replace on the sheet by what he types; a refresh keeps what he typed. */
  readonly fields?: readonly PlannedField[];
  /** Where the figures come from: shown in the note, remembered for refreshing. */
  readonly source: { readonly sheet: string; readonly range: CellRange; readonly title?: string } | null;
}

/** A text of the page that is the user's to change: the agency, the title, a signer. */
export interface PlannedField {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type PlannedContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  /** `value` is what the formula gives now: files are written with it, since not every reader recalculates. */
  | { readonly type: 'formula'; readonly formula: string; readonly value: number | string }
  | { readonly type: 'blank' };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
  readonly style: CellStyle;
}

/** Every field is optional; the base is Times New Roman 12, bottom-left, no border, "General". */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** "#RRGGBB". */
  readonly color?: string;
  /** "#RRGGBB". */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  /** A thin line on all four sides. */
  readonly border?: boolean;
}

/** Pages beside each other, for columns that could not be read on one page's width. */
export interface PagesAcross {
  /** Per cent. */
  readonly scale: number;
  /** Columns repeated on every page, 0-based and inclusive. */
  readonly repeatColumns: { readonly first: number; readonly last: number };
  /** Columns, 0-based and ascending, with which a new page begins. */
  readonly breaksBefore: readonly number[];
}

export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, 0-based and inclusive. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** The cells to print; everything where it is missing. */
  readonly area?: CellRange;
  /** Rows, 0-based, with which a new page begins, beside those where the page is full. */
  readonly breaksBefore?: readonly number[];
  /** Several pages across; without it the columns are fitted to one page's width. The height is free. */
  readonly pagesAcross?: PagesAcross;
  /** Centimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly pageNumbers: boolean;
  readonly centerHorizontally: boolean;
}

/** `marker`: points without a line between them, for things that do not follow each other. */
export type SeriesKind = 'columnClustered' | 'columnStacked' | 'bar' | 'line' | 'marker' | 'doughnut';

export interface ChartSeries {
  readonly kind: SeriesKind;
  readonly axis: 'primary' | 'secondary';
  /** Cell on the plan's own sheet that holds the series' name, and the name as it reads now. */
  readonly name: { readonly row: number; readonly column: number; readonly text: string };
  /** Cells on the plan's own sheet, one row or one column wide. `cached` as they read now. */
  readonly categories: { readonly range: CellRange; readonly cached: readonly string[] };
  readonly values: { readonly range: CellRange; readonly cached: readonly number[]; readonly numberFormat: string };
  /** "#RRGGBB"; tells apart in grey and for colour-blind readers. */
  readonly color: string;
  readonly dataLabels: boolean;
}

export interface ChartPlan {
  readonly title: string;
  /** The cells that the chart covers on the plan's sheet. */
  readonly anchor: CellRange;
  readonly series: readonly ChartSeries[];
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  readonly secondaryTitle: string | null;
  readonly legend: 'bottom' | 'right' | 'none';
}

/**
 * A width in characters in points: 7 pixels a character and 5 that a cell keeps free (ECMA-376 part 1, 18.3.1.13, for
 * Excel's own default font).
 */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
