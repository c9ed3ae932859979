/** A header cell that is merged over a blank column and the one with the figures, in a table drawn with borders. */
import { readTables } from '../../src/tables';
import { type Cell, relationsAt, type Rows, sheet } from './sheets';

const look = { border: { top: true, bottom: true, left: true, right: true } };
const framed = (...cells: (string | number | null)[]): Cell[] =>
  cells.map((value) => (value === null ? null : { value, look }));

/** @param below whether the header cells are merged over the blank row below them, too */
function balance(below: boolean): Parameters<typeof sheet> {
  const rows: Rows = [
    framed('STT', 'Chỉ tiêu', 'Quyết toán năm 2014', null),
    ...(below ? [[null, null, null, null]] : []),
    framed('A', 'NGÂN SÁCH TRUNG ƯƠNG', null, null),
    framed('I', 'Nguồn thu', null, 6147),
    framed(1, 'Thu theo phân cấp', null, 5383),
    framed(2, 'Thu chuyển nguồn', null, 764),
    framed('II', 'Chi ngân sách', null, 8641),
    framed(1, 'Chi theo phân cấp', null, 4966),
    framed(2, 'Bổ sung cho địa phương', null, 3675),
    framed('III', 'Bội chi (III = II - I)', null, 2494),
    framed('B', 'NGÂN SÁCH ĐỊA PHƯƠNG', null, null),
    framed('I', 'Nguồn thu địa phương', null, 7697),
    framed('II', 'Chi địa phương', null, 7292),
    framed('III', 'Chênh lệch (III = I - II)', null, 405),
  ];
  return [rows, { merges: below ? ['A1:A2', 'B1:B2', 'C1:D2'] : ['C1:D1'] }];
}

describe.each([true, false])('merged over the row below: %s', (below) => {
  const grid = sheet(...balance(below));
  test('the column of figures is the table’s', () => {
    const { tables, unread } = readTables(grid);
    expect(tables).toHaveLength(1);
    expect(unread).toEqual([]);
    expect(tables[0]!.columns.at(-1)!.column).toBe(3);
  });
  test('a mark in a label means the line of its own part', () => {
    const first = below ? 3 : 2;
    expect(relationsAt(first + 7, grid)).toEqual([`D${first + 7} = D${first + 4}-D${first + 1}`]);
    expect(relationsAt(first + 11, grid)).toEqual([`D${first + 11} = D${first + 9}-D${first + 10}`]);
  });
});
