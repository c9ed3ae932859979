/** The row tree: which rows stand under which, and what stood open before a total at the bottom. */
import type { TableRow } from '../../tables';
import { append } from './axis-names';

/** The lines under each row: those of its own numbering, and those that a "Trong đó" opens. */
export interface RowParts {
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly ofWhich: ReadonlyMap<number, readonly number[]>;
}

export function partsOfRows(rows: readonly TableRow[], parentOf: (line: number) => number): RowParts {
  const children = new Map<number, number[]>();
  const ofWhich = new Map<number, number[]>();
  rows.forEach((row, line) => {
    const parent = row.kind === 'heading' ? -1 : parentOf(line);
    if (parent >= 0) append(row.kind === 'of-which' ? ofWhich : children, parent, line);
  });
  return { children, ofWhich };
}

/** For a total row at the bottom: the outermost rows since the total before it. */
export function outermostBefore(rows: readonly TableRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let open: number[] = [];
  let level = Infinity;
  rows.forEach((row, line) => {
    if (row.kind === 'heading' || row.kind === 'of-which') return;
    if (row.kind === 'total') {
      if (open.length >= 2) found.set(line, open);
      open = [];
      level = Infinity;
      return;
    }
    if (row.level < level) {
      open = open.filter((other) => rows[other]!.level < row.level);
      level = row.level;
    }
    if (row.level === level) open.push(line);
  });
  return found;
}
