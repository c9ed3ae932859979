/**
 * Finds for each row of a table that was sent the row of the form that it is: by its label within the row that it
 * belongs to; by its place where the two tables are divided differently; by what is confirmed of a label that is alike.
 */
import { likeness } from '../names/likeness';
import type { MatchedBy, SentRow } from '../types';
import type { MatchContext } from './columns';
import { type Matching, type Settling, askAbout, emptyMatching } from './matching';
import { groupOf, pathKey } from './row-paths';
import { type RowSet, isNumbered, isWithin } from './row-set';

/** A second-best nearer than this makes a doubt. */
const MARGIN = 0.12;
/** Labels less alike than this are two rows. */
const ASK_FROM = 0.62;
const SURE_ENOUGH = 0.8;
/** Longer lists of rows without a namesake are not compared each with each. */
const MOST_PAIRS = 40_000;
const MOST_PASSES = 6;

export function matchRows(theirs: RowSet, ours: RowSet, context: MatchContext): Matching {
  const matcher = new RowMatcher(theirs, ours, context);
  matcher.run();
  return matcher.matching;
}

class RowMatcher {
  readonly matching: Matching;
  /** For each of ours the one of theirs; -1 for none. */
  private readonly taken: Int32Array;
  private readonly isNumbered: boolean;

  constructor(
    private readonly theirs: RowSet,
    private readonly ours: RowSet,
    private readonly context: MatchContext,
  ) {
    this.matching = emptyMatching(theirs.rows.length);
    // Rows in doubt are taken from the start: only a row of the same doubt joins them.
    this.taken = Int32Array.from(ours.rows, ({ doubt }) => (doubt === null ? -1 : theirs.rows.length));
    this.isNumbered = isNumbered(theirs.rows.map(({ row }) => row));
  }

  run(): void {
    this.matchChildren(-1, -1);
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      if (!this.matchAcrossLevels() && !this.matchAlike()) break;
    }
    this.askAboutTheRest();
  }

  /** The rows below a pair (the outermost for -1, -1) that bear one name. */
  private matchChildren(parent: number, ourParent: number): void {
    const theirs = this.openChildren(parent);
    // Where a tree was read from looks alone, a row that only some offices have may belong elsewhere.
    const ours = this.openOurs(ourParent).filter((j) => this.isWellPlaced(j));
    const oursByKey = groupBy(ours, (j) => this.ours.rows[j]!.key);
    const theirsByKey = groupBy(theirs, (i) => this.theirs.rows[i]!.key);
    const candidatesOf = (key: string): readonly number[] => oursByKey.get(key) ?? [];
    // More rows of a name than the form has here: perhaps those of two sections, of which one has lost its head.
    const isCrowded = [...theirsByKey].some(
      ([key, { length }]) => candidatesOf(key).length > 0 && length > candidatesOf(key).length,
    );
    for (const [key, list] of theirsByKey) {
      const candidates = candidatesOf(key);
      if (candidates.length === list.length && !isCrowded)
        list.forEach((i, at) => this.pair(i, candidates[at]!, this.byOf(i, candidates[at]!)));
      else if (candidates.length > 0) this.pairByNeighbours(list, candidates);
    }
  }

  private openChildren(parent: number): number[] {
    return (this.theirs.children.get(parent) ?? []).filter((i) => this.matching.fates[i] === 'extra');
  }

  private openOurs(parent: number): number[] {
    return (this.ours.children.get(parent) ?? []).filter((j) => this.taken[j]! < 0);
  }

  /** Several rows of one label: those that alone follow on a pair, through rows of one name each. */
  private pairByNeighbours(list: readonly number[], candidates: readonly number[]): void {
    const fitting = list.map((i) => candidates.filter((j) => this.indexesAgree(i, j) && this.followsOnPair(i, j)));
    list.forEach((i, at) => {
      const [j, second] = fitting[at]!;
      if (j === undefined || second !== undefined) return;
      if (fitting.filter((others) => others.includes(j)).length === 1) this.pair(i, j, 'place');
    });
  }

  private indexesAgree(i: number, j: number): boolean {
    const [theirs, ours] = [this.theirs.rows[i]!.row.index, this.ours.rows[j]!.row.index];
    return bare(theirs) === bare(ours);
  }

  private followsOnPair(i: number, j: number): boolean {
    for (let steps = 1; steps <= i && steps <= j; steps++) {
      if (this.matching.ours[i - steps] === j - steps) return true;
      if (this.theirs.rows[i - steps]!.key !== this.ours.rows[j - steps]!.key) return false;
    }
    return i === j;
  }

  /** Rows of one name that the two tables hang at different levels. */
  private matchAcrossLevels(): boolean {
    const open = groupBy(this.openOursAll(), (j) => this.ours.rows[j]!.key);
    let found = false;
    for (const [i, { key }] of this.theirs.rows.entries()) {
      if (this.matching.fates[i] !== 'extra') continue;
      const fitting = (open.get(key) ?? []).filter((j) => this.taken[j]! < 0 && this.fits(i, j));
      const rivals = this.theirs.rows.flatMap((row, at) =>
        at !== i &&
        row.key === key &&
        this.matching.fates[at] === 'extra' &&
        fitting.length === 1 &&
        this.fits(at, fitting[0]!)
          ? [at]
          : [],
      );
      if (fitting.length !== 1 || rivals.length > 0) continue;
      this.pair(i, fitting[0]!, 'place');
      found = true;
    }
    return found;
  }

  private openOursAll(): number[] {
    return this.ours.rows.flatMap((_, j) => (this.taken[j]! < 0 ? [j] : []));
  }

  /**
   * Whether two rows of one name are in one place although they hang differently: what stands between one of them and
   * the pair that both are below is headings without figures; or the rows around them are pairs.
   */
  private fits(i: number, j: number): boolean {
    if (!this.isWellPlaced(j)) return false;
    // Rows directly below one pair have been compared: what is open there is doubtful.
    if (this.arePair(this.theirs.rows[i]!.row.parent ?? -1, this.ours.rows[j]!.row.parent ?? -1)) return false;
    const parent = this.headedBy(this.theirs, i, (at) => this.matching.ours[at]! >= 0);
    const ourParent = this.headedBy(this.ours, j, (at) => this.taken[at]! >= 0);
    if (parent !== null && ourParent !== null && this.arePair(parent, ourParent)) return true;
    return this.ours.rows[j]!.extra === 'no' && this.isEnclosed(i, j);
  }

  /** Whether the place of one of ours in the tree is known, also beside theirs. */
  private isWellPlaced(j: number): boolean {
    const { extra } = this.ours.rows[j]!;
    return extra === 'no' || (extra === 'placed' && this.isNumbered);
  }

  /** The nearest row above in the tree that is matched, past headings and the total over all; null where another row is between. */
  private headedBy({ rows }: RowSet, at: number, isMatched: (at: number) => boolean): number | null {
    for (let row = rows[at]!.row.parent; row !== null; row = rows[row]!.row.parent) {
      if (isMatched(row)) return row;
      if (!isPassedOver(rows[row]!.row)) return null;
    }
    return -1;
  }

  private arePair(i: number, j: number): boolean {
    return i === -1 || j === -1 ? i === j : this.matching.ours[i] === j;
  }

  /** The row before is matched, and ours lies between that and the next matched one, below a row that was sent. */
  private isEnclosed(i: number, j: number): boolean {
    const { ours } = this.matching;
    const before = i === 0 ? -1 : ours[i - 1]!;
    if (i > 0 && before < 0) return false;
    let next = i + 1;
    while (next < ours.length && ours[next]! < 0) next++;
    const after = next < ours.length ? ours[next]! : this.ours.rows.length;
    return before < j && j < after && this.hangsAlike(i, j);
  }

  /**
   * Whether the trees of two tables allow one place for both rows. Without numbering a tree is read from looks: there a
   * name that occurs once is believed rather than the tree.
   */
  private hangsAlike(i: number, j: number): boolean {
    const theirParent = this.theirs.rows[i]!.row.parent;
    const ourParent = this.ours.rows[j]!.row.parent;
    if (ourParent !== null && this.taken[ourParent]! < 0) return false;
    const matched = theirParent === null ? -1 : this.matching.ours[theirParent]!;
    if (matched < 0 || isWithin(this.ours.rows, j, matched)) return true;
    return !this.isNumbered && this.isOnly(this.theirs, i) && this.isOnly(this.ours, j);
  }

  private isOnly({ rows }: RowSet, at: number): boolean {
    return rows[at]!.name.core.length > 1 && rows.every(({ key }, other) => other === at || key !== rows[at]!.key);
  }

  /** Labels that are alike, below one pair: taken where the number or the place confirms them. */
  private matchAlike(): boolean {
    let found = false;
    for (const [parent, ourParent] of this.openParents()) {
      const theirs = this.openChildren(parent);
      const ours = this.openOurs(ourParent);
      if (theirs.length * ours.length > MOST_PAIRS) continue;
      const table = this.likenesses(theirs, ours);
      for (const [a, i] of theirs.entries()) {
        const { at, score, second } = bestIn(table[a]!);
        const j = ours[at];
        if (j === undefined || this.taken[j]! >= 0) continue;
        const rival = bestIn(table.map((row, other) => (other === a ? 0 : row[at]!))).score;
        if (score < SURE_ENOUGH || score - second < MARGIN || score - rival < MARGIN) continue;
        if (!this.isConfirmed(i, j)) continue;
        this.pair(i, j, 'slip');
        found = true;
      }
    }
    return found;
  }

  /** Pairs, and the top of both tables, below which rows of both sides are open. */
  private openParents(): [number, number][] {
    const pairs: [number, number][] = [[-1, -1]];
    this.matching.ours.forEach((j, i) => {
      if (j >= 0 && this.theirs.children.has(i) && this.ours.children.has(j)) pairs.push([i, j]);
    });
    return pairs;
  }

  private likenesses(theirs: readonly number[], ours: readonly number[]): number[][] {
    return theirs.map((i) => ours.map((j) => this.scoreOf(i, j)));
  }

  private scoreOf(i: number, j: number): number {
    const [one, other] = [this.theirs.rows[i]!, this.ours.rows[j]!];
    if (one.name.years.join() !== other.name.years.join()) return 0;
    // Two provinces are never one, however alike their names.
    if (one.key.startsWith('place ') && other.key.startsWith('place ')) return 0;
    const { score, kind } = likeness(one.name, other.name, this.context.isWord);
    return kind === 'part' || kind === 'other' ? Math.min(score, SURE_ENOUGH - 0.01) : score;
  }

  /** The same number, rows of the same name directly before or after, or the same rows below. */
  private isConfirmed(i: number, j: number): boolean {
    const { index } = this.theirs.rows[i]!.row;
    if (/[\p{L}\p{N}]/u.test(index) && this.indexesAgree(i, j)) return true;
    if (this.followsPair(i, j, -1) || this.followsPair(i, j, 1)) return true;
    const below = (this.theirs.children.get(i) ?? []).map((at) => this.theirs.rows[at]!.key);
    const oursBelow = new Set((this.ours.children.get(j) ?? []).map((at) => this.ours.rows[at]!.key));
    return below.length > 1 && below.every((key) => oursBelow.has(key));
  }

  private followsPair(i: number, j: number, step: 1 | -1): boolean {
    const neighbour = this.matching.ours[i + step];
    return neighbour !== undefined && neighbour >= 0 && neighbour === j + step;
  }

  /** What is left on both sides below one pair and might be the same; and labels that occur several times. */
  private askAboutTheRest(): void {
    const open = groupBy(this.openOursAll(), (j) => this.ours.rows[j]!.key);
    for (const [i, { key, row }] of this.theirs.rows.entries()) {
      if (this.matching.fates[i] !== 'extra' || row.label.trim() === '') continue;
      const parent = row.parent ?? -1;
      // What is below a row in doubt follows that row.
      if (this.matching.fates[parent] === 'asked') continue;
      const ourParent = parent < 0 ? -1 : this.matching.ours[parent]!;
      const siblings = parent >= 0 && ourParent < 0 ? [] : this.openOurs(ourParent);
      const namesakes = (open.get(key) ?? []).filter((j) => this.taken[j]! < 0);
      const j = this.likeliest(
        i,
        siblings,
        namesakes.filter((at) => isWithin(this.ours.rows, at, ourParent < 0 ? -1 : ourParent)),
      );
      if (j !== null) this.ask(i, j);
    }
  }

  private likeliest(i: number, siblings: readonly number[], namesakes: readonly number[]): number | null {
    if (namesakes.length > 0) return namesakes[0]!;
    if (siblings.length > Math.sqrt(MOST_PAIRS)) return null;
    const scores = siblings.map((j) => this.scoreOf(i, j) + (this.indexesAgree(i, j) ? 0.05 : 0));
    const { at, score } = bestIn(scores);
    return score >= ASK_FROM ? siblings[at]! : null;
  }

  private byOf(i: number, j: number): MatchedBy {
    return this.theirs.rows[i]!.row.label === this.ours.rows[j]!.row.label ? 'name' : 'spelling';
  }

  private pair(i: number, j: number, by: MatchedBy): void {
    if (this.taken[j]! >= 0) return;
    this.matching.ours[i] = j;
    this.matching.fates[i] = 'matched';
    this.matching.by[i] = by;
    this.taken[j] = i;
    this.matchChildren(i, j);
  }

  private ask(i: number, j: number): void {
    const [theirs, ours] = [this.theirs.rows[i]!, this.ours.rows[j]!];
    const doubt = {
      kind: 'row',
      keys: [pathKey(this.theirs, i), pathKey(this.ours, j)],
      theirs: theirs.row.label,
      ours: ours.row.label,
      score: this.scoreOf(i, j),
      source: this.context.source,
      ...groupOf(this.theirs, i, this.ours, j),
    } as const;
    askAbout(doubt, i, this.settling(j));
  }

  /** What is below rows that wait in one place is compared. */
  private settling(j: number): Settling {
    const isFree = (at: number): boolean => this.taken[at] === this.theirs.rows.length;
    return {
      decisions: this.context.decisions,
      matching: this.matching,
      pair: (i) => this.pair(i, j, 'decision'),
      waitingPlace: (doubt) => this.ours.rows.findIndex((row, at) => row.doubt === doubt && isFree(at)),
      wait: (i, at) => {
        this.taken[at] = i;
        this.matchChildren(i, at);
      },
    };
  }
}

/** A heading without figures, or the total over all: its name says nothing of what is below. */
const isPassedOver = ({ kind, parent }: SentRow): boolean =>
  kind === 'heading' || (kind === 'total' && parent === null);

const bare = (index: string): string => index.replace(/[().\s]/g, '').toLowerCase();

function groupBy<Key>(list: readonly number[], keyOf: (at: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const at of list) {
    const group = groups.get(keyOf(at));
    if (group) group.push(at);
    else groups.set(keyOf(at), [at]);
  }
  return groups;
}

/** The greatest of some scores, where it is, and the next. */
function bestIn(scores: readonly number[]): { at: number; score: number; second: number } {
  let best = { at: -1, score: 0, second: 0 };
  scores.forEach((score, at) => {
    if (score > best.score) best = { at, score, second: best.score };
    else if (score > best.second) best = { ...best, second: score };
  });
  return best;
}
