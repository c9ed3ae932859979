/** Many tables into one of each form: what is the same is put together, what is doubtful is asked, nothing is lost. */
import type { Unit } from '../figures';
import { isAverageLabel } from '../tables';
import { type Admission, type Aside, admit } from './admission';
import { commonFormName } from './form-name';
import { type FormGroup, sortIntoForms } from './forms';
import { numberLabel } from './match/column-set';
import { Decisions, type Doubt } from './match/decisions';
import { SHARED_ROWS } from './match/form-likeness';
import { nameOf } from './names/name';
import { FormModel, type ModelColumn, type ModelRow, type Placement } from './model';
import { countNames, isUsualRow, isWordOf, referenceOf } from './reference';
import { isFarAway, powersAway } from './scale';
import { sourceName, tableName, valueOf } from './submission';
import type { Decision, Question, SentValue, Submission } from './types';

export interface MergedColumn extends ModelColumn {
  /** Figures of several units may be added up: no rate, share, code or note. */
  readonly isAdditive: boolean;
  readonly isText: boolean;
  /** How a rate is computed from other columns of the form; null where it is not known. */
  readonly quotient: { readonly numerator: number; readonly denominator: number; readonly scale: 1 | 100 } | null;
}

export interface MergedRow extends ModelRow {
  readonly isAdditive: boolean;
}

/** What a reader must know of one table's part in the whole. */
export type PartNote = 'unit-assumed' | 'period-assumed' | 'scale-doubtful' | 'sender-doubtful';

/** One unit's table in its form. */
export interface MergedPart {
  readonly submission: Submission;
  readonly name: string;
  readonly placement: Placement;
  readonly notes: readonly PartNote[];
  /** For each column of the submission what its figures are multiplied with. */
  readonly factors: readonly number[];
  /** Row id → position among its rows; -1 where it has none. */
  readonly rowAt: Int32Array;
  readonly columnAt: Int32Array;
  /** Rows and columns of most other units that it lacks. */
  readonly missingRows: readonly MergedRow[];
  readonly missingColumns: readonly MergedColumn[];
}

/** A unit's table of the year before, as far as it has the rows and columns of the form. */
export type EarlierPart = Pick<MergedPart, 'submission' | 'name' | 'factors' | 'rowAt' | 'columnAt'>;

export interface MergedForm {
  readonly title: string;
  /** The name under which it was issued, where most of its tables print the same: "Biểu số 64/CK-NSNN". */
  readonly formName: string | null;
  readonly period: string | null;
  readonly unit: Unit | null;
  /** Each office has rows of its own: they stand below each other. */
  readonly isList: boolean;
  readonly columns: readonly MergedColumn[];
  readonly rows: readonly MergedRow[];
  readonly parts: readonly MergedPart[];
  readonly aside: readonly Aside[];
  /** Tables of the year before, which are in no total. */
  readonly earlier: readonly EarlierPart[];
}

/** What a form is called where it is named alone; an untitled one by where the first of its tables stands. */
export const formTitle = ({ title, formName, parts }: MergedForm): string =>
  title || formName || (parts[0] ? tableName(parts[0].submission) : '');

export interface Merge {
  readonly forms: readonly MergedForm[];
  /** Tables of a form that only one file has. */
  readonly unmerged: readonly Submission[];
  readonly questions: readonly Question[];
  readonly followed: readonly Decision[];
}

export interface MergeOptions {
  readonly decisions?: readonly Decision[];
}

export function mergeSubmissions(submissions: readonly Submission[], options: MergeOptions = {}): Merge {
  const decisions = new Decisions(options.decisions ?? []);
  const forms: MergedForm[] = [];
  const unmerged: Submission[] = [];
  const groups = sortIntoForms(submissions, decisions);
  for (const group of groups) {
    if (group.submissions.length < 2 && groups.length > 1) unmerged.push(...group.submissions);
    else forms.push(mergeGroup(group, decisions));
  }
  return { forms, unmerged, questions: decisions.questions(), followed: decisions.followed() };
}

function mergeGroup(group: FormGroup, decisions: Decisions): MergedForm {
  const { submissions, leftOut, sharedRows } = group;
  const admission: Admission = admit(submissions, decisions);
  const { admitted, period } = admission;
  const aside = [...admission.aside, ...leftOut.map(asideByUser)];
  const counts = countNames(admitted);
  const reference = referenceOf(admitted, counts);
  const isList = sharedRows.length > 0 && middle(sharedRows) < SHARED_ROWS;
  const model = new FormModel(reference, isList, isUsualRow(counts, admitted.length));
  const unit = commonUnit(admitted) ?? reference.unit;
  const isWord = isWordOf(counts);
  const placed = admitted.map((submission) => ({
    submission,
    placement: model.add(submission, { isWord, decisions, source: sourceName(submission) }),
  }));
  const columns = mergedColumns(model.columns);
  const rows = model.rows.map((row): MergedRow => ({ ...row, isAdditive: isAdditiveRow(row) }));
  const rowCount = rows.reduce((most, { id }) => Math.max(most, id + 1), 0);
  const lying = (submission: Submission, place: Pick<Placement, 'columnIds' | 'rowIds'>): EarlierPart => ({
    submission,
    name: submission.sender.name,
    factors: factorsOf(submission, place, columns, unit),
    rowAt: positions(place.rowIds, rowCount),
    columnAt: positions(place.columnIds, columns.length),
  });
  const parts = placed.map(({ submission, placement }) => ({
    ...lying(submission, placement),
    placement,
    notes: notesOf(submission, period, unit),
  }));
  // What is in doubt of last year's tables is not compared: nobody is asked about it.
  const silent = new Decisions([]);
  const earlier = aside
    .filter(({ reason }) => reason === 'year-before')
    .map(({ submission }) => {
      const context = { isWord, decisions: silent, source: sourceName(submission) };
      return lying(submission, model.locate(submission, context));
    });
  const form = { title: reference.title, period, unit, isList, columns, rows, aside, earlier };
  const scaled = withScaleNotes(parts, columns, rows, isList, decisions);
  const refused = scaled.filter(({ submission }) => isRefused(submission, decisions)).map((part) => part.submission);
  if (refused.length > 0 && refused.length < submissions.length) {
    // What only a table had that is left out now is in no row and no column.
    const rest = submissions.filter((one) => !refused.some((other) => isSameTable(one, other)));
    return mergeGroup({ ...group, submissions: rest, leftOut: [...leftOut, ...refused] }, decisions);
  }
  const formName = commonFormName(scaled.map(({ submission }) => submission.formName));
  return { ...form, formName, parts: withMissing(scaled, columns, rows) };
}

const asideByUser = (submission: Submission): Aside => ({ submission, reason: 'left-out', instead: '' });

const isSameTable = (one: Submission, other: Submission): boolean =>
  sourceName(one) === sourceName(other) && one.range === other.range;

const scaleDoubt = (submission: Submission): Doubt => ({
  kind: 'scale',
  keys: [sourceName(submission), submission.unit?.name ?? ''],
  theirs: submission.sender.name,
  ours: submission.unit?.name ?? '',
  score: 0,
  source: sourceName(submission),
});

/** Whether the user left a table out because of its unit. */
const isRefused = (submission: Submission, decisions: Decisions): boolean =>
  decisions.answerTo(scaleDoubt(submission)) === 'leave-out';

type Part = Omit<MergedPart, 'missingRows' | 'missingColumns'>;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** The unit that most tables state. */
function commonUnit(submissions: readonly Submission[]): Unit | null {
  const counts = new Map<string, { count: number; unit: Unit }>();
  for (const { unit } of submissions) {
    if (unit) counts.set(unit.name, { count: (counts.get(unit.name)?.count ?? 0) + 1, unit });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.unit ?? null;
}

const TEXT_ROLES = new Set(['note', 'unit']);
const NEVER_ADDED = new Set(['rate', 'share', 'growth', 'code', 'note', 'unit', 'index', 'label']);

function mergedColumns(columns: readonly ModelColumn[]): MergedColumn[] {
  const byLabel = new Map<string, number>();
  for (const { id, column, isExtra } of columns) {
    const number = numberLabel(column.declaration);
    if (number && !isExtra && !byLabel.has(number.label)) byLabel.set(number.label, id);
  }
  return columns.map((entry) => {
    const { column, isExtra } = entry;
    const number = isExtra ? null : numberLabel(column.declaration);
    const [numerator, denominator] = (number?.operands ?? []).map((label) => byLabel.get(label));
    const isQuotient = number?.operator === '/' && number.operands.length === 2 && column.scale !== null;
    return {
      ...entry,
      isText: TEXT_ROLES.has(column.role),
      isAdditive:
        !NEVER_ADDED.has(column.role) &&
        column.unit?.kind !== 'percent' &&
        !isAverageLabel(column.path.join(' ')) &&
        number?.operator !== '/',
      quotient:
        isQuotient && numerator !== undefined && denominator !== undefined
          ? { numerator, denominator, scale: column.scale! }
          : null,
    };
  });
}

/** "Tỷ lệ giải ngân", "Bình quân đầu người", "Đạt (%)"; a line "hưởng 100%" or "hưởng theo tỷ lệ %" is an amount. */
const RATE_ROW = /^(?:ty le|ti le|ty trong|ti trong|toc do|don gia|binh quan)\b/;
const PERCENT_IN_BRACKETS = /\(\s*%\s*\)\s*$/;

/** Rows of rates and averages are in no total. */
const isAdditiveRow = ({ row: { label } }: ModelRow): boolean =>
  !RATE_ROW.test(nameOf(label).words.join(' ')) && !PERCENT_IN_BRACKETS.test(label) && !isAverageLabel(label);

/** What brings each column's figures to the unit of the form. */
function factorsOf(
  submission: Submission,
  { columnIds }: Pick<Placement, 'columnIds'>,
  columns: readonly MergedColumn[],
  unit: Unit | null,
): number[] {
  return submission.columns.map((column, i) => {
    const id = columnIds[i]!;
    if (id < 0) return 1;
    const target = columns[id]!.column;
    if (columns[id]!.quotient || column.scale !== null || target.scale !== null)
      return column.scale !== null && target.scale !== null ? target.scale / column.scale : 1;
    // A number of projects is none of millions of đồng, whatever the line above the table says.
    if (column.role === 'count' || target.role === 'count') return 1;
    const [from, to] = [column.unit ?? submission.unit, target.unit ?? unit];
    return from?.kind === 'money' && to?.kind === 'money' ? from.factor / to.factor : 1;
  });
}

function positions(ids: readonly number[], count: number): Int32Array {
  const at = new Int32Array(count).fill(-1);
  ids.forEach((id, position) => {
    if (id >= 0) at[id] = position;
  });
  return at;
}

function notesOf(submission: Submission, period: string | null, unit: Unit | null): PartNote[] {
  const notes: PartNote[] = [];
  if (unit?.kind === 'money' && submission.unit === null) notes.push('unit-assumed');
  if (period !== null && submission.period === null) notes.push('period-assumed');
  if (submission.sender.conflict !== null) notes.push('sender-doubtful');
  return notes;
}

/** Adds a doubt to each part whose figures lie far from those of the others. */
function withScaleNotes(
  parts: readonly Part[],
  columns: readonly MergedColumn[],
  rows: readonly MergedRow[],
  isList: boolean,
  decisions: Decisions,
): Part[] {
  const amounts = columns.filter(({ isAdditive, column }) => isAdditive && column.role !== 'count');
  const cells = isList ? listCells(parts, amounts) : formCells(parts, amounts, rows);
  const away = powersAway(cells, parts.length);
  return parts.map((part, unit) => {
    if (!isFarAway(away, unit, !part.notes.includes('unit-assumed'))) return part;
    const answer = decisions.ask(scaleDoubt(part.submission));
    return answer === 'match' ? part : { ...part, notes: [...part.notes, 'scale-doubtful' as const] };
  });
}

function formCells(parts: readonly Part[], columns: readonly MergedColumn[], rows: readonly MergedRow[]): number[][] {
  const cells: number[][] = [];
  for (const { id: row } of rows.filter(({ isAdditive }) => isAdditive)) {
    for (const { id: column } of columns)
      cells.push(parts.map((part) => Math.abs(Number(partValue(part, row, column) ?? 0))));
  }
  return cells;
}

/** Of lists the largest figure of each column is compared: that is their total, or near it. */
const listCells = (parts: readonly Part[], columns: readonly MergedColumn[]): number[][] =>
  columns.map(({ id }) =>
    parts.map((part) =>
      part.submission.rows.reduce((most, _, row) => {
        const value = listValue(part, row, id);
        return typeof value === 'number' ? Math.max(most, Math.abs(value)) : most;
      }, 0),
    ),
  );

type Placed = Pick<MergedPart, 'submission' | 'rowAt' | 'columnAt' | 'factors'>;

/** The value of a part in a row and column of the form, in the unit of the form. */
export function partValue(part: Placed, rowId: number, columnId: number): SentValue {
  const row = part.rowAt[rowId] ?? -1;
  return row < 0 ? null : listValue(part, row, columnId);
}

/** The same for a row by its position in the part's own table. */
export function listValue({ submission, columnAt, factors }: Placed, row: number, columnId: number): SentValue {
  const column = columnAt[columnId] ?? -1;
  if (column < 0) return null;
  const value = valueOf(submission, row, column);
  const factor = factors[column]!;
  if (typeof value !== 'number' || factor === 1) return value;
  // Whole powers of ten: dividing by a whole number is exact where multiplying with 0.001 is not.
  return Number((factor < 1 ? value / Math.round(1 / factor) : value * factor).toPrecision(15));
}

/** Rows and columns that at least half of the units have are missed where one lacks them. */
function withMissing(
  parts: readonly Part[],
  columns: readonly MergedColumn[],
  rows: readonly MergedRow[],
): MergedPart[] {
  const usual = (has: (part: Part) => boolean): boolean => parts.filter(has).length * 2 >= parts.length;
  const usualRows = rows.filter(({ id }) => usual(({ rowAt }) => rowAt[id]! >= 0));
  const usualColumns = columns.filter(({ id }) => usual(({ columnAt }) => columnAt[id]! >= 0));
  return parts.map((part) => ({
    ...part,
    missingRows: usualRows.filter(({ id }) => part.rowAt[id]! < 0),
    missingColumns: usualColumns.filter(({ id }) => part.columnAt[id]! < 0),
  }));
}
