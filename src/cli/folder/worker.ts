/** One file in a thread of its own: read, checked, its tables as they are merged. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { sentTables } from '../../jobs';
import { loadTexts } from '../../locales';
import { readTables } from '../../tables';
import { WorkbookError } from '../../workbook';
import { checkJson, checkRead } from '../check-command';
import { fileError, readFile } from '../read-file';
import type { Terminal } from '../terminal';
import { answerOf, failedResult, type FileAnswer, type FileResult, type FileTask } from './task';

/** Called by the pool for each file. */
export default async function doFile(task: FileTask): Promise<FileAnswer> {
  return answerOf(await resultOf(task), task.lines);
}

async function resultOf({ file, locale, check, csv }: FileTask): Promise<FileResult> {
  await loadTexts(locale);
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
        submissions: sentTables(tables, null, { file, fingerprint }),
      };
    }
    const checked = checkRead(file, read, { json: true, accept: [], reason: '' }, silent);
    const tables = checked.result.tables.flatMap(({ table }) => {
      const grid = checked.grids.get(table.sheet);
      return grid ? [{ table, grid }] : [];
    });
    const submissions = sentTables(tables, checked.open, { file, fingerprint });
    return { ...(checkJson(checked, locale) as FileResult), submissions };
  } catch (cause) {
    const error = cause instanceof WorkbookError ? cause : new WorkbookError('unexpected', basename(file), { cause });
    return failedResult(file, fileError(error, locale));
  }
}

const EMPTY = { code: '', message: '' };
/** Digits of a fingerprint that people compare. */
const FINGERPRINT = 16;
