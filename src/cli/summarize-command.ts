/** `khop-so summarize`: a copy of a workbook with a summary sheet. */
import { basename } from 'node:path';
import { unsupportedWrite, writeSheet } from '../files';
import {
  checkWorkbook,
  type CheckResult,
  offersFor,
  planFor,
  reportFor,
  standingAs,
  tableAt,
  withTypedOn,
} from '../jobs';
import { commandLineTexts, fill } from '../locales';
import { sameSheetName, type SheetPlan } from '../sheet';
import { isTemplateId, type TemplateId } from '../summary';
import { WorkbookError } from '../workbook';
import { eachFile, failedAnswer } from './each-file';
import { printable, printableLines } from './printable';
import { formulaLines, type ReadFile, readFile } from './read-file';
import type { Status, Terminal } from './terminal';
import { outputPath, writeWhole } from './write-file';

export interface SummarizeOptions {
  readonly output?: string;
  readonly sheet?: string;
  readonly template?: string;
  /** One sheet with the summaries of all tables, or of those of the named sheet. */
  readonly report?: boolean;
  /** Overwrites the output where it exists. */
  readonly force?: boolean;
}

/** `summarize FILE [-o OUT.xlsx] [--sheet NAME] [--template ID | --report] [--force]`: writes a copy with the summary sheet; or nothing. */
export function runSummarize(file: string, options: SummarizeOptions, terminal: Terminal): Promise<Status> {
  return eachFile([file], terminal, {
    work: async () => {
      const read = await readFile(file, terminal);
      const message = summarize(file, read, options, terminal);
      const told = formulaLines(read, terminal.locale);
      if (told.length > 0) terminal.warn(`${printableLines(told)}\n`);
      terminal.write(`${printable(message)}\n`);
      return read.uncomputed.length > 0 ? 2 : 0;
    },
    failed: (_, error) => failedAnswer(file, error, false, {}),
  });
}

function summarize(file: string, read: ReadFile, options: SummarizeOptions, terminal: Terminal): string {
  const template = templateOf(options.template);
  const { workbook, sources } = read;
  if (workbook.kind !== 'xlsx') throw new WorkbookError(unsupportedWrite(workbook.kind), basename(file));
  if (workbook.structureProtected) throw new WorkbookError('workbook-protected', basename(file));
  const target = outputPath(file, options.output, options.force ?? false);
  const result = checkWorkbook(sources);
  const names = [...workbook.grids.map((grid) => grid.sheet), ...workbook.chartSheets];
  if (options.report) {
    const sheets = options.sheet === undefined ? {} : { sheets: [namedSheet(options.sheet, read)] };
    if (options.sheet === undefined) mainSheet(file, read, result);
    return writePlan(reportFor(result, sources, names, sheets).plan, file, read, target, terminal);
  }
  const sheet = options.sheet === undefined ? mainSheet(file, read, result) : namedSheet(options.sheet, read);
  if (template && offered(result, read, sheet).every((id) => id !== template))
    throw new WorkbookError('template-not-offered', sheet);
  return writePlan(planFor(result, sources, { sheet }, names, { template }), file, read, target, terminal);
}

/** Writes the copy, and says so. A sheet of ours that holds just this summary is written anew in its place. */
function writePlan(plan: SheetPlan, file: string, read: ReadFile, target: string, { locale }: Terminal): string {
  const { bytes, workbook, own } = read;
  const standing = standingAs(
    plan,
    workbook.grids.filter(({ sheet }) => own.includes(sheet)),
  );
  const name = basename(file);
  const written = standing
    ? writeSheet(bytes, withTypedOn(plan, standing), { name, replace: standing.sheet })
    : writeSheet(bytes, plan, { name });
  writeWhole(target, written.bytes);
  return fill(locale, commandLineTexts(locale).written, { sheet: written.sheet, file: target });
}

function templateOf(id: string | undefined): TemplateId | undefined {
  if (id !== undefined && !isTemplateId(id)) throw new WorkbookError('unknown-template', id);
  return id;
}

const offered = (result: CheckResult, { sources }: ReadFile, sheet: string): readonly TemplateId[] =>
  offersFor(result, sources, { sheet }).choices.offers.map(({ choice }) => choice.template);

/** The sheet that is meant where none is named: the one the workbook opens on, else the first with a table. */
function mainSheet(file: string, { workbook, sources }: ReadFile, result: CheckResult): string {
  const tables = result.tables.map(({ table }) => table);
  const visible = sources.filter((grid) => grid.visible).map((grid) => grid.sheet);
  const main = [workbook.activeSheet, ...visible].find((name) => name !== null && tableAt(tables, { sheet: name }));
  if (main) return main;
  if (sources.length === 0 && workbook.chartSheets.length > 0)
    throw new WorkbookError('chart-sheets-only', basename(file));
  throw new WorkbookError(
    sources.some((grid) => grid.range) ? 'workbook-without-table' : 'empty-workbook',
    basename(file),
  );
}

/** The sheet of that name, as Excel compares names: without regard to case or to how the accents are composed. */
function namedSheet(name: string, { workbook, sources }: ReadFile): string {
  const found = sources.find((grid) => sameSheetName(grid.sheet, name));
  if (found) return found.sheet;
  const chart = workbook.chartSheets.some((sheet) => sameSheetName(sheet, name));
  throw new WorkbookError(chart ? 'chart-sheet' : 'sheet-not-found', name);
}
