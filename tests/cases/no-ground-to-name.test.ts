/** Where a single relation is broken, no keystroke explains it and nothing confirms its figures, no cell is named. */
import { certaintyOf } from '../../src/wording';
import { type CaseSheet, findingsOf, foundIn, suspectsOf } from './workbook';

/** The cell that is named in the first finding with suspects; none where it is a tie. */
function named(sheet: CaseSheet): string {
  const finding = findingsOf(sheet).find(({ suspects }) => suspects.length > 0);
  if (!finding) return 'nothing found';
  return certaintyOf(finding) === 'unclear' ? 'nobody' : suspectsOf(finding)[0]!;
}

describe('an arbitrary figure that one sum contradicts', () => {
  const units = (total: number, first: number, second: number) => `
STT,Tên đơn vị,Tổng số,Sự nghiệp kinh tế,Quản lý hành chính
1,Sở Giao thông,59989,53849,6140
2,Sở Nông nghiệp,19191,9555,9636
3,Sở Giáo dục,32202,24725,7477
4,Sở Y tế,12863,1923,10940
5,Sở Văn hoá,${total},${first},${second}
6,Sở Tài nguyên,10814,5000,5814
7,Sở Công thương,12894,3980,8914
8,Sở Xây dựng,14007,8567,5440`;
  it('names nobody, however small the figure is for its column', () =>
    expect(named({ csv: units(37217, 356, 8061) })).toBe('nobody'));
  /** The total stands in "Tổng chi" once more, where nothing but recurrent costs is spent. */
  const twice = (total: number, first: number, second: number): CaseSheet => ({
    csv: units(total, first, second)
      .trim()
      .split('\n')
      .map((line) => {
        const [index, name, sum, ...parts] = line.split(',');
        return [index, name, index === 'STT' ? 'Tổng chi,Chi đầu tư' : `${sum},`, sum, ...parts].join();
      })
      .join('\n'),
  });
  it('names nobody either where its total is repeated in the line: that is no second witness, and no error', () => {
    expect(named(twice(37217, 356, 8061))).toBe('nobody');
    expect(foundIn(twice(37217, 356, 8061)).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(foundIn(twice(37217, 356, 8061))).not.toEqual([]);
    expect(foundIn(twice(8417, 356, 8061))).toEqual([]);
  });
  it('names the figure that one keystroke mends', () =>
    expect(named({ csv: units(8471, 356, 8061) })).toBe('C6 → 8417'));
  it('names the figure that a second sum contradicts as well', () => {
    const csv = units(37217, 11930, 28231).replace('\n1,', '\n,TỔNG SỐ,199177,119529,79648\n1,');
    expect(named({ csv })).toBe('E7 → 25287');
  });
});

describe('a part larger than its whole', () => {
  const table = (whole: number, part: number) => `
STT,Nội dung,Dự toán,Trong đó: cấp huyện
1,Chi đầu tư,4364574,2107974
2,Chi từ nguồn thu sử dụng đất,${whole},${part}
3,Chi thường xuyên,8318065,3086743
4,Chi giáo dục,3140822,1818076
5,Chi khoa học,48161,30211
6,Chi dự phòng,306090,64789`;
  it('names neither', () => expect(named({ csv: table(1300000, 1927431) })).toBe('nobody'));
  it('says nothing where it is smaller', () => expect(named({ csv: table(2300000, 1927431) })).toBe('nothing found'));
});

describe('the same figure in two parts of one sum', () => {
  const table = (repeated: string) => `
STT,Tên đơn vị,Tổng số,Đầu tư,Thường xuyên,Dự trữ
A,B,1=2+3+4,2,3,4
1,Đơn vị A,31700,12046,19654,
2,Đơn vị B,17464,,17454,10
3,Đơn vị C,22764,11700,11064,
4,Bổ sung quỹ dự trữ,1000,,1000,${repeated}
5,Đơn vị D,54950,,54930,20
6,Đơn vị E,32764,11700,21064,`;
  it('was typed once too often, and nobody knows where: the total is not blamed', () =>
    expect(named({ csv: table('1000') })).toBe('nobody'));
  it('says nothing where the sum closes', () => expect(named({ csv: table('') })).toBe('nothing found'));
});

describe('a calculated rate that was pasted among formulas', () => {
  const csv = `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
1,Chi quản lý,428712000000,390483221585,91.0828765196682
2,Chi bảo đảm xã hội,105591000000,72230614917,68.40603357956644
3,Chi trả nợ lãi,653000000,652911300,92.35511012096774
4,Chi môi trường,34669000000,6980057570,20.133426317459403
5,Chi kinh tế,194496000000,214081250744,110.06974474744982`;
  const formulas = [3, 4, 6, 7].map((row) => `E${row} =D${row}/C${row}*100`).join('\n');
  it('is stale rather than one of the figures that it came from', () =>
    expect(suspectsOf(findingsOf({ csv, formulas })[0])[0]).toMatch(/^E5 → 99.98/));
});

describe('a short figure that its column total confirms', () => {
  const table = (first: number, total: number) => `
STT,Nội dung,Tổng chi,Thu được hưởng,Bổ sung,Nguồn còn lại
A,B,1=2+3+4,2,3,4
,TỔNG SỐ,${total + 2664},2266,1108,251
1,Quận A,1315,1035,217,63
2,Quận B,738,424,243,71
3,Quận C,${total},616,307,${first}
4,Quận D,611,191,341,79`;
  it('is not corrected by a keystroke where the total of the line explains as much', () =>
    expect(named({ csv: table(38, 1461) })).not.toMatch(/^F6/));
  it('says nothing where all of them close', () => expect(named({ csv: table(38, 961) })).toBe('nothing found'));
});

describe('a rate that comes out of no figures', () => {
  const csv = `
STT,Nội dung,Dự toán,Quyết toán,So sánh (%)
A,B,1,2,3=2/1
,TỔNG SỐ,60476619,47761189,78.974635
I,Chi đầu tư,38124417,29463358,77.282121
II,Chi thường xuyên,21650340,18277915,84.423224
III,Chi trả nợ lãi,7420,7416,92.36
IV,Chi quỹ dự trữ,12500,12500,100
V,Dự phòng,681942,,`;
  it('is the one to correct where a sum confirms what it was worked out from', () =>
    expect(named({ csv })).toMatch(/^E6 → 99.9/));
});
