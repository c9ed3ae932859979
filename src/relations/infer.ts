import { type CellKey, columnOfKey, type Grid, rowOfKey } from '../sheet';
import type { SheetTables, Table } from '../tables';
import { columnHints } from './column-hints';
import { type FigureMatrix, figureMatrix, type Lines } from './figures-matrix';
import { cellRelations } from './cell-relations';
import { formulaRelations } from './formula-relations';
import {
  columnProductHints,
  columnQuotientHints,
  columnShareHints,
  rowProductHints,
  rowQuotientHints,
  rowShareHints,
} from './quotient-hints';
import { findOfWhich } from './of-which';
import { inStep } from './parallel-quotients';
import { meantQuotients } from './products';
import { findDifferences, findQuotients } from './quotients';
import { rowHints, wholesOfParts } from './row-hints';
import type { LineRule } from './rule';
import { findShares, sharesAmongRates } from './shares';
import { findSums } from './sums';
import type { Evidence, Relation } from './types';

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
  let rule = 0;
  for (const { grid, read } of sheets) {
    const emitted = new Map<string, Relation>();
    const stated = formulaRelations(grid, new Set(sheets.map((sheet) => sheet.grid.sheet)));
    for (const relation of stated) emitted.set(identity(relation), { ...relation, rule: rule++ });
    const byFormula = new Set(stated.map((relation) => `${relation.kind}:${relation.result}:${axisOf(relation)}`));
    for (const table of read.tables) {
      for (const lineRule of tableRules(grid, table)) {
        const number = rule++;
        for (const relation of cellRelations(table.sheet, linesOf(grid, table, lineRule), lineRule, number)) {
          const key = identity(relation);
          const known = emitted.get(key);
          if (known) emitted.set(key, merge(known, relation));
          // Where the author's own formula says otherwise for this very cell, the formula is what is meant.
          else if (
            relation.comparison === 'at-most' ||
            !byFormula.has(`${relation.kind}:${relation.result}:${axisOf(relation)}`)
          )
            emitted.set(key, relation);
        }
      }
    }
    out.push(...emitted.values());
  }
  return out;
}

/** The rules of one table over whole lines, both ways. */
function tableRules(grid: Grid, table: Table): LineRule[] {
  const matrix = matrixOf(grid, table);
  const columns = columnQuotientHints(matrix);
  const acrossQuotients = inStep(
    matrix.across,
    meantQuotients(matrix.across, findQuotients(matrix.across, columns), columnProductHints(matrix)),
    columns,
    (line) => matrix.columns[line]!.column,
  ).map((rule) => withRole(rule, matrix));
  const acrossRates = sharesAmongRates(findShares(matrix.across, columnShareHints(matrix, columns)), acrossQuotients);
  const acrossSums = findSums(matrix.across, columnHints(matrix), resultsOf(acrossRates));
  const rules = [...acrossRates, ...acrossSums, ...findDifferences(matrix.across, columns, sumKeys(acrossSums))];
  const pairs = matrix.rows.length <= MOST_ROWS_FOR_PAIRS;
  const rows = rowQuotientHints(matrix);
  const downQuotients = pairs
    ? sharesAmongRates(
        findShares(matrix.down, rowShareHints(matrix, rows)),
        meantQuotients(matrix.down, findQuotients(matrix.down, rows), rowProductHints(matrix)),
      )
    : [];
  const downSums = findSums(matrix.down, rowHints(matrix), resultsOf(downQuotients));
  rules.push(...downQuotients, ...downSums);
  if (pairs) rules.push(...findDifferences(matrix.down, rows, sumKeys(downSums)));
  rules.push(...findOfWhich(matrix.down, wholesOfParts(matrix)));
  return rules;
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

function withRole(rule: LineRule, matrix: FigureMatrix): LineRule {
  const role = matrix.columns[rule.result]!.role;
  return {
    ...rule,
    role: role === 'share' ? 'share' : rule.kind === 'growth' ? 'growth' : role === 'growth' ? 'level' : 'attainment',
  };
}

const linesOf = (grid: Grid, table: Table, rule: LineRule): Lines => matrixOf(grid, table)[rule.axis];

const matrices = new WeakMap<Table, FigureMatrix>();
function matrixOf(grid: Grid, table: Table): FigureMatrix {
  const known = matrices.get(table) ?? figureMatrix(grid, table);
  matrices.set(table, known);
  return known;
}

const axisOf = ({ result, operands }: Relation): string => {
  if (operands.every((operand) => columnOfKey(operand) === columnOfKey(result))) return 'down';
  return operands.every((operand) => rowOfKey(operand) === rowOfKey(result)) ? 'across' : 'other';
};

/** Two statements are the same when kind, result and operands are; a difference C = A − B is the sum A = B + C. */
function identity(relation: Relation): string {
  const sheets = relation.operandSheets?.join('|') ?? '';
  if (relation.kind === 'difference')
    return `sum:${relation.operands[0]}:${sorted([relation.operands[1]!, relation.result])}:${sheets}`;
  const whole = minuendOf(relation);
  if (whole !== null)
    return `sum:${whole}:${sorted([...relation.operands.filter((operand) => operand !== whole), relation.result])}:${sheets}`;
  const operands =
    relation.kind === 'ratio' || relation.kind === 'growth' ? relation.operands.join() : sorted(relation.operands);
  return `${relation.comparison === 'at-most' ? 'at-most' : relation.kind}:${relation.result}:${operands}:${sheets}`;
}

/** III = I − II: the one operand that is not taken off is the sum of all the others; null for any other relation. */
function minuendOf({ kind, signs, operands, comparison }: Relation): CellKey | null {
  if (kind !== 'sum' || comparison !== 'equal' || !signs || operands.length < 2) return null;
  const positive = operands.filter((_, i) => signs[i]! > 0);
  return positive.length === 1 ? positive[0]! : null;
}

const sorted = (cells: readonly CellKey[]): string => [...cells].sort((a, b) => a - b).join();

const ORDER: readonly Evidence[] = ['formula', 'declared', 'label', 'arithmetic'];

/** One statement with all its evidence, in the form of the stronger: a declared III = I − II is no sum I = II + III. */
function merge(known: Relation, more: Relation): Relation {
  const strength = (relation: Relation): number =>
    Math.min(...relation.evidence.map((evidence) => ORDER.indexOf(evidence)));
  const base = strength(more) < strength(known) ? more : known;
  return {
    ...base,
    role: base.evidence.includes('formula') && more.kind === base.kind ? more.role : base.role,
    evidence: ORDER.filter((evidence) => known.evidence.includes(evidence) || more.evidence.includes(evidence)),
    confidence: Math.max(known.confidence, more.confidence),
    source: base.source ?? known.source ?? more.source,
    rule: more.rule,
  };
}
