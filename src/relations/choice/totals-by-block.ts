/** Totals that the other blocks of a table state: "1, A, B, C, 2, A, B, C" where a block's line adds up the lines below. */
import { agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { TotalCandidate } from './totals';
import { mayBeTotal, NEAR } from './totals-by-name';

/** So many blocks add up, and this share of them all, before one that does not is a mistake. */
const HELD = { least: 2, share: 0.6 } as const;
/** Blocks of many lines have a label or numbering that says so. */
const LONGEST = 40;

interface Block {
  readonly line: number;
  readonly operands: readonly number[];
}

/**
 * Blocks that do not add up although the others of their kind do: those without a rule of their own, and those that
 * add up without one of their lines.
 */
export function totalsByBlock(
  lines: Lines,
  names: AxisNames,
  totals: ReadonlyMap<number, LineRule>,
): [line: number, candidate: TotalCandidate][] {
  if (lines.axis !== 'down') return [];
  const kinds = new Map<string, Block[]>();
  for (let line = 0; line < lines.count; line++) {
    const operands = blockBelow(lines, names, line);
    if (operands.length < 2) continue;
    const kind = `${names.groupOf(line)}|${names.groupOf(operands[0]!)}`;
    const known = kinds.get(kind);
    if (known) known.push({ line, operands });
    else kinds.set(kind, [{ line, operands }]);
  }
  return [...kinds.values()].flatMap((blocks) => brokenAmong(blocks, lines, totals));
}

/** The lines below one up to the next of its kind, where they are all of one kind. */
function blockBelow({ count }: Lines, names: AxisNames, line: number): readonly number[] {
  const own = names.groupOf(line);
  const group = line + 1 < count ? names.groupOf(line + 1) : own;
  const operands: number[] = [];
  if (own.startsWith('none') || group.startsWith('none') || group === own) return operands;
  for (let other = line + 1; other < count && operands.length <= LONGEST; other++) {
    const theirs = names.groupOf(other);
    if (theirs === own || names.isTotal(other)) break;
    if (theirs !== group || names.isOfWhich(other) || names.isPercentage(other)) return [];
    operands.push(other);
  }
  return operands.length <= LONGEST ? operands : [];
}

function brokenAmong(
  blocks: readonly Block[],
  lines: Lines,
  totals: ReadonlyMap<number, LineRule>,
): [number, TotalCandidate][] {
  const held = blocks.filter(({ line, operands }) => lacks(totals.get(line), operands) === 0).length;
  if (held < HELD.least || held < HELD.share * (blocks.length - 1)) return [];
  return blocks.flatMap(({ line, operands }): [number, TotalCandidate][] => {
    const rule = totals.get(line);
    if (rule && lacks(rule, operands) !== 1) return [];
    const how = agreement(lines, line, operands);
    const candidate: TotalCandidate = { operands, by: 'tree', ofWhich: false, agreement: how };
    return how.misses > 0 && mayBeTotal(lines, line, candidate, NEAR.withHits) ? [[line, candidate]] : [];
  });
}

/** How many lines of a block its rule leaves out; NaN where there is none, or it adds other lines too. */
function lacks(rule: LineRule | undefined, block: readonly number[]): number {
  if (rule?.kind !== 'sum' || rule.signs || rule.evidence.includes('declared')) return Number.NaN;
  const all = new Set(block);
  return rule.operands.every((operand) => all.has(operand)) ? block.length - rule.operands.length : Number.NaN;
}
