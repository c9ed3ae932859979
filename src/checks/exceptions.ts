/** Findings that the user has accepted stay quiet until one of their cells changes. */
import { type CellKey, type Grid, columnOfKey, rowOfKey } from '../sheet';
import { fingerprint } from './report/finding-id';
import type { Finding } from './types';

/** What is remembered of an accepted finding; plain data, stored with the workbook or beside the file. */
export interface AcceptedFinding {
  readonly finding: string;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: CellKey;
  /** Of the contents of every cell that the finding is about. */
  readonly fingerprint: string;
  /** Why, in the user's words; "" without. */
  readonly reason: string;
}

/** Every cell that a finding is about, each once. */
export function cellsOfFinding(finding: Finding): readonly { readonly sheet: string; readonly cell: CellKey }[] {
  const cells = new Map<string, { sheet: string; cell: CellKey }>();
  const put = (sheet: string, cell: CellKey): void => void cells.set(`${sheet}!${cell}`, { sheet, cell });
  put(finding.sheet, finding.cell);
  for (const { sheet, result, operands, operandSheets } of finding.broken) {
    put(sheet, result);
    operands.forEach((operand, i) => put(operandSheets?.[i] ?? sheet, operand));
  }
  return [...cells.values()];
}

function contentsOf(finding: Finding, grids: ReadonlyMap<string, Grid>): string {
  const contents = cellsOfFinding(finding).map(({ sheet, cell }) => {
    const grid = grids.get(sheet);
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    const content =
      grid?.formula(row, column) ??
      (grid?.isNumber(row, column) ? String(grid.number(row, column)) : (grid?.string(row, column) ?? ''));
    return `${sheet}!${cell}=${content}`;
  });
  return fingerprint(contents.sort().join('\n'));
}

/** The record that keeps a finding quiet. */
export const acceptFinding = (finding: Finding, grids: ReadonlyMap<string, Grid>, reason = ''): AcceptedFinding => ({
  finding: finding.id,
  rule: finding.rule,
  sheet: finding.sheet,
  cell: finding.cell,
  fingerprint: contentsOf(finding, grids),
  reason,
});

/** The findings that are still to be told, and those that a record keeps quiet. */
export function filterAccepted(
  findings: readonly Finding[],
  records: readonly AcceptedFinding[],
  grids: ReadonlyMap<string, Grid>,
): { readonly open: readonly Finding[]; readonly accepted: readonly Finding[] } {
  const known = new Map(records.map((record) => [record.finding, record]));
  const open: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of findings) {
    const record = known.get(finding.id);
    (record && record.fingerprint === contentsOf(finding, grids) ? accepted : open).push(finding);
  }
  return { open, accepted };
}

/** Reads records back from stored JSON; what is no record is left out. */
export function readAccepted(stored: unknown): readonly AcceptedFinding[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((one): one is AcceptedFinding => {
    if (typeof one !== 'object' || one === null) return false;
    const record = one as Record<string, unknown>;
    return (
      ['finding', 'rule', 'sheet', 'fingerprint', 'reason'].every((name) => typeof record[name] === 'string') &&
      typeof record['cell'] === 'number'
    );
  });
}
