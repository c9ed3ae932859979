import { readFileSync } from 'node:fs';
import { inferRelations, type RelationRuleId, RULES } from '../../src/relations';
import { type Grid, keyName } from '../../src/sheet';
import { readTables } from '../../src/tables';
import { computed, type Rows, sheet } from '../tables/sheets';

/** "cell rule" of every relation. */
const foundIn = (...grids: readonly Grid[]): string[] =>
  inferRelations(grids.map((grid) => ({ grid, read: readTables(grid) }))).map(
    ({ result, foundBy }) => `${keyName(result)} ${foundBy}`,
  );

const TABLE: Rows = [
  ['Đơn vị', 'Kế hoạch', 'Thực hiện', 'Chênh lệch', 'Tỷ lệ (%)', 'Cơ cấu (%)'],
  ['Tổng cộng', 5217, 4931, 286, 94.52, 100],
  ['Hà Nội', 1203, 1147, 56, 95.35, 23.26],
  ['Hải Phòng', 1801, 1684, 117, 93.5, 34.15],
  ['Cần Thơ', 1009, 951, 58, 94.25, 19.29],
  ['Cà Mau', 1204, 1149, 55, 95.43, 23.3],
];
const DIFFERENCE: Rows = [
  ['Đơn vị', 'Kế hoạch', 'Số dự án', 'Thực hiện', 'Chênh lệch'],
  ['Hà Nội', 1203, 12, 1147, 56],
  ['Hải Phòng', 1801, 31, 1684, 117],
  ['Cần Thơ', 1009, 17, 951, 58],
  ['Cà Mau', 1204, 9, 1149, 55],
];
const MEAN: Rows = [
  ['Đơn vị', 'Kế hoạch', 'Thực hiện'],
  ['Hà Nội', 1203, 1147],
  ['Hải Phòng', 1801, 1684],
  ['Cần Thơ', 1009, 951],
  ['Cà Mau', 1204, 1149],
  ['Bình quân', 1304.25, 1232.75],
];
const CONTRADICTED: Rows = [
  ['Đơn vị', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'],
  ['A', '1', '2', '3=1/2'],
  ['Hà Nội', 1203, 1147, 95.35],
  ['Hải Phòng', 1801, 1684, 93.5],
  ['Cần Thơ', 1009, 951, 94.25],
  ['Cà Mau', 1204, 1149, 95.43],
];
const OF_WHICH: Rows = [
  ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
  ['I', 'Chi thường xuyên', 900, 870],
  [null, 'Trong đó:', null, null],
  ['-', 'Giáo dục', 411, 402],
  ['-', 'Y tế', 137, 116],
  ['II', 'Chi đầu tư', 700, 655],
];
const MONTHS: Rows = [
  ['Tháng', 'Trong tháng', 'Lũy kế'],
  ...[413, 527, 389, 611, 498, 702].map((value, month, all) => [
    `Tháng ${month + 1}`,
    value,
    all.slice(0, month + 1).reduce((sum, one) => sum + one, 0),
  ]),
];
const SCATTERED: Rows = [
  ['Đơn vị', 'Tiền công', 'Số ngày', 'Vật tư', 'Đơn giá', 'Vận chuyển', 'Kinh phí'],
  ['Hà Nội', 1203, 12, 718, 45, 233, 2154],
  ['Hải Phòng', 1801, 19, 1132, 52, 190, 3123],
  ['Cần Thơ', 1009, 11, 504, 47, 347, 1860],
  ['Cà Mau', 1204, 15, 688, 50, 101, 1993],
];
const FORMULAS: Rows = [
  ['Nhóm', 'Đơn vị', 'Kinh phí'],
  ['A', 'Hà Nội', 120],
  ['B', 'Huế', 345],
  ['A', 'Cà Mau', 268],
  [null, 'Tổng cộng', computed(733, 'SUM(C2:C4)')],
  [null, 'Nhóm A', computed(388, 'SUMIF(A2:A4,"A",C2:C4)')],
];

const EXAMPLES: readonly [RelationRuleId, string, Rows][] = [
  ['formula', 'C5', FORMULAS],
  ['conditional-sum', 'C6', FORMULAS],
  ['total', 'B2', TABLE],
  ['quotient', 'E3', TABLE],
  ['share', 'F3', TABLE],
  ['difference', 'E3', DIFFERENCE],
  ['mean', 'B6', MEAN],
  ['contradicted-declaration', 'D3', CONTRADICTED],
  ['of-which', 'C4', OF_WHICH],
  ['running-total', 'C4', MONTHS],
  ['scattered-sum', 'G3', SCATTERED],
];

describe('the rules that find relations', () => {
  it('have ids of their own, which the schema of the answers lists', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const schema = JSON.parse(readFileSync('docs/schema/common.json', 'utf8')) as {
      $defs: { foundBy: { enum: string[] } };
    };
    expect(schema.$defs.foundBy.enum).toEqual(ids);
  });
  it.each(EXAMPLES)('%s is named by the relation of %s', (rule, cell, rows) => {
    expect(foundIn(sheet(rows))).toContain(`${cell} ${rule}`);
  });
});
