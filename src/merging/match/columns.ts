/** Finds for each column of a table that was sent the column of the form that it is. */
import type { LikenessKind, Vocabulary } from '../names/likeness';
import { likeness } from '../names/likeness';
import { type Name, nameOf } from '../names/name';
import type { MatchedBy } from '../types';
import type { ColumnSet, ComparedColumn } from './column-set';
import { type Matching, type Settling, askAbout, emptyMatching } from './matching';
import type { Decisions, Doubt } from './decisions';

export interface MatchContext {
  readonly isWord: Vocabulary;
  readonly decisions: Decisions;
  /** Whether one column of theirs is the quotient of two others, or that of the two exchanged; null where neither. */
  readonly quotientOf?: (result: number, numerator: number, denominator: number) => 'as-said' | 'exchanged' | null;
  /** The file, for the list of doubts. */
  readonly source: string;
}

/** Likeness of a pair, with what speaks against it. */
interface Pair {
  readonly score: number;
  readonly kind: LikenessKind;
}

const STAGES = new Set(['plan', 'actual', 'estimate', 'previous']);
const NO_PAIR: Pair = { score: 0, kind: 'other' };
/** A second-best nearer than this makes a doubt. */
const MARGIN = 0.12;
const SURE_ENOUGH = 0.8;
/** Names less alike than this are two things. */
const ASK_FROM = 0.5;
/** So many columns, and this part of them, say that the number row is the form's. */
const FEWEST_AGREEING = 3;
const MOST = 0.6;

export function matchColumns(theirs: ColumnSet, ours: ColumnSet, context: MatchContext): Matching {
  const matcher = new ColumnMatcher(theirs, ours, context);
  matcher.byName();
  matcher.byNumbers();
  matcher.byFormulas();
  matcher.byLikeness();
  matcher.byFormulas();
  return matcher.matching;
}

class ColumnMatcher {
  readonly matching: Matching;
  private readonly taken: Int32Array;
  /** Ours that were taken by another's header, as it seems: no name alone takes them again. */
  private readonly doubted = new Set<number>();
  private readonly pairs: readonly (readonly Pair[])[];
  private readonly sameNumbers: boolean;

  constructor(
    private readonly theirs: ColumnSet,
    private readonly ours: ColumnSet,
    private readonly context: MatchContext,
  ) {
    this.matching = emptyMatching(theirs.columns.length);
    this.taken = new Int32Array(ours.columns.length).fill(-1);
    this.pairs = theirs.columns.map((one) => ours.columns.map((other) => comparePair(one, other, context.isWord)));
    this.sameNumbers = haveSameNumbers(theirs, ours);
  }

  /** Columns that bear one name on either side. */
  byName(): void {
    const { columns } = this.theirs;
    const sure = columns.map((_, i) => this.sureCandidates(i));
    const back = this.ours.columns.map((_, j) => columns.flatMap((__, i) => (sure[i]!.includes(j) ? [i] : [])));
    for (const [i, candidates] of sure.entries()) {
      const [j] = candidates;
      if (j === undefined) continue;
      if (candidates.length === 1 && back[j]!.length === 1) this.pairByName(i, j);
      else this.pairNamesakes(i, candidates, back[j]!);
    }
  }

  private sureCandidates(i: number): number[] {
    const row = this.pairs[i]!;
    return row.flatMap(({ kind, score }, j) => ((kind === 'same' || kind === 'spelling') && score > 0.9 ? [j] : []));
  }

  /** One name on either side; in doubt where a number row that was not written anew says another column. */
  private pairByName(i: number, j: number): void {
    const number = this.theirs.columns[i]!.number;
    const own = this.ours.columns[j]!.number;
    const contradicted =
      number !== null &&
      own !== null &&
      number.label !== own.label &&
      !this.theirs.numberedAnew &&
      this.ours.columns.some((other) => other.number?.label === number.label);
    if (contradicted) {
      for (const [at, other] of this.ours.columns.entries())
        if (other.number?.label === number.label) this.doubted.add(at);
      this.ask(i, j);
    } else this.pair(i, j, this.pairs[i]![j]!.kind === 'same' ? 'name' : 'spelling');
  }

  /** Several columns of one name: told apart by the number row, or by their order where there are as many. */
  private pairNamesakes(i: number, candidates: readonly number[], rivals: readonly number[]): void {
    const number = this.theirs.columns[i]!.number?.label;
    const byNumber = candidates.filter((j) => number !== undefined && this.ours.columns[j]!.number?.label === number);
    const alone = rivals.filter((rival) => this.theirs.columns[rival]!.number?.label === number).length === 1;
    if (byNumber.length === 1 && alone) this.pair(i, byNumber[0]!, 'number');
    else if (
      candidates.length === rivals.length &&
      rivals.every((rival) => this.sureCandidates(rival).length === candidates.length)
    )
      this.pair(i, candidates[rivals.indexOf(i)]!, 'place');
    else this.ask(i, candidates[Math.max(0, Math.min(rivals.indexOf(i), candidates.length - 1))]!);
  }

  /** Where most columns bear the number of the form, those that bear each other's may have been exchanged. */
  byNumbers(): void {
    const numbered = this.theirs.columns.flatMap(({ number }, i) => {
      const own = this.ours.columns[this.matching.ours[i]!]?.number;
      return number && own ? [{ i, theirs: Number(number.label), ours: Number(own.label) }] : [];
    });
    const agreeing = numbered.filter(({ theirs, ours }) => theirs === ours);
    if (agreeing.length < FEWEST_AGREEING || agreeing.length < numbered.length * MOST) return;
    const crossing = numbered.filter(
      (one) =>
        one.theirs !== one.ours && numbered.some((other) => (one.theirs - other.theirs) * (one.ours - other.ours) < 0),
    );
    for (const { i } of crossing) this.doubt(i);
  }

  /** "3=2/1" on both sides: where the operands of one name are exchanged, two headers have been. */
  byFormulas(): void {
    const labels = new Map(this.theirs.columns.map(({ number }, i) => [number?.label, i]));
    for (const [i, { number }] of this.theirs.columns.entries()) {
      const j = this.matching.ours[i]!;
      const own = j < 0 ? null : this.ours.columns[j]!.number;
      if (!number || !own || number.operator !== own.operator || (number.operator !== '/' && number.operator !== '-'))
        continue;
      const operands = number.operands.map((label) => labels.get(label) ?? -1);
      const meant = operands.map((at) => this.ours.columns[this.matching.ours[at] ?? -1]?.number?.label ?? '');
      const isSame = meant.every((label, at) => label === own.operands[at]);
      const isExchanged = [...meant].sort().join() === [...own.operands].sort().join();
      // One of the two may be spelt so that nothing was matched with it yet: the other then stands in its place.
      const isHalfExchanged = meant.some((label, at) => label === own.operands[1 - at] && meant[1 - at] === '');
      if (!isSame && (isExchanged || isHalfExchanged)) for (const at of operands) this.doubt(at);
    }
    this.byQuotients();
  }

  /** Where the form divides one column by another and the figures sent were divided the other way round. */
  private byQuotients(): void {
    const labels = new Map(this.ours.columns.map(({ number }, j) => [number?.label, j]));
    for (const [j, { number }] of this.ours.columns.entries()) {
      if (number?.operator !== '/' || number.operands.length !== 2) continue;
      const [result, numerator, denominator] = [j, ...number.operands.map((label) => labels.get(label) ?? -1)].map(
        (at) => this.taken[at] ?? -1,
      );
      if (result! < 0 || numerator! < 0 || denominator! < 0) continue;
      if (this.context.quotientOf?.(result!, numerator!, denominator!) !== 'exchanged') continue;
      this.doubt(numerator!);
      this.doubt(denominator!);
    }
  }

  /** Takes a pair apart again and asks about it. */
  private doubt(i: number): void {
    const j = this.matching.ours[i] ?? -1;
    if (j < 0 || this.matching.fates[i] !== 'matched' || this.matching.by[i] === 'decision') return;
    this.matching.ours[i] = -1;
    this.taken[j] = -1;
    this.doubted.add(j);
    this.ask(i, j);
  }

  /** Names that are alike: taken where the number row or the place confirms it, asked about where not. */
  byLikeness(): void {
    const open = new Set(this.theirs.columns.flatMap((_, i) => (this.matching.fates[i] === 'extra' ? [i] : [])));
    for (;;) {
      const [next] = [...open]
        .map((i) => ({ i, ...this.bestOf(i) }))
        .filter(({ j }) => j >= 0)
        .sort((a, b) => b.score - a.score);
      if (!next) break;
      open.delete(next.i);
      const { i, j, score, kind, second } = next;
      const rival = Math.max(0, ...this.unmatchedBut(i).map((other) => this.pairs[other]![j]!.score));
      const clear = score - second >= MARGIN && score - rival >= MARGIN;
      if (clear && this.isConfirmed(i, j, kind, score)) this.pair(i, j, kind === 'slip' ? 'slip' : 'number');
      else if (score >= ASK_FROM) this.ask(i, j);
    }
    this.askAboutNumbers();
  }

  /** Theirs that are not matched, those in doubt among them. */
  private unmatchedBut(i: number): number[] {
    return this.theirs.columns.flatMap((_, other) => (other !== i && this.matching.ours[other]! < 0 ? [other] : []));
  }

  private bestOf(i: number): { j: number; score: number; kind: LikenessKind; second: number } {
    let best = { j: -1, score: 0, kind: 'other' as LikenessKind, second: 0 };
    for (const [j, { score, kind }] of this.pairs[i]!.entries()) {
      if (this.taken[j]! >= 0) continue;
      if (score > best.score) best = { j, score, kind, second: best.score };
      else if (score > best.second) best = { ...best, second: score };
    }
    return best;
  }

  private isConfirmed(i: number, j: number, kind: LikenessKind, score: number): boolean {
    if (this.doubted.has(j)) return false;
    const numbered = this.numbersAgree(i, j);
    const placed = this.isBetweenNeighbours(i, j);
    if (kind === 'slip' || kind === 'weak') return score >= SURE_ENOUGH && (numbered || placed);
    if (kind === 'order') return numbered && placed;
    // A header row that was lost: what is left of the name, under the same number of the same number row.
    return kind === 'part' && this.sameNumbers && numbered && placed && this.isLowestHeader(i, j);
  }

  private isLowestHeader(i: number, j: number): boolean {
    const [theirs, ours] = [this.theirs.columns[i]!, this.ours.columns[j]!];
    return ours.name.key.endsWith(` ${theirs.name.key}`) || theirs.name.key.endsWith(` ${ours.name.key}`);
  }

  private numbersAgree(i: number, j: number): boolean {
    const [theirs, ours] = [this.theirs.columns[i]!.number, this.ours.columns[j]!.number];
    return theirs !== null && ours !== null && theirs.label === ours.label;
  }

  /** Whether the nearest matched columns on both sides, or the edges, enclose the pair in both tables. */
  private isBetweenNeighbours(i: number, j: number): boolean {
    const { ours } = this.matching;
    let left = i - 1;
    while (left >= 0 && ours[left]! < 0) left--;
    let right = i + 1;
    while (right < ours.length && ours[right]! < 0) right++;
    return (
      (left < 0 || ours[left]! < j) && (right >= ours.length || ours[right]! > j) && (left >= 0 || right < ours.length)
    );
  }

  /** A column without a namesake under the number of one that nobody sent: perhaps renamed. */
  private askAboutNumbers(): void {
    for (const [i, { number }] of this.theirs.columns.entries()) {
      if (this.matching.fates[i] !== 'extra' || !number) continue;
      const j = this.ours.columns.findIndex(
        (other, at) => this.taken[at]! < 0 && other.doubt === null && other.number?.label === number.label,
      );
      if (j >= 0 && this.theirs.columns[i]!.isPercent === this.ours.columns[j]!.isPercent) this.ask(i, j);
    }
  }

  private pair(i: number, j: number, by: MatchedBy): void {
    if (this.taken[j]! >= 0) return;
    this.matching.ours[i] = j;
    this.matching.fates[i] = 'matched';
    this.matching.by[i] = by;
    this.taken[j] = i;
  }

  private ask(i: number, j: number): void {
    const [theirs, ours] = [this.theirs.columns[i]!, this.ours.columns[j]!];
    const leaves = leavesOf(theirs, ours);
    const keys: Doubt['keys'] = leaves
      ? [leaves[0].key, leaves[1].key]
      : [this.keyWithin(this.theirs, i), this.keyWithin(this.ours, j)];
    const doubt = {
      kind: 'column',
      keys,
      theirs: leaves?.[0].text ?? theirs.name.text,
      ours: leaves?.[1].text ?? ours.name.text,
      score: this.pairs[i]![j]!.score,
      source: this.context.source,
    } as const;
    askAbout(doubt, i, this.settling(j));
  }

  private settling(j: number): Settling {
    return {
      decisions: this.context.decisions,
      matching: this.matching,
      pair: (i) => this.pair(i, j, 'decision'),
      waitingPlace: (doubt) => this.ours.columns.findIndex((other, at) => other.doubt === doubt && this.taken[at]! < 0),
      wait: (i, at) => void (this.taken[at] = i),
    };
  }

  /** A column's name, numbered among those that bear the same. */
  private keyWithin({ columns }: ColumnSet, at: number): string {
    const { key } = columns[at]!.name;
    const nth = columns.slice(0, at).filter(({ name }) => name.key === key).length;
    return nth === 0 ? key : `${key} #${nth + 1}`;
  }
}

/**
 * The lowest headers, where only they differ: "Ngân sách TP" under "Dự toán", under "Quyết toán" and under "So sánh" is
 * one doubt, asked once.
 */
function leavesOf({ column: one }: ComparedColumn, { column: other }: ComparedColumn): readonly [Name, Name] | null {
  const [theirs, ours] = [one.path.map(nameOf), other.path.map(nameOf)];
  const [leaf, ourLeaf] = [theirs.at(-1), ours.at(-1)];
  const upper = (path: readonly Name[]): string =>
    path
      .slice(0, -1)
      .map(({ key }) => key)
      .join(' › ');
  if (!leaf?.key || !ourLeaf?.key || leaf.key === ourLeaf.key) return null;
  return theirs.length > 1 && upper(theirs) === upper(ours) ? [leaf, ourLeaf] : null;
}

function haveSameNumbers({ columns: theirs }: ColumnSet, { columns: ours }: ColumnSet): boolean {
  return (
    theirs.length === ours.length &&
    theirs.every(({ number, column }, i) => number !== null && column.declaration === ours[i]!.column.declaration)
  );
}

function comparePair(one: ComparedColumn, other: ComparedColumn, isWord: Vocabulary): Pair {
  if (other.doubt !== null) return NO_PAIR;
  if (one.period !== null && other.period !== null && one.period !== other.period) return NO_PAIR;
  if (one.column.source && other.column.source && one.column.source !== other.column.source) return NO_PAIR;
  const { score, kind } = likeness(one.name, other.name, isWord);
  if (kind === 'same' || kind === 'spelling') return { score, kind };
  if (one.isPercent !== other.isPercent) return { score: Math.min(score, 0.3), kind: 'other' };
  const [a, b] = [one.column.role, other.column.role];
  if (a !== b && STAGES.has(a) && STAGES.has(b)) return { score: Math.min(score, 0.6), kind: 'other' };
  return { score, kind };
}
