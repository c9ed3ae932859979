/** From a made table over its summary to the paragraph, and back by the reader of reports. */
import { createWorkbook, readWorkbook } from '../../../src/files';
import { type Claim, claimsIn, type Facts, factsOf, inUnit, writeParagraph } from '../../../src/narrative';
import { inferRelations } from '../../../src/relations';
import type { Grid } from '../../../src/sheet';
import { planSummary, summaryChoices } from '../../../src/summary';
import { readTables } from '../../../src/tables';
import { Dice } from './dice';
import { type MadeTable, madeTable } from './made-tables';
import { SLIP_KINDS, type SlipKind, withSlip } from './slips';

export const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';

/** The sheet that "Tính tổng hợp" makes of the table, as a workbook file holds it. */
function summaryOf(grid: Grid): Grid {
  const read = readTables(grid);
  const table = read.tables[0];
  if (!table) throw new Error('no table');
  const relations = inferRelations([{ grid, read }]);
  const choice = summaryChoices(table, grid, relations).offers[0]?.choice;
  if (!choice) throw new Error('no summary');
  const plan = planSummary({ table, grid, relations, findings: null, choice, existingNames: [grid.sheet] });
  return readWorkbook('tong-hop.xlsx', createWorkbook([plan])).grids[0]!;
}

function factsIn(grid: Grid): Facts | null {
  for (const table of readTables(grid).tables) {
    const facts = factsOf(table, grid);
    if (facts) return facts;
  }
  return null;
}

/** The paragraphs that the pane offers: short and full, in two units. */
function paragraphsOf(facts: Facts): string[] {
  return (['tỷ đồng', 'triệu đồng'] as const).flatMap((unit) =>
    (['full', 'short'] as const).map((length) => writeParagraph(inUnit(facts, unit), { length })),
  );
}

/** What one table gave. */
export interface RoundTrip {
  readonly seed: number;
  readonly table: MadeTable;
  /** The paragraphs written from the summary; none where there is nothing to write. */
  readonly paragraphs: readonly string[];
  readonly claims: readonly Claim[];
  /** One slip in one of the paragraphs; null where there is no place for any. */
  readonly slip: { readonly kind: SlipKind; readonly text: string; readonly isCaught: boolean } | null;
  /** Whether the paragraph written from the table itself was found wrong. */
  readonly isTableFoundWrong: boolean;
}

/** Whether a claim of a written paragraph agrees, or is the sum of a table whose total is wrong. */
export const isAsExpected = ({ table }: Pick<RoundTrip, 'table'>, { kind, verdict }: Claim): boolean =>
  verdict === 'consistent' || (table.hasWrongTotal && kind === 'sum');

function planted(paragraphs: readonly string[], seed: number): RoundTrip['slip'] {
  const dice = new Dice(seed + 101);
  const text = paragraphs[seed % paragraphs.length];
  if (text === undefined) return null;
  for (let i = 0; i < SLIP_KINDS.length; i++) {
    const kind = SLIP_KINDS[(Math.floor(seed / 4) + i) % SLIP_KINDS.length]!;
    const slipped = withSlip(text, kind, dice);
    if (slipped !== null && slipped !== text) return { kind, text: slipped, isCaught: claimsIn(slipped).some(isWrong) };
  }
  return null;
}

export function roundTrip(seed: number): RoundTrip {
  const table = madeTable(seed);
  const facts = factsIn(summaryOf(table.grid));
  const own = factsIn(table.grid);
  const paragraphs = facts ? paragraphsOf(facts) : [];
  return {
    seed,
    table,
    paragraphs,
    claims: paragraphs.flatMap((text) => claimsIn(text)),
    slip: planted(paragraphs, seed),
    isTableFoundWrong: own !== null && claimsIn(writeParagraph(own)).some(isWrong),
  };
}
