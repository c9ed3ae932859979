import { largest, smallest } from '../../figures';
import { agreement, type Agreement, type Lines } from '../lines/figure-matrix';
import { findMean, LONGEST_WALK } from './mean';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames, SumProposal } from '../names/axis-names';
import type { RelationRule } from './rule';

export const TOTAL: RelationRule<'total'> = {
  id: 'total',
  reads: ['figures', 'labels', 'headers', 'declarations'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (sum); rounding as in XBRL Calculations 1.1 (2023).',
};

interface Candidate {
  readonly operands: readonly number[];
  readonly signs?: readonly number[];
  readonly by: 'declared' | 'tree' | 'walk';
  readonly ofWhich: boolean;
  readonly agreement: Agreement;
  readonly source?: string;
  readonly namesakes?: boolean;
}

/**
 * Finds the lines that are sums (or averages) of other lines. Every line is tried once against the lines after it and
 * once against those before it. Lines that a total has used up are taken off the search, so that the totals of the next
 * level add subtotals and not their parts (the idea of AggreCol's levels, in one pass). `quotients` are the lines found
 * to be rates or growth, which are no parts of anything and may stand between the parts. A walk over the lines not yet
 * used ends as soon as its sum has outgrown the line, which keeps the search linear in practice.
 */
export function findSums(lines: Lines, names: AxisNames, quotients: ReadonlySet<number>): LineRule[] {
  const accepted = new Map<number, LineRule>();
  const strengths = new Map<number, number>();
  /** Second ways to the same total: by kind of spending beside by programme. */
  const alternatives: LineRule[] = [];
  const averages: LineRule[] = [];
  // Running sums of one walk, by position: one set for all walks of the table.
  const place = new Int32Array(lines.crossCount);
  const sum = new Float64Array(lines.crossCount);
  const half = new Float64Array(lines.crossCount);
  const present = new Uint16Array(lines.crossCount);
  pass(+1);
  pass(-1);
  fallBackOnLabels();
  return [...accepted.values(), ...alternatives, ...averages];

  /** direction +1: totals stand before their parts; −1: after them. */
  function pass(direction: 1 | -1): void {
    const open: number[] = [];
    /** For columns of one header, also those that another total has used up. */
    const passed: number[] = [];
    const start = direction > 0 ? lines.count - 1 : 0;
    for (let line = start; line >= 0 && line < lines.count; line -= direction) {
      if (quotients.has(line)) continue;
      const candidates = proposed(line, direction);
      walk(line, open, candidates);
      groups(line, names.groupsHoldWholes ? passed : open, candidates);
      const alike = names.namesakes(line).filter((other) => (other - line) * direction > 0);
      const named = alike.length >= 2 ? longestAgreeing(line, direction > 0 ? alike.reverse() : alike) : null;
      if (named) candidates.push({ ...named, by: 'tree', namesakes: true });
      const best = choose(line, candidates);
      if (best) {
        const known = accepted.get(line);
        if (!known || strength(best) > strengths.get(line)!) {
          accepted.set(line, ruleOf(line, best, 'sum'));
          strengths.set(line, strength(best));
        }
        // Namesakes are parts of their own groups as well: those totals still want them.
        if (!best.namesakes) consume(open, best.operands);
        const second = secondWay(best, candidates);
        if (second) {
          alternatives.push(ruleOf(line, second, 'sum'));
          consume(open, second.operands);
        }
      } else {
        dropOnlyPart(line, open);
      }
      const mean = averageOf(line, open, direction);
      if (mean) {
        averages.push(mean);
        continue;
      }
      open.push(line);
      if (names.groupsHoldWholes) passed.push(line);
    }
  }

  function proposed(line: number, direction: 1 | -1): Candidate[] {
    const out: Candidate[] = [];
    for (const given of names.sums(line)) {
      const proposal = given.by === 'declared' || names.isPercentage(line) ? given : withoutPercents(given);
      if (proposal.operands.length < 2) continue;
      const after = proposal.operands.filter((operand) => (operand - line) * direction > 0).length;
      if (after * 2 < proposal.operands.length) continue;
      out.push({
        ...proposal,
        ofWhich: proposal.ofWhich ?? false,
        agreement: agreement(lines, line, proposal.operands, proposal.signs),
      });
    }
    return out;
  }

  function withoutPercents(proposal: SumProposal): SumProposal {
    if (!proposal.operands.some((operand) => names.isPercentage(operand) || quotients.has(operand))) return proposal;
    return {
      ...proposal,
      signs: undefined,
      operands: proposal.operands.filter((operand) => !names.isPercentage(operand) && !quotients.has(operand)),
    };
  }

  /** Adds up the open lines from the nearest on, and keeps the lengths at which the sum agrees best. */
  function walk(line: number, open: readonly number[], candidates: Candidate[]): void {
    const percent = names.isPercentage(line);
    let passedOfWhich = false;
    const found = longestAgreeing(line, open, (other) => {
      if (names.isOfWhich(other)) passedOfWhich = true;
      return names.isPercentage(other) === percent;
    });
    if (found) candidates.push(found);
    if (!passedOfWhich) return;
    const without = longestAgreeing(
      line,
      open,
      (other) => names.isPercentage(other) === percent && !names.isOfWhich(other),
    );
    if (without) candidates.push(without);
  }

  /** The lines up to the next of the line's own group, those of each group together, from the nearest on. */
  function groups(line: number, pool: readonly number[], candidates: Candidate[]): void {
    const own = names.groupOf(line);
    const percent = names.isPercentage(line);
    const byGroup = new Map<string, number[]>();
    for (let at = pool.length - 1, passed = 0; at >= 0 && passed < LONGEST_WALK; at--) {
      const other = pool[at]!;
      if (names.isPercentage(other) !== percent) continue;
      passed++;
      const group = names.groupOf(other);
      if (group === own && !names.groupsHoldWholes) break;
      if (group === '') continue;
      const list = byGroup.get(group);
      if (list) list.push(other);
      else byGroup.set(group, [other]);
    }
    if (byGroup.size < 2) return;
    for (const [group, operands] of byGroup) {
      if (operands.length < 2) continue;
      const found = longestAgreeing(line, operands.reverse());
      if (found) candidates.push({ ...found, by: names.groupsHoldWholes && group === own ? 'tree' : 'walk' });
    }
  }

  /** The run of lines at the end of the pool, those not taken left out, whose sum agrees best with the line. */
  function longestAgreeing(
    line: number,
    pool: readonly number[],
    isTaken: (line: number) => boolean = () => true,
  ): Candidate | null {
    if (pool.length < 2) return null;
    const { crossCount, values, halfUnits, percentCross } = lines;
    const base = line * crossCount;
    // Only the positions at which the line states something.
    let places = 0;
    let alive = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const stated = values[base + cross]!;
      if (Number.isNaN(stated)) continue;
      place[places] = cross;
      sum[places] = 0;
      half[places] = halfUnits[base + cross]!;
      present[places] = 0;
      places++;
      if (stated !== 0) alive++;
    }
    if (alive === 0) return null;
    let best: { length: number; score: number } | null = null;
    const parts: number[] = [];
    for (let at = pool.length - 1; at >= 0 && parts.length < LONGEST_WALK; at--) {
      const other = pool[at]! * crossCount;
      if (!isTaken(pool[at]!)) continue;
      const count = parts.push(pool[at]!);
      let hits = 0,
        misses = 0,
        outgrown = 0,
        negative = false;
      for (let i = 0; i < places; i++) {
        const cross = place[i]!;
        const value = values[other + cross]!;
        if (value !== 0 && !Number.isNaN(value)) {
          sum[i] = sum[i]! + value;
          half[i] = half[i]! + halfUnits[other + cross]!;
          present[i] = present[i]! + 1;
          if (value < 0) negative = true;
        }
        if (present[i] === 0) continue;
        const stated = values[base + cross]!;
        const total = sum[i]!;
        if (stated === 0 && total === 0) continue;
        const size = Math.max(Math.abs(stated), Math.abs(total));
        const gap = Math.abs(stated - total);
        if (gap <= Math.min(half[i]! * 1.000001 + size * 1e-9, size * 0.005) || gap <= size * 1e-9) {
          if (present[i]! >= 2) hits++;
        } else if (!percentCross[cross]) {
          misses++;
          if (Math.abs(total) > Math.abs(stated) * 1.02) outgrown++;
        }
      }
      if (hits > 0 && count >= 2 && (!best || hits - 1.5 * misses > best.score))
        best = { length: count, score: hits - 1.5 * misses };
      if (!negative && outgrown > alive * 0.6 && outgrown >= misses - 1 && hits === 0) break;
    }
    if (!best) return null;
    const operands = parts.slice(0, best.length);
    return { operands, by: 'walk', ofWhich: false, agreement: agreement(lines, line, operands) };
  }

  /** Another set of lines, beside the first, that comes to the same total. */
  function secondWay(best: Candidate, candidates: readonly Candidate[]): Candidate | null {
    const first = smallest(best.operands);
    const last = largest(best.operands);
    let second: Candidate | null = null;
    for (const candidate of candidates) {
      const { hits, misses, digits } = candidate.agreement;
      // Lines between the parts are parts of the parts, not another way.
      if (largest(candidate.operands) >= first && smallest(candidate.operands) <= last) continue;
      if (hits < 2 || hits < 0.8 * (hits + misses) || digits < 7) continue;
      if (!second || strength(candidate) > strength(second)) second = candidate;
    }
    return second;
  }

  /** A whole with one part repeats it; the part is taken off the search like any other. */
  function dropOnlyPart(line: number, open: number[]): void {
    const nearest = open[open.length - 1];
    if (nearest === undefined || !names.isPartOf(nearest, line)) return;
    const { crossCount, values } = lines;
    let equal = 0;
    for (let cross = 0; cross < crossCount; cross++) {
      const stated = values[line * crossCount + cross]!;
      if (Number.isNaN(stated) || stated === 0) continue;
      if (Math.abs(values[nearest * crossCount + cross]! - stated) > Math.abs(stated) * 1e-9) return;
      equal++;
    }
    if (equal > 0) open.pop();
  }

  function choose(line: number, candidates: readonly Candidate[]): Candidate | null {
    let best: Candidate | null = null;
    for (const candidate of candidates) {
      if (!isAcceptable(line, candidate)) continue;
      if (!best || strength(candidate) > strength(best)) best = candidate;
    }
    return best;
  }

  function isAcceptable(line: number, { agreement: a, by, ofWhich, operands }: Candidate): boolean {
    const known = a.hits + a.misses;
    if (operands.length < 2) return false;
    // A total of two rows of which one is nil in every column is a total all the same; one mistyped figure in a long
    // column of such totals does not undo it.
    if (a.hits === 0)
      return by === 'tree' && !ofWhich && a.single >= 2 && a.misses <= 0.02 * a.single && names.isTotal(line);
    const share = a.hits / known;
    const labelled = by !== 'walk' && !ofWhich;
    if (labelled) return share >= 0.5 || a.digits >= 8;
    if (ofWhich) return a.hits >= 2 && (share >= 0.75 ? a.digits >= 5 : a.misses === 1 && a.digits >= 10);
    if (names.isTotal(line)) return share >= 0.5 && a.digits >= 2;
    // Figures in one proportion count once, unless each is long enough to speak for itself.
    if (a.variety < 2 && known > 2) return share >= 0.7 && a.digits / a.hits >= 4.5;
    return share >= 0.7 && a.digits >= (known === 1 ? 4 : 3.5);
  }

  /** A set of parts used up by an of-which row stays open: the next total does not add it anyway. */
  function consume(open: number[], operands: readonly number[]): void {
    const used = new Set(operands);
    let kept = 0;
    for (const line of open) if (!used.has(line)) open[kept++] = line;
    open.length = kept;
  }

  function averageOf(line: number, open: readonly number[], direction: 1 | -1): LineRule | null {
    const sets: (readonly number[])[] = [];
    const neighbour = accepted.get(line + direction) ?? accepted.get(line - direction);
    if (neighbour) sets.push(neighbour.operands);
    const previous = averages[averages.length - 1];
    if (previous && Math.abs(previous.result - line) <= 3) sets.push(previous.operands);
    const nearest = open[open.length - 1];
    if (nearest !== undefined && accepted.has(nearest)) sets.push(accepted.get(nearest)!.operands);
    const walks = names.isAverage(line) || direction < 0 || lines.count < 60;
    const found = findMean(lines, names, line, sets, walks ? open : []);
    const by = names.isAverage(line) ? 'tree' : 'walk';
    return found && ruleOf(line, { ...found, by, ofWhich: false }, 'average');
  }

  /**
   * Where the hierarchy held for the other totals of the table, it also holds for the total whose figures do not agree:
   * that is the very error looked for. Only for parents with numbered parts, never for "Trong đó".
   */
  function fallBackOnLabels(): void {
    let held = 0,
      tried = 0;
    const left: { line: number; proposal: SumProposal; agreement: Agreement }[] = [];
    for (let line = 0; line < lines.count; line++) {
      const proposal = names.sums(line).find((p) => !p.ofWhich && p.operands.length >= 2);
      if (!proposal) continue;
      const a = agreement(lines, line, proposal.operands, proposal.signs);
      if (a.hits + a.misses === 0) continue;
      tried++;
      const rule = accepted.get(line);
      if (rule && rule.evidence.some((e) => e === 'label' || e === 'declared')) held++;
      else if (!rule) left.push({ line, proposal, agreement: a });
    }
    for (const { line, proposal, agreement: a } of left) {
      const declared = proposal.by === 'declared';
      const single = a.hits + a.misses <= 2;
      if (!declared && !(single && held >= 2 && held >= (tried - 1) * 0.6)) continue;
      accepted.set(line, {
        ...ruleOf(line, { ...proposal, ofWhich: false, agreement: a }, 'sum'),
        evidence: [declared ? 'declared' : 'label'],
        confidence: declared ? 0.6 : 0.5,
      });
    }
  }

  function ruleOf(line: number, candidate: Candidate, kind: 'sum' | 'average'): LineRule {
    const labelled = candidate.by === 'tree' || names.isTotal(line);
    const { misses, single } = candidate.agreement;
    const hits = candidate.agreement.hits > 0 ? candidate.agreement.hits : single;
    return {
      axis: lines.axis,
      foundBy: kind === 'average' ? 'mean' : 'total',
      kind,
      role: kind === 'average' ? 'average' : 'total',
      result: line,
      operands: candidate.operands,
      signs: candidate.signs?.some((sign) => sign < 0) ? candidate.signs : undefined,
      scale: 1,
      comparison: 'equal',
      evidence: [
        ...(candidate.by === 'declared' ? (['declared'] as const) : []),
        ...(labelled ? (['label'] as const) : []),
        'arithmetic',
      ],
      agreement: candidate.agreement,
      confidence: (hits + (candidate.by === 'walk' ? 0.4 : 0.9)) / (hits + misses + 1),
      source: candidate.source,
      // A lone part under "Trong đó" need not be all there is.
      singleParts: !candidate.ofWhich && !candidate.operands.every((operand) => names.isOfWhich(operand)),
    };
  }
}

const strength = (c: Pick<Candidate, 'agreement' | 'by' | 'ofWhich'>): number =>
  c.agreement.hits +
  c.agreement.single -
  1.5 * c.agreement.misses +
  0.3 * c.agreement.fill +
  (c.by === 'declared' ? 0.9 : c.by === 'tree' && !c.ofWhich ? 0.6 : 0);
