/**
 * Findings about cells that nobody sees – in a hidden row, column or sheet, or outside the print area – are told in one
 * line a sheet. Where a printed figure is computed from such a cell, or disagrees with it, the printed one is told. As evidence every cell counts.
 */
import { type CellKey, type Grid, columnOfKey, keyName, rowOfKey } from '../sheet';
import { BySheet, SheetSet } from './by-sheet';
import type { Judged } from './judge';
import type { Place } from './rules/formulas/precedents';
import { findingsOf } from './rules/rule';
import { UNSEEN, UNSEEN_SOURCE } from './rules/unseen';
import type { BrokenRelation, Finding } from './types';

type Grids = ReadonlyMap<string, Grid>;

const isShown = (grids: Grids, sheet: string, key: CellKey): boolean =>
  grids.get(sheet)?.isShown(rowOfKey(key), columnOfKey(key)) ?? true;

/** The cell that a finding blames is seen; where none is blamed alone, one of the results that do not agree. */
function isFindingShown(grids: Grids, { sheet, cell, suspects, broken }: Finding): boolean {
  if (isShown(grids, sheet, cell)) return true;
  return suspects.length === 0 && broken.some((one) => isShown(grids, one.sheet, one.result));
}

const HOLDING: ReadonlySet<string> = new Set(['consistent', 'rounding', 'scale']);

/** Whether a result takes its operands' figures on: by its formula, or as the total that they make. Rates beside them do not. */
const takesOver = ({ relation, verdict }: Judged): boolean =>
  HOLDING.has(verdict.status) &&
  relation.comparison === 'equal' &&
  (relation.evidence.includes('formula') || relation.role === 'total');

/** For each cell the results that take it over: a mistake in the cell is in them too. */
type Dependents = Pick<BySheet<readonly Place[]>, 'get'>;

function dependentsOf(judged: readonly Judged[]): Dependents {
  const dependents = new BySheet<Place[]>();
  for (const one of judged) {
    if (!takesOver(one)) continue;
    const { relation } = one;
    const result = { sheet: relation.sheet, key: relation.result };
    relation.operands.forEach((operand, i) => {
      const sheet = relation.operandSheets?.[i] ?? relation.sheet;
      const list = dependents.get(sheet, operand);
      if (list) list.push(result);
      else dependents.set(sheet, operand, [result]);
    });
  }
  return dependents;
}

/** A printed result that does not agree because of a cell that is not printed; null where there is none. */
function printedResult(grids: Grids, broken: readonly BrokenRelation[]): Place | null {
  const printed = broken.find(({ sheet, result }) => isShown(grids, sheet, result));
  return printed ? { sheet: printed.sheet, key: printed.result } : null;
}

/** The first printed cell that is computed from a cell, through others that are not printed; null where none is. */
function printedDependent(grids: Grids, dependents: Dependents, from: Place): Place | null {
  const seen = new SheetSet();
  seen.add(from.sheet, from.key);
  const queue = [from];
  for (const { sheet, key } of queue) {
    for (const next of dependents.get(sheet, key) ?? []) {
      if (seen.has(next.sheet, next.key)) continue;
      if (isShown(grids, next.sheet, next.key)) return next;
      seen.add(next.sheet, next.key);
      queue.push(next);
    }
  }
  return null;
}

/** Names the cells of a sentence that are not seen: those that share the suspicion. */
function withUnseenNamed(grids: Grids, finding: Finding): Finding {
  const hidden = finding.suspects.filter(({ sheet, cell }) => !isShown(grids, sheet, cell)).slice(0, 3);
  if (hidden.length === 0) return finding;
  return { ...finding, details: { ...finding.details, unseen: hidden.map(({ cell }) => keyName(cell)).join(', ') } };
}

/** @param judged every relation with its verdict */
export function unseenApart(grids: Grids, findings: readonly Finding[], judged: readonly Judged[]): readonly Finding[] {
  const kept: Finding[] = [];
  const apart = new Map<string, { cells: Set<CellKey>; broken: BrokenRelation[] }>();
  let dependents: Dependents | null = null;
  for (const finding of findings) {
    const { severity, sheet, cell, broken } = finding;
    if ((severity !== 'error' && severity !== 'review') || isFindingShown(grids, finding)) {
      kept.push(withUnseenNamed(grids, finding));
      continue;
    }
    dependents ??= dependentsOf(judged);
    const printed =
      broken.length > 0
        ? (printedResult(grids, broken) ?? printedDependent(grids, dependents, { sheet, key: cell }))
        : null;
    if (printed) {
      kept.push(...findingsOf(UNSEEN_SOURCE, { printed, finding }));
      continue;
    }
    const list = apart.get(sheet) ?? { cells: new Set(), broken: [] };
    apart.set(sheet, list);
    list.cells.add(cell);
    list.broken.push(...broken);
  }
  for (const [sheet, { cells, broken }] of apart) {
    kept.push(...findingsOf(UNSEEN, { sheet, cells: [...cells].sort((a, b) => a - b), broken }));
  }
  return kept;
}
