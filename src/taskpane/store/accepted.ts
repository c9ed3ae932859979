import type { Finding } from '../../checks';
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../../sheet';

/** A finding that the user looked at and lets stand. Kept with the workbook, as JSON. */
export interface Accepted {
  /** The finding's id. */
  readonly id: string;
  /** Of the finding's cells when it was accepted: as soon as one of them changes, the finding speaks again. */
  readonly cells: string;
  readonly sheet: string;
  readonly cell: CellKey;
  readonly note: string;
  /** Day of acceptance, ISO. */
  readonly date: string;
}

export const ACCEPTED_SETTING = 'khopso.accepted';

/** Every cell that a finding speaks of, once each. */
export function cellsOf(finding: Finding): { sheet: string; cell: CellKey }[] {
  const found = new Map<string, { sheet: string; cell: CellKey }>();
  const add = (sheet: string, cell: CellKey): void => void found.set(`${sheet}\n${cell}`, { sheet, cell });
  add(finding.sheet, finding.cell);
  for (const relation of finding.broken) {
    add(relation.sheet, relation.result);
    relation.operands.forEach((operand, index) => add(relation.operandSheets?.[index] ?? relation.sheet, operand));
  }
  for (const suspect of finding.suspects) add(suspect.sheet, suspect.cell);
  return [...found.values()];
}

/** A short text that changes when the content of any of the finding's cells does. */
export function contentOf(finding: Finding, grids: ReadonlyMap<string, Grid>): string {
  const parts = cellsOf(finding).map(({ sheet, cell }) => {
    const grid = grids.get(sheet);
    if (!grid) return '';
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    return grid.isNumber(row, column) ? String(grid.number(row, column)) : grid.string(row, column);
  });
  return shortened(parts.join('\u001f'));
}

/** FNV-1a in two runs: settings of a workbook are small, and a total may have a thousand operands. */
function shortened(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9dc5811c];
  for (let index = 0; index < text.length; index++) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return (first >>> 0).toString(36) + (second >>> 0).toString(36);
}

/** Reads what the workbook remembers; anything that is not ours is left out. */
export function readAccepted(stored: unknown): Accepted[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry: unknown): entry is Accepted => {
    if (typeof entry !== 'object' || entry === null) return false;
    const { id, cells, sheet, cell, note, date } = entry as Partial<Record<keyof Accepted, unknown>>;
    return [id, cells, sheet, note, date].every((field) => typeof field === 'string') && typeof cell === 'number';
  });
}

/** Whether the finding stays quiet: it was accepted and none of its cells has changed since. */
export const isAccepted = (finding: Finding, accepted: readonly Accepted[], grids: ReadonlyMap<string, Grid>): boolean =>
  accepted.some((entry) => entry.id === finding.id && entry.cells === contentOf(finding, grids));
