import { digitsOf, type Lines, Variety } from '../lines/figure-matrix';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const SHARE: RelationRule<'share'> = {
  id: 'share',
  reads: ['figures', 'labels', 'headers'],
  source: '“Tỷ trọng”, “Cơ cấu (%)”: division by a total of the same line, beside AggreCol’s division of two lines.',
};

interface Found {
  readonly part: number;
  readonly scale: 1 | 100;
  readonly wholeOf: (cross: number) => number;
  readonly hits: number;
  readonly misses: number;
  readonly digits: number;
  readonly variety: number;
  readonly score: number;
}

/** Totals tried as the whole: the nearest to either end are the ones that shares are taken of. */
const MOST_TOTALS = 6;
/** Positions looked at before a reading is followed along the whole line. */
const PROBES = 6;

/**
 * Finds the lines that hold each figure's share of a total in the same line: "Cơ cấu (%)" of a row is its amount ÷ the
 * amount of the total row. The whole is one fixed total, or each figure's own parent. Linear in cells: only lines called
 * rates are looked at, and a reading that fails on its first few positions is not followed.
 */
export function findShares(lines: Lines, names: AxisNames): LineRule[] {
  const { count, crossCount, values, halfUnits } = lines;
  const rules: LineRule[] = [];
  const totals = totalPositions();
  for (let line = 0; line < count; line++) {
    if (!names.isRate(line)) continue;
    const wholes = wholesFor(line);
    if (wholes.length === 0) continue;
    let best: Found | null = null;
    for (let part = 0; part < count; part++) {
      if (part === line || names.isRate(part)) continue;
      for (const wholeOf of wholes) {
        for (const scale of [1, 100] as const) {
          const found = reading(line, part, wholeOf, scale);
          if (found && (!best || found.score > best.score)) best = found;
        }
      }
    }
    if (best) rules.push(ruleOf(line, best));
  }
  return rules;

  function totalPositions(): number[] {
    const found: number[] = [];
    for (let cross = 0; cross < crossCount; cross++) if (names.crossing.isTotal(cross)) found.push(cross);
    return found;
  }

  /** The position that another is part of, in a table of rows without a tree its first total; −1 where it is part of none. */
  function wholeAbove(cross: number): number {
    const parent = names.crossing.parentOf(cross);
    if (parent >= 0 || lines.axis === 'down') return parent;
    return totals[0] !== undefined && totals[0] !== cross ? totals[0] : -1;
  }

  /** The ways from a figure to its whole: a total, a position whose own share is the whole, or the parent. */
  function wholesFor(line: number): ((cross: number) => number)[] {
    const fixed = new Set(totals.slice(0, MOST_TOTALS));
    // A full score in a column called a rate is no total; only a column of shares tells its whole by 100 %.
    for (let cross = 0; names.isShare(line) && cross < crossCount && fixed.size < 2 * MOST_TOTALS; cross++) {
      const share = values[line * crossCount + cross]!;
      if (share === 100 || share === 1) fixed.add(cross);
    }
    const ways = [...fixed].map((whole) => () => whole);
    let children = 0;
    for (let cross = 0; cross < crossCount; cross++) if (wholeAbove(cross) >= 0) children++;
    return children >= 2 ? [...ways, (cross) => wholeAbove(cross)] : ways;
  }

  function reading(line: number, part: number, wholeOf: (cross: number) => number, scale: 1 | 100): Found | null {
    let hits = 0,
      misses = 0,
      digits = 0;
    const variety = new Variety();
    for (let cross = 0; cross < crossCount; cross++) {
      const whole = wholeOf(cross);
      if (whole < 0 || whole === cross) continue;
      const stated = values[line * crossCount + cross]!;
      const a = values[part * crossCount + cross]!;
      const b = values[part * crossCount + whole]!;
      if (Number.isNaN(stated) || Number.isNaN(a) || Number.isNaN(b) || b === 0) continue;
      const expected = (a / b) * scale;
      if (stated === 0 && expected === 0) continue;
      const half = halfUnits[line * crossCount + cross]!;
      const size = Math.abs(expected);
      // How far the rounding of part and whole can move the share.
      const moved =
        ((halfUnits[part * crossCount + cross]! + Math.abs(a / b) * halfUnits[part * crossCount + whole]!) /
          Math.abs(b)) *
        scale;
      if (
        Math.abs(stated - expected) <=
        Math.min(half * 1.000001 + moved + size * 1e-9, Math.max(0.005 * size, half * 1.01))
      ) {
        hits++;
        variety.add(stated);
        digits += digitsOf(stated, half * 2);
      } else if (++misses >= PROBES && misses > 2 * hits) {
        return null;
      }
    }
    const share = hits / (hits + misses);
    const named = names.isShare(line);
    if (hits < (named ? 2 : 3) || variety.count < 2 || share < (named ? 0.6 : 0.8) || digits < (named ? 4 : 8))
      return null;
    const near = 1 / (1 + Math.abs(line - part));
    const score = hits - 1.5 * misses + 0.4 * names.likeness(line, part) + 0.3 * near + (part < line ? 0.05 : 0);
    return { part, scale, wholeOf, hits, misses, digits, variety: variety.count, score };
  }

  function ruleOf(line: number, { part, scale, wholeOf, hits, misses, digits, variety }: Found): LineRule {
    return {
      axis: lines.axis,
      foundBy: 'share',
      kind: 'ratio',
      role: 'share',
      result: line,
      operands: [part, part],
      scale,
      comparison: 'equal',
      evidence: ['label', 'arithmetic'],
      agreement: { hits, misses, single: 0, digits, variety, fill: 1 },
      confidence: (hits + 0.9) / (hits + misses + 1),
      crossOf: (operand, cross) => (operand === 0 ? cross : wholeOf(cross)),
    };
  }
}

/** Of a share and another rate that one line was read as, the one that more of its figures agree with. */
export function sharesAmongRates(shares: readonly LineRule[], rates: readonly LineRule[]): LineRule[] {
  const of = (rule: LineRule): number => rule.agreement.hits - 1.5 * rule.agreement.misses;
  const byResult = new Map(rates.map((rule) => [rule.result, rule]));
  const kept = shares.filter((share) => {
    const rate = byResult.get(share.result);
    return !rate || (!rate.evidence.includes('declared') && of(share) > of(rate));
  });
  const taken = new Set(kept.map((rule) => rule.result));
  return [...rates.filter((rule) => !taken.has(rule.result)), ...kept];
}
