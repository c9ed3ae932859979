/** Lines called a total over a list: a sum whether any figure confirms it or not. */
import { type Agreement, agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import { isNearSum, isOneSlipAway } from '../lines/plausible';
import { type SharesOf, sharesStatedAt } from '../lines/share-sums';
import type { AxisNames, LineNames, SumProposal } from '../names/axis-names';
import type { RelationRule } from './rule';

export const LABELLED_TOTAL: RelationRule<'labelled-total'> = {
  id: 'labelled-total',
  reads: ['labels', 'figures'],
  source:
    'The most cited mistake of spreadsheets: a total that leaves out a line (exceluser.com, "Three Ways to Reduce Errors in Your Excel SUM Formulas").',
};

/** Two lines and a total are as often a whole beside two examples. */
const SHORTEST_LIST = 3;
/** A total so far from its list is the total of something else; a mean of three is a third. */
const PLAUSIBLE = { least: 0.5, most: 2 } as const;
/** In one of several places it comes so near, as totals do that names alone state; a line left out leaves nothing over. */
const NEAR = { least: 0.9, most: 1.1 } as const;
const EQUAL = 1e-3;
/** A sum of so many units is one slip of the keyboard away from what is stated in one case of a hundred by chance. */
const LONG = 10_000;
/** A list that adds up in so many places, and in most, by so many digits in all. */
const CONFIRMED = { hits: 2, digits: 8 } as const;
/** Less sure than what figures confirm, sure enough to ask. */
const CONFIDENCE = 0.6;

/** A total that stands by its name: what it adds, and where it is stated. */
export interface LabelledTotal {
  readonly line: number;
  readonly proposal: SumProposal;
  readonly isExplained: (cross: number) => boolean;
}

/**
 * "Tổng cộng" at the foot or the top of a list of lines: what the list holds, all of it. A sum of all its lines but one
 * that fits is no rule of its own: there one line was left out.
 * @param known the totals that figures confirm
 */
export function labelledTotals(
  lines: Lines,
  names: AxisNames,
  known: ReadonlyMap<number, LineRule>,
): readonly LabelledTotal[] {
  const found: LabelledTotal[] = [];
  const listOf = listsBy(lines, names, known);
  for (let line = 0; line < lines.count; line++) {
    if (!isTotalOfAll(names, line)) continue;
    const proposal = listOf(line);
    if (!proposal || proposal.operands.length < (proposal.isWithTax ? 2 : SHORTEST_LIST)) continue;
    const rule = known.get(line);
    if (rule && !isOrLacksOne(rule, proposal.operands)) continue;
    const fit = agreement(lines, line, proposal.operands);
    const { isShare } = names.crossing;
    const sum = { result: line, operands: proposal.operands };
    const sharesStated = sharesStatedAt(lines, sum, { isShare, isConfirmed: isConfirmed(fit), isTotal: true });
    if (fit.misses === 0 && !places(lines, line).some(sharesStated)) continue;
    if (isOfSubtotalOrTaxes(lines, line, proposal) || endsInTraits(lines, names, line, proposal, fit)) continue;
    const isOfAmounts = amountsStatedAt(lines, names.crossing, sum, fit);
    const isPlausible = (cross: number): boolean => isOfAmounts(cross) || sharesStated(cross);
    const where = places(lines, line).filter(isPlausible);
    if (where.length > 0 && !isOfAnotherList(lines, names, { line, proposal }, where))
      found.push({ line, proposal, isExplained: (cross) => !isPlausible(cross) });
  }
  return found;
}

/** Whether a line is called a total of amounts, and says neither that it runs on nor that it leaves any out. */
const isTotalOfAll = (names: AxisNames, line: number): boolean =>
  names.isTotal(line) &&
  !names.isAverage(line) &&
  !names.isPercentage(line) &&
  !names.isCumulative(line) &&
  !names.leavesOut(line);

/** Whether the totals of a table stand below their lists: its last line is one, and its first is none. */
function standsAtFoot({ count, crossCount, values }: Lines, names: AxisNames): boolean {
  const hasFigures = (line: number): boolean =>
    values.subarray(line * crossCount, (line + 1) * crossCount).some((value) => !Number.isNaN(value));
  let last = count - 1;
  while (last > 0 && !hasFigures(last)) last--;
  return count > 0 && names.isTotal(last) && !names.isTotal(0);
}

/** The list that a total line may add: not one that figures show to be another's; of several the one above, at a foot. */
function listsBy(
  lines: Lines,
  names: AxisNames,
  known: ReadonlyMap<number, LineRule>,
): (line: number) => SumProposal | undefined {
  const isAtFoot = standsAtFoot(lines, names);
  const confirmed = listsOfTotals(known);
  const isOfAnother = (line: number, list: readonly number[]): boolean =>
    confirmed.get(list.join())?.some((one) => one !== line) === true;
  return (line) => {
    const lists = names.sums(line).filter(({ isList, operands }) => isList && !isOfAnother(line, operands));
    const above = lists.find(({ operands }) => operands.every((operand) => operand < line));
    return (isAtFoot ? above : undefined) ?? lists[0];
  };
}

/** The lists that figures show to be those of totals, and of which. */
function listsOfTotals(known: ReadonlyMap<number, LineRule>): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [total, { operands, agreement: fit }] of known) {
    if (fit.hits === 0) continue;
    const name = operands.join();
    const totals = lists.get(name);
    if (totals) totals.push(total);
    else lists.set(name, [total]);
  }
  return lists;
}

/** Where a total of amounts is held against its list: everywhere once figures show the list, else where it may be its sum. */
const amountsStatedAt = (
  lines: Lines,
  crossing: LineNames,
  { result, operands }: SharesOf,
  fit: Agreement,
): ((cross: number) => boolean) =>
  isConfirmed(fit)
    ? (cross) => !lines.percentCross[cross] && addsUp(crossing, cross)
    : plausibleAt(lines, crossing, { result, operands }, fit.hits >= CONFIRMED.hits && fit.hits > fit.misses);

/** What a labelled total adds to the rule over its list. */
export const asLabelled = (rule: LineRule, isExplained = rule.isExplained): LineRule => ({
  ...rule,
  foundBy: LABELLED_TOTAL.id,
  evidence: ['label'],
  confidence: Math.max(CONFIDENCE, rule.confidence),
  statedWhere: 'everywhere',
  isExplained,
});

/**
 * Lines without a figure of their own whose parts stand for them in a total that adds up: the total says what they
 * should say.
 */
export function bareWholes(
  { count }: Lines,
  names: AxisNames,
  known: ReadonlyMap<number, LineRule>,
): readonly number[] {
  const found = new Set<number>();
  for (let line = 0; line < count; line++) {
    const rule = known.get(line);
    if (!rule || rule.kind !== 'sum' || rule.agreement.hits === 0 || rule.agreement.misses > 0) continue;
    const proposal = names.sums(line).find(({ bare, operands }) => bare && sameLines(operands, rule.operands));
    for (const bare of proposal?.bare ?? []) if (!known.has(bare)) found.add(bare);
  }
  return [...found];
}

/** "Tổng cộng" that is the subtotal again, or that of the taxes alone: the tax is in the subtotal. */
function isOfSubtotalOrTaxes(lines: Lines, line: number, { operands, isWithTax }: SumProposal): boolean {
  const [subtotal, ...taxes] = operands;
  if (!isWithTax) return false;
  return agreement(lines, line, [subtotal!]).misses === 0 || agreement(lines, line, taxes).misses === 0;
}

/**
 * Whether the last lines of a list may say of whom the others speak ("Nam", "Nữ", "Dân tộc thiểu số"): where the total is
 * that of the others, or nowhere that of all.
 */
function endsInTraits(
  lines: Lines,
  names: AxisNames,
  line: number,
  { operands }: SumProposal,
  fit: Agreement,
): boolean {
  let kept = operands.length;
  while (kept > 0 && names.isTrait(operands[kept - 1]!)) kept--;
  if (kept === 0 || kept === operands.length) return false;
  return fit.hits === 0 || agreement(lines, line, operands.slice(0, kept)).misses === 0;
}

const sameLines = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((line, i) => line === others[i]);

/** Whether figures show that the list is what the total adds: then a figure however far off is a mistake. */
const isConfirmed = ({ hits, misses, digits }: Agreement): boolean =>
  hits >= CONFIRMED.hits && hits > misses && digits >= CONFIRMED.digits;

/** Whether a rule adds up the list itself, or the list without one of its lines. */
function isOrLacksOne({ kind, operands, evidence }: LineRule, list: readonly number[]): boolean {
  if (kind !== 'sum' || evidence.includes('declared') || operands.length < list.length - 1) return false;
  const all = new Set(list);
  return operands.every((operand) => all.has(operand));
}

const places = ({ crossCount, values }: Lines, line: number): number[] =>
  Array.from({ length: crossCount }, (_, cross) => cross).filter(
    (cross) => !Number.isNaN(values[line * crossCount + cross]!),
  );

/**
 * Where a total and its list can be compared: amounts that add up, near each other or a lost mark apart.
 * One slip of the keyboard may set long figures apart, and short ones where others bear the list out.
 * @param isBorneOut whether they do, though by too few digits to be sure
 */
const plausibleAt =
  (
    lines: Lines,
    crossing: LineNames,
    { result, operands }: SharesOf,
    isBorneOut: boolean,
  ): ((cross: number) => boolean) =>
  (cross) => {
    if (lines.percentCross[cross] || !addsUp(crossing, cross)) return false;
    if (isNearSum(lines, result, operands, cross, PLAUSIBLE)) return true;
    const sum = sumAt(lines, operands, cross);
    const isLong = Math.abs(sum) >= LONG * 2 * lines.halfUnits[result * lines.crossCount + cross]!;
    return (isBorneOut || isLong) && isOneSlipAway(lines, result, sum, cross);
  };

const sumAt = ({ crossCount, values }: Lines, operands: readonly number[], cross: number): number =>
  operands.reduce((sum, operand) => sum + (values[operand * crossCount + cross]! || 0), 0);

/**
 * Whether a total counts more than its list: lines that the table calls examples, or lines without numbers below it, from
 * which it is far in every one of several places, unless one of them was left out everywhere.
 */
function isOfAnotherList(
  lines: Lines,
  names: AxisNames,
  { line, proposal: { operands: list, isNumbered } }: { readonly line: number; readonly proposal: SumProposal },
  where: readonly number[],
): boolean {
  if (isByScaleAlone(lines, names, line, list, where)) return true;
  if (!names.showsExamples && (where.length < 2 || isNumbered === true || list[0]! < line)) return false;
  if (where.some((cross) => isNearSum(lines, line, list, cross, NEAR))) return false;
  const { crossCount, values } = lines;
  const gaps = where.map((cross) => {
    let gap = -values[line * crossCount + cross]!;
    for (const operand of list) gap += values[operand * crossCount + cross]! || 0;
    return gap;
  });
  const isGap = (left: number): boolean =>
    where.every((cross, i) => Math.abs(gaps[i]! - values[left * crossCount + cross]!) <= EQUAL * Math.abs(gaps[i]!));
  return !list.some(isGap);
}

/**
 * Whether a lost mark is all that brings a total to its list, and not in every place: "Tổng lợi nhuận" below turnover and
 * costs is a tenth of their sum by chance.
 */
function isByScaleAlone(
  lines: Lines,
  names: AxisNames,
  line: number,
  list: readonly number[],
  where: readonly number[],
): boolean {
  const isSized = (cross: number): boolean => {
    let sum = 0;
    for (const operand of list) sum += lines.values[operand * lines.crossCount + cross]! || 0;
    const times = lines.values[line * lines.crossCount + cross]! / sum;
    return times >= PLAUSIBLE.least && times <= PLAUSIBLE.most;
  };
  const amounts = places(lines, line).filter((cross) => !lines.percentCross[cross] && addsUp(names.crossing, cross));
  return where.length < amounts.length && !where.some(isSized);
}

/** Prices, means, rates and what runs on do not add up. */
const addsUp = (crossing: LineNames, cross: number): boolean =>
  !crossing.isPerUnit(cross) && !crossing.isAverage(cross) && !crossing.isRate(cross) && !crossing.isGrowth(cross);
