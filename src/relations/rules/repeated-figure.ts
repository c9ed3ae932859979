/** The same figure on two sheets. */
import type { CellKey } from '../../sheet';
import { remembered } from '../../figures';
import { fold, isPercentColumn, isTotalLabel, type Table, type TableColumn, type TableRow } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import { agreedColumns, type ColumnOfFigures, type Link, type NamedRow } from './repeated-columns';
import type { Relation } from '../types';
import type { RelationRule } from './rule';

export const REPEATED_FIGURE: RelationRule<'repeated-figure'> = {
  id: 'repeated-figure',
  reads: ['other sheets', 'labels', 'headers', 'figures'],
  source: 'Duplicate facts of XBRL Calculations 1.1 (2023): one figure reported twice agrees within rounding.',
};

/** A label that stands on more sheets than this belongs to a form filled in many times, not to one repeated figure. */
const MOST_SHEETS = 8;
/** Labels that say nothing about whose figure it is. */
const NAMELESS = /^((cac )?(khoan|chi|thu|noi dung)? ?khac|trong do|gom|chia ra|cong|von|chi|thu)?$/;

/**
 * The same figure on two sheets: rows of one name, columns that agree on many of those rows. Each figure of the smaller
 * table is stated to equal the one of the larger, units converted. Many agreeing figures are asked for before a column is
 * taken for a repetition, and a figure that disagrees is told only where the whole path of labels is the same.
 * Linear in cells: figures are matched by label and value, never table against table.
 */
export function findRepeatedFigures(matrices: readonly FigureMatrix[], nextRule: () => number): Relation[] {
  if (new Set(matrices.map(({ table }) => table.sheet)).size < 2) return [];
  const columns: ColumnOfFigures[] = [];
  const columnAt = matrices.map((matrix, m) =>
    matrix.columns.map((column, line) =>
      isPercentColumn(column) ? -1 : columns.push(columnOfFigures(matrix, m, column, line)) - 1,
    ),
  );
  const rows = namedRows(matrices);
  const links = agreedColumns({ matrices, columns, columnAt, rows });
  const out: Relation[] = [];
  for (const link of links) writeOut(link, matrices, rows, nextRule(), out);
  return out;
}

function columnOfFigures(matrix: FigureMatrix, m: number, column: TableColumn, line: number): ColumnOfFigures {
  const { unit } = column;
  return {
    matrix: m,
    line,
    column,
    factor: unit?.kind === 'money' ? unit.factor : 1,
    isMoney: unit?.kind === 'money',
    header: fold(column.path.join(' › ')),
    title: fold(matrix.table.title),
  };
}

/** Rows by label, where a label names one row of a table only; repeated labels are told apart by what they are part of. */
function namedRows(matrices: readonly FigureMatrix[]): Map<string, NamedRow[]> {
  const out = new Map<string, NamedRow[]>();
  matrices.forEach(({ table, rows }, matrix) => {
    const times = new Map<string, number>();
    const names = rows.map((row) => (row.kind === 'heading' ? '' : nameOf(row.label)));
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    const seen = new Set<string>();
    rows.forEach((row, line) => {
      const name = names[line]!;
      if (NAMELESS.test(name)) return;
      const path = (): string => pathOf(table, row);
      let key = name;
      if (times.get(name)! > 1) {
        key = `${name} ‹ ${path()}`;
        if (seen.has(key)) return;
        seen.add(key);
      }
      const list = out.get(key);
      if (list) list.push({ matrix, line, path });
      else out.set(key, [{ matrix, line, path }]);
    });
  });
  for (const [key, list] of out) if (!isOnSeveral(list, matrices)) out.delete(key);
  return out;
}

function isOnSeveral(rows: readonly NamedRow[], matrices: readonly FigureMatrix[]): boolean {
  if (rows.length < 2) return false;
  const sheets = new Set(rows.map(({ matrix }) => matrices[matrix]!.table.sheet)).size;
  return sheets >= 2 && sheets <= MOST_SHEETS;
}

/** The label without numbering, marks of footnotes and what stands in brackets. */
const nameOf = remembered((label) =>
  fold(label)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/^([ivx]+|[a-z]|\d+([.,]\d+)*)[.)/:]\s*/, '')
    .replace(/^[-+*•.\s]+|[\s:;.,*]+$/g, '')
    .replace(/\s+/g, ' '),
);

function pathOf(table: Table, row: TableRow): string {
  const names: string[] = [];
  for (let at = row.parent; at !== null && names.length < 6; at = table.rows[at]!.parent)
    names.push(nameOf(table.rows[at]!.label));
  return names.join(' ‹ ');
}

const isTotalRow = ({ rows }: FigureMatrix, line: number): boolean =>
  rows[line]!.kind === 'total' || isTotalLabel(rows[line]!.label);

function writeOut(
  link: Link,
  matrices: readonly FigureMatrix[],
  rows: ReadonlyMap<string, readonly NamedRow[]>,
  group: number,
  out: Relation[],
): void {
  const { small, large } = link;
  const [from, to] = [matrices[large.matrix]!, matrices[small.matrix]!];
  const cellOf = (matrix: FigureMatrix, line: number, row: number): CellKey => matrix.down.cell(row, line);
  for (const list of rows.values()) {
    const result = list.find((row) => row.matrix === small.matrix);
    const operand = list.find((row) => row.matrix === large.matrix);
    if (!result || !operand) continue;
    const stated = to.across.values[small.line * to.across.crossCount + result.line]!;
    const given = from.across.values[large.line * from.across.crossCount + operand.line]!;
    if (Number.isNaN(stated) || Number.isNaN(given) || (stated === 0 && given === 0)) continue;
    const holds = link.agrees(result.line, operand.line);
    // Figures of one name that differ may be of different things, unless all that stands over them is the same too; and
    // totals of tables that list more or less are different totals.
    if (!holds && (result.path() !== operand.path() || isTotalRow(to, result.line) || stated === 0 || given === 0))
      continue;
    const factor = large.factor / small.factor;
    out.push({
      sheet: to.table.sheet,
      foundBy: 'repeated-figure',
      kind: 'sum',
      role: 'copy',
      result: cellOf(to, small.line, result.line),
      operands: [cellOf(from, large.line, operand.line)],
      operandSheets: [from.table.sheet],
      scale: 1,
      comparison: 'equal',
      evidence: ['label', 'arithmetic'],
      confidence: link.confidence,
      group,
      ...(factor === 1 ? {} : { unitFactor: factor }),
    });
  }
}
