/** Whether a rate is one of people, models, meetings …: what is counted was never rounded. */
import { type FigureSource, readUnit } from '../figures';
import { rowOfKey } from '../sheet';
import type { Recomputed } from './recompute';
import type { TableFinder } from './table-finder';

/** A line's own unit, "ĐVT: người", names what was counted, and its figures are whole numbers. */
export function isOfCounts({ relation }: Recomputed, finder: TableFinder, source: FigureSource): boolean {
  const { sheet, result, operands, operandSheets } = relation;
  if (operandSheets) return false;
  const row = rowOfKey(result);
  const units = finder.find(sheet, result)?.columns.find(({ role }) => role === 'unit');
  if (!units || operands.some((key) => rowOfKey(key) !== row)) return false;
  const text = source.grid(sheet)?.text(row, units.column) ?? '';
  if (text === '' || readUnit(`ĐVT: ${text}`)?.kind !== 'count') return false;
  return operands.every((key) => Number.isInteger(source.figure(sheet, key)?.value));
}
