/** Findings that the user has accepted stay quiet until one of their cells changes. */
import { type CellKey, type Grid, columnOfKey, quoteSheetName, rowOfKey, sheetNameKey } from '../sheet';
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

/** A sheet's name before a reference of a formula. */
const SHEET_OF_REFERENCE = /('(?:[^']|'')+'|[\w.\u00C0-\u1EF9]+)!/g;

/** The contents of a finding's cells in one text, as if its own sheet were called `sheetName`. */
function contentsOf(finding: Finding, grids: ReadonlyMap<string, Grid>, sheetName = finding.sheet): string {
  const isRenamed = sheetName !== finding.sheet;
  const [quoted, quotedBefore] = [quoteSheetName(finding.sheet), quoteSheetName(sheetName)];
  const formulaBefore = (formula: string): string =>
    formula.replace(SHEET_OF_REFERENCE, (whole, sheet) => (sheet === quoted ? `${quotedBefore}!` : whole));
  const contents = cellsOfFinding(finding).map(({ sheet, cell }) => {
    const grid = grids.get(sheet);
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    const formula = grid?.formula(row, column);
    const content =
      (formula && isRenamed ? formulaBefore(formula) : formula) ??
      (grid?.isNumber(row, column) ? String(grid.number(row, column)) : (grid?.string(row, column) ?? ''));
    return `${sheet === finding.sheet ? sheetName : sheet}!${cell}=${content}`;
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

/** Findings parted by the records of a workbook. */
export interface PartedFindings<Kept extends AcceptedFinding> {
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** What keeps each accepted finding quiet. */
  readonly recordOf: ReadonlyMap<Finding, Kept>;
}

/**
 * The findings that are still to be told, and those that a record keeps quiet. `sheets`: the names of all sheets that the
 * workbook has, checked or not. Where two findings were alike but for the figures held against them, the one that is left
 * may have got another id: a record counts also for the same rule at the same cell, where all cells hold what they held.
 * A record of a sheet that is not among them counts for a renamed one: for the same finding at
 * the same cell, where all cells hold what they held. Without `sheets` none counts as renamed.
 */
export function filterAccepted<Kept extends AcceptedFinding>(
  findings: readonly Finding[],
  records: readonly Kept[],
  grids: ReadonlyMap<string, Grid>,
  sheets: readonly string[] | null = null,
): PartedFindings<Kept> {
  const known = new Map(records.map((record) => [record.finding, record]));
  const placeKey = ({ rule, sheet, cell }: Finding | Kept): string => `${rule}|${sheet}|${cell}`;
  const byPlace = new Map<string, Kept[]>();
  for (const record of records) byPlace.set(placeKey(record), [...(byPlace.get(placeKey(record)) ?? []), record]);
  const names = new Set(sheets?.map(sheetNameKey));
  const homeless = sheets === null ? [] : records.filter(({ sheet }) => !names.has(sheetNameKey(sheet)));
  const recordFor = (finding: Finding): Kept | undefined => {
    const contents = contentsOf(finding, grids);
    const record = known.get(finding.id);
    if (record?.fingerprint === contents) return record;
    const placed = byPlace.get(placeKey(finding))?.find((one) => one.fingerprint === contents);
    if (record || placed) return placed;
    return homeless.find(
      ({ rule, cell, sheet, fingerprint: held }) =>
        rule === finding.rule && cell === finding.cell && held === contentsOf(finding, grids, sheet),
    );
  };
  const open: Finding[] = [];
  const recordOf = new Map<Finding, Kept>();
  for (const finding of findings) {
    const record = recordFor(finding);
    if (record) recordOf.set(finding, record);
    else open.push(finding);
  }
  return { open, accepted: [...recordOf.keys()], recordOf };
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
