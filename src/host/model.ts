/** The data of a workbook in memory: cells, formats, charts, page layouts, sheets. */
import type { CellKey, CellRange, SeriesKind } from '../sheet';

/** What a cell of the stand-in holds. Errors are kept apart from texts that look like them. */
export type HostValue = number | string | boolean | null | { readonly error: string };

export type HostHorizontal =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type HostVertical = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type HostEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface HostBorder {
  readonly style: string;
  /** "#RRGGBB" */
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks; a missing field is the workbook's default. Colours are "#RRGGBB". */
export interface HostFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly font?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: HostHorizontal;
  readonly vertical?: HostVertical;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<Partial<Record<HostEdge, HostBorder>>>;
}

export interface HostCell {
  readonly value: HostValue;
  /** With its leading "=", US locale. */
  readonly formula?: string;
  /** Number format code, US locale. */
  readonly numberFormat: string;
  readonly format: HostFormat;
}

/** What was set of a chart's writing; the rest is Excel's own. */
export interface HostChartFont {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  color?: string;
}

/** What was set of a chart's line; `cleared`: it is not drawn. */
export interface HostChartLine {
  color?: string;
  /** Points. */
  weight?: number;
  cleared?: boolean;
}

export interface HostMarker {
  style: string | null;
  size: number | null;
  background: string | null;
  foreground: string | null;
}

/** What was set of a single point: a doughnut's slice. */
export interface HostPoint {
  color: string | null;
  readonly border: HostChartLine;
  readonly labelFont: HostChartFont;
}

export interface HostSeries {
  readonly id: string;
  name: string;
  kind: SeriesKind;
  axis: 'primary' | 'secondary';
  values: { readonly sheet: string; readonly range: CellRange } | null;
  categories: { readonly sheet: string; readonly range: CellRange } | null;
  color: string | null;
  readonly line: HostChartLine;
  readonly marker: HostMarker;
  /** By their place. */
  readonly points: Map<number, HostPoint>;
  dataLabels: boolean;
  dataLabelFormat: string | null;
  labelPosition: string | null;
  readonly labelFont: HostChartFont;
  labelFill: string | null;
  gapWidth: number | null;
  overlap: number | null;
  hole: number | null;
}

export interface HostAxis {
  title: string | null;
  numberFormat: string | null;
  minimum: number | null;
  reversed: boolean;
  labelPosition: string | null;
  tickMark: string | null;
  readonly font: HostChartFont;
  readonly titleFont: HostChartFont;
  readonly line: HostChartLine;
  readonly gridlines: HostChartLine;
}

export interface HostChart {
  readonly id: string;
  name: string;
  title: string | null;
  /** Cells that the chart covers. */
  anchor: CellRange;
  readonly series: HostSeries[];
  readonly categoryAxis: HostAxis;
  readonly valueAxis: HostAxis;
  readonly secondaryAxis: HostAxis;
  legend: 'bottom' | 'right' | 'none';
  fill: string | null;
  readonly border: HostChartLine;
  readonly font: HostChartFont;
  readonly titleFont: HostChartFont;
  readonly legendFont: HostChartFont;
}

/** Margins in points, as Excel's own page layout has them. */
export interface HostPageLayout {
  paper: string;
  orientation: 'Portrait' | 'Landscape';
  pagesWide: number | null;
  pagesTall: number | null;
  scale: number | null;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  titleRows: { readonly first: number; readonly last: number } | null;
  titleColumns: { readonly first: number; readonly last: number } | null;
  /** Empty where the whole sheet is printed. */
  printAreas: readonly CellRange[];
  /** Rows, 0-based, before which the user or an add-in has put a page break. */
  readonly rowBreaks: Set<number>;
  /** Columns, in the same way. */
  readonly columnBreaks: Set<number>;
  centerHorizontally: boolean;
  /** Code of the header's middle part, e.g. "&P". */
  header: string;
  /** The first page has a different header, which is empty. */
  differentFirstPage: boolean;
}

export interface HostName {
  /** With its leading "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** One sheet of the stand-in. Rows and columns are 0-based. Read it freely; write through {@link HostWorkbook}. */
export interface HostSheet {
  /** Holds until the file is closed. */
  id: string;
  name: string;
  readonly kind: 'worksheet' | 'chart';
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly cells: Map<CellKey, HostCell>;
  merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Characters of the default font. */
  readonly columnWidths: Map<number, number>;
  /** Points. */
  readonly rowHeights: Map<number, number>;
  charts: HostChart[];
  /** Names of pictures and drawn shapes; none when missing. */
  shapes?: readonly string[];
  layout: HostPageLayout;
  showGridlines: boolean;
  isProtected: boolean;
  readonly names: Map<string, HostName>;
  readonly customProperties: Map<string, string>;
}

/** A change of the workbook, for those who draw it and for Excel's events. */
export type HostChange =
  | {
      readonly type: 'cells';
      readonly sheet: string;
      readonly sheetId: string;
      readonly range: CellRange;
      /** All areas, where several were changed at once. */
      readonly areas?: readonly CellRange[];
      readonly source: 'user' | 'add-in';
    }
  | {
      readonly type: 'structure';
      readonly sheet: string;
      readonly sheetId: string;
      /** Whole rows. */
      readonly range: CellRange;
      readonly change: 'RowInserted' | 'RowDeleted';
    }
  | { readonly type: 'format'; readonly sheet: string; readonly sheetId: string; readonly range: CellRange }
  | { readonly type: 'layout'; readonly sheet: string; readonly sheetId: string }
  | { readonly type: 'selection'; readonly sheet: string; readonly sheetId: string; readonly range: CellRange }
  | { readonly type: 'activated' | 'added' | 'deleted' | 'renamed'; readonly sheet: string; readonly sheetId: string }
  | { readonly type: 'settings' };
