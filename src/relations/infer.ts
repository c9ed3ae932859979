/** From tables to relations: the order of all rules, and what one hands to the next. */
import type { Grid } from '../sheet';
import type { SheetTables, Table } from '../tables';
import type { AxisNames } from './names/axis-names';
import { labelWords } from './names/label-words';
import { tableNames } from './names/table-names';
import { balancesNamed, isBorneOut, withoutOwnBalances } from './rules/balance';
import { type FigureMatrix, figureMatrix, type Lines } from './lines/figure-matrix';
import { eachCellRelation } from './lines/cell-relations';
import { formulaRelations } from './formulas/formula-relations';
import { findOfWhich } from './rules/of-which';
import { findRepeatedFigures } from './rules/repeated-figure';
import type { LineRule } from './lines/line-rule';
import { withOpenBases } from './lines/undivided';
import { type SharesAsked, sharesStatedAt } from './lines/share-sums';
import { isUnrounded } from './lines/unrounded';
import { findRunningTotals } from './rules/running-total';
import { resultsBeyondDoubt, rulesAmongLines } from './rules-among-lines';
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
    const balances = balancesNamed(grid, read.tables);
    const ofParts = withoutOwnBalances(grid, balances);
    const add = (relation: Relation): void => statements.addOfRule(ofParts(relation));
    for (const relation of formulaRelations(grid, grids, nextGroup)) statements.addFormula(relation);
    for (const table of read.tables) {
      const rules = tableRules(matrixOf(grid, table));
      for (const rule of rules.found) eachCellRelation(table.sheet, rules[rule.axis], rule, nextGroup(), add);
    }
    for (const balance of balances.filter((one) => isBorneOut(grid, one))) {
      const ofBalance = nextGroup();
      for (const relation of balance) statements.addOfRule({ ...relation, group: ofBalance });
    }
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

/** "Tỷ lệ hộ nghèo", "Năng suất lúa"; not "Thu phân chia theo tỷ lệ", an amount, nor means, which add up as their lines do. */
function isRateRow(label: string): boolean {
  const words = labelWords(label);
  return (words.isWorkedOut || words.isPerUnit) && !words.isAverage;
}

/** The rules of one table over whole lines: columns, then rows, then the rules that look at single lines. */
function tableRules(matrix: FigureMatrix): TableRules {
  const names = tableNames(matrix);
  const { columns } = names;
  const across = withRates(matrix.across, (row) => isRateRow(matrix.rows[row]!.label));
  const ofColumns = rulesAmongLines(across, columns, true);
  const priced = withRates(matrix.down, columns.isPerUnit);
  const { lines: down, names: rows } = withColumnsRead(across, priced, names.rows, ofColumns.found);
  const ofRows = rulesAmongLines(down, rows, matrix.rows.length <= MOST_ROWS_FOR_PAIRS);
  const quotients = ofColumns.found.filter(({ kind }) => kind === 'ratio' || kind === 'growth');
  // The whole of a share stands elsewhere in its own column; a rate of two columns is a share of something else.
  const shares = new Set(quotients.filter(({ crossOf }) => crossOf !== undefined).map(({ result }) => result));
  const rates = new Set(quotients.map(({ result }) => result).filter((column) => !shares.has(column)));
  const asked = {
    isShare: (column: number): boolean => columns.isShare(column) && !rates.has(column),
    isShareOfTotal: (column: number): boolean => shares.has(column),
  };
  const differences = ofColumns.found.filter(({ kind }) => kind === 'difference');
  const basesOf = new Map(differences.map(({ result, operands }) => [result, operands]));
  const found = [
    ...ofColumns.found.map((rule) => ofShares(rule, () => columns.isPercentage(rule.result))),
    ...ofRows.found.map((rule) => withSharesStated(down, rows, withOpenBases(down, rule, basesOf), asked)),
    ...findRunningTotals(across, columns),
    ...findRunningTotals(down, rows),
    ...findOfWhich(across, columns),
    ...findOfWhich(down, rows),
    ...ofColumns.contradicted,
    ...ofRows.contradicted,
  ];
  return { across, down, found };
}

/** A total of shares comes to their whole. */
const ofShares = (rule: LineRule, isShare: (cross: number) => boolean): LineRule =>
  rule.kind === 'sum' && rule.role === 'total' && !rule.signs ? { ...rule, isOfShares: isShare } : rule;

/** The same between rows, where columns of shares are stated to add up although they do not. */
function withSharesStated(
  lines: Lines,
  names: AxisNames,
  rule: LineRule,
  asked: Pick<SharesAsked, 'isShare' | 'isShareOfTotal'>,
): LineRule {
  const of = ofShares(rule, (column) => lines.percentCross[column]!);
  if (of === rule) return rule;
  const more = { isConfirmed: rule.agreement.hits > 0, isTotal: names.isTotal(rule.result) };
  return { ...of, sharesStatedAt: sharesStatedAt(lines, rule, { ...asked, ...more }) };
}

/** The lines of one axis with those of the other axis that are called rates, prices or means: they do not add up. */
const withRates = (lines: Lines, isRate: (cross: number) => boolean): Lines => ({
  axis: lines.axis,
  count: lines.count,
  crossCount: lines.crossCount,
  values: lines.values,
  halfUnits: lines.halfUnits,
  percentCross: lines.percentCross.map((known, cross) => known || isRate(cross)),
  cell: lines.cell,
  isMarked: lines.isMarked,
  isUnreadable: lines.isUnreadable,
});

/**
 * The rows with what the columns were found to be where no header says it: rates, which do not add up, and differences,
 * in which a part may be larger than its whole.
 */
function withColumnsRead(
  across: Lines,
  down: Lines,
  names: AxisNames,
  found: readonly LineRule[],
): { readonly lines: Lines; readonly names: AxisNames } {
  const rates = resultsBeyondDoubt(found.filter(({ kind }) => kind === 'ratio' || kind === 'growth'));
  const differences = resultsBeyondDoubt(found.filter(({ kind }) => kind === 'difference'));
  const isRate = (column: number): boolean => rates.has(column) && isUnrounded(across, column);
  const { crossing } = names;
  const isDifference = (column: number): boolean => crossing.isDifference(column) || differences.has(column);
  return {
    lines: withRates(down, isRate),
    names: { ...names, crossing: { ...crossing, isDifference } },
  };
}

const matrices = new WeakMap<Table, FigureMatrix>();
function matrixOf(grid: Grid, table: Table): FigureMatrix {
  const known = matrices.get(table) ?? figureMatrix(grid, table);
  matrices.set(table, known);
  return known;
}
