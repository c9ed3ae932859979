/** Relations as equations over numbered cells: what the search for the wrong cell works on. */
import { type CellFigure, type FigureSource, ownDecimals } from '../../figures';
import type { Relation } from '../../relations';
import { type CellKey, type Grid, columnOfKey, rangeContains, rowOfKey } from '../../sheet';
import type { Table } from '../../tables';
import { SheetSet } from '../by-sheet';
import type { Judged } from '../judge';
import { isSum } from '../records';
import { operandWeights } from '../verdict/verdict';
import { BlankParts } from './blank-parts';
import { Habits } from './column-habits';
import { RowFigures } from './row-figures';
import type { Equation, SystemCell } from './system';

/** A total or a rate is worked out by hand as often as its parts are typed, and goes stale besides. */
const RESULT = Math.log(1.6);
/** Excel keeps a formula true: the fault is nearly always in what it reads. */
const FORMULA = Math.log(1 / 300);
/** So many digits nobody types: the value of a formula that was pasted over it. It can be stale, hardly mistyped. */
const COMPUTED_DECIMALS = 7;
const COMPUTED = Math.log(1 / 15);
/** Such a value as the result of figures that it misses: they were changed after it was pasted. */
const PASTED = Math.log(20);
/** A figure left out altogether. */
const EMPTY = Math.log(1 / 20);
/** All shares come to 100 %: a total that says so is right, and one that does not, where its parts do, is not. */
const WHOLE = Math.log(1 / 300);
const NOT_WHOLE = Math.log(30);
/** 100 that was added up is 100.00000000000001. */
const NEAR_WHOLE = 1e-9;

/** A formula of constants, or a figure of another workbook ("='[1]B62'!C16"): nothing of this one keeps it true. */
const TYPED_FORMULA = /^=\s*[+-]?\s*(?:[\d.\s()*/+-]+|'?[^'!]*\[[^\]]+\][^'!]*'?!\$?[A-Z]{1,3}\$?\d+)\s*$/;

function suspicionOf(figure: CellFigure | null, formula: string | undefined, isResult: boolean): number {
  if (figure?.isFormula && !TYPED_FORMULA.test(formula ?? '')) return FORMULA;
  if (figure?.isEmpty) return EMPTY;
  if (figure && ownDecimals(figure.value) >= COMPUTED_DECIMALS) return COMPUTED;
  return isResult ? RESULT : 0;
}

/** A quotient as it was worked out: divided, or multiplied with no rounding. */
function quotientForm(
  { kind, scale, unitFactor = 1, isExact, periods }: Relation,
  [result, numerator, denominator]: readonly number[],
): Pick<Equation, 'form' | 'cells' | 'scale'> & Partial<Equation> {
  if (isExact) return { form: 'product', cells: [numerator!, result!, denominator!], scale: 1 / scale };
  const shift = kind === 'growth' ? -scale : 0;
  return { form: 'ratio', cells: [result!, numerator!, denominator!], scale: scale * unitFactor, shift, periods };
}

/** Gives the cells of several sheets running numbers and turns relations into equations over them. */
class EquationBuilder {
  readonly cells: SystemCell[] = [];
  readonly places: { readonly sheet: string; readonly key: CellKey }[] = [];
  private readonly habits = new Habits();
  private readonly rows = new Map<string, RowFigures>();
  private readonly numbers = new Map<string, Map<CellKey, number>>();

  constructor(
    private readonly source: FigureSource,
    private readonly blanks: BlankParts,
  ) {}

  /** The figures of a cell's line, where it stands in the table of its relation. */
  private rowOf(grid: Grid, key: CellKey, table: Table | null): RowFigures | null {
    const row = rowOfKey(key);
    if (table?.sheet !== grid.sheet || !rangeContains(table.range, row, columnOfKey(key))) return null;
    const name = `${row}|${grid.sheet}`;
    let figures = this.rows.get(name);
    if (!figures) this.rows.set(name, (figures = new RowFigures(grid, row, table)));
    return figures;
  }

  private number(sheet: string, key: CellKey, isResult: boolean, table: Table | null): number {
    let keys = this.numbers.get(sheet);
    if (!keys) this.numbers.set(sheet, (keys = new Map()));
    const known = keys.get(key);
    if (known !== undefined) {
      const cell = this.cells[known]!;
      if (isResult && cell.suspicion === 0) this.cells[known] = { ...cell, suspicion: RESULT };
      return known;
    }
    const index = this.cells.length;
    keys.set(key, index);
    this.places.push({ sheet, key });
    this.cells.push(this.cellAt(sheet, key, isResult, table));
    return index;
  }

  private cellAt(sheet: string, key: CellKey, isResult: boolean, table: Table | null): SystemCell {
    const figure = this.source.figure(sheet, key);
    const grid = this.source.grid(sheet);
    const habits = grid ? { habits: this.habits.of(grid, columnOfKey(key)) } : {};
    const line = grid ? this.rowOf(grid, key, table) : null;
    const base = { value: figure?.value ?? 0, decimals: figure?.decimals ?? 0, ...habits, ...(line ? { line } : {}) };
    const beside = this.blanks.count(sheet, key);
    // One of several blanks of a total is so much less likely the one.
    if (beside > 0) return { ...base, suspicion: -Math.log(beside), isForgotten: true, isUnlikeItsKind: true };
    const suspicion = suspicionOf(figure, grid?.formula(rowOfKey(key), columnOfKey(key)), isResult);
    return { ...base, suspicion, ...(suspicion === COMPUTED && isResult ? { ifStale: PASTED } : {}) };
  }

  private sign(index: number): void {
    const cell = this.cells[index]!;
    if (!cell.isSigned) this.cells[index] = { ...cell, isSigned: true };
  }

  /** Takes what a total of shares comes to whatever its parts are. */
  private expectWhole(index: number, whole: number): void {
    const cell = this.cells[index]!;
    if (cell.suspicion === FORMULA || cell.isUnlikeItsKind) return;
    this.cells[index] =
      Math.abs(cell.value - whole) <= NEAR_WHOLE
        ? { ...cell, suspicion: WHOLE }
        : { ...cell, suspicion: cell.suspicion + NOT_WHOLE, isUnlikeItsKind: true };
  }

  /** null for a relation that no single equation can express. */
  equation(judged: Judged): Equation | null {
    const { relation, weight, looseness, table } = judged;
    const sheetOf = (i: number): string => relation.operandSheets?.[i] ?? relation.sheet;
    const cells = [
      this.number(relation.sheet, relation.result, true, table),
      ...relation.operands.map((key, i) => this.number(sheetOf(i), key, false, table)),
    ];
    // What grows or is set against another may shrink: that no other line of its column did says nothing.
    if (relation.kind !== 'sum' && relation.kind !== 'average' && relation.kind !== 'product') this.sign(cells[0]!);
    if (relation.whole !== undefined) this.expectWhole(cells[0]!, relation.whole);
    const isFormula = this.source.figure(relation.sheet, relation.result)?.isFormula ?? false;
    const base = { cells, coefficients: [], scale: 1, shift: 0, weight, looseness, isFormula };
    if (relation.comparison === 'at-most') return cells.length === 2 ? { ...base, form: 'at-most' } : null;
    if (relation.kind === 'ratio' || relation.kind === 'growth')
      return cells.length === 3 ? { ...base, ...quotientForm(relation, cells) } : null;
    if (relation.kind === 'product') return { ...base, form: 'product', scale: relation.scale };
    const blanks = this.blanks.of(judged).map((key) => this.number(relation.sheet, key, false, table));
    const coefficients = [-1, ...operandWeights(relation), ...blanks.map(() => 1)];
    return { ...base, form: 'linear', cells: [...cells, ...blanks], coefficients };
  }
}

/** The equations of a workbook's relations, with what they stand for. */
export interface EquationSystem {
  readonly cells: readonly SystemCell[];
  /** Where each cell stands. */
  readonly places: readonly { readonly sheet: string; readonly key: CellKey }[];
  readonly equations: readonly Equation[];
  /** The relation of each equation. */
  readonly owners: readonly Judged[];
  /** Indexes of the equations that do not hold. */
  readonly broken: readonly number[];
  /** Broken relations that no single equation can express: an of-which rule of several operands. */
  readonly unexpressed: readonly Judged[];
}

function addCells({ sheet, result, operands, operandSheets }: Relation, cells: SheetSet): void {
  cells.add(sheet, result);
  operands.forEach((key, i) => cells.add(operandSheets?.[i] ?? sheet, key));
}

const touches = ({ sheet, result, operands, operandSheets }: Relation, cells: SheetSet): boolean =>
  cells.has(sheet, result) || operands.some((key, i) => cells.has(operandSheets?.[i] ?? sheet, key));

/** Sound relations take part in the search only where they hold a cell that is in doubt. */
function isWanted(judged: Judged, doubtful: SheetSet, blanks: BlankParts): boolean {
  const { relation, verdict, isBroken } = judged;
  if (isBroken) return true;
  if (verdict.status !== 'consistent' && verdict.status !== 'rounding') return false;
  return touches(relation, doubtful) || blanks.of(judged).some((key) => doubtful.has(relation.sheet, key));
}

/** Adds the totals that take in a cell in doubt: its mistake may have been carried into them. */
function addTotals(judged: readonly Judged[], doubtful: SheetSet): void {
  const isBelow = ({ sheet, operands, operandSheets }: Relation): boolean =>
    operands.some((key, i) => doubtful.has(operandSheets?.[i] ?? sheet, key));
  const totals = judged.filter(({ relation, isBroken }) => !isBroken && isSum(relation) && isBelow(relation));
  for (const { relation } of totals) doubtful.add(relation.sheet, relation.result);
}

export function equationSystem(judged: readonly Judged[], source: FigureSource): EquationSystem {
  const blanks = new BlankParts(judged, source);
  const builder = new EquationBuilder(source, blanks);
  const doubtful = new SheetSet();
  for (const one of judged) {
    if (!one.isBroken) continue;
    addCells(one.relation, doubtful);
    for (const key of blanks.of(one)) doubtful.add(one.relation.sheet, key);
  }
  addTotals(judged, doubtful);
  const equations: Equation[] = [];
  const owners: Judged[] = [];
  const broken: number[] = [];
  const unexpressed: Judged[] = [];
  for (const one of judged) {
    if (!isWanted(one, doubtful, blanks)) continue;
    const equation = builder.equation(one);
    if (!equation) {
      if (one.isBroken) unexpressed.push(one);
      continue;
    }
    if (one.isBroken) broken.push(equations.length);
    equations.push(equation);
    owners.push(one);
  }
  return { cells: builder.cells, places: builder.places, equations, owners, broken, unexpressed };
}
