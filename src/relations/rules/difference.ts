/** Differences C = A − B between any three lines, which are also sums A = B + C. */
import { type DifferenceReading, onePerWhole } from '../choice/differences';
import { type Agreement, agreement } from '../lines/agreement';
import { confidenceOf, PRIOR, scoreOf, shareOf } from '../lines/fit';
import type { Lines } from '../lines/figure-matrix';
import { MOST_LINES, probesOf } from '../lines/probes';
import type { LineRule } from '../lines/line-rule';
import type { AxisNames } from '../names/axis-names';
import { type DifferenceVotes, voteForDifferences } from './difference-votes';
import type { RelationRule } from './rule';

export const DIFFERENCE: RelationRule<'difference'> = {
  id: 'difference',
  reads: ['figures', 'labels', 'headers'],
  source:
    'AggreCol: Jiang, Vitagliano, Hammoud, Naumann, "Aggregation Detection in CSV Files", EDBT 2022 (difference).',
};

/** How many lines must agree, and in how many proportions: of multiples of one line all differences agree at once. */
const LEAST_HITS = 2;
const LEAST_VARIETY = 2;
/** What else must agree where a line is called a difference, and where only figures speak. */
const ASKED = { named: { share: 0.7, digits: 4 }, unnamed: { share: 0.85, digits: 9 } };
/** A single row of a few may disagree with so many that agree: the one is what is looked for. */
const WITH_ONE_MISS = { hits: 3, digits: 12, variety: 3 } as const;
/** A vote must hold at this share of the probes at which its rarest line has a figure. */
const CONFIRMED_AT = 0.5;
/** A named difference is preferred to one that agrees on one line more. */
const WORTH_OF_NAME = 1;

/** `known` says which sums were found already (by result and sorted operands). */
export function findDifferences(lines: Lines, names: AxisNames, known: ReadonlySet<string>): LineRule[] {
  if (lines.count > MOST_LINES || lines.count < 3) return [];
  const totals = new Set([...known].map((key) => Number(key.slice(0, key.indexOf(':')))));
  const votes = voteForDifferences(lines, probesOf(lines), askedWholes(lines, names, totals));
  const readings: DifferenceReading[] = [];
  votes.counts.forEach((count, key) => {
    const triple = votes.tripleOf(key);
    if (count < Math.max(LEAST_HITS, rarest(votes, triple) * CONFIRMED_AT)) return;
    const [whole, part, other] = triple;
    if (known.has(`${whole}:${[part, other].sort((a, b) => a - b).join()}`)) return;
    const isNamed = triple.some((line) => names.isDifference(line));
    // What is a total already, by rule or by another pair, is not the total of two lines that happen to fit as well.
    if (!isNamed && (totals.has(whole) || areSiblings(lines, names, triple))) return;
    const fit = agreement(lines, whole, [part, other]);
    if (isBelieved(lines.axis, fit, isNamed)) readings.push(readingOf(lines, names, triple, fit, isNamed));
  });
  return onePerWhole(readings);
}

/** The lines that may be the whole of a pair: not those that are totals already, unless some line is named a difference. */
function askedWholes(lines: Lines, names: AxisNames, totals: ReadonlySet<number>): readonly boolean[] {
  const all = Array.from({ length: lines.count }, () => true);
  if (all.some((_, line) => names.isDifference(line))) return all;
  return all.map((_, line) => !totals.has(line));
}

function rarest({ seen }: DifferenceVotes, [whole, part, other]: readonly [number, number, number]): number {
  return Math.min(seen[part]!, seen[other]!, seen[whole]!);
}

/** Rows of one numbered list stand side by side: none is another less a third, unless a label says so. */
function areSiblings(lines: Lines, names: AxisNames, [whole, ...parts]: readonly [number, number, number]): boolean {
  if (lines.axis === 'across' || !names.isNumbered(whole)) return false;
  return parts.every(
    (part) => names.groupOf(part) === names.groupOf(whole) && names.parentOf(part) === names.parentOf(whole),
  );
}

function isBelieved(axis: Lines['axis'], fit: Agreement, isNamed: boolean): boolean {
  const { hits, misses, digits, variety } = fit;
  const asked = isNamed ? ASKED.named : ASKED.unnamed;
  if (hits < LEAST_HITS || variety < LEAST_VARIETY) return false;
  if (axis === 'across' && misses === 1 && isShownButForOne(fit)) return true;
  return shareOf(hits, misses) >= asked.share && digits >= asked.digits;
}

const isShownButForOne = ({ hits, digits, variety }: Agreement): boolean =>
  hits >= WITH_ONE_MISS.hits && digits >= WITH_ONE_MISS.digits && variety >= WITH_ONE_MISS.variety;

function readingOf(
  lines: Lines,
  names: AxisNames,
  triple: readonly [number, number, number],
  fit: Agreement,
  isNamed: boolean,
): DifferenceReading {
  const [whole, part, other] = triple;
  const { hits, misses } = fit;
  const result = [part, other].find((line) => names.isDifference(line)) ?? likelyResult(names, triple);
  const isSum = result === whole;
  return {
    whole,
    isNamed,
    score: scoreOf(hits, misses) + (isNamed ? WORTH_OF_NAME : 0),
    rule: {
      axis: lines.axis,
      foundBy: DIFFERENCE.id,
      kind: isSum ? 'sum' : 'difference',
      role: isSum ? 'total' : 'difference',
      result,
      operands: isSum ? [part, other] : [whole, result === part ? other : part],
      scale: 1,
      comparison: 'equal',
      evidence: isNamed ? ['label', 'arithmetic'] : ['arithmetic'],
      agreement: fit,
      confidence: confidenceOf(hits, misses, PRIOR.figuresOnly),
    },
  };
}

/** Without a name the whole is the result where it is a total or stands outside its parts; else the later part is. */
function likelyResult(names: AxisNames, [whole, part, other]: readonly [number, number, number]): number {
  const isOutside = (whole < part && whole < other) || (whole > part && whole > other);
  return names.isTotal(whole) || isOutside ? whole : Math.max(part, other);
}
