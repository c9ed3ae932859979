import { strFromU8, unzipSync } from 'fflate';
import { type FileCellChange, changeCells, readWorkbook } from '../../src/files';
import { WorkbookError } from '../../src/workbook';
import { xlsx } from './package-fixture';

const DATA =
  '<row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>KCQG</t></is></c><c r="C2" s="1"><v>36.36</v></c></row>' +
  '<row r="3"/>' +
  '<row r="5"><c r="A5"><f t="shared" ref="A5:A7" si="0">C2*2</f><v>72.72</v></c></row><row r="6"><c r="A6"><f t="shared" si="0"/><v>1</v></c></row><row r="7"><c r="A7"><f t="shared" si="0"/><v>2</v></c></row>' +
  '<row r="9"><c r="A9"><f t="array" ref="A9:A10">C2:C3*2</f><v>3</v></c></row><row r="10"><c r="A10"><v>4</v></c></row>';
const source = xlsx([
  { name: 'Biểu 1', data: DATA, tail: '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' },
  { name: 'Biểu 2', data: DATA },
]);
const sheetXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
const at = (row: number, column: number, value: number | string, computed?: number | string): FileCellChange => ({
  sheet: 'Biểu 1',
  row,
  column,
  value,
  computed,
});
const grid = (...changes: FileCellChange[]) => readWorkbook('b.xlsx', changeCells(source, changes)).grids[0]!;
const inside = (xml: string): string => /<sheetData>(.*)<\/sheetData>/.exec(xml)![1]!;

describe('cells of a file are changed where they stand', () => {
  test('a figure is replaced, its format and every other character kept', () => {
    const before = sheetXml(source);
    const after = sheetXml(changeCells(source, [at(1, 2, 39.36)]));
    expect(after).toBe(before.replace('<c r="C2" s="1"><v>36.36</v></c>', '<c r="C2" s="1"><v>39.36</v></c>'));
  });

  test('only the sheet and the workbook part change, and Excel is told to calculate', () => {
    const [before, after] = [unzipSync(source), unzipSync(changeCells(source, [at(1, 2, 39.36)]))];
    expect(Object.keys(before).filter((name) => strFromU8(before[name]!) !== strFromU8(after[name]!))).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(strFromU8(after['xl/workbook.xml']!)).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('cells and rows that were not there come to stand in order', () => {
    const xml = inside(
      sheetXml(
        changeCells(source, [
          at(20, 0, 7),
          at(1, 4, 2),
          at(1, 3, 2),
          at(1, 2, 9),
          at(1, 1, 1),
          at(2, 1, 4),
          at(2, 0, 3),
          at(3, 0, 5),
          at(0, 0, 6),
        ]),
      ),
    );
    expect([...xml.matchAll(/<c r="(\w+)"/g)].map(([, name]) => name)).toEqual([
      'A1',
      'A2',
      'B2',
      'C2',
      'D2',
      'E2',
      'A3',
      'B3',
      'A4',
      'A5',
      'A6',
      'A7',
      'A9',
      'A10',
      'A21',
    ]);
    expect([...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => row)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '9',
      '10',
      '21',
    ]);
  });

  test('texts, formulas with their results, emptied cells', () => {
    const read = grid(at(1, 0, ' KCĐP & "khác" '), at(1, 1, '=C2*2', 78.72), at(1, 2, ''), at(1, 3, '=1/0', '#DIV/0!'));
    expect([read.text(1, 0), read.formula(1, 1), read.number(1, 1), read.kind(1, 2), read.kind(1, 3)]).toEqual([
      ' KCĐP & "khác" ',
      '=C2*2',
      78.72,
      'empty',
      'error',
    ]);
  });

  test('a shared formula outlives its first cell', () => {
    const read = grid(at(4, 0, 70));
    expect([read.number(4, 0), read.formula(4, 0), read.formula(5, 0), read.formula(6, 0)]).toEqual([
      70,
      undefined,
      '=C3*2',
      '=C4*2',
    ]);
  });

  test('a new result leaves shared and array formulas as they are written', () => {
    const xml = sheetXml(
      changeCells(source, [
        at(4, 0, '=C2*2', 80),
        at(5, 0, '=C3*2', 'x'),
        at(8, 0, '=C2:C3*2', 5),
        at(9, 0, '=C2:C3*2', 6),
      ]),
    );
    expect(xml).toContain('<c r="A5"><f t="shared" ref="A5:A7" si="0">C2*2</f><v>80</v></c>');
    expect(xml).toContain('<c r="A6" t="str"><f t="shared" si="0"/><v>x</v></c>');
    expect(xml).toContain('<f t="array" ref="A9:A10">C2:C3*2</f><v>5</v></c>');
    expect(xml).toContain('<c r="A10"><v>6</v></c>');
  });

  test('one cell of an array formula cannot be changed, nor a sheet that is not there', () => {
    const codeOf = (change: FileCellChange): unknown => {
      try {
        return changeCells(source, [change]);
      } catch (error) {
        return error instanceof WorkbookError ? [error.code, error.subject] : error;
      }
    };
    expect(codeOf(at(9, 0, 1))).toEqual(['invalid-argument', 'A10']);
    expect(codeOf({ ...at(0, 0, 1), sheet: 'Biểu 9' })).toEqual(['sheet-not-found', 'Biểu 9']);
  });

  test('nothing to change is the same file', () => {
    expect(changeCells(source, [])).toBe(source);
  });
});
