import { acceptFinding, filterAccepted, readAccepted } from '../../src/checks';
import type { CellKey, Grid } from '../../src/sheet';
import { check, relation, sheet } from './table-builder';

const table = (part: number): Grid =>
  sheet([
    ['Tổng số', 500],
    ['Vốn trong nước', part],
    ['Vốn ngoài nước', 120],
  ]);
const relations = [relation('B1=SUM(B2:B3)')];
const grids = (grid: Grid): ReadonlyMap<string, Grid> => new Map([[grid.sheet, grid]]);

test('an accepted finding stays quiet until one of its cells changes', () => {
  const [finding] = check([table(370)], relations);
  const record = acceptFinding(finding!, grids(table(370)), 'Chưa phân bổ 10 triệu đồng');
  const stored = readAccepted(JSON.parse(JSON.stringify([record, 'no record', { finding: 1 }])));
  expect(stored).toEqual([record]);
  const again = filterAccepted(check([table(370)], relations), stored, grids(table(370)));
  expect([again.open.length, again.accepted.length]).toEqual([0, 1]);
  const later = filterAccepted(check([table(360)], relations), stored, grids(table(360)));
  expect([later.open.length, later.accepted.length]).toEqual([1, 0]);
  expect(later.open[0]!.id).toBe(finding!.id);
});

test('a record that stands in a file since an earlier version keeps its finding quiet', () => {
  const [finding] = check([table(370)], relations);
  const record = acceptFinding(finding!, grids(table(370)));
  expect([record.finding, record.fingerprint]).toEqual(['1iqf4tm1kt2850', 'ndi710thhg3j']);
});

test('stored records are read from files, which anybody can write: what is none is left out', () => {
  expect(readAccepted(undefined)).toEqual([]);
  expect(readAccepted({ finding: 'x' })).toEqual([]);
  expect(
    readAccepted([
      null,
      7,
      'x',
      [],
      { finding: 'x', rule: 'total', sheet: 'S', cell: 'A1', fingerprint: 'y', reason: '' },
    ]),
  ).toEqual([]);
});

test('a record is of texts, too, and of what a sheet that is gone held', () => {
  const named = (label: string): Grid =>
    sheet([
      [label, 500],
      ['Vốn trong nước', 370],
      ['Vốn ngoài nước', 120],
    ]);
  const [finding] = check([named('Tổng số')], relations);
  const textual = { ...finding!, broken: [], cell: 0 as CellKey };
  const record = acceptFinding(textual, grids(named('Tổng số')));
  expect(record.reason).toBe('');
  const kept = (given: ReadonlyMap<string, Grid>): number => filterAccepted([textual], [record], given).accepted.length;
  expect(kept(grids(named('Tổng số')))).toBe(1);
  expect(kept(grids(named('Tổng cộng')))).toBe(0);
  expect(kept(new Map())).toBe(0);
});

describe('an accepted finding of a sheet that was renamed', () => {
  const named = (name: string, part: number): Grid =>
    sheet(
      [
        ['Tổng số', 500],
        ['Vốn trong nước', part],
        ['Vốn ngoài nước', { value: 120, formula: `'${name}'!A9` }],
      ],
      name,
    );
  const found = (grid: Grid) => check([grid], [relation('B1=SUM(B2:B3)', { sheet: grid.sheet })]);
  const before = named('Biểu 01', 370);
  const [finding] = found(before);
  const record = acceptFinding(finding!, grids(before), 'đã đối chiếu');
  const quietOn = (grid: Grid, sheets: readonly string[] | null): number =>
    filterAccepted(found(grid), [record], grids(grid), sheets).accepted.length;

  test('stays quiet while its cells hold what they held', () => {
    expect(quietOn(named('Biểu một', 370), ['Biểu một', 'Ghi chú'])).toBe(1);
  });

  test('comes back when one of its cells changes', () => {
    expect(quietOn(named('Biểu một', 360), ['Biểu một'])).toBe(0);
  });

  test('comes back on a copy of the sheet, which is still there', () => {
    expect(quietOn(named('Biểu 01 (2)', 370), ['BIỂU 01', 'Biểu 01 (2)'])).toBe(0);
  });

  test('comes back where nobody says which sheets there are', () => {
    expect(quietOn(named('Biểu một', 370), null)).toBe(0);
  });
});

describe('two findings of one total', () => {
  const crossed = (lines: readonly [number, number] = [370, 110]): Grid =>
    sheet([
      ['Tổng số', 500, 290, 195],
      ['Vốn trong nước', lines[0], 200, 100],
      ['Vốn ngoài nước', lines[1], 90, 90],
    ]);
  const both = [relation('B1=SUM(B2:B3)'), relation('B1=SUM(C1:D1)')];
  const found = (grid: Grid, relations = both) => check([grid], relations);

  test('have ids of their own, the same in whichever order they are found', () => {
    const ids = found(crossed()).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    const byFigures = (relations: typeof both) =>
      new Map(found(crossed(), relations).map(({ id, broken }) => [String(broken[0]!.operands), id]));
    expect(byFigures([...both].reverse())).toEqual(byFigures(both));
  });

  test('are accepted one by one, and the second stays quiet when the first is corrected', () => {
    for (const accepted of found(crossed())) {
      const record = acceptFinding(accepted, grids(crossed()));
      const parted = filterAccepted(found(crossed()), [record], grids(crossed()));
      expect(parted.accepted.map(({ id }) => id)).toEqual([accepted.id]);
      const isOfLines = accepted.broken[0]!.operands.length === 2 && accepted.broken[0]!.operands[0]! > 16_000;
      if (isOfLines) continue;
      const mended = crossed([370, 130]);
      expect(filterAccepted(found(mended), [record], grids(mended)).open).toEqual([]);
    }
  });
});
