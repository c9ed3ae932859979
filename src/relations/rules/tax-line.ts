/** "Thuế GTGT 10%" below "Cộng" at the foot of an estimate: the tax is that part of the subtotal. */
import type { Agreement } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import { COARSEST, NOISE } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import { productAgreement } from '../lines/product-agreement';
import type { AxisNames } from '../names/axis-names';
import { FIXED_RATE } from './fixed-rate';

/** Sure enough to ask: some goods of an estimate may bear another rate. */
const CONFIDENCE = 0.6;
/** A tax so far from its rate is one of other goods; a digit too many or too few is a slip. */
const NEAR = { least: 0.5, most: 2, slip: 10 } as const;
const PER_CENT = 100;
/** Lines above a subtotal of which one may be what is taxed. */
const MOST_LINES = 60;

/** The first tax on each subtotal whose label says its rate. What comes after it may be a part of both. */
export function findTaxLines(lines: Lines, names: AxisNames): LineRule[] {
  if (lines.axis !== 'down') return [];
  const found = new Map<number, LineRule>();
  for (let line = 0; line < lines.count; line++) {
    const [subtotal, tax] = names.sums(line).find(({ isWithTax }) => isWithTax)?.operands ?? [];
    const percent = tax === undefined ? null : names.percentIn(tax);
    if (subtotal === undefined || tax === undefined || percent === null || found.has(tax)) continue;
    found.set(tax, ruleOf(lines, subtotal, tax, percent / PER_CENT));
  }
  return [...found.values()];
}

/** Whether the tax is that of one line of the list, or of all lines but one: the others bear none. */
function isOfPart(
  { crossCount, values, halfUnits }: Lines,
  subtotal: number,
  tax: number,
  scale: number,
  cross: number,
): boolean {
  const at = (line: number): number => values[line * crossCount + cross]!;
  const room = (halfUnits[tax * crossCount + cross]! / scale) * (1 + NOISE);
  const taxed = at(tax) / scale;
  for (let line = Math.max(0, subtotal - MOST_LINES); line < subtotal; line++)
    if ([at(line), at(subtotal) - at(line)].some((part) => Math.abs(taxed - part) <= room)) return true;
  return false;
}

function ruleOf(lines: Lines, subtotal: number, tax: number, scale: number): LineRule {
  const { crossCount, values, percentCross } = lines;
  const agreement: Agreement = productAgreement(lines, { result: tax, operands: [subtotal], scale }, () => true);
  return {
    axis: 'down',
    foundBy: FIXED_RATE.id,
    kind: 'product',
    role: 'product',
    result: tax,
    operands: [subtotal],
    scale,
    comparison: 'equal',
    evidence: agreement.hits > 0 ? ['label', 'arithmetic'] : ['label'],
    agreement,
    confidence: CONFIDENCE,
    statedWhere: 'everywhere',
    isExplained: (cross) => {
      const times = values[tax * crossCount + cross]! / (values[subtotal * crossCount + cross]! * scale);
      // Rounded to thousands of đồng, or no tax of this kind at all.
      if (percentCross[cross] || !(times > 0) || Math.abs(times - 1) <= COARSEST) return true;
      if (isOfPart(lines, subtotal, tax, scale, cross)) return true;
      const isSlip = [times * NEAR.slip, times / NEAR.slip].some((one) => Math.abs(one - 1) <= COARSEST);
      return !isSlip && (times < NEAR.least || times > NEAR.most);
    },
  };
}
