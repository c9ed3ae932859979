import fc from 'fast-check';
import { cellKey, columnOfKey, rowOfKey } from '../../src/sheet';
import type { Relation } from '../../src/relations';
import { type Cell, type Rows, sheet, type SheetOptions, understand } from '../tables/sheets';

interface Drawn {
  readonly header: Rows;
  readonly body: Cell[][];
  /** Rows that stand under one total, by their place in the body. */
  readonly leaves: number[][];
  /** At least so many relations are to be found. */
  readonly least: number;
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;

/** Two years side by side with their difference, growth and each province's share of the total at the bottom. */
const byYear = fc
  .array(fc.record({ before: fc.integer({ min: 1013, max: 99999 }), change: fc.integer({ min: -407, max: 611 }) }), {
    minLength: 5,
    maxLength: 9,
  })
  .map((provinces): Drawn => {
    const now = ({ before, change }: { before: number; change: number }): number => before + change;
    const sums = [
      provinces.reduce((sum, { before }) => sum + before, 0),
      provinces.reduce((sum, one) => sum + now(one), 0),
    ];
    const line = (mark: Cell, label: string, before: number, after: number): Cell[] => {
      const growth = Math.round((after / before - 1) * 1e4) / 100;
      return [mark, label, before, after, after - before, growth, percent(after, sums[1]!)];
    };
    return {
      header: [
        ['SO SÁNH KINH PHÍ HAI NĂM'],
        ['STT', 'Địa phương', 'Năm 2017', 'Năm 2018', 'Chênh lệch', 'Tăng/giảm (%)', 'Tỷ trọng (%)'],
      ],
      body: [
        ...provinces.map((one, i) => line(i + 1, `Tỉnh thứ ${'ABCDEFGHI'[i]}`, one.before, now(one))),
        line(null, 'Tổng cộng', sums[0]!, sums[1]!),
      ],
      leaves: [provinces.map((_, i) => i)],
      // Sums of three columns; a difference, a growth and a share in nearly every row.
      least: 3 + 2 * provinces.length,
    };
  });

/**
 * Tables whose totals, row sums and rates close, of random figures: regions with provinces under them, sources that add
 * up to a plan, an execution and its rate.
 */
const byRegion = fc
  .array(
    fc.array(
      fc.record({
        national: fc.integer({ min: 101, max: 9999 }),
        local: fc.integer({ min: 101, max: 9999 }),
        done: fc.integer({ min: 50, max: 120 }),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((regions): Drawn => {
    const body: Cell[][] = [];
    const leaves: number[][] = [];
    const grand = [0, 0, 0];
    const line = (mark: Cell, label: string, [national, local, actual]: readonly number[]): Cell[] => {
      const plan = national! + local!;
      return [mark, label, plan, national!, local!, actual!, Math.round((actual! / plan) * 1e4) / 100];
    };
    body.push([]);
    regions.forEach((provinces, r) => {
      const at = body.push([]) - 1;
      const sum = [0, 0, 0];
      leaves.push(
        provinces.map(({ national, local, done }, p) => {
          const figures = [national, local, Math.round(((national + local) * done) / 100)];
          figures.forEach((figure, i) => {
            sum[i]! += figure;
            grand[i]! += figure;
          });
          return body.push(line(p + 1, `Tỉnh thứ ${'ABCDEFGHIJKLMNOP'[r * 4 + p]}`, figures)) - 1;
        }),
      );
      body[at] = line(['I', 'II', 'III'][r]!, `Khu vực phía ${['Bắc', 'Trung', 'Nam'][r]}`, sum);
    });
    body[0] = line(null, 'Tổng cộng', grand);
    return {
      header: [
        ['BÁO CÁO KINH PHÍ KHUYẾN CÔNG'],
        ['Đơn vị: triệu đồng'],
        ['STT', 'Nội dung', 'Kế hoạch', 'KCQG', 'KCĐP', 'Thực hiện', 'Tỷ lệ (%)'],
        ['A', 'B', '1=2+3', 2, 3, 4, '5=4/1'],
      ],
      body,
      leaves,
      // Each line has a sum of its sources and a rate; each total has its parts, in four columns.
      least: 2 * body.length + 4 * (1 + leaves.length),
    };
  });

/** Relations as text, each cell moved to where it would stand without the change. */
function relationsIn(
  rows: Rows,
  {
    row = (r) => r,
    column = (c) => c,
    options,
  }: { row?: (r: number) => number; column?: (c: number) => number; options?: SheetOptions } = {},
): string[] {
  const home = (key: number): number => cellKey(row(rowOfKey(key)), column(columnOfKey(key)));
  const inOrder = ({ kind, operands }: Relation): number[] =>
    kind === 'sum' || kind === 'average' ? operands.map(home).sort((a, b) => a - b) : operands.map(home);
  return understand([sheet(rows, options)])
    .relations.map(
      (relation) =>
        `${relation.kind} ${relation.role} ${relation.comparison} ${home(relation.result)} ← ${inOrder(relation).join()} ×${relation.scale} ${relation.evidence.join('/')}`,
    )
    .sort();
}

const whole = ({ header, body }: Drawn): Cell[][] => [...header.map((row) => [...row]), ...body.map((row) => [...row])];

describe.each([
  { shape: 'regions over provinces', tables: byRegion, numRuns: 25 },
  { shape: 'years with a total at the bottom', tables: byYear, numRuns: 25 },
])('what is found in $shape does not depend on', ({ tables, numRuns }) => {
  const parameters = { seed: 2018, numRuns };

  it('nothing at all: the tables do have relations', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(relationsIn(whole(table)).length).toBeGreaterThanOrEqual(table.least);
      }),
      parameters,
    );
  });

  it("the table's place on the sheet", () => {
    fc.assert(
      fc.property(tables, fc.nat(300), fc.nat(40), (table, down, right) => {
        const moved = relationsIn(whole(table), {
          row: (r) => r - down,
          column: (c) => c - right,
          options: { at: { row: down, column: right } },
        });
        expect(moved).toEqual(relationsIn(whole(table)));
      }),
      parameters,
    );
  });

  it('a blank row between two rows of the body', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, n) => {
        const rows = whole(table);
        const at = table.header.length + 1 + (n % (table.body.length - 1));
        const spaced = [...rows.slice(0, at), [], ...rows.slice(at)];
        expect(relationsIn(spaced, { row: (r) => (r > at ? r - 1 : r) })).toEqual(relationsIn(rows));
      }),
      parameters,
    );
  });

  it('a blank column between two columns', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 6 }), (table, at) => {
        const spaced = whole(table).map((row) =>
          row.length > at ? [...row.slice(0, at), null, ...row.slice(at)] : row,
        );
        expect(relationsIn(spaced, { column: (c) => (c > at ? c - 1 : c) })).toEqual(relationsIn(whole(table)));
      }),
      parameters,
    );
  });

  it('the Unicode form of the texts', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const decomposed = whole(table).map((row) =>
          row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell)),
        );
        expect(relationsIn(decomposed)).toEqual(relationsIn(whole(table)));
      }),
      parameters,
    );
  });

  it('the order of the rows under one total', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, n) => {
        const rows = whole(table);
        const leaves = table.leaves[n % table.leaves.length]!;
        const top = table.header.length;
        // The first goes last, all others move up; the numbers in STT stay where they are.
        const order = [...leaves.slice(1), leaves[0]!];
        const permuted = rows.map((row) => [...row]);
        const homeOf = new Map<number, number>();
        leaves.forEach((to, i) => {
          permuted[top + to] = [rows[top + to]![0]!, ...rows[top + order[i]!]!.slice(1)];
          homeOf.set(top + to, top + order[i]!);
        });
        expect(relationsIn(permuted, { row: (r) => homeOf.get(r) ?? r })).toEqual(relationsIn(rows));
      }),
      parameters,
    );
  });

  it('the decimal mark of figures kept as text', () => {
    const asText = (table: Drawn, mark: ',' | '.'): Cell[][] => [
      ...table.header.map((row) => [...row]),
      ...table.body.map((row) =>
        row.map((cell, c) =>
          c >= 2 && typeof cell === 'number'
            ? (c >= table.header.at(-1)!.length - 1 ? cell.toFixed(2) : String(cell)).replace('.', mark)
            : cell,
        ),
      ),
    ];
    fc.assert(
      fc.property(tables, (table) => {
        const numbers = relationsIn(whole(table));
        expect(relationsIn(asText(table, ','))).toEqual(numbers);
        expect(relationsIn(asText(table, '.'))).toEqual(numbers);
      }),
      parameters,
    );
  });
});
