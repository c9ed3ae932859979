import { basename } from 'node:path';
import { filterAccepted, type Finding } from '../checks';
import { checkWorkbook, type CheckResult } from '../jobs';
import { cliTexts, fill, translateTerm } from '../locales';
import { rangeName, type Grid } from '../sheet';
import type { Unread } from '../tables';
import { WorkbookError } from '../workbook';
import { findingText } from '../wording';
import { acceptedPath, readAcceptedFile, writeAcceptedFile } from './accepted-file';
import { findingJson } from './json';
import { fileError, readFile } from './read-file';
import type { Output, Status } from './run';

export interface CheckOptions {
  readonly json: boolean;
  /** Ids of findings that are accepted from now on; they are recorded beside the one file that is checked. */
  readonly accept: readonly string[];
  readonly reason: string;
}

/** One file's check as it is told. */
interface FileCheck {
  readonly file: string;
  readonly result: CheckResult;
  readonly grids: ReadonlyMap<string, Grid>;
  /** Everything that was not read as a table, chart sheets too. */
  readonly unread: readonly Unread[];
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
}

/** `check [--json] FILE…`: a file that cannot be read is told and the others are still checked. */
export function runCheck(files: readonly string[], options: CheckOptions, output: Output): Status {
  const { json, accept } = options;
  if (accept.length > 0 && files.length !== 1) {
    output.warn(`${fileError(new WorkbookError('one-file-only', '--accept')).message}\n`);
    return 2;
  }
  let status: Status = 0;
  for (const file of files) {
    try {
      const check = checkFile(file, options, output);
      output.write(json ? `${JSON.stringify(checkJson(check))}\n` : listing(check));
      if (status === 0 && check.open.some((finding) => finding.severity === 'error')) status = 1;
    } catch (error) {
      const { code, message } = fileError(error);
      status = 2;
      if (json) output.write(`${JSON.stringify({ file, error: { code, message }, tables: [], findings: [] })}\n`);
      else output.warn(`${message}\n`);
    }
  }
  return status;
}

function checkFile(file: string, { accept, reason }: CheckOptions, output: Output): FileCheck {
  const { workbook, sources } = readFile(file);
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
    const told = { count: wanted.length, file: basename(acceptedPath(file)) };
    output.warn(`${fill('vi', cliTexts('vi').acceptedNow, told)}\n`);
  }
  const charts = workbook.chartSheets.map((sheet): Unread => ({ sheet, range: null, reason: 'chart-sheet' }));
  return {
    file,
    result,
    grids,
    unread: [...result.unread, ...charts],
    ...filterAccepted(result.findings, records, grids),
  };
}

const messageOf = ({ grids }: FileCheck, finding: Finding): string =>
  findingText('vi', finding, (sheet) => grids.get(sheet));

function checkJson(check: FileCheck): object {
  return {
    file: check.file,
    error: null,
    tables: check.result.tables.map(({ table, tally }) => ({
      sheet: table.sheet,
      range: rangeName(table.range),
      unit: table.unit?.name ?? null,
      ...tally,
    })),
    unread: check.unread.map(({ sheet, range, reason }) => ({ sheet, range: range && rangeName(range), reason })),
    findings: check.open.map((finding) => findingJson(finding, messageOf(check, finding))),
  };
}

/** What people read: the tables with their counts, then the findings, the worst first. */
function listing(check: FileCheck): string {
  const texts = cliTexts('vi');
  const lines = [fill('vi', texts.fileLine, { file: check.file })];
  for (const { table, tally } of check.result.tables) {
    const { relations, consistent, rounding, inconsistent } = tally;
    const range = rangeName(table.range);
    lines.push(
      fill('vi', texts.tableLine, { sheet: table.sheet, range, relations, consistent, rounding, inconsistent }),
    );
  }
  for (const { sheet, range, reason } of check.unread) {
    lines.push(
      fill('vi', texts.unreadLine, {
        sheet,
        range: range ? ` ${rangeName(range)}` : '',
        reason: translateTerm('vi', `unread.${reason}`, reason),
      }),
    );
  }
  for (const finding of check.open) {
    const severity = translateTerm('vi', `severity.${finding.severity}`, finding.severity);
    const { id, sheet } = finding;
    lines.push(fill('vi', texts.findingLine, { severity, sheet, id, message: messageOf(check, finding) }));
  }
  if (check.accepted.length > 0) lines.push(fill('vi', texts.acceptedLine, { count: check.accepted.length }));
  // Of a workbook without a table nothing was checked: that is no good news.
  if (check.open.length === 0) lines.push(check.result.tables.length > 0 ? texts.noFindings : texts.noTables);
  return `${lines.join('\n')}\n\n`;
}
