import { checkWorkbook, type CheckResult } from '../jobs';
import { cliTexts, fill, translateTerm } from '../locales';
import { rangeName, type Grid } from '../sheet';
import { findingText } from '../wording';
import { findingJson } from './json';
import { fileError, readFile } from './read-file';
import type { Output, Status } from './run';

/** `check [--json] FILE…`: a file that cannot be read is told and the others are still checked. */
export function runCheck(files: readonly string[], json: boolean, output: Output): Status {
  let status: Status = 0;
  for (const file of files) {
    try {
      const { workbook } = readFile(file);
      const result = checkWorkbook(workbook.grids);
      const grids = new Map(workbook.grids.map((grid) => [grid.sheet, grid]));
      output.write(json ? `${JSON.stringify(checkJson(file, result, grids))}\n` : listing(file, result, grids));
      if (status === 0 && result.findings.some((finding) => finding.severity === 'error')) status = 1;
    } catch (error) {
      const { code, message } = fileError(error);
      status = 2;
      if (json) output.write(`${JSON.stringify({ file, error: { code, message }, tables: [], findings: [] })}\n`);
      else output.warn(`${message}\n`);
    }
  }
  return status;
}

function checkJson(file: string, result: CheckResult, grids: ReadonlyMap<string, Grid>): object {
  return {
    file,
    error: null,
    tables: result.tables.map(({ table, tally }) => ({ sheet: table.sheet, range: rangeName(table.range), unit: table.unit?.name ?? null, ...tally })),
    unread: result.unread.map(({ sheet, range, reason }) => ({ sheet, range: range && rangeName(range), reason })),
    findings: result.findings.map((finding) => findingJson(finding, findingText('vi', finding, (sheet) => grids.get(sheet)))),
  };
}

/** What people read: the tables with their counts, then the findings, the worst first. */
function listing(file: string, result: CheckResult, grids: ReadonlyMap<string, Grid>): string {
  const texts = cliTexts('vi');
  const lines = [fill('vi', texts.fileLine, { file })];
  for (const { table, tally } of result.tables) {
    lines.push(fill('vi', texts.tableLine, { sheet: table.sheet, range: rangeName(table.range), relations: tally.relations, consistent: tally.consistent, rounding: tally.rounding, inconsistent: tally.inconsistent }));
  }
  for (const { sheet, range, reason } of result.unread) {
    lines.push(fill('vi', texts.unreadLine, { sheet, range: range ? ` ${rangeName(range)}` : '', reason: translateTerm('vi', `unread.${reason}`, reason) }));
  }
  for (const finding of result.findings) {
    const severity = translateTerm('vi', `severity.${finding.severity}`, finding.severity);
    lines.push(fill('vi', texts.findingLine, { severity, sheet: finding.sheet, message: findingText('vi', finding, (sheet) => grids.get(sheet)) }));
  }
  if (result.findings.length === 0) lines.push(texts.noFindings);
  return `${lines.join('\n')}\n\n`;
}
