/** `khop-so summarize`: a copy of a workbook with a summary sheet. */
import { basename } from 'node:path';
import { unsupportedWrite } from '../files';
import { checkWorkbook, type CheckResult, runReport, runSummary, tableAt } from '../jobs';
import { commandLineTexts, fill } from '../locales';
import { sameSheetName } from '../sheet';
import { isTemplateId, type TemplateId } from '../summary';
import { WorkbookError } from '../workbook';
import { eachFile, failedAnswer } from './each-file';
import { printable, printableLines } from './printable';
import { FilePort } from './file-port';
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
      const message = await summarize(file, read, options, terminal);
      const told = formulaLines(read, terminal.locale);
      if (told.length > 0) terminal.warn(`${printableLines(told)}\n`);
      terminal.write(`${printable(message)}\n`);
      return read.uncomputed.length > 0 ? 2 : 0;
    },
    failed: (_, error) => failedAnswer(file, error, false, {}),
  });
}

async function summarize(
  file: string,
  read: ReadFile,
  options: SummarizeOptions,
  { locale }: Terminal,
): Promise<string> {
  const template = templateOf(options.template);
  const { workbook, sources } = read;
  if (workbook.kind !== 'xlsx') throw new WorkbookError(unsupportedWrite(workbook.kind), basename(file));
  if (workbook.structureProtected) throw new WorkbookError('workbook-protected', basename(file));
  const target = outputPath(file, options.output, options.force ?? false);
  const wanted = options.sheet === undefined ? null : namedSheet(options.sheet, read);
  const port = new FilePort(file, read, wanted ?? mainSheet(file, read, checkWorkbook(sources)));
  const { sheet } = options.report
    ? await runReport(port, wanted === null ? {} : { sheets: [wanted] })
    : await runSummary(port, template ? { template } : {}).catch((error: unknown) => {
        const isOther = template && error instanceof WorkbookError && error.code === 'no-fitting-template';
        throw isOther ? new WorkbookError('template-not-offered', error.subject) : error;
      });
  writeWhole(target, port.bytes);
  return fill(locale, commandLineTexts(locale).written, { sheet, file: target });
}

function templateOf(id: string | undefined): TemplateId | undefined {
  if (id !== undefined && !isTemplateId(id)) throw new WorkbookError('unknown-template', id);
  return id;
}

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
