import { agreement, type Agreement, digitsOf, type Lines, Variety } from './figures-matrix';
import type { LineRule } from './rule';

export type QuotientKind = 'ratio' | 'growth';

/** A ratio or growth that labels, headers or the number row propose. */
export interface QuotientProposal {
  readonly kind: QuotientKind;
  readonly operands: readonly [number, number];
  readonly by: 'declared' | 'label';
  readonly source?: string;
}

export interface QuotientHints {
  proposals(line: number): readonly QuotientProposal[];
  /** Whether the line is called a rate, share or growth. */
  isPercentLike(line: number): boolean;
  isDifference(line: number): boolean;
  isTotal(line: number): boolean;
  /** 0…1: how alike the headers of two lines are ("So sánh › Thu NSĐP" and "Dự toán › Thu NSĐP"). */
  likeness(a: number, b: number): number;
}

interface Candidate {
  readonly kind: QuotientKind;
  readonly operands: readonly [number, number];
  readonly scale: number;
  readonly by: 'declared' | 'label' | 'search';
  readonly source?: string;
  readonly agreement: Agreement;
}

/** Positions probed before a rule is verified on the whole line. */
const PROBES = 14;
const MOST_LINES = 320;

/** Sorted values of one cross position, to look up which line holds a wanted value. */
interface Probe {
  readonly cross: number;
  readonly values: Float64Array;
  readonly lines: Int32Array;
}

function probesOf(lines: Lines): Probe[] {
  const { count, crossCount, values } = lines;
  const filled = new Int32Array(crossCount);
  for (let line = 0; line < count; line++) {
    for (let cross = 0; cross < crossCount; cross++) {
      const value = values[line * crossCount + cross]!;
      if (value !== 0 && !Number.isNaN(value)) filled[cross] = filled[cross]! + 1;
    }
  }
  const order = [...filled.keys()].sort((a, b) => filled[b]! - filled[a]! || a - b);
  // The fullest positions, and some spread over the rest, so that one odd stretch does not decide.
  const chosen = new Set(order.slice(0, PROBES));
  for (let i = 1; i <= 4; i++) chosen.add(order[Math.floor((order.length * i) / 5)] ?? 0);
  return [...chosen]
    .filter((cross) => cross < crossCount && filled[cross]! >= 2)
    .map((cross) => {
      const present: number[] = [];
      for (let line = 0; line < count; line++) {
        const value = values[line * crossCount + cross]!;
        if (value !== 0 && !Number.isNaN(value)) present.push(line);
      }
      present.sort((a, b) => values[a * crossCount + cross]! - values[b * crossCount + cross]!);
      return {
        cross,
        lines: Int32Array.from(present),
        values: Float64Array.from(present, (line) => values[line * crossCount + cross]!),
      };
    });
}

function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0,
    high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
export function findQuotients(lines: Lines, hints: QuotientHints): LineRule[] {
  const probes = probesOf(lines);
  const rules: LineRule[] = [];
  const voted = lines.count <= MOST_LINES ? vote() : new Map<number, Set<number>>();
  for (let result = 0; result < lines.count; result++) {
    const candidates: Candidate[] = [];
    for (const proposal of hints.proposals(result)) {
      for (const scale of [1, 100]) {
        const a = quotientAgreement(lines, proposal.kind, result, ...proposal.operands, scale);
        if (a.hits + a.misses > 0) candidates.push({ ...proposal, scale, agreement: a });
      }
    }
    for (const key of voted.get(result) ?? []) {
      const { kind, scale, first, second } = voteOf(key);
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
      const percent = hints.isPercentLike(result);
      const acceptable =
        candidate.by === 'declared'
          ? hits > 0 && share >= 0.5
          : hints.isPercentLike(candidate.operands[1]) || hints.isPercentLike(candidate.operands[0])
            ? false
            : candidate.by === 'label'
              ? hits > 0 && share >= 0.5 && (digits >= 2 || (hits >= 2 && misses === 0))
              : percent
                ? share >= 0.7 && digits >= 4
                : share >= 0.92 && hits >= 2 && digits >= 8 && variety >= 2;
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

  /** The candidate of a vote: `((result · count + first) · count + second) · 4 + kind · 2 + scale`. */
  function voteOf(key: number): { kind: QuotientKind; scale: number; result: number; first: number; second: number } {
    const pair = Math.floor(key / 4);
    const upper = Math.floor(pair / lines.count);
    return {
      kind: key & 2 ? 'growth' : 'ratio',
      scale: key & 1 ? 100 : 1,
      result: Math.floor(upper / lines.count),
      first: upper % lines.count,
      second: pair % lines.count,
    };
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
    const like = hints.likeness(result, first) + hints.likeness(result, second);
    return (
      (c.by === 'declared' ? 1.2 : c.by === 'label' ? 0.5 : 0) + like * 0.4 + near * 0.3 + (second < first ? 0.05 : 0)
    );
  }

  function vote(): Map<number, Set<number>> {
    // Who is voted for is one small number: there are hundreds of thousands of votes in a large table.
    const votes = new Map<number, number>();
    const seen = new Int32Array(lines.count);
    for (const probe of probes) {
      const { crossCount, halfUnits } = lines;
      for (let c = 0; c < probe.lines.length; c++) {
        const result = probe.lines[c]!;
        const stated = probe.values[c]!;
        if (Math.abs(stated) === 1 || Math.abs(stated) === 100) continue;
        seen[result] = seen[result]! + 1;
        const half = halfUnits[result * crossCount + probe.cross]!;
        if (digitsOf(stated, half * 2) < 0.9) continue;
        for (let d = 0; d < probe.lines.length; d++) {
          const second = probe.lines[d]!;
          if (second === result) continue;
          const base = probe.values[d]!;
          for (const scale of [1, 100]) {
            const rate = stated / scale;
            if (scale === 1 ? Math.abs(rate) > 60 && !Number.isInteger(base) : Math.abs(rate) < 0.0001) continue;
            const slack = Math.min((Math.abs(base) * half) / scale, Math.abs(base * rate) * 0.005);
            ask('ratio', scale, result, second, base * rate, slack, probe);
            if (Math.abs(rate) < 20 && rate > -1)
              ask(
                'growth',
                scale,
                result,
                second,
                base * (1 + rate),
                Math.min((Math.abs(base) * half) / scale, Math.abs(base) * 0.005),
                probe,
              );
          }
        }
      }
    }
    const out = new Map<number, Set<number>>();
    for (const [key, count] of votes) {
      const { result } = voteOf(key);
      if (count < Math.max(1, seen[result]! * 0.5)) continue;
      const set = out.get(result) ?? new Set<number>();
      if (set.size < 40) set.add(key);
      out.set(result, set);
    }
    return out;

    function ask(
      kind: QuotientKind,
      scale: number,
      result: number,
      second: number,
      wanted: number,
      slack: number,
      probe: Probe,
    ): void {
      const width = slack + Math.abs(wanted) * 1e-9 + 0.5 * (Number.isInteger(wanted) ? 0 : 1e-9);
      const { crossCount, halfUnits } = lines;
      for (
        let i = lowerBound(probe.values, wanted - width - 1);
        i < probe.values.length && probe.values[i]! <= wanted + width + 1;
        i++
      ) {
        const first = probe.lines[i]!;
        if (first === result || first === second) continue;
        if (
          Math.abs(probe.values[i]! - wanted) >
          width + Math.min(halfUnits[first * crossCount + probe.cross]!, Math.abs(wanted) * 0.005)
        )
          continue;
        const key =
          ((result * lines.count + first) * lines.count + second) * 4 +
          (kind === 'growth' ? 2 : 0) +
          (scale === 100 ? 1 : 0);
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }
  }

  function ruleOf(result: number, c: Candidate): LineRule {
    const { hits, misses } = c.agreement;
    return {
      axis: lines.axis,
      kind: c.kind,
      role: c.kind === 'growth' ? 'growth' : 'attainment',
      result,
      operands: c.operands,
      scale: c.scale,
      comparison: 'equal',
      evidence: [
        ...(c.by === 'declared' ? (['declared'] as const) : []),
        ...(c.by === 'label' || hints.isPercentLike(result) ? (['label'] as const) : []),
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

/**
 * Finds differences C = A − B between any three lines, which are also sums A = B + C. `known` says which sums were found
 * already (by result and sorted operands).
 */
export function findDifferences(lines: Lines, hints: QuotientHints, known: ReadonlySet<string>): LineRule[] {
  if (lines.count > MOST_LINES || lines.count < 3) return [];
  const probes = probesOf(lines);
  const votes = new Map<number, number>();
  const seen = new Int32Array(lines.count);
  const { count: lineCount, crossCount, halfUnits } = lines;
  for (const probe of probes) {
    for (let i = 0; i < probe.lines.length; i++) {
      const whole = probe.lines[i]!;
      seen[whole] = seen[whole]! + 1;
      for (let j = 0; j < probe.lines.length; j++) {
        if (i === j) continue;
        const part = probe.lines[j]!;
        const wanted = probe.values[i]! - probe.values[j]!;
        if (wanted === 0) continue;
        const slack =
          Math.min(halfUnits[whole * crossCount + probe.cross]! * 2, Math.abs(wanted) * 0.005) +
          Math.abs(probe.values[i]!) * 1e-10;
        for (
          let k = lowerBound(probe.values, wanted - slack);
          k < probe.values.length && probe.values[k]! <= wanted + slack;
          k++
        ) {
          const other = probe.lines[k]!;
          if (other <= part || other === whole) continue;
          const key = (whole * lineCount + part) * lineCount + other;
          votes.set(key, (votes.get(key) ?? 0) + 1);
        }
      }
    }
  }
  const rules: { rule: LineRule; whole: number; score: number; named: boolean }[] = [];
  const summed = new Set([...known].map((key) => Number(key.slice(0, key.indexOf(':')))));
  for (const [key, count] of votes) {
    const pair = Math.floor(key / lineCount);
    const [whole, part, other] = [Math.floor(pair / lineCount), pair % lineCount, key % lineCount];
    if (count < Math.max(2, Math.min(seen[part]!, seen[other]!, seen[whole]!) * 0.5)) continue;
    if (known.has(`${whole}:${[part, other].sort((a, b) => a - b).join()}`)) continue;
    const a = agreement(lines, whole, [part, other]);
    const isNamed = [whole, part, other].some((line) => hints.isDifference(line));
    // What is a total already, by rule or by another pair, is not the total of two lines that happen to fit as well.
    if (!isNamed && summed.has(whole)) continue;
    if (
      a.hits < 2 ||
      a.variety < 2 ||
      a.hits / (a.hits + a.misses) < (isNamed ? 0.7 : 0.85) ||
      a.digits < (isNamed ? 4 : 9)
    )
      continue;
    const result =
      [part, other].find((line) => hints.isDifference(line)) ??
      (hints.isTotal(whole) || (whole < part && whole < other) || (whole > part && whole > other)
        ? whole
        : Math.max(part, other));
    const isSum = result === whole;
    const minuend = result === part ? other : part;
    rules.push({
      whole,
      named: isNamed,
      score: a.hits - 1.5 * a.misses + (isNamed ? 1 : 0),
      rule: {
        axis: lines.axis,
        kind: isSum ? 'sum' : 'difference',
        role: isSum ? 'total' : 'difference',
        result,
        operands: isSum ? [part, other] : [whole, minuend],
        scale: 1,
        comparison: 'equal',
        evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
        agreement: a,
        confidence: (a.hits + 0.4) / (a.hits + a.misses + 1),
      },
    });
  }
  return onePerWhole(rules);
}

/**
 * Columns that are alike on most rows (one source, one level of budget) satisfy many pairs at once. A line is the whole
 * of one pair only, and comes out of one: the one that agrees best, then the one whose parts stand nearest.
 */
function onePerWhole(found: readonly { rule: LineRule; whole: number; score: number; named: boolean }[]): LineRule[] {
  const wholes = new Set<number>();
  const results = new Set<number>();
  const spread = ({ rule }: { rule: LineRule }): number =>
    Math.max(...rule.operands, rule.result) - Math.min(...rule.operands, rule.result);
  const out: LineRule[] = [];
  for (const { rule, whole, named } of [...found].sort((a, b) => b.score - a.score || spread(a) - spread(b))) {
    if (results.has(rule.result) || (!named && wholes.has(whole))) continue;
    wholes.add(whole);
    results.add(rule.result);
    out.push(rule);
  }
  return out;
}
