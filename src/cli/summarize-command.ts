import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { writeSheet } from '../files';
import { checkWorkbook, planFor, tableAt } from '../jobs';
import { cliTexts, fill } from '../locales';
import type { TemplateId } from '../summary';
import { WorkbookError } from '../workbook';
import { fileError, readFile } from './read-file';
import type { Output, Status } from './run';

/** `summarize FILE [-o OUT.xlsx] [--sheet NAME] [--template ID]`: writes a copy with the summary sheet; or nothing. */
export function runSummarize(file: string, options: { output?: string; sheet?: string; template?: string }, output: Output): Status {
  try {
    const { bytes, workbook } = readFile(file);
    if (workbook.kind !== 'xlsx') throw new WorkbookError('unsupported-xls-write', basename(file));
    const grids = workbook.grids;
    const result = checkWorkbook(grids);
    const tables = result.tables.map(({ table }) => table);
    const visible = grids.filter((grid) => grid.visible).map((grid) => grid.sheet);
    const main = [workbook.activeSheet, ...visible].find((name) => name !== null && tableAt(tables, { sheet: name }) !== null);
    const sheet = options.sheet ?? main ?? undefined;
    if (sheet === undefined) throw new WorkbookError(grids.some((grid) => grid.range) ? 'no-table' : 'empty-workbook', basename(file));
    const names = [...grids.map((grid) => grid.sheet), ...workbook.chartSheets];
    const plan = planFor(result, grids, { sheet }, names, { template: options.template as TemplateId | undefined });
    const written = writeSheet(bytes, plan);
    const target = options.output ?? join(dirname(file), `${basename(file, extname(file))}-tong-hop.xlsx`);
    writeWhole(target, written.bytes);
    output.write(`${fill('vi', cliTexts('vi').written, { sheet: written.sheet, file: target })}\n`);
    return 0;
  } catch (error) {
    output.warn(`${fileError(error).message}\n`);
    return 2;
  }
}

/** All of the file or nothing: written beside its place first, then moved there. */
function writeWhole(target: string, bytes: Uint8Array): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new WorkbookError('write-failed', basename(target), { cause });
  }
}
