/**
 * What the check says of every typed figure of a table: how many relations confirm it, exactly or within rounding,
 * whether a finding names it, and why it could not be checked where neither is so.
 */
import { FigureSource, numberIn } from '../figures';
import type { Relation } from '../relations';
import { type CellKey, type Grid, cellKey } from '../sheet';
import { holdsFigures, type Table } from '../tables';
import { BySheet } from './by-sheet';
import { cellsOfFinding } from './exceptions';
import { type Recomputed, recompute } from './recompute';
import type { Finding } from './types';

/**
 * `no-relation`: nothing in the workbook says what the figure must be. `formula-only`: only formulas take it in, which
 * agree whatever it says. `undecided`: what names it can be read in more than one way, or lacks figures.
 */
export type UncheckedReason = 'no-relation' | 'formula-only' | 'undecided';

export interface CheckedFigure {
  readonly cell: CellKey;
  /** Relations that hold to the last digit, and those that hold within rounding. */
  readonly exact: number;
  readonly rounding: number;
  /** Findings of the grades `error` and `review` that name the cell. */
  readonly findings: number;
  /** null where the figure is confirmed or in a finding. */
  readonly reason: UncheckedReason | null;
}

interface Counts {
  exact: number;
  rounding: number;
  findings: number;
  formulas: number;
  undecided: number;
}

/** Counts by sheet and cell. */
class CellCounts extends BySheet<Counts> {
  add(sheet: string, cell: CellKey, what: keyof Counts): void {
    let counts = this.get(sheet, cell);
    if (!counts) this.set(sheet, cell, (counts = { exact: 0, rounding: 0, findings: 0, formulas: 0, undecided: 0 }));
    counts[what]++;
  }
}

/** What a relation says of its cells. */
function bearingOf({ relation, verdict, filled, isFormula }: Recomputed): keyof Counts {
  if (isFormula) return 'formulas';
  const isSum = relation.kind === 'sum' || relation.kind === 'difference';
  // 0 = 0 + 0, a whole with one part, and a part that is smaller than its whole confirm nothing.
  const isEmpty = (verdict.stated === 0 && verdict.expected === 0) || (relation.kind === 'sum' && filled < 2);
  if (isEmpty || relation.comparison !== 'equal') return 'undecided';
  switch (verdict.status) {
    case 'consistent':
      return isSum && !verdict.hasGap ? 'exact' : 'rounding';
    case 'rounding':
    case 'scale':
      return 'rounding';
    default:
      return 'undecided';
  }
}

function reasonOf(counts: Counts | undefined): UncheckedReason | null {
  if (!counts) return 'no-relation';
  if (counts.exact + counts.rounding + counts.findings > 0) return null;
  return counts.undecided > 0 ? 'undecided' : 'formula-only';
}

/** Whether somebody typed a figure there, be it kept as text. */
const isTyped = (grid: Grid, row: number, column: number): boolean =>
  grid.formula(row, column) === undefined && (grid.isNumber(row, column) || !Number.isNaN(numberIn(grid, row, column)));

function figuresOf(table: Table, grid: Grid, counts: CellCounts): readonly CheckedFigure[] {
  const columns = table.columns.filter(holdsFigures);
  const figures: CheckedFigure[] = [];
  for (const { row } of table.rows) {
    for (const { column } of columns) {
      if (!isTyped(grid, row, column)) continue;
      const cell = cellKey(row, column);
      const known = counts.get(table.sheet, cell);
      const { exact = 0, rounding = 0, findings = 0 } = known ?? {};
      figures.push({ cell, exact, rounding, findings, reason: reasonOf(known) });
    }
  }
  return figures;
}

/** @param findings what {@link checkWorkbook} found in the same tables and relations */
export function coverage(
  grids: ReadonlyMap<string, Grid>,
  tables: readonly Table[],
  relations: readonly Relation[],
  findings: readonly Finding[],
): ReadonlyMap<Table, readonly CheckedFigure[]> {
  const source = new FigureSource(grids);
  const counts = new CellCounts();
  for (const relation of relations) {
    const bearing = bearingOf(recompute(relation, source));
    counts.add(relation.sheet, relation.result, bearing);
    relation.operands.forEach((operand, i) =>
      counts.add(relation.operandSheets?.[i] ?? relation.sheet, operand, bearing),
    );
  }
  for (const finding of findings) {
    if (finding.severity !== 'error' && finding.severity !== 'review') continue;
    for (const { sheet, cell } of cellsOfFinding(finding)) counts.add(sheet, cell, 'findings');
  }
  return new Map(
    tables.map((table) => {
      const grid = grids.get(table.sheet);
      return [table, grid ? figuresOf(table, grid, counts) : []] as const;
    }),
  );
}
