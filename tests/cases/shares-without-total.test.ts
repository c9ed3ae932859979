import { findingsOf, foundIn } from './workbook';

describe('percentages of several columns without a total line', () => {
  const table = (third: readonly number[], unit = 'Đơn vị: %') => ({
    csv: `
TỶ LỆ ĐIỀU TIẾT CÁC KHOẢN THU
,,,,${unit}
STT,Tên huyện,Thuế GTGT,Thuế TNDN,Lệ phí
${[
  [25.4, 31.2],
  [18.3, 12.6],
  [22.1, 20.9],
  [14.7, 24.8],
  [19.5, 10.5],
]
  .map(([one, other], i) => `${i + 1},Huyện ${'ABCDE'[i]},${one},${other},${third[i]}`)
  .join('\n')}`,
  });
  it('are shares where most columns make 100: the one that does not is asked about', () => {
    const found = findingsOf(table([30.5, 15.5, 21.5, 17.5, 19]));
    expect(found.map(({ rule, severity, details }) => [severity, rule, details.first, details.sum])).toEqual([
      ['review', 'shares', 'E4', 104],
    ]);
  });
  it('are not told where all make 100', () => expect(foundIn(table([30.5, 15.5, 21.5, 17.5, 15]))).toEqual([]));
  it('are not told where rounding explains what is left', () => {
    expect(foundIn(table([30.5, 15.5, 21.5, 17.5, 15.1]))).toEqual([]);
  });
  it('are no shares where one is below nothing', () => {
    expect(foundIn(table([30.5, 35.5, 21.5, 37.5, -21]))).toEqual([]);
  });
  it('are no shares where the column is far from 100', () => {
    expect(foundIn(table([70.5, 55.5, 61.5, 57.5, 65]))).toEqual([]);
  });
  it('nor where figures of money come to 100 by accident', () => {
    expect(foundIn(table([30.5, 15.5, 21.5, 17.5, 19], 'Đơn vị: triệu đồng'))).toEqual([]);
  });
});
