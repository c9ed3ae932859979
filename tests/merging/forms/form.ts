/** What a form of a budget table is, for tests of merging. */

interface TestColumn {
  readonly path: readonly string[];
  readonly kind: 'money' | 'rate' | 'count' | 'note';
  /** For rates: positions of numerator and denominator; for sums: positions of the parts. */
  readonly of?: readonly number[];
}

interface TestRow {
  readonly index: string;
  readonly label: string;
  /** Position of the row that it is part of. */
  readonly parent: number | null;
  /** Its figures are no part of its parent's sum. */
  readonly ofWhich?: boolean;
}

export interface TestForm {
  readonly title: string;
  readonly columns: readonly TestColumn[];
  readonly rows: readonly TestRow[];
  /** Each unit lists its own rows. */
  readonly isList?: boolean;
}

export const money = (...path: string[]): TestColumn => ({ path, kind: 'money' });
export const rate = (of: readonly number[], ...path: string[]): TestColumn => ({ path, kind: 'rate', of });
export const sum = (of: readonly number[], ...path: string[]): TestColumn => ({ path, kind: 'money', of });

export type Nested = readonly [index: string, label: string, children?: readonly Nested[]];

/** Rows of a nested list; labels that begin with "Trong đó" are of-which rows. */
export function rowsOf(nested: readonly Nested[]): TestRow[] {
  const rows: TestRow[] = [];
  const add = (list: readonly Nested[], parent: number | null): void => {
    for (const [index, label, children] of list) {
      const at = rows.push({ index, label, parent, ofWhich: label.startsWith('Trong đó') }) - 1;
      if (children) add(children, at);
    }
  };
  add(nested, null);
  return rows;
}
