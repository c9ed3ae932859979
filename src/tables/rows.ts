/** The rows of a table as a tree, read from their numbering, look and labels. */
import { numberIn } from '../figures';
import type { Block } from './blocks';
import { holdsFigures } from './columns';
import type { SheetText } from './sheet-text';
import type { RowKind, TableColumn, TableRow } from './types';
import { fold, isBreakdownLabel, isOfWhichLabel, isTotalLabel } from './vocabulary';

/** The kind of numbering that an STT shows: rows of one class under one parent are siblings. */
export type IndexClass =
  'letter' | 'roman' | 'number' | 'bracket' | 'lower' | 'dash' | 'plus' | 'star' | `dotted${number}` | 'none';

const ROMAN = /^(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const LOWER_ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;

/** Reads an STT mark: "A" letter, "II" roman, "3" number, "a" lower, "1.1" dotted2, "-" dash, "+" plus, "*" star. */
function indexClass(mark: string, previous: { letter: string; roman: number }): IndexClass {
  if (/^\(\s*\d{1,2}\s*\)$/.test(mark)) return 'bracket';
  const bare = mark.replace(/[().\s]+$/g, '').replace(/^[(\s]+/, '');
  if (bare === '') return 'none';
  if (/^[-–—]+$/.test(bare)) return 'dash';
  if (/^\+$/.test(bare)) return 'plus';
  if (/^[*•]+$/.test(bare)) return 'star';
  if (/^\d+$/.test(bare)) return 'number';
  if (/^\d+([.,]\d+)+$/.test(bare)) return `dotted${bare.split(/[.,]/).length}`;
  if (/^[A-Z]$/.test(bare) && ROMAN.test(bare)) {
    // One letter that could be a roman figure: C follows B, I follows H; V follows IV, whatever letters stood between.
    const follows = previous.letter !== '' && bare.charCodeAt(0) === previous.letter.charCodeAt(0) + 1;
    if (follows) return 'letter';
    return bare === 'I' || ordinalOf(bare, 'roman') === previous.roman + 1 ? 'roman' : 'letter';
  }
  if (ROMAN.test(bare)) return 'roman';
  if (/^[A-ZĐ]$/.test(bare)) return 'letter';
  if (/^[a-zđ]$/.test(bare) && bare !== 'x') return 'lower';
  if (LOWER_ROMAN.test(bare)) return 'lower';
  if (/^[A-Z]\d+$|^[IVX]+\.\d+$/.test(bare)) return 'dotted2';
  return 'none';
}

const MARK_IN_LABEL =
  /^\s*([IVXLC]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s*[.)\-–/]\s+(?=\S)|^\s*([-–+*•])\s*(?=[^\d\s])/;

/** The usual order of numbering; where an office nests them otherwise, the first appearance under a parent decides. */
const RANK: Readonly<Record<string, number>> = { letter: 0, roman: 1, number: 2, lower: 4, dash: 5, plus: 6 };

/** "1.1" and "(1)" stand below 1 and above a. */
const DOTTED_RANK = 3;

/** No budget has more levels: numbering that would go on opening levels is read as siblings. */
const DEEPEST = 24;

/** Marks that list without numbering. */
const UNNUMBERED: ReadonlySet<string> = new Set(['dash', 'plus', 'star']);

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

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The place of a mark in its sequence: "C" 3, "IV" 4, "12" 12, "2.6" 6; null for dashes and the like. */
function ordinalOf(mark: string, cls: IndexClass): number | null {
  const bare = mark.replace(/[().\s]+$/g, '').replace(/^[(\s]+/, '');
  if (cls === 'number' || cls === 'bracket') return Number(bare);
  if (cls.startsWith('dotted')) return Number(/\d+$/.exec(bare)?.[0] ?? Number.NaN) || null;
  if (cls === 'letter' || cls === 'lower') return bare.length === 1 ? bare.toUpperCase().charCodeAt(0) - 64 : null;
  if (cls !== 'roman') return null;
  let value = 0;
  [...bare].forEach((letter, i) => {
    const one = ROMAN_VALUES[letter] ?? 0;
    value += one < (ROMAN_VALUES[bare[i + 1] ?? ''] ?? 0) ? -one : one;
  });
  return value;
}

/** One row as the tree needs it. */
interface RowFacts {
  readonly row: number;
  readonly index: string;
  readonly label: string;
  readonly key: string;
  readonly ordinal: number | null;
  readonly total: boolean;
  readonly ofWhich: boolean;
  readonly breakdown: boolean;
  readonly figures: boolean;
  /** Boldness, italics and indentation of the label. */
  readonly look: string;
  /** The mark stands in the index column, not in the label. */
  readonly marked: boolean;
}

/**
 * The rows of a block as a tree. Each row's class is its kind of STT (or the mark that its label begins with, or
 * boldness and indentation where there is neither); a class seen again closes everything below it, a new class opens a
 * level (so I ⊃ 1 ⊃ a and A ⊃ 1 ⊃ - come out alike, whatever order the office chose). Rows after "Trong đó" are
 * of-which until the level above returns.
 */
export function readRows(text: SheetText, block: Block, columns: readonly TableColumn[]): TableRow[] {
  const label = columns.find((c) => c.role === 'label')?.column ?? -1;
  const index = columns.find((c) => c.role === 'index')?.column ?? -1;
  const figures = columns.filter(holdsFigures).map((c) => c.column);
  const facts = readFacts(text, block, label, index, figures);

  const rows: TableRow[] = [];
  // The open levels: the class key of each and the row that stands for it last.
  const stack: Level[] = [];
  const ranks = ranksOf(facts);
  // "Trong đó" without figures of its own makes the following rows of a new class parts of the row before it.
  let pending: { depth: number; key: string; partial: boolean; at: number } | null = null;
  // The numbering that a total in between (A, B, C, "Tổng số (A+B+C)", D) does not end.
  let beforeTotal: Level | null = null;
  facts.forEach((fact, at) => {
    let kind: RowKind = 'item';
    if (!fact.figures && fact.label === '' && fact.index === '') kind = 'blank';
    else if (!fact.figures) kind = 'heading';
    if (kind === 'blank') {
      rows.push({
        row: fact.row,
        kind,
        index: '',
        label: '',
        group: 'none',
        level: 0,
        parent: null,
        hidden: text.grid.hiddenRows.has(fact.row),
      });
      return;
    }
    if (fact.ofWhich || (fact.breakdown && !fact.figures)) {
      // A second "Trong đó" of the same look parts the same row once more.
      if (pending?.key === fact.key) stack.length = Math.min(stack.length, pending.depth);
      pending = { depth: stack.length, key: fact.key, partial: fact.ofWhich, at };
      if (!fact.figures) {
        rows.push(make(fact, 'heading', stack.length, stack[stack.length - 1]?.at ?? null));
        return;
      }
      if (fact.ofWhich) kind = 'of-which';
    }
    if (fact.total && fact.key.startsWith('none')) {
      beforeTotal = stack.find((level) => level.key === 'letter' || level.key === 'roman') ?? null;
      stack.length = 0;
      pending = null;
      stack.push({ key: 'total', group: 'total', at, last: null, ofWhich: false });
      rows.push(make(fact, kind === 'heading' ? 'heading' : 'total', 0, null));
      return;
    }
    if (beforeTotal?.key === fact.key && beforeTotal.last !== null && fact.ordinal === beforeTotal.last + 1)
      stack.length = 0;
    closeDeeper(fact, at);
    const known = siblingLevel(fact, at);
    if (known >= 0 && !(pending && known >= pending.depth - 1 && kind === 'of-which')) {
      stack.length = known;
      if (pending && pending.depth > known) pending = null;
    } else if (kind === 'of-which' && pending) {
      stack.length = Math.min(stack.length, pending.depth);
    }
    const nested = stack.filter((level) => level.key === fact.key).length;
    const group = nested > 0 ? `${fact.key}#${nested}` : fact.key;
    const parent = stack[stack.length - 1] ?? null;
    const inherited =
      (parent?.ofWhich ?? false) || (pending !== null && pending.partial && stack.length >= pending.depth);
    if (kind === 'item' && inherited) kind = 'of-which';
    rows.push({ ...make(fact, kind, stack.length, parent ? parent.at : null), group });
    stack.push({
      key: fact.key,
      group,
      at,
      last: fact.ordinal,
      ofWhich: kind === 'of-which' && (parent?.ofWhich ?? false),
    });
    if (kind === 'of-which' && pending && fact.ofWhich)
      pending = { depth: stack.length - 1, key: fact.key, partial: true, at };
  });
  return rows;

  /**
   * The open level that a row goes on with: the deepest whose numbering it continues ("2" after "1"), so that "2" finds
   * back to its own level past an inner 1…7. A "1" under an unnumbered heading opens a numbering of its own. -1: none.
   */
  function siblingLevel({ key, ordinal }: RowFacts, at: number): number {
    const levels = stack.flatMap((level, i) => (level.key === key ? [i] : [])).reverse();
    if (levels.length === 0) return -1;
    if (stack.length >= DEEPEST) return levels[0]!;
    // The first number right after "Trong đó:" opens its list, whatever numbering stands outside of it; but no 1, 2 are
    // parts of a 2: these begin their own list anew.
    if (ordinal === 1 && pending?.at === at - 1 && stack[stack.length - 1]?.key !== key) return -1;
    // So does the first right below a mark that may hold it: 1 ⊃ a ⊃ 1. But in I, 1, 2, I, 1, 2 the second I begins anew.
    const top = stack[stack.length - 1]!;
    if (ordinal === 1 && stack.length - 1 > levels[0]! && top.at === at - 1 && mayHold(top.key, key)) return -1;
    if (ordinal === null) return levels[0]!;
    const next = levels.find((i) => stack[i]!.last !== null && stack[i]!.last! + 1 === ordinal);
    if (next !== undefined) return next;
    const deepest = levels[0]!;
    if (ordinal === 1 && stack[deepest]!.last !== null && stack[deepest + 1]?.key.startsWith('none')) return -1;
    return levels.find((i) => (stack[i]!.last ?? 0) < ordinal) ?? deepest;
  }

  /** Whether a list of one kind of mark may stand within another: numbers within letters of either case, a within 1. */
  function mayHold(outer: string, inner: string): boolean {
    if (UNNUMBERED.has(outer)) return false;
    const [above, below] = [ranks[outer] ?? DOTTED_RANK, ranks[inner] ?? DOTTED_RANK];
    return above < below || (outer === 'lower' && inner === 'number');
  }

  /** A mark of a higher rank ends what a lower one opened: "A" after "1" is no part of it. */
  function closeDeeper({ key, ordinal }: RowFacts, at: number): void {
    const rank = ranks[key];
    const top = stack[stack.length - 1];
    // An office that puts 1 under a: the first 1 stands right below it.
    if (key === 'number' && ordinal === 1 && top?.key === 'lower' && top.at === at - 1) return;
    if (rank === undefined || stack.some((level) => level.key === key)) return;
    const first = stack.findIndex((level) => (ranks[level.key] ?? -1) > rank);
    if (first >= 0) stack.length = first;
  }

  function make(fact: RowFacts, kind: RowKind, level: number, parent: number | null): TableRow {
    return {
      row: fact.row,
      kind,
      index: fact.index,
      label: fact.label,
      group: fact.key,
      level,
      parent,
      hidden: text.grid.hiddenRows.has(fact.row),
    };
  }
}

function readFacts(
  text: SheetText,
  block: Block,
  label: number,
  index: number,
  figures: readonly number[],
): RowFacts[] {
  const grid = text.grid;
  const facts: RowFacts[] = [];
  const previous = { letter: '', roman: 0 };
  for (let row = block.first; row <= block.last; row++) {
    let mark = index >= 0 ? text.text(row, index) : '';
    let line = label >= 0 ? text.text(row, label) : '';
    if (line === '' && mark.length > 12) [mark, line] = ['', mark];
    const ofWhich = isOfWhichLabel(line);
    const marked = mark !== '';
    const above = facts[facts.length - 1];
    // "Trong đó: - Học phí" is the first of its parts itself; under a dash, the dashes that follow are that dash's.
    const first = ofWhich ? /^[^:]*:\s*/.exec(line)?.[0].length : undefined;
    const inLabel = marked ? null : MARK_IN_LABEL.exec(line.slice(first ?? 0));
    if (inLabel) mark = inLabel[1] ?? inLabel[2] ?? '';
    let cls = indexClass(mark, previous);
    if (first !== undefined && inLabel && above?.key === cls) [mark, cls] = ['', 'none'];
    if (cls === 'letter') previous.letter = mark.replace(/[().\s]/g, '');
    if (cls === 'roman') previous.roman = ordinalOf(mark, cls) ?? 0;
    const look = label >= 0 ? grid.look(row, label) : undefined;
    const indent = (look?.indent ?? 0) + leadingSpaces(grid.string(row, label));
    const breakdown = isBreakdownLabel(line);
    const bare = (ofWhich || breakdown) && isBareIntroduction(line);
    const hasFigures = figures.some((column) => {
      const value = numberIn(grid, row, column);
      // Zeros hidden by their format make no row of figures out of "Trong đó:".
      return Number.isNaN(value) ? grid.kind(row, column) === 'error' : !bare || value !== 0;
    });
    const seen = `${look?.bold ? 'b' : ''}${look?.italic ? 'i' : ''}${indent}`;
    const total = !ofWhich && (isTotalLabel(line) || (line === '' && isTotalLabel(mark)));
    const forgotten =
      cls === 'none' &&
      mark === '' &&
      hasFigures &&
      !total &&
      !ofWhich &&
      !breakdown &&
      isListed(above) &&
      above?.look === seen;
    facts.push({
      row,
      index: mark,
      label: line,
      key: forgotten ? above.key : cls === 'none' ? `none${seen}` : cls,
      ordinal: ordinalOf(mark, cls),
      total,
      ofWhich,
      breakdown,
      figures: hasFigures,
      look: seen,
      marked: marked || forgotten,
    });
  }
  return facts;
}

/** A dash in the index column numbers nothing: a row of the same look right below it only lost its dash. */
const isListed = (fact: RowFacts | undefined): fact is RowFacts =>
  fact !== undefined && fact.marked && UNNUMBERED.has(fact.key);

/** "Trong đó:", "Trong đó - Of which", "Chia ra:" and nothing else, or "Trong đó chia theo nguồn vốn:". */
const isBareIntroduction = (line: string): boolean =>
  /:\s*$/.test(line) ||
  !/\p{L}/u.test(fold(line).replace(/trong do|tr\. ?do|bao gom|gom( co)?|chia ra|of which|in which|including/g, ''));

const leadingSpaces = (text: string): number => Math.min(8, text.length - text.trimStart().length);
