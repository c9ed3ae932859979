import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { type ChangedCell, changeCells, readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';

const sample = new Uint8Array(readFileSync('samples/kinh-phi-khuyen-cong-2019.xlsx'));
const first = readWorkbook('mẫu.xlsx', sample).grids[0]!;
const at = (row: number, column: number, value: ChangedCell['value'], formula: string | null = null): ChangedCell => ({ sheet: first.sheet, row, column, value, formula });
const gridAfter = (changes: readonly ChangedCell[]) => readWorkbook('mẫu.xlsx', changeCells(sample, changes)).grids[0]!;

describe('changing cells of a file', () => {
  it('writes the corrected figure and keeps its format and look', () => {
    const grid = gridAfter([at(12, 2, 120000.5)]);
    expect(grid.number(12, 2)).toBe(120000.5);
    expect(grid.format(12, 2)).toBe(first.format(12, 2));
    expect(grid.look(12, 2)).toEqual(first.look(12, 2));
    expect(grid.number(13, 2)).toBe(first.number(13, 2));
  });

  it('writes texts, formulas with their values, and empties cells', () => {
    const grid = gridAfter([at(12, 1, 'Nguồn <KCQG> & khác '), at(11, 2, 298300.98, '=C13+C14'), at(13, 2, null)]);
    expect(grid.string(12, 1)).toBe('Nguồn <KCQG> & khác ');
    expect(grid.formula(11, 2)).toBe('=C13+C14');
    expect(grid.number(11, 2)).toBe(298300.98);
    expect(grid.isEmpty(13, 2)).toBe(true);
  });

  it('adds cells to rows that have others, and rows that the sheet had not', () => {
    const grid = gridAfter([at(12, 8, 1), at(12, 6, 2), at(40, 0, 'dòng mới'), at(30, 3, 3)]);
    expect([grid.number(12, 8), grid.number(12, 6), grid.string(40, 0), grid.number(30, 3)]).toEqual([1, 2, 'dòng mới', 3]);
    expect(grid.number(12, 2)).toBe(first.number(12, 2));
  });

  it('keeps a formula and renews its value only', () => {
    const withFormula = changeCells(sample, [at(11, 2, 298300.98, '=C13+C14')]);
    const grid = readWorkbook('mẫu.xlsx', changeCells(withFormula, [at(12, 2, 1), at(11, 2, 178301.98, 'keep')])).grids[0]!;
    expect(grid.formula(11, 2)).toBe('=C13+C14');
    expect(grid.number(11, 2)).toBe(178301.98);
  });

  it('leaves every other part of the package as it was', () => {
    const before = unzipSync(sample);
    const after = unzipSync(changeCells(sample, [at(12, 2, 5)]));
    const differing = Object.keys(before).filter((part) => Buffer.compare(Buffer.from(before[part]!), Buffer.from(after[part] ?? [])) !== 0);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(differing).toHaveLength(1);
    expect(differing[0]).toMatch(/worksheets\/sheet1\.xml$/);
  });

  it('refuses a sheet that is not there and a file that is no .xlsx', () => {
    expect(() => changeCells(sample, [{ ...at(0, 0, 1), sheet: 'Không có' }])).toThrow(new WorkbookError('sheet-not-found', 'Không có'));
    expect(() => changeCells(new Uint8Array([0xd0, 0xcf]), [at(0, 0, 1)], 'cũ.xls')).toThrow(new WorkbookError('unsupported-xls-write', 'cũ.xls'));
  });
});
