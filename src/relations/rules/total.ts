/** Totals: lines that are the sum of other lines, and the means that stand beside them. */
import { chooseTotal, secondWay, strengthOf, type TotalCandidate } from '../choice/totals';
import { withSubtotals } from '../choice/subtotals';
import { passedHeadings } from '../choice/passed-headings';
import { totalsByBlock } from '../choice/totals-by-block';
import { totalsByName } from '../choice/totals-by-name';
import { agreement, holdsAt } from '../lines/agreement';
import type { Lines } from '../lines/figure-matrix';
import { confidenceOf, PRIOR } from '../lines/fit';
import type { LineRule } from '../lines/line-rule';
import { gapOfNoFigure } from '../lines/no-figure';
import { gapOfUndivided } from '../lines/undivided';
import { countAmongParts, isAmongParts } from '../lines/plausible';
import { wholeSeries } from '../lines/series-end';
import { isRepeatedBy, LONGEST_WALK, SumWalk } from '../lines/sum-walk';
import { append, type AxisNames, type SumProposal } from '../names/axis-names';
import { standInSiblings } from '../names/siblings';
import { asLabelled, bareWholes, labelledTotals } from './labelled-total';
import { crossOfMeans, findMean, MEAN } from './mean';
import { innerParts } from './of-which';
import type { RelationRule } from './rule';

export const TOTAL: RelationRule<'total'> = {
  id: 'total',
  reads: ['figures', 'labels', 'headers', 'declarations'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (sum); rounding as in XBRL Calculations 1.1 (2023).',
};

/** Means below their figures are looked for where lines are few, or where one is named. */
const FEW_LINES = 60;
/** The means of one block of rows stand this near to each other. */
const NEXT_MEANS = 3;
/** Blocks that repeat themselves line by line hold so many lines at most. */
const MOST_IN_A_BLOCK = 4;
/** What is taken off a total stands among so many lines before it. */
const MOST_BESIDE_DEDUCTIONS = 12;
/** +1: totals stand before their parts; −1: after them. */
type Direction = 1 | -1;

/**
 * Finds the lines that are sums (or means) of other lines. `rates` are the lines found to be rates or growth, which are
 * no parts of anything and may stand between the parts.
 */
export const findTotals = (lines: Lines, names: AxisNames, rates: ReadonlySet<number>): LineRule[] =>
  new TotalSearch(lines, names, rates).all();

/**
 * Every line is tried once against the lines after it and once against those before it. Lines that a total has used up
 * are taken off the search, so that the totals of the next level add subtotals and not their parts (the idea of
 * AggreCol's levels, in one pass).
 */
class TotalSearch {
  private readonly totals = new Map<number, LineRule>();
  private readonly candidates = new Map<number, TotalCandidate>();
  private readonly secondWays: LineRule[] = [];
  private readonly means: LineRule[] = [];
  private readonly walk: SumWalk;
  /** For columns under an inner "Trong đó": the column that they break down; they are no parts of anything else. */
  private readonly innerOf: Int32Array;
  /** The lines passed that no total has used up yet, the nearest last. */
  private open: number[] = [];
  /** The lines passed, used up or not, whose group has others: columns of one header may be parts of two totals. */
  private passedInGroups: number[] = [];
  /** How many lines were passed that are alone in their group, by {@link kind}. */
  private alonePassed = [0, 0, 0];
  private readonly groupSizes = new Map<string, number>();
  private hasDeductions = false;
  /** What cannot be added up is of different kinds: amounts 0, percentages 1, amounts in a foreign currency 2. */
  private readonly kind: Uint8Array;

  constructor(
    private readonly lines: Lines,
    private readonly names: AxisNames,
    private readonly rates: ReadonlySet<number>,
  ) {
    this.walk = new SumWalk(lines);
    this.innerOf = innerParts(lines, names);
    this.kind = new Uint8Array(lines.count);
    for (let line = 0; line < lines.count; line++) {
      if (names.isPercentage(line)) this.kind[line] = 1;
      else if (names.isForeign(line)) this.kind[line] = 2;
      if (names.isDeduction(line)) this.hasDeductions = true;
      const group = names.groupOf(line);
      this.groupSizes.set(group, (this.groupSizes.get(group) ?? 0) + 1);
    }
  }

  all(): LineRule[] {
    this.pass(+1);
    this.pass(-1);
    for (const [line, candidate] of withSubtotals(this.lines, this.candidates))
      this.totals.set(line, this.ruleOf(line, candidate));
    for (const [line, candidate] of totalsByName(this.lines, this.names, this.totals)) {
      const declared = candidate.by === 'declared';
      this.totals.set(line, {
        ...this.ruleOf(line, candidate),
        evidence: [declared ? 'declared' : 'label'],
        statedWhere: declared ? undefined : 'everywhere',
        confidence: declared ? 0.6 : 0.5,
      });
    }
    for (const [line, candidate] of totalsByBlock(this.lines, this.names, this.totals))
      this.totals.set(line, asLabelled({ ...this.ruleOf(line, candidate), singleParts: false }));
    for (const line of bareWholes(this.lines, this.names, this.totals)) this.stateByName(line);
    for (const line of passedHeadings(this.lines, this.names, this.totals)) this.stateByName(line);
    for (const total of labelledTotals(this.lines, this.names, this.totals)) {
      const rule = this.plainRuleOf(total.line, this.candidateOf(total.line, total.proposal));
      const isNoFigure = gapOfNoFigure(this.lines, rule);
      const isExplained = (cross: number): boolean => isNoFigure(cross) || total.isExplained(cross);
      this.totals.set(total.line, asLabelled(rule, isExplained));
    }
    return [...this.totals.values(), ...this.secondWays, ...this.means];
  }

  /** A line that has no figure of its own, or a wrong one, where its parts have. */
  private stateByName(line: number): void {
    const proposal = this.names.sums(line).find(({ by, ofWhich }) => by === 'tree' && !ofWhich);
    if (proposal) this.totals.set(line, asLabelled(this.ruleOf(line, this.candidateOf(line, proposal))));
  }

  private candidateOf(line: number, proposal: SumProposal): TotalCandidate {
    const { operands, signs, ofWhich = false, isOfPeriods } = proposal;
    const how = agreement(this.lines, line, operands, signs);
    if (isOfPeriods) how.misses -= countAmongParts(this.lines, { result: line, operands }, how.misses);
    return { ...proposal, ofWhich, agreement: how };
  }

  private pass(direction: Direction): void {
    this.open = [];
    this.passedInGroups = [];
    this.alonePassed = [0, 0, 0];
    const start = direction > 0 ? this.lines.count - 1 : 0;
    for (let line = start; line >= 0 && line < this.lines.count; line -= direction) {
      if (this.rates.has(line)) continue;
      this.findTotal(line, direction);
      const mean = this.meanAt(line, direction);
      if (mean) {
        this.means.push(mean);
        continue;
      }
      if (this.innerOf[line]! >= 0) continue;
      this.open.push(line);
      this.notePassed(line);
    }
  }

  private notePassed(line: number): void {
    if (!this.names.groupsHoldWholes) return;
    const group = this.names.groupOf(line);
    if (this.groupSizes.get(group) !== 1) this.passedInGroups.push(line);
    else if (group !== '') this.alonePassed[this.kind[line]!]!++;
  }

  private findTotal(line: number, direction: Direction): void {
    const candidates = this.candidatesFor(line, direction);
    const best = candidates.length === 0 ? null : chooseTotal(candidates, this.names.isTotal(line));
    if (!best) {
      this.dropOnlyPart(line);
      return;
    }
    this.keep(line, best);
    // Namesakes are parts of their own groups as well: those totals still want them.
    if (!best.namesakes) this.use(best.operands);
    this.addOpenLines(line, candidates);
    const second = secondWay(best, candidates);
    if (!second) return;
    this.secondWays.push(this.ruleOf(line, second));
    this.use(second.operands);
  }

  /** Keeps the stronger of what the two passes find; the other may be a second way to the same total. */
  private keep(line: number, candidate: TotalCandidate): void {
    const known = this.candidates.get(line);
    const isStronger = !known || strengthOf(candidate) > strengthOf(known);
    if (isStronger) {
      this.totals.set(line, this.ruleOf(line, candidate));
      this.candidates.set(line, candidate);
    }
    if (!known) return;
    const second = isStronger ? secondWay(candidate, [known]) : secondWay(known, [candidate]);
    if (second) this.secondWays.push(this.ruleOf(line, second));
  }

  private candidatesFor(line: number, direction: Direction): TotalCandidate[] {
    const candidates = this.proposed(line, direction);
    this.addOpenLines(line, candidates);
    this.addGroups(line, candidates);
    const named = this.addedNamesakes(line, direction);
    if (named) candidates.push({ ...named, by: 'tree', namesakes: true });
    if (this.names.isTotal(line)) this.addSameNames(line, candidates);
    return candidates;
  }

  private addedNamesakes(line: number, direction: Direction): TotalCandidate | null {
    const namesakes = this.names.namesakes(line);
    if (namesakes.length < 2) return null;
    const alike = namesakes.filter(
      (other) => (other - line) * direction > 0 && !standInSiblings(this.names, line, other),
    );
    return alike.length >= 2 ? this.bestRun(line, direction > 0 ? alike.reverse() : alike) : null;
  }

  /** Blocks of two lines each, "Kinh phí" and "Số hộ": their totals add up the lines of one name. */
  private addSameNames(line: number, candidates: TotalCandidate[]): void {
    const { names, open } = this;
    const isOpen = new Set(open);
    for (const nearest of open.slice(-MOST_IN_A_BLOCK)) {
      const alike = names.namesakes(nearest).filter((other) => isOpen.has(other));
      if (alike.length < 2) continue;
      const found = this.bestRun(line, nearest < line ? alike : [...alike].reverse());
      if (found) candidates.push(found);
    }
  }

  /** What names propose, most of it on the side that this pass looks at. */
  private proposed(line: number, direction: Direction): TotalCandidate[] {
    const candidates: TotalCandidate[] = [];
    for (const given of this.names.sums(line)) {
      if (!given.operands.some((operand) => (operand - line) * direction > 0)) continue;
      const isAsGiven = given.by === 'declared' || this.kind[line] === 1;
      const proposal = isAsGiven ? given : this.withoutForeign(given, line);
      if (proposal.operands.length < 2) continue;
      const ahead = proposal.operands.filter((operand) => (operand - line) * direction > 0).length;
      if (ahead * 2 < proposal.operands.length) continue;
      candidates.push(this.candidateOf(line, proposal));
    }
    return candidates;
  }

  /** Without rates, and without the inner parts of other lines than this one. */
  private withoutForeign(proposal: SumProposal, line: number): SumProposal {
    const operands = proposal.operands.filter((operand) => {
      const whole = this.innerOf[operand]!;
      return this.kind[operand] === this.kind[line] && !this.rates.has(operand) && (whole < 0 || whole === line);
    });
    return operands.length === proposal.operands.length ? proposal : { ...proposal, signs: undefined, operands };
  }

  /** Adds up the open lines from the nearest on, with and without those of "Trong đó". */
  private addOpenLines(line: number, candidates: TotalCandidate[]): void {
    const { names, open, kind } = this;
    const own = kind[line];
    let hasOfWhich = false;
    const all = this.bestRun(line, open, (other) => {
      if (names.isOfWhich(other)) hasOfWhich = true;
      return kind[other] === own;
    });
    if (all) candidates.push(all);
    this.addWithDeductions(line, candidates);
    if (!hasOfWhich) return;
    const without = this.bestRun(line, open, (other) => kind[other] === own && !names.isOfWhich(other));
    if (without) candidates.push(without);
  }

  /** "Điểm trừ", "Giảm trừ" among the parts: what the others come to, less these. */
  private addWithDeductions(line: number, candidates: TotalCandidate[]): void {
    if (!this.hasDeductions) return;
    const { names, kind } = this;
    const near = this.open.slice(-MOST_BESIDE_DEDUCTIONS);
    const taken = near.filter((other) => names.isDeduction(other));
    if (taken.length === 0) return;
    const added = near.filter((other) => kind[other] === kind[line] && !names.isDeduction(other)).reverse();
    let best: TotalCandidate | null = null;
    for (let count = 2; count <= added.length; count++) {
      const operands = [...added.slice(0, count), ...taken];
      const signs = operands.map((_, at) => (at < count ? 1 : -1));
      const how = agreement(this.lines, line, operands, signs);
      const candidate = { operands, signs, by: 'tree', ofWhich: false, agreement: how } as const;
      if (!best || strengthOf(candidate) > strengthOf(best)) best = candidate;
    }
    if (best) candidates.push(best);
  }

  /** The lines up to the next of the line's own group, those of each group together, from the nearest on. */
  private addGroups(line: number, candidates: TotalCandidate[]): void {
    const { names } = this;
    const own = names.groupOf(line);
    const byGroup = this.groupsBefore(line, own);
    if (!byGroup || byGroup.size + this.alonePassed[this.kind[line]!]! < 2) return;
    for (const [group, operands] of byGroup) {
      const pool = operands.reverse();
      const run = this.walk.bestRun(line, pool);
      if (!run) continue;
      const by = names.groupsHoldWholes && group === own ? 'tree' : 'figures';
      candidates.push(this.asCandidate(line, wholeSeries(this.lines, line, pool, run), by));
    }
  }

  /** Null where there is none, as right below a line of the same group. */
  private groupsBefore(line: number, own: string): Map<string, number[]> | null {
    const { names, kind } = this;
    const pool = names.groupsHoldWholes ? this.passedInGroups : this.open;
    let byGroup: Map<string, number[]> | null = null;
    for (let at = pool.length - 1, taken = 0; at >= 0 && taken < LONGEST_WALK; at--) {
      const other = pool[at]!;
      if (kind[other] !== kind[line]) continue;
      taken++;
      const group = names.groupOf(other);
      if (group === own && !names.groupsHoldWholes) break;
      if (group !== '') append((byGroup ??= new Map<string, number[]>()), group, other);
    }
    return byGroup;
  }

  private bestRun(line: number, pool: readonly number[], isTaken?: (line: number) => boolean): TotalCandidate | null {
    const operands = this.walk.bestRun(line, pool, isTaken);
    return operands && this.asCandidate(line, operands);
  }

  private asCandidate(line: number, operands: readonly number[], by: 'tree' | 'figures' = 'figures'): TotalCandidate {
    return { operands, by, ofWhich: false, agreement: agreement(this.lines, line, operands) };
  }

  /** A whole with one part repeats it; the part is taken off the search like any other. */
  private dropOnlyPart(line: number): void {
    const nearest = this.open[this.open.length - 1];
    if (nearest === undefined || !this.names.isPartOf(nearest, line)) return;
    if (isRepeatedBy(this.lines, line, nearest)) this.open.pop();
  }

  /** Takes lines off the search. */
  private use(operands: readonly number[]): void {
    const { open } = this;
    const used = new Set(operands);
    let kept = 0;
    for (const line of open) if (!used.has(line)) open[kept++] = line;
    open.length = kept;
  }

  /** The line as the mean of the parts of a total beside it, of the parts of the mean beside it, or of open lines. */
  private meanAt(line: number, direction: Direction): LineRule | null {
    const { totals, means, open, names } = this;
    const sets: (readonly number[])[] = [];
    const neighbour = totals.get(line + direction) ?? totals.get(line - direction);
    if (neighbour) sets.push(neighbour.operands);
    const previous = means[means.length - 1];
    if (previous && Math.abs(previous.result - line) <= NEXT_MEANS) sets.push(previous.operands);
    const nearest = totals.get(open[open.length - 1] ?? -1);
    if (nearest) sets.push(nearest.operands);
    const isNamed = names.isAverage(line);
    const looksAtOpen = isNamed || direction < 0 || this.lines.count < FEW_LINES;
    const found = findMean(this.lines, names, line, sets, looksAtOpen ? open : []);
    if (!found) return null;
    const rule = this.ruleOf(line, { ...found, by: isNamed ? 'tree' : 'figures', ofWhich: false });
    return {
      ...rule,
      foundBy: MEAN.id,
      kind: 'average',
      role: 'average',
      crossOf: crossOfMeans(this.lines, names.crossing),
    };
  }

  /**
   * What an inner "Trong đó" breaks down in full on some lines it need not on the others, unless a total line of the
   * table shows that nothing is left over.
   */
  private statedWhere(line: number, { ofWhich, operands }: TotalCandidate): LineRule['statedWhere'] {
    if (!ofWhich || this.lines.axis === 'down') return undefined;
    const { crossing } = this.names;
    const closesInTotals = holdsAt(this.lines, line, operands, (cross) => crossing.isTotal(cross));
    return closesInTotals ? undefined : 'where-it-holds';
  }

  private ruleOf(line: number, candidate: TotalCandidate): LineRule {
    const rule = this.plainRuleOf(line, candidate);
    const isUndivided = gapOfUndivided(this.lines, rule, this.names.crossing);
    const isNoFigure = gapOfNoFigure(this.lines, rule);
    const isNoSum = (cross: number): boolean => !!candidate.isOfPeriods && isAmongParts(this.lines, rule, cross);
    return { ...rule, isExplained: (cross) => isNoFigure(cross) || isUndivided(cross) || isNoSum(cross) };
  }

  private plainRuleOf(line: number, candidate: TotalCandidate): LineRule {
    const { by, operands, signs, source, ofWhich, agreement: fit } = candidate;
    const isNamed = by === 'tree' || this.names.isTotal(line);
    return {
      axis: this.lines.axis,
      foundBy: TOTAL.id,
      kind: 'sum',
      role: 'total',
      result: line,
      operands,
      signs: signs?.some((sign) => sign < 0) ? signs : undefined,
      scale: 1,
      comparison: 'equal',
      evidence: [
        ...(by === 'declared' ? (['declared'] as const) : []),
        ...(isNamed ? (['label'] as const) : []),
        'arithmetic',
      ],
      agreement: fit,
      confidence: confidenceOf(fit.hits || fit.single, fit.misses, by === 'figures' ? PRIOR.figuresOnly : PRIOR.named),
      source,
      statedWhere: this.statedWhere(line, candidate),
      // A lone part under "Trong đó" need not be all there is.
      singleParts: !ofWhich && !operands.every((operand) => this.names.isOfWhich(operand)),
    };
  }
}
