/** SUMIF and SUMIFS: which cells they add up. */
import { type CellKey, type CellRange, cellKey, type Grid } from '../../sheet';
import type { FormulaTree } from './formula-tree';
import type { RelationRule } from '../rules/rule';

export const CONDITIONAL_SUM: RelationRule<'conditional-sum'> = {
  id: 'conditional-sum',
  reads: ['formulas'],
  source: 'SUMIF and SUMIFS as ECMA-376 part 1, 18.17.7 defines them.',
};

/** Finds the grid of a sheet by name, null standing for the formula's own; undefined where the workbook has none. */
export type GridOf = (sheet: string | null) => Grid | undefined;

interface Cell {
  readonly sheet: string | null;
  readonly cell: CellKey;
}

/** A range on its sheet, cut to what the sheet holds. */
interface Area {
  readonly sheet: string | null;
  readonly grid: Grid;
  readonly range: CellRange;
  readonly height: number;
  readonly width: number;
}

/** What a condition asks of a cell. Texts are compared without regard to case, as Excel does. */
type Condition =
  | { readonly type: 'equal'; readonly value: string }
  | { readonly type: 'pattern'; readonly pattern: RegExp; readonly negated: boolean }
  | { readonly type: 'compare'; readonly holds: (value: number) => boolean };

/**
 * The cells that SUMIF(range, criteria, [sum_range]) or SUMIFS(sum_range, range, criteria, …) adds up: those with a
 * number whose rows meet the criteria (Excel's own: "x", "<>x", ">=5", wildcards * and ?, a cell to compare with, parts
 * joined by &). Null for calls that it cannot follow: computed ranges, blank criteria, ranges of different shapes.
 */
export function conditionalOperands(name: string, args: readonly FormulaTree[], gridOf: GridOf): Cell[] | null {
  const call = conditionsOf(name, args);
  if (!call) return null;
  const target = areaOf(call.summed, gridOf);
  if (!target) return null;
  const meeting: (readonly number[])[] = [];
  for (const [range, criteria] of call.pairs) {
    const area = areaOf(range, gridOf);
    const condition = area && conditionOf(criteria, gridOf);
    if (!area || !condition) return null;
    if (name !== 'SUMIF' && (area.height !== target.height || area.width !== target.width)) return null;
    meeting.push(offsetsMeeting(area, condition));
  }
  const others = meeting.slice(1).map((offsets) => new Set(offsets));
  const chosen = meeting[0]!.filter((offset) => others.every((offsets) => offsets.has(offset)));
  const out: Cell[] = [];
  for (const offset of [...chosen].sort((a, b) => a - b)) {
    // The range to add up counts from its first cell on, whatever its own size (SUMIF), or has the same shape (SUMIFS).
    const row = target.range.top + Math.floor(offset / WIDEST);
    const column = target.range.left + (offset % WIDEST);
    if (target.grid.isNumber(row, column)) out.push({ sheet: target.sheet, cell: cellKey(row, column) });
  }
  return out;
}

interface ConditionalCall {
  readonly summed: FormulaTree;
  /** Each range with what is asked of it. */
  readonly pairs: readonly (readonly [range: FormulaTree, criteria: FormulaTree])[];
}

function conditionsOf(name: string, args: readonly FormulaTree[]): ConditionalCall | null {
  if (name === 'SUMIF') {
    if (args.length < 2 || args.length > 3) return null;
    return { summed: args[2] ?? args[0]!, pairs: [[args[0]!, args[1]!]] };
  }
  if (args.length < 3 || args.length % 2 === 0) return null;
  const pairs: [FormulaTree, FormulaTree][] = [];
  for (let i = 1; i < args.length; i += 2) pairs.push([args[i]!, args[i + 1]!]);
  return { summed: args[0]!, pairs };
}

/** Offsets within a range are one number: row · 16,384 + column. */
const WIDEST = 16_384;

function areaOf(tree: FormulaTree, gridOf: GridOf): Area | null {
  if (tree.type !== 'reference') return null;
  const { sheet, range } = tree.reference;
  const grid = gridOf(sheet);
  if (!grid) return null;
  return { sheet, grid, range, height: range.bottom - range.top, width: range.right - range.left };
}

function conditionOf(tree: FormulaTree, gridOf: GridOf): Condition | null {
  const value = valueOf(tree, gridOf);
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { type: 'equal', value: String(value) };
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(value)!;
  const [operator, operand] = [match[1] ?? '=', match[2]!];
  const number = operand.trim() === '' ? Number.NaN : Number(operand.replace(',', '.'));
  if (operator !== '=' && operator !== '<>') {
    if (Number.isNaN(number)) return null;
    const holds = {
      '<': (n: number) => n < number,
      '>': (n: number) => n > number,
      '<=': (n: number) => n <= number,
      '>=': (n: number) => n >= number,
    }[operator as '<' | '>' | '<=' | '>='];
    return { type: 'compare', holds };
  }
  if (operator === '=' && operand === '') return null;
  if (operator === '=' && !/[*?~]/.test(operand))
    return { type: 'equal', value: Number.isNaN(number) ? plain(operand) : String(number) };
  return { type: 'pattern', pattern: wildcards(operand), negated: operator === '<>' };
}

/** The value of a criterion: a literal, a cell's content, or some of these joined; null for anything else. */
function valueOf(tree: FormulaTree, gridOf: GridOf): number | string | null {
  if (tree.type === 'number') return tree.value;
  if (tree.type === 'text') return tree.value.replace(/^"|"$/g, '').replace(/""/g, '"');
  if (tree.type === 'binary' && tree.operator === '&') {
    const left = valueOf(tree.left, gridOf);
    const right = valueOf(tree.right, gridOf);
    return left === null || right === null ? null : `${left}${right}`;
  }
  if (tree.type !== 'reference') return null;
  const { sheet, range } = tree.reference;
  const grid = gridOf(sheet);
  if (!grid || range.top !== range.bottom || range.left !== range.right) return null;
  const number = grid.number(range.top, range.left);
  return Number.isNaN(number) ? grid.string(range.top, range.left) : number;
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

const WILDCARD: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

/** "Huyện *" as a pattern; ~ takes the meaning from the sign after it. */
function wildcards(text: string): RegExp {
  const source = plain(text).replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (sign, escaped: string, wild: string) =>
    wild ? WILDCARD[wild]! : `\\${escaped ?? sign}`,
  );
  return new RegExp(`^${source}$`, 's');
}

/** By grid and range: which offsets hold which content, blank ones too, which "<>x" takes in. Formulas that ask the same range are answered from one pass. */
const contents = new WeakMap<Grid, Map<string, ReadonlyMap<string, readonly number[]>>>();

function offsetsByContent({ grid, range }: Area): ReadonlyMap<string, readonly number[]> {
  const key = `${range.top}:${range.left}:${range.bottom}:${range.right}`;
  let known = contents.get(grid);
  if (!known) contents.set(grid, (known = new Map()));
  const found = known.get(key);
  if (found) return found;
  const out = new Map<string, number[]>();
  const held = grid.range;
  if (held) {
    for (let row = Math.max(range.top, held.top); row <= Math.min(range.bottom, held.bottom); row++) {
      for (let column = range.left; column <= Math.min(range.right, Math.max(held.right, range.left)); column++) {
        const number = grid.number(row, column);
        const content = Number.isNaN(number) ? plain(grid.string(row, column)) : String(number);
        const offset = (row - range.top) * WIDEST + (column - range.left);
        const list = out.get(content);
        if (list) list.push(offset);
        else out.set(content, [offset]);
      }
    }
  }
  known.set(key, out);
  return out;
}

function offsetsMeeting(area: Area, condition: Condition): readonly number[] {
  const byContent = offsetsByContent(area);
  if (condition.type === 'equal') return byContent.get(condition.value) ?? [];
  const out: number[] = [];
  for (const [content, offsets] of byContent) {
    const meets =
      condition.type === 'compare'
        ? content !== '' && condition.holds(Number(content))
        : (condition.negated || content !== '') && condition.pattern.test(content) !== condition.negated;
    if (meets) for (const offset of offsets) out.push(offset);
  }
  return out;
}
