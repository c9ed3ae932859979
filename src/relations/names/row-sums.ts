/** The sums that labels and the row tree propose for the rows of a table. */
import { type TableRow, lower } from '../../tables';
import type { Lines } from '../lines/figure-matrix';
import type { SumProposal } from './axis-names';
import type { LabelWords } from './label-words';
import { labelFormula, linesByMark } from './label-formulas';
import { partsOfPeriods } from './periods';
import { addableTo, isNumbered, isPlainList, outermostBefore, partsOfRows, type RowParts } from './row-tree';

export class RowSums {
  private readonly parts: RowParts;
  private readonly marks: ReadonlyMap<string, readonly number[]>;
  private readonly before: ReadonlyMap<number, readonly number[]>;
  private readonly periods: ReadonlyMap<number, readonly (readonly number[])[]>;

  constructor(
    private readonly rows: readonly TableRow[],
    private readonly words: readonly LabelWords[],
    private readonly lines: Lines,
    parentOf: (line: number) => number,
  ) {
    this.parts = partsOfRows(rows, parentOf);
    this.marks = linesByMark(rows);
    this.before = outermostBefore(rows);
    this.periods = partsOfPeriods(
      words.map(({ months }) => months),
      (line) => String(parentOf(line)),
    );
  }

  of(line: number): SumProposal[] {
    const { rows, parts } = this;
    const proposals: SumProposal[] = [];
    const declared = labelFormula(rows, line, this.marks);
    if (declared) proposals.push(this.withFigures(declared));
    for (const operands of this.periods.get(line) ?? []) proposals.push({ operands, by: 'tree', isOfPeriods: true });
    const children = parts.children.get(line);
    const ofWhich = parts.ofWhich.get(line);
    if (children && children.length >= 2) proposals.push(this.ofRows(line, children));
    if (ofWhich && ofWhich.length >= 2) proposals.push({ operands: ofWhich, by: 'tree', ofWhich: true });
    if (children && ofWhich) {
      const all = [...children, ...ofWhich].sort((a, b) => a - b);
      proposals.push({ operands: all, by: 'tree', ofWhich: true });
    }
    const withTax = subtotalAndTaxes(rows, line);
    if (withTax) proposals.push({ operands: withTax, by: 'tree', isList: true, isWithTax: true });
    const outermost = rows[line]!.kind === 'total' ? this.before.get(line) : undefined;
    if (outermost) proposals.push(this.ofRows(line, outermost));
    return proposals;
  }

  private ofRows(line: number, list: readonly number[]): SumProposal {
    const operands = addableTo(this.rows, this.words, line, list);
    const isList = isPlainList(this.rows, this.words, line, list);
    const isNumberedList = isList && list.every((one) => isNumbered(this.rows[one]!));
    return this.withFigures({ operands, by: 'tree', isList, isNumbered: isNumberedList });
  }

  /** Operands without a figure of their own give way to the lines under them. */
  private withFigures({ operands, signs, ...proposal }: SumProposal): SumProposal {
    const standing = operands.map((operand) => this.standingFor(operand));
    const bare = operands.filter((operand, i) => standing[i]![0] !== operand);
    if (bare.length === 0) return { ...proposal, operands, signs };
    return {
      ...proposal,
      operands: standing.flat(),
      signs: signs && standing.flatMap((lines, i) => lines.map(() => signs[i]!)),
      bare,
    };
  }

  private standingFor(line: number): readonly number[] {
    const children = this.hasFigures(line) ? undefined : this.parts.children.get(line);
    return children ? children.flatMap((child) => this.standingFor(child)) : [line];
  }

  /** Figures other than nil. */
  private hasFigures(line: number): boolean {
    const { crossCount, values } = this.lines;
    for (let cross = 0; cross < crossCount; cross++) if (Math.abs(values[line * crossCount + cross]!) > 0) return true;
    return false;
  }
}

/** "Thuế GTGT 10%", "Dự phòng phí": what an estimate puts on its subtotal; with their marks, since "thuê" is to hire. */
const ON_TOP = /^[-+*( ]*(tiền )?(thuế (gtgt|vat|giá trị gia tăng)|vat|gtgt|dự phòng phí|chi phí dự phòng)(?!\p{L})/u;
const MOST_TAXES = 3;

/** "Cộng", "Thuế GTGT 10%", "Tổng cộng": the subtotal and what is put on it, for a total right below them; else null. */
function subtotalAndTaxes(rows: readonly TableRow[], line: number): readonly number[] | null {
  if (rows[line]!.kind !== 'total') return null;
  let first = line;
  while (first > 0 && line - first < MOST_TAXES && ON_TOP.test(lower(rows[first - 1]!.label))) first--;
  if (first === line || first < 2 || rows[first - 1]!.kind !== 'total') return null;
  // At the head of a list a total is that of what follows, the taxes with it.
  if (rows[first - 2]!.kind !== 'item') return null;
  return Array.from({ length: line - first + 1 }, (_, i) => first - 1 + i);
}
