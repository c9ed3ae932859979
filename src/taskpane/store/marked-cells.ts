/** Which cells are coloured for a list of findings. */
import type { Finding, Severity } from '../../checks';
import { columnOfKey, rowOfKey } from '../../sheet';
import type { MarkedCell } from '../../workbook';
import { type Fix, headOf } from '../../wording';

/** Light enough to read black figures on, and different when printed in grey. */
const COLORS: Readonly<Record<Severity, string>> = {
  error: '#FFC7CE',
  review: '#FFEB9C',
  rounding: '#DDEBF7',
  info: '#E2EFDA',
};

/** The cells that the list names, each once; the first finding's grade wins where two name one. */
export function markedCells(findings: readonly Finding[], fixes: ReadonlyMap<Finding, Fix>): MarkedCell[] {
  const cells = new Map<string, MarkedCell>();
  for (const finding of findings) {
    const fix = fixes.get(finding) ?? null;
    for (const { sheet, cell } of fix?.changes ?? [headOf(finding, fix)]) {
      const key = `${sheet}\n${cell}`;
      if (!cells.has(key))
        cells.set(key, { sheet, row: rowOfKey(cell), column: columnOfKey(cell), color: COLORS[finding.severity] });
    }
  }
  return [...cells.values()];
}
