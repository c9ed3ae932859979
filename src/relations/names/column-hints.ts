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
import { cumulativeColumns } from './cumulative-hints';
import type { FigureMatrix } from '../lines/figure-matrix';
import type { Proposal, SumHints } from './sum-hints';

const isPassThrough = (text: string): boolean => isOfWhichLabel(text) || isBreakdownLabel(text);

/** What headers and the number row say of the columns: which columns are the parts of which. */
export function columnHints(matrix: FigureMatrix): SumHints {
  const { columns } = matrix;
  const leaf = columns.map((column) => column.path[column.path.length - 1] ?? '');
  const total = leaf.map((text, i) => isTotalLabel(text) || columns[i]!.path.length === 0);
  const average = leaf.map(isAverageLabel);
  const ofWhich = columns.map((column, i) => column.path.some(isOfWhichLabel) && !isFirstGroup(columns, i));
  const labels = numberLabels(columns);
  const cumulative = cumulativeColumns(columns);
  const percent = columns.map(isPercentColumn);
  return {
    isTotal: (line) => total[line]! && leaf[line] !== '',
    isAverage: (line) => average[line]!,
    isOfWhich: (line) => ofWhich[line]!,
    groupOf: (line) => fold(leaf[line]!),
    groupsHoldWholes: true,
    namesakes: () => [],
    isPercentLike: (line) => percent[line]!,
    isPartOf: () => false,
    proposals(line) {
      const out: Proposal[] = [];
      const declared = declaredSum(columns[line]!, line, labels);
      if (declared) out.push(declared);
      out.push(...groupParts(columns, leaf, line));
      const cumulated = cumulative.get(line);
      if (cumulated) out.push(cumulated);
      return out;
    },
  };
}

/** "Trong đó" directly under the total of the whole table opens its parts; deeper ones are of-which of one column. */
function isFirstGroup(columns: readonly TableColumn[], line: number): boolean {
  const path = columns[line]!.path;
  const depth = path.findIndex(isOfWhichLabel);
  const prefix = path.slice(0, depth);
  const first = columns.findIndex((column) => prefix.every((text, i) => column.path[i] === text));
  const leaf = columns[first]?.path[columns[first]!.path.length - 1] ?? '';
  return (
    isTotalLabel(leaf) &&
    columns
      .slice(first, line)
      .every(
        (column, i) =>
          i === 0 || column.path[depth] === path[depth] || !isTotalLabel(column.path[column.path.length - 1] ?? ''),
      )
  );
}

/** The parts that the header tree gives a total: the members of its group, subgroups by their own total. */
function groupParts(columns: readonly TableColumn[], leaf: readonly string[], line: number): Proposal[] {
  const path = columns[line]!.path;
  const out: Proposal[] = [];
  const prefixes: string[][] = [];
  const inside =
    path.length === 1 && columns.slice(0, line).some((column) => column.role !== 'count' && column.path.length > 0);
  if (isTotalLabel(leaf[line]!) && !(inside && line < columns.length - 1)) prefixes.push(path.slice(0, -1));
  // "Tổng thu | Trong đó: a, b": a plain column whose parts stand under a group header right of it.
  const next = columns[line + 1];
  const passing = next?.path.findIndex(isPassThrough) ?? -1;
  if (next && passing >= 0 && next.path.slice(0, passing).every((text, i) => path[i] === text))
    prefixes.push(next.path.slice(0, passing + 1));
  for (const prefix of prefixes) {
    const groups = new Map<string, number[]>();
    columns.forEach((column, other) => {
      if (other === line || !prefix.every((text, i) => column.path[i] === text)) return;
      // The total of the whole table adds the columns on its one side.
      if (prefix.length === 0 && (line === columns.length - 1 ? other > line : other < line)) return;
      let depth = prefix.length;
      while (column.path[depth] !== undefined && isPassThrough(column.path[depth]!) && depth < column.path.length - 1)
        depth++;
      const key = column.path[depth] ?? `#${other}`;
      groups.set(key, [...(groups.get(key) ?? []), other]);
    });
    const operands: number[] = [];
    for (const members of groups.values()) {
      const whole = members.length > 1 ? members.find((member) => isTotalLabel(leaf[member]!)) : undefined;
      if (whole !== undefined) operands.push(whole);
      else for (const member of members) operands.push(member);
    }
    if (operands.length >= 2)
      out.push({
        operands,
        by: 'tree',
        ofWhich: isOfWhichLabel(prefix[prefix.length - 1] ?? '') && !isTotalLabel(leaf[line]!),
      });
    // "Theo nguồn: a, b | Theo tính chất: c, d": one total, broken down in more than one way.
    for (const members of groups.values()) {
      const parts = members.filter((member) => !isTotalLabel(leaf[member]!));
      if (groups.size >= 2 && parts.length >= 2 && isTotalLabel(leaf[line]!)) out.push({ operands: parts, by: 'tree' });
    }
  }
  return out;
}

/** Number-row labels → lines; a label that stands twice is left out, since nobody can say which is meant. */
export function numberLabels(columns: readonly TableColumn[]): Map<string, number> {
  const labels = new Map<string, number>();
  const doubled = new Set<string>();
  columns.forEach((column, line) => {
    const label = labelOf(column.declaration);
    if (label === null) return;
    if (labels.has(label)) doubled.add(label);
    labels.set(label, line);
  });
  for (const label of doubled) labels.delete(label);
  return labels;
}

export const labelOf = (declaration: string | null): string | null => {
  const match = declaration === null ? null : /^\(?\s*(\d{1,3}[a-z]?|[A-Z])\s*\)?\s*(=|$)/.exec(declaration);
  return match ? match[1]! : null;
};

/** The operands of "1=2+7+8", "9=10+…+19" or "4=2-1" as lines with signs; null for anything else. */
function declaredSum(column: TableColumn, line: number, labels: ReadonlyMap<string, number>): Proposal | null {
  const parsed = column.declaration === null ? null : parseDeclaration(column.declaration);
  if (!parsed || parsed.expression.type !== 'sum') return null;
  const operands: number[] = [];
  const signs: number[] = [];
  for (const { sign, term } of parsed.expression.terms) {
    for (const operand of expand(term, labels)) {
      if (operand === null || operand === line) return null;
      operands.push(operand);
      signs.push(sign);
    }
  }
  return operands.length >= 2 && new Set(operands).size === operands.length
    ? { operands, signs, by: 'declared', source: column.declaration! }
    : null;
}

function expand(term: Expression, labels: ReadonlyMap<string, number>): (number | null)[] {
  if (term.type === 'label') return [labels.get(term.label) ?? null];
  if (term.type !== 'range') return [null];
  const out: (number | null)[] = [];
  for (let n = Number(term.from); n <= Number(term.to) && out.length < 200; n++)
    out.push(labels.get(String(n)) ?? null);
  return out;
}
