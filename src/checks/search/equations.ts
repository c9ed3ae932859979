import { type FigureSource, ownDecimals } from '../../figures';
import type { Relation } from '../../relations';
import type { CellKey } from '../../sheet';
import type { Equation, SystemCell } from './system';
import { operandWeights } from '../verdict/verdict';

/** Gives the cells of several sheets running numbers and turns relations into equations over them. */
export class EquationBuilder {
  readonly cells: SystemCell[] = [];
  readonly places: { readonly sheet: string; readonly key: CellKey }[] = [];
  private readonly numbers = new Map<string, Map<CellKey, number>>();

  constructor(private readonly source: FigureSource) {}

  private number(sheet: string, key: CellKey, isResult: boolean): number {
    let keys = this.numbers.get(sheet);
    if (!keys) this.numbers.set(sheet, (keys = new Map()));
    const known = keys.get(key);
    if (known !== undefined) {
      const cell = this.cells[known]!;
      if (isResult && cell.suspicion === 0) this.cells[known] = { ...cell, suspicion: RESULT };
      return known;
    }
    const figure = this.source.figure(sheet, key);
    const index = this.cells.length;
    keys.set(key, index);
    this.places.push({ sheet, key });
    const isComputed = figure !== null && figure !== undefined && ownDecimals(figure.value) >= COMPUTED_DECIMALS;
    const suspicion = figure?.isFormula
      ? FORMULA
      : figure?.isEmpty
        ? EMPTY
        : isComputed
          ? COMPUTED
          : isResult
            ? RESULT
            : 0;
    this.cells.push({ value: figure?.value ?? 0, decimals: figure?.decimals ?? 0, suspicion });
    return index;
  }

  /** null for a relation that no single equation can express. */
  equation(relation: Relation, weight: number, looseness: number): Equation | null {
    const sheetOf = (i: number): string => relation.operandSheets?.[i] ?? relation.sheet;
    const cells = [
      this.number(relation.sheet, relation.result, true),
      ...relation.operands.map((key, i) => this.number(sheetOf(i), key, false)),
    ];
    const base = { cells, coefficients: [], scale: 1, shift: 0, weight, looseness };
    if (relation.comparison === 'at-most') return cells.length === 2 ? { ...base, form: 'at-most' } : null;
    if (relation.kind === 'ratio' || relation.kind === 'growth') {
      if (cells.length !== 3) return null;
      const scale = relation.scale * (relation.unitFactor ?? 1);
      return { ...base, form: 'ratio', scale, shift: relation.kind === 'growth' ? -relation.scale : 0 };
    }
    return { ...base, form: 'linear', coefficients: [-1, ...operandWeights(relation)] };
  }
}

/** A total or a rate is worked out by hand as often as its parts are typed, and goes stale besides. */
const RESULT = Math.log(1.6);
/** Excel keeps a formula true: the fault is nearly always in what it reads. */
const FORMULA = Math.log(1 / 300);
/** So many digits nobody types: the value of a formula that was pasted over it. It can be stale, hardly mistyped. */
const COMPUTED_DECIMALS = 7;
const COMPUTED = Math.log(1 / 15);
/** A figure left out altogether. */
const EMPTY = Math.log(1 / 20);
