/** One file from the user's disk: read, checked, its tables as they are merged. */
import { countGrades } from '../../../checks';
import { readWorkbook } from '../../../files';
import { checkWorkbook, isResult, sentTables } from '../../../jobs';
import { type Grid, keyName } from '../../../sheet';
import { nameOf } from '../../../wording';
import { type FileReading, MOST_FINDINGS } from './file-tasks';

/** What names a file in the sheets of a merge. */
export interface FileFacts {
  readonly file: string;
  readonly readAt: string;
}

/** Digits of a fingerprint that people compare. */
const FINGERPRINT = 16;

/** The beginning of the SHA-256 of a file; "" where the browser computes none. */
async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, FINGERPRINT);
}

/** Throws the `WorkbookError` of a file that cannot be read. */
export async function readFile(bytes: Uint8Array, facts: FileFacts): Promise<FileReading> {
  const name = facts.file.split('/').pop() ?? facts.file;
  const workbook = readWorkbook(name, bytes);
  const own = new Set(workbook.ownSheets);
  const results = workbook.grids.filter((grid) => own.has(grid.sheet) && isResult(grid));
  const sources = workbook.grids.filter((grid) => !results.includes(grid));
  const uncomputed = (workbook.uncomputed ?? []).filter(({ sheet }) => sources.some((grid) => grid.sheet === sheet));
  const reading = readSheets(sources, { ...facts, fingerprint: await fingerprintOf(bytes) });
  return {
    ...reading,
    unread: reading.unread + workbook.chartSheets.length,
    uncomputed: uncomputed.reduce((sum, { count }) => sum + count, 0),
  };
}

export function readSheets(grids: readonly Grid[], facts: FileFacts & { readonly fingerprint: string }): FileReading {
  const { tables, unread, findings } = checkWorkbook(grids);
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const submissions = sentTables(
    tables.flatMap(({ table }) => {
      const grid = bySheet.get(table.sheet);
      return grid ? [{ table, grid }] : [];
    }),
    findings,
    facts,
  );
  const listed = findings.slice(0, MOST_FINDINGS);
  const read = tables.map(({ table }) => table);
  return {
    tables: submissions.map(({ sheet, range, title, sender, period }) => ({
      sheet,
      range,
      title,
      unit: sender.name,
      period,
    })),
    relations: tables.reduce((sum, { tally }) => sum + tally.relations, 0),
    unread: unread.filter(({ reason }) => reason !== 'empty-sheet').length,
    uncomputed: 0,
    counts: countGrades(findings),
    findings: listed,
    names: listed.map(({ sheet, cell }) => {
      const name = nameOf(read, sheet, cell);
      return name && `${name} (${keyName(cell)})`;
    }),
    submissions,
  };
}
