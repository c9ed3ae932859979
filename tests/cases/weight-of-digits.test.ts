import { findingsOf, suspectsOf } from './workbook';

const firstOf = (csv: string): string | undefined =>
  findingsOf({ csv })
    .map((finding) => suspectsOf(finding)[0])
    .join();

describe('a cell that a sum confirms to the last digit', () => {
  it('is not blamed for a rate that misses it', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
,TỔNG SỐ,59776619,47761189,79.899449
I,Chi đầu tư,38124417,29463358,77.282121
II,Chi thường xuyên,21650340,18277915,84.423224
III,Chi trả nợ lãi,1862,19916,1061.6`;
    expect(firstOf(csv)).toMatch(/^E6 → 1069.6/);
  });
  it('is not corrected by a rounded rate of a few digits', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
,TỔNG SỐ,8643.1,7995.5,92.5
I,Chi đầu tư,3124.8,2463.2,78.8
II,Chi thường xuyên,4503.9,4519.5,90.3
III,Chi khác,1014.4,1012.8,99.8`;
    expect(firstOf(csv)).toMatch(/^E5 → 100.3/);
  });
});

describe('a figure that stands elsewhere in its line', () => {
  const table = (first: number, total: number) => `
STT,Đơn vị,Tổng số,Tỉnh,Huyện,Vốn trong nước
,TỔNG SỐ,24812,16235,8577,16235
1,Đơn vị A,${total},5638,2417,5638
2,Đơn vị B,9671,${first},3326,6345
3,Đơn vị C,7086,4252,2834,4252`;
  it('is right where the value that is demanded of another stands there too', () => {
    expect(firstOf(table(6845, 8055))).toBe('D4 → 6345');
  });
  it('does not excuse a total whose parts agree', () => expect(firstOf(table(6345, 8555))).toBe('C3 → 8055'));
});
