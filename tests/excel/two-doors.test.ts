/** The same sheet, read from its file and asked of Excel, is the same table with the same findings. */
import { HostWorkbook } from '../../src/host';
import { readGrids } from '../../src/excel/reading';
import { checkWorkbook } from '../../src/jobs';
import type { CellInput, Grid } from '../../src/sheet';
import { type Cell, sheet } from '../tables/sheets';
import { openInOffice } from '../host/client';

type Sides = NonNullable<NonNullable<CellInput['look']>['border']>;
const BOX: Sides = { top: true, bottom: true, left: true, right: true };
const drawn = (value: string | number | null, border: Sides = BOX): CellInput => ({ value, look: { border } });

const HEADER: Cell[][] = [
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'].map((text) => drawn(text, { top: true, left: true, right: true })),
  ['', 'Description', 'Plan', 'Outturn'].map((text) =>
    drawn(text === '' ? null : text, { bottom: true, left: true, right: true }),
  ),
];

/** A drawn table of so many lines with its total, and figures that its author wrote beside and below it. */
function framed(lines: number): Grid {
  const rows = Array.from({ length: lines }, (_, at) => [at + 1, `Đề án số ${at + 1}`, 1200 + at * 7, 1100 + at * 5]);
  const sum = (column: number): number => rows.reduce((total, row) => total + (row[column] as number), 0);
  return sheet(
    [
      ['BÁO CÁO KINH PHÍ KHUYẾN CÔNG'],
      ...HEADER.map((row): Cell[] => [...row, 'tạm tính']),
      ...rows.map((row, at): Cell[] => [...row.map((cell) => drawn(cell)), at]),
      [null, 'Tổng cộng', sum(2), sum(3) + 10].map((cell) => drawn(cell)),
      [null, 'kiểm tra lại', sum(2) - 12, sum(3)],
      [null, 'chênh lệch', 12, 10],
    ],
    { name: `Biểu ${lines}` },
  );
}

const understood = (grids: readonly Grid[]): object => {
  const { tables, findings, unread } = checkWorkbook(grids);
  return { tables: tables.map(({ table }) => table), findings, unread };
};

/** What Excel, which holds these sheets, is asked for them. */
async function askedOfExcel(
  scope: 'active' | 'all',
  ...grids: readonly Grid[]
): Promise<{ readonly read: readonly Grid[]; readonly requests: number }> {
  const office = openInOffice(HostWorkbook.fromGrids(grids));
  const read = await readGrids(scope);
  return { read, requests: office.executor.counts.requests };
}

describe('a drawn table', () => {
  test.each([10, 110, 150, 400, 5000])('of %i lines', async (lines) => {
    const { read } = await askedOfExcel('active', framed(lines));
    const fromFile = understood([framed(lines)]);
    expect(understood(read)).toEqual(fromFile);
    // What the lines say is not what would be read without them.
    expect(JSON.stringify(fromFile)).toContain('Kế hoạch Plan');
    expect(JSON.stringify(fromFile)).not.toContain('kiểm tra lại');
  });

  test('among many', async () => {
    const grids = Array.from({ length: 30 }, (_, at) => framed(40 + at));
    const { read, requests } = await askedOfExcel('all', ...grids);
    expect(understood(read)).toEqual(understood(grids));
    expect(requests).toBeLessThanOrEqual(6);
  });

  test('that is wider than anybody asks for keeps all its columns', async () => {
    const columns = Array.from({ length: 60 }, (_, at) => at);
    const wide = sheet([
      ['Nội dung', ...columns.map((at) => `Xã số ${at + 1}`)].map((text) => drawn(text)),
      ...[1, 2, 3].map((line) => [`Đề án ${line}`, ...columns.map((at) => line * 100 + at)].map((cell) => drawn(cell))),
    ]);
    const { read } = await askedOfExcel('active', wide);
    expect(understood(read)).toEqual(understood([wide]));
  });
});

test('after an edit the lines of a long sheet are those that are known, without another request', async () => {
  const office = openInOffice(HostWorkbook.fromGrids([framed(400)]));
  const kept = { merges: new Map(), borders: new Map() };
  const [first] = await readGrids('active', {}, kept);
  office.executor.resetCounts();
  const [again] = await readGrids('active', { afterEdit: true }, kept);
  expect(office.executor.counts.requests).toBe(2);
  expect(understood([again!])).toEqual(understood([first!]));
});

test('where Excel does not tell, the table is read without its lines, whole', async () => {
  const office = openInOffice(HostWorkbook.fromGrids([framed(400)]));
  office.executor.order({ request: 3, code: 'GeneralException' });
  const [grid] = await readGrids('active');
  expect(grid!.knowsBorders(119)).toBe(true);
  expect(grid!.knowsBorders(120)).toBe(false);
  const { tables } = checkWorkbook([grid!]);
  expect(tables[0]!.table.rows.length).toBeGreaterThanOrEqual(401);
});
