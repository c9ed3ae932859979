/** Whether two tables are of one form: by their headers, their rows and their titles, never by a form's number alone. */
import { fold } from '../../tables';
import { provinceIn } from '../sender';
import { nameOf } from '../names/name';
import type { Submission } from '../types';
import { sentColumnSet } from './column-set';
import { comparedRow } from './row-set';

/** What of a table tells its form. */
export interface FormSketch {
  /** The words of all headers with how often each occurs. */
  readonly headerWords: ReadonlyMap<string, number>;
  readonly columnKeys: readonly string[];
  readonly rowKeys: ReadonlySet<string>;
  readonly titleWords: ReadonlySet<string>;
  /** "dự toán", "quyết toán": an estimate and its settlement have the same rows. */
  readonly stage: 'estimate' | 'settlement' | null;
}

export interface FormLikeness {
  /** 0…1. */
  readonly score: number;
  /** How many of the row labels the two tables share: 0…1. */
  readonly rows: number;
  readonly verdict: 'same' | 'doubtful' | 'other';
}

/** From this share of common labels on, the rows are those of a form and no list of each office's own. */
export const SHARED_ROWS = 0.3;

export function sketchOf(submission: Submission): FormSketch {
  const { columns } = sentColumnSet(submission);
  const headerWords = new Map<string, number>();
  for (const { name } of columns) for (const word of name.core) headerWords.set(word, (headerWords.get(word) ?? 0) + 1);
  const rowKeys = submission.rows.filter(({ label }) => label.trim() !== '').map((row) => comparedRow(row).key);
  return {
    headerWords,
    columnKeys: columns.map(({ name }) => name.key),
    rowKeys: new Set(rowKeys),
    titleWords: titleWords(submission.title),
    stage: stageOf(submission.title),
  };
}

/** Words that every title has, or that change from year to year. */
const COMMON_TITLE_WORDS = new Set('nam thang quy bieu so tinh thanh pho dau tong hop bang phu luc'.split(' '));

function titleWords(title: string): Set<string> {
  const province = fold(provinceIn(title) ?? '').split(' ');
  const words = nameOf(title).words.filter(
    (word) => !COMMON_TITLE_WORDS.has(word) && !/\d/.test(word) && !/^[ivx]+$/.test(word) && !province.includes(word),
  );
  return new Set(words);
}

function stageOf(title: string): FormSketch['stage'] {
  const folded = nameOf(title).words.join(' ');
  const settlement = /\bquyet toan\b/.test(folded);
  const estimate = /\bdu toan\b/.test(folded);
  if (settlement === estimate) return null;
  return settlement ? 'settlement' : 'estimate';
}

export function formLikeness(one: FormSketch, other: FormSketch): FormLikeness {
  const header = diceOfBags(one.headerWords, other.headerWords);
  const rows = diceOfSets(one.rowKeys, other.rowKeys);
  const untitled = one.titleWords.size === 0 || other.titleWords.size === 0;
  const title = untitled ? 0.5 : diceOfSets(one.titleWords, other.titleWords);
  const columns = sharedColumns(one.columnKeys, other.columnKeys);
  const stagesDiffer = one.stage !== null && other.stage !== null && one.stage !== other.stage;
  const score = rows >= SHARED_ROWS ? 0.4 * header + 0.4 * rows + 0.2 * title : 0.65 * header + 0.35 * title;
  const found = verdictOf({
    header,
    rows,
    title,
    columns,
    few: Math.min(one.columnKeys.length, other.columnKeys.length) < 3,
  });
  // Where an estimate and a settlement are alike beyond that, it is for people to say whether they belong together.
  return { score, rows, verdict: stagesDiffer && found === 'same' ? 'other' : found };
}

interface Likenesses {
  readonly header: number;
  readonly rows: number;
  readonly title: number;
  readonly columns: number;
  /** One or two columns ("Dự toán") say little. */
  readonly few: boolean;
}

const verdictOf = (likenesses: Likenesses): FormLikeness['verdict'] =>
  likenesses.rows >= SHARED_ROWS ? verdictByRows(likenesses) : verdictByHeader(likenesses);

/** Most rows are the form's: the headers need not say everything. */
function verdictByRows({ header, rows, title }: Likenesses): FormLikeness['verdict'] {
  if (header >= 0.5 && (rows >= 0.5 || title >= 0.4)) return 'same';
  if (rows >= 0.5 && header >= 0.35 && title >= 0.5) return 'same';
  return header >= 0.5 || (rows >= 0.5 && (header >= 0.25 || title >= 0.6)) ? 'doubtful' : 'other';
}

/** Rows of each office's own: the headers have to be the same, and the title. */
function verdictByHeader({ header, title, columns, few }: Likenesses): FormLikeness['verdict'] {
  if (header < 0.6) return 'other';
  if (columns >= 0.5 && title >= (few ? 0.7 : 0.4)) return 'same';
  if (title >= 0.6) return 'doubtful';
  return !few && columns >= 0.7 && header >= 0.75 ? 'doubtful' : 'other';
}

function diceOfSets(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return (2 * common) / (one.size + other.size);
}

function diceOfBags(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [word, count] of one) {
    common += Math.min(count, other.get(word) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** The part of the columns of the wider table that the other has under the same name. */
function sharedColumns(one: readonly string[], other: readonly string[]): number {
  const rest = [...other];
  let common = 0;
  for (const key of one) {
    const at = rest.indexOf(key);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return common / Math.max(1, one.length, other.length);
}
