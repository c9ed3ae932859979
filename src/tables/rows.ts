/** The rows of a table as a tree, read from their numbering, look and labels. */
import type { Block } from './blocks';
import { readFacts, type RowFacts, UNNUMBERED } from './row-facts';
import type { SheetText } from './sheet-text';
import type { RowKind, TableColumn, TableRow } from './types';

/** The usual order of numbering; where an office nests them otherwise, the first appearance under a parent decides. */
const RANK: Readonly<Record<string, number>> = { letter: 0, roman: 1, number: 2, lower: 4, dash: 5, plus: 6 };

/** "1.1" and "(1)" stand below 1 and above a. */
const DOTTED_RANK = 3;

/** No budget has more levels: numbering that would go on opening levels is read as siblings. */
const DEEPEST = 24;

/** Letters stand above roman figures (A ⊃ I) unless the table begins with roman ones (I ⊃ A). */
function ranksOf(facts: readonly RowFacts[]): Readonly<Record<string, number>> {
  const first = facts.find((fact) => fact.key === 'letter' || fact.key === 'roman');
  return first?.key === 'roman' ? { ...RANK, letter: 1.5 } : RANK;
}

/** One open level of the tree. */
interface Level {
  readonly key: string;
  readonly group: string;
  /** The row that stands for it last, as a position among the rows. */
  readonly at: number;
  /** Its number in its sequence; null where the mark has none. */
  readonly last: number | null;
  readonly ofWhich: boolean;
}

/** A "Trong đó" or "Chia ra" above: rows of a new class are parts of the row before it. */
interface Introduction {
  /** How many levels were open. */
  readonly depth: number;
  readonly key: string;
  /** "Trong đó": the parts need not add up. */
  readonly partial: boolean;
  readonly at: number;
}

/**
 * The rows of a block as a tree. Each row's class is its kind of STT (or the mark that its label begins with, or
 * boldness and indentation where there is neither); a class seen again closes everything below it, a new class opens a
 * level (so I ⊃ 1 ⊃ a and A ⊃ 1 ⊃ - come out alike, whatever order the office chose). Rows after "Trong đó" are
 * of-which until the level above returns.
 */
export function readRows(text: SheetText, block: Block, columns: readonly TableColumn[]): TableRow[] {
  const facts = readFacts(text, block, columns);
  const tree = new RowTree(ranksOf(facts), text.grid.hiddenRows);
  facts.forEach((fact, at) => tree.add(fact, at));
  return tree.rows;
}

/** "* Cộng (A+B+C)": a mark that numbers nothing makes no part of the total of the outermost rows. */
const isDeclaredTotal = ({ key, label }: RowFacts): boolean =>
  UNNUMBERED.has(key) && /\([A-Z]( ?\+ ?[A-Z])+\)/.test(label);

/** The tree as it grows, row by row. */
class RowTree {
  readonly rows: TableRow[] = [];
  /** The open levels, from the outermost. */
  private readonly stack: Level[] = [];
  private introduction: Introduction | null = null;
  /** The numbering that a total in between (A, B, C, "Tổng số (A+B+C)", D) does not end. */
  private beforeTotal: Level | null = null;
  /** The row added last that is neither blank nor goes on with the label above. */
  private above = -1;

  constructor(
    private readonly ranks: Readonly<Record<string, number>>,
    private readonly hidden: ReadonlySet<number>,
  ) {}

  add(fact: RowFacts, at: number): void {
    if (fact.continues || (!fact.figures && fact.label === '' && fact.index === '')) {
      this.rows.push({ ...this.make(fact, 'blank', 0, null), group: 'none' });
      return;
    }
    this.addNamed(fact, at);
    this.above = at;
  }

  private addNamed(fact: RowFacts, at: number): void {
    const introduces = fact.ofWhich || (fact.breakdown && !fact.figures);
    if (introduces) {
      this.introduce(fact, at);
      if (!fact.figures) {
        this.rows.push(this.make(fact, 'heading', this.stack.length, this.stack[this.stack.length - 1]?.at ?? null));
        return;
      }
    }
    if (fact.total && (fact.key.startsWith('none') || isDeclaredTotal(fact))) this.addTotal(fact, at);
    else this.addLine(fact, at);
  }

  /** A second "Trong đó" of the same look parts the same row once more. */
  private introduce(fact: RowFacts, at: number): void {
    if (this.introduction?.key === fact.key) this.closeTo(this.introduction.depth);
    this.introduction = { depth: this.stack.length, key: fact.key, partial: fact.ofWhich, at };
  }

  /** An unnumbered total begins the tree anew. */
  private addTotal(fact: RowFacts, at: number): void {
    this.beforeTotal = this.stack.find(({ key }) => key === 'letter' || key === 'roman') ?? null;
    this.stack.length = 0;
    this.introduction = null;
    this.stack.push({ key: 'total', group: 'total', at, last: null, ofWhich: false });
    this.rows.push(this.make(fact, fact.figures ? 'total' : 'heading', 0, null));
  }

  private addLine(fact: RowFacts, at: number): void {
    if (this.continuesAfterTotal(fact)) this.stack.length = 0;
    this.closeDeeper(fact);
    this.closeToSibling(fact);
    const nested = this.stack.filter((level) => level.key === fact.key).length;
    const group = nested > 0 ? `${fact.key}#${nested}` : fact.key;
    const parent = this.stack[this.stack.length - 1] ?? null;
    const kind = this.kindOf(fact, parent);
    this.rows.push({ ...this.make(fact, kind, this.stack.length, parent ? parent.at : null), group });
    const ofWhich = kind === 'of-which';
    this.stack.push({ key: fact.key, group, at, last: fact.ordinal, ofWhich: ofWhich && (parent?.ofWhich ?? false) });
    if (ofWhich && this.introduction && fact.ofWhich)
      this.introduction = { depth: this.stack.length - 1, key: fact.key, partial: true, at };
  }

  private continuesAfterTotal({ key, ordinal }: RowFacts): boolean {
    const before = this.beforeTotal;
    return before !== null && before.key === key && before.last !== null && ordinal === before.last + 1;
  }

  private closeToSibling(fact: RowFacts): void {
    const ofWhich = fact.ofWhich && fact.figures;
    const known = this.siblingLevel(fact);
    if (known >= 0 && !(this.introduction && known >= this.introduction.depth - 1 && ofWhich)) {
      this.stack.length = known;
      if (this.introduction && this.introduction.depth > known) this.introduction = null;
    } else if (ofWhich && this.introduction) {
      this.closeTo(this.introduction.depth);
    }
  }

  private kindOf(fact: RowFacts, parent: Level | null): RowKind {
    if (!fact.figures) return 'heading';
    if (fact.ofWhich || parent?.ofWhich) return 'of-which';
    const introduced =
      this.introduction !== null && this.introduction.partial && this.stack.length >= this.introduction.depth;
    return introduced ? 'of-which' : 'item';
  }

  private closeTo(depth: number): void {
    this.stack.length = Math.min(this.stack.length, depth);
  }

  /**
   * The open level that a row goes on with: the deepest whose numbering it continues ("2" after "1"), so that "2" finds
   * back to its own level past an inner 1…7. A "1" under an unnumbered heading opens a numbering of its own. -1: none.
   */
  private siblingLevel(fact: RowFacts): number {
    const { stack } = this;
    const { key, ordinal } = fact;
    const deepest = stack.findLastIndex((level) => level.key === key);
    if (deepest < 0) return -1;
    if (stack.length >= DEEPEST) return deepest;
    if (ordinal === 1 && this.opensList(key, deepest)) return -1;
    if (ordinal === null) return deepest;
    const next = stack.findLastIndex((level) => level.key === key && level.last !== null && level.last + 1 === ordinal);
    if (next >= 0) return next;
    if (ordinal === 1 && stack[deepest]!.last !== null && stack[deepest + 1]?.key.startsWith('none')) return -1;
    const before = stack.findLastIndex((level) => level.key === key && (level.last ?? 0) < ordinal);
    return before >= 0 ? before : deepest;
  }

  /**
   * Whether a first number begins a list of its own. Right after "Trong đó:" it does, whatever numbering stands outside
   * of it; but no 1, 2 are parts of a 2: these begin their own list anew. So does the first right below a mark that may
   * hold it: 1 ⊃ a ⊃ 1. But in I, 1, 2, I, 1, 2 the second I begins anew.
   */
  private opensList(key: string, deepest: number): boolean {
    const top = this.stack[this.stack.length - 1]!;
    if (this.introduction?.at === this.above && top.key !== key) return true;
    return this.stack.length - 1 > deepest && top.at === this.above && this.mayHold(top.key, key);
  }

  /** Whether a list of one kind of mark may stand within another: numbers within letters of either case, a within 1. */
  private mayHold(outer: string, inner: string): boolean {
    if (UNNUMBERED.has(outer)) return false;
    const [above, below] = [this.ranks[outer] ?? DOTTED_RANK, this.ranks[inner] ?? DOTTED_RANK];
    return above < below || (outer === 'lower' && inner === 'number');
  }

  /** A mark of a higher rank ends what a lower one opened: "A" after "1" is no part of it. */
  private closeDeeper({ key, ordinal }: RowFacts): void {
    const rank = this.ranks[key];
    const top = this.stack[this.stack.length - 1];
    // An office that puts 1 under a: the first 1 stands right below it.
    if (key === 'number' && ordinal === 1 && top?.key === 'lower' && top.at === this.above) return;
    if (rank === undefined || this.stack.some((level) => level.key === key)) return;
    const first = this.stack.findIndex((level) => (this.ranks[level.key] ?? -1) > rank);
    if (first >= 0) this.stack.length = first;
  }

  private make(fact: RowFacts, kind: RowKind, level: number, parent: number | null): TableRow {
    return {
      row: fact.row,
      kind,
      index: fact.index,
      label: fact.label,
      group: fact.key,
      level,
      parent,
      hidden: this.hidden.has(fact.row),
    };
  }
}
