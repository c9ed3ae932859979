/** The rows of a summary: rows of the source, or groups of them by region, province or content. */
import { numberIn, type TextFigures } from '../figures';
import type { CellPosition } from '../sheet';
import { CONTENTS, contentOf } from './contents';
import type { Expression } from './expression';
import { CURRENT_PROVINCES, OLD_PROVINCES, type Province, REGION_ORDER, provinceOf } from '../places';
import type { TableView } from './view';
import type { Grouping, SourceNote } from './types';
import { TEXTS, cleanLabel } from './vocabulary';

/** One row of the summary before its columns are known. */
export interface Group {
  readonly id: string;
  /** As shown in the STT column; '' where the layout numbers the rows itself. */
  readonly index: string;
  readonly label: string;
  /** 0 for a part of the total; deeper rows are details that no sum counts. */
  readonly level: number;
  /** The unit that the row itself is measured in; '' where none is stated. */
  readonly unit: string;
  /** Whether the rows below it are its parts, so that their sum is its figure. */
  readonly hasParts: boolean;
  /** What the group holds in a source column. */
  figure(column: number): Expression;
  /** The same as a number now. */
  value(column: number): number;
}

export interface Grouped {
  readonly groups: readonly Group[];
  /** The row of the source that states the whole; null where it has none. */
  readonly total: Group | null;
  /** Whether the groups of level 0 are parts of one whole. */
  readonly additive: boolean;
  readonly notes: readonly SourceNote[];
}

/** More rows than this make a listing, not a summary: the largest are shown, the rest is "Khác". */
const MAX_TOP_ROWS = 40;
const SHOWN_OF_MANY = 30;
/** More rows than this, and only those of level 0 are shown. */
const MAX_ROWS = 70;
/** Rows that come on a page, and rows that are enough to make a summary. */
const MAX_READABLE_ROWS = 30;
const MIN_ROWS = 4;
const MAX_DEPTH = 3;
/** A grouping is offered where it knows so much of the rows, and makes so many groups of them. */
const PROVINCES_KNOWN = { share: 0.8, classes: 2 } as const;
const CONTENTS_KNOWN = { share: 0.7, classes: 3 } as const;
/** Provinces since 1 July 2025, and before (Nghị quyết 202/2025/QH15). */
const PROVINCES_NOW = 34;
const PROVINCES_BEFORE = 63;

class Grouper {
  readonly notes: SourceNote[] = [];
  private readonly texts: TextFigures;

  constructor(
    private readonly view: TableView,
    readTextNumbers: boolean,
  ) {
    this.texts = readTextNumbers ? 'vietnamese' : 'none';
  }

  private cell(position: number, column: number): CellPosition {
    return { row: this.view.table.rows[position]!.row, column };
  }

  private isFilled(position: number, column: number): boolean {
    const { row } = this.cell(position, column);
    return (
      !this.view.grid.isEmpty(row, column) &&
      (!Number.isNaN(numberIn(this.view.grid, row, column, this.texts)) || this.view.grid.kind(row, column) === 'error')
    );
  }

  /** The cells whose sum a row shows: the row's figure, or, where it has none, those of the rows below it. */
  cells(position: number, column: number): CellPosition[] {
    if (this.isFilled(position, column)) return [this.cell(position, column)];
    const { tree, units } = this.view;
    const children = tree.children(position);
    // What is measured in different units has no sum, nor have revenue and spending.
    if (
      !tree.hasParts(position) ||
      children.some((child) => !units.isSame(child, children[0]!) || !units.isSame(child, position))
    )
      return [this.cell(position, column)];
    const below = children.flatMap((child) => this.cells(child, column));
    const filled = below.filter(({ row }) => !this.view.grid.isEmpty(row, column));
    return filled.length > 0 ? filled : [this.cell(position, column)];
  }

  group(id: string, index: string, label: string, level: number, positions: readonly number[]): Group {
    const cells = (column: number): CellPosition[] =>
      positions.flatMap((position) => this.cells(position, column)).sort((a, b) => a.row - b.row);
    return {
      id,
      index,
      label,
      level,
      unit: positions.length === 1 ? this.view.units.nameOf(positions[0]!) : '',
      hasParts: positions.every((position) => this.view.tree.hasParts(position)),
      figure: (column) => ({ type: 'source-sum', cells: cells(column) }),
      value: (column) =>
        cells(column).reduce((sum, { row }) => sum + (numberIn(this.view.grid, row, column, this.texts) || 0), 0),
    };
  }

  total(): Group | null {
    const { total } = this.view.tree;
    return total === null
      ? null
      : this.group('total', '', cleanLabel(this.view.table.rows[total]!.label) || TEXTS.total, 0, [total]);
  }

  private name(position: number): string {
    return cleanLabel(this.view.table.rows[position]!.label);
  }

  /** Says which rows with figures are in no row of the summary. */
  noteLeftOut(): void {
    const { leftOut } = this.view.tree;
    if (leftOut.length > 0)
      this.notes.push({ type: 'left-out', labels: leftOut.map((position) => this.name(position)) });
  }

  private fromRow(position: number, level: number): Group {
    const { index, label } = this.view.table.rows[position]!;
    return this.group(
      `row${position}`,
      level === 0 ? cleanIndex(index) : cleanIndex(index) || '-',
      withoutIndex(cleanLabel(label), cleanIndex(index)),
      level,
      [position],
    );
  }

  hierarchy(depth: number, mainColumn: number): Group[] {
    const { tree } = this.view;
    const shown: Group[] = [];
    const list = (positions: readonly number[], level: number): void => {
      for (const position of positions) {
        shown.push(this.fromRow(position, level));
        if (level + 1 < depth && (this.view.units.isMixed || tree.isBreakdown(position)))
          list(tree.children(position), level + 1);
      }
    };
    if (tree.top.length <= MAX_TOP_ROWS || this.view.units.isMixed) {
      list(tree.top, 0);
      return shown.length <= MAX_ROWS ? shown : shown.filter(({ level }) => level === 0);
    }
    const ordered = tree.top
      .map((position) => ({ position, value: this.fromRow(position, 0).value(mainColumn) }))
      .sort((a, b) => b.value - a.value || a.position - b.position);
    const listed = new Set(ordered.slice(0, SHOWN_OF_MANY).map(({ position }) => position));
    list(
      tree.top.filter((position) => listed.has(position)),
      0,
    );
    shown.push(
      this.group(
        'other',
        '',
        TEXTS.other,
        0,
        tree.top.filter((position) => !listed.has(position)),
      ),
    );
    this.notes.push({ type: 'top-only', shown: SHOWN_OF_MANY, all: tree.top.length });
    return shown;
  }

  /** Rows taken from the top down: the first row on each path that a class is known for; the others at their leaves. */
  private classify<Class>(classOf: (label: string) => Class | null): {
    known: { position: number; kind: Class }[];
    unknown: number[];
  } {
    const known: { position: number; kind: Class }[] = [];
    const unknown: number[] = [];
    const walk = (position: number): void => {
      const kind = classOf(this.view.table.rows[position]!.label);
      if (kind !== null) known.push({ position, kind });
      else if (this.view.tree.children(position).length > 0) this.view.tree.children(position).forEach(walk);
      else unknown.push(position);
    };
    this.view.tree.top.forEach(walk);
    return { known, unknown };
  }

  private byClass<Class>(
    classOf: (label: string) => Class | null,
    key: (kind: Class) => string,
    order: readonly string[],
  ): Group[] {
    const { known, unknown } = this.classify(classOf);
    const groups = order.flatMap((name) => {
      const positions = known.filter(({ kind }) => key(kind) === name).map(({ position }) => position);
      return positions.length > 0 ? [this.group(`class:${name}`, '', name, 0, positions)] : [];
    });
    const rest = unknown.filter((position) => this.view.amounts.some(({ column }) => this.isFilled(position, column)));
    if (rest.length > 0) {
      groups.push(this.group('other', '', TEXTS.other, 0, rest));
      this.notes.push({
        type: 'unmatched',
        labels: rest.map((position) => this.name(position)),
      });
    }
    return groups;
  }

  regions(lamDong: 'central' | 'south'): Group[] {
    const { known } = this.classify(provinceOf);
    // Thừa Thiên Huế only changed its name; any other province of before says that the table is of before the mergers.
    const isBeforeMergers = known.some(({ kind }) => kind.old !== kind.current && kind.old !== 'Thừa Thiên Huế');
    const region = (province: Province): string => {
      const straddles = province.old === 'Lâm Đồng' && !isBeforeMergers;
      return TEXTS.regions[straddles ? lamDong : province.region];
    };
    if (!isBeforeMergers && known.some(({ kind }) => kind.old === 'Lâm Đồng')) {
      this.notes.push({ type: 'lam-dong', region: TEXTS.regions[lamDong] });
    }
    return this.byClass(
      provinceOf,
      region,
      REGION_ORDER.map((name) => TEXTS.regions[name]),
    );
  }

  provinces(count: 63 | 34): Group[] {
    return this.byClass(
      provinceOf,
      (province) => (count === PROVINCES_NOW ? province.current : province.old),
      count === PROVINCES_NOW ? CURRENT_PROVINCES : OLD_PROVINCES,
    );
  }

  contents(): Group[] {
    const classOf = (label: string): number | null => {
      const content = contentOf(label);
      return content < 0 ? null : content;
    };
    return this.byClass(
      classOf,
      (content) => CONTENTS[content]!.name,
      CONTENTS.map(({ name }) => name),
    );
  }

  /** Of the rows that a class may be known for, the share for which it is, and how many classes there are. */
  coverage(classOf: (label: string) => string | null): Coverage {
    const { known, unknown } = this.classify(classOf);
    const all = known.length + unknown.length;
    return { share: all === 0 ? 0 : known.length / all, classes: new Set(known.map(({ kind }) => kind)).size };
  }
}

/** "1.", "(1)" → "1"; a dash stays a dash. */
const cleanIndex = (index: string): string =>
  index
    .replace(/[\s.()]+$/g, '')
    .replace(/^\(/, '')
    .trim();

/** A name without the number that the column STT shows: "I. Kế hoạch", I → "Kế hoạch". */
function withoutIndex(label: string, index: string): string {
  const rest = /^\s*[.):/–-]\s*(.+)$/su.exec(label.slice(index.length))?.[1];
  return index !== '' && label.startsWith(index) && rest !== undefined ? rest : label;
}

/** The rows of the summary. `parts` is not read here: its rows are columns of the source. */
export function groupRows(view: TableView, grouping: Grouping, mainColumn: number, readTextNumbers: boolean): Grouped {
  const grouper = new Grouper(view, readTextNumbers);
  const groups = ((): Group[] => {
    switch (grouping.kind) {
      case 'hierarchy':
        return grouper.hierarchy(grouping.depth, mainColumn);
      case 'region':
        return grouper.regions(grouping.lamDong);
      case 'province':
        return grouper.provinces(grouping.provinces);
      case 'content':
        return grouper.contents();
      case 'parts':
        return [];
    }
  })();
  if (grouping.kind !== 'parts') grouper.noteLeftOut();
  return { groups, total: grouper.total(), additive: view.tree.additive, notes: grouper.notes };
}

interface Coverage {
  /** Part of the rows whose class is known. */
  readonly share: number;
  readonly classes: number;
}

const isKnown = (coverage: Coverage, needed: Coverage): boolean =>
  coverage.share >= needed.share && coverage.classes >= needed.classes;

/** The groupings that the rows allow, the best first. */
export function possibleGroupings(view: TableView, readTextNumbers: boolean): Grouping[] {
  // Rows of different units make no groups.
  if (view.units.isMixed) return depths(view);
  const grouper = new Grouper(view, readTextNumbers);
  const groupings: Grouping[] = [];
  const provinces = grouper.coverage((label) => provinceOf(label)?.old ?? null);
  if (isKnown(provinces, PROVINCES_KNOWN)) {
    const regions = grouper.coverage((label) => provinceOf(label)?.region ?? null);
    if (regions.classes > 1) groupings.push({ kind: 'region', lamDong: 'central' });
    const current = grouper.coverage((label) => provinceOf(label)?.current ?? null);
    groupings.push({
      kind: 'province',
      provinces:
        current.classes === provinces.classes && provinces.classes <= PROVINCES_NOW ? PROVINCES_NOW : PROVINCES_BEFORE,
    });
    if (current.classes < provinces.classes) groupings.push({ kind: 'province', provinces: PROVINCES_NOW });
  }
  const contents = grouper.coverage((label) => (contentOf(label) < 0 ? null : String(contentOf(label))));
  const rows: Grouping[] = view.tree.top.length > 0 ? depths(view) : [];
  const byContent: Grouping[] = isKnown(contents, CONTENTS_KNOWN) ? [{ kind: 'content' }] : [];
  // A long flat list of projects is read by content; a table that orders its rows keeps its order.
  const flat = view.tree.top.every((position) => view.tree.children(position).length === 0);
  const long = view.tree.top.length > 2 * contents.classes;
  groupings.push(...(flat && long ? [...byContent, ...rows] : [...rows, ...byContent]));
  return groupings;
}

/** Depths that show something more, the one that makes a readable page first. */
function depths(view: TableView): Grouping[] {
  const counts: number[] = [];
  let level: readonly number[] = view.tree.top;
  while (level.length > 0 && counts.length < MAX_DEPTH) {
    counts.push((counts.at(-1) ?? 0) + level.length);
    level = level.flatMap((position) => view.tree.children(position));
  }
  const all = counts.map((_, depth) => (depth + 1) as 1 | 2 | 3);
  const readable = all.filter((depth) => counts[depth - 1]! <= MAX_READABLE_ROWS);
  // More levels only as long as the summary stays on a page or so.
  const best = readable.find((depth) => counts[depth - 1]! >= MIN_ROWS) ?? readable.at(-1) ?? 1;
  return [best, ...all.filter((depth) => depth !== best && counts[depth - 1]! <= MAX_ROWS)].map((depth) => ({
    kind: 'hierarchy',
    depth,
  }));
}
