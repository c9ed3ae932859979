/** From a choice to the plan of a sheet: the rows, the template's columns over them, the notes, the layout. */
import { numberIn } from '../figures';
import { nameWithSheet, type SheetPlan, uniqueSheetName } from '../sheet';
import { WorkbookError } from '../workbook';
import type { Body } from './body';
import type { SummaryChoice, SummaryRequest } from './choice';
import type { Expression } from './expression';
import { buildFrame } from './frame';
import { layOut } from './layout';
import type { LayoutRequest } from './summary-sheet';
import { referenceTo, resolveColumn } from './measures';
import type { Table } from '../tables';
import { notesOf } from './notes';
import { EMPTY_PAGE, withSaid } from './page/settings';
import { sourcePage, unitAbove, wholeTitle } from './page/source-page';
import { TEMPLATES } from './templates';
import type { Template } from './templates/template';
import type { Measure, SourceNote } from './types';
import { unitInHeader } from './units';
import { TEXTS, cleanLabel } from './vocabulary';
import { type TableView, viewTable } from './view';

function* sourceCells(expression: Expression): Generator<{ row: number; column: number }> {
  if (expression.type === 'source-sum') yield* expression.cells;
  if (expression.type === 'converted') yield* sourceCells(expression.inner);
}

/** Source cells that are not plain numbers, once each. */
function cellNotes(body: Body, request: Pick<SummaryRequest, 'grid' | 'choice'>): SourceNote[] {
  const { grid, choice } = request;
  const seen = new Set<string>();
  const notes: SourceNote[] = [];
  for (const expression of body.figures.values()) {
    for (const cell of sourceCells(expression)) {
      const key = `${cell.row}:${cell.column}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const kind = grid.kind(cell.row, cell.column);
      if (kind === 'error') notes.push({ type: 'error-cell', cell });
      if (kind === 'text' && !Number.isNaN(numberIn(grid, cell.row, cell.column, 'vietnamese'))) {
        notes.push({ type: 'text-number', cell, read: choice.readTextNumbers });
      }
    }
  }
  return notes;
}

/** A total that leaves out cells with errors says so in its label, and is not put into words. */
const incomplete = (body: Body): Body => ({
  ...body,
  total: body.total && { ...body.total, label: TEXTS.incompleteTotal },
  inWords: null,
});

/** Names that say nothing of a sheet: "Sheet1", "Báo cáo", "DT-2020-N-B46". */
const TELLS_NOTHING =
  /^(?:sheet|trang(?: tính)?|b[aá]o c[aá]o|bi[eể]u(?: m[aẫ]u)?|m[aẫ]u|ph[uụ] l[uụ]c|book|data)?[\s\d.()_-]*$/iu;
const WORDS = /\p{L}{2,}\s+\p{L}/u;

/** The table's title as one line; the sheet's name where it has none and the name says something. */
const subtitle = ({ table, grid }: Pick<SummaryRequest, 'table' | 'grid'>): string =>
  cleanLabel(wholeTitle(grid, table.range, table.title)) ||
  (WORDS.test(table.sheet) && !TELLS_NOTHING.test(table.sheet) ? table.sheet : '');

/** With grouping `parts` and the whole alone, its parts are those that the table states. */
function withParts(view: TableView, template: Template, choice: SummaryChoice): SummaryChoice {
  if (choice.grouping.kind !== 'parts' || choice.measures.length > 1) return choice;
  return { ...choice, measures: template.fit(view, [])?.parts ?? [] };
}

/** A choice with its columns called as the table calls them now. */
export const settledChoice = (table: Table, choice: SummaryChoice): SummaryChoice => ({
  ...choice,
  measures: choice.measures.map((measure) => ({
    ...measure,
    columns: Object.fromEntries(
      Object.entries(measure.columns).map(([slot, reference]) => {
        const column = resolveColumn(table, reference);
        return [slot, column ? referenceTo(column) : reference];
      }),
    ),
  })),
});

/** A label that tells two columns of one header apart says where these stand now. */
const BY_LETTER = /\(cột [A-Z]+\)$/;

function withLabels(view: TableView, template: Template, choice: SummaryChoice): SummaryChoice {
  if (!choice.measures.some(({ label }) => BY_LETTER.test(label))) return choice;
  const { measures = [], parts = [] } = template.fit(view, []) ?? {};
  const columnsOf = ({ columns }: Measure): string =>
    JSON.stringify(Object.entries(columns).map(([slot, one]) => [slot, resolveColumn(view.table, one)?.column]));
  const labels = new Map([...parts, ...measures].map((measure) => [columnsOf(measure), measure.label]));
  return {
    ...choice,
    measures: choice.measures.map((one) => ({ ...one, label: labels.get(columnsOf(one)) ?? one.label })),
  };
}

/** What no money is measured in: what the line above says, else all headers in brackets where the summary's headers do not. */
function unitOf({ table, grid, units }: TableView, { measures }: SummaryChoice, { columns }: Body): string | null {
  if (units.isMixed || units.column) return null;
  const inHeaders = new Set(
    measures
      .flatMap((measure) => Object.values(measure.columns))
      .map((reference) => unitInHeader(resolveColumn(table, reference)?.path.join(' ') ?? '')),
  );
  const [only = null] = inHeaders.size === 1 ? inHeaders : [];
  const isSaid = columns.some(({ header }) => only !== null && header.includes(`(${only})`));
  return unitAbove(grid, table.range) ?? (isSaid ? null : only);
}

/**
 * A summary before it has a place: what is laid out by itself or as a part of a report.
 * @throws WorkbookError `no-fitting-template` where the table no longer holds what the choice names.
 */
export function composeSummary(request: Omit<SummaryRequest, 'existingNames'>): Omit<LayoutRequest, 'name'> {
  const { table, grid, relations, choice, findings } = request;
  const template = TEMPLATES.find(({ id }) => id === choice.template);
  const view = viewTable(table, grid, relations, choice.readTextNumbers);
  const readable =
    choice.measures.length > 0 &&
    choice.measures.every((measure) =>
      Object.values(measure.columns).every((reference) => resolveColumn(view.table, reference) !== null),
    );
  if (!template || !readable || view.tree.top.length === 0 || view.amounts.length === 0)
    throw new WorkbookError('no-fitting-template', table.sheet);
  const settled = withLabels(view, template, withParts(view, template, choice));
  if (settled.measures.length === 0) throw new WorkbookError('no-fitting-template', table.sheet);
  const frame = buildFrame(view, settled);
  if (frame.rows.length === 0) throw new WorkbookError('no-fitting-template', table.sheet);
  const composed = template.compose(view, frame);
  const notes = [...composed.notes, ...cellNotes(composed, request)];
  const body = notes.some(({ type }) => type === 'error-cell') ? incomplete(composed) : composed;
  const { printed, program } = notesOf(table, findings, notes);
  return {
    body,
    grid,
    readTextNumbers: choice.readTextNumbers,
    subtitle: subtitle(request),
    unit: frame.unit ?? unitOf(view, settled, body),
    unitFactor: frame.unitFactor,
    page: withSaid(sourcePage(grid, table.range), choice.page ?? EMPTY_PAGE),
    noteTexts: printed,
    programNotes: program,
    source: { sheet: table.sheet, range: table.range, title: table.title },
  };
}

/**
 * The summary as a plan of a new sheet. The same request gives the same plan.
 * @throws WorkbookError `no-fitting-template` where the table no longer holds what the choice names.
 */
export function planSummary(request: SummaryRequest): SheetPlan {
  const nameIfTaken = nameWithSheet(TEXTS.sheetName, request.table.sheet);
  const name = uniqueSheetName(TEXTS.sheetName, request.existingNames, nameIfTaken);
  return { ...layOut({ ...composeSummary(request), name }), nameIfTaken };
}
