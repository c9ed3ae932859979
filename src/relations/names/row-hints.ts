import { fold, isAverageLabel, isTotalLabel, type TableRow } from '../../tables';
import type { FigureMatrix } from '../lines/figure-matrix';
import type { Proposal, SumHints } from './sum-hints';

/** Adds to the list under a key in place: a total may have fifty thousand parts. */
function append<Key>(lists: Map<Key, number[]>, key: Key, line: number): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}

/** What labels and numbering say of the rows: which rows are the parts of which. Lines are positions in `matrix.rows`. */
export function rowHints(matrix: FigureMatrix): SumHints {
  const { table, rows } = matrix;
  const lineOf = new Map<number, number>(rows.map((row, line) => [row.row, line]));
  const children = new Map<number, number[]>();
  const partial = new Map<number, number[]>();
  rows.forEach((row, line) => {
    if (row.parent === null) return;
    const parent = lineOf.get(table.rows[row.parent]!.row);
    if (parent === undefined || row.kind === 'heading') return;
    const list = row.kind === 'of-which' ? partial : children;
    append(list, parent, line);
  });
  const total = rows.map((row) => row.kind === 'total' || isTotalLabel(row.label));
  const average = rows.map((row) => isAverageLabel(row.label));
  const percent = rows.map((row) => /%|\b(ty le|ti le|ty trong|percent|ratio)\b/.test(fold(row.label)));
  const names = rows.map((row) => fold(row.label).replace(/^[-+*.\s\d]+/, ''));
  const namesakes = new Map<string, number[]>();
  names.forEach((name, line) => {
    if (name.length < 3 || rows[line]!.kind === 'heading') return;
    append(namesakes, name, line);
  });
  const marks = marksOf(rows);
  const before = outermostBefore(rows);
  const proposed: (Proposal[] | undefined)[] = [];
  return {
    isTotal: (line) => total[line]!,
    isAverage: (line) => average[line]!,
    isOfWhich: (line) => rows[line]!.kind === 'of-which',
    groupOf: (line) => rows[line]!.group,
    groupsHoldWholes: false,
    namesakes: (line) => namesakes.get(names[line]!) ?? [],
    isPercentLike: (line) => percent[line]!,
    isPartOf: (part, whole) =>
      rows[part]!.level > rows[whole]!.level ||
      (rows[part]!.group !== rows[whole]!.group && rows[part]!.group.startsWith('none')),
    proposals(line) {
      const known = proposed[line];
      if (known) return known;
      const out: Proposal[] = (proposed[line] = []);
      const declared = labelFormula(rows[line]!.label, line, marks);
      if (declared) out.push(declared);
      const own = children.get(line);
      if (own && own.length >= 2) out.push({ operands: own, by: 'tree' });
      const parts = partial.get(line);
      if (parts && parts.length >= 2) out.push({ operands: parts, by: 'tree', ofWhich: true });
      if (own && parts) out.push({ operands: [...own, ...parts].sort((a, b) => a - b), by: 'tree', ofWhich: true });
      if (rows[line]!.kind === 'total' && before.has(line)) out.push({ operands: before.get(line)!, by: 'tree' });
      return out;
    },
  };
}

/** For each row under a "Trong đó" the line of the row that it is a part of; null for all others. */
export function wholesOfParts({ table, rows }: FigureMatrix): (line: number) => number | null {
  const lineOf = new Map<number, number>(rows.map((row, line) => [row.row, line]));
  return (line) => {
    const row = rows[line]!;
    if (row.kind !== 'of-which' || row.parent === null) return null;
    return lineOf.get(table.rows[row.parent]!.row) ?? null;
  };
}

/** For a total row at the bottom: the outermost rows since the total before it. */
function outermostBefore(rows: readonly TableRow[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  let open: number[] = [];
  let level = Infinity;
  rows.forEach((row, line) => {
    if (row.kind === 'heading' || row.kind === 'of-which') return;
    if (row.kind === 'total') {
      if (open.length >= 2) out.set(line, open);
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
  return out;
}

const bareMark = (mark: string): string => mark.replace(/[().\s]/g, '').toUpperCase();

function marksOf(rows: readonly TableRow[]): Map<string, number[]> {
  const marks = new Map<string, number[]>();
  rows.forEach((row, line) => {
    const mark = bareMark(row.index);
    if (mark !== '' && row.kind !== 'heading') append(marks, mark, line);
  });
  return marks;
}

const FORMULA =
  /(?:^|[(=:\s])\(?((?:\(?(?:[A-ZĐ]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)\)?)(?:\s*[+\-–]\s*\(?(?:[A-ZĐ]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?)\)?)+)\)?\s*[).]?\s*$/;

/** "Tổng số (A+B+C)", "III = I − II", "(1)=(3)-(2)" at the end of a label; each mark is the nearest row that bears it. */
function labelFormula(label: string, line: number, marks: ReadonlyMap<string, readonly number[]>): Proposal | null {
  const match = FORMULA.exec(label);
  if (!match) return null;
  const text = match[1]!.replace(/[()\s]/g, '').replace(/–/g, '-');
  const operands: number[] = [];
  const signs: number[] = [];
  for (const term of text.match(/[+-]?[^+-]+/g) ?? []) {
    const lines = marks.get(term.replace(/^[+-]/, '').toUpperCase())?.filter((other) => other !== line);
    if (!lines || lines.length === 0) return null;
    operands.push(nearest(lines, line));
    signs.push(term.startsWith('-') ? -1 : 1);
  }
  if (operands.length < 2 || new Set(operands).size !== operands.length) return null;
  return { operands, signs, by: 'declared', source: label };
}

const nearest = (lines: readonly number[], line: number): number =>
  lines.reduce((best, other) => (Math.abs(other - line) < Math.abs(best - line) ? other : best));
