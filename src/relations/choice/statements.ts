/** The relations of one sheet, each statement once with all its evidence. */
import { type CellKey, columnOfKey, rowOfKey } from '../../sheet';
import type { Evidence, Relation } from '../types';

/** What makes two statements the same: the class, the whole (or result), its other cells, and their sheets. */
interface Statement {
  readonly kind: string;
  /** In ascending order, but for quotients, whose operands have places of their own. */
  readonly cells: readonly CellKey[];
  readonly sheets: string;
  /** Its place among all. */
  readonly at: number;
}

/** The relations of one sheet, each statement once with all its evidence. */
export class Statements {
  private readonly relations: Relation[] = [];
  private readonly byWhole = new Map<CellKey, Statement[]>();
  private readonly byFormula = new Map<CellKey, Relation[]>();

  /** What a cell's own formula says. */
  addFormula(relation: Relation): void {
    this.add(relation);
    const known = this.byFormula.get(relation.result);
    if (known) known.push(relation);
    else this.byFormula.set(relation.result, [relation]);
  }

  /** What a rule says of one cell. Where the author's own formula says otherwise, the formula is what is meant. */
  addOfRule(relation: Relation): void {
    const contradicted = relation.comparison === 'equal' && this.hasFormulaOfItsOwn(relation);
    this.add(relation, contradicted);
  }

  /** In the order in which they were stated first. */
  all(): readonly Relation[] {
    return this.relations;
  }

  private hasFormulaOfItsOwn(relation: Relation): boolean {
    const formulas = this.byFormula.get(relation.result);
    return formulas?.some((other) => other.kind === relation.kind && axisOf(other) === axisOf(relation)) ?? false;
  }

  private add(relation: Relation, onlyIfKnown = false): void {
    const { kind, whole, cells } = identityOf(relation);
    const sheets = relation.operandSheets?.join('|') ?? '';
    const statements = this.byWhole.get(whole);
    const known = statements?.find(
      (other) => other.kind === kind && other.sheets === sheets && sameCells(other.cells, cells),
    );
    if (known) {
      this.relations[known.at] = merge(this.relations[known.at]!, relation);
      return;
    }
    if (onlyIfKnown) return;
    const statement = { kind, cells, sheets, at: this.relations.push(relation) - 1 };
    if (statements) statements.push(statement);
    else this.byWhole.set(whole, [statement]);
  }
}

function sameCells(one: readonly CellKey[], other: readonly CellKey[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** Two statements are the same when kind, result and operands are; a difference C = A − B is the sum A = B + C. */
function identityOf(relation: Relation): { kind: string; whole: CellKey; cells: readonly CellKey[] } {
  const { kind, operands, result } = relation;
  if (kind === 'difference') return { kind: 'sum', whole: operands[0]!, cells: ascending([operands[1]!, result]) };
  const whole = minuendOf(relation);
  if (whole !== null)
    return { kind: 'sum', whole, cells: ascending([...operands.filter((operand) => operand !== whole), result]) };
  return {
    kind: relation.comparison === 'at-most' ? 'at-most' : kind,
    whole: result,
    cells: kind === 'ratio' || kind === 'growth' ? operands : ascending(operands),
  };
}

/** III = I − II: the one operand that is not taken off is the sum of all the others; null for any other relation. */
function minuendOf({ kind, signs, operands, comparison }: Relation): CellKey | null {
  if (kind !== 'sum' || comparison !== 'equal' || !signs || operands.length < 2) return null;
  const positive = operands.filter((_, i) => signs[i]! > 0);
  return positive.length === 1 ? positive[0]! : null;
}

/** The cells in order; nearly always they are already. */
function ascending(cells: readonly CellKey[]): readonly CellKey[] {
  for (let i = 1; i < cells.length; i++) if (cells[i - 1]! > cells[i]!) return [...cells].sort((a, b) => a - b);
  return cells;
}

function axisOf({ result, operands }: Relation): 'down' | 'across' | 'other' {
  const column = columnOfKey(result);
  if (operands.every((operand) => columnOfKey(operand) === column)) return 'down';
  const row = rowOfKey(result);
  return operands.every((operand) => rowOfKey(operand) === row) ? 'across' : 'other';
}

const ORDER: readonly Evidence[] = ['formula', 'declared', 'label', 'arithmetic'];

/**
 * One statement with all its evidence, in the form of the stronger: a declared III = I − II is no sum I = II + III. Its
 * `foundBy` is that of the stronger too, of the first one where both are equally strong: formulas come before all rules.
 */
function merge(known: Relation, more: Relation): Relation {
  const strength = (relation: Relation): number =>
    Math.min(...relation.evidence.map((evidence) => ORDER.indexOf(evidence)));
  const base = strength(more) < strength(known) ? more : known;
  return {
    ...base,
    role: base.evidence.includes('formula') && more.kind === base.kind ? more.role : base.role,
    evidence: ORDER.filter((evidence) => known.evidence.includes(evidence) || more.evidence.includes(evidence)),
    confidence: Math.max(known.confidence, more.confidence),
    source: base.source ?? known.source ?? more.source,
    group: more.group,
  };
}
