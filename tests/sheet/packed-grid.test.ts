/** Grids packed for a worker. */
import { GridBuilder, packGrid, unpackGrid } from '../../src/sheet';

const sent = <T>(thing: T): T => structuredClone(thing);

describe('a grid sent to a worker', () => {
  it('shows the same cells on the other side', () => {
    const builder = new GridBuilder('Biểu 02');
    builder
      .set(4, 1, 'Tổng cộng')
      .set(4, 2, { value: 298300.98, text: '298.300,98', formula: '=SUM(C6:C9)', format: '#,##0.00' });
    builder.merges.push({ top: 0, left: 0, bottom: 0, right: 4 });
    builder.hiddenRows.add(7);
    const grid = unpackGrid(sent(packGrid(builder.build())));
    expect([grid.sheet, grid.range]).toEqual(['Biểu 02', { top: 4, left: 1, bottom: 4, right: 2 }]);
    expect([grid.string(4, 1), grid.number(4, 2), grid.text(4, 2)]).toEqual(['Tổng cộng', 298300.98, '298.300,98']);
    expect([grid.formula(4, 2), grid.format(4, 2), grid.hiddenRows.has(7), grid.merges.length]).toEqual([
      '=SUM(C6:C9)',
      '#,##0.00',
      true,
      1,
    ]);
  });

  it('stays small when its few cells are far apart', () => {
    const packed = packGrid(new GridBuilder('Xa').set(0, 0, 1).set(65534, 200, 2).build());
    expect(packed.content.numbers.length).toBeLessThan(10);
    const grid = unpackGrid(sent(packed));
    expect([grid.number(0, 0), grid.number(65534, 200), grid.isEmpty(5, 5)]).toEqual([1, 2, true]);
  });

  it('stays empty when it was', () => {
    expect(unpackGrid(sent(packGrid(new GridBuilder('Trống').build()))).range).toBeNull();
  });
});
