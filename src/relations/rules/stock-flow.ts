/** Stocks: what was there at first, with what came in and without what went out, is what is left. */
import { type Agreement, agreement } from '../lines/agreement';
import { confidenceOf, PRIOR, scoreOf, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { nearlyComesOut } from '../lines/plausible';
import { gapOfSum, isOfUnnamedLine, linesBetween } from '../lines/unnamed-line';
import type { AxisNames } from '../names/axis-names';
import type { Flow } from '../names/flows';
import type { RelationRule } from './rule';

export const STOCK_FLOW: RelationRule<'stock-flow'> = {
  id: 'stock-flow',
  reads: ['labels', 'headers', 'figures'],
  source:
    '“Đầu kỳ, tăng, giảm, cuối kỳ” of stores, cash, loans and posts: stock at first + in − out = stock at the end.',
};

/** Where more columns bear such words than a table of stocks has, the words say nothing. */
const MOST_READINGS = 400;
/** What must agree beside the words. Rows have few columns to agree in. */
const ASKED = {
  across: { hits: 2, digits: 4, share: 0.75 },
  down: { hits: 1, digits: 4, share: 0.5 },
  few: { hits: 1, digits: 2, share: 0.5 },
} as const;
/** A table of so many stocks: one of them that comes out says as much as its words need. */
const FEW = 3;

/** `known`: the lines that are sums or differences beyond doubt. */
export function findStockFlows(lines: Lines, names: AxisNames, known: ReadonlySet<number>): LineRule[] {
  const byFlow: Record<Flow, number[]> = { opening: [], increase: [], decrease: [], closing: [] };
  for (let line = 0; line < lines.count; line++) {
    const flow = names.isRate(line) ? null : names.flowOf(line);
    if (flow) byFlow[flow].push(line);
  }
  const { opening, increase, decrease, closing } = byFlow;
  if (opening.length * closing.length * increase.length * decrease.length === 0) return [];
  if (opening.length * closing.length * (increase.length + 1) * (decrease.length + 1) > MOST_READINGS) return [];
  const rules: LineRule[] = [];
  for (const line of closing) {
    if (known.has(line)) continue;
    const rule = bestReading(lines, names, line, byFlow);
    if (rule) rules.push(rule);
  }
  return rules;
}

function bestReading(lines: Lines, names: AxisNames, line: number, byFlow: Record<Flow, number[]>): LineRule | null {
  const isBeside = (other: number): boolean =>
    lines.axis === 'across' ||
    (names.groupOf(other) === names.groupOf(line) && names.parentOf(other) === names.parentOf(line));
  const [gains, losses] = [byFlow.increase, byFlow.decrease].map((all) => oneOrAll(all.filter(isBeside)));
  let best: LineRule | null = null;
  for (const first of byFlow.opening.filter((other) => other < line && isBeside(other))) {
    for (const gain of gains!) {
      for (const loss of losses!) {
        const rule = readingOf(lines, line, [first, ...gain], loss);
        if (rule && (!best || gainOf(rule) > gainOf(best))) best = rule;
      }
    }
  }
  return (
    best ?? readingByName(lines, line, { opening: byFlow.opening.filter(isBeside), gains: gains!, losses: losses! })
  );
}

/** Sure enough to ask. */
const CONFIDENCE = 0.6;

/**
 * "Số dư đầu kỳ, Tổng thu, Tổng chi, Số dư cuối kỳ" in one column, of which a figure is wrong: what the words say of four lines
 * and no more, where it nearly comes out.
 */
function readingByName(
  lines: Lines,
  line: number,
  { opening, gains, losses }: { readonly opening: readonly number[]; readonly gains: Sides; readonly losses: Sides },
): LineRule | null {
  if (lines.axis === 'across' || opening.length !== 1 || gains.length !== 1 || losses.length !== 1) return null;
  const [first, gain, loss] = [opening[0]!, gains[0]![0]!, losses[0]![0]!];
  if (first > line || gain > line || loss > line) return null;
  const { crossCount, values } = lines;
  const at = (one: number, cross: number): number => values[one * crossCount + cross]!;
  const operands = [first, gain, loss];
  const leftAt = (cross: number): number => at(first, cross) + at(gain, cross) - at(loss, cross);
  // A stock of thousands hardly changes: what is not listed is measured by what is.
  const flowAt = (cross: number): number => Math.min(at(gain, cross), at(loss, cross));
  if (!nearlyComesOut(lines, line, operands, leftAt, flowAt)) return null;
  const fit = agreement(lines, line, operands, SIGNS);
  if (fit.hits > 0 || fit.single > 0) return null;
  return {
    ...ruleOf(lines, line, operands, SIGNS, fit),
    evidence: ['label'],
    confidence: CONFIDENCE,
    statedWhere: 'everywhere',
  };
}

const SIGNS = [1, 1, -1] as const;

/** Each line by itself, and all of them together. */
type Sides = readonly (readonly number[])[];

const oneOrAll = (all: readonly number[]): Sides => [...all.map((line) => [line]), ...(all.length > 1 ? [all] : [])];

function readingOf(lines: Lines, result: number, added: readonly number[], taken: readonly number[]): LineRule | null {
  const operands = [...added, ...taken];
  const signs = operands.map((_, i) => (i < added.length ? 1 : -1));
  const fit = agreement(lines, result, operands, signs);
  const { hits, misses, digits, single } = fit;
  const asked = hits + misses <= FEW ? ASKED.few : ASKED[lines.axis];
  if (hits < asked.hits || digits < asked.digits || shareOf(hits + single, misses) < asked.share) return null;
  return ruleOf(lines, result, operands, signs, fit);
}

function ruleOf(
  lines: Lines,
  result: number,
  operands: readonly number[],
  signs: readonly number[],
  fit: Agreement,
): LineRule {
  return {
    axis: lines.axis,
    foundBy: STOCK_FLOW.id,
    kind: 'sum',
    role: 'total',
    result,
    operands,
    signs,
    scale: 1,
    comparison: 'equal',
    evidence: ['label', 'arithmetic'],
    agreement: fit,
    confidence: confidenceOf(fit.hits, fit.misses, PRIOR.named),
    singleParts: true,
    isExplained: isOfUnnamedLine(
      lines,
      linesBetween(operands[0]!, result, operands),
      gapOfSum(lines, result, operands, signs),
    ),
  };
}

const gainOf = ({ agreement: { hits, single, misses } }: LineRule): number => scoreOf(hits + single, misses);
