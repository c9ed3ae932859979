/** Wholes and parts in one column of figures, where the mistake has taken all arithmetic evidence away. */
import { checkWorkbook, type Finding } from '../../src/checks';
import { inferRelations } from '../../src/relations';
import { keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { sheet } from './table-builder';

/** Revenue estimate; one column. `fees` and its two parts stand under "Bao gồm". */
function estimate({ tax = 433300, fee = 17000, own = 29760, local = 25240, fees = 72000 } = {}) {
  const grid = sheet([
    ['DỰ TOÁN THU NGÂN SÁCH NĂM 2020', null, null],
    ['STT', 'Nội dung', 'Dự toán'],
    ['I', 'Thu nội địa', 1183500],
    [1, 'Thuế thu nhập cá nhân', 310000],
    [2, 'Thuế bảo vệ môi trường', 690000],
    [null, 'Trong đó: - Thu từ hàng hóa nhập khẩu', tax],
    ['-', 'Thu từ hàng hóa sản xuất trong nước', 256700],
    [3, 'Phí, lệ phí', fees],
    [null, 'Bao gồm: - Phí, lệ phí do cơ quan trung ương thu', fee],
    ['-', 'Phí, lệ phí do cơ quan cấp tỉnh thu', own],
    ['-', 'Phí, lệ phí do cơ quan huyện, xã thu', local],
    [4, 'Tiền sử dụng đất', 111500],
  ]);
  const read = readTables(grid);
  const relations = inferRelations([{ grid, read }]);
  return checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, relations).findings;
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, details }) => `${severity} ${rule} ${details['result']}`);

test('parts that agree with their whole, or of which some are not listed, are no finding', () => {
  expect(told(estimate())).toEqual([]);
  expect(told(estimate({ fee: 11408 }))).toEqual([]);
});

test('parts that come to more than their whole', () => {
  const [finding, ...others] = estimate({ fee: 21614 });
  expect(others).toEqual([]);
  expect(told([finding!])).toEqual(['review parts-exceed C8']);
  expect(finding!.details).toMatchObject({ stated: 72000, expected: 76614, expression: 'C9:C11' });
});

test('a part that one keystroke turns into what is missing is named', () => {
  const [finding, ...others] = estimate({ tax: 43330 });
  expect(others).toEqual([]);
  expect(told([finding!])).toEqual(['review total C5']);
  expect(finding!.suspects[0]).toMatchObject({ slip: 'omitted', suggestion: 433300 });
  expect(keyName(finding!.suspects[0]!.cell)).toBe('C6');
});

test('a minus that nobody meant', () => {
  expect(estimate({ fee: -17000 })[0]!.suspects[0]).toMatchObject({ slip: 'sign', suggestion: 17000 });
});

test('round figures miss a round whole by one digit so easily that it means nothing', () => {
  expect(told(estimate({ fee: 10000, own: 20000, local: 40000 }))).toEqual([]);
});

test('parts that come to twice their whole are parts of something else', () => {
  expect(told(estimate({ fee: 90000 }))).toEqual([]);
});
