/** `khop-so merge FILE|FOLDER|RESULTS… -o OUT.xlsx`: the tables of many files in one workbook. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createWorkbook } from '../files';
import { commandLineTexts, fill, type Locale } from '../locales';
import {
  type Answer,
  type Decision,
  type FailedFile,
  formTitle,
  type Grouping,
  type Merge,
  type MergedForm,
  mergeSubmissions,
  missingUnits,
  planMerge,
  type Roster,
  type Shape,
  sourceName,
  type Submission,
  tableName,
} from '../merging';
import { WorkbookError } from '../workbook';
import { listFiles } from './folder/list-files';
import { eachResult } from './folder/pool';
import { isResultsFile, readResults } from './folder/results';
import { failedResult, type FileResult } from './folder/task';
import { printableLines } from './printable';
import { showProgress } from './progress';
import { fileError, readBytes } from './read-file';
import type { Status, Terminal } from './terminal';
import { newWorkbookPath, writeWhole } from './write-file';

export interface MergeCommandOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly jobs?: number | undefined;
  /** `down` or `across`. */
  readonly shape?: string;
  /** `region` or `province`. */
  readonly group?: string;
  /** 34, 63 or a text file with a name in each line. */
  readonly roster?: string;
  /** A file of JSON with what was decided; what is open is added to it. */
  readonly decisions?: string;
  /** Whether each file is checked before it is merged. */
  readonly check?: boolean;
}

export async function runMerge(
  paths: readonly string[],
  options: MergeCommandOptions,
  terminal: Terminal,
): Promise<Status> {
  const { locale } = terminal;
  try {
    const target = newWorkbookPath(paths, options.output, options.force);
    const roster = readRoster(options.roster);
    const decided = options.decisions === undefined ? [] : readDecisions(options.decisions);
    const results = (await resultsOf(paths, target, options, terminal)).map((result) => withoutGaps(result, locale));
    const failed = results.flatMap(({ file, error }): FailedFile[] => (error ? [{ file, reason: error.message }] : []));
    const submissions = results.flatMap((result) => result.submissions);
    if (submissions.length === 0) throw new WorkbookError('workbook-without-table', basename(paths[0] ?? ''));
    const merge = mergeSubmissions(submissions, { decisions: decided });
    const { shape, grouping } = layoutOf(options);
    writeWhole(target, createWorkbook(planMerge(merge, { shape, grouping, roster, failed })));
    if (options.decisions !== undefined) writeDecisions(options.decisions, decided, merge);
    if (options.json) for (const result of results) terminal.write(`${JSON.stringify(fileJson(result, merge))}\n`);
    else terminal.write(`${printableLines(listing(merge, results, roster, target, locale))}\n`);
    if (failed.length > 0) return 2;
    return merge.questions.length > 0 || merge.unmerged.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    terminal.warn(`${fileError(error, locale).message}\n`);
    return 2;
  }
}

/** Figures that nothing has calculated would be missing from the totals: such a file is set aside and named. */
function withoutGaps(result: FileResult, locale: Locale): FileResult {
  const { file, error, uncomputed = [] } = result;
  if (error || uncomputed.length === 0) return result;
  const { uncomputedLine } = commandLineTexts(locale);
  const told = uncomputed.map((one) => fill(locale, uncomputedLine, { ...one }).trim()).join(' ');
  return failedResult(file, { code: 'formulas-without-results', message: `${basename(file)}: ${told}` });
}

/** Reads files on all cores, and results as they are; the workbook that is written is no source. */
async function resultsOf(
  paths: readonly string[],
  target: string,
  { jobs, check = true }: MergeCommandOptions,
  terminal: Terminal,
): Promise<FileResult[]> {
  const ready = paths.filter(isResultsFile).flatMap((path) => readResults(path).map(({ result }) => result));
  const files = listFiles(paths.filter((path) => !isResultsFile(path))).filter((file) => file !== target);
  const readAt = new Date().toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');
  const results = [...ready];
  const progress = (done: number, total: number): void => showProgress(terminal, done, total);
  await eachResult(files, { jobs, check, locale: terminal.locale, progress }, ({ result }) => {
    results.push({ ...result, submissions: result.submissions.map((submission) => ({ ...submission, readAt })) });
  });
  return results;
}

function layoutOf({ shape, group }: MergeCommandOptions): { shape?: Shape; grouping: Grouping } {
  const grouping = group === 'region' || group === 'province' ? group : 'none';
  return shape === 'down' || shape === 'across' ? { shape, grouping } : { grouping };
}

function readRoster(text: string | undefined): Roster {
  if (text === undefined) return null;
  if (text === '34' || text === '63') return Number(text) as 34 | 63;
  const lines = new TextDecoder()
    .decode(readBytes(text))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

const ANSWERS: readonly string[] = ['match', 'apart', 'leave-out'] satisfies Answer[];

/** A line of the file of decisions: `answer` is null until somebody has decided. */
interface DecisionLine {
  readonly id: string;
  readonly answer: string | null;
}

function decisionLines(path: string): DecisionLine[] {
  if (!existsSync(path)) return [];
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as { decisions?: DecisionLine[] };
    return (read.decisions ?? []).filter(({ id }) => typeof id === 'string');
  } catch (cause) {
    throw new WorkbookError('damaged-record', basename(path), { cause });
  }
}

const readDecisions = (path: string): Decision[] =>
  decisionLines(path).flatMap(({ id, answer }) =>
    answer !== null && ANSWERS.includes(answer) ? [{ id, answer: answer as Answer }] : [],
  );

/** What was decided stays; what is open is listed with the answers that it may have. */
function writeDecisions(path: string, decided: readonly Decision[], { questions }: Merge): void {
  const open = questions.map(({ id, kind, theirs, ours, labels, sources }) => ({
    id,
    answer: null,
    kind,
    theirs,
    ours,
    labels,
    sources,
  }));
  writeWhole(path, `${JSON.stringify({ answers: ANSWERS, decisions: [...decided, ...open] }, null, 2)}\n`);
}

/** What became of the tables of one file. */
function fileJson({ file, error, submissions }: FileResult, merge: Merge): object {
  return {
    file,
    error,
    tables: submissions.map((submission) => tableJson(submission, merge)),
    questions: merge.questions.filter(({ sources }) =>
      submissions.some((submission) => sources.includes(sourceName(submission))),
    ),
  };
}

function tableJson(submission: Submission, { forms }: Merge): object {
  const { sheet, range, sender, unit, period } = submission;
  const at = forms.findIndex((form) => hasTable(form, submission));
  const form = forms[at];
  const part = form?.parts.find((one) => one.submission === submission);
  const aside = form?.aside.find((one) => one.submission === submission);
  return {
    sheet,
    range,
    unitName: sender.name,
    unit: unit?.name ?? null,
    period,
    form: form ? at + 1 : null,
    title: form?.title ?? submission.title,
    aside: aside?.reason ?? null,
    extraColumns: namesOf(
      part?.placement.columns.fates,
      submission.columns.map(({ path }) => path.join(' › ')),
    ),
    extraRows: namesOf(
      part?.placement.rows?.fates,
      submission.rows.map(({ label }) => label),
    ),
    missingColumns: part?.missingColumns.map(({ column }) => column.path.join(' › ')) ?? [],
    missingRows: part?.missingRows.map(({ row }) => row.label) ?? [],
    notes: part?.notes ?? [],
  };
}

const hasTable = ({ parts, aside }: MergedForm, submission: Submission): boolean =>
  parts.some((part) => part.submission === submission) || aside.some((one) => one.submission === submission);

const namesOf = (fates: readonly string[] | undefined, names: readonly string[]): string[] =>
  names.filter((_, i) => fates !== undefined && fates[i] !== 'matched');

function listing(
  merge: Merge,
  results: readonly FileResult[],
  roster: Roster,
  target: string,
  locale: Locale,
): string[] {
  const texts = commandLineTexts(locale);
  const lines = merge.forms.flatMap((form) => [
    fill(locale, texts.mergeForm, {
      title: form.formName !== null && form.title !== '' ? `${form.formName}: ${form.title}` : formTitle(form),
      units: form.parts.length,
      columns: form.columns.length,
      rows: form.rows.length,
      aside: form.aside.length,
    }),
    ...missingUnits(form, roster).map((unit) => fill(locale, texts.mergeMissing, { unit })),
  ]);
  for (const submission of merge.unmerged)
    lines.push(fill(locale, texts.mergeAlone, { source: sourceName(submission), title: tableName(submission) }));
  for (const { error } of results) if (error) lines.push(fill(locale, texts.mergeUnread, { message: error.message }));
  for (const { theirs, ours, labels = [], sources } of merge.questions)
    lines.push(
      fill(locale, texts.mergeQuestion, {
        theirs: labels.length > 0 ? `${theirs} (${labels.join('; ')})` : theirs,
        ours,
        count: sources.length,
        source: sources[0] ?? '',
      }),
    );
  lines.push(fill(locale, texts.mergeWritten, { file: target, questions: merge.questions.length }));
  return lines;
}
