/** What a number row declares: "1=2+7+8", "5=3/1". */
import { type Expression, parseDeclaration, type TableColumn } from '../../tables';
import type { ProductProposal, QuotientProposal, SumProposal } from './axis-names';

/** "9=10+…+400" is a slip of the pen: number rows of real tables end before this. */
const LONGEST_RANGE = 200;

/** Number-row labels → lines; a label that stands twice is left out, since nobody can say which of the two it names. */
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

function labelOf(declaration: string | null): string | null {
  const match = declaration === null ? null : /^\(?\s*(\d{1,3}[a-z]?|[A-Z])\s*\)?\s*(=|$)/.exec(declaration);
  return match ? match[1]! : null;
}

const expressionOf = ({ declaration }: TableColumn): Expression | null =>
  declaration === null ? null : (parseDeclaration(declaration)?.expression ?? null);

/** The operands of "1=2+7+8", "9=10+…+19" or "4=2-1" as lines with signs; null for anything else. */
export function declaredSum(
  column: TableColumn,
  line: number,
  labels: ReadonlyMap<string, number>,
): SumProposal | null {
  const expression = expressionOf(column);
  if (expression?.type !== 'sum') return null;
  const operands: number[] = [];
  const signs: number[] = [];
  for (const { sign, term } of expression.terms) {
    for (const operand of linesOf(term, labels)) {
      if (operand === null || operand === line) return null;
      operands.push(operand);
      signs.push(sign);
    }
  }
  return operands.length >= 2 && new Set(operands).size === operands.length
    ? { operands, signs, by: 'declared', source: column.declaration! }
    : null;
}

/** The lines of a label or of a range of labels; null for each that no column bears. */
function linesOf(term: Expression, labels: ReadonlyMap<string, number>): (number | null)[] {
  if (term.type === 'label') return [labels.get(term.label) ?? null];
  if (term.type !== 'range') return [null];
  const lines: (number | null)[] = [];
  for (let n = Number(term.from); n <= Number(term.to) && lines.length < LONGEST_RANGE; n++)
    lines.push(labels.get(String(n)) ?? null);
  return lines;
}

/** "3=2/1", "4=3/2*100", "5=(4-3)/3", "(7)=(6)/(5)%": a ratio or a growth of two columns; null for anything else. */
export function declaredQuotient(
  column: TableColumn,
  line: number,
  labels: ReadonlyMap<string, number>,
): QuotientProposal | null {
  const expression = expressionOf(column);
  if (expression?.type !== 'product') return null;
  const [top, bottom, ...more] = expression.factors.filter(({ factor }) => factor.type !== 'number');
  if (!top || !bottom || more.length > 0 || top.divide || !bottom.divide) return null;
  const base = labelled(bottom.factor);
  const current = growthOver(base, top.factor);
  const first = labels.get(current ?? labelled(top.factor));
  const second = labels.get(base);
  if (first === undefined || second === undefined || first === line || second === line) return null;
  return {
    kind: current === null ? 'ratio' : 'growth',
    operands: [first, second],
    by: 'declared',
    source: column.declaration!,
  };
}

/** "7=4x5x6": the factors of a product of columns; null for anything else. */
export function declaredProduct(
  column: TableColumn,
  line: number,
  labels: ReadonlyMap<string, number>,
): ProductProposal | null {
  const expression = expressionOf(column);
  if (expression?.type !== 'product') return null;
  const operands: number[] = [];
  for (const { factor, divide } of expression.factors) {
    const operand = divide ? undefined : labels.get(labelled(factor));
    if (operand === undefined || operand === line || operands.includes(operand)) return null;
    operands.push(operand);
  }
  return { operands, source: column.declaration! };
}

/** The label that an expression consists of; empty, which is no column's label, for anything else. */
const labelled = (expression: Expression): string => (expression.type === 'label' ? expression.label : '');

/** "4" of "4-3" over the base "3"; null where the expression is no such difference. */
function growthOver(base: string, expression: Expression): string | null {
  if (expression.type !== 'sum' || expression.terms.length !== 2) return null;
  const [current, less] = expression.terms as [(typeof expression.terms)[0], (typeof expression.terms)[0]];
  return less.sign === -1 && labelled(less.term) === base ? labelled(current.term) : null;
}
