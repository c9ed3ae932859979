/** The ways in which a percentage can be read: which amount it speaks of, and of which base. */
import type { Judgement, Reading, Statement } from '../judge/judge';
import { agreement, judge, mayAgree } from '../judge/judge';
import { type Formula, type Quantity, percentOf, quantityOf, roughRangesOf, total } from '../judge/measure';
import { isAmount } from '../references/amounts';
import type { PlacedFigure } from '../text/structure';
import { areCountedAlike, computedInterval, sizeOf } from '../text/figures';
import { inSentences } from '../text/windows';
import { Wording } from '../text/wording';
import type { Claim } from '../types';
import { makeClaim } from './make-claim';
import { amountAfter, type PercentClaim } from './percentages';
import { isOfAnotherThing } from './other-subject';
import type { Report } from './report';

const statementOf = ({ figure, direction }: PercentClaim): Statement => ({
  figure,
  intervals: [computedInterval(figure)],
  direction,
});

/** One reading from two figures. */
export const reading = (a: PlacedFigure, b: PlacedFigure, formula: Formula, belief: Reading['belief']): Reading => ({
  a: quantityOf(a),
  b: quantityOf(b),
  formula,
  belief,
});

/** "Số vốn giải ngân (412,5 tỷ đồng) đạt 65,1% …": the amount in the bracket that closes before the turn of phrase. */
function bracketedBefore(
  { figures, text }: Report,
  { figure, turn }: PercentClaim,
  isWanted: (candidate: PlacedFigure) => boolean,
): PlacedFigure | null {
  const before = figures[figure.index - 1];
  if (!before || before.sentence !== figure.sentence || !isWanted(before)) return null;
  return /^ ?\) ?$/.test(text.clean.slice(before.end, turn?.start ?? figure.start)) ? before : null;
}

const MOST_PARTS = 6;

const SO = new Wording('(?<![\\p{L}])so (?:với|cùng)');

/** Where the words of a claim begin that is held against a printed base, and the amount that it certainly speaks of. */
function comparedWith(
  { references, text }: Report,
  { figure, turn }: PercentClaim,
  base: PlacedFigure,
): { at: number; sure: PlacedFigure | null } {
  const isBefore = base.index < figure.index;
  // "vượt dự toán giao 480 tỷ đồng là 6,8%": the turn of phrase stands before the base.
  const from = isBefore && turn && turn.start < base.start ? turn.start : undefined;
  const compared = isBefore ? SO.last(text, base.leadStart, base.start)?.start : undefined;
  const sure =
    references.subject(figure, base.dimension, from) ??
    (compared === undefined ? null : references.subject(figure, base.dimension, compared));
  return { at: compared ?? from ?? turn?.start ?? figure.start, sure };
}

/**
 * Readings with the base that is printed beside the percentage: certain for the amount that it directly follows, clear
 * for the only one of the base's unit before it, possible for the other amounts of the sentence.
 */
export function readingsWithBase(report: Report, claim: PercentClaim, formula: Formula): Reading[] {
  const { figure, base } = claim;
  if (!base) return [];
  // A repeat of the base is not what is compared with it.
  const same = (candidate: PlacedFigure): boolean =>
    isAmount(candidate) && areCountedAlike(candidate.dimension, base.dimension) && sizeOf(candidate) !== sizeOf(base);
  const { at, sure } = comparedWith(report, claim, base);
  const mayBeMeant = (one: PlacedFigure): boolean =>
    one !== base && !report.references.isChange(one) && !isOfAnotherThing(report, one, at);
  const before = report.references.subjectsBefore(figure, same);
  const after = inSentences(report.figures, figure.sentence).filter((one) => one.index > figure.index && same(one));
  const here = before.filter(({ item }) => item === figure.item);
  const together = ofAllTogether(report, claim, here, formula);
  if (sure) {
    const others = [...here, ...after].filter((one) => one !== sure && one.item === figure.item && mayBeMeant(one));
    const change = formula === percentOf ? changeSaidAgain(report, claim, base) : null;
    const isOfChange = change !== null && isNearer(figure, change, sure, base);
    return [
      ...(change ? [reading(change, base, formula, isOfChange ? 'certain' : 'possible')] : []),
      ...(sure === base ? [] : [reading(sure, base, formula, isOfChange ? 'possible' : 'certain')]),
      ...others.map((one) => reading(one, base, formula, 'possible')),
      ...together,
    ];
  }
  const bracketed = bracketedBefore(report, claim, same);
  // "cấp 12.340 giấy với diện tích 3.456 ha, đạt 95,3% so với nhu cầu 12.950 giấy".
  const only = !bracketed && before.length === 1 ? before[0] : null;
  return [
    ...(bracketed ? [reading(bracketed, base, formula, 'clear')] : []),
    ...[...before, ...after]
      .filter(mayBeMeant)
      .map((one) => reading(one, base, formula, one === only ? 'clear' : 'possible')),
    ...together,
  ];
}

const AGAIN =
  /^ ?[,(]? ?(?:hay|hoặc|tức|tức là|tương đương|tương ứng|bằng) (?:(?:với|là|mức|khoảng|gần|hơn|trên|tới) )*$/;

/** "giảm 310 hộ, tức 20,0% so với năm trước (1.550 hộ)": the change, of which the percentage says how much it is of the base. */
function changeSaidAgain({ figures, references, text }: Report, { figure }: PercentClaim, base: PlacedFigure) {
  const change = figures[figure.index - 1];
  if (!change || !references.isChange(change) || !areCountedAlike(change.dimension, base.dimension)) return null;
  return AGAIN.test(text.lower.slice(change.end, figure.start)) ? change : null;
}

/** Whether a percentage is nearer to what one amount is of the base than to what the other is. */
function isNearer(stated: PlacedFigure, one: PlacedFigure, other: PlacedFigure, base: PlacedFigure): boolean {
  const off = (amount: PlacedFigure): number => Math.abs((sizeOf(amount) / sizeOf(base)) * 100 - stated.value);
  return off(one) < off(other);
}

/** "tỉnh 450 tỷ đồng, huyện 320 tỷ đồng, xã 95 tỷ đồng, so với tổng dự toán 865 tỷ đồng đạt 100%": all of them together. */
function ofAllTogether(
  report: Report,
  { base }: PercentClaim,
  amounts: readonly PlacedFigure[],
  formula: Formula,
): Reading[] {
  const parts = amounts.filter((one) => !report.references.isChange(one));
  if (!base || parts.length < 2 || parts.length > MOST_PARTS) return [];
  return [{ a: total(parts.map(quantityOf)), b: quantityOf(base), formula, belief: 'possible' }];
}

/** "Trong 148.500 triệu đồng … 60%, tương ứng 89.100 triệu đồng": the amount after, of those before in the sentence. */
export function readingsOfAmountAfter(report: Report, { figure }: PercentClaim, formula: Formula): Reading[] {
  const amount = amountAfter(report, figure);
  if (!amount) return [];
  const wholes = report.references
    .subjectsBefore(figure, (one) => one.dimension === amount.dimension)
    .filter((one) => !report.references.isChange(one));
  return wholes.map((whole) => reading(amount, whole, formula, wholes.length === 1 ? 'clear' : 'possible'));
}

/** Whether a percentage agrees with one reading. */
export function isConsistent(claim: PercentClaim, one: Reading): boolean {
  const statement = statementOf(claim);
  return mayAgree(statement, one) && judge(statement, [one]).verdict === 'consistent';
}

/** The readings of groups in their order, up to the group that confirms the claim: what follows is not worked out. */
export function untilConsistent(claim: PercentClaim, ...groups: readonly (() => readonly Reading[])[]): Reading[] {
  const found: Reading[] = [];
  for (const group of groups) {
    const more = group();
    found.push(...more);
    if (more.some((one) => isConsistent(claim, one))) break;
  }
  return found;
}

/** The amount that a percentage speaks of, and how sure that is. */
export function subjectOf(report: Report, figure: PlacedFigure): { amount: PlacedFigure; isSure: boolean } | null {
  const { references } = report;
  const sure = references.subject(figure, null);
  if (sure) return { amount: sure, isSure: true };
  for (const amount of references.eachSubjectBefore(figure))
    if (!references.isChange(amount) && !amount.threshold) return { amount, isSure: false };
  return null;
}

/**
 * Readings of some quantities, each against many bases, all merely possible; those that cannot confirm the claim are left
 * out. Of the pairs of a long text there are hundreds of thousands: what is the same for all is worked out before.
 */
export function possibleReadings(
  claim: PercentClaim,
  amounts: readonly Quantity[],
  bases: readonly Quantity[],
  formula: Formula,
): Reading[] {
  const readings: Reading[] = [];
  if (amounts.length === 0 || bases.length === 0) return readings;
  const mayAgree = agreement(statementOf(claim), formula);
  const rangesOfBases = bases.map(roughRangesOf);
  for (const a of amounts) {
    const ranges = roughRangesOf(a);
    for (let i = 0; i < bases.length; i++)
      if (bases[i] !== a && mayAgree(ranges, rangesOfBases[i]!))
        readings.push({ a, b: bases[i]!, formula, belief: 'possible' });
  }
  return readings;
}

/** Readings of amounts of one dimension, each against many other amounts of that dimension. */
export const possibleBases = (
  claim: PercentClaim,
  amounts: readonly PlacedFigure[],
  bases: readonly PlacedFigure[],
  formula: Formula,
): Reading[] => {
  const alike = bases.filter((base) => base.dimension === amounts[0]?.dimension);
  return possibleReadings(claim, amounts.map(quantityOf), alike.map(quantityOf), formula);
};

/** A figure elsewhere in the text that an input agrees with once its unit is put right. */
function confirmingFigure(report: Report, { reading, scale }: Judgement): PlacedFigure | null {
  const input = reading && scale ? reading[scale.input].figures[0]! : null;
  if (!input || !scale) return null;
  const size = sizeOf(input) * 10 ** scale.power;
  const isSame = (one: PlacedFigure): boolean => Math.abs(sizeOf(one) - size) <= 1e-9 * Math.abs(size);
  return report.named.ofDimension(input.dimension).find((one) => one !== input && isSame(one)) ?? null;
}

/**
 * The claim of a percentage, judged. Where only the unit of its base is wrong and the text has the right figure
 * elsewhere, the percentage itself is confirmed by that figure: two claims.
 */
export function judgedPercent(
  report: Report,
  claim: PercentClaim,
  readings: readonly Reading[],
  foundBy: string,
): Claim[] {
  const [made, judgement] = percentClaimOf(report, claim, readings, foundBy);
  const other = judgement.verdict === 'unit-wrong' ? confirmingFigure(report, judgement) : null;
  if (!other || !judgement.reading || !judgement.scale) return [made];
  const mended = { ...judgement.reading, [judgement.scale.input]: quantityOf(other) };
  const statement = statementOf(claim);
  const confirmed = judge(statement, [mended]);
  if (confirmed.verdict !== 'consistent') return [made];
  const { kind, turn, direction } = claim;
  return [makeClaim(report, { kind, foundBy, statement, judgement: confirmed, direction, start: turn?.start }), made];
}

export function percentClaimOf(
  report: Report,
  claim: PercentClaim,
  readings: readonly Reading[],
  foundBy: string,
): [Claim, Judgement] {
  const statement = statementOf(claim);
  const judgement = judge(statement, readings);
  const { kind, turn, direction } = claim;
  const [a, b] = [judgement.reading?.a.figures, judgement.reading?.b.figures];
  if (judgement.verdict === 'consistent' && a?.length === 1 && b?.length === 1)
    report.confirmed.set(claim.figure, [a[0]!, b[0]!]);
  return [makeClaim(report, { kind, foundBy, statement, judgement, direction, start: turn?.start }), judgement];
}
