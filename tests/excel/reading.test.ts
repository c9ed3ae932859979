/** Reading sheets through Office.js, in bands of rows. */
import { type Grid, GridBuilder, cellName } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { readGrids } from '../../src/excel/reading';
import { calculation, openInOffice } from '../host/client';

/** A table as a province sends it: title, unit line, merged header, number row, items and their total. */
function provinceSheet(name: string, rows: number): Grid {
  const builder = new GridBuilder(name);
  builder.set(0, 0, {
    value: 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG',
    look: { bold: true, font: 'Times New Roman' },
  });
  builder.set(1, 4, 'Đơn vị tính: triệu đồng');
  builder.set(3, 0, 'STT').set(3, 1, 'Nội dung').set(3, 2, 'Kế hoạch').set(3, 3, 'Thực hiện').set(3, 4, 'Tỷ lệ (%)');
  builder.merges.push({ top: 0, left: 0, bottom: 0, right: 4 });
  for (let row = 0; row < rows; row++) {
    const at = 4 + row;
    builder.set(at, 0, row + 1).set(at, 1, { value: `Đề án ${row + 1}`, look: { indent: 1 } });
    builder
      .set(at, 2, { value: 1000 + row + 0.5, format: '#,##0.00' })
      .set(at, 3, { value: 900 + row, format: '#,##0' });
    builder.set(at, 4, {
      value: (900 + row) / (1000.5 + row),
      format: '0.0%',
      formula: `=${cellName(at, 3)}/${cellName(at, 2)}`,
    });
  }
  builder.hiddenRows.add(6);
  builder.hiddenColumns.add(3);
  builder.printAreas.push({ top: 0, left: 0, bottom: 40, right: 4 }, { top: 50, left: 0, bottom: 60, right: 2 });
  return builder.build();
}

const open = async (grids: readonly Grid[]): Promise<HostWorkbook> =>
  HostWorkbook.fromGrids(grids, { calculation: await calculation() });

test('six hundred sheets are read, and no answer comes near the 5 MB at which Excel refuses', async () => {
  const grids = Array.from({ length: 600 }, (_unused, index) => provinceSheet(`Biểu ${index + 1}`, 12));
  const office = openInOffice(await open(grids));
  const read = await readGrids('all');
  expect(office.executor.counts.largestResponse).toBeLessThan(4 * 1024 * 1024);
  expect(read.map((grid) => grid.sheet)).toEqual(grids.map((grid) => grid.sheet));
  expect(read[599]!.range).toEqual(grids[599]!.range);
  expect(read[599]!.number(4, 2)).toBe(1000.5);
});

test('many sheets of long texts are looked at in smaller parts until each fits', async () => {
  const grids = Array.from({ length: 90 }, (_unused, sheet) => {
    const builder = new GridBuilder(`Biểu ${sheet + 1}`);
    for (let row = 0; row < 20; row++) builder.set(row, 0, `${row} ${'nội dung '.repeat(400)}`);
    return builder.build();
  });
  openInOffice(await open(grids));
  const read = await readGrids('all');
  expect(read.map((grid) => grid.sheet)).toEqual(grids.map((grid) => grid.sheet));
  expect(read[89]!.string(19, 0)).toBe(grids[89]!.string(19, 0));
});

test('twenty sheets come in three requests; where they are longer, lines around cells are asked in a fourth', async () => {
  for (const [rows, requests] of [
    [30, 3],
    [60, 4],
  ] as const) {
    const grids = Array.from({ length: 20 }, (_unused, index) => provinceSheet(`Biểu ${index + 1}`, rows));
    const office = openInOffice(await open(grids));
    await readGrids('all');
    expect(office.executor.counts.requests).toBe(requests);
  }
});

test('twenty sheets come with values, texts, formulas, formats, merges and hidden lines', async () => {
  const grids = Array.from({ length: 20 }, (_unused, index) => provinceSheet(`Biểu ${index + 1}`, 60));
  const office = openInOffice(await open(grids));
  const read = await readGrids('all');
  expect(office.executor.counts.largestResponse).toBeLessThan(5 * 1024 * 1024);
  expect(read.map((grid) => grid.sheet)).toEqual(grids.map((grid) => grid.sheet));
  const grid = read[4]!;
  expect(grid.range).toEqual(grids[4]!.range);
  expect(grid.number(4, 2)).toBe(1000.5);
  expect(grid.text(4, 2)).toBe('1.000,50');
  expect(grid.text(4, 4)).toBe('90,0%');
  expect(grid.formula(4, 4)).toBe('=D5/C5');
  expect(grid.formula(4, 3)).toBeUndefined();
  expect(grid.format(4, 2)).toBe('#,##0.00');
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
  expect([...grid.hiddenRows]).toEqual([6]);
  expect([...grid.hiddenColumns]).toEqual([3]);
  expect(grid.printAreas).toEqual(grids[4]!.printAreas);
  expect(grid.look(0, 0)).toMatchObject({ bold: true, font: 'Times New Roman' });
  expect(grid.look(5, 1)).toMatchObject({ indent: 1 });
});

test('a sheet that reaches beyond the first look is read whole, no answer over 5 MB', async () => {
  const builder = new GridBuilder('Chi tiết');
  for (let row = 0; row < 9000; row++)
    for (let column = 0; column < 8; column++) builder.set(row, column, row * 10 + column);
  builder.set(3, 60, 'ghi chú xa').set(8999, 60, 'cuối');
  builder.hiddenRows.add(7000);
  const office = openInOffice(await open([builder.build()]));
  const [grid] = await readGrids('active');
  expect(grid!.number(8999, 7)).toBe(89_997);
  expect(grid!.number(4000, 0)).toBe(40_000);
  expect(grid!.text(3, 60)).toBe('ghi chú xa');
  expect(grid!.text(8999, 60)).toBe('cuối');
  expect(grid!.hiddenRows.has(7000)).toBe(true);
  expect(office.executor.counts.largestResponse).toBeLessThan(5 * 1024 * 1024);
});

test('of one large sheet it is said how much is read, and never that all is while something is asked', async () => {
  // 100,000 cells beyond the first look: three parts.
  const office = openInOffice(await open([provinceSheet('Dài', 24_000)]));
  const said: string[] = [];
  const askedBySaid: number[] = [];
  await readGrids('active', {
    onProgress: ({ stage, done, total }) => {
      said.push(`${stage} ${done}/${total}`);
      askedBySaid.push(office.executor.counts.requests);
    },
  });
  expect(said).toEqual(['reading 0/1', 'reading 1/4', 'reading 2/4', 'reading 3/4']);
  expect(office.executor.counts.requests).toBeGreaterThan(askedBySaid.at(-1)!);
});
