/** What the columns of a table measure: which belong together, and what each is called. */
import { columnName, columnOfKey, rowOfKey } from '../sheet';
import type { RelationRole } from '../relations';
import type { Table, TableColumn } from '../tables';
import type { ColumnReference, Measure } from './types';
import { withoutUnit } from './units';
import type { TableView } from './view';
import { ACTUAL_WORDS, PLAN_WORDS, SLOT_START, WHOLE_WORDS, CONTAINER_WORDS, cleanLabel, fold } from './vocabulary';

export const referenceTo = (column: TableColumn): ColumnReference => ({
  column: column.column,
  header: column.path.join(' / '),
});

/**
 * The column that a remembered reference means now: by position and header, else by header, else by position. Null where two have
 * its header and neither is at its place: nobody can tell which is meant.
 */
export function resolveColumn(table: Table, reference: ColumnReference): TableColumn | null {
  const at = table.columns.find((column) => column.column === reference.column);
  if (reference.isFollowed) return at ?? null;
  if (at && referenceTo(at).header === reference.header) return at;
  const named = table.columns.filter((column) => referenceTo(column).header === reference.header);
  return named.length > 1 ? null : (named[0] ?? at ?? null);
}

/** The column of a measure that was chosen: `composeSummary` has seen that the table holds it. */
export const chosenColumn = (table: Table, { columns }: Measure, slot: string): TableColumn =>
  resolveColumn(table, columns[slot]!)!;

/** Letters of a header that names plan or execution alone; a longer one says what the figures are of. */
const MAX_SLOT_WORD = 24;

/** "Dự toán", "Thực hiện năm 2018"; but not "Bổ sung vốn đầu tư để thực hiện các chương trình…", which says what it is of. */
const isSlotWord = (text: string): boolean => {
  const folded = fold(text);
  return (
    SLOT_START.test(folded) ||
    (folded.length <= MAX_SLOT_WORD && (PLAN_WORDS.test(folded) || ACTUAL_WORDS.test(folded)))
  );
};

/** The header without the words that say plan, actual, year or "trong đó": what the figures are of. */
export function subjectOf(column: TableColumn): string {
  const rest = column.path.filter((part) => {
    const folded = fold(part);
    return !isSlotWord(part) && !CONTAINER_WORDS.test(folded) && !/^(?:nam )?\d{4}$/.test(fold(withoutUnit(part)));
  });
  return cleanLabel(rest.join(' – '));
}

export const isWhole = (subject: string): boolean => subject === '' || WHOLE_WORDS.test(fold(subject));

/** The header part that says plan, actual or the year; else the whole header's last part. */
export function slotHeader(column: TableColumn, fallback: string): string {
  const word = column.path.find(isSlotWord) ?? column.path.find((part) => yearsIn(part).length > 0);
  if (word === undefined) return fallback;
  const clean = cleanLabel(word);
  return column.period && !clean.includes(column.period) && /^\d{4}$/.test(column.period)
    ? `${clean} năm ${column.period}`
    : clean;
}

/** Pairs of columns that ratio or growth relations tie together: numerator or current first; the most stated ones first. */
export function statedPairs(
  view: TableView,
  roles: readonly RelationRole[],
): { first: TableColumn; second: TableColumn; support: number }[] {
  const support = new Map<string, { first: number; second: number; count: number }>();
  for (const relation of view.relations) {
    if ((relation.kind !== 'ratio' && relation.kind !== 'growth') || !roles.includes(relation.role)) continue;
    const [first, second] = relation.operands;
    if (first === undefined || second === undefined || rowOfKey(first) !== rowOfKey(second)) continue;
    if (rowOfKey(first) !== rowOfKey(relation.result)) continue;
    const key = `${columnOfKey(first)}/${columnOfKey(second)}`;
    const known = support.get(key);
    if (known) known.count++;
    else support.set(key, { first: columnOfKey(first), second: columnOfKey(second), count: 1 });
  }
  const amount = (column: number): TableColumn | undefined =>
    view.amounts.find((candidate) => candidate.column === column);
  return [...support.values()].flatMap(({ first, second, count }) => {
    const a = amount(first);
    const b = amount(second);
    return a && b ? [{ first: a, second: b, support: count }] : [];
  });
}

/** Years that a text names, also glued to letters: "Năm 2018", "FY2011 Actual", "FY13", "NS2013". */
function yearsIn(text: string): string[] {
  const full = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const fiscal = [...text.matchAll(/\bFY\s?'?(\d\d)(?!\d)/gi)].map(([, year]) => `20${year}`);
  return [...full, ...fiscal];
}

/** The one year of a column's figures: "2018", "Năm 2018", "Quyết toán năm 2018"; null for spans and months. */
export function yearOf(column: TableColumn): number | null {
  const text = column.period ?? column.path.join(' ');
  if (/tháng|quý|[-–/]\s*(?:19|20)?\d\d\b/i.test(text)) return null;
  const years = new Set(yearsIn(text));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** "năm N", "năm N-1", "năm N+2": a year by its distance from the budget's. */
const RELATIVE_YEAR = /năm\s+N\s*([-–+]\s*\d)?(?![\p{L}\d])/giu;

/**
 * The year of a column's figures, also where they are of some months of it or it is said by its distance from another;
 * null where none or several are named.
 */
function calendarYear(column: TableColumn): string | null {
  const text = `${column.period ?? ''} ${column.path.join(' ')}`;
  const relative = [...text.matchAll(RELATIVE_YEAR)].map(([, distance]) => `N${(distance ?? '').replace(/\s/g, '')}`);
  const years = new Set([...yearsIn(text), ...relative]);
  return years.size === 1 ? [...years][0]! : null;
}

/** Whether two columns can be of the same year: a plan for 2019 is not measured by what was spent up to 2018. */
function sameYear(a: TableColumn, b: TableColumn): boolean {
  const [first, second] = [calendarYear(a), calendarYear(b)];
  return first === null || second === null || first === second;
}

/** What a header without a unit is of, by its first words: things are counted, money is paid. */
const COUNTED =
  /^so (?:luong|de an|du an|nhiem vu|mo hinh|lop|lao dong|nguoi|hoc vien|co so|doanh nghiep|ho|cum|gian)\b/;
const PAID = /^(?:tong )?(?:kinh phi|von|gia tri|so tien|so von|du toan chi)\b/;

function kindOf({ unit, path }: TableColumn): 'count' | 'money' | null {
  if (unit !== null) return unit.kind === 'money' || unit.kind === 'count' ? unit.kind : null;
  const words = path.map(fold);
  if (words.some((part) => COUNTED.test(part))) return 'count';
  return words.some((part) => PAID.test(part)) ? 'money' : null;
}

/**
 * Whether the figures of two columns can be compared and added: amounts of money are converted, counts are of one thing.
 * Without a unit the header says whether it is money: projects are no part of what they cost.
 */
export function haveSameUnit(one: TableColumn, other: TableColumn): boolean {
  const { unit: a } = one;
  const { unit: b } = other;
  if (a === null || b === null) {
    const [first, second] = [kindOf(one), kindOf(other)];
    // A header that says nothing may be of money; what is counted says so.
    return first === second || (first !== 'count' && second !== 'count');
  }
  return a.kind === b.kind && (a.kind === 'money' || fold(a.name) === fold(b.name));
}

/** Whether one column can be measured by the other: of the same year and in the same unit. */
export const areComparable = (a: TableColumn, b: TableColumn): boolean => sameYear(a, b) && haveSameUnit(a, b);

type Pair = [first: TableColumn, second: TableColumn];
type Allowed = (first: TableColumn, second: TableColumn) => boolean;

/** Pairs columns of two roles by what their figures are of, else by what is left under one header or of the table. */
export function pairBySubject(
  firsts: readonly TableColumn[],
  seconds: readonly TableColumn[],
  allowed: Allowed = () => true,
): Pair[] {
  const pairs = pairsOfSubject(firsts, seconds, allowed);
  pairs.push(...pairsLeftUnderHeaders(firsts, seconds, allowed, pairs));
  const [first, second] = [firsts[0], seconds[0]];
  const isOnlyPair = pairs.length === 0 && firsts.length === 1 && seconds.length === 1;
  if (isOnlyPair && first && second && allowed(first, second)) pairs.push([first, second]);
  return pairs;
}

function pairsOfSubject(firsts: readonly TableColumn[], seconds: readonly TableColumn[], allowed: Allowed): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<number>();
  for (const first of firsts) {
    const second = seconds.find(
      (candidate) =>
        !taken.has(candidate.column) &&
        candidate.source === first.source &&
        allowed(first, candidate) &&
        haveSameSubject(first, candidate),
    );
    if (!second) continue;
    taken.add(second.column);
    pairs.push([first, second]);
  }
  return pairs;
}

/** Whether the headers of two columns say the same but for plan, actual and year. */
export function haveSameSubject(a: TableColumn, b: TableColumn): boolean {
  const [first, second] = [subjectOf(a), subjectOf(b)];
  if (fold(first) === fold(second) || (isWhole(first) && isWhole(second))) return true;
  const [one, other] = [bareSubject(a), bareSubject(b)];
  return one !== '' && one === other;
}

/** "Kinh phí kế hoạch (triệu đồng)" and "Kinh phí giải ngân (triệu đồng)" are both of "kinh phi". */
const bareSubject = ({ path }: TableColumn): string =>
  path
    .map((part) => fold(part.replace(/\([^()]*\)/g, ' ')).replace(STAGE, ' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const STAGE =
  /\b(?:theo|duoc giao|da|duoc|trong nam)\b|\b(?:ke hoach|du toan|thuc hien|hoan thanh|giai ngan|quyet toan|thanh toan|nghiem thu)\b/g;

/** "Số đề án: Kế hoạch | Đã ký hợp đồng": the only two that are left under one header are of one thing. */
function pairsLeftUnderHeaders(
  firsts: readonly TableColumn[],
  seconds: readonly TableColumn[],
  allowed: Allowed,
  paired: readonly Pair[],
): Pair[] {
  const pairs: Pair[] = [];
  const isLeft = (column: TableColumn): boolean => ![...paired, ...pairs].some((pair) => pair.includes(column));
  const beside = (column: TableColumn, others: readonly TableColumn[]): TableColumn[] =>
    others.filter((other) => isLeft(other) && sharesHeader(column, other) && other.unit?.kind === column.unit?.kind);
  for (const first of firsts.filter(isLeft)) {
    const [second, ...more] = beside(first, seconds);
    if (!second || more.length > 0 || beside(second, firsts).length > 1 || !allowed(first, second)) continue;
    pairs.push([first, second]);
  }
  return pairs;
}

const bandOf = ({ path }: TableColumn): string => fold(path.slice(0, -1).join(' / '));
const sharesHeader = (a: TableColumn, b: TableColumn): boolean => bandOf(a) !== '' && bandOf(a) === bandOf(b);

/** Labels that tell measures apart; one measure alone needs none. */
export function labelled(
  measures: readonly { columns: Readonly<Record<string, TableColumn>>; subject: TableColumn }[],
): Measure[] {
  const labels = distinctLabels(
    measures.map(({ subject }) => ({ label: subject.source ?? (subjectOf(subject) || 'Tổng số'), column: subject })),
  );
  return measures.map(({ columns }, index) => ({
    label: measures.length === 1 ? '' : labels[index]!,
    columns: Object.fromEntries(Object.entries(columns).map(([slot, column]) => [slot, referenceTo(column)])),
  }));
}

/** No two alike: where short names are, the header's parts are added from the nearest up, and last the column's letter. */
export function distinctLabels(
  measures: readonly { readonly label: string; readonly column: TableColumn }[],
): string[] {
  const longest = Math.max(0, ...measures.map(({ column }) => column.path.length));
  let labels = measures.map(({ label }) => label);
  const twice = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label);
  for (let parts = 2; parts <= longest && labels.some(twice); parts++) {
    labels = labels.map((label, index) => {
      const own = measures[index]!.column.path.slice(-parts).map(cleanLabel);
      return twice(label) ? own.filter((part) => part !== '' && !CONTAINER_WORDS.test(fold(part))).join(' – ') : label;
    });
  }
  return labels.map((label, index) =>
    twice(label) ? `${label} (cột ${columnName(measures[index]!.column.column)})`.trim() : label,
  );
}

/**
 * The parts of a measure: those of the others whose columns add up to it (a row-wise sum relation of the main slot) or
 * that are money sources. Empty when the others are not parts of it.
 */
export function partsOf(view: TableView, whole: Measure, others: readonly Measure[], slot: string): Measure[] {
  const columnOf = (measure: Measure): number | undefined => measure.columns[slot]?.column;
  const wholeColumn = columnOf(whole);
  const sums = view.relations.filter(
    ({ kind, role, result, operands, signs, comparison }) =>
      kind === 'sum' &&
      role === 'total' &&
      comparison === 'equal' &&
      !signs?.some((sign) => sign < 0) &&
      columnOfKey(result) === wholeColumn &&
      operands.length > 1 &&
      operands.every((operand) => rowOfKey(operand) === rowOfKey(result)),
  );
  let best: Measure[] = [];
  for (const sum of sums) {
    const parts = [...new Set(sum.operands.map(columnOfKey))].flatMap((column) =>
      others.filter((other) => columnOf(other) === column).slice(0, 1),
    );
    if (parts.length === new Set(sum.operands).size && parts.length > best.length) best = parts;
  }
  return best;
}
