/** From tables to relations: the order of all rules, and what one hands to the next. */
import type { Grid } from '../sheet';
import type { SheetTables, Table } from '../tables';
import type { AxisNames } from './names/axis-names';
import { tableNames } from './names/table-names';
import { findBalances } from './rules/balance';
import { contradictedDeclarations } from './rules/contradicted-declaration';
import { type FigureMatrix, figureMatrix, type Lines } from './lines/figure-matrix';
import { eachCellRelation } from './lines/cell-relations';
import { formulaRelations } from './formulas/formula-relations';
import { findOfWhich } from './rules/of-which';
import { withChangedBases } from './rules/changed-base';
import { chooseQuotients } from './choice/quotients';
import { findDifferences } from './rules/difference';
import { findQuotients } from './rules/quotient';
import { findRepeatedFigures } from './rules/repeated-figure';
import type { LineRule } from './lines/line-rule';
import { isUnrounded } from './lines/unrounded';
import { findPartitions } from './rules/partition';
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
 * Every relation of a workbook's tables, each emitted once with all its evidence. Broken ones are emitted too. A sheet's
 * own formulas are stated first, for they say what is meant where another rule says otherwise; then come the rules over
 * the lines of each table, and the figures that other sheets repeat.
 */
export function inferRelations(sheets: readonly SheetInput[]): Relation[] {
  const out: Relation[] = [];
  let group = 0;
  const nextGroup = (): number => group++;
  const grids = new Map(sheets.map(({ grid }) => [grid.sheet, grid]));
  const repeated = repeatedFigures(sheets, nextGroup);
  for (const { grid, read } of sheets) {
    const statements = new Statements();
    const add = (relation: Relation): void => statements.addOfRule(relation);
    for (const relation of formulaRelations(grid, grids, nextGroup)) statements.addFormula(relation);
    for (const table of read.tables) {
      const rules = tableRules(matrixOf(grid, table));
      for (const rule of rules.found) eachCellRelation(table.sheet, rules[rule.axis], rule, nextGroup(), add);
    }
    for (const relation of findBalances(grid, read.tables, nextGroup)) statements.addOfRule(relation);
    for (const relation of repeated.get(grid.sheet) ?? []) statements.addOfRule(relation);
    for (const relation of statements.all()) out.push(relation);
  }
  return out;
}

/** By the sheet of the smaller table. */
function repeatedFigures(sheets: readonly SheetInput[], nextGroup: () => number): Map<string, Relation[]> {
  const matrices = sheets.flatMap(({ grid, read }) => read.tables.map((table) => matrixOf(grid, table)));
  const bySheet = new Map<string, Relation[]>();
  for (const relation of findRepeatedFigures(matrices, nextGroup)) {
    const known = bySheet.get(relation.sheet);
    if (known) known.push(relation);
    else bySheet.set(relation.sheet, [relation]);
  }
  return bySheet;
}

/** The rules found in one table, and its columns and rows as they were found in. */
interface TableRules {
  readonly across: Lines;
  readonly down: Lines;
  readonly found: readonly LineRule[];
}

/** The rules of one table over whole lines: columns, then rows, then the rules that look at single lines. */
function tableRules(matrix: FigureMatrix): TableRules {
  const { across } = matrix;
  const names = tableNames(matrix);
  const { columns } = names;
  const ofColumns = rulesAmongLines(across, columns, true);
  const { lines: down, names: rows } = withColumnsRead(matrix, names.rows, ofColumns.found);
  const ofRows = rulesAmongLines(down, rows, matrix.rows.length <= MOST_ROWS_FOR_PAIRS);
  const found = [
    ...ofColumns.found,
    ...ofRows.found,
    ...findRunningTotals(across, columns),
    ...findRunningTotals(down, rows),
    ...findOfWhich(across, columns),
    ...findOfWhich(down, rows),
    ...ofColumns.contradicted,
    ...ofRows.contradicted,
  ];
  return { across, down, found };
}

/**
 * The rows with what the columns were found to be where no header says it: rates, which do not add up, and differences,
 * in which a part may be larger than its whole.
 */
function withColumnsRead(
  { across, down }: FigureMatrix,
  names: AxisNames,
  found: readonly LineRule[],
): { readonly lines: Lines; readonly names: AxisNames } {
  const rates = resultsBeyondDoubt(found.filter(({ kind }) => kind === 'ratio' || kind === 'growth'));
  const differences = resultsBeyondDoubt(found.filter(({ kind }) => kind === 'difference'));
  const isRate = (column: number): boolean => rates.has(column) && isUnrounded(across, column);
  const { crossing } = names;
  const isDifference = (column: number): boolean => crossing.isDifference(column) || differences.has(column);
  return {
    lines: { ...down, percentCross: down.percentCross.map((known, column) => known || isRate(column)) },
    names: { ...names, crossing: { ...crossing, isDifference } },
  };
}

/** The rules that find a line among others, in their order; each is handed what the ones before it found. */
function rulesAmongLines(
  lines: Lines,
  names: AxisNames,
  withPairs: boolean,
): { readonly found: readonly LineRule[]; readonly contradicted: readonly LineRule[] } {
  // Rates come first: they are no parts of totals, and may stand between the parts.
  const rates = withPairs ? findRates(lines, names) : [];
  const totals = findTotals(lines, names, resultsBeyondDoubt(rates));
  // A = B + C is found once: as a total, or else as the difference A − B = C.
  const differences = withPairs ? differencesBeside(lines, names, sumKeys(totals)) : [];
  const partitions = findPartitions(lines, names, explained([...rates, ...totals, ...differences]));
  const found = [...rates, ...totals, ...differences, ...partitions];
  // What is declared comes last: only what no rule upholds can be contradicted.
  return { found, contradicted: contradictedDeclarations(lines, names, found) };
}

function findRates(lines: Lines, names: AxisNames): readonly LineRule[] {
  const found = chooseQuotients(lines, names, findQuotients(lines, names), findShares(lines, names));
  const ofBlock = (block: Lines) => chooseQuotients(block, names, findQuotients(block, names), []);
  return withChangedBases(lines, names, found, (line) => names.isRate(line), ofBlock);
}

function differencesBeside(lines: Lines, names: AxisNames, known: ReadonlySet<string>): readonly LineRule[] {
  const found = findDifferences(lines, names, known);
  const ofBlock = (block: Lines) => findDifferences(block, names, known);
  return withChangedBases(lines, names, found, (line) => names.isDifference(line), ofBlock);
}

/** A rate that only figures speak for is beyond doubt when so many agree and it is this sure. */
const BEYOND_DOUBT = { confidence: 0.85, hits: 4 } as const;

/** The lines that are rates beyond doubt: named so, or agreeing on nearly all of several lines. */
const resultsBeyondDoubt = (rules: readonly LineRule[]): Set<number> =>
  new Set(
    rules
      .filter(
        (rule) =>
          rule.evidence.includes('label') ||
          rule.evidence.includes('declared') ||
          (rule.confidence > BEYOND_DOUBT.confidence && rule.agreement.hits >= BEYOND_DOUBT.hits),
      )
      .map((rule) => rule.result),
  );

const explained = (rules: readonly LineRule[]): Set<number> => new Set(rules.map(({ result }) => result));

const sumKeys = (rules: readonly LineRule[]): Set<string> =>
  new Set(
    rules
      .filter((rule) => rule.kind === 'sum')
      .map((rule) => `${rule.result}:${[...rule.operands].sort((a, b) => a - b).join()}`),
  );

const matrices = new WeakMap<Table, FigureMatrix>();
function matrixOf(grid: Grid, table: Table): FigureMatrix {
  const known = matrices.get(table) ?? figureMatrix(grid, table);
  matrices.set(table, known);
  return known;
}
