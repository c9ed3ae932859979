/** A total to which a part of a line was added in the place of the line: the gap is exactly what the line has besides. */
import { findingsOf, suspectsOf, toldOf } from './workbook';

const outcome = (chi: string, rate: string) => `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
B,CHI THEO LĨNH VỰC,${chi},47761189,${rate}
,Trong đó:
I,Chi đầu tư,38124417,29463358,77.28
1,Chi cho dự án,37424417,28763358,76.86
2,Chi hỗ trợ vốn,700000,700000,100
II,Chi thường xuyên,21650340,18277915,84.42
III,Chi trả nợ lãi,7420,7416,99.95
IV,Chi quỹ dự trữ,12500,12500,100
V,Dự phòng,681942,,`;

const likeliest = (csv: string) => suspectsOf(findingsOf({ csv })[0])[0];
const isUndecided = (csv: string) => toldOf({ csv }).join().includes('Chưa đủ căn cứ');

describe('a part added in the place of its line', () => {
  it('is told at the total, though a rate was worked out from it', () => {
    const csv = outcome('59776619', '79.90');
    expect(likeliest(csv)).toBe('C3 → 60476619');
    expect(isUndecided(csv)).toBe(false);
  });
  it('is not told where the total takes the line', () => {
    expect(findingsOf({ csv: outcome('60476619', '78.97') })).toEqual([]);
  });
  it('is told where the smaller of two parts was taken', () => {
    const csv = outcome('23052202', '207.19');
    expect(likeliest(csv)).toBe('C3 → 60476619');
    expect(isUndecided(csv)).toBe(false);
  });
  it('names no one where the gap is no part of any line', () => {
    expect(isUndecided(outcome('59776219', '79.90'))).toBe(true);
  });
});
