/** Print areas. */
import { GridBuilder, parsePrintAreas, rangeName } from '../../src/sheet';

const areas = (reference: string): string[] => parsePrintAreas(reference).map(rangeName);

describe('print areas', () => {
  test.each([
    ['Bieu!$A$1:$C$7', ['A1:C7']],
    ["='a,b'!$A$1:$B$20,'a,b'!$D$2", ['A1:B20', 'D2']],
    ["'Biểu số 1'!$A:$C", ['A1:C1048576']],
    ['Bieu!$3:$40', ['A3:XFD40']],
  ])('%s', (reference, expected) => expect(areas(reference)).toEqual(expected));

  test.each(['Bieu!#REF!', 'OFFSET(Bieu!$A$1,0,0,10,5)', 'Bieu!$A$1:$B$2,Bieu!#REF!', ''])(
    '%s: the whole sheet counts as printed',
    (reference) => expect(areas(reference)).toEqual([]),
  );
});

describe('a cell is shown', () => {
  const grid = (change: (builder: GridBuilder) => void) => {
    const builder = new GridBuilder('Biểu').set(0, 0, 1).set(5, 5, 2);
    change(builder);
    return builder.build();
  };

  test('where nothing hides it', () => expect(grid(() => undefined).isShown(5, 5)).toBe(true));
  test('but not with its row, its column or its sheet hidden, or outside the print area', () => {
    expect(grid((builder) => builder.hiddenRows.add(5)).isShown(5, 5)).toBe(false);
    expect(grid((builder) => builder.hiddenColumns.add(5)).isShown(5, 5)).toBe(false);
    expect(grid((builder) => (builder.visible = false)).isShown(5, 5)).toBe(false);
    const printed = grid((builder) => builder.printAreas.push({ top: 0, left: 0, bottom: 4, right: 9 }));
    expect([printed.isShown(0, 0), printed.isShown(5, 5)]).toEqual([true, false]);
  });
});
