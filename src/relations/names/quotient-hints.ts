import {
  type Expression,
  fold,
  isAverageLabel,
  isBreakdownLabel,
  isOfWhichLabel,
  isPercentColumn,
  isTotalLabel,
  parseDeclaration,
  type TableColumn,
} from '../../tables';
import { numberLabels } from './column-hints';
import type { FigureMatrix } from '../lines/figure-matrix';
import type { QuotientHints, QuotientProposal } from '../rules/quotient';
import type { ProductHints } from '../choice/products';
import type { ShareHints } from '../rules/share';

/** What headers and the number row say of rates, shares, growth and differences among the columns. */
export function columnQuotientHints(matrix: FigureMatrix): QuotientHints {
  const { columns } = matrix;
  const labels = numberLabels(columns);
  const folded = columns.map((column) => column.path.map(fold));
  const tails = columns.map((column) => tailOf(column.path));
  return {
    proposals(line) {
      const declared = declaredQuotient(columns[line]!, line, labels);
      if (declared) return [declared];
      const role = columns[line]!.role;
      if (role !== 'rate' && role !== 'growth') return [];
      const branches = sameBranch(tails, line, role === 'growth' ? 'growth' : 'ratio', (other) =>
        ['rate', 'growth', 'share', 'difference'].includes(columns[other]!.role),
      );
      if (branches.length > 0) return branches;
      const labelled = attainmentByRoles(columns, folded, line);
      return labelled ? [labelled] : [];
    },
    isPercentLike: (line) => isPercentColumn(columns[line]!),
    isDifference: (line) => columns[line]!.role === 'difference',
    isTotal: (line) => isTotalLabel(columns[line]!.path[columns[line]!.path.length - 1] ?? ''),
    likeness(a, b) {
      if (tails[a] === tails[b] && tails[a] !== '') return 1;
      const one = folded[a]!;
      const other = folded[b]!;
      if (one.length === 0 || other.length === 0) return 0;
      const shared = one.filter((text) => other.includes(text)).length;
      return (0.7 * shared) / Math.max(one.length, other.length);
    },
  };
}

/** Rows have labels only: rates among rows are believed when the label says so and the figures agree. */
export function rowQuotientHints(matrix: FigureMatrix): QuotientHints {
  const folded = matrix.rows.map((row) => fold(row.label));
  const percent = folded.map((label) =>
    /%|\b(ty le|ti le|ty trong|co cau|toc do|percent|ratio|margin|rate|per|share)\b/.test(label),
  );
  const difference = folded.map((label) =>
    /chenh lech|boi chi|boi thu|ket du|con lai|tang.*giam|\b(difference|change|net|balance|surplus|deficit)\b/.test(
      label,
    ),
  );
  return {
    proposals: () => [],
    isPercentLike: (line) => percent[line]!,
    isDifference: (line) => difference[line]!,
    isTotal: (line) => isTotalLabel(matrix.rows[line]!.label),
    likeness: () => 0,
  };
}

/** Which columns are shares of a total further up or down, and which rows are such totals. */
export function columnShareHints(matrix: FigureMatrix, quotients: QuotientHints): ShareHints {
  const { table, rows, columns } = matrix;
  const lineOf = new Map(rows.map((row, line) => [row.row, line]));
  const totals = rows.flatMap((row, line) => (row.kind === 'total' || isTotalLabel(row.label) ? [line] : []));
  return {
    isShare: (line) => columns[line]!.role === 'share',
    isPercentLike: (line) => columns[line]!.role === 'share' || columns[line]!.role === 'rate',
    likeness: quotients.likeness,
    totals,
    parentOf(cross) {
      const { parent } = rows[cross]!;
      if (parent !== null) return lineOf.get(table.rows[parent]!.row) ?? -1;
      return totals[0] !== undefined && totals[0] !== cross ? totals[0] : -1;
    },
  };
}

const PER_UNIT =
  /\b(don gia|gia don vi|suat dau tu|nang suat|unit (price|cost))\b|\/ ?(nguoi|ho|thang|m2|ha|don vi|de an)\b/;
const isPerUnit = (text: string): boolean => isAverageLabel(text) || PER_UNIT.test(fold(text));

// Asked of few lines only, and so looked up when asked.
export const columnProductHints = ({ columns }: FigureMatrix): ProductHints => ({
  isPerUnit: (line) => isPerUnit(columns[line]!.path[columns[line]!.path.length - 1] ?? ''),
});
export const rowProductHints = ({ rows }: FigureMatrix): ProductHints => ({
  isPerUnit: (line) => isPerUnit(rows[line]!.label),
});

/** The same among rows: "Tỷ trọng (%)" under a row of amounts, of the column "Tổng số". */
export function rowShareHints(matrix: FigureMatrix, quotients: QuotientHints): ShareHints {
  return {
    isShare: (line) => /\b(ty trong|ti trong|co cau|chiem|share)\b/.test(fold(matrix.rows[line]!.label)),
    isPercentLike: quotients.isPercentLike,
    likeness: quotients.likeness,
    totals: matrix.columns.flatMap(({ path }, line) => (isTotalLabel(path[path.length - 1] ?? '') ? [line] : [])),
    parentOf: () => -1,
  };
}

/**
 * What a header path says below its first group, totals and "Trong đó" left out: "So sánh (%) › Kinh phí sự nghiệp" and
 * "Quyết toán › Kinh phí sự nghiệp › Tổng số" are both "kinh phi su nghiep".
 */
function tailOf(path: readonly string[]): string {
  return (
    path
      .slice(1)
      .filter((text) => !isOfWhichLabel(text) && !isBreakdownLabel(text) && !isTotalLabel(text))
      .map(fold)
      .join(' › ') || (path.length > 1 ? '·' : '')
  );
}

/** The pairs of columns left of a rate that stand for the same branch: the later over the earlier, nearest first. */
function sameBranch(
  tails: readonly string[],
  line: number,
  kind: 'ratio' | 'growth',
  isComparison: (line: number) => boolean,
): QuotientProposal[] {
  const tail = tails[line]!;
  if (tail === '') return [];
  const same = tails.flatMap((other, i) => (other === tail && i !== line && !isComparison(i) ? [i] : [])).slice(0, 6);
  const out: QuotientProposal[] = [];
  for (const first of same)
    for (const second of same) if (second !== first) out.push({ kind, operands: [first, second], by: 'label' });
  return out.sort((a, b) => Number(b.operands[0] > b.operands[1]) - Number(a.operands[0] > a.operands[1]));
}

const asLabel = (expression: Expression | undefined): string | null =>
  expression?.type === 'label' ? expression.label : null;

/** "3=2/1", "4=3/2*100", "5=(4-3)/3", "(7)=(6)/(5)%": a ratio or a growth of two columns; null for anything else. */
function declaredQuotient(
  column: TableColumn,
  line: number,
  labels: ReadonlyMap<string, number>,
): QuotientProposal | null {
  const parsed = column.declaration === null ? null : parseDeclaration(column.declaration);
  if (!parsed || parsed.expression.type !== 'product') return null;
  const factors = parsed.expression.factors.filter(({ factor }) => factor.type !== 'number');
  if (factors.length !== 2 || factors[0]!.divide || !factors[1]!.divide) return null;
  const second = asLabel(factors[1]!.factor);
  if (second === null) return null;
  const top = factors[0]!.factor;
  let kind: 'ratio' | 'growth' = 'ratio';
  let first = asLabel(top);
  if (
    top.type === 'sum' &&
    top.terms.length === 2 &&
    top.terms[1]!.sign === -1 &&
    asLabel(top.terms[1]!.term) === second
  ) {
    kind = 'growth';
    first = asLabel(top.terms[0]!.term);
  }
  const a = first === null ? undefined : labels.get(first);
  const b = labels.get(second);
  if (a === undefined || b === undefined || a === line || b === line) return null;
  return { kind, operands: [a, b], by: 'declared', source: column.declaration! };
}

/** A rate column right of a plan and an actual column of the same branch of the header is their attainment. */
function attainmentByRoles(
  columns: readonly TableColumn[],
  folded: readonly (readonly string[])[],
  line: number,
): QuotientProposal | null {
  const own = folded[line]!;
  const score = (other: number): number =>
    folded[other]!.filter((text) => own.includes(text)).length * 10 - Math.abs(other - line);
  const pick = (roles: readonly string[]): number => {
    let best = -1;
    columns.forEach((column, other) => {
      if (other >= line || !roles.includes(column.role)) return;
      if (best < 0 || score(other) >= score(best)) best = other;
    });
    return best;
  };
  const actual = pick(['actual', 'estimate']);
  const plan = pick(['plan']);
  return actual >= 0 && plan >= 0 ? { kind: 'ratio', operands: [actual, plan], by: 'label' } : null;
}
