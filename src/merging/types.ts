/** What is merged: the tables that were sent, as plain data; what was asked about them; what came of it. */
import type { Unit } from '../figures';
import type { ColumnRole, RowKind } from '../tables';

/** A column of a table that was sent, without the columns of numbering and labels. */
export interface SentColumn {
  readonly path: readonly string[];
  readonly role: ColumnRole;
  readonly period: string | null;
  readonly source: string | null;
  readonly unit: Unit | null;
  /** For rates and shares: 1 where 0.9482 stands for 94,82 %, 100 where 94.82 does. */
  readonly scale: 1 | 100 | null;
  /** The number row's text over it: "3=2/1". */
  readonly declaration: string | null;
}

/** A row of a table that was sent. */
export interface SentRow {
  /** 0-based row on its sheet. */
  readonly row: number;
  readonly kind: RowKind;
  readonly index: string;
  readonly label: string;
  readonly level: number;
  /** Position among the rows; null for outermost rows. */
  readonly parent: number | null;
}

/** A figure, the text of a cell that holds none, or nothing. */
export type SentValue = number | string | null;

/** Who sent a table, as far as the file's name, the sheet's name and the lines above the table say. */
export interface Sender {
  /** As it is shown: a province by its own name. */
  readonly name: string;
  readonly kind: 'province' | 'office' | 'file';
  readonly from: 'heading' | 'title' | 'sheet' | 'file';
  /** Another province that the other places name; null where they agree. */
  readonly conflict: string | null;
}

/** One table that was sent, complete, as plain data (a line of JSON holds it). */
export interface Submission {
  readonly file: string;
  readonly sheet: string;
  /** "A6:H74". */
  readonly range: string;
  readonly title: string;
  /** The name under which the form was issued, as the sheet prints it: "Biểu số 64/CK-NSNN". */
  readonly formName: string | null;
  /** The period that the title states, else the commonest of its columns; null where none is stated. */
  readonly period: string | null;
  readonly unit: Unit | null;
  readonly sender: Sender;
  readonly columns: readonly SentColumn[];
  /** 0-based columns on the sheet. */
  readonly places: readonly number[];
  readonly rows: readonly SentRow[];
  /** Row by row, `rows.length * columns.length`. */
  readonly values: readonly SentValue[];
  /** Positions in `values` of numbers that the sheet keeps as text. */
  readonly textNumbers: readonly number[];
  /** Positions in `values` that a finding of its own sheet calls wrong. */
  readonly wrong: readonly number[];
  /** How many findings of each severity its own check had; null where it was not checked. */
  readonly findings: { readonly error: number; readonly review: number } | null;
  /** Tells one state of the file from another; "" where it is not known. */
  readonly fingerprint: string;
  /** When the file was read, as the caller writes it; "" where that does not matter. */
  readonly readAt: string;
}

export type QuestionKind = 'form' | 'column' | 'row' | 'rows' | 'sender' | 'duplicate' | 'period' | 'scale';

/**
 * What a user decides of a doubt: they are the same, they are two things, or it is not wanted. Of a unit that sent twice
 * `match` takes the later table in the place of the one before; of two senders `match` is the one that the table's head
 * names, `apart` the other; of a period and of a scale `match` says that the table is to be added up as it is.
 */
export type Answer = 'match' | 'apart' | 'leave-out';

/** One doubt. What is not decided is kept apart: shown, and in no total of anything else. */
export interface Question {
  /** The same for the same doubt the next time. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** What was sent: a header, a label, a file; for `rows` what the rows stand under. */
  readonly theirs: string;
  /** What it may be the same as; "" where the doubt is about the file itself. */
  readonly ours: string;
  /** The labels of `rows`. */
  readonly labels?: readonly string[];
  /** 0…1: how alike they are. */
  readonly score: number;
  /** The files that it is about, as "file › sheet". */
  readonly sources: readonly string[];
}

/** A doubt that was decided; remembered by its id. */
export interface Decision {
  readonly id: string;
  readonly answer: Answer;
}

/** By what a row or column was matched. */
export type MatchedBy = 'name' | 'spelling' | 'slip' | 'number' | 'place' | 'decision';
