/** A1 addresses. */
import fc from 'fast-check';
import {
  cellKey,
  cellName,
  columnIndex,
  columnName,
  keyName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
  quoteSheetName,
  rangeName,
} from '../../src/sheet';

describe('A1 addresses', () => {
  test('names cells the way Excel does', () => {
    expect(cellName(11, 6)).toBe('G12');
    expect(columnName(25)).toBe('Z');
    expect(columnName(26)).toBe('AA');
    expect(columnName(MAX_COLUMNS - 1)).toBe('XFD');
    expect(cellName(MAX_ROWS - 1, MAX_COLUMNS - 1)).toBe('XFD1048576');
  });

  test('reads what it writes, for every cell of a sheet', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        expect(parseCell(cellName(row, column))).toEqual({ row, column });
        expect(keyName(cellKey(row, column))).toBe(cellName(row, column));
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
  });

  test.each(['', 'A0', '1A', 'XFE1', 'A1048577', 'ABCD1', 'Ô1'])('refuses %j', (name) => {
    expect(parseCell(name)).toBeNull();
  });

  test('reads ranges with corners in any order', () => {
    expect(parseRange('$H$74:A6')).toEqual({ top: 5, left: 0, bottom: 73, right: 7 });
    expect(rangeName({ top: 5, left: 0, bottom: 73, right: 7 })).toBe('A6:H74');
    expect(rangeName({ top: 5, left: 0, bottom: 5, right: 0 })).toBe('A6');
    expect(parseRange('A1:B2:C3')).toBeNull();
  });

  test.each([
    ['Tổng', 'Tổng'],
    ['Kế hoạch', "'Kế hoạch'"],
    ["Q'tế", "'Q''tế'"],
    ['A1', "'A1'"],
    ['2019', "'2019'"],
    ['R1C1', "'R1C1'"],
  ])('writes the sheet name %s as %s in a formula', (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
  });
});
