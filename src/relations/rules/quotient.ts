import { type Agreement, digitsOf, type Lines, Variety } from '../lines/figure-matrix';
import { MOST_LINES, probesOf } from '../lines/probes';
import { type Vote, voteForQuotients } from './quotient-votes';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const QUOTIENT: RelationRule<'quotient'> = {
  id: 'quotient',
  reads: ['figures', 'labels', 'headers', 'declarations'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (division, relative change).',
};

export type QuotientKind = 'ratio' | 'growth';

interface Candidate {
  readonly kind: QuotientKind;
  readonly operands: readonly [number, number];
  readonly scale: number;
  readonly by: 'declared' | 'label' | 'search';
  readonly source?: string;
  readonly agreement: Agreement;
}

/** How many digits must agree before figures alone make a line a rate: fewer where it is called one. */
const LEAST_DIGITS = { named: 4, unnamed: 8 };

const expectedQuotient = (kind: QuotientKind, a: number, b: number): number => (kind === 'ratio' ? a / b : (a - b) / b);

/** How a ratio or growth rule does over all cross positions; both operands and the result must be there. */
export function quotientAgreement(
  lines: Lines,
  kind: QuotientKind,
  result: number,
  first: number,
  second: number,
  scale: number,
): Agreement {
  const { crossCount, values, halfUnits } = lines;
  const out = { hits: 0, misses: 0, single: 0, digits: 0, variety: 0, fill: 1 };
  const variety = new Variety();
  for (let cross = 0; cross < crossCount; cross++) {
    const stated = values[result * crossCount + cross]!;
    const a = values[first * crossCount + cross]!;
    const b = values[second * crossCount + cross]!;
    if (Number.isNaN(stated) || Number.isNaN(b) || b === 0) continue;
    const numerator = Number.isNaN(a) ? 0 : a;
    const expected = expectedQuotient(kind, numerator, b) * scale;
    if (stated === 0 && expected === 0) continue;
    if (Number.isNaN(a) && stated === 0) continue;
    if (closeQuotient(lines, stated, expected, result, first, second, cross, numerator, b, scale, kind)) {
      if (numerator === 0) continue;
      out.hits++;
      // A rate of exactly 100 % fits any two columns that are alike: it says little about which are meant.
      variety.add(stated);
      out.digits += numerator === b ? 0.3 : digitsOf(stated, halfUnits[result * crossCount + cross]! * 2);
    } else {
      out.misses++;
    }
  }
  out.variety = variety.count;
  return out;
}

function closeQuotient(
  lines: Lines,
  stated: number,
  expected: number,
  result: number,
  first: number,
  second: number,
  cross: number,
  a: number,
  b: number,
  scale: number,
  kind: QuotientKind,
): boolean {
  const { crossCount, halfUnits } = lines;
  const size = Math.max(Math.abs(stated), Math.abs(expected));
  const own = halfUnits[result * crossCount + cross]!;
  // How far the operands' own rounding can move the quotient.
  const moved =
    (Math.abs(a / b) * halfUnits[second * crossCount + cross]! + halfUnits[first * crossCount + cross]!) / Math.abs(b);
  const relative = kind === 'growth' ? Math.max(0.005 * size, 0.0005 * scale) : 0.005 * size;
  return (
    Math.abs(stated - expected) <=
    Math.min(own * 1.000001 + moved * scale + size * 1e-9, Math.max(relative, own * 1.01))
  );
}

/**
 * Finds the lines that are the ratio or the growth of two others, at any distance and on both sides. At some cross
 * positions every pair (result, denominator) asks for the numerator by value; what is asked for at most positions is
 * verified on the whole line. Among several that hold, the number row, the headers' likeness and nearness decide.
 */
export function findQuotients(lines: Lines, names: AxisNames): LineRule[] {
  const rules: LineRule[] = [];
  const voted =
    lines.count <= MOST_LINES ? voteForQuotients(lines, probesOf(lines), isTelling) : new Map<number, Vote[]>();
  for (let result = 0; result < lines.count; result++) {
    const candidates: Candidate[] = [];
    for (const proposal of names.quotients(result)) {
      for (const scale of [1, 100]) {
        const a = quotientAgreement(lines, proposal.kind, result, ...proposal.operands, scale);
        if (a.hits + a.misses > 0) candidates.push({ ...proposal, scale, agreement: a });
      }
    }
    for (const { kind, scale, first, second } of voted.get(result) ?? []) {
      candidates.push({
        kind,
        operands: [first, second],
        scale,
        by: 'search',
        agreement: quotientAgreement(lines, kind, result, first, second, scale),
      });
    }
    let best: Candidate | null = null;
    let bestScore = -Infinity;
    for (const candidate of candidates) {
      const { hits, misses, digits, variety } = candidate.agreement;
      const share = hits / (hits + misses);
      const percent = names.isRate(result);
      const acceptable =
        candidate.by === 'declared'
          ? hits > 0 && share >= 0.5
          : names.isRate(candidate.operands[1]) || names.isRate(candidate.operands[0])
            ? false
            : candidate.by === 'label'
              ? hits > 0 && share >= 0.5 && (digits >= 2 || (hits >= 2 && misses === 0))
              : percent
                ? share >= 0.7 && digits >= LEAST_DIGITS.named
                : share >= 0.92 && hits >= 2 && digits >= LEAST_DIGITS.unnamed && variety >= 2;
      if (!acceptable) continue;
      const score = hits - 1.5 * misses + preference(result, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    best ??= declaredOnly(result, candidates);
    if (best) rules.push(ruleOf(result, best));
  }
  return oneOfEachProduct(rules);

  /** Whether the line's figures carry enough digits to be believed if all of them agreed. */
  function isTelling(line: number): boolean {
    const { crossCount, values, halfUnits } = lines;
    const enough = names.isRate(line) ? LEAST_DIGITS.named : LEAST_DIGITS.unnamed;
    let digits = 0;
    for (let at = line * crossCount; at < (line + 1) * crossCount; at++) {
      const value = values[at]!;
      if (value !== 0 && !Number.isNaN(value)) digits += digitsOf(value, halfUnits[at]! * 2);
      if (digits >= enough) return true;
    }
    return false;
  }

  /**
   * Rate = part ÷ whole also reads whole = part ÷ rate. Of rules over the same three lines the one stays whose result is
   * named a rate or declared; else the one whose result is the broken number among whole ones; else the smaller one.
   */
  function oneOfEachProduct(found: readonly LineRule[]): LineRule[] {
    const kept = new Map<string, LineRule>();
    for (const rule of found) {
      const key = [rule.result, ...rule.operands].sort((a, b) => a - b).join();
      const other = kept.get(key);
      if (!other || rateLikeness(rule) > rateLikeness(other)) kept.set(key, rule);
    }
    return [...kept.values()];
  }

  function rateLikeness(rule: LineRule): number {
    const named = rule.evidence.includes('declared') ? 8 : rule.evidence.includes('label') ? 4 : 0;
    const [fractions, size] = shape(rule.result);
    return named + fractions + (rule.kind === 'ratio' ? 0.3 : 0) + 1 / (2 + Math.log10(1 + size));
  }

  /** Share of a line's figures that are no whole numbers, and their usual size. */
  function shape(line: number): [number, number] {
    const { crossCount, values } = lines;
    let count = 0,
      fractions = 0,
      size = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const value = values[line * crossCount + cross]!;
      if (Number.isNaN(value) || value === 0) continue;
      count++;
      size += Math.abs(value);
      if (!Number.isInteger(value)) fractions++;
    }
    return count === 0 ? [0, 0] : [fractions / count, size / count];
  }

  /** A declared or labelled rate with one or two figures, none of which agrees: still what the office states. */
  function declaredOnly(result: number, candidates: readonly Candidate[]): Candidate | null {
    const stated = candidates.filter((c) => c.by !== 'search' && c.agreement.hits + c.agreement.misses <= 2);
    // Of the two scales the one that comes nearer: a rate is rarely wrong by a factor of ten.
    return stated.reduce<Candidate | null>((a, b) => (a && offBy(result, a) <= offBy(result, b) ? a : b), null);
  }

  function offBy(result: number, { kind, operands, scale }: Candidate): number {
    const { crossCount, values } = lines;
    for (let cross = 0; cross < crossCount; cross++) {
      const stated = values[result * crossCount + cross]!;
      const expected =
        expectedQuotient(kind, values[operands[0] * crossCount + cross]!, values[operands[1] * crossCount + cross]!) *
        scale;
      if (Number.isFinite(expected) && stated !== 0 && !Number.isNaN(stated))
        return Math.abs(Math.log(Math.abs(expected / stated)));
    }
    return Infinity;
  }

  function preference(result: number, c: Candidate): number {
    const [first, second] = c.operands;
    const near = 1 / (1 + Math.abs(result - first) + Math.abs(result - second));
    const like = names.likeness(result, first) + names.likeness(result, second);
    return (
      (c.by === 'declared' ? 1.2 : c.by === 'label' ? 0.5 : 0) + like * 0.4 + near * 0.3 + (second < first ? 0.05 : 0)
    );
  }

  function ruleOf(result: number, c: Candidate): LineRule {
    const { hits, misses } = c.agreement;
    return {
      axis: lines.axis,
      foundBy: 'quotient',
      kind: c.kind,
      role: c.kind === 'growth' ? 'growth' : 'attainment',
      result,
      operands: c.operands,
      scale: c.scale,
      comparison: 'equal',
      evidence: [
        ...(c.by === 'declared' ? (['declared'] as const) : []),
        ...(c.by === 'label' || names.isRate(result) ? (['label'] as const) : []),
        ...(hits > 0 ? (['arithmetic'] as const) : []),
      ],
      agreement: c.agreement,
      confidence: Math.min((hits + (c.by === 'search' ? 0.4 : 0.9)) / (hits + misses + 1), isFixedRate(c) ? 0.6 : 1),
      source: c.source,
    };
  }

  /** One or two rates for many lines ("Tỷ lệ điều tiết 47%") are given, and the amounts come out of them, not they. */
  function isFixedRate({ by, agreement: { hits, variety } }: Candidate): boolean {
    return by !== 'declared' && hits >= 6 && variety <= 2;
  }
}
