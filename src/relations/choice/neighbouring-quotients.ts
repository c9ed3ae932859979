/** Of several pairs of columns that give the same rate, the pair that reads like the rate in the next column. */
import { columnOfKey } from '../../sheet';
import type { Lines } from '../lines/figure-matrix';
import { quotientAgreement, type QuotientRule } from '../lines/quotient-agreement';
import type { AxisNames } from '../names/axis-names';

/** Operands whose headers are this much more like the rate's own are kept, wherever the neighbours read. */
const CLEARLY_NAMED = 0.3;

/**
 * A rate is written once and filled to the right, so that neighbouring rates read from the same distance. Where columns
 * repeat each other's figures ("Chi đầu tư" once by programme and once by source), several pairs give the same rate:
 * among pairs that agree equally well the one at the neighbour's distance is chosen, unless the headers say otherwise.
 */
export function likeNeighbours(rules: readonly QuotientRule[], lines: Lines, names: AxisNames): QuotientRule[] {
  if (rules.length === 0) return [];
  const row = new RowOfRates(lines, names, rules);
  row.align();
  return row.rules;
}

class RowOfRates {
  readonly rules: QuotientRule[];
  /** The sheet's column of each line, and back. */
  private readonly columns: readonly number[];
  private readonly lineAt = new Map<number, number>();

  constructor(
    private readonly lines: Lines,
    private readonly names: AxisNames,
    rules: readonly QuotientRule[],
  ) {
    this.rules = [...rules].sort((a, b) => a.result - b.result);
    this.columns = Array.from({ length: lines.count }, (_, line) => columnOfKey(lines.cell(line, 0)));
    this.columns.forEach((column, line) => this.lineAt.set(column, line));
  }

  align(): void {
    this.rules.forEach((rule, at) => {
      if (rule.evidence.includes('declared')) return;
      for (const neighbour of [this.rules[at - 1], this.rules[at + 1]]) {
        const operands = neighbour && this.operandsLike(neighbour, rule);
        if (!operands) continue;
        this.rules[at] = { ...rule, operands };
        return;
      }
    });
  }

  /** The operands at the neighbour's distance, where they do as well as the rule's own; null otherwise. */
  private operandsLike(neighbour: QuotientRule, rule: QuotientRule): readonly [number, number] | null {
    const operands = this.shifted(neighbour, rule);
    if (!operands) return null;
    const [first, second] = operands;
    const { hits, misses } = quotientAgreement(this.lines, { ...rule, operands });
    if (hits < rule.agreement.hits || misses > rule.agreement.misses) return null;
    if (this.isTaken(rule, first, second)) return null;
    const [ownFirst, ownSecond] = rule.operands;
    // A pair that another rate is made of already is no second rate's pair, whatever the headers say.
    if (this.isTaken(rule, ownFirst, ownSecond)) return operands;
    const lost = this.likeness(rule, ownFirst, ownSecond) - this.likeness(rule, first, second);
    return lost < CLEARLY_NAMED ? operands : null;
  }

  private shifted(neighbour: QuotientRule, rule: QuotientRule): readonly [number, number] | null {
    if (neighbour.kind !== rule.kind || neighbour.scale !== rule.scale) return null;
    const step = this.columns[rule.result]! - this.columns[neighbour.result]!;
    const [first, second] = neighbour.operands.map((operand) => this.lineAt.get(this.columns[operand]! + step));
    if (first === undefined || second === undefined || first === second) return null;
    if (first === rule.operands[0] && second === rule.operands[1]) return null;
    if (first === rule.result || second === rule.result) return null;
    return this.names.isRate(first) || this.names.isRate(second) ? null : [first, second];
  }

  private isTaken(rule: QuotientRule, first: number, second: number): boolean {
    return this.rules.some(
      ({ result, operands }) => result !== rule.result && operands[0] === first && operands[1] === second,
    );
  }

  private likeness({ result }: QuotientRule, first: number, second: number): number {
    return this.names.likeness(result, first) + this.names.likeness(result, second);
  }
}
