/**
 * Formulas against their neighbours: a formula that was copied along a row or column says the same in every cell,
 * relative to where it stands.
 */
import { type CellKey, type CellRange, type Grid, cellKey, columnOfKey, keyName, rowOfKey } from '../../../sheet';
import type { ParsedFormula } from './parsed';
import { isCellIn } from './spans';
import type { Formulas, SheetFormulas } from './subjects';

/** Neighbours on each side that are compared. */
const REACH = 3;
/** Neighbours that are asked at least, and that agree before a formula among them is strange. */
const FEWEST = 2;
const FEWEST_AGREEING = 3;

/** Where else on its own line, blanks between, a pattern is looked for. */
const STEPS = [1, -1, 2, -2, 3, -3];

export interface Neighbourhood {
  /** The pattern that the neighbours share; null when they do not agree. */
  readonly pattern: string | null;
  readonly example: CellKey;
  readonly agreeing: number;
}

/** The formula some steps further down or to the right; undefined where there is none. */
export function formulaAlong(
  formulas: Formulas,
  key: CellKey,
  isVertical: boolean,
  step: number,
): ParsedFormula | undefined {
  const row = rowOfKey(key) + (isVertical ? step : 0);
  const column = columnOfKey(key) + (isVertical ? 0 : step);
  return row < 0 || column < 0 ? undefined : formulas.get(cellKey(row, column));
}

/** What the formulas on both sides of a cell, in one direction, agree on. */
export function neighbours(formulas: Formulas, key: CellKey, isVertical: boolean): Neighbourhood | null {
  let first: ParsedFormula | null = null;
  let count = 0;
  let agreeing = 0;
  for (let side = -1; side <= 1; side += 2) {
    for (let i = 1; i <= REACH; i++) {
      const formula = formulaAlong(formulas, key, isVertical, side * i);
      if (!formula) break;
      first ??= formula;
      count++;
      if (formula.pattern === first.pattern) agreeing++;
    }
  }
  if (!first || count < FEWEST) return null;
  return { pattern: agreeing === count ? first.pattern : null, example: first.key, agreeing };
}

/** Whether the formulas beside a cell read that very cell, directly or through one another: then it is their input. */
export function isReadAround(formulas: Formulas, key: CellKey, isVertical: boolean): boolean {
  return [-1, 1].some((side) => {
    for (let step = 1; step <= REACH; step++) {
      const formula = formulaAlong(formulas, key, isVertical, side * step);
      if (!formula) return false;
      if (formula.references.some(({ sheet, range }) => sheet === null && isCellIn(range, key))) return true;
    }
    return false;
  });
}

/** A formula that says something else than its neighbours in one direction, which agree with each other. */
export interface Deviation {
  readonly grid: Grid;
  readonly formulas: Formulas;
  readonly key: CellKey;
  readonly formula: ParsedFormula;
  /** A neighbour, for comparison. */
  readonly example: ParsedFormula;
  /** Whether the neighbours stand above and below, or to the left and right. */
  readonly isVertical: boolean;
  readonly details: { readonly formula: string; readonly example: string; readonly exampleFormula: string };
}

const formulaText = (grid: Grid, key: CellKey): string => grid.formula(rowOfKey(key), columnOfKey(key))!;

/** What a sentence says of the formula that serves as an example. */
export const exampleDetails = (grid: Grid, example: CellKey) => ({
  example: keyName(example),
  exampleFormula: formulaText(grid, example),
});

function deviationAt({ grid, formulas }: SheetFormulas, formula: ParsedFormula, isVertical: boolean): Deviation | null {
  const { key } = formula;
  const around = neighbours(formulas, key, isVertical);
  if (!around?.pattern || around.agreeing < FEWEST_AGREEING || around.pattern === formula.pattern) return null;
  if (isReadAround(formulas, key, isVertical)) return null;
  // Both sides must be there: the first and last cell of a block often say something else.
  if (!formulaAlong(formulas, key, isVertical, -1) || !formulaAlong(formulas, key, isVertical, 1)) return null;
  const isSharedAcross = STEPS.some(
    (step) => formulaAlong(formulas, key, !isVertical, step)?.pattern === formula.pattern,
  );
  if (isSharedAcross) return null;
  const details = { formula: formulaText(grid, key), ...exampleDetails(grid, around.example) };
  return { grid, formulas, key, formula, example: formulas.get(around.example)!, isVertical, details };
}

/** The formulas on both sides that agree with each other. */
export function peersOf({ formulas, key, isVertical }: Deviation): readonly ParsedFormula[] {
  const peers: ParsedFormula[] = [];
  for (const side of [-1, 1])
    for (let step = 1; step <= REACH; step++) {
      const peer = formulaAlong(formulas, key, isVertical, side * step);
      if (!peer) break;
      peers.push(peer);
    }
  return peers;
}

/** The formulas that their neighbours contradict in one direction, while none in the other direction shares them. */
export function* deviations(subject: SheetFormulas): Generator<Deviation> {
  for (const formula of subject.formulas.values()) {
    if (formula.isExternal) continue;
    // Its own line explains a cell better than the lines above and below.
    const found = deviationAt(subject, formula, false) ?? deviationAt(subject, formula, true);
    if (found) yield found;
  }
}

/** The range that both formulas sum, where only its ends differ; null for other formulas. */
export function ownRange({ formula, example, key }: Deviation): CellRange | null {
  if (formula.sum?.length !== 1 || example.sum?.length !== 1) return null;
  const [own, other] = [formula.sum[0]!, example.sum[0]!];
  const [row, column] = [rowOfKey(key), columnOfKey(key)];
  const isColumn = own.left === column && own.right === column && other.left === other.right;
  const isRow = own.top === row && own.bottom === row && other.top === other.bottom;
  return isColumn || isRow ? own : null;
}
