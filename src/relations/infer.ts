import type { Grid } from '../sheet';
import type { SheetTables, Table } from '../tables';
import { tableNames } from './names/table-names';
import { contradictedDeclarations } from './rules/contradicted-declaration';
import { type FigureMatrix, figureMatrix, type Lines } from './lines/figure-matrix';
import { cellRelations } from './lines/cell-relations';
import { formulaRelations } from './formulas/formula-relations';
import { findOfWhich } from './rules/of-which';
import { chooseQuotients } from './choice/quotients';
import { findDifferences } from './rules/difference';
import { findQuotients } from './rules/quotient';
import { findRepeatedFigures } from './rules/repeated-figure';
import type { LineRule } from './lines/line-rule';
import { findRunningTotals } from './rules/running-total';
import { findShares } from './rules/share';
import { findTotals } from './rules/total';
import { Statements } from './choice/statements';
import type { Relation } from './types';

/** Tables with more rows than this have no rates or differences looked for among their rows. */
const MOST_ROWS_FOR_PAIRS = 160;

/** One sheet as it was read. */
export interface SheetInput {
  readonly grid: Grid;
  readonly read: SheetTables;
}

/**
 * Every relation of a workbook's tables: from the cells' own formulas, from number rows and labels, and from the
 * arithmetic of whole lines, each emitted once with all its evidence. Broken ones are emitted too.
 */
export function inferRelations(sheets: readonly SheetInput[]): Relation[] {
  const out: Relation[] = [];
  let group = 0;
  const grids = new Map(sheets.map(({ grid }) => [grid.sheet, grid]));
  const matrices = sheets.flatMap(({ grid, read }) => read.tables.map((table) => matrixOf(grid, table)));
  const repeated = new Map<string, Relation[]>();
  for (const relation of findRepeatedFigures(matrices, () => group++)) {
    const known = repeated.get(relation.sheet);
    if (known) known.push(relation);
    else repeated.set(relation.sheet, [relation]);
  }
  for (const { grid, read } of sheets) {
    const statements = new Statements();
    for (const relation of formulaRelations(grid, grids)) statements.addFormula({ ...relation, group: group++ });
    for (const table of read.tables) {
      for (const lineRule of tableRules(grid, table)) {
        const number = group++;
        for (const relation of cellRelations(table.sheet, linesOf(grid, table, lineRule), lineRule, number))
          statements.addOfRule(relation);
      }
    }
    for (const relation of repeated.get(grid.sheet) ?? []) statements.addOfRule(relation);
    for (const relation of statements.all()) out.push(relation);
  }
  return out;
}

/** The rules of one table over whole lines, both ways. */
function tableRules(grid: Grid, table: Table): LineRule[] {
  const matrix = matrixOf(grid, table);
  const { rows, columns } = tableNames(matrix);
  const acrossRates = chooseQuotients(
    matrix.across,
    columns,
    findQuotients(matrix.across, columns),
    findShares(matrix.across, columns),
  );
  const acrossSums = findTotals(matrix.across, columns, resultsOf(acrossRates));
  const rules = [...acrossRates, ...acrossSums, ...findDifferences(matrix.across, columns, sumKeys(acrossSums))];
  const wrong = contradictedDeclarations(matrix.across, columns, rules);
  const pairs = matrix.rows.length <= MOST_ROWS_FOR_PAIRS;
  const downQuotients = pairs
    ? chooseQuotients(matrix.down, rows, findQuotients(matrix.down, rows), findShares(matrix.down, rows))
    : [];
  const downSums = findTotals(matrix.down, rows, resultsOf(downQuotients));
  const downDifferences = pairs ? findDifferences(matrix.down, rows, sumKeys(downSums)) : [];
  wrong.push(...contradictedDeclarations(matrix.down, rows, downSums));
  const running = [...findRunningTotals(matrix.across, columns), ...findRunningTotals(matrix.down, rows)];
  const ofWhich = findOfWhich(matrix.down, rows);
  return rules.concat(downQuotients, downSums, downDifferences, running, ofWhich, wrong);
}

/** The lines that are rates beyond doubt: named so, or agreeing on nearly all of several lines. */
const resultsOf = (rules: readonly LineRule[]): Set<number> =>
  new Set(
    rules
      .filter(
        (rule) =>
          rule.evidence.includes('label') ||
          rule.evidence.includes('declared') ||
          (rule.confidence > 0.85 && rule.agreement.hits >= 4),
      )
      .map((rule) => rule.result),
  );

const sumKeys = (rules: readonly LineRule[]): Set<string> =>
  new Set(
    rules
      .filter((rule) => rule.kind === 'sum')
      .map((rule) => `${rule.result}:${[...rule.operands].sort((a, b) => a - b).join()}`),
  );

const linesOf = (grid: Grid, table: Table, rule: LineRule): Lines => matrixOf(grid, table)[rule.axis];

const matrices = new WeakMap<Table, FigureMatrix>();
function matrixOf(grid: Grid, table: Table): FigureMatrix {
  const known = matrices.get(table) ?? figureMatrix(grid, table);
  matrices.set(table, known);
  return known;
}
