/** Which of the tables of a form speaks for it: the one whose headers and labels most others have too. */
import { columnSet, yearOf } from './match/column-set';
import { comparedRow } from './match/row-set';
import type { SentRow, Submission } from './types';

/** Every name that occurs, with the number of tables in which it does. */
export interface NameCounts {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  /** Words with the number of different names that hold them. */
  readonly words: ReadonlyMap<string, number>;
}

/** The names of columns, and by names what the number row computes from what: "so sanh = quyet toan / du toan". */
function columnKeys(submission: Submission): Set<string> {
  const { columns } = columnSet(submission.columns, yearOf(submission.period));
  const byLabel = new Map(columns.map(({ number, name }) => [number?.label, name.key]));
  const keys = new Set(columns.map(({ name }) => name.key));
  for (const { name, number } of columns) {
    if (number?.operator !== '/' && number?.operator !== '-') continue;
    const operands = number.operands.map((label) => byLabel.get(label) ?? label);
    keys.add(`${FORMULA}${name.key} = ${operands.join(` ${number.operator} `)}`);
  }
  return keys;
}

const FORMULA = 'formula: ';
/** Two headers exchanged make a formula that no other table has: such a table does not speak for the form. */
const FORMULA_WEIGHT = 8;

const rowKeys = (submission: Submission): Set<string> => new Set(submission.rows.map((row) => comparedRow(row).key));

export function countNames(submissions: readonly Submission[]): NameCounts {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const words = new Map<string, number>();
  const count = (counts: Map<string, number>, keys: ReadonlySet<string>): void => {
    for (const key of keys) {
      const known = counts.get(key) ?? 0;
      counts.set(key, known + 1);
      if (known === 0 && !key.startsWith(FORMULA))
        for (const word of new Set(key.split(' '))) words.set(word, (words.get(word) ?? 0) + 1);
    }
  };
  for (const submission of submissions) {
    count(columns, columnKeys(submission));
    count(rows, rowKeys(submission));
  }
  return { columns, rows, words };
}

/** A word of the form occurs in several names: a typing slip does not. */
export const isWordOf =
  ({ words }: NameCounts) =>
  (word: string): boolean =>
    (words.get(word) ?? 0) > 1;

/** A number row says what is computed from what: a form with one is worth some names more. */
const NUMBERED = 3;
const isNumbered = ({ columns }: Submission): boolean => columns.some(({ declaration }) => declaration !== null);

/** Whether more than half of the tables have a row of the name. */
export const isUsualRow =
  ({ rows }: NameCounts, tables: number) =>
  (row: SentRow): boolean =>
    (rows.get(comparedRow(row).key) ?? 0) * 2 > tables;

export function referenceOf(submissions: readonly Submission[], counts: NameCounts): Submission {
  const weight = (keys: ReadonlySet<string>, known: ReadonlyMap<string, number>): number => {
    let sum = 0;
    // What only one table has speaks against it: extras are added later, under their own names.
    for (const key of keys) {
      const share = known.get(key)! > 1 ? known.get(key)! / submissions.length : -0.5;
      sum += key.startsWith(FORMULA) ? share * FORMULA_WEIGHT : share;
    }
    return sum;
  };
  let best = submissions[0]!;
  let most = -Infinity;
  for (const submission of submissions) {
    const sum =
      (isNumbered(submission) ? NUMBERED : 0) +
      weight(columnKeys(submission), counts.columns) +
      weight(rowKeys(submission), counts.rows);
    if (sum > most) [best, most] = [submission, sum];
  }
  return best;
}
