/** What was read of a workbook, as far as figures and labels go: to see whether a mutation changed or lost any. */
import { createHash } from 'node:crypto';
import { readWorkbook } from '../../src/files';

export interface Reading {
  /** Of every cell's place, kind and value, on every sheet. */
  readonly digest: string;
  readonly sheets: number;
  /** Cells with a value. */
  readonly cells: number;
}

/** Reads a workbook; throws what reading throws. Formats and displayed texts are looks, and not looked at. */
export function readingOf(name: string, bytes: Uint8Array): Reading {
  const { grids, chartSheets } = readWorkbook(name, bytes);
  const hash = createHash('sha1');
  let cells = 0;
  for (const grid of grids) {
    hash.update(`${grid.sheet}\n`);
    for (const { row, columns } of grid.filledRows())
      for (const column of columns) {
        cells++;
        hash.update(
          `${row} ${column} ${grid.kind(row, column)} ${grid.number(row, column)} ${grid.string(row, column)}\n`,
        );
      }
  }
  return { digest: hash.digest('hex'), sheets: grids.length + chartSheets.length, cells };
}

/** How a reading of mutated bytes stands to that of the original. */
export type Comparison = 'the same' | 'other values' | 'cells lost' | 'sheets lost';

export function compareReadings(before: Reading, after: Reading): Comparison {
  if (after.sheets < before.sheets) return 'sheets lost';
  if (after.cells < before.cells) return 'cells lost';
  return after.digest === before.digest ? 'the same' : 'other values';
}

/**
 * Whether a reader can see that this mutation did damage. Entries of archives have checksums and chains of compound files
 * have lengths; XML says where elements end. A text says nothing, and a bit of a number in a binary workbook makes
 * another number.
 */
export function mustBeSeen(extension: string, kind: string, comparison: Comparison): boolean {
  if (extension === '.csv' || comparison === 'the same') return false;
  const lost = comparison !== 'other values';
  if (kind === 'xml') return lost;
  return extension === '.xls' && kind === 'bits' ? lost : true;
}
