/** What was read of a workbook file. */
import type { CellKey, Grid } from '../sheet';

/** A workbook read from a file. */
export interface WorkbookFile {
  /** The file's name as it was handed in. */
  readonly name: string;
  /** `markup`: a page or an XML 2003 workbook, whatever its name. */
  readonly kind: 'xlsx' | 'xls' | 'csv' | 'xlsb' | 'ods' | 'markup';
  /** Every worksheet, hidden ones too, in the workbook's order; chart sheets are not among them. */
  readonly grids: readonly Grid[];
  /** Names of sheets that hold a chart instead of cells. */
  readonly chartSheets: readonly string[];
  /** Whether sheets can neither be added nor removed. */
  readonly structureProtected: boolean;
  readonly protectedSheets: readonly string[];
  /** Names of the sheets that this program wrote, known by their hidden names `_KhopSo.1`, … */
  readonly ownSheets: readonly string[];
  /** The same by these names. */
  readonly ownByMarker?: ReadonlyMap<string, string>;
  /** What this program remembers of the workbook, by key; values are JSON, and may be a stranger's. */
  readonly memory?: ReadonlyMap<string, unknown>;
  /** The sheet that the workbook opens on; null when it is not known. */
  readonly activeSheet: string | null;
  /** Whether formulas point into other workbooks. */
  readonly externalLinks: boolean;
  /** Sheets with formulas that no program has calculated: the file holds no result for them. */
  readonly uncomputed?: readonly Uncomputed[];
  /** How the numbers of a text file or a page were read; a page has no separator. */
  readonly text?: { readonly separator: string | null; readonly decimal: ',' | '.' };
}

/** A sheet with formulas without results. */
export interface Uncomputed {
  readonly sheet: string;
  readonly count: number;
  /** The first of them, "C2". */
  readonly cell: string;
  /** Every one of them. */
  readonly cells: readonly CellKey[];
  /** Those of them that only Excel can compute: array formulas, and all in a workbook that counts its days from 1904. */
  readonly onlyExcel: ReadonlySet<CellKey>;
}
