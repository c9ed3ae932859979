/**
 * Totals of which nothing is left to see but the mistake. In a table with one or two columns of figures a whole and its
 * parts agree in one place or not at all; once a figure there is mistyped, no arithmetic tells any more that they
 * belong together, only the rows' order does. That alone proves nothing, for parts need not be complete. Here is what
 * does: parts that come to more than their whole, or miss it by exactly one slip of the keyboard, or the same lines
 * adding up in another column.
 */
import { type CellFigure, type FigureSource, intendedValues, largest } from '../../figures';
import { type CellKey, cellKey, columnOfKey, rowOfKey } from '../../sheet';
import type { ColumnRole, Table, TableColumn } from '../../tables';
import { standsForNone } from '../lines/no-figure';
import { labelWords } from '../names/label-words';
import type { Relation } from '../types';
import type { RelationRule } from './rule';

export const NEAR_TOTAL: RelationRule<'near-total'> = {
  id: 'near-total',
  reads: ['labels', 'figures'],
  source: 'docs/decisions/suspects.md: one slip of the keyboard explains the gap and would hardly do so by chance.',
};

/** Roles of columns whose figures add up down the rows. */
const ADDING: ReadonlySet<ColumnRole> = new Set(['plan', 'actual', 'estimate', 'previous', 'count', 'amount', 'other']);
/** How likely one slip may explain the gap by mere chance before it explains nothing. */
const COINCIDENCE = 0.05;
/** Parts that exceed their whole by more are parts of something else. */
const EXCESS = 0.5;
/** Longer lists are found by their arithmetic. */
const LONGEST = 60;
/** How much of a whole a list may leave out that adds up in another column; more of it is another list. */
const LEFT_OUT = 0.1;
/** Units of the common grain that a whole must have before its sum says anything: two digits agree by chance. */
const TELLING = 100;

interface Line {
  readonly column: number;
  readonly whole: CellFigure;
  readonly parts: readonly { readonly key: CellKey; readonly figure: CellFigure }[];
  readonly gap: number;
  /** How much of the gap may be rounding. */
  readonly room: number;
  readonly holds: boolean;
}

/**
 * The sums that the row tree proposes and that only just fail.
 * @param relations what was inferred: where a cell is a sum already, nothing is proposed
 */
export function nearTotals(source: FigureSource, tables: readonly Table[], relations: readonly Relation[]): Relation[] {
  const known = sumsIn(relations);
  let group = relations.reduce((next, { group: taken }) => Math.max(next, taken + 1), 0);
  const out: Relation[] = [];
  for (const table of tables) {
    const columns = table.columns.filter(({ role, scale }) => ADDING.has(role) && scale === null);
    for (const one of siblings(table)) {
      const lines = columns.flatMap((column) => lineAt(source, table, column, one.whole, one.parts) ?? []);
      for (const { line, role } of told(one, lines)) {
        const result = cellKey(one.whole, line.column);
        const name = `${table.sheet}!${result}`;
        if (known.has(name)) continue;
        known.add(name);
        out.push({
          sheet: table.sheet,
          foundBy: 'near-total',
          kind: 'sum',
          role,
          result,
          operands: line.parts.map(({ key }) => key),
          scale: 1,
          comparison: 'equal',
          evidence: role === 'total' ? ['label', 'arithmetic'] : ['label'],
          confidence: 0.6,
          group: group++,
        });
      }
    }
  }
  return out;
}

/** Cells that are the sum of others of their column already. */
function sumsIn(relations: readonly Relation[]): Set<string> {
  const known = new Set<string>();
  for (const { sheet, kind, comparison, result, operands } of relations) {
    if ((kind !== 'sum' && kind !== 'difference') || comparison !== 'equal') continue;
    if (operands.some((key) => columnOfKey(key) !== columnOfKey(result))) continue;
    known.add(`${sheet}!${result}`);
    if (kind === 'difference') for (const key of operands) known.add(`${sheet}!${key}`);
  }
  return known;
}

/** The lines whose gap says something, and whether they are meant to add up or to be no more than their whole. */
function* told(
  { isListed, isOfWhich }: Siblings,
  lines: readonly Line[],
): Generator<{ readonly line: Line; readonly role: 'total' | 'of-which' }> {
  const sound = lines.filter(({ holds }) => holds);
  const failing = lines.filter(({ holds }) => !holds);
  if (failing.length > Math.max(1, sound.length)) return;
  // One slip is in one column. A total that exceeds its list in several counts what is not listed.
  const canBeMeant = isListed && !isOfWhich && failing.length === 1;
  for (const line of failing) {
    if (line.whole.isFormula) continue;
    const isMeant = canBeMeant && isTyped(line) && sound.some((one) => addsUpToo(one, line));
    const isLeftOut = isMeant && line.gap > 0 && line.gap <= LEFT_OUT * line.whole.value;
    if (isLeftOut || isTelling(line, isListed)) yield { line, role: isMeant ? 'total' : 'of-which' };
  }
}

/** A formula among the parts is where to look first, and checked as such. */
const isTyped = ({ parts }: Line): boolean => parts.every(({ figure }) => !figure.isFormula);

/** Whether the same lines add up in another column. */
function addsUpToo(sound: Line, { parts }: Line): boolean {
  if (!isTellingSum(sound) || sound.parts.length !== parts.length) return false;
  return sound.parts.every(({ key }, i) => rowOfKey(key) === rowOfKey(parts[i]!.key));
}

/** Whether a sum that holds hardly does so by chance. */
const isTellingSum = (line: Line): boolean => {
  const { units, grain } = inUnits([line.whole, ...line.parts.map(({ figure }) => figure)]);
  return units[0]! >= TELLING * grain;
};

/** The figures as whole numbers of their common grain: 690.000 and 433.300 are known to the hundred. */
function inUnits(figures: readonly CellFigure[]): { units: readonly number[]; grain: number; decimals: number } {
  const decimals = Math.min(6, largest(figures.map((figure) => Math.min(figure.decimals, 6))));
  const units = figures.map((figure) => Math.round(Math.abs(figure.value) * 10 ** decimals));
  const top = largest(units);
  let grain = 1;
  while (grain * 10 <= top && units.every((unit) => unit % (grain * 10) === 0)) grain *= 10;
  return { units, grain, decimals };
}

interface Siblings {
  /** Row of the sheet. */
  readonly whole: number;
  readonly parts: readonly number[];
  /** Whether numbers, letters or dashes say that they stand beside each other. */
  readonly isListed: boolean;
  /** Whether they are said to be some of the parts only. */
  readonly isOfWhich: boolean;
}

/** Rows that stand beside each other under one row, with that row. */
function* siblings({ rows }: Table): Generator<Siblings> {
  const children = new Map<number, number[]>();
  rows.forEach(({ parent, kind }, at) => {
    if (parent === null || kind === 'heading' || kind === 'blank' || kind === 'total') return;
    if (labelWords(rows[at]!.label).currency !== labelWords(rows[parent]!.label).currency) return;
    const list = children.get(parent);
    if (list) list.push(at);
    else children.set(parent, [at]);
  });
  for (const [whole, list] of children) {
    const groups = new Map<string, number[]>();
    for (const at of list) {
      const { group, index, kind } = rows[at]!;
      // "Trong đó: - thu từ hàng nhập khẩu", then "- thu từ hàng trong nước": the first bears the heading too.
      const own = index === '' && kind === 'of-which' ? (children.get(at) ?? []) : [];
      const next = own[0];
      if (next !== undefined && rows[next]!.group === 'dash' && /[:;]?\s*[-–+]\s/.test(rows[at]!.label)) {
        const parts = [at, ...own.filter((one) => rows[one]!.group === 'dash')].map((one) => rows[one]!.row);
        yield { whole: rows[whole]!.row, parts, isListed: true, isOfWhich: true };
        continue;
      }
      groups.set(group, [...(groups.get(group) ?? []), at]);
    }
    for (const [name, group] of groups) {
      if (group.length < 2 || group.length > LONGEST) continue;
      const parts = group.map((one) => rows[one]!.row);
      const isOfWhich = group.every((one) => rows[one]!.kind === 'of-which');
      yield { whole: rows[whole]!.row, parts, isListed: !name.startsWith('none'), isOfWhich };
    }
  }
}

/** The whole and its parts in one column; null where there is nothing to add up. */
function lineAt(
  source: FigureSource,
  { sheet }: Table,
  { column }: TableColumn,
  wholeRow: number,
  partRows: readonly number[],
): Line | null {
  const whole = source.figure(sheet, cellKey(wholeRow, column));
  if (!whole || whole.isEmpty || whole.value === 0) return null;
  const parts = partRows.flatMap((row) => {
    const key = cellKey(row, column);
    const figure = source.figure(sheet, key);
    return figure && !figure.isEmpty && figure.value !== 0 && !standsForNone(figure.value) ? [{ key, figure }] : [];
  });
  if (parts.length < 2) return null;
  let sum = 0;
  let room = 0.5 * 10 ** -Math.min(whole.decimals, whole.shown);
  for (const { figure } of parts) {
    sum += figure.value;
    room += 0.5 * 10 ** -Math.min(figure.decimals, figure.shown);
  }
  const gap = whole.value - sum;
  return { column, whole, parts, gap, room, holds: Math.abs(gap) <= room + 1e-9 * Math.abs(whole.value) };
}

/** Whether the gap says more than that the parts are not complete. */
function isTelling(line: Line, isListed: boolean): boolean {
  const { whole, parts, gap } = line;
  if (parts.some(({ figure }) => Math.abs(figure.value) > Math.abs(whole.value) * 2000)) return false;
  if (isOneSlip(line)) return true;
  if (whole.value < 0 || parts.some(({ figure }) => figure.value < 0)) return false;
  return isListed && gap < 0 && -gap <= EXCESS * whole.value;
}

/** Whether one cell, a slip away from what it says, makes the sum; and whether that is hardly by chance. */
function isOneSlip({ whole, parts, gap, room }: Line): boolean {
  const figures = [{ figure: whole, sign: 1 }, ...parts.map(({ figure }) => ({ figure, sign: -1 }))];
  const { units, grain, decimals } = inUnits(figures.map(({ figure }) => figure));
  const points = largest(units) / grain;
  const slack = 0.5 * 10 ** -decimals;
  // Sums that rounding may miss by some units are met by so many more values.
  const rounded = grain === 1 ? Math.max(slack, room) : slack;
  const most = 2 * Math.max(whole.value, whole.value - gap);
  const chances = new Map<string, number>();
  const found = new Set<string>();
  for (const { figure, sign } of figures) {
    const needed = figure.value - sign * gap;
    for (const { value, slip } of intendedValues(figure.value, Math.min(figure.decimals, 6))) {
      if (Math.abs(value) > most || Math.round(Math.abs(value) * 10 ** decimals) % grain !== 0) continue;
      chances.set(slip, (chances.get(slip) ?? 0) + rounded / slack);
      if (Math.abs(value - needed) <= rounded && needed > rounded) found.add(slip);
    }
  }
  return [...found].some((slip) => (chances.get(slip) ?? 0) / points <= COINCIDENCE);
}
