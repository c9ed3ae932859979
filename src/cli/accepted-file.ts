/** Accepted findings, remembered in a file beside the workbook. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type AcceptedFinding, acceptFinding, type Finding, readAccepted } from '../checks';
import { cellKey, type Grid, keyName, parseCell } from '../sheet';
import { WorkbookError } from '../workbook';
import { writeWhole } from './write-file';

/** The file beside a workbook that remembers its accepted findings: "a.xlsx" → "a.xlsx.khop-so.json". */
export const acceptedPath = (file: string): string => `${file}.khop-so.json`;

/** In the file a cell is written as people name it ("G12"); in the program it is a number. */
function fromFile(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || !('cell' in record)) return record;
  const position = typeof record.cell === 'string' ? parseCell(record.cell) : null;
  return position ? { ...record, cell: cellKey(position.row, position.column) } : record;
}

/**
 * The accepted findings remembered beside a workbook; none where there is no such file. Throws `damaged-record`: a file
 * that cannot be read as a whole would let findings come back, or stay away, without a word.
 */
export function readAcceptedFile(file: string): readonly AcceptedFinding[] {
  const path = acceptedPath(file);
  if (!existsSync(path)) return [];
  let stored: unknown;
  try {
    stored = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new WorkbookError('damaged-record', basename(path), { cause });
  }
  const list = typeof stored === 'object' && stored !== null && 'accepted' in stored ? stored.accepted : null;
  if (!Array.isArray(list)) throw new WorkbookError('damaged-record', basename(path));
  const records = readAccepted(list.map(fromFile));
  if (records.length !== list.length) throw new WorkbookError('damaged-record', basename(path));
  return records;
}

/** Adds findings to the file; one that was accepted before is recorded anew, with its cells as they are now. */
export function writeAcceptedFile(
  file: string,
  known: readonly AcceptedFinding[],
  findings: readonly Finding[],
  grids: ReadonlyMap<string, Grid>,
  reason: string,
): readonly AcceptedFinding[] {
  const added = findings.map((finding) => acceptFinding(finding, grids, reason));
  const ids = new Set(added.map(({ finding }) => finding));
  const all = [...known.filter(({ finding }) => !ids.has(finding)), ...added];
  const accepted = all.map((record) => ({ ...record, cell: keyName(record.cell) }));
  writeWhole(acceptedPath(file), `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`);
  return all;
}
