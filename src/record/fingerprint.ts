/** The fingerprint of a checked range: tells whether a sheet is still the one that was checked. */
import { type CellRange, type Grid, parseRange, rangeName } from '../sheet';
import { sha256 } from './sha256';

/** Digits of a figure that every program gives back; past them is the noise of recalculation. */
const DIGITS = 12;

/** What the cell shows, without its formula and its looks; null for an empty one. */
function contentOf(grid: Grid, row: number, column: number): string | null {
  switch (grid.kind(row, column)) {
    case 'empty':
      return null;
    case 'number':
      return `n${Number(grid.number(row, column).toPrecision(DIGITS))}`;
    case 'text': {
      const text = grid.text(row, column).normalize('NFC').replace(/\s+/g, ' ').trim();
      return text === '' ? null : `t${text}`;
    }
    case 'boolean':
    case 'error':
      return `v${grid.text(row, column).toUpperCase()}`;
  }
}

/** SHA-256 over the contents of a range, row by row: the same from Excel and from the file that it saved. */
export function rangeFingerprint(grid: Grid, { top, bottom, left, right }: CellRange): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const content = contentOf(grid, row, column);
      if (content !== null) lines.push(`${row},${column},${content}`);
    }
  }
  return sha256(lines.join('\n'));
}

/** A range of the workbook, and the fingerprint that it had when it was checked. */
export interface Fingerprint {
  readonly sheet: string;
  readonly range: CellRange;
  readonly hash: string;
}

/** "Biểu 02!A4:E9 – 9f86d0…": a line of the log sheet that {@link readFingerprints} reads back. */
export const fingerprintLine = ({ sheet, range, hash }: Fingerprint): string =>
  `${sheet}!${rangeName(range)} – ${hash}`;

const LINE = /^(.+)!([A-Z]+\d+(?::[A-Z]+\d+)?) – ([0-9a-f]{64})$/;

/** The fingerprints that a log sheet holds, in its order; none on any other sheet. */
export function readFingerprints(log: Grid): readonly Fingerprint[] {
  const { top, bottom, left } = log.range ?? { top: 0, bottom: -1, left: 0 };
  const found: Fingerprint[] = [];
  for (let row = top; row <= bottom; row++) {
    const [, sheet, name, hash] = LINE.exec(log.text(row, left).trim()) ?? [];
    const range = name === undefined ? null : parseRange(name);
    if (sheet && range && hash) found.push({ sheet, range, hash });
  }
  return found;
}
