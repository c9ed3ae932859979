/**
 * Numbered lines of which some columns of the total leave out the last: the numbering says that it belongs to them, and
 * columns in which it is empty say nothing.
 */
import { findingsOf, foundIn, suspectsOf } from './workbook';

interface Shape {
  /** Totals of investment, of the plan and of its foreign part. */
  readonly totals?: readonly [number, number, number];
  readonly paid?: number;
}

const RIGHT = [1412642, 263870, 70000] as const;

/** Units in Roman numbers; the kinds of projects below them have stars, as some lines above all units have. */
const projects = ({ totals: [invested, planned, foreign] = RIGHT, paid = 402310 }: Shape = {}): string => `
STT,Danh mục dự án,Tổng mức đầu tư,Vốn đã bố trí,Kế hoạch,Vốn trong nước,Vốn ngoài nước
*,Quỹ phát triển đất,30000,,30000,30000,
**,Vốn chuẩn bị đầu tư,50080,,50080,50080,
A,Thành phố quản lý,${invested},${paid},${planned},193870,${foreign}
I,Ban quản lý dự án số 1,612300,201150,92450,92450,
*,Dự án hoàn thành,112300,101150,10052,10052,
1,Đường Nguyễn Trãi,112300,101150,10052,10052,
**,Dự án chuyển tiếp,500000,100000,82398,82398,
1,Cầu Rạch Sỏi,500000,100000,82398,82398,
II,Ban quản lý dự án số 2,486150,141160,71420,71420,
*,Dự án hoàn thành,86150,81160,4420,4420,
1,Trường Lê Lợi,86150,81160,4420,4420,
**,Dự án chuyển tiếp,400000,60000,67000,67000,
1,Kè sông Hậu,400000,60000,67000,67000,
III,Sở Y tế,220000,60000,30000,30000,
**,Dự án chuyển tiếp,220000,60000,30000,30000,
1,Bệnh viện Nhi,220000,60000,30000,30000,
IV,Sở Tài nguyên,94192,,70000,,70000
***,Dự án khởi công mới,94192,,70000,,70000
1,Hồ sơ địa chính,94192,,70000,,70000`;

test('a right table', () => expect(foundIn({ csv: projects() })).toEqual([]));

test('a total that leaves out the last unit, which others take in', () => {
  const [found, ...others] = findingsOf({ csv: projects({ totals: [1318450, 263870, 70000] }) });
  expect([found?.severity, found?.rule, found && suspectsOf(found)[0]]).toEqual(['review', 'total', 'C4 → 1412642']);
  expect(found?.details).toMatchObject({ gap: 94192, gapCell: 'C18' });
  expect(others).toEqual([]);
});

test('another mistake in a column without the last unit is told as before', () =>
  expect(foundIn({ csv: projects({ paid: 402810 }) }).join()).toMatch(/total/));

test('a line that no column takes in belongs to nothing', () => {
  const told = foundIn({ csv: projects({ totals: [1318450, 193870, 0] }) });
  expect(told.filter((line) => line.includes('total'))).toEqual([]);
});
