/**
 * Compares a summary's total with the total that the source table states. The source's total is found here from what
 * the table reader and the checks say alone, not from the summary's own reading of the rows, so that a misread row
 * tree shows.
 */
import type { CheckResult } from '../../src/jobs';
import { cellKey, columnOfKey, type Grid, keyName, rowOfKey, type SheetPlan } from '../../src/sheet';
import type { SummaryChoice } from '../../src/summary';
import { resolveColumn } from '../../src/summary/measures';
import { TOTAL_FILL } from '../../src/summary/palette';
import type { Table } from '../../src/tables';

/** How a column's total in the summary compares with the source's. */
export type TotalCause =
  /** Made of the summary's rows, and the same as the source's total. */
  | 'agrees'
  /** The summary points at the source's cell, since its rows do not make it. `sound`: the source's own parts do. */
  | 'source-cell-sound'
  | 'source-cell-unsound'
  /** Differs from the source's total. */
  | 'differs-sound'
  | 'differs-unsound'
  /** The source states a total and the summary has none. */
  | 'no-total-sound'
  | 'no-total-unsound'
  /** No single total row in the source. */
  | 'no-source-total';

export interface TotalComparison {
  readonly cause: TotalCause;
  /** For looking it up: the source's cell, what it states, what the summary says. */
  readonly detail: string;
}

/** The outermost row that the reader calls a total; null where there is none or several. */
function totalRow(table: Table): number | null {
  const totals = table.rows.filter(({ kind, parent, index }) => kind === 'total' && parent === null && index === '');
  return totals.length === 1 ? totals[0]!.row : null;
}

/** Whether a sum down the column gives the cell, and nothing was found against it. */
function isSound(result: CheckResult, table: Table, grid: Grid, row: number, column: number): boolean {
  const key = cellKey(row, column);
  const against = result.findings.some(
    (finding) =>
      finding.sheet === table.sheet &&
      (finding.severity === 'error' || finding.severity === 'review') &&
      finding.broken.some(
        (broken) => broken.result === key && broken.operands.every((one) => columnOfKey(one) === column),
      ),
  );
  const stated = result.relations.some(
    (relation) =>
      relation.sheet === table.sheet &&
      relation.kind === 'sum' &&
      relation.role === 'total' &&
      relation.result === key &&
      relation.operands.length > 1 &&
      relation.operands.every((one) => columnOfKey(one) === column && rowOfKey(one) !== row),
  );
  return stated && !against && grid.isNumber(row, column);
}

const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));

/** One comparison for each column of amounts that the summary takes from the source. */
export function compareTotals(
  result: CheckResult,
  table: Table,
  grid: Grid,
  choice: SummaryChoice,
  plan: SheetPlan,
): TotalComparison[] {
  if (choice.grouping.kind === 'parts') return [];
  const source = totalRow(table);
  if (source === null) return [{ cause: 'no-source-total', detail: '' }];
  const label = plan.cells.find(
    ({ column, style, content }) => column === 1 && style.fill === TOTAL_FILL && content.type === 'text',
  );
  const references = choice.measures.flatMap((measure) => Object.values(measure.columns));
  const columns = references.map((reference) => resolveColumn(table, reference)!);
  const main = columns.find(({ unit }) => unit?.kind === 'money')?.unit?.factor ?? 1;
  return columns.flatMap((column): TotalComparison[] => {
    const stated = grid.number(source, column.column);
    if (Number.isNaN(stated)) return [];
    const expected = column.unit?.kind === 'money' ? (stated * column.unit.factor) / main : stated;
    const soundness = isSound(result, table, grid, source, column.column) ? 'sound' : 'unsound';
    const cell = keyName(cellKey(source, column.column));
    if (!label) return [{ cause: `no-total-${soundness}`, detail: cell }];
    const totals = plan.cells.filter(({ row, content }) => row === label.row && content.type === 'formula');
    const at = totals.find(
      ({ content }) =>
        content.type === 'formula' && typeof content.value === 'number' && nearly(content.value, expected),
    );
    if (!at || at.content.type !== 'formula')
      return [
        {
          cause: `differs-${soundness}`,
          detail: `${cell} states ${expected}, the summary ${totals
            .map(({ content }) => (content.type === 'formula' ? content.value : ''))
            .slice(0, 4)
            .join(' | ')}`,
        },
      ];
    // A total of the summary's own cells names no other sheet.
    const isLocal = !at.content.formula.includes('!');
    return [
      isLocal
        ? { cause: 'agrees', detail: cell }
        : { cause: `source-cell-${soundness}`, detail: `${cell} states ${expected}` },
    ];
  });
}
