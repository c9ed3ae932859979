import { findingsOf, foundIn, relationsIn, suspectsOf } from './workbook';

/** Units over the columns of a standard form: a total, its parts, and an inner "Trong đó" beside one of them. */
const form = (lines: string) => ({
  csv: `
STT,Tên đơn vị,Tổng số,Trong đó:
,,,Giáo dục,Y tế,Kinh tế,Trong đó,,Quản lý
,,,,,,Giao thông,Nông nghiệp
A,B,1,2,3,4,5,6,7
${lines}`,
  merges: 'A1:A3 B1:B3 C1:C3 D1:I1 D2:D3 E2:E3 F2:F3 G2:H2 I2:I3',
});

describe('an inner "Trong đó" among the columns of a total', () => {
  const sparse = form(`
1,Sở Y tế,410,,355,,,,55
2,Sở Giáo dục,1247,1120,,12,,,115
3,Sở Tài chính,93,,,7,,,86
4,Sở Giao thông,1281,50,,1178,1178,,53`);
  it('is part of the column beside it and never of the total', () => {
    expect(foundIn(sparse)).toEqual([]);
    expect(relationsIn(sparse)).toEqual(expect.arrayContaining(['C8 = D8+F8+I8', 'G8 <= F8']));
  });
  it('leaves the lines that have it their check of the total', () => {
    const broken = form(`
1,Sở Y tế,410,,355,,,,55
2,Sở Giáo dục,1247,1120,,12,,,115
3,Sở Tài chính,93,,,7,,,86
4,Sở Giao thông,1281,50,,1178,1100,78,53
5,Sở Nông nghiệp,1846,20,,795,100,695,531
6,Sở Công thương,702,,,650,12,31,52`);
    expect(findingsOf(broken).map(({ broken: [first] }) => [first?.stated, first?.expected])).toEqual([[1846, 1346]]);
  });
  it('is held against its whole: a part larger than that is asked about', () => {
    const larger = form(`
1,Sở Y tế,410,,355,,,,55
2,Sở Giáo dục,1247,1120,,12,,,115
3,Sở Tài chính,93,,,7,3,2,86
4,Sở Giao thông,1281,50,,1178,1100,60,53
5,Sở Nông nghiệp,1346,20,,795,100,895,531`);
    expect(foundIn(larger)).toEqual(['review of-which H9']);
  });
});

describe('"Trong đó" over columns that are broken down in full on most lines', () => {
  const form20 = (lines: string) => ({
    csv: `
STT,Tên đơn vị,Trong đó,,
,,Hoạt động kinh tế,Trong đó,
,,,Giao thông,Nông nghiệp
${lines}`,
    merges: 'A1:A3 B1:B3 C1:E1 C2:C3 D2:E2',
  });
  it('asks nothing of the line that is not', () => {
    const lines = `
1,Ban quản lý 1,1513,1410,103
2,Ban quản lý 2,688,251,437
3,Ban quản lý 3,2076,622,1454
4,Vốn nước ngoài,4390,1310,2720`;
    expect(foundIn(form20(lines))).toEqual([]);
  });
  it('holds all lines to the sum where the total line shows that nothing is left over', () => {
    const lines = `
,Tổng số,8667,3593,5074
1,Ban quản lý 1,1513,1410,103
2,Ban quản lý 2,688,251,437
3,Ban quản lý 3,2076,622,1454
4,Ban quản lý 4,4390,1310,3080`;
    expect(relationsIn(form20(lines))).toContain('C8 = D8+E8');
    const broken = lines.replace('2076,622,1454', '2076,622,1354');
    expect(suspectsOf(findingsOf(form20(broken))[0])[0]).toBe('E7 → 1454');
  });
});
