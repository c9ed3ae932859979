/**
 * Lines that have figures but no result: the remainder of a project, the total of a unit left blank. Where the gap of a
 * total is exactly what these lines would hold, they are its cause and no other cell is.
 */
import type { FigureSource } from '../figures';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../sheet';
import type { Table } from '../tables';
import type { Judged, Judgement } from './judge';
import { isHorizontal, isSum, isVertical, recordOf, shareOf } from './records';
import { operandWeights } from './verdict/verdict';

/** Lines that must keep the calculation, and their share, before a blank result is missed. */
const KEPT = { lines: 3, share: 0.75 };
/** Digits that the gap must have to be no chance. */
const DIGITS = 2;
/** What floating point may leave of a gap. */
const NOISE = 1e-9;

export interface BlankResults {
  /** The broken relations whose gap the blank results are, at least one. */
  readonly broken: readonly Judged[];
  readonly blanks: readonly BlankResult[];
  /** Whether other sums of these lines agree that their result is nothing: then the parts stand where none should. */
  readonly isNothing: boolean;
  readonly source: FigureSource;
}

export interface BlankResult {
  readonly key: CellKey;
  /** What the other cells of its line make. */
  readonly value: number;
  /** The cells of its line that hold figures. */
  readonly parts: readonly CellKey[];
}

const isCalculation = ({ relation }: Judged): boolean =>
  isSum(relation) && relation.comparison === 'equal' && !relation.operandSheets;

/** For each calculation across or down the lines of a table its relation with the most operands. */
function calculations(judged: readonly Judged[]): ReadonlyMap<number, Judged> {
  const widest = new Map<number, Judged>();
  for (const one of judged) {
    if (!isCalculation(one) || !(isHorizontal(one.relation) || isVertical(one.relation))) continue;
    const known = widest.get(one.relation.group);
    if (!known || known.relation.operands.length < one.relation.operands.length) widest.set(one.relation.group, one);
  }
  return widest;
}

/** The cell of the same calculation in another of the table's lines: rows of one across, columns of one down. */
type Shift = (key: CellKey, line: number) => CellKey;
const inRow: Shift = (key, row) => cellKey(row, columnOfKey(key));
const inColumn: Shift = (key, column) => cellKey(rowOfKey(key), column);

/** The lines of the table in which the calculation has figures but no result. */
function blankResults({ relation, isFormula }: Judged, table: Table, source: FigureSource): readonly BlankResult[] {
  const weights = operandWeights(relation);
  const isAcross = isHorizontal(relation);
  const shift = isAcross ? inRow : inColumn;
  const lines: readonly { readonly line: number; readonly parent: number | null }[] = isAcross
    ? table.rows.map(({ row, parent }) => ({ line: row, parent }))
    : table.columns.map(({ column }) => ({ line: column, parent: null }));
  const valueAt = (key: CellKey): number => source.figure(relation.sheet, key)?.value ?? 0;
  const mayBeNegative = !isFormula || lines.some(({ line }) => valueAt(shift(relation.result, line)) < 0);
  const found = new Map<number, BlankResult>();
  lines.forEach(({ line, parent }, at) => {
    const key = shift(relation.result, line);
    const figure = source.figure(relation.sheet, key);
    const isBlank = figure !== null && figure.isEmpty && !figure.isFormula;
    if (!isBlank || (parent !== null && found.has(parent))) return;
    const cells = relation.operands.map((operand) => shift(operand, line));
    const value = cells.reduce((sum, cell, i) => sum + weights[i]! * valueAt(cell), 0);
    const parts = cells.filter((cell) => valueAt(cell) !== 0);
    // Where no formula of the column comes to less than nothing, a line that would is left blank on purpose.
    if ((value > 0 || (value < 0 && mayBeNegative)) && parts.length > 0) found.set(at, { key, value, parts });
  });
  return [...found.values()];
}

const digitsOf = (gap: number): number =>
  Math.abs(gap)
    .toPrecision(9)
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** How much more the blank results would add: to the computed side of their own calculation, to the parts of the other. */
function lackOf({ relation, verdict }: Judged, group: number): number {
  return relation.group === group ? verdict.expected - verdict.stated : verdict.stated - verdict.expected;
}

/** A formula is not asked why it says something else than its line, unless lines without a result say so exactly. */
const isOpen = (one: Judged): boolean =>
  (one.isBroken || one.isFormula) && one.verdict.status === 'inconsistent' && isCalculation(one);

/**
 * The broken totals whose gap is exactly what the blank results come to.
 * @param open the broken calculations that may be theirs
 */
function explained(open: readonly Judged[], widest: Judged, blanks: readonly BlankResult[]): readonly Judged[] {
  const { group, result } = widest.relation;
  const isAcross = isHorizontal(widest.relation);
  const value = blanks.reduce((sum, blank) => sum + blank.value, 0);
  if (digitsOf(value) < DIGITS) return [];
  /** Whether it adds up the results of the calculation. */
  const addsResults = ({ relation }: Judged): boolean =>
    isAcross
      ? isVertical(relation) && columnOfKey(relation.result) === columnOfKey(result)
      : isHorizontal(relation) && rowOfKey(relation.result) === rowOfKey(result);
  const isLack = (one: Judged, lack: number): boolean =>
    Math.abs(lack - value) <= NOISE * Math.max(Math.abs(value), Math.abs(one.verdict.stated));
  const broken = open.filter(isOwnOrAdds);
  const lacking = new Set(broken.filter((one) => isLack(one, lackOf(one, group))));
  const totals = new Set([...lacking].map(({ relation }) => relation.result));
  // "Bội thu" = "Tổng thu" − "Tổng chi", where what is blank was left out of the spending.
  const isCarried = (one: Judged): boolean => {
    const weights = operandWeights(one.relation);
    const from = one.relation.operands.findIndex((key, i) => totals.has(key) && weights[i]! < 0);
    return from >= 0 && isLack(one, weights[from]! * lackOf(one, group));
  };
  return broken.filter((one) => lacking.has(one) || (addsResults(one) && isCarried(one)));

  function isOwnOrAdds(one: Judged): boolean {
    return one.relation.group === group || addsResults(one);
  }
}

/**
 * The results of a sum down that sums across their line add up, by the column of the total: no rates, and nothing that
 * stands apart. In the line itself such a sum may be lost, where a single part is left of it.
 */
function* byTotalAcross(
  blanks: readonly BlankResult[],
  across: readonly Judged[],
  operandColumns: ReadonlyMap<number, ReadonlySet<number>>,
): Generator<{ readonly parts: readonly BlankResult[]; readonly total: number }> {
  for (const { relation } of across) {
    const columns = operandColumns.get(relation.group);
    const parts = columns ? blanks.filter(({ key }) => columns.has(columnOfKey(key))) : [];
    if (parts.length > 0) yield { parts, total: columnOfKey(relation.result) };
  }
}

/** The columns that each sum across takes in, in whichever line. */
function columnsAcross(ofTable: readonly Judged[]): ReadonlyMap<number, ReadonlySet<number>> {
  const byGroup = new Map<number, Set<number>>();
  for (const one of ofTable) {
    if (!isCalculation(one) || !isHorizontal(one.relation)) continue;
    const columns = byGroup.get(one.relation.group) ?? new Set();
    byGroup.set(one.relation.group, columns);
    for (const key of one.relation.operands) columns.add(columnOfKey(key));
  }
  return byGroup;
}

/** Whether a sum across that takes in the blank cells' column holds in each of their lines without them. */
function isHeldWithout(
  ofTable: readonly Judged[],
  widest: ReadonlyMap<number, Judged>,
  blanks: readonly BlankResult[],
): boolean {
  const takesIn = (group: number, column: number): boolean =>
    widest.get(group)?.relation.operands.some((key) => columnOfKey(key) === column) ?? false;
  return blanks.every(({ key }) =>
    ofTable.some(
      (one) =>
        isCalculation(one) &&
        isHorizontal(one.relation) &&
        one.verdict.status === 'consistent' &&
        one.verdict.stated !== 0 &&
        rowOfKey(one.relation.result) === rowOfKey(key) &&
        takesIn(one.relation.group, columnOfKey(key)),
    ),
  );
}

/** By the row of their results. */
function byRow(open: readonly Judged[]): ReadonlyMap<number, readonly Judged[]> {
  const rows = new Map<number, Judged[]>();
  for (const one of open) {
    const row = rowOfKey(one.relation.result);
    const known = rows.get(row);
    if (known) known.push(one);
    else rows.set(row, [one]);
  }
  return rows;
}

/** The blank results of all tables that explain a broken total. */
export function findBlankResults({ byTable, records }: Judgement, source: FigureSource): readonly BlankResults[] {
  const found: BlankResults[] = [];
  for (const [table, ofTable] of byTable) {
    const open = ofTable.filter(isOpen);
    if (!table || open.length === 0) continue;
    const widest = calculations(ofTable);
    const kept = [...widest.values()].filter(({ relation }) => {
      const record = recordOf(records, relation);
      return record.hold >= KEPT.lines && shareOf(record) >= KEPT.share;
    });
    const across = kept.filter(({ relation }) => isHorizontal(relation));
    const operandColumns = columnsAcross(ofTable);
    const openInRow = byRow(open);
    const told = new Set<Judged>();
    const tell = (broken: readonly Judged[], blanks: readonly BlankResult[], isNothing: () => boolean): void => {
      const untold = broken.filter((one) => !told.has(one));
      if (untold.length === 0) return;
      for (const one of untold) told.add(one);
      found.push({ broken: untold, blanks, isNothing: isNothing(), source });
    };
    for (const one of kept) {
      // What is left of a row's total stands in that row, so that a long table is not looked through for each of its headings.
      const near = isHorizontal(one.relation) ? open : openInRow.get(rowOfKey(one.relation.result));
      if (!near) continue;
      const blanks = blankResults(one, table, source);
      if (isHorizontal(one.relation)) {
        tell(explained(near, one, blanks), blanks, () => isHeldWithout(ofTable, widest, blanks));
        continue;
      }
      for (const { parts, total } of byTotalAcross(blanks, across, operandColumns)) {
        const ofTotal = near.filter(({ relation }) => columnOfKey(relation.result) === total);
        tell(explained(ofTotal, one, parts), parts, () => false);
      }
    }
  }
  return found;
}
