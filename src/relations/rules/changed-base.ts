/** Comparisons whose base changes between the blocks of a table: revenue against the estimate, spending against the plan. */
import { shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames, LineNames } from '../names/axis-names';

/** So many figures of every block must agree with its base. */
const LEAST_HITS = 3;
/** And this share of them. */
const LEAST_SHARE = 0.8;
/** A table of more blocks is a list of units, which no form compares with different bases. */
const MOST_BLOCKS = 6;

interface Block {
  readonly first: number;
  readonly last: number;
}

/**
 * Forms B46 and B47 of Circular 342/2016 compare the plan of all blocks in one column, those of revenue (A) with the
 * estimate and those of spending (B) with the plan of the year before. A column named a comparison (`isCompared`) in which
 * `found` reads nothing, or what fails on a block, is read block by block with `find`; it is believed where all blocks
 * compare the same column, each with a base of its own, and where that leaves fewer figures without agreement.
 */
export function withChangedBases<Rule extends LineRule>(
  lines: Lines,
  names: AxisNames,
  found: readonly Rule[],
  isCompared: (line: number) => boolean,
  find: (block: Lines) => readonly Rule[],
): readonly Rule[] {
  const ruleOf = new Map(found.map((rule) => [rule.result, rule]));
  const unread: number[] = [];
  for (let line = 0; lines.axis === 'across' && line < lines.count; line++) {
    const rule = ruleOf.get(line);
    if (isCompared(line) && (!rule || rule.agreement.misses >= LEAST_HITS)) unread.push(line);
  }
  const blocks = unread.length === 0 ? [] : blocksOf(lines.crossCount, names.crossing);
  if (blocks.length < 2 || blocks.length > MOST_BLOCKS) return found;
  const foundIn = blocks.map((block) => find(linesOf(lines, block)));
  const changed = new Map<number, readonly Rule[]>();
  for (const line of unread) {
    const rules = foundIn.map((ofBlock) => ofBlock.find(({ result }) => result === line));
    const known = blocks.flatMap((block, at) => (isFilled(lines, line, block) ? [{ block, rule: rules[at] }] : []));
    const stated = known.flatMap(({ block, rule }) => (rule && isBelieved(rule) ? [within(rule, block)] : []));
    if (stated.length < known.length || !isOneComparison(stated) || !isBetter(stated, ruleOf.get(line))) continue;
    changed.set(line, stated);
  }
  return [...found.filter(({ result }) => !changed.has(result)), ...[...changed.values()].flat()];
}

/** The outermost lines of the other axis, each with all that stands under it; those with too little are left out. */
function blocksOf(count: number, crossing: LineNames): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  for (let cross = 1; cross <= count; cross++) {
    if (cross < count && crossing.parentOf(cross) >= 0) continue;
    if (cross - first >= LEAST_HITS) blocks.push({ first, last: cross - 1 });
    first = cross;
  }
  return blocks;
}

function linesOf(lines: Lines, block: Block): Lines {
  const { axis, count, crossCount, values, halfUnits, percentCross } = lines;
  const { first, last } = block;
  const width = last - first + 1;
  const part = (all: Float64Array): Float64Array => {
    const out = new Float64Array(count * width);
    for (let line = 0; line < count; line++)
      out.set(all.subarray(line * crossCount + first, line * crossCount + last + 1), line * width);
    return out;
  };
  return {
    axis,
    count,
    crossCount: width,
    values: part(values),
    halfUnits: part(halfUnits),
    percentCross: percentCross.slice(first, last + 1),
    cell: (line, cross) => lines.cell(line, first + cross),
    isMarked: (line, cross) => lines.isMarked(line, first + cross),
    isUnreadable: (line, cross) => lines.isUnreadable(line, first + cross),
  };
}

function isFilled({ crossCount, values }: Lines, line: number, { first, last }: Block): boolean {
  let figures = 0;
  for (let cross = first; cross <= last; cross++) {
    const value = values[line * crossCount + cross]!;
    if (value !== 0 && !Number.isNaN(value)) figures++;
  }
  return figures >= LEAST_HITS;
}

const isBelieved = ({ agreement: { hits, misses } }: LineRule): boolean =>
  hits >= LEAST_HITS && shareOf(hits, misses) >= LEAST_SHARE;

/** The rule, stating nothing outside its block. */
function within<Rule extends LineRule>(rule: Rule, { first, last }: Block): Rule {
  const { isExplained } = rule;
  return {
    ...rule,
    crossOf: (_, cross) => (cross >= first && cross <= last ? cross : -1),
    isExplained: isExplained && ((cross) => isExplained(cross - first)),
  };
}

/** The same column compared in the same way in all blocks, with more than one base. */
function isOneComparison(rules: readonly LineRule[]): boolean {
  const [one] = rules;
  if (!one || one.operands.length !== 2) return false;
  const isAlike = ({ kind, scale, operands }: LineRule): boolean =>
    kind === one.kind && scale === one.scale && operands[0] === one.operands[0];
  return rules.every(isAlike) && new Set(rules.map(({ operands }) => operands[1])).size > 1;
}

function isBetter(rules: readonly LineRule[], whole: LineRule | undefined): boolean {
  if (!whole) return true;
  const sum = (of: 'hits' | 'misses'): number => rules.reduce((all, { agreement }) => all + agreement[of], 0);
  return sum('hits') > whole.agreement.hits && sum('misses') < whole.agreement.misses;
}
