/**
 * How well a change of one cell explains the broken equations around it. The score is a natural logarithm: what is
 * mended and what would be broken, how likely such a cell is wrong at all, and the chance that a person's slip made the
 * stated figure of the demanded one (Scholtus 2009).
 */
import { type Slip, type Intended, intendedValues } from '../../figures';
import { type Carried, followUpward } from './carried';
import { lastPlace } from './column-habits';
import { agreementOf } from './evidence';
import { type Surroundings, readSlip, roundInside } from './slip-reading';
import type { Place, SearchState } from './state';
import { type Demand, type SystemCell, bothDemands } from './system';

/** What each mended equation is worth: the price of assuming one more independent error. */
export const MEND = 12;
/** What breaking a sound equation costs: that it held by chance before. */
export const BREAK = 9;
/** Breaking a rule that only says "no more than" costs less: it holds by chance half the time. */
const BREAK_BOUND = 2;
/** A figure that stands where nothing should is rarer than any slip: the part was left out of its total instead. */
const VACATED = 4;
/** What sound equations must say for a figure (natural logarithm) to confirm it. */
const CONFIRMED = 3;
/** Equations of one cell that are asked: a cell that everything is divided by is not asked five thousand times. */
const HUB = 200;
/** Demands of one cell that are each tried as the one to be met; a handful is enough to find the common ground. */
const SEEDS = 12;
/** Operands of a sum among which the figure of a neighbour may have been taken along. */
const MOST_OTHERS = 60;

export interface Explanation {
  readonly cells: readonly number[];
  readonly suggestions: readonly number[];
  readonly slip: Slip;
  /** The broken equations that it mends. */
  readonly mends: readonly number[];
  readonly score: number;
  /** Whether the cell holds a typed figure for which no sound equation speaks. */
  readonly isUnconfirmed?: boolean;
  /** Whether what it mends says one thing only: {@link sayOneThing}. */
  readonly isSingle?: boolean;
  /** Whether the cell is blank, and a figure may have been forgotten there. */
  readonly isForgotten?: boolean;
  /** The totals that took the mistake in, and become right with it. */
  readonly carried?: Carried;
}

/**
 * Whether equations are one, or state the same figure of the same parts again ("Tổng chi" and "Chi thường xuyên" of a
 * line without other costs): the second is no second witness.
 */
function sayOneThing({ system }: SearchState, ids: readonly number[]): boolean {
  const [first, ...others] = ids.map((id) => system.equations[id]!.cells);
  if (!first) return true;
  const [stated, parts] = [system.cells[first[0]!]!.value, first.slice(1).join()];
  return others.every(([result, ...operands]) => system.cells[result!]!.value === stated && operands.join() === parts);
}

interface CommonDemand {
  readonly demand: Demand;
  readonly mends: readonly number[];
}

/** Contradicting demands of one cell that are each weighed. */
const RIVALS = 3;

/** What the broken equations of a cell demand of it, those that agree together; what most of them share comes first. */
function commonDemands(state: SearchState, places: readonly Place[]): readonly CommonDemand[] {
  const demands: { id: number; demand: Demand; weight: number }[] = [];
  for (const place of places.slice(0, HUB)) {
    const demand = state.demand(place);
    if (demand) demands.push({ id: place.id, demand, weight: state.equation(place.id).weight });
  }
  const found = new Map<string, CommonDemand & { weight: number }>();
  for (const seed of demands.slice(0, SEEDS)) {
    let demand = seed.demand;
    const mends = [seed.id];
    let weight = seed.weight;
    for (const other of demands) {
      const both = other === seed ? null : bothDemands(demand, other.demand);
      if (!both) continue;
      demand = both;
      mends.push(other.id);
      weight += other.weight;
    }
    if (mends.length === demands.length) return [{ demand, mends }];
    found.set([...mends].sort((a, b) => a - b).join(), { demand, mends, weight });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, RIVALS);
}

/** The parts of the operands that are totals themselves: one of them may have been added in the place of its total. */
function partsBelow(state: SearchState, operands: readonly number[]): readonly number[] {
  const parts: number[] = [];
  for (const operand of operands)
    for (const { id, position } of state.around(operand)) {
      const { form, cells } = state.equation(id);
      if (position > 0 || form !== 'linear' || state.isBroken(id) || parts.length + cells.length > MOST_OTHERS)
        continue;
      parts.push(...cells.slice(1));
    }
  return parts;
}

/** The other operands of the first short sum that the cell would mend; for its total, their parts as well. */
function surroundingsOf(state: SearchState, cell: number, mends: readonly number[]): Surroundings {
  for (const id of mends) {
    const { form, cells } = state.equation(id);
    if (form !== 'linear' || cells.length > MOST_OTHERS) continue;
    const others = cells.slice(1).filter((other) => other !== cell);
    const isResult = cells[0] === cell;
    const taken = isResult ? [...others, ...partsBelow(state, others)] : others;
    return { others: taken.map(state.valueOf), isResult, total: state.valueOf(cells[0]!) };
  }
  return { others: [], isResult: false, total: null };
}

/** Sound equations narrow what is allowed, where they leave anything of it. */
function narrowed(state: SearchState, demand: Demand, sound: readonly Place[]): Demand {
  let narrow = demand;
  for (const place of sound) {
    const other = state.demand(place);
    narrow = (other && bothDemands(narrow, other)) ?? narrow;
  }
  return narrow;
}

/**
 * Whether nothing would be left of a figure: that the gap is exactly a part says that the part was left out or counted too
 * much, not that it should be nothing. A part that is another's figure once more was perhaps typed twice.
 */
const isVacated = (value: number, meant: number, slip: Slip): boolean =>
  meant === 0 && value !== 0 && slip !== 'cumulation';

/** The value that the cell would have to hold; null where it holds it already, or where its column could not hold it. */
function meantValue(
  { value, decimals, habits, isSigned }: SystemCell,
  { meant: likeliest, slip }: { readonly meant: number; readonly slip: Slip },
  demand: Demand,
): number | null {
  const { low, high, center } = demand;
  const meant = likeliest === value ? roundInside(center, low, high, decimals) : likeliest;
  const isOneSided = !Number.isFinite(low) || !Number.isFinite(high);
  if ((meant === value && !isOneSided) || isVacated(value, meant, slip)) return null;
  return habits?.allows(meant, value, isSigned) === false ? null : meant;
}

function costOfOne(state: SearchState, place: Place, meant: number): number {
  const equation = state.equation(place.id);
  if (equation.form === 'at-most') return BREAK_BOUND * equation.weight;
  if (equation.form === 'ratio' && equation.isFormula && place.position > 0) return 0;
  const demand = state.demand(place);
  const stated = state.valueOf(equation.cells[place.position]!);
  return demand ? agreementOf(equation, demand, [stated, meant], state.valueOf) : 0;
}

/** What it costs that sound equations would not hold any more. */
function costOfBreaking(state: SearchState, cell: number, meant: number, sound: readonly Place[]): number {
  let cost = 0;
  for (const place of sound) {
    if (state.holdsWith(place.id, [cell], [meant])) continue;
    cost += costOfOne(state, place, meant);
  }
  return cost;
}

/** Slips of no single keystroke: the stated figure says nothing of the digits that were meant. */
const NOT_TYPED: ReadonlySet<Slip> = new Set(['unknown', 'stale', 'cumulation']);

/** How much likelier its column and its line make the value than the stated one. */
const favourOf = ({ habits, line, value, isForgotten }: SystemCell, meant: number, slip: Slip): number =>
  (isForgotten ? (habits?.sizeFavour(meant) ?? 0) : (habits?.favour(meant, value, !NOT_TYPED.has(slip)) ?? 0)) +
  (line?.favour(meant, value) ?? 0);

/** How much likelier (natural logarithm) a typed figure is wrong that is unlike all others of its column. */
const ODD = 4;

/** A minus or decimals that no other figure of the column has, and that the change takes away. A refund may be the only one below zero. */
function oddness({ habits, value, suspicion, isForgotten }: SystemCell, meant: number, slip: Slip): number {
  if (suspicion < 0 || isForgotten === true || habits?.isOdd(value) !== true) return 0;
  return meant > 0 && lastPlace(meant) >= 0 && (value > 0 || slip === 'sign') ? ODD : 0;
}

/** Gaps of two relations that chance makes alike to a tenth or less; and the most that this says (natural logarithm). */
const ALIKE = { most: 0.1, loudest: 5 } as const;

/** What it says for a change that it nearly closes other broken relations too: two gaps are hardly so alike by chance. */
function nearlyMended(
  broken: readonly Place[],
  state: SearchState,
  cell: number,
  common: CommonDemand,
  meant: number,
): number {
  const value = state.system.cells[cell]!.value;
  let worth = 0;
  for (const place of broken) {
    if (common.mends.includes(place.id)) continue;
    const demand = state.demand(place);
    if (!demand || !Number.isFinite(demand.low) || !Number.isFinite(demand.high) || value === demand.center) continue;
    const left = Math.abs((meant - demand.center) / (value - demand.center));
    if (left < ALIKE.most) worth += Math.min(ALIKE.loudest, -Math.log(2 * left));
  }
  return worth;
}

const worthOf = (state: SearchState, mends: readonly number[]): number =>
  mends.reduce((worth, id) => worth + MEND * state.equation(id).weight, 0);

/** Whether the cell is a rate of what it would mend: worked out from its figures, it is stale sooner than they are wrong. */
const isRate = (state: SearchState, cell: number, mends: readonly number[]): boolean =>
  mends.some((id) => state.equation(id).form === 'ratio' && state.equation(id).cells[0] === cell);

/** Whether nothing but the equations speaks against a typed figure. */
const isOrdinaryCell = (state: SearchState, cell: number, mends: readonly number[]): boolean => {
  const { suspicion, isUnlikeItsKind } = state.system.cells[cell]!;
  return suspicion >= 0 && isUnlikeItsKind !== true && !isRate(state, cell, mends);
};

/** Weighs single cells; keeps what slips may have made each figure. */
export class Explainer {
  private readonly intended = new Map<number, readonly Intended[]>();

  constructor(private readonly state: SearchState) {}

  private intendedOf(cell: number): readonly Intended[] {
    let list = this.intended.get(cell);
    if (!list) {
      const { value, decimals } = this.state.system.cells[cell]!;
      this.intended.set(cell, (list = intendedValues(value, decimals)));
    }
    return list;
  }

  /** How well a change of this one cell explains the broken equations around it; null where it explains none. */
  explain(cell: number): Explanation | null {
    const { state } = this;
    const around = state.around(cell);
    state.charge(1 + Math.min(around.length, 2 * HUB) / 8);
    const broken = around.filter(({ id }) => state.isBroken(id));
    const sound = around.filter(({ id }) => !state.isBroken(id)).slice(0, HUB);
    let best: Explanation | null = null;
    for (const common of commonDemands(state, broken)) {
      const explanation = this.explainBy(common, cell, broken, sound);
      if (explanation && (!best || explanation.score > best.score)) best = explanation;
    }
    return best;
  }

  private explainBy(
    common: CommonDemand,
    cell: number,
    broken: readonly Place[],
    sound: readonly Place[],
  ): Explanation | null {
    const { state } = this;
    const stated = state.system.cells[cell]!;
    const demand = narrowed(state, common.demand, sound);
    const surroundings = surroundingsOf(state, cell, common.mends);
    const reading = readSlip({ ...stated, intended: this.intendedOf(cell) }, demand, surroundings);
    const meant = meantValue(stated, reading, demand);
    if (meant === null) return null;
    const suspicion = reading.slip === 'unknown' ? (stated.ifStale ?? stated.suspicion) : stated.suspicion;
    let score = suspicion + reading.logChance + favourOf(stated, meant, reading.slip);
    score += oddness(stated, meant, reading.slip) + nearlyMended(broken, state, cell, common, meant);
    // The figure of another part may have been typed here once more.
    if (meant === 0 && stated.value !== 0 && !surroundings.others.includes(stated.value)) score -= VACATED;
    const broke = costOfBreaking(state, cell, meant, sound);
    const isOrdinary = isOrdinaryCell(state, cell, common.mends) && (meant !== 0 || reading.slip === 'cumulation');
    const isUnconfirmed = broke < CONFIRMED && isOrdinary;
    const isSingle = sayOneThing(state, common.mends);
    const isForgotten = stated.isForgotten === true;
    const explanation = {
      cells: [cell],
      suggestions: [meant],
      slip: reading.slip,
      isUnconfirmed,
      isSingle,
      isForgotten,
    };
    const carried = broke > 0 ? followUpward(state, cell, meant, common.mends) : null;
    if (carried) {
      const carriedScore = score + worthOf(state, carried.mends) - carried.cost;
      if (carriedScore > score + worthOf(state, common.mends) - broke)
        return {
          ...explanation,
          mends: carried.mends,
          isSingle: sayOneThing(state, carried.mends),
          score: carriedScore,
          carried,
          isUnconfirmed: carried.typed.length === 0 && isOrdinary,
        };
    }
    return { ...explanation, mends: common.mends, score: score + worthOf(state, common.mends) - broke };
  }
}
