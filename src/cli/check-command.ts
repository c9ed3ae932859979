/** `khop-so check`: the findings of workbooks, and which of them are accepted. */
import { basename } from 'node:path';
import { type CheckedFigure, coverage, filterAccepted, type Finding } from '../checks';
import type { WorkbookFile } from '../files';
import { checkWorkbook, type CheckResult } from '../jobs';
import { type Locale, commandLineTexts, fill, translateTerm } from '../locales';
import { type Grid, keyName, rangeName } from '../sheet';
import type { Table, Unread } from '../tables';
import { WorkbookError } from '../workbook';
import { countsText, coverageText, findingText, resultText, tallyText } from '../wording';
import { acceptedPath, readAcceptedFile, writeAcceptedFile } from './accepted-file';
import type { FormulaCount } from './compute-file';
import { eachFile, failedAnswer } from './each-file';
import { findingJson } from './json';
import { printableLines } from './printable';
import { fileError, formulaLines, type ReadFile, readFile } from './read-file';
import type { Status, Terminal } from './terminal';

export interface CheckOptions {
  readonly json: boolean;
  /** Ids of findings that are accepted from now on; they are recorded beside the one file that is checked. */
  readonly accept: readonly string[];
  readonly reason: string;
}

/** One file's check, with all that its answer needs. */
export interface FileCheck {
  readonly file: string;
  readonly result: CheckResult;
  readonly grids: ReadonlyMap<string, Grid>;
  /** Everything that was not read as a table, chart sheets too. */
  readonly unread: readonly Unread[];
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  readonly computed: readonly FormulaCount[];
  readonly uncomputed: readonly FormulaCount[];
  /** How a text file was read. */
  readonly text: WorkbookFile['text'];
}

/** `check [--json] FILE…`: a file that cannot be read is reported and the others are still checked. */
export async function runCheck(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<Status> {
  const { json, accept } = options;
  const { locale } = terminal;
  if (accept.length > 0 && files.length !== 1) {
    terminal.warn(`${fileError(new WorkbookError('one-file-only', '--accept'), locale).message}\n`);
    return 2;
  }
  return eachFile(files, terminal, {
    work: async (file) => {
      const check = await checkFile(file, options, terminal);
      terminal.write(json ? `${JSON.stringify(checkJson(check, locale))}\n` : listing(check, locale));
      // What has no result was not checked: that is no clean file.
      if (check.uncomputed.length > 0) return 2;
      return check.open.some((finding) => finding.severity === 'error') ? 1 : 0;
    },
    failed: (file, error) => failedAnswer(file, error, json, { tables: [], findings: [] }),
  });
}

async function checkFile(file: string, options: CheckOptions, terminal: Terminal): Promise<FileCheck> {
  return checkRead(file, await readFile(file, terminal), options, terminal);
}

/** Checks a file that was read. Throws WorkbookError where a finding that is to be accepted is unknown. */
export function checkRead(
  file: string,
  { workbook, sources, own, computed, uncomputed }: ReadFile,
  { accept, reason }: CheckOptions,
  terminal: Terminal,
): FileCheck {
  const grids = new Map(sources.map((grid) => [grid.sheet, grid]));
  let records = readAcceptedFile(file);
  const result = checkWorkbook(sources);
  if (accept.length > 0) {
    const wanted = accept.map((id) => {
      const finding = result.findings.find((one) => one.id === id);
      if (!finding) throw new WorkbookError('unknown-finding', id);
      return finding;
    });
    records = writeAcceptedFile(file, records, wanted, grids, reason);
    const { locale } = terminal;
    const accepted = { count: wanted.length, file: basename(acceptedPath(file)) };
    terminal.warn(`${fill(locale, commandLineTexts(locale).acceptedNow, accepted)}\n`);
  }
  const charts = workbook.chartSheets.map((sheet): Unread => ({ sheet, range: null, reason: 'chart-sheet' }));
  const results = own.map((sheet): Unread => ({ sheet, range: null, reason: 'own-sheet' }));
  return {
    file,
    result,
    grids,
    text: workbook.text,
    computed,
    uncomputed,
    unread: [...result.unread, ...charts, ...results],
    ...filterAccepted(result.findings, records, grids, [...grids.keys(), ...own]),
  };
}

export function checkJson(check: FileCheck, locale: Locale): object {
  const { tables } = check.result;
  const figures = figuresOf(check);
  return {
    file: check.file,
    error: null,
    tables: tables.map(({ table, tally }) => ({
      sheet: table.sheet,
      range: rangeName(table.range),
      unit: table.unit?.name ?? null,
      ...tally,
      figures: (figures.get(table) ?? []).map((figure) => ({ ...figure, cell: keyName(figure.cell) })),
    })),
    unread: check.unread.map(({ sheet, range, reason }) => ({ sheet, range: range && rangeName(range), reason })),
    computed: check.computed,
    uncomputed: check.uncomputed,
    findings: check.open.map((finding) => findingJson(finding, findingText(locale, finding))),
  };
}

/** How the numbers of a text file, or of a page, were read. */
function textLine({ separator, decimal }: NonNullable<WorkbookFile['text']>, locale: Locale): string {
  const texts = commandLineTexts(locale);
  return separator === null
    ? fill(locale, texts.pageLine, { decimal })
    : fill(locale, texts.textLine, { separator, decimal });
}

const figuresOf = ({ grids, result }: FileCheck): ReadonlyMap<Table, readonly CheckedFigure[]> =>
  coverage(
    grids,
    result.tables.map(({ table }) => table),
    result.relations,
    result.findings,
  );

/** How many of the typed figures something speaks of. */
function coverageLines(check: FileCheck, locale: Locale): readonly string[] {
  const figures = [...figuresOf(check).values()].flat();
  if (figures.length === 0) return [];
  const unchecked = figures.filter(({ reason }) => reason !== null).length;
  const formulas = figures.filter(({ reason }) => reason === 'formula-only').length;
  return [`  ${coverageText(locale, { known: figures.length - unchecked, unchecked, formulas })}`];
}

/** Where nothing was found: whether there was anything to compare. A table without relations is no good news. */
function nothingFound({ tables }: CheckResult, locale: Locale): string {
  const texts = commandLineTexts(locale);
  if (tables.length === 0) return texts.noTables;
  return tables.some(({ tally }) => tally.relations > 0) ? texts.noFindings : texts.noRelations;
}

/** The findings counted; nothing where none is a mistake and not all was checked: that would read as a clean result. */
function resultLine({ open, accepted, uncomputed, result }: FileCheck, locale: Locale): string | null {
  const isWhole = uncomputed.length === 0 && result.tables.some(({ tally }) => tally.relations > 0);
  if (open.length === 0 || (countsText(locale, open) === '' && !isWhole)) return null;
  const { resultLine: line } = commandLineTexts(locale);
  return fill(locale, line, { result: resultText(locale, open, accepted.length) });
}

/** What people read: the tables with their counts, then the findings, the worst first. */
function listing(check: FileCheck, locale: Locale): string {
  const texts = commandLineTexts(locale);
  const lines = [fill(locale, texts.fileLine, { file: check.file })];
  lines.push(...formulaLines(check, locale));
  if (check.text) lines.push(textLine(check.text, locale));
  for (const { table, tally } of check.result.tables) {
    const range = rangeName(table.range);
    lines.push(fill(locale, texts.tableLine, { sheet: table.sheet, range, tally: tallyText(locale, tally) }));
  }
  for (const { sheet, range, reason } of check.unread) {
    lines.push(
      fill(locale, texts.unreadLine, {
        sheet,
        range: range ? ` ${rangeName(range)}` : '',
        reason: translateTerm(locale, `unread.${reason}`, reason),
      }),
    );
  }
  for (const finding of check.open) {
    const severity = translateTerm(locale, `severity.${finding.severity}`, finding.severity);
    const { id, sheet } = finding;
    lines.push(fill(locale, texts.findingLine, { severity, sheet, id, message: findingText(locale, finding) }));
  }
  if (check.accepted.length > 0) lines.push(fill(locale, texts.acceptedLine, { count: check.accepted.length }));
  const result = resultLine(check, locale);
  if (result) lines.push(result);
  if (check.open.length === 0 && check.uncomputed.length === 0) lines.push(nothingFound(check.result, locale));
  lines.push(...coverageLines(check, locale));
  return `${printableLines(lines)}\n\n`;
}
