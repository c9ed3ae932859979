/** Sums of sums: a total adds up the subtotals, not what these add up. */
import { smallest } from '../../figures';
import { agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import { append } from '../names/axis-names';
import type { TotalCandidate } from './totals';

/**
 * "Tổng chi = 100 % + theo tỷ lệ + bổ sung" adds up the "Tổng số" of which the first two are all the parts (form B55).
 * Only what figures alone found is written anew, over a subtotal that a name bears out and no figure contradicts, and
 * only where as many figures agree.
 * @param found the totals by line
 */
export function withSubtotals(
  lines: Lines,
  found: ReadonlyMap<number, TotalCandidate>,
): [line: number, candidate: TotalCandidate][] {
  const byFirstPart = namedTotals(found);
  const anew: [number, TotalCandidate][] = [];
  for (const [line, candidate] of found) {
    if (candidate.by !== 'figures' || candidate.signs) continue;
    const operands = operandsOf(line, candidate, found, byFirstPart);
    if (operands.length === candidate.operands.length) continue;
    const how = agreement(lines, line, operands);
    const { hits, misses } = candidate.agreement;
    if (how.hits >= hits && how.misses <= misses) anew.push([line, { ...candidate, operands, agreement: how }]);
  }
  return anew;
}

/** The totals whose names say what their parts are and whose figures agree throughout, by the first part. */
function namedTotals(found: ReadonlyMap<number, TotalCandidate>): ReadonlyMap<number, readonly number[]> {
  const byFirstPart = new Map<number, number[]>();
  for (const [line, { by, operands, signs, agreement: fit }] of found)
    if (by !== 'figures' && !signs && fit.hits > 0 && fit.misses === 0) append(byFirstPart, smallest(operands), line);
  return byFirstPart;
}

/** The operands of a total, subtotals in the place of their parts. */
function operandsOf(
  line: number,
  { operands }: TotalCandidate,
  found: ReadonlyMap<number, TotalCandidate>,
  byFirstPart: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const added = new Set(operands);
  for (const subtotal of operands.flatMap((part) => byFirstPart.get(part) ?? [])) {
    const parts = found.get(subtotal)!.operands;
    if (subtotal === line || added.has(subtotal) || parts.length >= added.size) continue;
    if (!parts.every((part) => added.has(part))) continue;
    for (const part of parts) added.delete(part);
    added.add(subtotal);
  }
  return [...added];
}
