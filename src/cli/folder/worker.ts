/** One file in a thread of its own: read, checked, its tables as they are merged. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Finding } from '../../checks';
import { type Submission, submissionOf } from '../../merging';
import { columnOfKey, type Grid, rangeContains, rowOfKey } from '../../sheet';
import { readTables, type Table } from '../../tables';
import { WorkbookError } from '../../workbook';
import { checkFile, checkJson } from '../check-command';
import { fileError, readFile } from '../read-file';
import type { Terminal } from '../terminal';
import { failedResult, type FileResult, type FileTask } from './task';

/** Called by the pool for each file. */
export default async function doFile({ file, locale, check, csv }: FileTask): Promise<FileResult> {
  const silent: Terminal = { locale, write: () => undefined, warn: () => undefined, reading: { csv } };
  try {
    const read = await readFile(file, silent);
    const fingerprint = createHash('sha256').update(read.bytes).digest('hex').slice(0, FINGERPRINT);
    if (!check) {
      const tables = read.sources.flatMap((grid) => readTables(grid).tables.map((table) => ({ table, grid })));
      return {
        ...failedResult(file, EMPTY),
        error: null,
        uncomputed: read.uncomputed,
        submissions: tables.map((one) => sent(one, file, fingerprint, null)),
      };
    }
    const checked = await checkFile(file, { json: true, accept: [], reason: '' }, silent);
    const submissions = checked.result.tables.flatMap(({ table }) => {
      const grid = checked.grids.get(table.sheet);
      return grid ? [sent({ table, grid }, file, fingerprint, checked.open)] : [];
    });
    return { ...(checkJson(checked, locale) as FileResult), submissions };
  } catch (cause) {
    const error = cause instanceof WorkbookError ? cause : new WorkbookError('unexpected', basename(file), { cause });
    return failedResult(file, fileError(error, locale));
  }
}

const EMPTY = { code: '', message: '' };
/** Digits of a fingerprint that people compare. */
const FINGERPRINT = 16;

function sent(
  { table, grid }: { readonly table: Table; readonly grid: Grid },
  file: string,
  fingerprint: string,
  findings: readonly Finding[] | null,
): Submission {
  if (!findings) return submissionOf(table, grid, { file, fingerprint });
  const own = findings.filter(
    ({ sheet, cell }) => sheet === table.sheet && rangeContains(table.range, rowOfKey(cell), columnOfKey(cell)),
  );
  const errors = own.filter(({ severity }) => severity === 'error');
  return submissionOf(table, grid, {
    file,
    fingerprint,
    findings: { error: errors.length, review: own.filter(({ severity }) => severity === 'review').length },
    wrongCells: new Set(errors.map(({ cell }) => cell)),
  });
}
