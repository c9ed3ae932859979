/** Which cells are coloured for a list of findings. */
import type { Finding } from '../../checks';
import { columnOfKey, rowOfKey } from '../../sheet';
import type { MarkedCell } from '../../workbook';

/** The cells of these findings and of their suspects, each once; the first finding's grade wins where they share one. */
export function markedCells(findings: readonly Finding[]): MarkedCell[] {
  const cells = new Map<string, MarkedCell>();
  for (const finding of findings) {
    for (const { sheet, cell } of [{ sheet: finding.sheet, cell: finding.cell }, ...finding.suspects]) {
      const key = `${sheet}\n${cell}`;
      if (!cells.has(key))
        cells.set(key, { sheet, row: rowOfKey(cell), column: columnOfKey(cell), severity: finding.severity });
    }
  }
  return [...cells.values()];
}
