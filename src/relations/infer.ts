import { type CellKey, columnOfKey, type Grid, rowOfKey } from '../sheet';
import { numberIn, type SheetTables, type Table } from '../tables';
import { columnHints } from './column-hints';
import { type FigureMatrix, figureMatrix, type Lines } from './figures-matrix';
import { formulaRelation } from './formula-relation';
import { columnQuotientHints, rowQuotientHints } from './quotient-hints';
import { findOfWhich } from './of-which';
import { inStep } from './parallel-quotients';
import { findDifferences, findQuotients } from './quotients';
import { rowHints, wholesOfParts } from './row-hints';
import type { LineRule } from './rule';
import { findSums } from './sums';
import type { Evidence, Relation, RelationRole } from './types';

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
        for (const relation of cellRelations(grid, table, lineRule, number)) {
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
    findQuotients(matrix.across, columns),
    columns,
    (line) => matrix.columns[line]!.column,
  ).map((rule) => withRole(rule, matrix));
  const acrossSums = findSums(matrix.across, columnHints(matrix), resultsOf(acrossQuotients));
  const rules = [...acrossQuotients, ...acrossSums, ...findDifferences(matrix.across, columns, sumKeys(acrossSums))];
  const pairs = matrix.rows.length <= MOST_ROWS_FOR_PAIRS;
  const rows = rowQuotientHints(matrix);
  const downQuotients = pairs ? findQuotients(matrix.down, rows) : [];
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

/** The relations of single cells that a rule over a line states. */
function* cellRelations(grid: Grid, table: Table, rule: LineRule, number: number): Generator<Relation> {
  const matrix = matrixOf(grid, table);
  const lines: Lines = rule.axis === 'down' ? matrix.down : matrix.across;
  const { crossCount, values } = lines;
  const { hits, misses } = rule.agreement;
  // A rule that fails on many lines is no statement about the lines on which it fails.
  const onlyWhereItHolds = misses > Math.max(1, 0.3 * (hits + misses)) && !rule.evidence.includes('declared');
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[rule.result * crossCount + cross]!;
    if (Number.isNaN(stated)) continue;
    const present: number[] = [];
    const signs: number[] = [];
    rule.operands.forEach((operand, i) => {
      if (Number.isNaN(values[operand * crossCount + cross]!)) return;
      present.push(operand);
      signs.push(rule.signs?.[i] ?? 1);
    });
    if (present.length === 0) continue;
    if (
      rule.comparison === 'at-most' &&
      (lines.percentCross[cross] || !(stated > 0) || !(values[rule.operands[0]! * crossCount + cross]! > 0))
    )
      continue;
    if (present.length === 1 && rule.operands.length > 1 && rule.kind === 'sum' && !rule.singleParts) continue;
    if (rule.kind === 'ratio' || rule.kind === 'growth' || rule.kind === 'difference') {
      if (present.length < 2 && !(rule.kind === 'difference' && present.length === 1)) continue;
      if (rule.kind !== 'difference' && values[rule.operands[1]! * crossCount + cross] === 0) continue;
      if (present.length < rule.operands.length) continue;
    }
    const holds = rule.comparison === 'at-most' || agreesAt(lines, rule, cross);
    if (!holds && (onlyWhereItHolds || lines.percentCross[cross])) continue;
    // A − B is a difference, whichever rule or label it was read from.
    const lessOne = rule.kind === 'sum' && present.length === 2 && signs[0] !== signs[1];
    if (lessOne && signs[0]! < 0) present.reverse();
    yield {
      sheet: table.sheet,
      kind: lessOne ? 'difference' : rule.kind,
      role: lessOne ? 'difference' : rule.role,
      result: lines.cell(rule.result, cross),
      operands: present.map((operand) => lines.cell(operand, cross)),
      signs: !lessOne && signs.some((sign) => sign < 0) ? signs : undefined,
      scale: rule.scale,
      comparison: rule.comparison,
      evidence: rule.evidence,
      confidence: rule.confidence,
      source: rule.source,
      rule: number,
    };
  }
}

const matrices = new WeakMap<Table, FigureMatrix>();
function matrixOf(grid: Grid, table: Table): FigureMatrix {
  const known = matrices.get(table) ?? figureMatrix(grid, table);
  matrices.set(table, known);
  return known;
}

function agreesAt(lines: Lines, rule: LineRule, cross: number): boolean {
  const { crossCount, values, halfUnits } = lines;
  const at = (line: number): number => values[line * crossCount + cross]!;
  const stated = at(rule.result);
  let expected: number;
  if (rule.kind === 'ratio' || rule.kind === 'growth') {
    const [a, b] = [at(rule.operands[0]!), at(rule.operands[1]!)];
    expected = (rule.kind === 'ratio' ? a / b : (a - b) / b) * rule.scale;
    return (
      Math.abs(stated - expected) <=
      Math.max(0.005 * Math.abs(expected), halfUnits[rule.result * crossCount + cross]! * 1.01)
    );
  }
  let count = 0;
  let half = halfUnits[rule.result * crossCount + cross]!;
  expected = 0;
  rule.operands.forEach((operand, i) => {
    const value = at(operand);
    if (Number.isNaN(value)) return;
    count++;
    half += halfUnits[operand * crossCount + cross]!;
    expected += value * (rule.kind === 'difference' ? (i === 0 ? 1 : -1) : (rule.signs?.[i] ?? 1));
  });
  if (rule.kind === 'average' && count > 0) expected /= count;
  return Math.abs(stated - expected) <= half * 1.01 + Math.abs(stated) * 1e-9;
}

/** What the cells' own formulas state. Operands on sheets that the workbook does not have are left out. */
function formulaRelations(grid: Grid, sheets: ReadonlySet<string>): Relation[] {
  const out: Relation[] = [];
  for (const [cell, formula] of grid.allFormulas()) {
    if (formula.length > 2000) continue;
    if (!grid.isNumber(rowOfKey(cell), columnOfKey(cell))) continue;
    const read = formulaRelation(formula);
    if (!read || read.operands.some(({ sheet }) => sheet !== null && !sheets.has(sheet))) continue;
    const crossSheet = read.operands.some(({ sheet }) => sheet !== null && sheet !== grid.sheet);
    const keep = read.operands.map(
      ({ sheet, cell: operand }) =>
        (sheet !== null && sheet !== grid.sheet) ||
        !Number.isNaN(numberIn(grid, rowOfKey(operand), columnOfKey(operand))),
    );
    const operands = read.operands.filter((_, i) => keep[i]);
    if (
      operands.length === 0 ||
      operands.some((operand) => operand.cell === cell && (operand.sheet === null || operand.sheet === grid.sheet))
    )
      continue;
    if (read.kind !== 'sum' && read.kind !== 'average' && operands.length < 2) continue;
    if (read.kind === 'sum' && operands.length === 1 && !crossSheet && read.operands.length === 1) continue;
    out.push({
      sheet: grid.sheet,
      kind: read.kind,
      role: formulaRole(read.kind, operands.length),
      result: cell,
      operands: operands.map((operand) => operand.cell),
      operandSheets: crossSheet ? operands.map((operand) => operand.sheet ?? grid.sheet) : undefined,
      signs: read.signs?.filter((_, i) => keep[i]),
      scale: read.scale,
      comparison: 'equal',
      evidence: ['formula'],
      confidence: 1,
      source: formula,
      rule: -1,
    });
  }
  return out;
}

const formulaRole = (kind: Relation['kind'], operands: number): RelationRole =>
  kind === 'ratio'
    ? 'attainment'
    : kind === 'growth'
      ? 'growth'
      : kind === 'average'
        ? 'average'
        : kind === 'difference'
          ? 'difference'
          : operands === 1
            ? 'copy'
            : 'total';

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
