/** How well slips of typing in the layouts are told: one figure of each table is mistyped, and the table checked. */
import { checkWorkbook } from '../../src/jobs';
import { cellKey, type CellKey, type Grid, GridBuilder, keyName } from '../../src/sheet';
import { Random } from '../merging/random';
import { type Cell, type Layout, LAYOUTS } from './layouts';

export interface LayoutScore {
  readonly slips: number;
  /** Told in a finding: as a suspect, or as part of what does not agree. */
  readonly found: number;
  /** Named before all other cells. */
  readonly first: number;
  /** And with its right value. */
  readonly value: number;
  /** Errors and reviews in tables that are right. */
  readonly alarms: readonly string[];
  /** What was missed, or named another cell first. */
  readonly missed: readonly string[];
}

interface Slip {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly typed: number;
}

function gridOf(rows: readonly (readonly Cell[])[]): Grid {
  const builder = new GridBuilder('Biểu');
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null) builder.set(row, column, { value: cell });
    }),
  );
  return builder.build();
}

/** A digit changed, left out or put in, or two of them exchanged; null where the figure stays what it is. */
function mistyped(figure: number, random: Random): number | null {
  const digits = [...String(Math.abs(figure)).replace('.', '')];
  const decimals = String(figure).split('.')[1]?.length ?? 0;
  const at = random.below(digits.length);
  const kind = random.pick(['change', 'drop', 'add', 'exchange'] as const);
  if (kind === 'change') digits[at] = String(random.below(10));
  else if (kind === 'drop') digits.splice(at, 1);
  else if (kind === 'add') digits.splice(at, 0, String(random.below(10)));
  else if (at > 0) [digits[at - 1], digits[at]] = [digits[at]!, digits[at - 1]!];
  if (digits.length === 0 || digits[0] === '0') return null;
  const typed = (Number(digits.join('')) / 10 ** decimals) * Math.sign(figure);
  return typed === figure ? null : Number(typed.toFixed(decimals));
}

/** A figure of the table, mistyped; the index column and the headers are none. */
function slipIn(rows: readonly (readonly Cell[])[], random: Random): Slip | null {
  const places = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'number' && column > 1 && cell > 9 ? [{ row, column, cell }] : [],
    ),
  );
  for (let tries = 0; tries < 20; tries++) {
    const { row, column, cell } = random.pick(places);
    const typed = mistyped(cell, random);
    if (typed !== null) return { row, column, right: cell, typed };
  }
  return null;
}

const found = (grid: Grid) =>
  checkWorkbook([grid]).findings.filter(({ severity }) => severity === 'error' || severity === 'review');

/** Checks each layout of these seeds as it is, and with so many slips, one at a time. */
export function scoreLayouts(
  seeds: readonly number[],
  slipsEach: number,
  layouts: readonly Layout[] = LAYOUTS,
): LayoutScore {
  const score = { slips: 0, found: 0, first: 0, value: 0, alarms: [] as string[], missed: [] as string[] };
  for (const seed of seeds) {
    for (const [at, layout] of layouts.entries()) {
      const random = new Random(seed * 1_000 + at);
      const rows = layout.rows(random);
      for (const { severity, rule, cell } of found(gridOf(rows)))
        score.alarms.push(`${layout.name} ${seed}: ${severity} ${rule} ${keyName(cell)}`);
      for (let n = 0; n < slipsEach; n++) {
        const slip = slipIn(rows, random);
        if (slip) addSlip(score, `${layout.name} ${seed}`, rows, slip);
      }
    }
  }
  return score;
}

function addSlip(
  score: { slips: number; found: number; first: number; value: number; missed: string[] },
  name: string,
  rows: readonly (readonly Cell[])[],
  { row, column, right, typed }: Slip,
): void {
  const key: CellKey = cellKey(row, column);
  const findings = found(
    gridOf(rows.map((cells, r) => (r === row ? cells.map((one, c) => (c === column ? typed : one)) : cells))),
  );
  const first = findings.map(({ suspects }) => suspects[0]).find((suspect) => suspect?.cell === key);
  const isFound = findings.some(
    ({ suspects, broken }) =>
      suspects.some(({ cell }) => cell === key) ||
      broken.some(({ result, operands }) => result === key || operands.includes(key)),
  );
  score.slips++;
  if (isFound) score.found++;
  if (first) score.first++;
  const isRight = first?.suggestion != null && Math.abs(first.suggestion - right) <= 1e-9 * Math.abs(right);
  if (isRight) score.value++;
  if (!first) score.missed.push(`${name}: ${keyName(key)} ${right} typed ${typed}${isFound ? ', told' : ''}`);
}
