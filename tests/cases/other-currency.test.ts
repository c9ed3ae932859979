/** Lines whose figures are in a foreign currency: no parts of a total in đồng. */
import { foundIn, relationsIn } from './workbook';

/** A list of projects with its total at the foot; the label of the second line, and the totals. */
const list = (second: string, totals = '9752,9201') => ({
  csv: `
STT,Nội dung,Kế hoạch,Thực hiện
1,Hồ chứa nước Bản Mồng,4512,4100
2,${second},300,280
3,Đường tỉnh 482,3120,2999
4,Trạm bơm Nam Sông Cả,2120,2102
,Tổng cộng,${totals}`,
});

describe.each([
  'Vốn vay ADB (1000 USD)',
  'Vốn ngoại tệ (triệu EUR)',
  'Vốn đối ứng nước ngoài (ĐVT: USD)',
  'Vốn JICA (tr. JPY)',
])('a line named "%s"', (second) => {
  it('is no part of the total in đồng', () => {
    expect(foundIn(list(second))).toEqual([]);
    expect(relationsIn(list(second))).toEqual(expect.arrayContaining(['C6 = C2+C4+C5', 'D6 = D2+D4+D5']));
  });
  it('leaves the total of the others to be checked', () => {
    expect(foundIn(list(second, '9752,9301'))).toEqual([expect.stringMatching(/^(error|review) total D6$/)]);
  });
});

describe('a foreign currency in a label', () => {
  it.each(['Vốn vay ADB (dự án 30 triệu USD)', 'Mua 2 xe (giá 40.000 USD/xe)', 'Chi trả nợ bằng USD'])(
    'says nothing about the figures of "%s"',
    (second) => {
      expect(foundIn(list(second, '10052,9481'))).toEqual([]);
      expect(relationsIn(list(second, '10052,9481'))).toContain('C6 = C2+C3+C4+C5');
      expect(foundIn(list(second))).not.toEqual([]);
    },
  );
  it('is that of the whole table where most lines have it', () => {
    const csv = `
STT,Nội dung,Ký kết,Giải ngân
1,WB (triệu USD),812,455
2,ADB (triệu USD),640,391
3,JICA (triệu USD),933,702
,Tổng số,2385,1548`;
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['C5 = C2+C3+C4', 'D5 = D2+D3+D4']));
    expect(foundIn({ csv: csv.replace('2385', '2485') })).toEqual([expect.stringMatching(/ total C5$/)]);
  });
  it('stands under a line that it says once more', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán
,Tổng số,5320,5011
1,Vốn trong nước,3120,3001
2,Vốn ngoài nước,2200,2010
,Quy đổi (triệu USD),95,87`;
    expect(foundIn({ csv })).toEqual([]);
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['C2 = C3+C4', 'D2 = D3+D4']));
  });
});
