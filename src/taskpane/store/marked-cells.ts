/** Which cells are coloured for a list of findings. */
import type { Finding, Severity } from '../../checks';
import { columnOfKey, rowOfKey } from '../../sheet';
import type { MarkedCell } from '../../workbook';

/** Light enough to read black figures on, and different when printed in grey. */
const COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  review: '#FFEB9C',
  rounding: '#DDEBF7',
  info: '#E2EFDA',
};

/** The cells of these findings and of their suspects, each once; the first finding's grade wins where they share one. */
export function markedCells(findings: readonly Finding[]): MarkedCell[] {
  const cells = new Map<string, MarkedCell>();
  for (const finding of findings) {
    for (const { sheet, cell } of [{ sheet: finding.sheet, cell: finding.cell }, ...finding.suspects]) {
      const key = `${sheet}\n${cell}`;
      if (!cells.has(key))
        cells.set(key, { sheet, row: rowOfKey(cell), column: columnOfKey(cell), color: COLORS[finding.severity] });
    }
  }
  return [...cells.values()];
}
