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

test('a digit lost from the whole itself, so that its parts are ten times as much', () => {
  const [finding, ...others] = estimate({ fees: 7200 });
  expect(others).toEqual([]);
  expect(finding!.suspects[0]).toMatchObject({ slip: 'omitted', suggestion: 72000 });
  expect(keyName(finding!.suspects[0]!.cell)).toBe('C8');
});

test('a minus before the whole', () => {
  const [finding, ...others] = estimate({ fees: -72000 });
  expect(others).toEqual([]);
  expect(finding!.suspects[0]).toMatchObject({ slip: 'sign', suggestion: 72000 });
});

/** Two levels of a budget in one column, each figure rounded by itself: no list meets its whole to the unit. */
function levels(loan: number, first = 8738) {
  const grid = sheet([
    ['STT', 'Chỉ tiêu', 'Dự toán'],
    ['A', 'NGÂN SÁCH CẤP TỈNH', null],
    ['I', 'Nguồn thu ngân sách cấp tỉnh', first],
    [1, 'Thu được hưởng theo phân cấp', 7320],
    [null, '- Thu hưởng 100%', 1569],
    [null, '- Thu phân chia', 5750],
    [2, 'Thu bổ sung từ ngân sách trung ương', 1070],
    [3, 'Thu vay để bù đắp bội chi', loan],
    ['II', 'Chi ngân sách cấp tỉnh', 8738],
    [1, 'Chi thuộc nhiệm vụ được giao', 5858],
    [2, 'Bổ sung cho ngân sách huyện', 2881],
  ]);
  const read = readTables(grid);
  const relations = inferRelations([{ grid, read }]);
  return checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, relations).findings;
}

test('a slip beside figures that were rounded one by one', () => {
  expect(told(levels(349))).toEqual(['rounding rounding undefined']);
  const [finding] = levels(349000);
  expect(finding!.suspects[0]).toMatchObject({ slip: 'scale' });
  expect(keyName(finding!.suspects[0]!.cell)).toBe('C8');
});

test('a minus before a whole of rounded parts', () => {
  expect(levels(349, -8738)[0]!.suspects[0]).toMatchObject({ slip: 'sign' });
});

/** Fees by level: the plan names one of them, the actual figures all, in total and what the province keeps. */
function fees(actual: number, kept: number, label = ['- Phí trung ương', '- Phí tỉnh', '- Phí huyện', '- Phí xã']) {
  const grid = sheet([
    ['STT', 'Nội dung', 'Dự toán', 'Quyết toán', null],
    [null, null, null, 'Tổng thu NSNN', 'Thu NSĐP'],
    ['I', 'Thu nội địa', 912300, 988174, 901365],
    [1, 'Phí, lệ phí', 58000, actual, kept],
    [null, label[0]!, 5000, null, null],
    [null, label[1]!, null, 31115, 29039],
    [null, label[2]!, null, 14702, 15093],
    [null, label[3]!, null, 8816, 7692],
    [2, 'Lệ phí trước bạ', 105000, 110684, 110684],
    [3, 'Thu khác', 77120, 81377, 80114],
  ]);
  const read = readTables(grid);
  const relations = inferRelations([{ grid, read }]);
  return checkWorkbook(new Map([[grid.sheet, grid]]), read.tables, relations).findings;
}

test('lines that add up in the other column are asked about where a little is missing', () => {
  expect(told(fees(54633, 51824))).toEqual([]);
  const [finding, ...others] = fees(57012, 51824);
  expect(others).toEqual([]);
  expect(told([finding!])).toEqual(['review total D4']);
  expect(finding!.details).toMatchObject({ stated: 57012, expected: 54633 });
});

test('lines that add up nowhere, or leave out much, or are only some of them, need not be complete', () => {
  expect(told(fees(57012, 53000))).toEqual([]);
  expect(told(fees(77012, 51824))).toEqual([]);
  const some = ['Trong đó: - Phí trung ương', 'Trong đó: - Phí tỉnh', 'Trong đó: - Phí huyện', 'Trong đó: - Phí xã'];
  expect(told(fees(57012, 51824, some))).toEqual([]);
});
