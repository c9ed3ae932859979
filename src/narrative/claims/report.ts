/** A report while it is read: its structure, what its figures refer to, and what has been established so far. */
import { type Quantity, minus, quantityOf } from '../judge/measure';
import type { Judgement } from '../judge/judge';
import { References, isAmount } from '../references/amounts';
import { type Breakdown, breakdownsOf } from '../references/breakdowns';
import { NamedFigures } from '../references/named-figures';
import { Roles } from '../references/roles';
import { cleanText, type ReportText } from '../text/clean';
import { significantDigits } from '../text/figures';
import { type PlacedFigure, type Structure, structureOf } from '../text/structure';
import { countBeforeIndex } from '../text/windows';

export interface Report {
  readonly text: ReportText;
  readonly structure: Structure;
  readonly figures: readonly PlacedFigure[];
  readonly named: NamedFigures;
  readonly references: References;
  readonly roles: Roles;
  readonly breakdowns: readonly Breakdown[];
  /** The breakdown in which a figure stands: their regions do not overlap. */
  readonly breakdownOf: ReadonlyMap<PlacedFigure, Breakdown>;
  /** What is left of a whole without a part whose share was confirmed: "kế hoạch đã phân bổ", never printed itself. */
  readonly remainders: Quantity[];
  /** Wholes of which a share was confirmed. */
  readonly wholes: Set<PlacedFigure>;
  /** Parts of sums that were confirmed, with their wholes. */
  readonly partOf: Map<PlacedFigure, PlacedFigure>;
  /** Averages that were judged. */
  readonly averages: Set<PlacedFigure>;
  /** Percentages that were confirmed, with the two figures that they compare. */
  readonly confirmed: Map<PlacedFigure, readonly [PlacedFigure, PlacedFigure]>;
}

export function readReport(given: string): Report {
  const text = cleanText(given);
  const structure = structureOf(text);
  const references = new References(structure);
  const breakdowns = breakdownsOf(structure, references);
  return {
    text,
    structure,
    figures: structure.figures,
    named: new NamedFigures(text, structure.figures),
    references,
    roles: new Roles(structure),
    breakdowns,
    breakdownOf: new Map(breakdowns.flatMap((one) => one.region.map((figure) => [figure, one] as const))),
    remainders: [],
    wholes: new Set(),
    partOf: new Map(),
    averages: new Set(),
    confirmed: new Map(),
  };
}

/** Remembers a confirmed share: its whole, and the whole without the part. */
export function rememberShare(report: Report, { verdict, reading }: Judgement): void {
  if (verdict !== 'consistent' || !reading || reading.b.figures.length !== 1) return;
  const whole = reading.b.figures[0]!;
  report.wholes.add(whole);
  if (reading.a.figures.length === 1) report.remainders.push(minus(quantityOf(whole), reading.a));
}

/**
 * So many on either side of a figure are looked at as what it may be read with. In a long text every percentage would
 * find some amount that fits it by chance, and each would be compared with all.
 */
const AROUND = 100;

/** Those of a list in the order of the text that stand nearest to a figure. `indexOf`: the index of one of them. */
export function around<Item>(list: readonly Item[], index: number, indexOf: (item: Item) => number): readonly Item[] {
  if (list.length <= 2 * AROUND) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexOf(list[middle]!) < index) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - AROUND), low + AROUND);
}

/** The remainders of one dimension near a figure: a remainder stands where its part does. */
export const remaindersAround = ({ remainders }: Report, { index }: PlacedFigure, dimension: string): Quantity[] =>
  around(remainders, index, ({ figures }) => figures[figures.length - 1]!.index).filter(
    (one) => one.dimension === dimension,
  );

/** The coarser a percentage is printed, the fewer figures may explain it: else chance would confirm it. */
const CANDIDATES = [4, 12, 40];

/** How fine a level or a share is printed: "2,7%" tells as little as "27%". */
const fineness = (figure: PlacedFigure): number =>
  Math.max(0, Math.min(figure.decimals, significantDigits(figure) - 2, 2));

const MOST_LATER = 6;

/** Amounts of one dimension after a figure in its sentence: they may confirm it, where it has decimals. */
export function laterAmounts({ figures }: Report, figure: PlacedFigure, dimension: string): PlacedFigure[] {
  if (figure.decimals === 0) return [];
  const after: PlacedFigure[] = [];
  for (let i = figure.index + 1; i < figures.length && after.length < MOST_LATER; i++) {
    const one = figures[i]!;
    if (one.sentence !== figure.sentence) break;
    if (one.dimension === dimension) after.push(one);
  }
  return after;
}

/** Amounts of one dimension before a figure that are no changes, the nearest first, as many as its decimals allow. */
export function earlierAmounts(report: Report, figure: PlacedFigure, dimension: string): PlacedFigure[] {
  const most = CANDIDATES[fineness(figure)]!;
  const alike = report.named.ofDimension(dimension);
  const count = countBeforeIndex(alike, figure.index);
  return alike
    .slice(Math.max(0, count - most), count)
    .filter((one) => isAmount(one) && !report.references.isChange(one))
    .reverse();
}
