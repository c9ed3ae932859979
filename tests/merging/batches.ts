/** Batches of tables that many units send, and how right a merge of them is. */
import {
  type MergedForm,
  type MergedPart,
  mergeSubmissions,
  partValue,
  listValue,
  type Submission,
  submissionOf,
} from '../../src/merging';
import { readTables } from '../../src/tables';
import { type Draft, type Drawn, draw, fillIn } from './draft';
import type { TestForm } from './forms';
import { Random } from './random';
import { TRAPS } from './traps';
import { VARIATIONS } from './variations';

const UNITS = [
  'Kiên Giang',
  'Đồng Nai',
  'Gia Lai',
  'Tuyên Quang',
  'Bến Tre',
  'Sơn La',
  'Cà Mau',
  'Phú Yên',
  'Long An',
  'Hậu Giang',
];

export interface Batch {
  readonly form: TestForm;
  readonly drawn: readonly Drawn[];
  readonly submissions: readonly Submission[];
  readonly suspects: readonly string[];
  readonly trap: string;
  /** Files whose table was not read as one table. */
  readonly unread: number;
}

export interface BatchOptions {
  readonly units?: number;
  readonly variations?: readonly (keyof typeof VARIATIONS)[];
  readonly trap?: keyof typeof TRAPS | null;
}

/** The chance of each variation in each file, where not all of them are asked for. */
const CHANCE = 0.25;

export function makeBatch(form: TestForm, seed: number, options: BatchOptions = {}): Batch {
  const random = new Random(seed);
  const provinces = random.shuffled(UNITS).slice(0, options.units ?? 6);
  let drafts = provinces.map((province, i): Draft => fillIn(form, `tep-${i + 1}.xlsx`, province, 2019, random));
  const chosen = options.variations;
  drafts.forEach((draft, i) => {
    // The first file is the form as it was handed out.
    if (i === 0) return;
    for (const [name, vary] of Object.entries(VARIATIONS)) {
      if (chosen ? chosen.some((one) => one === name) : random.chance(CHANCE)) vary(draft, random);
    }
  });
  let suspects: readonly string[] = [];
  const trap = options.trap === undefined ? random.pick(Object.keys(TRAPS) as (keyof typeof TRAPS)[]) : options.trap;
  if (trap) {
    const sprung = TRAPS[trap](drafts, form, random);
    if (sprung) ({ drafts, suspects } = sprung);
  }
  const drawn = drafts.map((draft) => draw(draft, random));
  const submissions: Submission[] = [];
  let unread = 0;
  for (const { grid, draft } of drawn) {
    const { tables } = readTables(grid);
    if (tables.length !== 1) unread++;
    const [table] = [...tables].sort((a, b) => b.rows.length - a.rows.length);
    if (table) submissions.push(submissionOf(table, grid, { file: draft.file }));
  }
  return { form, drawn, submissions, suspects, trap: trap ?? 'none', unread };
}

/** How right a merge is. */
export interface Score {
  /** Rows and columns that have a like in the form. */
  pairs: number;
  /** Of those, matched without a question. */
  right: number;
  /** Matched with another without a question. */
  wrong: number;
  /** Kept apart with a question, and without. */
  asked: number;
  apart: number;
  /** Suspect files that were added up and nothing said. */
  unsaid: number;
  /** Figures of matched cells that differ from what was sent. */
  wrongFigures: number;
  /** The columns among them. */
  readonly columns: { pairs: number; right: number; wrong: number };
  /** What went wrong, for people. */
  readonly notes: string[];
}

export const noScore = (): Score => ({
  pairs: 0,
  right: 0,
  wrong: 0,
  asked: 0,
  apart: 0,
  unsaid: 0,
  wrongFigures: 0,
  columns: { pairs: 0, right: 0, wrong: 0 },
  notes: [],
});

/** What matching by exactly the same header text would make of a batch's columns, beside the first file's. */
export function exactNames({ submissions, drawn }: Batch): { pairs: number; right: number; wrong: number } {
  const count = { pairs: 0, right: 0, wrong: 0 };
  const columnsOf = (submission: Submission): { name: string; id: string }[] => {
    const { columnIds } = drawn.find(({ draft }) => draft.file === submission.file)!;
    return submission.columns.map(({ path }, i) => ({
      name: path.join(' › '),
      id: columnIds.get(submission.places[i]!) ?? '?',
    }));
  };
  const form = columnsOf(submissions[0]!);
  for (const submission of submissions.slice(1)) {
    for (const { name, id } of columnsOf(submission)) {
      if (form.some((column) => column.id === id)) count.pairs++;
      const matched = form.find((column) => column.name === name);
      if (matched?.id === id) count.right++;
      else if (matched) count.wrong++;
    }
  }
  return count;
}

export function scoreBatch(batch: Batch): Score {
  const score = noScore();
  const merge = mergeSubmissions(batch.submissions);
  const byFile = new Map(batch.drawn.map((drawn) => [drawn.draft.file, drawn]));
  for (const form of merge.forms) scoreForm(form, byFile, score);
  const asked = new Set(merge.questions.flatMap(({ sources }) => sources));
  for (const file of batch.suspects) {
    const added = merge.forms.some(({ parts }) =>
      parts.some(({ submission, notes }) => submission.file === file && notes.length === 0),
    );
    const isAsked = [...asked].some((source) => source.startsWith(`${file} ›`));
    if (added && !isAsked) {
      score.unsaid++;
      score.notes.push(`${batch.trap}: ${file} was added up and nothing said`);
    }
  }
  return score;
}

function scoreForm(form: MergedForm, byFile: ReadonlyMap<string, Drawn>, score: Score): void {
  const columnMeaning = new Map<number, string>();
  const rowMeaning = new Map<number, string>();
  for (const part of form.parts) {
    const drawn = byFile.get(part.submission.file)!;
    const { columns, rows, columnIds, rowIds } = part.placement;
    const before = { ...score };
    const columnNames = part.submission.places.map((place) => drawn.columnIds.get(place) ?? `? column ${place}`);
    const rowNames = part.submission.rows.map(({ row }) => drawn.rowIds.get(row) ?? '? number row');
    scoreLine(
      {
        ids: columnIds,
        names: columnNames,
        fates: columns.fates,
        meaning: columnMeaning,
        what: (i) => part.submission.columns[i]!.path.join(' › '),
      },
      part,
      score,
    );
    for (const key of ['pairs', 'right', 'wrong'] as const) score.columns[key] += score[key] - before[key];
    if (rows)
      scoreLine(
        {
          ids: rowIds,
          names: rowNames,
          fates: rows.fates,
          meaning: rowMeaning,
          what: (i) => part.submission.rows[i]!.label,
        },
        part,
        score,
      );
    scoreFigures(form, part, drawn, columnNames, rowNames, score);
  }
}

interface Line {
  readonly ids: readonly number[];
  readonly names: readonly string[];
  readonly fates: readonly string[];
  /** Id in the form → what it means. */
  readonly meaning: Map<number, string>;
  readonly what: (i: number) => string;
}

function scoreLine({ ids, names, fates, meaning, what }: Line, part: MergedPart, score: Score): void {
  const known = new Set(meaning.values());
  const isFirst = meaning.size === 0;
  for (const [i, name] of names.entries()) {
    const id = ids[i]!;
    if (id < 0) continue;
    const before = meaning.get(id);
    if (before === undefined) meaning.set(id, name);
    if (isFirst || !known.has(name)) {
      if (before !== undefined && before !== name && fates[i] !== 'asked')
        wrong(`${what(i)} (${name}) taken for ${before}`);
      continue;
    }
    score.pairs++;
    if (fates[i] === 'asked') score.asked++;
    else if (before === name) score.right++;
    else if (before !== undefined) wrong(`${what(i)} (${name}) taken for ${before}`);
    else score.apart++;
    if (before === undefined && name !== '')
      score.notes.push(`${fates[i]}: ${part.submission.file} ${what(i)} (${name})`);
  }
  function wrong(note: string): void {
    score.wrong++;
    score.notes.push(`WRONG ${part.submission.file}: ${note}`);
  }
}

/** Every figure that came through is the one that was sent, in triệu đồng. */
function scoreFigures(
  form: MergedForm,
  part: MergedPart,
  drawn: Drawn,
  columnNames: readonly string[],
  rowNames: readonly string[],
  score: Score,
): void {
  const perMillion = form.unit?.kind === 'money' ? form.unit.factor / 1e6 : 1;
  part.placement.columnIds.forEach((columnId, i) => {
    if (columnId < 0) return;
    const kind = drawn.draft.columns.find(({ id }) => id === columnNames[i])?.kind;
    const factor = kind === 'money' ? perMillion / drawn.draft.unsaid : 1;
    rowNames.forEach((name, row) => {
      const sent = drawn.figures.get(name)?.get(columnNames[i]!);
      const rowId = part.placement.rowIds[row] ?? -1;
      const got = form.isList ? listValue(part, row, columnId) : rowId < 0 ? null : partValue(part, rowId, columnId);
      if (sent === undefined || got === null) return;
      const isSame =
        typeof got === 'number' && typeof sent === 'number'
          ? Math.abs(got * factor - sent) <= 1e-6 * Math.max(1, Math.abs(sent))
          : got === sent;
      if (isSame) return;
      score.wrongFigures++;
      if (score.notes.length < 40)
        score.notes.push(`FIGURE ${part.submission.file} ${name} ${columnNames[i]}: sent ${sent}, got ${got}`);
    });
  });
}

/** Adds one score to another. */
export function addScore(all: Score, one: Score): void {
  for (const key of ['pairs', 'right', 'wrong', 'asked', 'apart', 'unsaid', 'wrongFigures'] as const)
    all[key] += one[key];
  for (const key of ['pairs', 'right', 'wrong'] as const) all.columns[key] += one.columns[key];
  all.notes.push(...one.notes);
}
