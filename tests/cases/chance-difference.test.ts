import { foundIn, relationsIn } from './workbook';

describe('lines of one numbered list', () => {
  const table = (mark: readonly string[], third: string) => ({
    csv: `
STT,Nội dung,Dự toán,Dự toán đầu tư,Dự toán sự nghiệp,Quyết toán đầu tư
${mark[0]},Công trình Đông,2400,2400,,2391
${mark[1]},Công trình Tây,4800,4800,,4740
${mark[2]},${third},2400,2400,,2350
${mark[3]},Huyện A,30110,18200,11910,17420
${mark[4]},Huyện B,21780,15690,6090,15180
${mark[5]},Huyện C,8460,7350,1110,7210`,
  });
  it('are no difference of one another, though round figures come out so', () => {
    const list = table(['1', '2', '3', '4', '5', '6'], 'Công trình Nam');
    expect(relationsIn(list)).not.toContain('C4 = C3+C2');
    expect(foundIn(list)).toEqual([]);
  });
  it('are where a label says so', () => {
    const balance = {
      csv: `
STT,Nội dung,Năm 2019,Năm 2020,Năm 2021
1,Thu,5120,5734,6127
2,Chi,4310,5022,5591
3,Chênh lệch thu chi,810,712,536`,
    };
    expect(relationsIn(balance)).toContain('C4 = C2+C3');
  });
});
