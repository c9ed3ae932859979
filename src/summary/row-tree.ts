/** The rows of a table as parts of one whole: which row is the total, and which rows make up which. */
import { type Grid, columnOfKey, rowOfKey } from '../sheet';
import type { Relation } from '../relations';
import type { Table, TableRow } from '../tables';
import { areOpposed } from './opposed-rows';
import { fold } from './vocabulary';

/** Which rows make up which. Rows go by their position in `Table.rows`. */
export interface RowTree {
  /** The row of the whole table; null where there is none. */
  readonly total: number | null;
  /** The parts of the whole, each once. */
  readonly top: readonly number[];
  /** Whether the top rows are parts of one whole, so that adding them up means something. */
  readonly additive: boolean;
  /** The rows that make up a row, without "trong đó"; empty for a leaf. */
  children(row: number): readonly number[];
  /** Whether the rows below a row are its make-up, and not a few lines of it that nothing says are all. */
  isBreakdown(row: number): boolean;
  /** Outermost rows with figures that are no part of the total, nor lines of a part: "V" where the total adds up I to IV. */
  readonly leftOut: readonly number[];
  /** Whether the rows below a row may be added up: revenue and spending under the name of a budget may not. */
  hasParts(row: number): boolean;
}

const TOTAL = /^(?:tong (?:so|cong)|cong|tong|toan (?:tinh|vung|nganh|quoc)|ca nuoc)\b/;
/** The rest of a list, which often has no number: "Khác", "Các khoản thu khác". */
const OTHERS_ROW = /\bkhac\b|\bcon lai\b/;
/** Rows that are not amounts of the same kind as their neighbours. */
const RATE_ROW = /\(%\)|%$|^(?:ty le|ti le|toc do|ty trong|co cau|he so)\b/;
/** An outermost row that is not a part beside others: a separate total, a balance, a deficit. */
const BALANCE_ROW = /^(?:tong|cong|boi (?:chi|thu)|chenh lech|can doi|ket du|thieu hut)\b/;
/** What is left: read with its marks, since a "Sở Du lịch" is no "số dư". */
const REMAINDER_ROW = /^(?:số dư|dư (?:đầu|cuối)|tồn (?:đầu|cuối|quỹ)|còn (?:lại|thiếu))(?!\p{L})/u;
const isBalance = (label: string): boolean =>
  BALANCE_ROW.test(fold(label)) || REMAINDER_ROW.test(label.normalize('NFC').trim().toLocaleLowerCase('vi'));

/** What binary rounding can come to when rows are added up, relative to their figures. */
const TOLERANCE = 1e-7;
const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

const nearlyOrMore = (a: number, b: number): boolean => a > b || nearly(a, b);

/** Two relations whose confidences differ by no more are equally certain. */
const SAME_CONFIDENCE = 0.05;

/** Whether a relation says that a row is the total of others on its sheet. */
const isPlainTotal = ({ kind, role, comparison, operandSheets, signs }: Relation): boolean =>
  kind === 'sum' && role === 'total' && comparison === 'equal' && !operandSheets && !signs?.some((sign) => sign < 0);

/** Whether a relation takes rows from each other: "Số dư = Kinh phí được giao − Kinh phí thực chi". */
const isDifference = ({ kind, comparison, operandSheets, signs }: Relation): boolean =>
  comparison === 'equal' &&
  !operandSheets &&
  (kind === 'difference' || (kind === 'sum' && signs?.includes(-1) === true));

interface RowsOf {
  readonly result: number;
  readonly operands: readonly number[];
}

class TreeReader {
  private readonly rowAt: ReadonlyMap<number, number>;
  private readonly byParent = new Map<number | null, number[]>();
  /** Vertical sums: result row → operand rows, the most certain one. */
  private readonly sums = new Map<number, { readonly rows: readonly number[]; readonly confidence: number }>();
  /** Vertical differences. */
  private readonly differences: RowsOf[] = [];

  constructor(
    private readonly table: Table,
    private readonly grid: Grid,
    relations: readonly Relation[],
    private readonly columns: readonly number[],
    private readonly isList: boolean,
  ) {
    this.rowAt = new Map(table.rows.map((row, position) => [row.row, position]));
    table.rows.forEach((row, position) => {
      const siblings = this.byParent.get(row.parent) ?? [];
      siblings.push(position);
      this.byParent.set(row.parent, siblings);
    });
    for (const relation of relations) this.learn(relation);
  }

  /** Keeps a stated sum down a column, where it is more certain or more complete than the one known. */
  private learn(relation: Relation): void {
    const isSum = isPlainTotal(relation);
    const vertical = isSum || isDifference(relation) ? this.downColumn(relation) : null;
    if (!vertical) return;
    const { result, operands: rows } = vertical;
    if (!isSum) {
      this.differences.push(vertical);
      return;
    }
    const { confidence } = relation;
    const known = this.sums.get(result);
    // A column with more parts filled in knows more of the table's make-up than one where most are empty.
    const isBetter =
      !known ||
      confidence > known.confidence + SAME_CONFIDENCE ||
      (confidence >= known.confidence - SAME_CONFIDENCE && rows.length > known.rows.length);
    if (isBetter) this.sums.set(result, { rows: [...rows].sort((a, b) => a - b), confidence });
  }

  /** The rows of a relation down one of the columns; null for another one. */
  private downColumn({ result, operands }: Relation): RowsOf | null {
    const column = columnOfKey(result);
    const resultRow = this.rowAt.get(rowOfKey(result));
    if (!this.columns.includes(column) || resultRow === undefined) return null;
    const rows: number[] = [];
    for (const operand of operands) {
      const position = columnOfKey(operand) === column ? this.rowAt.get(rowOfKey(operand)) : undefined;
      if (position === undefined) return null;
      rows.push(position);
    }
    return { result: resultRow, operands: rows };
  }

  /** Whether an outermost row, or one below it, is what is left of other outermost rows: then they are no parts of a whole. */
  private subtractsAmong(top: readonly number[]): boolean {
    const outermost = new Set(top);
    const topOf = (position: number): number | null => {
      let row: number | null = position;
      while (row !== null && !outermost.has(row)) row = this.row(row).parent;
      return row;
    };
    return this.differences.some(({ result, operands }) => {
      const own = topOf(result);
      return own !== null && operands.some((operand) => (topOf(operand) ?? own) !== own);
    });
  }

  private row(position: number): TableRow {
    return this.table.rows[position]!;
  }

  private isRate(position: number): boolean {
    return !this.isList && RATE_ROW.test(fold(this.row(position).label));
  }

  private figure(position: number, column: number): number {
    const value = this.grid.number(this.row(position).row, column);
    return Number.isNaN(value) ? 0 : value;
  }

  private isFilled(position: number): boolean {
    return this.columns.some((column) => this.figure(position, column) !== 0);
  }

  private areOpposed(positions: readonly number[]): boolean {
    return areOpposed(positions.map((position) => this.row(position).label));
  }

  /** In how many columns the parts add up to the whole, less those in which they do not. */
  private fit(whole: number, parts: readonly number[]): number {
    let fit = 0;
    for (const column of this.columns) {
      const total = this.figure(whole, column);
      if (total === 0) continue;
      const sum = parts.reduce((partial, part) => partial + this.figure(part, column), 0);
      fit += nearly(total, sum) ? 1 : -1;
    }
    return fit;
  }

  private addsUp(whole: number, parts: readonly number[]): boolean {
    return (
      this.fit(whole, parts) > 0 ||
      (this.fit(whole, parts) === 0 && this.columns.some((column) => this.isSum(whole, parts, column)))
    );
  }

  private isSum(whole: number, parts: readonly number[], column: number): boolean {
    const total = this.figure(whole, column);
    return (
      total !== 0 &&
      nearly(
        total,
        parts.reduce((partial, part) => partial + this.figure(part, column), 0),
      )
    );
  }

  /** Whether rows are the make-up of a row rather than a few lines of it: a stated sum, a row without figures, or a sum that fits. */
  private isBreakdown(position: number, parts: readonly number[]): boolean {
    if (parts.length === 0) return false;
    const filled = this.columns.filter((column) => this.figure(position, column) !== 0);
    return (
      filled.length === 0 || this.sums.has(position) || filled.some((column) => this.isSum(position, parts, column))
    );
  }

  private byTree(parent: number | null, except: number | null): number[] {
    return (this.byParent.get(parent) ?? []).filter((position) => {
      const { kind } = this.row(position);
      if (position === except || kind === 'blank' || kind === 'of-which' || this.isRate(position)) return false;
      // A numbered line without figures stays: a list that jumps from A to C looks like a mistake.
      if (kind === 'heading' && this.row(position).index === '')
        return (
          (this.byParent.get(position) ?? []).length > 0 ||
          this.columns.some((column) => this.grid.isNumber(this.row(position).row, column))
        );
      return true;
    });
  }

  /** The rows that make up a row: by the row tree where they add up, else by the sums that the workbook states. */
  private partsOf(position: number, claimed: ReadonlySet<number>): readonly number[] {
    const free = (row: number): boolean => row !== position && !claimed.has(row);
    const tree = this.byTree(position, position).filter(free);
    const stated = this.sums.get(position)?.rows ?? [];
    // Sums that run in a circle, or over rows that belong elsewhere, would count a row twice.
    const sum = stated.every(free) ? stated : [];
    const stronger = sum.length > 0 && this.fit(position, sum) > this.fit(position, tree);
    if (tree.length > 0 && this.addsUp(position, tree) && !stronger) return tree;
    if (stronger) return sum;
    // Split twice, say by field and by source of money: one way of splitting is the whole.
    const way = this.ways(tree).find((rows) => this.addsUp(position, rows));
    if (way) return way;
    return sum.length > 0 ? sum : tree;
  }

  /** Rows of one level that the workbook adds up to another row of it, whose figures say so, too: they are its parts. */
  private partsAmong(level: readonly number[]): ReadonlySet<number> {
    const parts = new Map<number, readonly number[]>();
    for (const whole of level) {
      const rows = this.sums.get(whole)?.rows ?? [];
      const isCircle = rows.some((row) => parts.get(row)?.includes(whole));
      const isWithin = rows.length > 1 && rows.every((row) => row !== whole && level.includes(row));
      if (isWithin && !isCircle && this.fit(whole, rows) > 0) parts.set(whole, rows);
    }
    return new Set([...parts.values()].flat());
  }

  /**
   * Whether a row without a number among numbered ones is a whole of its own: it has rows below it, or comes to as much as
   * all the others ("THU NGÂN SÁCH ĐỊA PHƯƠNG" under "A … D", which it takes its share of). Nothing says that it may be added to them.
   */
  private hasWholeAmong(top: readonly number[]): boolean {
    const numbered = top.filter((position) => this.row(position).index !== '');
    if (numbered.length < 2) return false;
    const sums = this.columns.map((column) => top.reduce((sum, position) => sum + this.figure(position, column), 0));
    return top.some((position) => {
      const { index, label, kind } = this.row(position);
      if (index !== '' || kind === 'heading' || !this.isFilled(position)) return false;
      if (OTHERS_ROW.test(fold(label))) return false;
      const isLarge = this.columns.some((column, at) => {
        const figure = this.figure(position, column);
        return figure > 0 && nearlyOrMore(2 * figure, sums[at]!);
      });
      return isLarge || (this.byParent.get(position) ?? []).some((below) => this.row(below).index !== '');
    });
  }

  private ways(rows: readonly number[]): number[][] {
    const groups = new Map<string, number[]>();
    for (const row of rows) groups.set(this.row(row).group, [...(groups.get(this.row(row).group) ?? []), row]);
    return groups.size > 1 ? [...groups.values()] : [];
  }

  /** Gives every row one place, from the top down. */
  private settle(top: readonly number[], claimed: Set<number>): ReadonlyMap<number, readonly number[]> {
    const settled = new Map<number, readonly number[]>();
    let level = top;
    for (const position of top) claimed.add(position);
    while (level.length > 0) {
      const next: number[] = [];
      for (const position of level) {
        const parts = this.partsOf(position, claimed);
        settled.set(position, parts);
        for (const part of parts) claimed.add(part);
        next.push(...parts);
      }
      level = next;
    }
    return settled;
  }

  /** The parts of a total without its balances ("CÂN ĐỐI = (I) - (II)"), where only the others add up to it. */
  private withoutBalances(total: number, parts: readonly number[]): readonly number[] {
    const others = parts.filter((position) => !isBalance(this.row(position).label));
    const isBetter = others.length > 0 && others.length < parts.length && this.fit(total, parts) <= 0;
    return isBetter && this.fit(total, others) > 0 ? others : parts;
  }

  private leftOut(total: number | null, top: readonly number[], settled: ReadonlyMap<number, unknown>): number[] {
    const placed = new Set([...top, ...settled.keys()]);
    if (total !== null) placed.add(total);
    // A line of a row that has its place, or is left out itself, is known by that row; one of the total is not.
    const known = new Set<number>();
    return this.table.rows.flatMap(({ parent, kind, label }, position) => {
      const isLine = parent !== null && parent !== total && (placed.has(parent) || known.has(parent));
      if (isLine || kind === 'of-which') known.add(position);
      const isAmount = kind !== 'blank' && kind !== 'total' && label !== '' && !this.isRate(position);
      if (known.has(position) || placed.has(position) || !isAmount || !this.isFilled(position)) return [];
      known.add(position);
      return [position];
    });
  }

  private totalRow(): number | null {
    const outer = this.table.rows.flatMap((row, position) =>
      row.parent === null && row.kind !== 'blank' && row.kind !== 'of-which' ? [position] : [],
    );
    // "A TỔNG THU", "B TỔNG CHI": numbered beside others, each is a separate whole, not that of the table.
    const alone = outer.filter((position) => outer.length === 1 || this.row(position).index === '');
    const totals = alone.filter((position) => this.row(position).kind === 'total');
    const candidates =
      totals.length > 0 ? totals : alone.filter((position) => TOTAL.test(fold(this.row(position).label)));
    const reach = (position: number): number => {
      const below = (this.byParent.get(position) ?? []).length;
      return Math.max(below, this.sums.get(position)?.rows.length ?? 0);
    };
    const first = candidates.filter((position) => position === outer[0] || position === outer.at(-1));
    const others = outer.length - candidates.length;
    // One grand total: the only candidate, or the first or last one that has the others below it.
    if (candidates.length === 1) return candidates[0]!;
    const covering = candidates.filter((position) => {
      const rest = outer.filter((other) => other !== position);
      return (
        this.addsUp(position, rest) ||
        (others === 0 && (this.sums.get(position)?.rows ?? []).some((row) => rest.includes(row)))
      );
    });
    if (covering.length > 0) return covering.sort((a, b) => reach(b) - reach(a))[0]!;
    return (
      first.find((position) => TOTAL.test(fold(this.row(position).label)) && reach(position) > 0 && others > 0) ?? null
    );
  }

  read(): RowTree {
    const total = this.isList ? null : this.totalRow();
    const nested = total === null ? [] : this.partsOf(total, new Set([total]));
    const outer = this.byTree(null, total);
    const usable = nested.length > 0 ? nested : outer;
    // A second closing total ("Tổng cộng") among the parts would count them twice.
    const closing = (position: number): boolean => {
      const { kind, label, index } = this.row(position);
      return (
        kind === 'total' &&
        index === '' &&
        TOTAL.test(fold(label)) &&
        this.partsOf(position, new Set([position])).every((part) => usable.includes(part))
      );
    };
    const inner = this.isList ? new Set<number>() : this.partsAmong(usable);
    const parts =
      usable.length > 1 && !this.isList
        ? usable.filter((position) => !closing(position) && !inner.has(position))
        : usable;
    const top = total === null ? parts : this.withoutBalances(total, parts);
    const settled = this.settle(top, new Set(total === null ? [] : [total]));
    const children = (position: number): readonly number[] => settled.get(position) ?? [];
    const hasParts = (position: number): boolean =>
      children(position).length > 0 && !this.areOpposed(children(position));
    const isPart = (position: number): boolean =>
      !isBalance(this.row(position).label) &&
      this.row(position).kind !== 'total' &&
      (this.isFilled(position) || children(position).length === 0 || hasParts(position));
    const additive =
      !this.isList &&
      (total !== null ||
        (top.length > 1 &&
          top.every(isPart) &&
          !this.areOpposed(top) &&
          !this.subtractsAmong(top) &&
          !this.hasWholeAmong(top)));
    return {
      total,
      top,
      additive,
      leftOut: this.leftOut(total, top, settled),
      children,
      hasParts,
      isBreakdown: (position) => this.isBreakdown(position, children(position)),
    };
  }
}

/**
 * The table's rows as parts of one whole: by the row tree where its parts add up, else by the sums that the workbook
 * states. `columns`: the sheet columns whose figures may be added up. `isList`: the rows are measured in different units,
 * so that none is a total and rows of rates stay.
 */
export function readRowTree(
  table: Table,
  grid: Grid,
  relations: readonly Relation[],
  columns: readonly number[],
  isList = false,
): RowTree {
  return new TreeReader(table, grid, relations, columns, isList).read();
}
