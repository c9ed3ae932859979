/** The results of a sheet's formulas. */
import type { CellKey } from '../sheet';
import type { HostCell, HostSheet } from '../host';

/** What the formulas of a sheet give, by cell. */
export function formulaResults(sheet: HostSheet): Map<CellKey, HostCell['value']> {
  const results = new Map<CellKey, HostCell['value']>();
  for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) results.set(key, cell.value);
  return results;
}
