/**
 * Columns that come out of columns which do not stand in a row, or of which some are taken off: "Tiền lưu trú + Tiền phòng +
 * Tiền tàu xe = Cộng" with days and prices between them, "chuyển sang + giao + bổ sung − giảm = tổng kinh phí".
 */
import { agreement } from '../lines/agreement';
import { confidenceOf, digitsOf, NOISE, PRIOR, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { itemsOf } from '../lines/items';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import type { RelationRule } from './rule';

export const SCATTERED_SUM: RelationRule<'scattered-sum'> = {
  id: 'scattered-sum',
  reads: ['figures', 'headers'],
  source:
    'Exact equations among columns that no other rule explains: few tables have some by accident, since so many digits agree.',
};

/** Among more columns than this too many combinations come out by accident. */
const MOST_COLUMNS = 10;
/** So many of them make one equation. */
const PARTS = { least: 2, most: 5 } as const;
/** A column with figures in fewer items, or with one and the same figure in all, bears nothing out. */
const FEWEST = { figures: 3, values: 2 } as const;
/**
 * Items that come out to the last digit, the digits that agree beyond those of the combinations tried, the share of all, and the
 * proportions: where all columns are multiples of one another, what comes out once comes out everywhere.
 */
const ASKED = { hits: 3, digits: 5, share: 0.75, variety: 3 } as const;
/** So many items come out before a column is taken off that no word says is taken off, and another item does not come out. */
const HITS_WITHOUT_WORDS = 5;
/** So many items do not come out, or one of a few. */
const MISSES_SHARE = 0.1;

/** An equation: signs by column, which come to nothing, or to the anchor. */
interface Equation {
  readonly parts: readonly number[];
  readonly signs: readonly number[];
  /** A column that another equation has already, or {@link NO_ANCHOR}. */
  readonly anchor: number;
}

const NO_ANCHOR = -1;

/** `inSums`: the lines that are results or operands of sums and differences; `noParts`: rates, prices and what is multiplied. */
export function findScatteredSums(
  lines: Lines,
  names: AxisNames,
  inSums: ReadonlySet<number>,
  noParts: ReadonlySet<number>,
): LineRule[] {
  if (lines.axis === 'down') return [];
  const isItem = itemsOf(names.crossing, lines.crossCount);
  const columns = Array.from({ length: lines.count }, (_, line) => line).filter(
    (line) =>
      !noParts.has(line) && !names.isPercentage(line) && !names.isPerUnit(line) && isTelling(lines, line, isItem),
  );
  const free = columns.filter((line) => !inSums.has(line));
  if (free.length < PARTS.least || free.length > MOST_COLUMNS) return [];
  const anchors = columns.filter((line) => inSums.has(line));
  const search = new EquationSearch(lines, names, free, anchors, isItem);
  return search.rules();
}

/** Whether a line has several figures, and different ones. */
function isTelling({ crossCount, values }: Lines, line: number, isItem: (cross: number) => boolean): boolean {
  const seen = new Set<number>();
  let figures = 0;
  for (let cross = 0; cross < crossCount; cross++) {
    const value = values[line * crossCount + cross]!;
    if (Number.isNaN(value) || value === 0 || !isItem(cross)) continue;
    figures++;
    if (seen.size < FEWEST.values) seen.add(value);
    if (figures >= FEWEST.figures && seen.size >= FEWEST.values) return true;
  }
  return false;
}

class EquationSearch {
  /** How many combinations are tried at one item. */
  private readonly tried: number;

  constructor(
    private readonly lines: Lines,
    private readonly names: AxisNames,
    private readonly free: readonly number[],
    private readonly anchors: readonly number[],
    private readonly isItem: (cross: number) => boolean,
  ) {
    let tried = 0;
    eachCombination(free.length, () => tried++);
    this.tried = tried * (anchors.length + 1);
  }

  /** The smallest equations first; a column is in one of them. */
  rules(): LineRule[] {
    const found: LineRule[] = [];
    const used = new Set<number>();
    for (const equation of this.equations()) {
      if (equation.parts.some((line) => used.has(line))) continue;
      const rule = this.ruleOf(equation);
      if (!rule) continue;
      found.push(rule);
      for (const line of equation.parts) used.add(line);
    }
    return found;
  }

  /** What comes out at one of the two fullest items, and at most others. */
  private equations(): Equation[] {
    const found = new Map<string, Equation>();
    for (const cross of this.fullestItems()) {
      const { crossCount, values } = this.lines;
      const figures = this.free.map((line) => values[line * crossCount + cross]!);
      const wanted = this.anchors.map((line) => values[line * crossCount + cross]!);
      eachCombination(this.free.length, (places, signs) => {
        let sum = 0;
        let size = 0;
        for (let i = 0; i < places.length; i++) {
          const figure = figures[places[i]!]!;
          if (!figure) return;
          sum += signs[i]! * figure;
          size = Math.max(size, Math.abs(figure));
        }
        const noise = NOISE * size;
        const note = (anchor: number, sign: number): void => {
          const equation = {
            parts: places.map((place) => this.free[place]!),
            signs: signs.map((one) => one * sign),
            anchor,
          };
          const key = `${anchor}:${equation.parts.join()}:${equation.signs.join()}`;
          if (!found.has(key)) found.set(key, equation);
        };
        if (places.length > PARTS.least && Math.abs(sum) <= noise) note(NO_ANCHOR, 1);
        for (let i = 0; i < wanted.length; i++) {
          if (!wanted[i] || Math.abs(Math.abs(sum) - Math.abs(wanted[i]!)) > noise) continue;
          note(this.anchors[i]!, Math.sign(sum) * Math.sign(wanted[i]!));
        }
      });
    }
    return [...found.values()].sort((a, b) => a.parts.length - b.parts.length);
  }

  private fullestItems(): number[] {
    const { crossCount, values } = this.lines;
    const filled = (cross: number): number => this.free.filter((line) => !!values[line * crossCount + cross]).length;
    return Array.from({ length: crossCount }, (_, cross) => cross)
      .filter((cross) => this.isItem(cross))
      .map((cross) => ({ cross, count: filled(cross) }))
      .sort((a, b) => b.count - a.count || a.cross - b.cross)
      .slice(0, 2)
      .map(({ cross }) => cross);
  }

  private ruleOf(equation: Equation): LineRule | null {
    const { result, operands, signs } = solve(equation, this.names);
    const { hits, misses, digits } = this.itemsThatComeOut(result, operands, signs);
    if (hits < ASKED.hits || shareOf(hits, misses) < ASKED.share) return null;
    if (misses > Math.max(1, MISSES_SHARE * (hits + misses))) return null;
    if (misses > 0 && hits < HITS_WITHOUT_WORDS && !this.saysWhatIsTakenOff(operands, signs)) return null;
    if (digits < ASKED.digits + Math.log10(this.tried)) return null;
    const fit = agreement(this.lines, result, operands, signs);
    if (fit.variety < ASKED.variety) return null;
    const isNamed = this.names.isTotal(result);
    return {
      axis: 'across',
      foundBy: SCATTERED_SUM.id,
      kind: 'sum',
      role: 'total',
      result,
      operands,
      signs: signs.some((sign) => sign < 0) ? signs : undefined,
      scale: 1,
      comparison: 'equal',
      evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
      agreement: fit,
      confidence: confidenceOf(hits, misses, isNamed ? PRIOR.named : PRIOR.figuresOnly),
      singleParts: true,
    };
  }

  private itemsThatComeOut(
    result: number,
    operands: readonly number[],
    signs: readonly number[],
  ): { readonly hits: number; readonly misses: number; readonly digits: number } {
    const { crossCount, values, halfUnits } = this.lines;
    let [hits, misses, digits] = [0, 0, 0];
    for (let cross = 0; cross < crossCount; cross++) {
      if (!this.isItem(cross)) continue;
      // A result that is left empty where it would be negative is no sum: "Số bổ sung" stands beside "Số nộp về".
      const stated = values[result * crossCount + cross]! || 0;
      const terms = operands.flatMap((line, i) => signs[i]! * values[line * crossCount + cross]! || []);
      if (terms.length < 2) continue;
      const noise = NOISE * Math.max(Math.abs(stated), ...terms.map(Math.abs));
      const gap = stated - terms.reduce((sum, term) => sum + term, 0);
      if (Math.abs(gap) > noise) misses += this.isAnotherPart(cross, gap, noise) ? Infinity : 1;
      else if (terms.length === operands.length && !isOfSmaller([...terms, -stated], noise)) {
        hits++;
        digits += digitsOf(stated, halfUnits[result * crossCount + cross]! * 2);
      }
    }
    return { hits, misses, digits };
  }

  private saysWhatIsTakenOff(operands: readonly number[], signs: readonly number[]): boolean {
    const { names } = this;
    return operands.every((line, i) => signs[i]! > 0 || names.flowOf(line) === 'decrease' || names.isDeduction(line));
  }

  /** Whether a gap is the figure of another column: then the equation is a piece of a longer one. */
  private isAnotherPart(cross: number, gap: number, noise: number): boolean {
    const { crossCount, values } = this.lines;
    return this.free.some((line) => Math.abs(Math.abs(values[line * crossCount + cross]!) - Math.abs(gap)) <= noise);
  }
}

/**
 * Whether some of the terms come to nothing by themselves: where plan and actual are equal, and those of the district as well,
 * any two pairs make an equation.
 */
function isOfSmaller(terms: readonly number[], noise: number): boolean {
  const all = 2 ** terms.length - 1;
  for (let chosen = 1; chosen < all; chosen++) {
    let sum = 0;
    for (let i = 0; i < terms.length; i++) if (chosen & (1 << i)) sum += terms[i]!;
    if (Math.abs(sum) <= noise) return true;
  }
  return false;
}

/** Every choice of columns with every choice of signs, the first one positive; both lists change after the visit. */
function eachCombination(
  count: number,
  visit: (places: readonly number[], signs: readonly number[]) => void,
  places: number[] = [],
  signs: number[] = [],
): void {
  if (places.length >= PARTS.least) visit(places, signs);
  if (places.length === PARTS.most) return;
  for (let next = (places[places.length - 1] ?? -1) + 1; next < count; next++) {
    for (const sign of places.length === 0 ? [1] : [1, -1]) {
      places.push(next);
      signs.push(sign);
      eachCombination(count, visit, places, signs);
      places.pop();
      signs.pop();
    }
  }
}

interface Solved {
  readonly result: number;
  readonly operands: readonly number[];
  readonly signs: readonly number[];
}

/**
 * An equation for the column that people mean to be its result: the one that all others come to, else one at either end of
 * the columns, a named total first, right rather than left.
 */
function solve({ parts, signs, anchor }: Equation, names: AxisNames): Solved {
  const all = anchor === NO_ANCHOR ? parts : [...parts, anchor];
  const signOf = (line: number): number => (line === anchor ? -1 : signs[parts.indexOf(line)]!);
  const positive = all.filter((line) => signOf(line) > 0);
  const negative = all.filter((line) => signOf(line) < 0);
  const alone = [positive, negative].find((side) => side.length === 1);
  const ends = [Math.max(...all), Math.min(...all)];
  const result =
    alone?.[0] ??
    ends.find((line) => names.isTotal(line)) ??
    ends.find((line) => names.flowOf(line) === 'closing') ??
    ends[0]!;
  const sign = signOf(result);
  const operands = all.filter((line) => line !== result).sort((a, b) => a - b);
  return { result, operands, signs: operands.map((line) => (signOf(line) === sign ? -1 : 1)) };
}
