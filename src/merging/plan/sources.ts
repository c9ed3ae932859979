/** Nguồn: where each unit's figures came from, and how they were put together. */
import type { SheetPlan } from '../../sheet';
import { type Merge, type MergedForm, type MergedPart, formTitle } from '../merge';
import { tableName } from '../submission';
import type { Submission } from '../types';
import { TEXT } from './drafting';
import { SheetDraft } from './sheet-draft';
import { ASIDE, NOTES, SOURCE_HEADERS, WORDS } from './words';

const WIDTHS = [6, 20, 30, 18, 28, 16, 12, 18, 18, 12, 18, 18, 10, 44, 40, 40, 44];
/** A cell lists so many names; what more there is, is counted. */
const MOST_NAMES = 25;

export function planSources({ forms, unmerged }: Merge, name: string): SheetPlan {
  const sheet = new SheetDraft(name, WIDTHS);
  const top = sheet.head('NGUỒN SỐ LIỆU CỦA BẢNG GỘP', '', null);
  const [index, unit, ...others] = SOURCE_HEADERS;
  const body = sheet.headers(
    top,
    others.map((text) => [text]),
    [index, unit],
  );
  let row = body;
  const write = (texts: readonly string[]): void => {
    [String(row - body + 1), ...texts].forEach((text, column) => sheet.cells.text(row, column, text, TEXT));
    row++;
  };
  for (const form of forms) {
    for (const part of form.parts) write(partLine(form, part));
    for (const { submission, reason, instead } of form.aside)
      write([...facts(submission, formTitle(form)), '', '', '', ASIDE[reason](instead)]);
  }
  for (const submission of unmerged)
    write([...facts(submission, tableName(submission)), '', '', '', 'không gộp: chỉ một tệp có biểu này']);
  return sheet.plan({ first: top, last: top });
}

/** From the unit to the numbers kept as text; `unit`: what the figures are counted in. */
const facts = (submission: Submission, form: string, unit = submission.unit?.name ?? ''): string[] => [
  submission.sender.name,
  form,
  submission.formName ?? '',
  submission.file,
  submission.sheet,
  submission.range,
  submission.readAt,
  submission.fingerprint,
  submission.period ?? '',
  unit,
  submission.findings === null ? '' : `${submission.findings.error} sai, ${submission.findings.review} cần xem`,
  submission.textNumbers.length > 0 ? String(submission.textNumbers.length) : '',
];

function partLine(form: MergedForm, part: MergedPart): string[] {
  const { submission, missingColumns, missingRows, notes } = part;
  const [ours, theirs] = [form.unit?.name, submission.unit?.name];
  const isConverted = ours !== undefined && theirs !== undefined && theirs !== ours;
  return [
    ...facts(submission, formTitle(form), isConverted ? `${theirs} → ${ours}` : theirs),
    listed(aliases(form, part)),
    listed(extras(form, part)),
    listed([
      ...missingColumns.map(({ column }) => `cột ${column.path.join(' › ')}`),
      ...missingRows.map(({ row }) => `dòng ${row.label}`),
    ]),
    notes.map((note) => NOTES[note]).join('; '),
  ];
}

/** Names that were matched although they are written otherwise. */
function aliases(form: MergedForm, { submission, placement }: MergedPart): string[] {
  const columnById = new Map(form.columns.map((column) => [column.id, column.column.path.join(' › ')]));
  const rowById = new Map(form.rows.map((row) => [row.id, row.row.label]));
  const columns = submission.columns.flatMap(({ path }, i) => {
    const ours = columnById.get(placement.columnIds[i]!);
    const theirs = path.join(' › ');
    return placement.columns.fates[i] === 'matched' && ours !== undefined && ours !== theirs
      ? [`${theirs} = ${ours}`]
      : [];
  });
  const rows = submission.rows.flatMap(({ label }, i) => {
    const ours = rowById.get(placement.rowIds[i] ?? -1);
    return placement.rows?.fates[i] === 'matched' && ours !== undefined && ours !== label ? [`${label} = ${ours}`] : [];
  });
  return [...columns, ...rows];
}

function extras(_: MergedForm, { submission, placement }: MergedPart): string[] {
  const mark = (fate: string | undefined): string => (fate === 'asked' ? ' (chưa quyết định)' : '');
  const columns = submission.columns.flatMap(({ path }, i) => {
    const fate = placement.columns.fates[i];
    return fate === 'matched' ? [] : [`cột ${path.join(' › ')}${mark(fate)}`];
  });
  const rows = submission.rows.flatMap(({ label }, i) => {
    const fate = placement.rows?.fates[i] ?? 'matched';
    return fate === 'matched' ? [] : [`dòng ${label}${mark(fate)}`];
  });
  return [...columns, ...rows];
}

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join('; ')
    : [...names.slice(0, MOST_NAMES), WORDS.more(names.length - MOST_NAMES)].join('; ');
