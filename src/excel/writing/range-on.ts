/** A planned range on a sheet of Excel. */
import { type CellRange, rangeName } from '../../sheet';

/** Not tracked: nothing reads the range again after the batch. */
export const rangeOn = (sheet: Excel.Worksheet, range: CellRange): Excel.Range =>
  sheet.getRange(rangeName(range)).untrack();
