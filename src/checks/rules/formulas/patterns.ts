/**
 * Formulas against their neighbours: a formula that was copied along a row or column says the same in every cell,
 * relatively spoken. One that says something else, or a typed figure in their midst, is worth a look.
 */
import {
  type CellKey,
  type CellRange,
  type Grid,
  cellKey,
  columnOfKey,
  keyName,
  rangeName,
  rowOfKey,
} from '../../../sheet';
import { findingId } from '../../report/finding-id';
import type { Finding } from '../../types';
import type { ParsedFormula } from './parsed';

type Formulas = ReadonlyMap<CellKey, ParsedFormula>;

/** Neighbours on each side that are compared. */
const REACH = 3;

interface Neighbourhood {
  /** The pattern that the neighbours share; null when they do not agree. */
  readonly pattern: string | null;
  readonly example: CellKey;
  readonly agreeing: number;
}

/** What the formulas on both sides of a cell, in one direction, agree on. */
function neighbours(formulas: Formulas, row: number, column: number, vertical: boolean): Neighbourhood | null {
  const found: ParsedFormula[] = [];
  for (const step of [-1, 1]) {
    for (let i = 1; i <= REACH; i++) {
      const [r, c] = vertical ? [row + step * i, column] : [row, column + step * i];
      if (r < 0 || c < 0) break;
      const formula = formulas.get(cellKey(r, c));
      if (!formula) break;
      found.push(formula);
    }
  }
  if (found.length < 2) return null;
  const [first] = found;
  const agreeing = found.filter(({ pattern }) => pattern === first!.pattern).length;
  return { pattern: agreeing === found.length ? first!.pattern : null, example: first!.key, agreeing };
}

const sameColumn = (range: CellRange, column: number): boolean => range.left === column && range.right === column;

/** A formula that its neighbours contradict in one direction, while no neighbour in the other direction shares it. */
export function patternFindings(grid: Grid, formulas: Formulas): Finding[] {
  const findings: Finding[] = [];
  for (const [key, formula] of formulas) {
    if (formula.isExternal) continue;
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    for (const vertical of [true, false]) {
      const around = neighbours(formulas, row, column, vertical);
      if (!around?.pattern || around.agreeing < 3 || around.pattern === formula.pattern) continue;
      // Both sides must be there: the first and last cell of a block often say something else.
      const before = formulas.get(vertical ? cellKey(row - 1, column) : cellKey(row, column - 1));
      const after = formulas.get(vertical ? cellKey(row + 1, column) : cellKey(row, column + 1));
      if (!before || !after) continue;
      const across = [1, -1].map((step) =>
        formulas.get(vertical ? cellKey(row, column + step) : cellKey(row + step, column)),
      );
      if (across.some((other) => other?.pattern === formula.pattern)) continue;
      const example = formulas.get(around.example)!;
      const short = shortRange(formula, example, row, column);
      const rule = short ? 'range-differs' : 'pattern-differs';
      findings.push({
        id: findingId(rule, grid.sheet, [String(key)]),
        rule,
        severity: 'review',
        sheet: grid.sheet,
        cell: key,
        broken: [],
        suspects: [],
        details: {
          formula: grid.formula(row, column) ?? '',
          example: keyName(around.example),
          exampleFormula: grid.formula(rowOfKey(around.example), columnOfKey(around.example)) ?? '',
          range: short ?? '',
        },
      });
      break;
    }
  }
  return findings;
}

/** The range that the formula sums, where only its ends differ from its neighbour's. */
function shortRange(formula: ParsedFormula, example: ParsedFormula, row: number, column: number): string | null {
  const [own] = formula.sum ?? [];
  const [other] = example.sum ?? [];
  if (!own || !other || formula.sum!.length !== 1 || example.sum!.length !== 1) return null;
  const isColumn = sameColumn(own, column) && other.left === other.right;
  const isRow = own.top === row && own.bottom === row && other.top === other.bottom;
  return isColumn || isRow ? rangeName(own) : null;
}

/** A figure typed where formulas of one pattern stand on both sides of it. */
export function typedOverFindings(grid: Grid, formulas: Formulas): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<CellKey>();
  for (const key of formulas.keys()) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    for (const vertical of [true, false]) {
      const [r, c] = vertical ? [row + 1, column] : [row, column + 1];
      const here = cellKey(r, c);
      if (seen.has(here) || formulas.has(here) || !grid.isNumber(r, c)) continue;
      const around = neighbours(formulas, r, c, vertical);
      if (!around?.pattern || around.agreeing < 4) continue;
      if (!formulas.has(vertical ? cellKey(r + 1, c) : cellKey(r, c + 1))) continue;
      // A row of inputs between rows of formulas is no accident: its own neighbours are typed too.
      const beside = [1, -1].map((step) => (vertical ? cellKey(r, c + step) : cellKey(r + step, c)));
      if (
        beside.some((other) => formulas.get(other) !== undefined && formulas.get(other)!.pattern === around.pattern) &&
        !vertical
      )
        continue;
      seen.add(here);
      findings.push({
        id: findingId('typed-over', grid.sheet, [String(here)]),
        rule: 'typed-over',
        severity: 'review',
        sheet: grid.sheet,
        cell: here,
        broken: [],
        suspects: [],
        details: {
          value: grid.number(r, c),
          example: keyName(around.example),
          exampleFormula: grid.formula(rowOfKey(around.example), columnOfKey(around.example)) ?? '',
        },
      });
    }
  }
  return findings;
}

/** A number written into a formula that adds up cells: nobody can see where it comes from. */
export function plugFindings(grid: Grid, formulas: Formulas): Finding[] {
  const findings: Finding[] = [];
  for (const [key, { plugs }] of formulas) {
    if (plugs.length === 0) continue;
    findings.push({
      id: findingId('plug', grid.sheet, [String(key)]),
      rule: 'plug',
      severity: 'review',
      sheet: grid.sheet,
      cell: key,
      broken: [],
      suspects: [],
      details: { formula: grid.formula(rowOfKey(key), columnOfKey(key)) ?? '', plug: plugs[0]!, count: plugs.length },
    });
  }
  return findings;
}
